"""The date of issue and the period → dates of a year in which nobody issues such a report."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model import Header, YearFile, key_of

_REPORT = "báo cáo"
_LATE = 9
"""A report on a period that ends in September or before comes out in the same year."""


def odd_day(file: YearFile) -> str | None:
    """What is odd about the day of issue beside the period; None where nothing is."""
    issued = file.header.issued_on
    if issued is None:
        return None
    years = _years(file.period, is_report=file.header.kind.strip().casefold() == _REPORT)
    early = file.header.kind.strip().casefold() == _REPORT and _is_before(issued, file.period)
    if issued.year in years and not early:
        return None
    when = "trước khi kỳ ấy bắt đầu" if early else f"năm {issued.year}"
    return f"{file.header.kind.strip()} về {file.period} mà ban hành {when} ({issued})"


def _find(case: Case) -> Iterator[Finding]:
    file = case.report.year_file
    odd = odd_day(file)
    if odd is None:
        return
    yield Finding(
        Place((key_of(YearFile, "header"), key_of(Header, "issued_on"))),
        odd,
        "sửa ngày ban hành, hoặc sửa ky_bao_cao",
        ((Place((key_of(YearFile, "period"),)), f"kỳ báo cáo là {file.period}"),),
    )


def _years(period: Period, *, is_report: bool) -> range:
    """The years in which a document on a period is issued; a plan comes the year before."""
    last = period.year if period.last_month <= _LATE and is_report else period.year + 1
    return range(period.year if is_report else period.year - 1, last + 1)


def _is_before(issued: PartialDate, period: Period) -> bool:
    return (issued.year, issued.month or 12) < (period.year, period.first_month)


RULE = Rule(
    "BC786",
    "Ngày ban hành không hợp với kỳ báo cáo",
    Severity.WARNING,
    """
Báo cáo của một năm ra vào cuối năm ấy hoặc năm sau; báo cáo quý, tháng ra trong hoặc ngay sau kỳ.
Ngày thuộc năm khác thường là ngày còn lại của tệp cũ.

Ngờ:  ky_bao_cao: 2020, ngay_ban_hanh: 15/12/2019
Đúng: ky_bao_cao: 2020, ngay_ban_hanh: 15/12/2020

Sửa ngày ban hành, hoặc sửa ky_bao_cao. Kế hoạch, quyết định ra từ năm trước thì không bị báo.
""",
    _find,
)
