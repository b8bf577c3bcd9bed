"""A figure's name, or a number of a Word report → where it came from and where it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.tie_out.lines import TieLine, TiePage, page_of
from baocao_gen.checks.tie_out.tokens import numbers_of, tokens
from baocao_gen.figures.figure import Aspect, ResolvedFigure, path_of
from baocao_gen.frozen import frozen
from baocao_gen.pipeline.one import TemplateChoice, marked_page
from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.amount import amount
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.text import nearest
from baocao_gen.word.package.manifest import Manifest, read_manifest
from baocao_gen.word.package.package import open_package
from baocao_gen.word.read.read import read_document
from baocao_gen.yearfile.model import Figure, key_of

_MOST_HEADS = 4
_ASPECTS = {key_of(Figure, aspect.value): aspect for aspect in Aspect}


@frozen
class PrintedAt:
    """A place of a Word report where a number stands.

    Attributes:
        figure: The figure that prints it; empty for a number typed by hand.
        words: What is printed.
        where: The part, and in a table its number, the row and the cell.
        heading: The heading above it.
        text: The whole line.
    """

    figure: str
    words: str
    where: str
    heading: str
    text: str

    @property
    def part(self) -> str:
        """The place in words, with the heading above it."""
        return f"{self.where}, dưới «{self.heading}»" if self.heading else self.where


@frozen
class TracedInput:
    """A value that another is computed from: its name, what it is, where it stands."""

    name: str
    words: str
    position: Position


@frozen
class Traced:
    """Where a value comes from.

    Attributes:
        name: «dich_vu_cong.thu_tuc», with the key of the value where it is another one.
        words: The value with its unit; empty for a blank.
        position: Where it is typed, or its figure declared.
        formula: How it is computed; empty for a typed value.
        inputs: The typed values that it is computed from.
        sources: The cells of the tables that it is held against, or reported in.
        taken_from: What the year file says of where the typed value was taken from (``lay_tu``).
        printed: Where the report prints it.
        printed_in: The year file that is printed.
    """

    name: str
    words: str
    position: Position
    formula: str
    inputs: tuple[TracedInput, ...]
    sources: tuple[Position, ...]
    printed: tuple[PrintedAt, ...]
    printed_in: str
    taken_from: str = ""


def traced(report: Report, name: str, *, template: TemplateChoice = None) -> Traced:
    """Lead a figure's name back to what was typed, and on to every place that prints it.

    Args:
        report: The report.
        name: «dich_vu_cong.thu_tuc», or with a key behind it, «dich_vu_cong.thu_tuc.cung_ky».
        template: As in ``render``.

    Raises:
        InvalidReport: there is no such figure (BC852).
    """
    figure, aspect = _found(report, name)
    docx, anchors = marked_page(report, template)
    key = key_of(Figure, aspect.value)
    named = figure.dotted, key
    wanted = {a.number for a in anchors if (a.source.figure, a.source.aspect) == named}
    page = page_of(read_document(open_package(docx, report.origin.name, ours=True)), anchors)
    printed = tuple(
        _at(line, mark.figure, line.text[mark.start : mark.end])
        for line in page.everything()
        for mark in line.marks
        if mark.number in wanted
    )
    value = amount(figure, aspect)
    is_typed = getattr(figure.declaration, aspect.value, None) is not None
    path = (*path_of(figure.name), *((key,) if is_typed else ()))
    return Traced(
        _named(figure.dotted, aspect),
        "" if value is None or value.value is None else _with_unit(str(value), figure.unit),
        report.origin.position(path, key=not is_typed),
        _formula(figure, is_typed=is_typed and aspect is not Aspect.ACTUAL),
        () if is_typed and not figure.is_derived else tuple(_inputs(report, figure, aspect)),
        tuple(_sources(report, figure, aspect)),
        printed,
        report.origin.name,
        (aspect is Aspect.ACTUAL and figure.declaration.taken_from) or "",
    )


def _found(report: Report, name: str) -> tuple[ResolvedFigure, Aspect]:
    figure = report.figures.get(name)
    if figure is not None:
        return figure, Aspect.ACTUAL
    group, _, key = name.rpartition(".")
    figure = report.figures.get(group) if key in _ASPECTS else None
    if figure is None:
        near = nearest(name, [other.dotted for other in report.figures])
        message = f"tệp năm không có số liệu «{name}»"
        hint = f"có phải {near}?" if near else "gõ tên như trong so_lieu, ví dụ nhom.ten"
        place = Position(report.origin.name)
        raise InvalidReport([Problem(codes.NOT_TRACED, message, place, hint)])
    return figure, _ASPECTS[key]


def _named(figure: str, aspect: Aspect) -> str:
    return figure if aspect is Aspect.ACTUAL else f"{figure}.{key_of(Figure, aspect.value)}"


def _with_unit(words: str, unit: str) -> str:
    return words if words.endswith(unit) else f"{words} {unit}"


def _formula(figure: ResolvedFigure, *, is_typed: bool) -> str:
    declared = figure.declaration
    if is_typed:
        return ""
    if declared.formula:
        return f"{key_of(Figure, 'formula')}: {declared.formula}"
    return f"{key_of(Figure, 'parts')}" if declared.parts else ""


def _inputs(report: Report, figure: ResolvedFigure, aspect: Aspect) -> Iterator[TracedInput]:
    ledger = Case(Texts(report)).ledger
    steps = sorted(ledger.inputs((figure.name, aspect)), key=lambda step: (step[0], step[1].value))
    for name, of in steps:
        other = report.figures.by_name[name]
        value = amount(other, of)
        path = (*path_of(name), key_of(Figure, of.value))
        yield TracedInput(_named(other.dotted, of), str(value or ""), report.origin.position(path))


def _sources(report: Report, figure: ResolvedFigure, aspect: Aspect) -> Iterator[Position]:
    for source in report.companions.sources:
        if (source.name, source.aspect) == (figure.dotted, aspect):
            yield source.position
    columns = report.unit_figures.given.columns if figure.of_units else {}
    column = columns.get((figure.name, aspect))
    if column is not None:
        yield from (column.place(unit) for unit in range(len(report.unit_figures.units)))


def places_of(docx: bytes, name: str, number: str) -> list[PrintedAt]:
    """Every place of a Word report where a number stands, with the figure that its anchor names.

    Args:
        docx: The report.
        name: Its name in messages.
        number: The number as it is printed, «7.093».

    Raises:
        InvalidReport: it stands nowhere (BC852).
        InvalidTemplate: it is no usable Word file.
    """
    wanted = numbers_of(number)[:1]
    found = []
    known = read_manifest(docx)
    page = page_of(read_document(open_package(docx, name)), known.anchors if known else ())
    cells = dict(_cells(page, known)) if known else {}
    for line in page.everything():
        for token in tokens(line.text):
            if token.number is None or [token.key] != wanted:
                continue
            mark = next((m for m in line.marks if m.start <= token.start < m.end), None)
            words = line.text[mark.start : mark.end] if mark else token.words
            found.append(_at(line, mark.figure if mark else cells.get(line.where, ""), words))
    if not found:
        message = f"báo cáo không có số «{number}»"
        hint = "gõ số như in trong báo cáo, ví dụ «7.093»"
        raise InvalidReport([Problem(codes.NOT_TRACED, message, Position(name), hint)])
    return found


def _cells(page: TiePage, known: Manifest) -> Iterator[tuple[str, str]]:
    """The place of each cell of the tables of figures, and the figure that it prints.

    The tables stand in the order in which they were printed; above its rows each has its heads.
    """
    tables = iter(known.tables)
    wanted = next(tables, None)
    for table in page.tables:
        if wanted is None:
            return
        heads = len(table.cells) - len(wanted.rows)
        if not (0 < heads <= _MOST_HEADS and len(table.heads) >= len(wanted.columns)):
            continue
        for figure, row in zip(wanted.rows, table.cells[heads:], strict=True):
            for number, column in enumerate(wanted.columns):
                name = figure or column.rpartition(".")[0]
                if column and name:
                    yield from ((line.where, name) for line in row.get(number, ()))
        wanted = next(tables, None)


def _at(line: TieLine, figure: str, words: str) -> PrintedAt:
    return PrintedAt(figure, words, line.where, line.heading, " ".join(line.text.split()))
