"""What a new figure is called and counted in → the figure in the year file."""

from __future__ import annotations

from starlette.responses import Response

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.vietnamese.order import sort_key
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.pages.route import Route
from baocao_gen.web.places import FIGURES, figure_address
from baocao_gen.web.shown import go, year_page

_STEP = "so-lieu-moi"
_ASKED = ("name", "unit", "actual", "source")


def shown(asked: WebRequest) -> Response:
    """The form."""
    return _page(asked)


def _page(asked: WebRequest, refused: tuple[Problem, ...] = ()) -> Response:
    year = asked.year
    state, report = year.readable()
    groups = state.kept("labels", FigureLabels).groups
    units = sorted({figure.unit for figure in report.figures}, key=sort_key)
    names = {"groups": groups, "units": units, "refused": refused}
    return year_page(asked, "new_figure.html", year, state, status=422 if refused else 200, **names)


def added(asked: WebRequest) -> Response:
    """The figure at the end of its group; its key is made of its name where none is given."""
    from baocao_gen.years.edits.figures import with_new_figure

    year = asked.year
    state, before = year.readable()
    group = state.kept("labels", FigureLabels).group_of(asked.value("nhom"))
    values = {field: " ".join(asked.value(field).split()) for field in _ASKED}
    values = {field: text for field, text in values.items() if text or field == "actual"}
    key = asked.value("khoa").strip() or None

    def act(data: bytes) -> str:
        return with_new_figure(before, data, group, values, key)

    try:
        after = year.edit(asked.seen, f"thêm {values.get('name', key or 'số liệu')}", act)
    except InvalidReport as error:
        return _page(asked, error.problems)
    assert after.report is not None, "an edit keeps a report readable"
    known = before.figures.by_name
    new = next((name for name in after.report.figures.by_name if name not in known), None)
    return go(figure_address(year.number, new) if new else f"/{year.number}/{FIGURES}")


ROUTES = (
    Route("GET", f"/{{number:int}}/{_STEP}", shown),
    Route("POST", f"/{{number:int}}/{_STEP}", added),
)
