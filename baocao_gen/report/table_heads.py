"""The head rows of a table → at which column each of their cells begins.

A cell that covers rows below leaves its place in them; a row that is too short leaves a blank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import HeadCell, TableBlock


@frozen
class HeadPlace:
    """A stretch of columns in a head row.

    Attributes:
        start: The first of its columns, from 0.
        columns: How many there are.
        cell: What stands there; None where nothing does, or where the cell above goes on.
        rows_below: How many rows below this one its cell goes on in.
        goes_on: Whether it belongs to the cell above it.
    """

    start: int
    columns: int
    cell: HeadCell | None = None
    rows_below: int = 0
    goes_on: bool = False


def head_rows(table: TableBlock) -> list[list[HeadPlace]]:
    """Each row of a table's head; the places of a row cover all columns."""
    heads = table.heads or (tuple(HeadCell(column.heading) for column in table.columns),)
    rows: list[list[HeadPlace]] = []
    above: dict[int, HeadPlace] = {}
    for cells in heads:
        rows.append(list(_placed(iter(cells), above, len(table.columns))))
        above = {place.start: place for place in rows[-1] if place.rows_below}
    return rows


def _placed(
    cells: Iterator[HeadCell], above: Mapping[int, HeadPlace], count: int
) -> Iterator[HeadPlace]:
    """The places of a row.

    Args:
        cells: Its own cells.
        above: What goes on from the row above, by its first column.
        count: How many columns the table has.
    """
    at = 0
    while at < count:
        if at in above:
            place = HeadPlace(at, above[at].columns, None, above[at].rows_below - 1, goes_on=True)
        else:
            room = min((start for start in above if start > at), default=count) - at
            cell = next(cells, None)
            columns = min(max(cell.columns, 1), room) if cell else room
            place = HeadPlace(at, columns, cell, max(cell.rows - 1, 0) if cell else 0)
        yield place
        at += place.columns
