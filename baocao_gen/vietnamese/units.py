"""A unit as offices write it («thủ tục», «triệu đồng», «km²») → how its numbers behave.

The one table of units. A counted number is exact; a measured one has been rounded somewhere, so a
sum of such numbers may miss its total by their half units.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final

from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS


class Nature(Enum):
    """What a number before a unit is."""

    COUNTED = "đếm"
    """Things, people, events: whole and exact; below ten with a leading zero, «06 quyết định»."""
    EXACT_MEASURE = "đo đúng"
    """Money and time to the last one: exact, but without leading zero, «8 giờ», «5 đồng»."""
    MEASURED = "đo"
    """Lengths, weights, shares, thousands of anything: rounded, without leading zero."""


_COUNTED: Final = (
    "buổi", "báo cáo", "chỉ tiêu", "cuộc", "cá nhân", "cán bộ", "công trình", "công văn",
    "cơ quan", "cơ sở", "doanh nghiệp", "dịch vụ", "dự án", "giải pháp", "hộ", "hồ sơ",
    "hội nghị", "học viên", "huyện", "hợp đồng", "kế hoạch", "kiến nghị", "lượt", "lớp",
    "máy", "nghị quyết", "người", "nhiệm vụ", "phường", "phần mềm", "quyết định", "thiết bị",
    "thuê bao", "thôn", "thủ tục", "tin", "trường", "trường hợp", "trạm", "tổ chức", "tờ rơi",
    "vùng", "văn bản", "vụ", "xã", "điểm", "đoàn", "đơn vị", "đề án", "đối tượng", "đợt", "ấp",
)  # fmt: skip
_EXACT_MEASURES: Final = ("đồng", "giờ", "phút", "giây", "ngày công", "giờ công")
_MEASURED: Final = ("mét", "tấn", "tạ", "yến", "lít", "độ", "điểm phần trăm")
POWERS: Final = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
SCALES: Final = tuple(POWERS)
"""Words before a unit that make a rounded number of any count: «nghìn người», «tỷ đồng»."""
_SYMBOLS: Final = frozenset(
    (
        *("km", "hm", "dm", "m", "cm", "mm", "ha", "kg", "g", "mg", "l", "ml", "kw", "kwh", "mw"),
        *("mwh", "gwh", "kb", "mb", "gb", "tb", "kbps", "mbps", "gbps"),
    )
)
_SIGNS: Final = frozenset(("‰", "°C"))
_TEN_TO_THE: Final = re.compile(r"1(0{1,9})")
_SYMBOL: Final = re.compile(r"([a-z]+)[0-9²³]?")

_NATURES: Final[dict[str, Nature]] = {
    **dict.fromkeys(_COUNTED, Nature.COUNTED),
    **dict.fromkeys(_EXACT_MEASURES, Nature.EXACT_MEASURE),
    **dict.fromkeys((*_MEASURED, *SCALES), Nature.MEASURED),
}
_MOST_WORDS: Final = max(len(unit.split()) for unit in _NATURES)

IN_TEXTS: Final = frozenset(
    (
        *_COUNTED,
        *(f"{scale} đồng" for scale in SCALES),
        *(PERCENT, "đồng", "km", "ha", "tấn", "mét", "phút"),
    )
)
"""Units that tell, behind a number in any sentence, that a quantity was typed.

«giờ» is none of them: «8 giờ» is mostly a time of the day.
"""

WORDS: Final = tuple(
    sorted((*_COUNTED, *_EXACT_MEASURES, *_MEASURED, *SCALES), key=len, reverse=True)
)
"""Units that are words, the longest first: a space stands between the number and each of them."""


def nature(unit: str) -> Nature:
    """What the numbers of a unit are; a unit that the table does not know is counted.

    >>> [nature(unit).value for unit in ("triệu đồng", "giờ", "Thủ tục", "km²", "‰")]
    ['đo', 'đo đúng', 'đếm', 'đo', 'đo']
    """
    if unit in PERCENT_UNITS or unit in _SIGNS or "/" in unit:
        return Nature.MEASURED
    folded = unit.casefold()
    symbol = _SYMBOL.fullmatch(folded)
    if symbol and symbol[1] in _SYMBOLS:
        return Nature.MEASURED
    words = folded.split()
    for length in range(min(len(words), _MOST_WORDS), 0, -1):
        known = _NATURES.get(" ".join(words[:length]))
        if known:
            return known
    return Nature.COUNTED


@lru_cache(maxsize=1_000)
def without_scale(unit: str) -> tuple[Decimal, str]:
    """By what the numbers of a unit are to be multiplied, and the unit that they then have.

    >>> without_scale("triệu đồng"), without_scale("thuê bao"), without_scale("nghìn tỷ đồng")
    ((Decimal('1E+6'), 'đồng'), (Decimal('1'), 'thuê bao'), (Decimal('1E+12'), 'đồng'))
    """
    words, power = unit.split(" "), 0
    while words and (more := _power(words[0].casefold())):
        power += more
        del words[0]
    return Decimal(1).scaleb(power) if power else Decimal(1), " ".join(words)


def _power(word: str) -> int:
    """The power of ten that a word before a unit stands for, «triệu», «1.000»; 0 for none."""
    digits = _TEN_TO_THE.fullmatch(word.replace(".", ""))
    return len(digits[1]) if digits else POWERS.get(word, 0)
