"""A unit → whether its whole numbers are exact or rounded, padded or not, and glued or not.

The one table of units: whoever adds numbers up, looks for numbers in a text or judges the space
before a unit asks here, so that «giờ» or «lít» is the same thing everywhere.
"""

from __future__ import annotations

import re

from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS, PERCENTAGE_POINT

_SCALES = ("nghìn", "ngàn", "triệu", "tỷ", "tỉ")
"""«nghìn hộ», «tỷ đồng»: a number in these has lost its last digits."""

_MEASURED_WORDS = ("mét", "tấn", "tạ", "lít", "độ")
_MEASURED_SYMBOLS = (
    "km", "m", "cm", "mm", "ha", "kg", "g", "l", "kW", "kWh", "MW", "GB", "TB", "Mbps",
)  # fmt: skip
"""They may stand glued to their number; the words may not."""

_EXACT_MEASURES = ("đồng", "giờ", "phút", "giây", "ngày công")
"""Paid or timed to the last one: their whole numbers are exact, and take no leading zero."""

COUNTED = frozenset(
    (
        "buổi", "báo cáo", "chỉ tiêu", "cuộc", "cá nhân", "cán bộ", "công trình", "công văn",
        "cơ quan", "cơ sở", "doanh nghiệp", "dịch vụ", "dự án", "giải pháp", "hộ", "hồ sơ",
        "hội nghị", "học viên", "huyện", "hợp đồng", "kế hoạch", "kiến nghị", "lượt", "lớp",
        "máy", "nghị quyết", "người", "nhiệm vụ", "phường", "phần mềm", "quyết định", "thiết bị",
        "thuê bao", "thôn", "thủ tục", "tin", "trường", "trường hợp", "trạm", "tổ chức", "tờ rơi",
        "vùng", "văn bản", "vụ", "xã", "điểm", "đoàn", "đơn vị", "đề án", "đối tượng", "đợt", "ấp",
    )
)  # fmt: skip
"""Units that reports count in, one by one."""

MEASURES = frozenset(
    (
        PERCENT,
        *(f"{scale} đồng" for scale in _SCALES),
        *_EXACT_MEASURES,
        *_MEASURED_WORDS,
        *_MEASURED_SYMBOLS,
    )
)
"""Units of what is measured, timed or paid: their numbers take no leading zero."""

SPACED = frozenset((*_SCALES, *_EXACT_MEASURES, *_MEASURED_WORDS, *COUNTED))
"""Words that never stand glued to a number."""

_ROUNDED = re.compile(
    rf"(?:{'|'.join((*_SCALES, *_MEASURED_WORDS, PERCENTAGE_POINT))})(?!\w)"
    rf"|(?:{'|'.join(_MEASURED_SYMBOLS)})[0-9²³]?$",
    re.IGNORECASE,
)


def may_be_rounded(unit: str) -> bool:
    """Tell whether a whole number of this unit may be a rounded one: no count, no exact measure.

    >>> [unit for unit in ("hộ", "nghìn hộ", "giờ", "lít", "m²", "đồng") if may_be_rounded(unit)]
    ['nghìn hộ', 'lít', 'm²']
    """
    return unit in PERCENT_UNITS or "/" in unit or _ROUNDED.match(unit) is not None
