"""The period in an appendix's title, and its rows → documents issued outside that period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period, PeriodError, parse_period

_CLAIM = late(
    r"(?:ban hành|văn bản|ký)\b[^.;]{0,60}?\s(?:trong )?"
    r"(?P<period>(?:quý|(?:6|9) tháng|tháng|năm)\s[^,.;()]{3,30}?)\s*$",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Finding]:
    claims = dict(_claims(case))
    for row in case.rows:
        date = row.document.issued_on
        if date is None or row.appendix not in claims:
            continue
        period, place = claims[row.appendix]
        month = date.month or period.first_month
        inside = period.first_month <= month <= period.last_month
        if date.year != period.year or not inside:
            yield Finding(
                row.at("issued_on"),
                f"tên bảng nói {period}, văn bản này ban hành ngày {date}",
                "bỏ dòng này, sửa ngày nếu ghi nhầm, hoặc đổi tên bảng",
                ((place, f"«{period}» ở đây"),),
            )


def _claims(case: Case) -> Iterator[tuple[int, tuple[Period, Place]]]:
    """The period that the title of each table claims."""
    for index, title in case.appendix_titles():
        if match := _CLAIM.search(title.text.rstrip()):
            try:
                period = parse_period(match["period"])
            except PeriodError:
                continue
            yield index, (period, title.at(match.start("period")))


RULE = Rule(
    "BC427",
    "Văn bản không thuộc năm hoặc kỳ mà tên bảng nêu",
    Severity.WARNING,
    """
Bảng mang tên «… ban hành năm 2020» thì mọi dòng phải có ngày trong năm 2020.
Sai:  dòng 4647/QĐ-UBND ngày 26/12/2019 trong bảng văn bản năm 2020.
Đúng: bỏ dòng ấy, hoặc đổi tên bảng thành «… ban hành năm 2019 và năm 2020».
Cách sửa: xem lại ngày; văn bản của kỳ khác thì chuyển đi.
""",
    _find,
)
