"""A report → its sheet as it is printed now: numbers lead to figures, findings stand in it."""

from __future__ import annotations

from markupsafe import Markup
from starlette.responses import Response

from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem, Severity, reading_order
from baocao_gen.report.anchors import FigureSource
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.pages.route import Route
from baocao_gen.web.places import address_of, figure_address, form_address, line_address
from baocao_gen.web.preview.sentences import FigurePlace
from baocao_gen.web.preview.sheet import ReportSheet, sheet
from baocao_gen.web.session import Snapshot
from baocao_gen.web.shown import go, page, year_page
from baocao_gen.yearfile.origin import KeyPath

STEP = "xem"
_ORDER = tuple(Severity)
MOST = 200
"""Findings that stand beside the sheet."""


@frozen
class ShownSheet:
    """A sheet and what stands beside it.

    Attributes:
        html: The sheet.
        found: Its problems in the order of their numbers, each with the page that mends it.
        printed: Where each figure is printed.
    """

    html: Markup
    found: tuple[tuple[Problem, str], ...]
    made: ReportSheet


def shown(asked: WebRequest) -> Response:
    """The sheet with its findings; ``so`` is a figure whose numbers are shown."""
    year = asked.year
    state = year.now()
    made = sheet_of(state, year.number)
    if made is None or state.report is None:
        return go(f"/{year.number}/tep")
    wanted = asked.query.get("so", "")
    figure = state.report.figures.get(wanted) if wanted else None
    return year_page(
        asked,
        "preview.html",
        year,
        state,
        sheet=made,
        most=MOST,
        figure=figure,
        places=places_of(made, figure),
        figure_page=figure_address(year.number, figure.name) if figure else "",
    )


def piece(asked: WebRequest) -> Response:
    """The sheet alone, for the pane beside other pages."""
    year = asked.year
    state = year.now()
    made = sheet_of(state, year.number)
    if made is None:
        return Response(status_code=409)
    return page(asked, "sheet.html", year=year, state=state, sheet=made, most=MOST)


def sheet_of(state: Snapshot, number: int) -> ShownSheet | None:
    """The sheet of a content, made once; None where the file cannot be read."""
    return state.kept(f"sheet {number}", lambda one: _made(one, number))


def _made(state: Snapshot, number: int) -> ShownSheet | None:
    known = state.examined
    if known is None:
        return None

    def address(source: FigureSource) -> str:
        return figure_address(number, tuple(source.figure.split(".")))

    def edited_at(path: KeyPath, line: int | None) -> str:
        return form_address(number, path) or line_address(number, line or 1)

    listed = sorted(
        known.problems, key=lambda one: (_ORDER.index(one.severity), reading_order(one))
    )
    made = sheet(known.texts, known.page, listed, address=address, edited_at=edited_at)
    found = [(one, address_of(number, state.report, one.position)) for one in listed]
    return ShownSheet(Markup(made.html), tuple(found), made)  # noqa: S704 — escaped where it was made


def places_of(made: ShownSheet, figure: ResolvedFigure | None) -> tuple[FigurePlace, ...]:
    """Where a figure is printed."""
    return made.made.printed.get(figure.dotted, ()) if figure else ()


TAB = Tab(STEP, "Xem trước")
ROUTES = (
    Route("GET", f"/{{number:int}}/{STEP}", shown),
    Route("GET", f"/{{number:int}}/{STEP}/to", piece),
)
