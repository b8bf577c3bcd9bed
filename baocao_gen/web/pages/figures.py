"""The figures of a report → the grid in which they are typed, and what one typed value changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from starlette.responses import JSONResponse, Response

from baocao_gen.figures.figure import Name
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.vietnamese.text import fold
from baocao_gen.web import grid
from baocao_gen.web.acts import with_values
from baocao_gen.web.asked import Tab, WebRequest, whole_number
from baocao_gen.web.grid import FigureLine, FigureRows
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.pages.route import Route
from baocao_gen.web.places import FIGURES
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import fragment, go, year_page

ON_A_PAGE = 400
"""Rows that are shown at once; more of them only make the browser slow."""
SHOWN = ("", "trong", "bao")
"""Which rows: all, those that wait for a value, those of which something is told."""
_FIELD = "v."


def shown(asked: WebRequest) -> Response:
    """The grid: blanks first in what is asked for, by unit and by words where they are chosen."""
    year = asked.year
    state, _ = year.readable()
    return _page(asked, year, state)


def _page(
    asked: WebRequest,
    year: OpenYear,
    state: Snapshot,
    typed: Mapping[str, str] = MappingProxyType({}),
    wrong: Mapping[str, str] = MappingProxyType({}),
) -> Response:
    assert state.report is not None, "asked before"
    sheet = state.kept("grid", FigureRows)
    rows = sheet.rows
    wanted = _chosen(asked, rows)
    first = min(whole_number(asked.query.get("tu", "")), max(len(wanted) - 1, 0))
    return year_page(
        asked,
        "figures.html",
        year,
        state,
        status=422 if wrong else 200,
        groups=grid.by_group(wanted[first : first + ON_A_PAGE]),
        total=len(wanted),
        all=len(rows),
        blanks=sum(row.is_blank for row in rows),
        told=sum(bool(row.problems) for row in rows),
        first=first,
        step=ON_A_PAGE,
        columns=sheet.columns,
        label_of=grid.label_of,
        labels=state.kept("labels", FigureLabels),
        units=sheet.units,
        wrong=wrong,
        typed=typed,
    )


def _chosen(asked: WebRequest, rows: Sequence[FigureLine]) -> list[FigureLine]:
    which, unit, words = (asked.query.get(name, "") for name in ("loc", "don-vi", "tim"))
    found = [row for row in rows if not unit or row.source == unit]
    if which == "trong":
        found = [row for row in found if any(cell.is_missing for cell in row.cells)]
    elif which == "bao":
        found = [row for row in found if row.problems]
    if wanted := fold(words).split():
        found = [
            row
            for row in found
            if all(word in fold(f"{row.label} {row.dotted} {row.unit}") for word in wanted)
        ]
    return found


def saved(asked: WebRequest) -> Response:
    """What was typed in the grid: all fields of a form, or those that a script has seen change."""
    year = asked.year
    typed = {k.removeprefix(_FIELD): v.strip() for k, v in asked.fields if k.startswith(_FIELD)}
    before: list[Snapshot] = []

    def act(data: bytes) -> str:
        shown = year.now()
        before.append(shown)
        assert shown.report is not None, "the grid is only shown of what can be read"
        return with_values(shown.report, data, _changes(shown, typed))

    wrong = _unreadable(year.now(), typed)
    if wrong:
        return _refused(asked, year, typed, wrong)
    try:
        after = year.edit(asked.seen, _what(typed), act)
    except InvalidReport as error:
        words = "; ".join(problem.message for problem in error.problems[:3])
        return _refused(asked, year, typed, dict.fromkeys(typed, words))
    if not asked.part:
        return go(f"/{year.number}/{FIGURES}")
    return _changed(asked, year, before[-1], after)


def _changes(state: Snapshot, typed: dict[str, str]) -> dict[tuple[Name, str], str]:
    """Of all fields those that are not what the file has."""
    sheet = state.kept("grid", FigureRows)
    changes = {}
    for field, text in typed.items():
        if (found := sheet.cell(field)) is not None:
            row, cell = found
            if not cell.is_fixed and cell.typed != text:
                changes[row.name, field.rpartition(".")[2]] = text
    return changes


def _unreadable(state: Snapshot, typed: dict[str, str]) -> dict[str, str]:
    """Field → why what is typed there is no number, said by the reader of the year file itself."""
    sheet = state.kept("grid", FigureRows)
    wrong = {}
    for field, text in typed.items():
        found = sheet.cell(field)
        words, is_number = grid.reading(text, found[0].unit if found else "")
        if not is_number:
            wrong[field] = words
    return wrong


def _what(typed: dict[str, str]) -> str:
    if len(typed) == 1:
        [(field, text)] = typed.items()
        return f"{field.rpartition('.')[0]} = {text or 'để trống'}"
    return f"sửa {len(typed)} ô số liệu"


def _refused(
    asked: WebRequest, year: OpenYear, typed: dict[str, str], wrong: dict[str, str]
) -> Response:
    if asked.part:
        return JSONResponse({"wrong": wrong}, 422)
    return _page(asked, year, year.now(), typed, wrong)


def _changed(asked: WebRequest, year: OpenYear, before: Snapshot, after: Snapshot) -> Response:
    """The pieces of the page that an edit has changed, by the ids of their elements."""
    assert after.report is not None, "an edit keeps a report readable"
    sheet = after.kept("grid", FigureRows)
    changed = sheet.changed_since(before.kept("grid", FigureRows))
    names = {"year": year, "state": after, "units": sheet.units, "wrong": {}, "typed": {}}
    pieces = {row.id: fragment(asked, "figure_row.html", row=row, **names) for row in changed}
    pieces["tinh-trang"] = fragment(asked, "chips.html", state=after, year=year)
    back, forth = year.last(after.version), year.next(after.version)
    pieces["cac-buoc"] = fragment(asked, "steps.html", back=back, forth=forth, **names)
    return JSONResponse({"version": after.version, "pieces": pieces})


def read(asked: WebRequest) -> Response:
    """What a number is read as while it is typed."""
    words, is_number = grid.reading(asked.query.get("chu", "")[:200], asked.query.get("don-vi", ""))
    return JSONResponse({"words": words, "isNumber": is_number})


TAB = Tab(FIGURES, "Số liệu")
ROUTES = (
    Route("GET", f"/{{number:int}}/{FIGURES}", shown),
    Route("POST", f"/{{number:int}}/{FIGURES}", saved),
    Route("GET", "/doc-so", read),
)
