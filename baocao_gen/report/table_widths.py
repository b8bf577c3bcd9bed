"""A table and the room on its page → its type size, the width of each column and how it stands.

Words are not broken: a column is at least as wide as its longest word, number, date or document
number. What is left goes to the columns whose cells are the longest. A table that does not fit
is set in smaller type; one that does not fit even so is told (``fits``), and keeps at least
its numbers whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from baocao_gen.decree30.facts import PAGE
from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import Align, Column, TableBlock
from baocao_gen.report.table_columns import CellKind, ColumnNeed, Merged, merged_cells, needs_of

TABLE_SIZE: Final = 13.0
"""The type of tables in the shipped templates, in points."""
SMALLER: Final = (12.0, 11.0)
"""What a table that is too wide is set in: smaller type cannot be read on a copy."""
CELL_EDGES: Final = 2 * 85
"""The room beside the words of a cell in the shipped templates, in twentieths of a point."""
_ROUNDED = 20
"""What programs may differ in: the lines around a cell, and rounding; in the same unit."""
PORTRAIT: Final = round((PAGE.width - PAGE.left.chosen - PAGE.right.chosen) * 1440 / 25.4)
LANDSCAPE: Final = round((PAGE.height - PAGE.left.chosen - PAGE.right.chosen) * 1440 / 25.4)
"""The width of text on a page of the shipped templates, as it stands and turned."""
_TWENTIETHS = 20
_LINES_OF_A_HEAD = (2, 3)
"""Lines on which a head may stand before its column grows for it, the fewer the better."""
_RAGGED = 1.15
"""How much wider words are set than they are long, since lines end where words do."""
_NARROW, _FEW_LINES = 7, 2
"""Ems below which a column of words is narrow, and how many lines of a cell it is then fit for."""
_SHORT = 6
"""Ems up to which a cell of words should stand on one line: «triệu đồng», «Không đạt»."""
_SMALL_ROOM = 60
"""What a column of running numbers gets beside its numbers, in twentieths of a point."""
_LEAST_WEIGHT = 0.5
"""Ems that an empty column counts for."""
_TABLES_KEPT, _MOST_CELLS_KEPT = 100, 1_000
"""Tables whose fit is remembered, and cells of one; a longer one would fill the memory."""
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


def fitted(table: TableBlock, room: int, size: float = TABLE_SIZE, edges: int = CELL_EDGES) -> Fit:
    """Fit a table into its page.

    Args:
        table: The table.
        room: The width of the text there, in twentieths of a point.
        size: The type size that its cells have by themselves, in points.
        edges: The room at the left and the right of a cell's words, in twentieths of a point.
    """
    is_small = len(table.rows) * len(table.columns) <= _MOST_CELLS_KEPT
    return (_kept if is_small else _fit)(table, room, size, edges)


def _fit(table: TableBlock, room: int, size: float, edges: int) -> Fit:
    if not table.columns:
        return Fit((), size, fits=True, columns=(), least=0)
    padding = edges + _ROUNDED
    measured = _Measured(table.columns, needs_of(table), merged_cells(table), padding)
    sizes = [size, *(smaller for smaller in SMALLER if smaller < size)]
    if table.size is not None:
        sizes = [float(table.size)]
    least = round(sum(measured.lows(sizes[-1])))
    for points in sizes:
        fit = measured.fit(points, room, least)
        if fit.fits and not measured.is_crowded(fit):
            break
    return fit


_kept = lru_cache(maxsize=_TABLES_KEPT)(_fit)
"""The checks, the estimate of pages and the page itself ask for the same table."""


def millimetres(twentieths: int) -> int:
    """A width for people."""
    return round(twentieths * 25.4 / 1440)


@frozen
class _Measured:
    """A table's columns, and what they need."""

    columns: tuple[Column, ...]
    needs: tuple[ColumnNeed, ...]
    merged: tuple[Merged, ...]
    padding: int

    def fit(self, points: float, room: int, least: int) -> Fit:
        """The table in one type size."""
        lows = self.lows(points)
        fits = sum(lows) <= room
        if not fits:
            lows = _squeezed(lows, self.lows(points, only_numbers=True), room)
        on_comma = [
            max(low, self._room(need.on_comma, points))
            if _may_stand_on_comma(column, need)
            else low
            for low, column, need in zip(lows, self.columns, self.needs, strict=True)
        ]
        stands_on_comma = sum(on_comma) <= room
        wanted = self._at_ease(on_comma if stands_on_comma else lows, points, room)
        widths = self._shared(wanted, points, room)
        standings = tuple(
            _standing(column, need, stands_on_comma)
            for column, need in zip(self.columns, self.needs, strict=True)
        )
        return Fit(widths, points, fits, standings, least)

    def _room(self, ems: float, points: float) -> float:
        """The width of a column that holds a text, in twentieths of a point."""
        return ems * points * _TWENTIETHS + self.padding

    def lows(self, points: float, *, only_numbers: bool = False) -> list[float]:
        """How wide each column must be for its words, or its numbers, to stand whole."""
        lows = [
            self._room(need.number if only_numbers else need.word, points) for need in self.needs
        ]
        for cell in self.merged:
            covered = range(cell.start, cell.start + cell.columns)
            wanted = self._room(cell.number if only_numbers else cell.word, points)
            lacking = wanted - sum(lows[index] for index in covered)
            for index in covered:
                lows[index] += max(lacking, 0) / cell.columns
        return lows

    def is_crowded(self, fit: Fit) -> bool:
        """Whether words stand one below the other in a column that others have left narrow."""
        em = fit.size * _TWENTIETHS
        return any(
            need.kind is CellKind.WORDS
            and width - self.padding < _NARROW * em
            and need.typical * em > _FEW_LINES * (width - self.padding)
            for need, width in zip(self.needs, fit.widths, strict=True)
        )

    def _at_ease(self, lows: Sequence[float], points: float, room: int) -> list[float]:
        """Widths at which short cells («tỷ đồng») stand on one line.

        Only where long cells keep room for few lines beside them, and nobody has typed shares.
        """
        wanted = [
            max(low, self._room(_at_ease(need), points))
            for low, need in zip(lows, self.needs, strict=True)
        ]
        if any(column.share for column in self.columns) or sum(wanted) > room:
            return list(lows)
        return [
            low if _is_long(need) else wide
            for low, wide, need in zip(lows, wanted, self.needs, strict=True)
        ]

    def _shared(self, lows: Sequence[float], points: float, room: int) -> tuple[int, ...]:
        """The room, shared out among the columns."""
        weights = [_weight(need) for need in self.needs]
        if any(column.share for column in self.columns):
            weights = _typed_weights(self.columns, weights)
            highs = [float(room)] * len(lows)
        else:
            highs = self._highs(lows, points, room)
        factor = room / sum(lows)
        if factor < 1:
            widths = [low * factor for low in lows]
        else:
            widths = _between(lows, highs, weights, room)
        edges = [round(edge) for edge in accumulate(widths)]
        edges[-1] = room
        return tuple(right - left for left, right in pairwise([0, *edges]))

    def _highs(self, lows: Sequence[float], points: float, room: int) -> list[float]:
        """How wide each column may become before another needs the room more.

        Where there is room for all, heads stand on fewer lines, and what is left goes to all but
        the running numbers.
        """
        for lines in _LINES_OF_A_HEAD:
            highs = [
                self._high(need, low, points, lines)
                for need, low in zip(self.needs, lows, strict=True)
            ]
            if sum(highs) <= room:
                break
        takers = [need.kind is not CellKind.RUNNING_NUMBERS for need in self.needs]
        if not any(takers):
            takers = [True] * len(self.needs)
        rest = max(room - sum(highs), 0)
        taken = sum(high for high, takes in zip(highs, takers, strict=True) if takes)
        return [
            high * (1 + rest / taken) if takes else high
            for high, takes in zip(highs, takers, strict=True)
        ]

    def _high(self, need: ColumnNeed, low: float, points: float, lines: int) -> float:
        if need.kind is CellKind.RUNNING_NUMBERS:
            return low + _SMALL_ROOM
        return max(low, self._room(max(need.line, need.head / lines * _RAGGED), points))


def _is_long(need: ColumnNeed) -> bool:
    return need.kind is CellKind.WORDS and need.line > _SHORT


def _at_ease(need: ColumnNeed) -> float:
    """The ems in which short cells stand on one line, and long ones on a few."""
    if need.kind is CellKind.RUNNING_NUMBERS:
        return need.word
    return min(need.line, max(_SHORT, need.typical / _FEW_LINES * _RAGGED))


def _squeezed(words: Sequence[float], numbers: Sequence[float], room: int) -> list[float]:
    """Widths between what words need and what numbers need: all words give way alike."""
    way = sum(words) - sum(numbers)
    kept = max(room - sum(numbers), 0) / way if way else 0
    return [number + kept * (word - number) for word, number in zip(words, numbers, strict=True)]


def _may_stand_on_comma(column: Column, need: ColumnNeed) -> bool:
    return column.align is None and need.kind is CellKind.NUMBERS


def _standing(column: Column, need: ColumnNeed, stands_on_comma: bool) -> Standing:
    if column.align:
        return Standing(column.align)
    if need.kind is CellKind.RUNNING_NUMBERS:
        return Standing(Align.CENTER)
    if need.kind is CellKind.WORDS:
        return Standing(Align.LEFT)
    return Standing(Align.RIGHT, need.behind if stands_on_comma and need.behind else None)


def _weight(need: ColumnNeed) -> float:
    """How much of the room a column asks for, beside the others: its longest cell counts half."""
    cells = (need.typical + need.line) / 2 if need.kind is CellKind.WORDS else need.line
    return max(cells, need.head / _LINES_OF_A_HEAD[-1], _LEAST_WEIGHT)


def _typed_weights(columns: Sequence[Column], by_content: Sequence[float]) -> list[float]:
    """The shares as typed; a column without one counts as one, on the average."""
    untyped = [w for w, column in zip(by_content, columns, strict=True) if not column.share]
    mean = sum(untyped) / len(untyped) if untyped else 1.0
    return [
        float(column.share or weight / mean)
        for weight, column in zip(by_content, columns, strict=True)
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
