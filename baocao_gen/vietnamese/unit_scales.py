"""A unit («triệu đồng», «km/điểm phục vụ») → what it measures, and how many times its base.

Also the unit that stands behind a number in a sentence, however the sentence goes on.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, PERCENTAGE_POINT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import POWERS

_SCALES: Final = {
    **POWERS, "trăm": 2,
    "trăm nghìn": 5, "trăm triệu": 8, "trăm tỷ": 11, "nghìn tỷ": 12, "ngàn tỷ": 12, "nghìn tỉ": 12,
    "chục": 1, "chục nghìn": 4, "chục triệu": 7,
}  # fmt: skip
"""Words in front of a unit, as powers of ten."""
_MEASURES: Final[dict[str, tuple[str, str]]] = {
    "đồng": ("đồng", "1"), "vnđ": ("đồng", "1"), "vnd": ("đồng", "1"), "đ": ("đồng", "1"),
    "trđ": ("đồng", "1000000"), "tr.đ": ("đồng", "1000000"), "tr.đồng": ("đồng", "1000000"),
    "tr đồng": ("đồng", "1000000"), "trđồng": ("đồng", "1000000"),
    "usd": ("usd", "1"), "đô la mỹ": ("usd", "1"), "eur": ("eur", "1"), "euro": ("eur", "1"),
    PERCENT: (PERCENT, "1"), "phần trăm": (PERCENT, "1"), "phần nghìn": ("‰", "1"),
    "‰": ("‰", "1"),
    PERCENTAGE_POINT: (PERCENTAGE_POINT, "1"), "điểm %": (PERCENTAGE_POINT, "1"),
    "mm": ("m", "0.001"), "cm": ("m", "0.01"), "dm": ("m", "0.1"), "m": ("m", "1"),
    "mét": ("m", "1"), "km": ("m", "1000"), "ki-lô-mét": ("m", "1000"), "cây số": ("m", "1000"),
    "m²": ("m²", "1"), "m2": ("m²", "1"), "mét vuông": ("m²", "1"), "ha": ("m²", "10000"),
    "héc-ta": ("m²", "10000"), "hecta": ("m²", "10000"), "km²": ("m²", "1000000"),
    "km2": ("m²", "1000000"), "ki-lô-mét vuông": ("m²", "1000000"),
    "m³": ("m³", "1"), "m3": ("m³", "1"), "mét khối": ("m³", "1"), "lít": ("m³", "0.001"),
    "mg": ("g", "0.001"), "g": ("g", "1"), "gam": ("g", "1"), "kg": ("g", "1000"),
    "ki-lô-gam": ("g", "1000"), "yến": ("g", "10000"), "tạ": ("g", "100000"),
    "tấn": ("g", "1000000"),
    "giây": ("giây", "1"), "phút": ("giây", "60"), "giờ": ("giây", "3600"),
    "kwh": ("kwh", "1"), "mwh": ("kwh", "1000"), "gwh": ("kwh", "1000000"),
    "mb": ("mb", "1"), "gb": ("mb", "1000"), "tb": ("mb", "1000000"),
}  # fmt: skip
"""Units of measure: what they measure, in the name of its base, and how many times the base."""
_OTHER_WORDS: Final = (
    r"(?<=đồng)[ \n](?:chí|bào|hồ|phục|thời|ý|đội|hương|tiền|lòng|nghiệp|chủ|minh|bộ|đều|loạt|"
    r"cỏ|ruộng|muối|thau|thuận|hành|dạng|tác|diễn|giám|tổ|quản|bằng|sinh)(?!\w)"
    r"|(?<=t[ỷỉ])[ \n](?:lệ|trọng|số|giá|suất|phần|mỉ)(?!\w)"
    r"|(?<=triệu)[ \n](?:chứng|tập|hồi|phú|phong)(?!\w)"
    r"|(?<=tấn)[ \n](?:công|phong)(?!\w)|(?<=tạ)[ \n](?:ơn|thế)(?!\w)"
    r"|(?<=giờ)[ \n](?:công|chuẩn|hành|cao|làm|học|dạy|giảng|vàng|trái)(?!\w)"
    r"|(?<=trăm)[ \n](?:năm|họ)(?!\w)|(?<=nghìn)[ \n]năm(?!\w)"
)
"""What makes another word of a unit: «đồng chí», «tỷ lệ», «triệu chứng»."""


def _either(words: dict[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_SCALE: Final = _either(dict(_SCALES))
_MEASURE: Final = _either(dict(_MEASURES))
_BEHIND: Final = late(
    rf"[ \u00a0\n]?(?:(?P<scale>{_SCALE})(?![\w])(?:[ \u00a0\n]|(?=\W)|$))?"
    rf"(?:(?P<measure>{_MEASURE})(?![\w²³]))?",
    re.IGNORECASE,
)
_OTHER: Final = late(_OTHER_WORDS, re.IGNORECASE)
_BASE: Final = late(rf"(?:(?P<scale>{_SCALE})(?:\s+|$))?(?P<base>.*)", re.DOTALL)


@frozen
class Scaled:
    """A unit taken apart.

    Attributes:
        times: How many of its base it is, 1000000 for «triệu đồng».
        base: What it counts or measures; empty where only a scale is said («triệu»).
        measure: Whether the base is a measure (money, shares, lengths), not a thing counted.
    """

    times: Decimal
    base: str
    measure: bool


@lru_cache(maxsize=1_000)
def scaled(unit: str) -> Scaled:
    """Take a unit apart; what stands behind «/» does not count.

    >>> scaled("triệu đồng")
    Scaled(times=Decimal('1000000'), base='đồng', measure=True)
    >>> scaled("km/điểm phục vụ").base, scaled("nghìn lượt người").base
    ('m', 'lượt người')
    """
    head = unit.partition("/")[0].strip().casefold()
    found = _BASE.fullmatch(head)
    if head in _MEASURES or found is None:
        return _measured(Decimal(1), head)
    return _measured(_times(found["scale"]), found["base"].strip())


def unit_typed_behind(words: str) -> tuple[str, Scaled] | None:
    """The scale, the measure or both with which words behind a number begin; None if neither.

    >>> unit_typed_behind(" triệu đồng, tăng")[0], unit_typed_behind("%.")[0]
    ('triệu đồng', '%')
    >>> unit_typed_behind(" đồng chí"), unit_typed_behind(" thủ tục")
    (None, None)
    """
    found = _BEHIND.match(words)
    if found is None or not (found["scale"] or found["measure"]):
        return None
    if _OTHER.match(words, len(found.group().rstrip())):
        return None
    times, measure = _times(found["scale"]), found["measure"]
    said = found.group().strip()
    if measure is None:
        return said, Scaled(times, "", measure=False)
    return said, _measured(times, measure.casefold())


def _times(scale: str | None) -> Decimal:
    return Decimal(10) ** _SCALES[scale.casefold()] if scale else Decimal(1)


def _measured(times: Decimal, base: str) -> Scaled:
    if base not in _MEASURES:
        return Scaled(times, base, measure=False)
    name, factor = _MEASURES[base]
    return Scaled(times * Decimal(factor), name, measure=True)
