"""A rendered table whose columns come from a loop → its grid and the widths of its cells.

The columns that a loop has made share the room in which its tags and cells stood in the template;
every other column keeps its width, and a heading over the loop covers what came of it. Cells bring
along where they stood (``template/columns.py``).
(ECMA-376 part 1, 17.4: tblGrid, tblW, tcW, gridSpan, gridBefore, gridAfter)
"""

from __future__ import annotations

from dataclasses import field
from itertools import pairwise
from typing import Any

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.write.rows import (
    AT,
    beside,
    cells_of,
    columns_of,
    properties_of,
    rows_of,
    set_span,
    span_of,
)
from baocao_gen.word.xml import W, measure

_Zone = tuple[int, int]


@frozen
class _Cell:
    """A cell of a rendered row, and the columns of the template that it comes from.

    Attributes:
        element: The ``w:tc``.
        start: The first of those columns.
        end: The one behind the last.
        is_counted: Whether its span counts the new columns: a loop made it, or a tag says it.
    """

    element: Any
    start: int
    end: int
    is_counted: bool

    def is_in(self, zone: _Zone) -> bool:
        """Whether it stands in the columns of a loop, and in no other."""
        return zone[0] <= self.start and self.end <= zone[1]


@frozen
class _Row:
    """A rendered row: its cells, and the zones in which its own loops stand."""

    element: Any
    cells: tuple[_Cell, ...]
    zones: tuple[_Zone, ...]

    def made(self, zone: _Zone) -> int:
        """The columns that it takes in a zone, if its loops or tags say so."""
        counted = (cell for cell in self.cells if cell.is_counted and cell.is_in(zone))
        return sum(span_of(cell.element) for cell in counted)

    def loops_in(self, zone: _Zone) -> bool:
        """Whether one of its own loops stands in a zone."""
        return any(zone[0] <= start and end <= zone[1] for start, end in self.zones)


@frozen
class _Layout:
    """The columns of the template and those that came of them.

    Attributes:
        old: The widths in the template.
        new: The widths of the rendered table.
        zones: The loops' columns of the template, each with the columns that came of them.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    zones: tuple[tuple[_Zone, int], ...] = field(default=())

    def offset(self, column: int) -> int:
        """Where a column's left edge is among the new ones."""
        moved = 0
        for (start, end), count in self.zones:
            if column >= end:
                moved += count - (end - start)
            elif column > start:
                inside = round(count * (column - start) / (end - start))
                return start + moved + inside
        return column + moved


def fit_columns(table: Any) -> bool:
    """Bring a table's grid and widths up to date with what loops made; True if it was changed."""
    noted = table.attrib.pop(AT, None)
    if noted is None:
        return _in_equal_shares(table)
    rows = [_read(row) for row in rows_of(table)]
    widths = tuple(measure(c, "w") for c in table.findall(f"{W}tblGrid/{W}gridCol"))
    rows = [_completed(row, len(widths)) for row in rows]
    layout = _laid_out(rows, _zones(noted), widths)
    for row in rows:
        _fit_row(row, layout)
    grid = table.find(f"{W}tblGrid")
    grid[:] = [etree.Element(f"{W}gridCol", {f"{W}w": str(width)}) for width in layout.new]
    _fit_whole(table, sum(layout.old), sum(layout.new))
    return True


def _zones(noted: str | None) -> tuple[_Zone, ...]:
    pairs = (zone.split("-") for zone in (noted or "").split())
    return tuple((int(start), int(end)) for start, end in pairs)


def _read(row: Any) -> _Row:
    cells = []
    for cell in cells_of(row):
        start, span, kind = cell.attrib.pop(AT, "0 1 static").split()
        cells.append(_Cell(cell, int(start), int(start) + int(span), kind != "static"))
    return _Row(row, tuple(cells), _zones(row.attrib.pop(AT, None)))


def _completed(row: _Row, columns: int) -> _Row:
    """A row that is short because ``{% colspan %}`` stands in one cell covers all columns."""
    said = [c for c in row.cells if c.is_counted and not any(c.is_in(z) for z in row.zones)]
    missing = columns - beside(row.element, "After") - max((c.end for c in row.cells), default=0)
    if row.zones or len(said) != 1 or missing <= 0:
        return row
    cells = []
    for cell in row.cells:
        start = cell.start + (missing if cell.start > said[0].start else 0)
        end = cell.end + (missing if cell.start >= said[0].start else 0)
        cells.append(_Cell(cell.element, start, end, cell.is_counted))
    return _Row(row.element, tuple(cells), row.zones)


def _laid_out(rows: list[_Row], zones: tuple[_Zone, ...], old: tuple[int, ...]) -> _Layout:
    new: list[int] = []
    counts: list[tuple[_Zone, int]] = []
    at = 0
    for zone in zones:
        new += old[at : zone[0]]
        count = _count(rows, zone)
        counts.append((zone, count))
        new += _shared(sum(old[slice(*zone)]), _weights(rows, zone, count, old))
        at = zone[1]
    return _Layout(old, (*new, *old[at:]), tuple(counts))


def _count(rows: list[_Row], zone: _Zone) -> int:
    """The columns that came of a loop, or that cells of other rows need there."""
    others = (sum(c.is_in(zone) for c in row.cells) for row in rows if not row.loops_in(zone))
    return max([*(row.made(zone) for row in rows), *others], default=0)


def _weights(rows: list[_Row], zone: _Zone, count: int, old: tuple[int, ...]) -> list[int]:
    """How wide each new column of a zone wants to be: as its cell in the template was."""
    fullest = max(rows, key=lambda row: row.made(zone) if row.loops_in(zone) else 0)
    weights: list[int] = []
    for cell in fullest.cells if fullest.loops_in(zone) else ():
        if cell.is_in(zone):
            each = sum(old[cell.start : cell.end]) // (cell.end - cell.start)
            weights += [each] * span_of(cell.element)
    return weights if len(weights) == count and all(weights) else [1] * count


def _shared(room: int, weights: list[int]) -> list[int]:
    """A room in whole parts by weights; the parts add up to it."""
    edges = [0]
    for weight in weights:
        edges.append(edges[-1] + weight)
    return [room * end // edges[-1] - room * start // edges[-1] for start, end in pairwise(edges)]


def _fit_row(row: _Row, layout: _Layout) -> None:
    total = sum(layout.new)
    _fit_sides(row.element, layout)
    at = layout.offset(row.cells[0].start if row.cells else 0)
    waiting = [zone for zone in layout.zones if row.loops_in(zone[0]) and not row.made(zone[0])]
    for cell in row.cells:
        while waiting and cell.start >= waiting[0][0][1]:
            at += _put_empty(row.element, cell.element, waiting.pop(0)[1], layout, at)
        if not cell.is_counted:
            end = layout.offset(cell.end)
            set_span(cell.element, max(end - max(at, layout.offset(cell.start)), 1))
        span = span_of(cell.element)
        properties_of(cell.element).widen(sum(layout.new[at : at + span]), total)
        at += span
    for _, count in waiting:
        at += _put_empty(row.element, None, count, layout, at)


def _put_empty(row: Any, before: Any, count: int, layout: _Layout, at: int) -> int:
    """Fill the room of a loop without turns where another row has a cell there."""
    if not count:
        return 0
    cell = etree.Element(f"{W}tc")
    width = str(sum(layout.new[at : at + count]))
    properties_of(cell).put("tcW", {f"{W}w": width, f"{W}type": "dxa"})
    set_span(cell, count)
    etree.SubElement(cell, f"{W}p")
    if before is None:
        row.append(cell)
    else:
        before.addprevious(cell)
    return count


def _fit_sides(row: Any, layout: _Layout) -> None:
    """The columns that a row leaves out at its sides."""
    last = len(layout.old)
    for side in ("Before", "After"):
        count = beside(row, side)
        if not count:
            continue
        old = (0, count) if side == "Before" else (last - count, last)
        start, end = map(layout.offset, old)
        row.find(f"{W}trPr/{W}grid{side}").set(f"{W}val", str(end - start))
        for gap in row.findall(f"{W}trPr/{W}w{side}[@{W}type='dxa']"):
            gap.set(f"{W}w", str(sum(layout.new[start:end])))


def _fit_whole(table: Any, old: int, new: int) -> None:
    """A table that has lost columns is as much narrower."""
    for width in table.findall(f"{W}tblPr/{W}tblW"):
        if old != new and old and (value := measure(width, "w")):
            width.set(f"{W}w", str(value * new // old))


def _in_equal_shares(table: Any) -> bool:
    """Make the grid as wide as the widest row, in equal shares; the table keeps its width."""
    grid = table.find(f"{W}tblGrid")
    rows = rows_of(table)
    count = max(map(columns_of, rows), default=0)
    if grid is None or not count or count == len(grid):
        return False
    width = sum(measure(column, "w") for column in grid) // count
    grid[:] = [etree.Element(f"{W}gridCol", {f"{W}w": str(width)}) for _ in range(count)]
    for row in rows:
        for side in ("Before", "After"):
            for gap in row.findall(f"{W}trPr/{W}w{side}[@{W}type='dxa']"):
                gap.set(f"{W}w", str(width * beside(row, side)))
        for cell in cells_of(row):
            properties_of(cell).widen(width * span_of(cell), width * count)
    return True
