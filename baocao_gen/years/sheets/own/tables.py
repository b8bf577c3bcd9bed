"""A sheet that a unit has made → the tables in it: where each begins, and what its columns hold.

Titles stand above a table and signatures below it; its head may have two rows, cells that span
several columns, and a row of numbers «A, B, 1, 2» under it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from baocao_gen.figures.figure import Aspect
from baocao_gen.files.tables import Grid, GridCell
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.years.sheets.own.headings import ColumnRole, OwnHeading, heading_of
from baocao_gen.years.sheets.own.measures import is_unit

_LINES_OF_HEAD: Final = 3
_NUMBER: Final = late(r"-?[\d.,\s]*\d[\d.,\s]*%?")
_YEAR_ALONE: Final = late(r"(?:19|20)\d\d")
_INDEX: Final = late(r"\(?(?:[A-ZĐ]|\d{1,2})\)?(?:\s*=\s*.*)?")
_UNIT_LINE: Final = late(r"(?:đvt|đơn vị tính|đơn vị|đv tính)\s*:\s*(.{1,40})", re.IGNORECASE)
_TITLES_LOOKED_AT: Final = 12


@frozen
class OwnColumn:
    """A column of a table: its number, the words above it, and what they say."""

    number: int
    words: str
    heading: OwnHeading


@frozen
class OwnTable(Remembers):
    """A table.

    Attributes:
        grid: The sheet.
        first: Its first row below the head.
        last: Its last row.
        columns: Its columns that have a heading.
        unit: The unit of measure that stands above it for all; empty for none.
        titles: The words above it.
    """

    grid: Grid
    first: int
    last: int
    columns: tuple[OwnColumn, ...]
    unit: str
    titles: tuple[str, ...]

    def of(self, role: ColumnRole) -> list[OwnColumn]:
        """Its columns of one kind."""
        return self._by_role.get(role, [])

    @cached_property
    def _by_role(self) -> Mapping[ColumnRole, list[OwnColumn]]:
        found: dict[ColumnRole, list[OwnColumn]] = {}
        for one in self.columns:
            found.setdefault(one.heading.role, []).append(one)
        return found

    @cached_property
    def _columns(self) -> Mapping[int, OwnColumn]:
        return {one.number: one for one in self.columns}

    @cached_property
    def lines(self) -> Sequence[int]:
        """The numbers of its rows that have something in them."""
        return self.grid.lines_between(self.first, self.last)

    def cells_of(
        self, role: ColumnRole, row: Mapping[int, GridCell]
    ) -> list[tuple[OwnColumn, GridCell]]:
        """The cells that a row has in the columns of one kind.

        Either may be far wider than the other: a head of thousands of columns, or a row that goes
        on through the tables beside this one.
        """
        numbers = row.keys() & self.numbers_of(role)
        return [(self._columns[number], row[number]) for number in sorted(numbers)]

    def numbers_of(self, role: ColumnRole) -> set[int]:
        """The numbers of its columns of one kind."""
        return self._numbers.get(role, set())

    @cached_property
    def _numbers(self) -> Mapping[ColumnRole, set[int]]:
        return {role: {one.number for one in found} for role, found in self._by_role.items()}

    def role_of(self, column: int) -> ColumnRole | None:
        """What a column holds; None where it has no heading."""
        found = self._columns.get(column)
        return found.heading.role if found else None

    @cached_property
    def dated(self) -> frozenset[Aspect]:
        """The values of which some column says in its heading which year's they are."""
        return frozenset(
            one.heading.aspect
            for one in self.of(ColumnRole.VALUE)
            if one.heading.says_year and one.heading.aspect
        )

    @property
    def default_unit(self) -> str:
        """The unit of rows that have none of their own: that of the values, or of the table."""
        units = {
            one.heading.unit
            for one in self.of(ColumnRole.VALUE)
            if one.heading.aspect is Aspect.ACTUAL and is_unit(one.heading.unit)
        }
        return units.pop() if len(units) == 1 else self.unit

    @property
    def head(self) -> int:
        """The row above the first one."""
        return self.first - 1


def tables_in(grid: Grid, period: Period) -> Iterator[OwnTable]:
    """The tables of a sheet, from the top.

    Args:
        grid: The sheet.
        period: The period of the report, which headings name or do not.
    """
    lines = sorted(line for line, row in grid.rows.items() if any(c.text for c in row.values()))
    heads: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        size = _size_of_head(grid, lines[at : at + _LINES_OF_HEAD + 1], period)
        if size:
            heads.append((at, size))
        at += size or 1
    ends = [*(begin for begin, _ in heads[1:]), len(lines)]
    before = 0
    for (begin, size), end in zip(heads, ends, strict=False):
        columns = tuple(_columns(grid, lines[begin : begin + size], period))
        above = lines[max(before, begin - _TITLES_LOOKED_AT) : begin]
        texts = [c.text for line in above for _, c in sorted(grid.rows[line].items()) if c.text]
        named = (found[1].strip(" ).;") for text in texts if (found := _UNIT_LINE.search(text)))
        said = next((words for words in named if is_unit(words)), "")
        first = lines[begin + size - 1] + 1
        last = lines[end - 1]
        for beside in _side_by_side(columns):
            yield OwnTable(grid, first, last, beside, said, tuple(texts))
        before = begin + size


def _side_by_side(columns: Sequence[OwnColumn]) -> Iterator[tuple[OwnColumn, ...]]:
    """The columns of each table that stands in the same rows: every one has names and values."""
    starts: list[int] = []
    for index, column in enumerate(columns):
        if column.heading.role is ColumnRole.NAME:
            before = columns[index - 1].heading.role if index else None
            starts.append(index - 1 if before is ColumnRole.NUMBER else index)
    ends = [*starts[1:], len(columns)]
    parts = [columns[a:b] for a, b in zip(starts, ends, strict=False)]  # none without a name
    valued = (ColumnRole.VALUE, ColumnRole.UNKNOWN)
    if parts[1:] and all(any(one.heading.role in valued for one in part) for part in parts):
        yield from map(tuple, parts)
    else:
        yield tuple(columns)


def _size_of_head(grid: Grid, lines: Sequence[int], period: Period) -> int:
    """How many rows the head has that begins here; 0 where none begins."""
    row = grid.rows[lines[0]]
    kinds = [heading_of(cell.text, period) for cell in row.values() if cell.text]
    roles = [kind.role for kind in kinds if kind]
    is_head = (
        len(roles) > 1
        and any(role in (ColumnRole.NAME, ColumnRole.NUMBER, ColumnRole.UNIT) for role in roles)
        and not any(_is_value(cell) for cell in row.values())
        and (ColumnRole.NAME in roles or (ColumnRole.VALUE in roles and len(set(roles)) > 1))
    )
    if not is_head:
        return 0
    fixed = {
        column
        for column, cell in row.items()
        if (kind := heading_of(cell.text, period))
        and kind.role in (ColumnRole.NAME, ColumnRole.UNIT)
    }
    size = 1
    for line in lines[1:_LINES_OF_HEAD]:
        below = {column: cell for column, cell in grid.rows[line].items() if cell.text}
        goes_on = not any(column in fixed for column in below) and not any(
            _is_value(cell) for cell in below.values()
        )
        if not (goes_on or _is_index(below)):
            break
        size += 1
    if size < len(lines) and size < _LINES_OF_HEAD + 1:
        below = {column: cell for column, cell in grid.rows[lines[size]].items() if cell.text}
        size += _is_index(below)
    return size


def _is_value(cell: GridCell) -> bool:
    """Whether a number stands in a cell, other than a year."""
    text = cell.text
    return bool(cell.fault) or bool(
        _NUMBER.fullmatch(text) and not _YEAR_ALONE.fullmatch(text.strip())
    )


def _is_index(row: Mapping[int, GridCell]) -> bool:
    """Whether a row only numbers the columns: «A, B, 1, 2, 3=2/1»."""
    texts = [cell.text.strip() for cell in row.values()]
    if len(texts) < 3 or not all(_INDEX.fullmatch(text) for text in texts):
        return False
    digits = [int(found[0]) for text in texts if (found := re.search(r"\d+", text))]
    return digits == sorted(digits) and len(set(digits)) == len(digits) and digits[:1] != []


def _columns(grid: Grid, lines: Sequence[int], period: Period) -> Iterator[OwnColumn]:
    """The columns of a head, each with all the words above it."""
    rows = [grid.rows[line] for line in lines]
    rows = [row for row in rows if not _is_index({c: x for c, x in row.items() if x.text})]
    names = [line for line in lines if grid.rows[line] in rows]
    width = max(column for row in rows for column in row)
    words: dict[int, list[str]] = {column: [] for column in range(1, width + 1)}
    for depth, row in enumerate(rows):
        below = rows[depth + 1 :]
        for column, cell in row.items():
            if cell.text:
                for over in _spanned(grid, names[depth], column, row, below):
                    words.setdefault(over, []).append(cell.text)
    for column, said in words.items():
        text = " ".join(dict.fromkeys(said))
        heading = heading_of(text, period) if text else None
        own = heading_of(said[-1], period) if len(said) > 1 else None
        if own and own.role is ColumnRole.OTHER:
            heading = own
        if text:
            yield OwnColumn(column, text, heading or OwnHeading(ColumnRole.UNKNOWN))


def _spanned(
    grid: Grid,
    line: int,
    column: int,
    row: Mapping[int, GridCell],
    below: Sequence[Mapping[int, GridCell]],
) -> Iterator[int]:
    """The columns over which a heading stands: those it is merged over, or that it leaves empty."""
    yield column
    if area := grid.area_at(line, column):
        for over in range(column + 1, area[3] + 1):
            if grid.area_at(line, over):  # areas that people merge never meet
                return
            yield over
        return
    over = column + 1
    while below and any(over in one and one[over].text for one in below):
        if over in row and row[over].text:
            return
        yield over
        over += 1
