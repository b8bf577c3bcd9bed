"""A table and the room on its page → its type size, the width of each column and how it stands.

Words are not broken: a column is at least as wide as its longest word, number, date or document
number. What is left goes to the columns whose cells are the longest. A table that does not fit
is set in smaller type; one that does not fit even so is told (``fits``), and keeps at least
its numbers whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import Align, Column, TableBlock
from baocao_gen.report.table_columns import Kind, Merged, Need, merged_cells, needs_of

TABLE_SIZE: Final = 13.0
"""The type of tables in the shipped templates, in points."""
SMALLER: Final = (12.0, 11.0)
"""What a table that is too wide is set in: smaller type cannot be read on a copy."""
PADDING: Final = 2 * 108 + 20
"""The edges that a cell of Word has, and a point for what is rounded, in twentieths of a point."""
_TWENTIETHS = 20
_LINES_OF_A_HEAD = 3
"""Lines on which a head may stand above numbers before its column grows for it."""
_SMALL_ROOM = 60
"""What a column of running numbers gets beside its numbers, in twentieths of a point."""
_LEAST_WEIGHT = 0.5
"""Ems that an empty column counts for."""
_ROUNDS = 50
"""Halvings until a width is exact to less than a twentieth of a point."""


@frozen
class Standing:
    """How a column's cells stand.

    Attributes:
        align: On which side.
        behind: The room that the column's numbers take from their comma on, in ems; None where
            they do not stand on their comma.
    """

    align: Align
    behind: float | None = None


@frozen
class Fit:
    """How a table stands on its page.

    Attributes:
        widths: The widths of its columns, in twentieths of a point; together the whole room.
        size: Its type size in points.
        fits: Whether every word stands whole.
        columns: How each column stands.
        least: The room that it needs at the least, in the smallest type.
    """

    widths: tuple[int, ...]
    size: float
    fits: bool
    columns: tuple[Standing, ...]
    least: int


def fitted(table: TableBlock, room: int, size: float = TABLE_SIZE) -> Fit:
    """Fit a table into its page.

    Args:
        table: The table.
        room: The width of the text there, in twentieths of a point.
        size: The type size that its cells have by themselves, in points.
    """
    needs, merged = needs_of(table), merged_cells(table)
    on_comma = [
        need.kind is Kind.NUMBERS and column.align is None
        for column, need in zip(table.columns, needs, strict=True)
    ]
    sizes = [size, *(smaller for smaller in SMALLER if smaller < size)]
    lows = [_lows(needs, merged, points) for points in sizes]
    at = next((i for i, low in enumerate(lows) if sum(low) <= room), len(sizes) - 1)
    fits = sum(lows[at]) <= room
    least = lows[at] if fits else _lows(needs, merged, sizes[at], only_numbers=True)
    with_commas = [
        max(low, _room(need.on_comma, sizes[at])) if is_on_comma else low
        for low, need, is_on_comma in zip(least, needs, on_comma, strict=True)
    ]
    if sum(with_commas) <= room:
        least = with_commas
    else:
        on_comma = [False] * len(needs)
    standings = map(_standing, table.columns, needs, on_comma)
    widths = _shared(table.columns, needs, least, sizes[at], room)
    return Fit(widths, sizes[at], fits, tuple(standings), round(sum(lows[-1])))


def _standing(column: Column, need: Need, is_on_comma: bool) -> Standing:
    if column.align:
        return Standing(column.align)
    if need.kind is Kind.RUNNING_NUMBERS:
        return Standing(Align.CENTER)
    if need.kind is Kind.WORDS:
        return Standing(Align.LEFT)
    return Standing(Align.RIGHT, need.behind if is_on_comma and need.behind else None)


def _room(ems: float, points: float) -> float:
    """The width of a column that holds a text, in twentieths of a point."""
    return ems * points * _TWENTIETHS + PADDING


def _lows(
    needs: Sequence[Need], merged: Sequence[Merged], points: float, *, only_numbers: bool = False
) -> list[float]:
    """How wide each column must be for its words, or its numbers, to stand whole."""
    lows = [_room(need.number if only_numbers else need.word, points) for need in needs]
    for cell in merged:
        covered = range(cell.start, cell.start + cell.columns)
        wanted = _room(cell.number if only_numbers else cell.word, points)
        lacking = wanted - sum(lows[index] for index in covered)
        for index in covered:
            lows[index] += max(lacking, 0) / cell.columns
    return lows


def _shared(
    columns: Sequence[Column],
    needs: Sequence[Need],
    lows: Sequence[float],
    points: float,
    room: int,
) -> tuple[int, ...]:
    """The room, shared out among the columns."""
    weights = [_weight(need) for need in needs]
    if any(column.share for column in columns):
        weights = _typed_weights(columns, weights)
        highs = [float(room)] * len(columns)
    else:
        highs = [_high(need, low, points, room) for need, low in zip(needs, lows, strict=True)]
        highs = _filling(needs, highs, room)
    factor = room / sum(lows)
    widths = [low * factor for low in lows] if factor < 1 else _between(lows, highs, weights, room)
    edges = [round(edge) for edge in accumulate(widths)]
    edges[-1] = room
    return tuple(right - left for left, right in pairwise([0, *edges]))


def _weight(need: Need) -> float:
    """How much of the room a column asks for, beside the others."""
    cells = need.typical if need.kind is Kind.WORDS else need.line
    return max(cells, need.head / _LINES_OF_A_HEAD, _LEAST_WEIGHT)


def _typed_weights(columns: Sequence[Column], by_content: Sequence[float]) -> list[float]:
    """The shares as typed; a column without one counts as one, on the average."""
    untyped = [w for w, column in zip(by_content, columns, strict=True) if not column.share]
    mean = sum(untyped) / len(untyped) if untyped else 1.0
    return [
        float(column.share or weight / mean)
        for weight, column in zip(by_content, columns, strict=True)
    ]


def _high(need: Need, low: float, points: float, room: int) -> float:
    """How wide a column may become before another needs the room more."""
    if need.kind is Kind.RUNNING_NUMBERS:
        return low + _SMALL_ROOM
    return min(
        max(low, _room(max(need.line, need.head / _LINES_OF_A_HEAD), points)), max(room, low)
    )


def _filling(needs: Sequence[Need], highs: Sequence[float], room: int) -> list[float]:
    """The same, where all together are less than the room: columns of words take the rest."""
    rest = room - sum(highs)
    if rest <= 0:
        return list(highs)
    kinds = {need.kind for need in needs}
    order = (Kind.WORDS, Kind.NUMBERS, Kind.RUNNING_NUMBERS)
    taker = next(kind for kind in order if kind in kinds)
    taken = sum(high for high, need in zip(highs, needs, strict=True) if need.kind is taker)
    return [
        high * (1 + rest / taken) if need.kind is taker else high
        for high, need in zip(highs, needs, strict=True)
    ]


def _between(
    lows: Sequence[float], highs: Sequence[float], weights: Sequence[float], room: int
) -> list[float]:
    """Widths in proportion to the weights, as far as their bounds let them, that fill the room."""
    few, many = 0.0, room / min(weights)
    for _ in range(_ROUNDS):
        factor = (few + many) / 2
        widths = [
            min(max(low, factor * weight), max(low, high))
            for low, high, weight in zip(lows, highs, weights, strict=True)
        ]
        few, many = (factor, many) if sum(widths) <= room else (few, factor)
    return [
        min(max(low, few * weight), max(low, high))
        for low, high, weight in zip(lows, highs, weights, strict=True)
    ]
