"""A Word file that was read → its lines: paragraphs and cells, with the figures that are marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from baocao_gen.frozen import frozen
from baocao_gen.report.anchors import STYLE_PREFIX
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import (
    Block,
    ReadCell,
    ReadDocument,
    ReadParagraph,
    ReadTable,
    paragraphs_of,
)

_NAME = late(rf"{STYLE_PREFIX}([\w.]+)#(\d+)")


@frozen
class MarkedFigure:
    """Letters of a line that carry the anchor of a figure.

    Attributes:
        start: Where they begin.
        end: Where they end.
        figure: The figure's full name.
        number: The number of the anchor on its page.
    """

    start: int
    end: int
    figure: str
    number: int


@frozen
class TieLine:
    """A paragraph, or one of a cell.

    Attributes:
        text: Its words.
        where: Its part, and in a table its number, the row and the cell.
        heading: The last heading above it.
        marks: The figures that are marked in it.
        authors: Who has changed something in it, in tracked changes.
        label: The number or bullet that Word prints before it.
    """

    text: str
    where: str
    heading: str = ""
    marks: tuple[MarkedFigure, ...] = ()
    authors: tuple[str, ...] = ()
    label: str = ""


@frozen
class TieTable:
    """A table: its rows of cells by the grid, and the heads of its columns.

    ``cells`` has for each row its lines by the column that they begin in.
    """

    heads: tuple[str, ...]
    labels: tuple[str, ...]
    cells: tuple[dict[int, tuple[TieLine, ...]], ...] = field(repr=False)


@frozen
class TiePage:
    """All lines of a file: those outside tables, in order, and the tables."""

    lines: tuple[TieLine, ...]
    tables: tuple[TieTable, ...]

    def everything(self) -> Iterator[TieLine]:
        """Every line, those of tables last."""
        yield from self.lines
        for table in self.tables:
            for row in table.cells:
                for lines in row.values():
                    yield from lines


def page_of(document: ReadDocument) -> TiePage:
    """The lines of a file, its footnotes among them; headers and footers say nothing of a year."""
    lines: list[TieLine] = []
    tables: list[TieTable] = []
    heading = _walk(document.blocks, "", lines, tables)
    for blocks in document.notes.values():
        _walk(blocks, heading, lines, tables)
    return TiePage(tuple(lines), tuple(tables))


def _walk(
    blocks: Iterable[Block], heading: str, lines: list[TieLine], tables: list[TieTable]
) -> str:
    for block in blocks:
        if isinstance(block, ReadTable):
            tables.append(_table(block, heading))
            continue
        if block.text.strip():
            lines.append(_line(block, heading))
            if block.outline_level is not None:
                heading = f"{block.label} {block.text}".strip()
        _walk(block.boxes, heading, lines, tables)
    return heading


def _line(paragraph: ReadParagraph, heading: str) -> TieLine:
    authors = dict.fromkeys(run.author for run in paragraph.runs if run.author)
    marks = tuple(_marks(paragraph))
    return TieLine(paragraph.text, paragraph.where, heading, marks, tuple(authors), paragraph.label)


def _marks(paragraph: ReadParagraph) -> Iterator[MarkedFigure]:
    """The marked letters; runs of one anchor that stand side by side are one."""
    last: MarkedFigure | None = None
    for run in paragraph.runs:
        named = _NAME.fullmatch(run.look.style_name) if run.look.style_name else None
        if not run.text:
            continue
        if named and last and last.number == int(named[2]) and last.end == run.start:
            last = MarkedFigure(last.start, run.end, last.figure, last.number)
            continue
        if last:
            yield last
        last = MarkedFigure(run.start, run.end, named[1], int(named[2])) if named else None
    if last:
        yield last


def _table(table: ReadTable, heading: str) -> TieTable:
    grid = table.grid()
    head = next((n for n, row in enumerate(table.rows) if not row.is_head), 0) or min(1, len(grid))
    heads = tuple(
        " ".join(dict.fromkeys(_words(row[column]) for row in grid[:head])).strip()
        for column in range(table.columns)
    )
    cells = tuple(
        {cell.column: tuple(_cell_lines(cell, heading)) for cell in row.cells if cell.rows}
        for row in table.rows
    )
    labels = tuple(" | ".join(_words(cell) for cell in row.cells) for row in table.rows)
    return TieTable(heads, labels, cells)


def _words(cell: ReadCell | None) -> str:
    return "" if cell is None else " ".join(cell.text.split())


def _cell_lines(cell: ReadCell, heading: str) -> Iterator[TieLine]:
    for paragraph in paragraphs_of(cell.blocks):
        yield _line(paragraph, heading)
