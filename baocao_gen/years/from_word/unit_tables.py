"""A table whose rows are units and whose columns are indicators → what the units report.

Their numbers go into a CSV file (``so_lieu_tu_tep``), and the table is declared ``theo_don_vi``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import ColumnKind
from baocao_gen.years.from_word.found_tables import FoundColumn, UnitsFound
from baocao_gen.years.from_word.nouns import key_words
from baocao_gen.years.from_word.table_heads import Grid, HeadColumn, TableHead, words_of
from baocao_gen.years.from_word.table_rows import (
    is_total,
    is_value,
    unit_of_words,
)

_UNITS = late(
    r"don vi$|ten don vi|dia phuong|\b(?:xa|phuong|huyen|thi xa|co quan|truong|so,? nganh)\b"
)
"""Heads, in plain letters, of columns of units."""
_SCORE = late(r"diem\b")
_LEAST_ROWS: Final = 3


def are_units(head: TableHead) -> bool:
    """Whether the rows of a table are units, and not indicators with a unit of measure each."""
    named = head.of_kind(ColumnKind.NAME)
    is_named = named is not None and _UNITS.search(fold(named.words)) is not None
    return is_named and head.of_kind(ColumnKind.UNIT) is None


def units_of(grid: Grid, head: TableHead, name: str, above: str) -> UnitsFound | None:
    """Read a table of units; None where a cell of it has no number, or a head says no unit.

    Args:
        grid: Its cells, merged ones in all their places.
        head: Its head.
        name: What the year file calls it.
        above: The unit that the line above the table gives to all of it, or nothing.
    """
    named, values = head.of_kind(ColumnKind.NAME), values_of(head)
    others = [c for c in head.columns if not c.is_number and c.kind is not ColumnKind.NUMBER]
    if named is None or others != [named] or not values or head.is_lettered:
        return None
    rows = [
        (words_of(row[named.index]), *(words_of(row[column.index]) for column in values))
        for row in grid[head.rows :]
    ]
    units = [row[0] for row in rows]
    is_whole = all(units) and all(is_value(words) for row in rows for words in row[1:])
    titles, counted = [c.words for c in values], [_unit(column, above) for column in values]
    is_clear = len(set(units)) == len(units) and len(set(titles)) == len(titles)
    if len(units) < _LEAST_ROWS or not is_whole or not is_clear or not all(counted):
        return None
    return UnitsFound(
        file=f"{name.replace('_', '-')}.csv",
        figures=tuple(zip(_keys(values), titles, counted, strict=True)),
        rows=((named.words, *titles), *((row[0], *map(_bare, row[1:])) for row in rows)),
        units=tuple(unit for unit in units if not is_total(unit)),
        total=units[-1] if is_total(units[-1]) else "",
    )


def _bare(typed: str) -> str:
    """«1.200» as a file of numbers has it, where it could be 1,2 as well: «1200»."""
    return typed.rstrip("% ").replace(".", "")


def values_of(head: TableHead) -> list[HeadColumn]:
    """The columns of numbers of a table of units, from the left."""
    return [column for column in head.columns if column.is_number]


def columns_of(head: TableHead, name: str, found: UnitsFound) -> tuple[FoundColumn, ...]:
    """The columns as the year file declares them."""
    keys = iter(found.figures)
    return tuple(
        FoundColumn(column.path, None, column.index, figure=f"{name}.{next(keys)[0]}")
        if column.is_number
        else FoundColumn(column.path, column.kind, column.index)
        for column in head.columns
    )


def _unit(column: HeadColumn, above: str) -> str:
    """What the numbers of a column count; empty where its head does not say it."""
    for words in reversed(column.path):
        unit, _ = unit_of_words(words, "", "")
        if unit:
            return unit
        if _SCORE.match(fold(words)):
            return "điểm"
    return PERCENT if fold(column.words).startswith("ty le") else above


def _keys(columns: Sequence[HeadColumn]) -> list[str]:
    keys: list[str] = []
    for column in columns:
        key = wanted = key_words(column.words.split()) or "so_lieu"
        number = 2
        while key in keys:
            key, number = f"{wanted}_{number}", number + 1
        keys.append(key)
    return keys
