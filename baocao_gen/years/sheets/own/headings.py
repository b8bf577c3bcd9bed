"""The heading above a column of a unit's own table → what stands in the column.

Units write «Thực hiện năm 2020», «TH 2020», «Năm nay», «2020» and «Ước TH cả năm» above one and the
same thing; a heading that speaks of another span of time is none of ours.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from baocao_gen.figures.figure import Aspect
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import fold, from_roman

_NAMES: Final = late(
    r"(?:(?:ten|noi dung|cac|danh muc|he thong|nhom)\s+)*(?:chi tieu|noi dung|tieu chi|hang muc"
    r"|danh muc|dien giai|so lieu|cong viec|linh vuc|loai hinh|nhiem vu|khoan muc|muc)"
    r"(?:\s+(?:chi tieu|bao cao|thong ke|cong viec|chu yeu|chinh|so lieu))*"
)
_UNITS: Final = late(r"(?:don vi(?: tinh)?|dvt|dv tinh|d\.?v\.?t|dv)(?:\s*\(.*\))?")
_NUMBERS: Final = late(r"(?:stt|tt|so tt|so thu tu|s\.?t\.?t|ma so|ms|ma|#)\.?")
_NOTES: Final = late(
    r"ghi chu|nguyen nhan|giai trinh|thuyet minh|nguon|co quan"
    r"|don vi (?:thuc hien|cung cap|bao cao)|phong|can cu|danh gia"
)
_COMPARED: Final = late(
    r"so sanh|so voi|\bty le|\bti le|tang|\bgiam|th\s*/\s*kh|^%|chenh lech|toc do|nhip do|co cau"
    r"|ty trong|hoan thanh|\bss\b"
)
_PLANNED: Final = late(
    r"ke hoach|\bkh\b|duoc giao|chi tieu|du kien|phan dau|muc tieu|du toan|\bdt\b"
)
_NEXT: Final = late(r"nam sau|nam toi|ky sau")
_PRIOR: Final = late(r"nam truoc|cung ky|nam ngoai|\bck\b|ky truoc")
_PRECEDING: Final = late(r"(?:thang|quy) truoc|lien truoc")
_CUMULATIVE: Final = late(r"luy ke|cong don")
_ACTUAL: Final = late(
    r"thuc hien|\bth\b|\buoc|uth|ket qua|so lieu|so luong|gia tri|thuc te|nam nay|ky nay"
    r"|ca nam|trong nam|trong ky|tong so|bao cao|hien co|thuc dat|so bao cao|12 thang|^nam$"
)
_ESTIMATED: Final = late(r"\buoc|\buth")
_YEAR: Final = late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MONTHS: Final = late(r"(?<![\d/])(\d{1,2}|sau|chin|muoi mot)\s+thang\b|\b(\d{1,2})t\b")
_QUARTER: Final = late(r"\bquy\s+(?:(iv|i{1,3})|([1-4]))\b")
_MONTH: Final = late(r"\bthang\s+(\d{1,2})\b")
_RANGE: Final = late(r"-|\bden\b")
_SCALED: Final = late(
    r"\(\s*(?:đvt|đơn vị tính|đơn vị|tính bằng)?\s*:?\s*([^()]{1,30}?)\s*\)", re.I
)
_WORDS: Final = {"sau": 6, "chin": 9, "muoi mot": 11}


class ColumnRole(Enum):
    """What stands in a column."""

    NUMBER = "number"
    NAME = "name"
    UNIT = "unit"
    VALUE = "value"
    NOTE = "note"
    OTHER = "other"
    UNKNOWN = "unknown"
    """Words that say nothing of what stands below them."""


@frozen
class OwnHeading:
    """What a heading says.

    Attributes:
        role: What stands below it.
        aspect: Which value of a figure, where values stand.
        says_year: Whether it names the year that it is of.
        estimated: Whether it calls the values estimates.
        unit: The unit of measure that it names in brackets; empty for none.
    """

    role: ColumnRole
    aspect: Aspect | None = None
    says_year: bool = False
    estimated: bool = False
    unit: str = ""


@kept(most=1_000, longest=200)
def heading_of(text: str, period: Period) -> OwnHeading | None:
    """What stands below a heading; None for words that are no heading of a table of figures.

    Args:
        text: The heading; that of a group of columns comes before that of the column.
        period: The period of the report.
    """
    folded = " ".join(fold(text).split()).strip(" .:")
    bracket = _SCALED.search(text)
    bare = " ".join(re.sub(r"\([^()]*\)", " ", folded).split()) or folded
    for role, pattern in (
        (ColumnRole.NUMBER, _NUMBERS),
        (ColumnRole.UNIT, _UNITS),
        (ColumnRole.NAME, _NAMES),
    ):
        if pattern.fullmatch(bare):
            return OwnHeading(role)
    if not folded or len(folded) > _LONGEST:
        return None
    said = bracket[1] if bracket and not _YEAR.search(bracket[1]) else ""
    return _value(bare, folded, said, period)


_LONGEST: Final = 90


def _value(bare: str, folded: str, unit: str, period: Period) -> OwnHeading | None:
    years = {int(found) for found in _YEAR.findall(folded)}
    near = {period.year - 1, period.year, period.year + 1}
    if _COMPARED.search(bare) or (len(years) > 1 and not _RANGE.search(folded)):
        return OwnHeading(ColumnRole.OTHER)
    if _NOTES.match(bare):
        return OwnHeading(ColumnRole.NOTE)
    aspect = _aspect(bare, years, period)
    if aspect is None and not years:
        return None
    if aspect is None or (years and not years & near) or not is_of_period(bare, period):
        return OwnHeading(ColumnRole.OTHER)
    estimated = _ESTIMATED.search(bare) is not None
    return OwnHeading(ColumnRole.VALUE, aspect, bool(years), estimated, unit)


def _aspect(bare: str, years: set[int], period: Period) -> Aspect | None:
    year = max(years, default=None)
    if _PRECEDING.search(bare):
        return Aspect.PRECEDING
    if _PLANNED.search(bare) and not re.search(r"thuc hien|\bth\b", bare):
        is_next = year == period.year + 1 or _NEXT.search(bare) is not None
        is_past = year is not None and year < period.year
        return None if is_past else Aspect.NEXT_PLANNED if is_next else Aspect.PLANNED
    if year == period.year - 1 or (year is None and _PRIOR.search(bare)):
        return Aspect.PRIOR
    if year == period.year + 1:
        return Aspect.NEXT_PLANNED
    if _CUMULATIVE.search(bare):
        return Aspect.CUMULATIVE
    if year == period.year or _ACTUAL.search(bare):
        return Aspect.ACTUAL
    return None


def is_of_period(bare: str, period: Period) -> bool:
    """Whether words, folded, speak of no other span of time than the report's."""
    months, quarter, month = _MONTHS.search(bare), _QUARTER.search(bare), _MONTH.search(bare)
    if months:
        typed = months[1] or months[2]
        count = _WORDS.get(typed) or int(typed)
        own = {"year": 12, "half": 6, "nine_months": 9}.get(period.kind)
        return count == own
    if quarter:
        index = from_roman(quarter[1].upper()) if quarter[1] else int(quarter[2])
        return period.kind == "quarter" and index == period.index
    if month and int(month[1]) < 13:
        return period.kind == "month" and int(month[1]) == period.index
    return True
