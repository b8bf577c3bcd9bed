"""A Word file that was read → its lines: paragraphs and cells, with the figures that are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property
from itertools import count

from baocao_gen.checks.tie_out.tokens import Token, masked, tokens
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.report.anchors import STYLE_PREFIX, Anchor
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import (
    Block,
    ReadCell,
    ReadDocument,
    ReadParagraph,
    ReadTable,
    paragraphs_of,
)

_SPACE = late(r"\s")
_NAME = late(rf"{STYLE_PREFIX}([\w.+]*)#(\d{{1,9}})")


@frozen
class MarkedFigure:
    """Letters of a line that print a figure.

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
class MarkedRun:
    """Letters of a line that carry the mark of a run that prints figures.

    Attributes:
        start: Where they begin.
        end: Where they end.
        names: The full names of its figures, joined by «+», as many as fit.
        number: The number of the run on its page.
    """

    start: int
    end: int
    names: str
    number: int


@frozen
class TieLine(Remembers):
    """A paragraph, or one of a cell.

    Attributes:
        text: Its words.
        where: Its part, and in a table its number, the row and the cell.
        heading: The last heading above it.
        marks: The figures that are known to stand in it.
        runs: What of it is marked as printing figures.
        authors: Who has changed something in it, in tracked changes.
        label: The number or bullet that Word prints before it.
    """

    text: str
    where: str
    heading: str = ""
    marks: tuple[MarkedFigure, ...] = ()
    runs: tuple[MarkedRun, ...] = ()
    authors: tuple[str, ...] = ()
    label: str = ""

    @cached_property
    def words(self) -> str:
        """Its words with single spaces; many things may be told of one line."""
        return " ".join(self.text.split())

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words, numbers and signs; each stage of a comparison asks for them."""
        return tokens(self.text)

    @cached_property
    def run_of(self) -> dict[int, MarkedRun]:
        """Its marked runs by number, of each the first; a line may have thousands."""
        return {run.number: run for run in reversed(self.runs)}

    @cached_property
    def skeleton(self) -> str:
        """Its words with the numbers masked."""
        return " ".join(masked(token.words for token in self.tokens))


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


def page_of(
    document: ReadDocument, anchors: Iterable[Anchor] = (), *, with_figures: bool = True
) -> TiePage:
    """The lines of a file, its footnotes among them; headers and footers say nothing of a year.

    Args:
        document: The file as it was read.
        anchors: What its marked runs print, if it is known; else their names say it, where a run
            has as many numbers as figures.
        with_figures: Whether it is asked where figures stand, or only where marked runs do: of an
            edited page that is all its marks can say.
    """
    reader = _Reader(anchors, with_figures=with_figures)
    heading = reader.walk(document.blocks, "")
    for blocks in document.notes.values():
        reader.walk(blocks, heading)
    return TiePage(tuple(reader.lines), tuple(reader.tables))


class _Reader:
    """Makes lines of paragraphs."""

    def __init__(self, anchors: Iterable[Anchor], *, with_figures: bool) -> None:
        self.lines: list[TieLine] = []
        self.tables: list[TieTable] = []
        self._by_run: defaultdict[int, list[Anchor]] = defaultdict(list)
        for anchor in anchors:
            self._by_run[anchor.run].append(anchor)
        self._numbers = count(1)
        self._with_figures = with_figures

    def walk(self, blocks: Iterable[Block], heading: str) -> str:
        """Read blocks that stand below a heading; the last heading of theirs."""
        for block in blocks:
            if isinstance(block, ReadTable):
                self.tables.append(self._table(block, heading))
                continue
            if block.text.strip():
                self.lines.append(self._line(block, heading))
                if block.outline_level is not None:
                    heading = f"{block.label} {block.text}".strip()
            self.walk(block.boxes, heading)
        return heading

    def _line(self, paragraph: ReadParagraph, heading: str) -> TieLine:
        authors = dict.fromkeys(run.author for run in paragraph.runs if run.author)
        runs = tuple(_marked_runs(paragraph))
        asked = runs if self._with_figures else ()
        plain = _plain(paragraph.text) if asked else ""
        marks = tuple(mark for run in asked for mark in self._figures(run, plain))
        where, label = paragraph.where, paragraph.label
        return TieLine(paragraph.text, where, heading, marks, runs, tuple(authors), label)

    def _figures(self, run: MarkedRun, plain: str) -> Iterator[MarkedFigure]:
        """The figures of a run, where they stand in the line."""
        if not self._by_run:
            yield from self._by_names(run, plain)
            return
        anchors = self._by_run.get(run.number, ())
        if not "+".join(a.source.figure for a in anchors).startswith(run.names):
            return  # a run of another page
        at = run.start
        for anchor in anchors:
            words, begin = _plain(anchor.words), run.start + anchor.start
            if begin < at or not plain.startswith(words, begin):
                begin = plain.find(words, at, run.end)
            if begin >= 0:
                at = begin + len(words)
                yield MarkedFigure(begin, at, anchor.source.figure, anchor.number)

    def _by_names(self, run: MarkedRun, text: str) -> Iterator[MarkedFigure]:
        names = run.names.split("+")
        numbers = [t for t in tokens(text[run.start : run.end]) if t.number is not None]
        if len(numbers) != len(names):
            return
        for name, token in zip(names, numbers, strict=True):
            start, end = run.start + token.start, run.start + token.end
            yield MarkedFigure(start, end, name, next(self._numbers))

    def _table(self, table: ReadTable, heading: str) -> TieTable:
        grid = table.grid()
        below = next((n for n, row in enumerate(table.rows) if not row.is_head), 0)
        head = below or min(1, len(grid))
        heads = tuple(
            " ".join(dict.fromkeys(_words(row[column]) for row in grid[:head])).strip()
            for column in range(table.columns)
        )
        cells = tuple(
            {cell.column: self._cell_lines(cell, heading) for cell in row.cells if cell.rows}
            for row in table.rows
        )
        labels = tuple(" | ".join(_words(cell) for cell in row.cells) for row in table.rows)
        return TieTable(heads, labels, cells)

    def _cell_lines(self, cell: ReadCell, heading: str) -> tuple[TieLine, ...]:
        return tuple(self._line(paragraph, heading) for paragraph in paragraphs_of(cell.blocks))


def _marked_runs(paragraph: ReadParagraph) -> Iterator[MarkedRun]:
    """The marked letters; runs of one mark that stand side by side are one."""
    last: MarkedRun | None = None
    for run in paragraph.runs:
        named = _NAME.fullmatch(run.look.style_name) if run.look.style_name else None
        if not run.text:
            continue
        if named and last and last.number == int(named[2]) and last.end == run.start:
            last = MarkedRun(last.start, run.end, last.names, last.number)
            continue
        if last:
            yield last
        last = MarkedRun(run.start, run.end, named[1], int(named[2])) if named else None
    if last:
        yield last


def _plain(text: str) -> str:
    """A text of the same length in which every space is the same."""
    return _SPACE.sub(" ", text)


def _words(cell: ReadCell | None) -> str:
    return "" if cell is None else " ".join(cell.text.split())
