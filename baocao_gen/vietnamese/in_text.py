"""The typed words of a line → the years and figures that next year's report must not keep.

What names another document («Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020», «Luật Đầu tư
công năm 2019»), a telephone or an account is no figure of the report; a line that begins with
«Căn cứ» only cites.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from baocao_gen.frozen import frozen

_CITING = re.compile(r"\s*căn cứ\b", re.IGNORECASE)
# Digits that were read are not given back, and the words between the parts of a name are counted:
# a line of a million letters is read in one pass.
_NOT_FIGURES = re.compile(
    r"(?<!\d)\d++/(?:(?:19|20)\d\d/)?[A-ZĐ]\w*(?:-[\w&]+)*(?:\s+ngày\s[^.;:]{0,60}?năm\s+\d{4})?"
    r"|\b(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)\b[^.;:]{0,160}?(?:năm|ngày)[^.;:]{0,30}?\d{4}"
    r"|(?i:\b(?:điện thoại|đt|fax|tel|số tài khoản|mã số\w*)\b[^\d\n]{0,20}[\d .()+-]+)"
)
_YEAR = r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)"
_GROUPED = r"(?<![\d.,])\d{1,3}(?:\.\d{3})++(?:,\d++)?(?![\d.]*\d)"
_DECIMAL = r"(?<![\d.,])\d++,\d++"
_PERCENT = r"(?<![\d.,])\d++(?:,\d++)?\s?%"
_FOLLOWING = r"(?:\s[^\W\d_]+){0,2}"


@frozen
class TypedNumber:
    """A number as typed; ``is_year`` tells a year from a figure."""

    text: str
    number: str
    is_year: bool


def typed_numbers(text: str, units: Iterable[str] = ()) -> list[TypedNumber]:
    """Find years and figures typed by hand.

    Args:
        text: A line without its tags.
        units: Units of the report's figures: a number before one of them is a figure however
            it is written («05 lớp»).
    """
    if _CITING.match(text):
        return []
    bare = _NOT_FIGURES.sub(lambda found: " " * len(found[0]), text)
    return list(_found(bare, _pattern(units)))


def _pattern(units: Iterable[str]) -> re.Pattern[str]:
    words = "|".join(
        sorted((re.escape(u) for u in units if u[:1].isalpha()), key=len, reverse=True)
    )
    counted = rf"(?<![\d.,/])(\d++)\s(?:{words})(?!\w)|" if words else "(?!)()|"
    return re.compile(
        rf"(?P<percent>{_PERCENT})|{counted}(?P<figure>{_GROUPED}|{_DECIMAL}){_FOLLOWING}"
        rf"|(?P<year>{_YEAR})"
    )


def _found(text: str, pattern: re.Pattern[str]) -> Iterator[TypedNumber]:
    for match in pattern.finditer(text):
        number = next(group for group in match.groups() if group is not None)
        yield TypedNumber(match[0].strip(), number, match["year"] is not None)
