"""One figure → a page with all that is declared of it, and the acts on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from starlette.responses import Response

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.vietnamese.pattern import late
from baocao_gen.web import grid, labels
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.figure_rest import REST_ACTS, figure_rest
from baocao_gen.web.grid import FigureRows
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.pages.route import Route
from baocao_gen.web.place_words import place_words
from baocao_gen.web.places import FIGURES, address_of, figure_address, figure_of
from baocao_gen.web.saving import form_routes
from baocao_gen.web.session import Snapshot
from baocao_gen.web.shown import go, page, year_page
from baocao_gen.yearfile.model import Figure, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.years.edits.renaming import Renamed

WORDS: Final = ("name", "unit", "source", "decimals", "formula", "note")
"""The keys with words that the page asks for."""
_ESTIMATED: Final = "estimated"


@frozen
class Use:
    """A place that names the figure: its words where its line has any, and where it is edited."""

    line: str
    address: str
    place: str


@frozen
class FigureInput:
    """A figure that this one is computed from, and its value as printed."""

    name: Name
    words: str
    address: str


def shown(asked: WebRequest) -> Response:
    """The page of a figure."""
    state, report = asked.year.readable()
    return _page(asked, state, _named(report, asked))


def _named(report: Report, asked: WebRequest) -> Name:
    name = tuple(asked.path["name"].split("."))
    if name in report.figures.by_name:
        return name
    message = f"không có số liệu «{'.'.join(name)}»"
    place = Position(report.origin.name)
    hint = "về trang Số liệu, chọn lại trong bảng"
    raise InvalidReport([Problem(codes.NOT_LISTED, message, place, hint)])


def _page(
    asked: WebRequest,
    state: Snapshot,
    name: Name,
    refused: tuple[Problem, ...] = (),
    sent: Mapping[str, str] = MappingProxyType({}),
) -> Response:
    year, report = asked.year, state.report
    assert report is not None, "asked before"
    sheet = state.kept("grid", FigureRows)
    return year_page(
        asked,
        "figure.html",
        year,
        state,
        status=422 if refused else 200,
        figure=report.figures.by_name[name],
        row=sheet.row(name),
        dotted=".".join(name),
        words=[
            (field, *labels.of(Figure, field), _words(asked, report, name, field))
            for field in WORDS
        ],
        sources=list(_sources(year.number, report, name)),
        uses=list(_uses(year.number, report, name)),
        groups=state.kept("labels", FigureLabels).groups,
        group=".".join(name[:-1]),
        group_name=state.kept("labels", FigureLabels).of_group(name[:-1]),
        others=figure_rest(state, name, sent),
        refused=refused,
    )


def _words(asked: WebRequest, report: Report, name: Name, field: str) -> str:
    """What stands in a field: what was just sent and refused, or what the file has."""
    sent = asked.values(field)
    return sent[-1] if sent else _typed(report, name, key_of(Figure, field))


def _typed(report: Report, name: Name, key: str) -> str:
    return report.origin.typed((*path_of(name), key)) or ""


def _sources(number: int, report: Report, name: Name) -> Iterator[FigureInput]:
    """What a figure is computed from, each once."""
    from baocao_gen.years.edits.mentions import mentions

    named = (one for mention in mentions(report) if mention.owner == name for one in mention.names)
    for other in dict.fromkeys(named):
        figure = report.figures.by_name.get(other)
        if figure is not None:
            yield FigureInput(other, str(figure), figure_address(number, other))


def _uses(number: int, report: Report, name: Name) -> Iterator[Use]:
    """Every place that names a figure."""
    from baocao_gen.years.edits.mentions import mentions

    for mention in mentions(report):
        if name in mention.names:
            position = report.origin.position(mention.path)
            owner = figure_of(report, mention.path)
            address = figure_address(number, owner) if owner else ""
            address = address or address_of(number, report, position)
            typed = "" if owner else " ".join((position.excerpt or "").split())
            line = _KEY.sub("", typed, 1)
            yield Use(line[:160], address, _called(report, owner, mention.path))


_KEY: Final = late(r"^(?:- )?[a-z_0-9]+:(?: [|>]\S*$)? ?")
"""The key before a value, which the place names in words; the text of a block stands below it."""


def _called(report: Report, owner: Name | None, path: KeyPath) -> str:
    """What a clerk calls a place that names the figure: another figure, or a part of the report."""
    figure = report.figures.by_name[owner] if owner else None
    if figure is not None:
        return f"số liệu «{figure.declaration.name or figure.name[-1]}»"
    return place_words(path)


def _done(asked: WebRequest, what: str, act: Callable[[Report, bytes], str]) -> Response | None:
    """Do an act on the figure; the page that says why not, or nothing."""
    year = asked.year
    state = year.now()
    if state.report is None:
        raise InvalidReport(state.problems)
    report = state.report
    try:
        year.edit(asked.seen, what, lambda data: act(report, data))
    except InvalidReport as error:
        return _page(asked, year.now(), _named(report, asked), error.problems)
    return None


def saved(asked: WebRequest) -> Response:
    """The keys that were changed in the form, as one edit."""
    from baocao_gen.years.edits.figures import with_figure_key

    name = tuple(asked.path["name"].split("."))

    def act(report: Report, data: bytes) -> str:
        _named(report, asked)
        for field, value in _changes(asked, report, name):
            data = with_figure_key(data, name, field, value).encode()
        return data.decode()

    refused = _done(asked, f"sửa {asked.path['name']}", act)
    return refused or go(figure_address(asked.year.number, name))


def _changes(asked: WebRequest, report: Report, name: Name) -> Iterator[tuple[str, str | None]]:
    values = ((aspect.value, key) for key, aspect in grid.aspect_keys().items())
    words = ((field, key_of(Figure, field)) for field in WORDS)
    sent = {key for key, _ in asked.fields}
    for field, key in (*words, *values):
        before = _typed(report, name, key)
        after = " ".join(asked.value(field).split())
        if field in sent and after != before:
            yield field, after or None
    was = report.figures.by_name[name].declaration.estimated
    if asked.value("has_estimated") and was != bool(asked.value(_ESTIMATED)):
        yield _ESTIMATED, None if was else "true"


def _rest(asked: WebRequest, sent: Mapping[str, str], refused: tuple[Problem, ...]) -> Response:
    """The page again, where what few figures need could not be saved; else back to the figure."""
    year = asked.year
    state, report = year.readable()
    name = _named(report, asked)
    if not refused:
        return go(figure_address(year.number, name))
    return _page(asked, state, name, refused, sent)


def renamed(asked: WebRequest) -> Response:
    """Another key for the figure, wherever it is named."""
    from baocao_gen.years.edits import renaming

    name = tuple(asked.path["name"].split("."))
    key = asked.value("khoa").strip()
    new = (*name[:-1], key)
    return _moved(asked, new, lambda report: renaming.renamed(report, asked.year.file, name, key))


def regrouped(asked: WebRequest) -> Response:
    """Another group for the figure, with its new name wherever it is named."""
    from baocao_gen.years.edits import renaming

    name = tuple(asked.path["name"].split("."))
    state, _ = asked.year.readable()
    group = state.kept("labels", FigureLabels).group_of(asked.value("nhom"))
    new = (*group, name[-1])
    return _moved(
        asked, new, lambda report: renaming.regrouped(report, asked.year.file, name, group)
    )


def _moved(asked: WebRequest, new: Name, act: Callable[[Report], Renamed]) -> Response:
    made: list[Renamed] = []

    def moved(report: Report, _data: bytes) -> str:
        _named(report, asked)
        made.append(act(report))
        return made[-1].text

    dotted = ".".join(new)
    if (refused := _done(asked, f"đổi {asked.path['name']} thành {dotted}", moved)) is not None:
        return refused
    address = figure_address(asked.year.number, new)
    if made and made[-1].by_hand:
        return page(
            asked,
            "figure_renamed.html",
            problems=made[-1].by_hand,
            address=address,
            dotted=dotted,
            done=made[-1],
        )
    return go(address)


def deleted(asked: WebRequest) -> Response:
    """The figure goes, if nothing needs it."""
    from baocao_gen.years.edits.figures import without_figure

    name = tuple(asked.path["name"].split("."))
    refused = _done(
        asked,
        f"xóa {asked.path['name']}",
        lambda report, data: without_figure(report, data, name),
    )
    return refused or go(f"/{asked.year.number}/{FIGURES}")


ROUTES = (
    Route("GET", f"/{{number:int}}/{FIGURES}/{{name}}", shown),
    Route("POST", f"/{{number:int}}/{FIGURES}/{{name}}", saved),
    *form_routes(FIGURES, _rest, REST_ACTS, "/{name}/khac"),
    Route("POST", f"/{{number:int}}/{FIGURES}/{{name}}/khoa", renamed),
    Route("POST", f"/{{number:int}}/{FIGURES}/{{name}}/nhom", regrouped),
    Route("POST", f"/{{number:int}}/{FIGURES}/{{name}}/xoa", deleted),
)
