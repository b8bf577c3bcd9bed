"""Sentences → days of the week that are not those of the date beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_NAMES = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
"""As a sentence writes them, Monday first, as ``date.weekday`` counts."""
_SAID = {
    **{name.casefold(): index for index, name in enumerate(_NAMES)},
    **{f"thứ {digit}": digit - 2 for digit in range(2, 8)},
}
_DAY = r"(?P<said>(?i:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật))(?!\w)"
_DATE = (
    r"(?:ngày[ \n])?(?P<day>[0-9]{1,2})(?:/|[ \n]tháng[ \n])(?P<month>[0-9]{1,2})"
    r"(?:(?:/|[ \n]năm[ \n])(?P<year>[0-9]{4}))?(?![\w/])"
)
_SIDE_BY_SIDE = (
    late(rf"{_DAY},?[ \n]\(?{_DATE}"),
    late(rf"(?<![\w/]){_DATE},? \({_DAY}\)"),
)


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(_SAID, ("/", "tháng")):
        for pattern in _SIDE_BY_SIDE:
            for found in pattern.finditer(sentence.unquoted):
                right = _weekday(found, case.report.year_file.period.year)
                if right is not None and right != _SAID[found["said"].casefold()]:
                    yield Finding(
                        sentence.at(sentence.start + found.start("said")),
                        f"«{found.group()}»: ngày ấy là {_NAMES[right]}",
                        f"viết {_NAMES[right]}, hoặc sửa ngày",
                    )


def _weekday(found: re.Match[str], year: int) -> int | None:
    """The day of the week of a date; a date without a year is one of the report's."""
    try:
        stated = int(found["year"] or year)
        return date(stated, int(found["month"]), int(found["day"])).weekday()
    except ValueError:
        return None


RULE = Rule(
    "BC701",
    "Thứ trong tuần không đúng ngày",
    Severity.ERROR,
    """
Ngày đã ghi thì thứ trong tuần chỉ có một.
Sai:  «thứ Ba, ngày 05/10/2020».
Đúng: «thứ Hai, ngày 05/10/2020».
Ngày không ghi năm thì tính theo năm của kỳ báo cáo.
Cách sửa: sửa thứ, hoặc sửa ngày.
""",
    _find,
)
