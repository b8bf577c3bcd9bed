"""What a year file says of units, files, rules and waivers → a form for each of these keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.responses import Response

from baocao_gen.problems.problem import Problem
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.forms import form_of_state
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.labels import of as label_of
from baocao_gen.web.places import DECLARED
from baocao_gen.web.saving import form_routes
from baocao_gen.web.shown import year_page
from baocao_gen.web.things import THINGS, Things
from baocao_gen.web.words import marked
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.model.consolidation import Consolidation

_PARTS: Final = (
    (marked("Ai cung cấp số liệu"), ("suppliers", "sheet_matches")),
    (marked("Số liệu theo đơn vị"), ("units", "unit_files")),
    (marked("Kiểm tra"), ("own_rules", "waivers")),
)
_TEXTS: Final = ("territory", "sources")


def _page(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    """Every key that no other page has."""
    year = asked.year
    state, _ = year.readable()
    labels = state.kept("labels", FigureLabels)
    things = Things(form_of_state(state, sent), labels.said)
    lists = [
        (title, [(things.list(YearFile, name, ()), label_of(YearFile, name)[1]) for name in names])
        for title, names in _PARTS
    ]
    own = (key_of(YearFile, "consolidation"),)
    return year_page(
        asked,
        "declared.html",
        year,
        state,
        status=422 if refused else 200,
        parts=lists,
        texts=[things.field(YearFile, (), name) for name in _TEXTS],
        gathered=things.thing(Consolidation, own),
        gathering=label_of(YearFile, "consolidation"),
        labels=labels,
        refused=refused,
    )


TAB = Tab(DECLARED, "Khai báo")
ROUTES = form_routes(DECLARED, _page, THINGS)
