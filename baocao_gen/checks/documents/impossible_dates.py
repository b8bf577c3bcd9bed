"""Dates of documents → those after the report, of another year than the number, in no calendar."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import SHORT_DATE, Mention
from baocao_gen.checks.evidence.texts import Passage, Prose, pieces_of
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.dates import DateError, PartialDate
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Header, YearFile, key_of

_DAY_AND_MONTH = late(
    r"[Nn]gày ([0-9]{1,2})(?:/| tháng )([0-9]{1,2})(?: năm ((?:19|20)[0-9]{2}))?(?![\w/])"
)
"""«ngày 31/4», «ngày 30 tháng 2 năm 2020»: a day that may go without its year."""
_PATTERNS = (SHORT_DATE, _DAY_AND_MONTH)


def _find(case: Case) -> Iterator[Finding]:
    header = case.report.year_file.header
    for mention in case.mentions:
        if not mention.date:
            continue
        if mention.year and mention.year != mention.date.year:
            yield Finding(
                mention.date_place,
                f"«{mention.typed}» là văn bản năm {mention.year} mà ghi ngày {mention.date}",
                "sửa năm trong số, hoặc sửa ngày",
            )
        if header.issued_on:
            yield from _later_than_report(mention, mention.date, header.issued_on)
        else:
            yield from _later_than_period(case, mention, mention.date)
    prose, this_year = case.prose, case.report.year_file.period.year
    found = [
        (start + at, days) for start, some in prose.of_each("days", _days_of) for at, days in some
    ]
    for pattern in range(len(_PATTERNS)):
        for start, days in found:
            for day in days[pattern]:
                yield from _not_in_calendar(prose.at(start + day.start), day, this_year)


@frozen
class _Day:
    """A day that a text names; ``year`` is 0 where it goes without."""

    typed: str
    start: int
    day: int
    month: int
    year: int


def _days_of(text: Passage | Prose) -> list[tuple[int, tuple[tuple[_Day, ...], ...]]]:
    """The days of each paragraph that names some, with its place."""
    pieces = ((at, _days(words)) for at, words in pieces_of(text, text.masked))
    return [(at, days) for at, days in pieces if any(days)]


@kept(most=4_000, longest=4_000)
def _days(text: str) -> tuple[tuple[_Day, ...], ...]:
    """The days of each of the patterns."""
    return tuple(
        tuple(
            _Day(found.group(), found.start(1), int(found[1]), int(found[2]), int(found[3] or 0))
            for found in pattern.finditer(text)
        )
        for pattern in _PATTERNS
    )


def _later_than_report(
    mention: Mention, date: PartialDate, issued: PartialDate
) -> Iterator[Finding]:
    given = (date.year, date.month or 0, date.day or 0)
    limit = (issued.year, issued.month or 12, issued.day or 31)
    if given > limit:
        yield Finding(
            mention.date_place,
            f"«{mention.typed}» ngày {date}, sau ngày ban hành báo cáo ({issued})",
            "sửa ngày của văn bản hoặc ngày ban hành báo cáo",
            ((Place(_ISSUED_ON), "ngày ban hành báo cáo"),),
        )


def _later_than_period(case: Case, mention: Mention, date: PartialDate) -> Iterator[Finding]:
    period = case.report.year_file.period
    if (date.year, date.month or 0) > (period.year, period.last_month):
        yield Finding(
            mention.date_place,
            f"«{mention.typed}» ngày {date}, sau kỳ báo cáo ({period})",
            f"xem lại ngày; ghi {_ISSUED_ON[-1]} thì máy so với ngày ban hành báo cáo",
            severity=Severity.WARNING,
        )


def _not_in_calendar(place: Place, day: _Day, this_year: int) -> Iterator[Finding]:
    try:
        PartialDate(day.year or this_year, day.month, day.day)
    except DateError as error:
        yield Finding(place, f"«{day.typed}»: {error.message}", error.hint)


_ISSUED_ON = (key_of(YearFile, "header"), key_of(Header, "issued_on"))

RULE = Rule(
    "BC428",
    "Ngày không thể có: sau báo cáo, khác năm của số văn bản, hoặc không có trong lịch",
    Severity.ERROR,
    """
Báo cáo không thể nhắc văn bản ban hành sau chính nó; số có năm thì ngày phải thuộc năm ấy.
Sai:  17/2020/QĐ-UBND ngày 18/8/2021; «ngày 31/6/2020»; báo cáo ngày 20/12/2020 nhắc văn bản ngày
      25/12/2020.
Đúng: 17/2020/QĐ-UBND ngày 18/8/2020.
Khi chưa ghi ngày ban hành báo cáo, văn bản có ngày sau kỳ báo cáo chỉ là cảnh báo.
Cách sửa: đối chiếu bản gốc rồi sửa ngày hoặc số.
""",
    _find,
)
