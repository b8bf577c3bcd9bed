"""The folder → the page of its reports: period, what is missing, what is wrong, when written."""

from __future__ import annotations

from datetime import datetime

from starlette.responses import Response

from baocao_gen.files.disk import SUFFIX
from baocao_gen.files.stamps import written_at
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages.route import Route
from baocao_gen.web.session import OpenYear
from baocao_gen.web.shown import page
from baocao_gen.yearfile.model import YearFile, key_of

_FIRST = (9999,)
"""A report that cannot be read is to be mended before all others."""


@frozen
class ListedYear:
    """One report of the folder.

    Attributes:
        year: Its file.
        written: When the file was last written.
        order: What it is sorted by.
        title: Its kind and its period.
        blanks: How many places wait for somebody.
        errors: How many errors the checks tell.
        warnings: How many warnings.
        printed: When its Word file was last written; empty if there is none.
        is_edited: Whether somebody has edited that since.
        problems: Why it cannot be read.
    """

    year: OpenYear
    written: str
    order: tuple[int, ...] = ()
    title: str = ""
    blanks: int = 0
    errors: int = 0
    warnings: int = 0
    printed: str = ""
    is_edited: bool = False
    problems: tuple[Problem, ...] = ()


def home(asked: WebRequest) -> Response:
    """All year files, the newest period first; what is no year file stands below."""
    years = asked.session.listed()
    rows = [_row(year) for year in years]
    others = [row.year for row in rows if row.problems and not _is_year_file(row.year)]
    rows = [row for row in rows if row.year not in others]
    rows.sort(key=lambda row: row.order, reverse=True)
    return page(asked, "home.html", rows=rows, others=others)


def _is_year_file(year: OpenYear) -> bool:
    """Whether a file that cannot be read looks as if it should be a report."""
    try:
        return f"{key_of(YearFile, 'period')}" in year.file.read().decode("utf-8", "replace")
    except InvalidReport:
        return True  # it is told why it cannot be read


def _row(year: OpenYear) -> ListedYear:
    written = _moment(year.written_at)
    try:
        state = year.now()
    except InvalidReport as error:
        return ListedYear(year, written, _FIRST, problems=error.problems)
    report = state.report
    if report is None:
        return ListedYear(year, written, _FIRST, problems=state.problems)
    period = report.year_file.period
    word_file = year.path.with_suffix(SUFFIX)
    return ListedYear(
        year,
        written,
        (period.year, period.index or 0),
        f"{' '.join(report.year_file.header.kind.split())} {period}",
        len(state.todo.items) if state.todo else 0,
        state.count(Severity.ERROR),
        state.count(Severity.WARNING),
        _moment(written_at(word_file)),
        _is_edited(year),
    )


def _is_edited(year: OpenYear) -> bool:
    from baocao_gen.pipeline.hand_edits import kept_copy

    return kept_copy(year.path.with_suffix(SUFFIX)) is not None


def _moment(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return datetime.fromtimestamp(seconds).astimezone().strftime("%H:%M %d/%m/%Y")


ROUTES = (Route("GET", "/", home),)
