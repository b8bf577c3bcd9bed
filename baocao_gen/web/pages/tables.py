"""Tables and charts of a report → a list of them with what each prints, and a form for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from markupsafe import Markup
from starlette.responses import Response

from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.forms import YearForm, as_typed, form_of_state, path_of_field
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.pages.texts import piece_previews, printed_words, section_name
from baocao_gen.web.places import TABLES, table_place
from baocao_gen.web.saving import ITEMS, Doing, form_routes
from baocao_gen.web.session import Snapshot
from baocao_gen.web.shown import year_page
from baocao_gen.web.things import THINGS, Things
from baocao_gen.web.words import marked
from baocao_gen.yearfile.editing.acts import Act
from baocao_gen.yearfile.model import (
    Appendix,
    Chart,
    ChartKind,
    ColumnKind,
    FigureTable,
    FreeTable,
    Section,
    TableColumn,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.yaml import Plain
from baocao_gen.years.edits.listed import items_at
from baocao_gen.years.edits.model_keys import model_at

_TABLES: Final = key_of(Section, "figure_tables")
_CHARTS: Final = key_of(Section, "charts")
_FREE: Final = key_of(Appendix, "table")
_KINDS: Final = {
    FigureTable: marked("Bảng số liệu"),
    Chart: marked("Biểu đồ"),
    FreeTable: marked("Bảng tự do"),
}
_COLUMNS: Final = (
    ColumnKind.NUMBER,
    ColumnKind.NAME,
    ColumnKind.UNIT,
    ColumnKind.PRIOR,
    ColumnKind.ACTUAL,
)
"""The columns of a new table: what most tables of reports have."""


@frozen
class ShownTable:
    """A table or chart on the list.

    Attributes:
        id: Its place.
        kind: What it is.
        name: Its title.
        where: In which part of the report it is printed.
        preview: What it prints.
        problems: What is wrong in it.
        is_first: Whether none of its list stands before it.
        is_last: Whether none stands behind it.
    """

    id: str
    kind: str
    name: str
    where: str
    preview: Markup
    problems: tuple[Problem, ...]
    is_first: bool
    is_last: bool


@frozen
class TablePlace:
    """Where a table may be printed: the place of the part, and what the part is called."""

    path: KeyPath
    name: str
    lists_documents: bool = False


def _list(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    """All tables and charts, and the form of another one."""
    year = asked.year
    state, report = year.readable()
    form = form_of_state(state, sent)
    previews = piece_previews(state, year.number)
    places = list(_places(state, report))
    return year_page(
        asked,
        "tables.html",
        year,
        state,
        status=422 if refused else 200,
        tables=[one for place in places for one in _in_place(state, form, place, previews)],
        places=[(dotted(one.path), one.name) for one in places if not one.lists_documents],
        sent=sent,
        labels=state.kept("labels", FigureLabels),
        refused=refused,
    )


def _places(state: Snapshot, report: Report) -> Iterator[TablePlace]:
    """The parts of a report in order; the last one is no part, but for its own Word template."""
    yield from _sections(state, report.year_file.body, (key_of(YearFile, "body"),))
    for index, appendix in enumerate(report.year_file.appendices):
        is_list = bool(appendix.groups or appendix.from_file)
        path: KeyPath = (key_of(YearFile, "appendices"), index)
        name = printed_words(state.texts, appendix.title, (*path, key_of(Appendix, "title")))
        yield TablePlace(path, name, is_list)
    yield TablePlace((), marked("chỉ in ở chỗ mẫu Word gọi tên"))


def _sections(
    state: Snapshot, sections: tuple[Section, ...], path: KeyPath
) -> Iterator[TablePlace]:
    for index, section in enumerate(sections):
        here: KeyPath = (*path, index)
        yield TablePlace(here, section_name(state, section, here))
        yield from _sections(state, section.sections, (*here, key_of(Section, "sections")))


def _in_place(
    state: Snapshot, form: YearForm, place: TablePlace, previews: Mapping[KeyPath, Markup]
) -> Iterator[ShownTable]:
    for key in (_FREE, _TABLES, _CHARTS):
        found = items_at(form.plain, (*place.path, key))
        for index, here in enumerate(found):
            model = model_at(here)
            if model not in _KINDS:
                continue
            titled = (*here, key_of(FigureTable, "title"))
            name = "" if model is FreeTable else as_typed(form.plain, titled)
            yield ShownTable(
                dotted(here),
                _KINDS[model],
                printed_words(state.texts, name, titled)
                or as_typed(form.plain, (*here, key_of(FigureTable, "name")))
                or place.name,
                place.name,
                preview_of(previews, here),
                form.at(here),
                index == 0,
                index == len(found) - 1,
            )


def preview_of(previews: Mapping[KeyPath, Markup], place: KeyPath) -> Markup:
    """What a place prints."""
    own = (html for path, html in previews.items() if path[: len(place)] == place)
    return Markup("").join(own)


def _one(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    """The form of one table or chart, beside what it prints."""
    year = asked.year
    state, _ = year.readable()
    form = form_of_state(state, sent)
    path = path_of_field(asked.path["place"]) or ()
    model = model_at(path)
    if table_place(path) != path or model not in _KINDS or not _is_there(form, path):
        message = "không có bảng hay biểu đồ nào ở chỗ này"
        hint = "về trang Bảng, biểu đồ, chọn lại trong danh sách"
        raise InvalidReport([Problem(codes.NOT_LISTED, message, Position(year.name), hint)])
    labels = state.kept("labels", FigureLabels)
    return year_page(
        asked,
        "table.html",
        year,
        state,
        status=422 if refused else 200,
        kind=_KINDS[model],
        one=Things(form, labels.said).thing(model, path),
        preview=preview_of(piece_previews(state, year.number), path),
        labels=labels,
        refused=refused,
    )


def _is_there(form: YearForm, path: KeyPath) -> bool:
    return any(path == one for end in (path, path[:-1]) for one in items_at(form.plain, end))


def _added(plain: Plain, _path: KeyPath, sent: Mapping[str, str]) -> list[Act]:
    """A table, chart or free table in a part of the report, with what it needs to be printed."""
    from baocao_gen.years.edits.listed import new_thing

    words = {name: text.strip() for name, text in sent.items()}
    place, kind = path_of_field(words.get("place", "")) or (), words.get("kind", "")
    title, figures = words.get("title", ""), words.get("figures", "").split()
    if kind == "bieu_do":
        values: dict[str, Plain] = {"title": title, "kind": ChartKind.COLUMN.value}
        drawn: Plain = [*figures]
        return new_thing(plain, (*place, _CHARTS), Chart, {**values, "figures": drawn})
    own: dict[str, Plain] = {"title": title, "name": words.get("name", "")}
    own |= {"rows": [*figures], "columns": [kind.value for kind in _COLUMNS]}
    return new_thing(plain, (*place, _TABLES), FigureTable, own)


def _new_appendix(plain: Plain, _path: KeyPath, sent: Mapping[str, str]) -> list[Act]:
    """An appendix that is a free table of two columns and a row."""
    from baocao_gen.years.edits.listed import new_thing

    name, cell = key_of(TableColumn, "name"), sent.get("title", "").strip()
    columns: Plain = [{name: "TT"}, {name: "Nội dung"}]
    rows: Plain = [["1", cell]]
    table: Plain = {key_of(FreeTable, "columns"): columns, key_of(FreeTable, "rows"): rows}
    values: dict[str, Plain] = {"title": cell, "table": table}
    return new_thing(plain, (key_of(YearFile, "appendices"),), Appendix, values)


_DOING: Final[Mapping[str, Doing]] = {**ITEMS, "bang": _added, "tu_do": _new_appendix}
TAB = Tab(TABLES, "Bảng, biểu đồ")
ROUTES = (
    *form_routes(TABLES, _list, _DOING),
    *form_routes(TABLES, _one, THINGS, "/{place}"),
)
