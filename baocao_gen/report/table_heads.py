"""A table → the rows of its head, and at which column each of their cells begins.

A cell that covers rows below leaves its place in them; a row that is too short leaves a blank.
Markdown has one row of headings only: where others are typed below it («Kế hoạch | Thực hiện»
under «Năm 2023», or «(1) | (2) | (3)=(2)/(1)»), they go on with the head.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import Cells, HeadCell, TableBlock
from baocao_gen.vietnamese.pattern import late

_MOST_ROWS = 3
"""Rows below the first one that may go on with the head; forms have two or three levels."""
_LOOKED_AT = 5
"""Rows below such a row among which a number must stand."""
_FEWEST_LABELS = 4
"""Columns of a table whose row «1 | 2 | 3 | 4» surely names them and counts nothing."""
_LABEL = late(r"\(?([A-ZĐ]|[0-9]{1,2})\)?(?:\s*=[-+*/:x×.()0-9A-Z%\s]+)?")
_DIGIT = late(r"\d")
_BEGINS_AS_NUMBER = late(r"\s*[-+−–(]?\d")


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


def rows_like_head(table: TableBlock) -> int:
    """How many of the first rows below the head go on with it."""
    count = 0
    for row in table.rows[:_MOST_ROWS]:
        words = ["".join(run.text for run in cell).strip() for cell in row]
        if _are_labels(words):
            return count + 1
        if not _goes_on(words, table.rows[count + 1 : count + 1 + _LOOKED_AT]):
            break
        count += 1
    return count


def _goes_on(words: list[str], below: Sequence[Cells]) -> bool:
    """Whether a row has words, and only words, above numbers."""
    if not words or words[0] or any(map(_DIGIT.search, words)):
        return False
    return any(
        word and index < len(row) and _BEGINS_AS_NUMBER.match("".join(r.text for r in row[index]))
        for row in below
        for index, word in enumerate(words)
    )


def _are_labels(words: list[str]) -> bool:
    """Whether a row says what its columns are called: «A | B | 1 | 2 | 3=2/1»."""
    found = [_LABEL.fullmatch(word) for word in words if word]
    if len(words) < _FEWEST_LABELS or not all(found) or len(found) < len(words) - 1:
        return False
    numbers = [int(label[1]) for label in found if label and label[1].isdigit()]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
