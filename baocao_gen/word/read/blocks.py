"""A part of a Word file → its blocks in order: paragraphs with places and numbers, tables.

Merged cells know what they cover, tables in cells stay in them, and a paragraph whose mark is
deleted runs on into the next, as Word would join them. (ECMA-376-1, sections 17.3 and 17.4.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from baocao_gen.frozen import frozen
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
from baocao_gen.word.read.styles import Properties, ReadStyles
from baocao_gen.word.xml import W, child_of, children_of, measure

_P, _TBL, _TR, _TC = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc"))
_PPR, _TRPR, _TCPR = (f"{W}{name}Pr" for name in ("p", "tr", "tc"))
_ASIDE: Final = {FALLBACK, f"{W}pPr", f"{W}tblPr", f"{W}tcPr", f"{W}trPr", f"{W}sdtPr"}
_OFF: Final = frozenset({"0", "false", "off"})
_MOST_COLUMNS: Final = 63
"""Columns that a table of Word may have."""


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
            properties = children_of(child_of(element, _PPR))
            is_open = self._runs_on(properties)
            if is_open and following is not None and following.tag == _P:
                style = self.styles.of_paragraph(properties)
                before += runs_of(element, self.reading, self.styles, style)
            elif is_open and not before and len(elements) > 1 and self._is_empty(element):
                continue  # nothing to join with: it stands before a table, or at the end
            else:
                made.append(self._paragraph(element, properties, before))
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

    def _runs_on(self, properties: Properties) -> bool:
        mark = properties.get(f"{W}rPr")
        return mark is not None and any(
            mark.find(name) is not None for name in left_out(self.reading)
        )

    def _is_empty(self, paragraph: Any) -> bool:
        return not runs_of(paragraph, self.reading, self.styles, "")

    def _paragraph(
        self, element: Any, properties: Properties, before: list[ReadRun]
    ) -> ReadParagraph:
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
        drawn: list[tuple[Any, bool, list[tuple[Any, int, int, bool]]]] = []
        for row in self._children(table, _TR):
            properties = children_of(child_of(row, _TRPR))
            if left_out(self.reading).isdisjoint(properties):
                drawn.append((row, _is_head(properties), list(self._cells(row, properties))))
        grid = table.find(f"{W}tblGrid")
        widest = max((c + n for _, _, cells in drawn for _, c, n, _ in cells), default=0)
        drawn_columns = 0 if grid is None else len(grid.findall(f"{W}gridCol"))
        columns = min(max(drawn_columns, widest), _MOST_COLUMNS)
        covered = _rows_covered([cells for _, _, cells in drawn])
        rows = tuple(
            ReadRow(
                tuple(
                    ReadCell(self.blocks(cell), at, wide, covered.get((number, at), 0), cell)
                    for cell, at, wide, _ in cells
                ),
                is_head,
                row,
            )
            for number, (row, is_head, cells) in enumerate(drawn)
        )
        return ReadTable(rows, columns, self.places.of(table), table)

    def _cells(self, row: Any, properties: Properties) -> Iterator[tuple[Any, int, int, bool]]:
        """Each cell of a row: its column, how many it covers, whether it goes on."""
        skipped = properties.get(f"{W}gridBefore")
        column = 0 if skipped is None else min(measure(skipped, "val"), _MOST_COLUMNS)
        for cell in self._children(row, _TC):
            own = children_of(child_of(cell, _TCPR))
            span, merge = own.get(f"{W}gridSpan"), own.get(f"{W}vMerge")
            wide = 1 if span is None else min(max(measure(span, "val"), 1), _MOST_COLUMNS)
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


def _is_head(properties: Properties) -> bool:
    mark = properties.get(f"{W}tblHeader")
    return mark is not None and mark.get(f"{W}val", "1") not in _OFF


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, not those inside them, and each once."""
    if next(element.iterdescendants(BOX), None) is None:
        return
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
