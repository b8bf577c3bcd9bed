"""The folder → the page of its reports: period, what is missing, what is wrong, when written."""

from __future__ import annotations

from datetime import datetime

from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages.route import Route
from baocao_gen.web.session import OpenYear
from baocao_gen.web.shown import page


@frozen
class ListedYear:
    """One file of the folder; ``problems`` says why it is no report."""

    year: OpenYear
    written: str
    period: str = ""
    title: str = ""
    blanks: int = 0
    errors: int = 0
    warnings: int = 0
    problems: tuple[Problem, ...] = ()


def home(asked: WebRequest) -> Response:
    """All year files, newest period first."""
    rows = [row(year) for year in asked.session.listed()]
    rows.sort(key=lambda one: (one.period == "", one.year.name), reverse=False)
    return page(asked, "home.html", rows=rows)


def row(year: OpenYear) -> ListedYear:
    """What the list says of a file."""
    moment = year.written_at
    written = "" if moment is None else datetime.fromtimestamp(moment).strftime("%H:%M %d/%m/%Y")
    try:
        state = year.now()
    except InvalidReport as error:
        return ListedYear(year, written, problems=error.problems)
    if state.report is None:
        return ListedYear(year, written, errors=len(state.problems), problems=state.problems)
    return ListedYear(
        year,
        written,
        str(state.report.year_file.period),
        " ".join(state.report.year_file.header.kind.split()),
        len(state.todo.items) if state.todo else 0,
        state.count(Severity.ERROR),
        state.count(Severity.WARNING),
    )


ROUTES = (Route("GET", "/", home),)
