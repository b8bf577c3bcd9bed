"""The first rows of a table → what each of its columns says of the figures of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

from baocao_gen.checks.evidence.table_aspects import aspect_of_head, is_of_value
from baocao_gen.figures.figure import Aspect
from baocao_gen.files.tables.headings import NUMBER_HEADINGS, folded
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.word.read.document import ReadCell, ReadTable
from baocao_gen.yearfile.model import ColumnKind

_NUMBERS: Final = frozenset(folded(name) for name in NUMBER_HEADINGS) | {"tt", "stt"}
_UNIT = late(r"(?:don vi(?: tinh)?|dvt)$")
_NOTE = late(r"ghi chu|dien giai|ly do|giai trinh")
_COUNTED = late(r"so lieu|tong so|so thuc te|dat duoc|nam nay|uoc")
_NO_VALUE = late(r"\bnam$|diem|hang\b|dien thoai|so hieu|\bma\b|ngay|tuoi|phu luc|chuan|muc do")
"""Heads of numbers that count nothing of what the rows name."""
_LETTERS = late(r"\(?(?:[A-ZĐ]|\d{1,2})(?:\s*=.*)?\)?")
"""«(1)», «A», «3=2/1»: the row of a form that numbers its columns."""
_NUMERIC = late(r"[-+(]?\d[\d.,]*\s?%?\)?")
_MOST_ROWS: Final = 3
KINDS: Final = {
    Aspect.ACTUAL: ColumnKind.ACTUAL,
    Aspect.PRIOR: ColumnKind.PRIOR,
    Aspect.PLANNED: ColumnKind.PLANNED,
    Aspect.NEXT_PLANNED: ColumnKind.NEXT_PLANNED,
    Aspect.CUMULATIVE: ColumnKind.CUMULATIVE,
}
"""The values that an import takes from a table, and the columns that print them."""

Grid: TypeAlias = Sequence[Sequence[ReadCell | None]]


@frozen
class HeadColumn:
    """A column of a table.

    Attributes:
        index: Which column of the grid, from 0.
        path: The words above it, from the top; a cell that covers several columns for each.
        kind: What its head says that it holds; None where it says nothing that is known.
        is_compared: Whether its head speaks of a comparison: «So với kế hoạch (%)».
        is_number: Whether numbers stand below it.
    """

    index: int
    path: tuple[str, ...]
    kind: ColumnKind | None
    is_compared: bool = False
    is_number: bool = False

    @property
    def words(self) -> str:
        """All words above it."""
        return " ".join(self.path)


@frozen
class TableHead:
    """The head of a table.

    Attributes:
        rows: How many rows it has.
        columns: The columns.
        is_lettered: Whether its last row numbers the columns: «(1) (2) (3)».
    """

    rows: int
    columns: tuple[HeadColumn, ...]
    is_lettered: bool = False

    def of_kind(self, kind: ColumnKind) -> HeadColumn | None:
        """The one column of a kind; None where there is none, or more than one."""
        found = [column for column in self.columns if column.kind is kind]
        return found[0] if len(found) == 1 else None


def head_of(table: ReadTable, grid: Grid, year: int) -> TableHead | None:
    """Read the head of a table.

    Args:
        table: The table.
        grid: Its cells, merged ones in all their places.
        year: The year of the report: «Năm 2019» is last year's then.

    Returns:
        The head; None where the table has none that could be one of figures.
    """
    count = _height(table)
    if count >= len(grid) or table.columns < 2:
        return None
    lettered = [words_of(cell) for cell in grid[count]]
    is_lettered = len(lettered) > 2 and all(_LETTERS.fullmatch(w) for w in lettered if w)
    is_lettered = is_lettered and sum(map(bool, lettered)) * 2 > len(lettered)
    body = grid[count + is_lettered :]
    columns: list[HeadColumn] = []
    for index in range(table.columns):
        path = _path(grid[:count], index)
        below = [words_of(row[index]) for row in body]
        columns.append(_column(index, path, below, year))
    return TableHead(count + is_lettered, _named(columns), is_lettered)


def words_of(cell: ReadCell | None) -> str:
    """The words of a cell on one line."""
    return " ".join(cell.text.split()) if cell is not None else ""


def is_numeric(words: str) -> bool:
    """Whether the words of a cell are a number."""
    return _NUMERIC.fullmatch(words) is not None


def _height(table: ReadTable) -> int:
    """How many rows the head has: as many as its first cells cover, or Word repeats."""
    first = table.rows[0] if table.rows else None
    if first is None:
        return 0
    marked = 0
    while marked < min(len(table.rows), _MOST_ROWS) and table.rows[marked].is_head:
        marked += 1
    covered = 1
    while covered < min(len(table.rows), _MOST_ROWS) and any(
        not cell.rows for cell in table.rows[covered].cells
    ):
        covered += 1
    return max(1, marked, covered)


def _path(head: Grid, index: int) -> tuple[str, ...]:
    """The words above a column, each cell once."""
    found: list[str] = []
    before: ReadCell | None = None
    for row in head:
        cell = row[index]
        if cell is not None and cell is not before and (words := words_of(cell)):
            found.append(words)
        before = cell
    return tuple(found)


def _column(index: int, path: tuple[str, ...], below: Sequence[str], year: int) -> HeadColumn:
    filled = [words for words in below if words]
    numeric = sum(is_numeric(words) for words in filled)
    is_number = numeric > 0 and numeric * 2 >= len(filled)
    last = fold(path[-1]) if path else ""
    joined = fold(" ".join(path))
    if folded(last) in _NUMBERS:
        return HeadColumn(index, path, ColumnKind.NUMBER)
    if _UNIT.match(last) and not is_number and _are_units(filled):
        return HeadColumn(index, path, ColumnKind.UNIT)
    if _NOTE.search(last):
        return HeadColumn(index, path, ColumnKind.NOTE)
    if not is_number:
        return HeadColumn(index, path, None)
    without_unit = _IN_BRACKETS.sub(" ", joined)
    if not is_of_value(without_unit):
        return HeadColumn(index, path, None, is_compared=True, is_number=True)
    aspect = aspect_of_head(fold(path[-1]) if path else "", year) or aspect_of_head(joined, year)
    kind = KINDS.get(aspect) if aspect else None
    if aspect is None and _COUNTED.search(joined):
        kind = ColumnKind.ACTUAL
    return HeadColumn(index, path, kind, is_number=True)


_IN_BRACKETS = late(r"\([^()]*\)")


def _are_units(filled: Sequence[str]) -> bool:
    """«Đơn vị» may head agencies, whose names are longer and all of them others."""
    return len(set(filled)) < len(filled) or all(len(w) <= 20 for w in filled)


def _named(columns: Sequence[HeadColumn]) -> tuple[HeadColumn, ...]:
    """The first column of words names the rows; a lone column of numbers holds what was done."""
    made = list(columns)
    for position, column in enumerate(made):
        if column.kind is None and not column.is_number:
            made[position] = HeadColumn(column.index, column.path, ColumnKind.NAME)
            break
    numbers = [p for p, column in enumerate(made) if column.is_number]
    values = [p for p in numbers if not made[p].is_compared]
    if (
        len(values) == 1
        and made[values[0]].kind is None
        and not _NO_VALUE.search(fold(made[values[0]].words))
    ):
        column = made[values[0]]
        made[values[0]] = HeadColumn(column.index, column.path, ColumnKind.ACTUAL, is_number=True)
    return tuple(made)
