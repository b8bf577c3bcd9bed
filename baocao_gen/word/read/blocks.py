"""A part of a Word file → its blocks in order: paragraphs with places and numbers, tables.

Merged cells know what they cover, tables in cells stay in them, and a paragraph whose mark is
deleted runs on into the next, as Word would join them. (ECMA-376-1, sections 17.3 and 17.4.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import MOST_COLUMNS
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.read.document import (
    Block,
    ReadCell,
    ReadParagraph,
    ReadRow,
    ReadRun,
    ReadTable,
    Revisions,
)
from baocao_gen.word.read.numbering import ListCounts
from baocao_gen.word.read.runs import BOX, FALLBACK, left_out, runs_of, text_of
from baocao_gen.word.read.styles import ReadStyles
from baocao_gen.word.xml import W, measure

_P, _TBL, _TR, _TC = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
_ASIDE: Final = {FALLBACK, f"{W}pPr", f"{W}tblPr", f"{W}tcPr", f"{W}trPr", f"{W}sdtPr"}
_OFF: Final = frozenset({"0", "false", "off"})


@frozen
class PartReader:
    """What the blocks of a part are read with."""

    reading: Revisions
    styles: ReadStyles
    numbering: ListCounts
    places: PartPlaces

    def blocks(self, container: Any) -> tuple[Block, ...]:
        """The blocks of a body, a cell, a note, a header or a text box."""
        made: list[Block] = []
        before: list[ReadRun] = []
        elements = list(self._children(container, _P, _TBL))
        for element, following in zip(elements, [*elements[1:], None], strict=False):
            if element.tag == _TBL:
                table = self._table(element)
                made += [table] if table.rows or element.find(_TR) is None else []
                continue  # a table goes with its last row
            is_open = self._runs_on(element)
            if is_open and following is not None and following.tag == _P:
                style = self.styles.of_paragraph(element.find(f"{W}pPr"))
                before += runs_of(element, self.reading, self.styles, style)
            elif is_open and not before and len(elements) > 1 and self._is_empty(element):
                continue  # nothing to join with: it stands before a table, or at the end
            else:
                made.append(self._paragraph(element, before))
                before = []
        return tuple(made)

    def _children(self, container: Any, *tags: str) -> Iterator[Any]:
        """The elements of some names right below another, content controls looked through."""
        skipped = left_out(self.reading)
        for child in container:
            if child.tag in tags:
                yield child
            elif child.tag not in _ASIDE and child.tag not in skipped and len(child):
                yield from self._children(child, *tags)

    def _runs_on(self, paragraph: Any) -> bool:
        properties = paragraph.find(f"{W}pPr")
        mark = None if properties is None else properties.find(f"{W}rPr")
        return mark is not None and any(
            mark.find(name) is not None for name in left_out(self.reading)
        )

    def _is_empty(self, paragraph: Any) -> bool:
        return not runs_of(paragraph, self.reading, self.styles, "")

    def _paragraph(self, element: Any, before: list[ReadRun]) -> ReadParagraph:
        properties = element.find(f"{W}pPr")
        style = self.styles.of_paragraph(properties)
        own = runs_of(element, self.reading, self.styles, style)
        runs = _joined(before, own) if before else own
        label = self.numbering.label(properties, style)
        level = self.styles.paragraph_property(properties, "outlineLvl", style)
        standing = self.styles.paragraph_property(properties, "jc", style)
        outline = 9 if level is None else measure(level, "val")
        return ReadParagraph(
            text_of(runs),
            tuple(runs),
            self.places.of(element),
            style,
            self.styles.name(style) if style else "",
            outline if outline < 9 else None,  # 9 is body text (17.3.1.20)
            "" if standing is None else str(standing.get(f"{W}val", "")),
            "" if label is None else label.text,
            0 if label is None else label.level,
            "" if label is None else label.format,
            tuple(block for box in _boxes(element) for block in self.blocks(box)),
            element,
        )

    def _table(self, table: Any) -> ReadTable:
        drawn: list[tuple[Any, list[tuple[Any, int, int, bool]]]] = []
        for row in self._children(table, _TR):
            if any(row.find(f"{W}trPr/{tag}") is not None for tag in left_out(self.reading)):
                continue
            drawn.append((row, list(self._cells(row))))
        grid = table.find(f"{W}tblGrid")
        widest = max((c + n for _, cells in drawn for _, c, n, _ in cells), default=0)
        drawn_columns = 0 if grid is None else len(grid.findall(f"{W}gridCol"))
        columns = min(max(drawn_columns, widest), MOST_COLUMNS)
        covered = _rows_covered([cells for _, cells in drawn])
        rows = tuple(
            ReadRow(
                tuple(
                    ReadCell(self.blocks(cell), at, wide, covered.get((number, at), 0), cell)
                    for cell, at, wide, _ in cells
                ),
                _is_head(row),
                row,
            )
            for number, (row, cells) in enumerate(drawn)
        )
        return ReadTable(rows, columns, self.places.of(table), table)

    def _cells(self, row: Any) -> Iterator[tuple[Any, int, int, bool]]:
        """Each cell of a row: its column, how many it covers, whether it goes on."""
        skipped = row.find(f"{W}trPr/{W}gridBefore")
        column = 0 if skipped is None else min(measure(skipped, "val"), MOST_COLUMNS)
        for cell in self._children(row, _TC):
            own = cell.find(f"{W}tcPr")
            span, merge = (
                None if own is None else own.find(f"{W}{name}") for name in ("gridSpan", "vMerge")
            )
            wide = 1 if span is None else min(max(measure(span, "val"), 1), MOST_COLUMNS)
            goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
            yield cell, column, wide, goes_on
            column += wide


def _rows_covered(rows: list[list[tuple[Any, int, int, bool]]]) -> dict[tuple[int, int], int]:
    """Row and column of each cell that begins → how many rows it covers."""
    covered: dict[tuple[int, int], int] = {}
    above: dict[int, tuple[int, int]] = {}
    for number, cells in enumerate(rows):
        now: dict[int, tuple[int, int]] = {}
        for _, column, _, goes_on in cells:
            first = above.get(column) if goes_on else None
            if first is None:
                first = number, column
            covered[first] = number - first[0] + 1
            now[column] = first
        above = now
    return covered


def _is_head(row: Any) -> bool:
    mark = row.find(f"{W}trPr/{W}tblHeader")
    return mark is not None and mark.get(f"{W}val", "1") not in _OFF


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, not those inside them, and each once."""
    for child in element:
        if child.tag == BOX:
            yield child
        elif child.tag not in _ASIDE and len(child) and child.tag != f"{W}t":
            yield from _boxes(child)


def _joined(before: list[ReadRun], own: list[ReadRun]) -> list[ReadRun]:
    """Runs of several paragraphs one behind another, their offsets counted anew."""
    made: list[ReadRun] = []
    start = 0
    for run in (*before, *own):
        made.append(
            ReadRun(
                *(start, run.text, run.look, run.element),
                *(run.author, run.inserted, run.deleted, run.note),
            )
        )
        start += len(run.text)
    return made
