"""The cells of a sheet where they stand, for whoever looks for his own among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from baocao_gen.files.located import Source
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.problems.problem import Position


@frozen
class GridCell:
    """A cell with something in it.

    Attributes:
        source: The sheet.
        line: The row, from 1.
        column: The column, from 1.
        text: What it shows, as one would type it in a year file.
        fault: What keeps it from showing anything; empty where nothing does.
        is_text: Whether it was typed as text: a number that Excel takes for none.
        is_computed: Whether a formula stands in it.
    """

    source: Source
    line: int
    column: int
    text: str
    fault: str = ""
    is_text: bool = False
    is_computed: bool = False

    @property
    def position(self) -> Position:
        """The sheet and the cell, or line and column of a CSV file."""
        return self.source.at(self.line, self.column)


@frozen
class Grid(Remembers):
    """A sheet with its cells.

    Attributes:
        title: Its name.
        is_shown: Whether people see it.
        rows: Its cells by row and column.
        hidden: The rows that people do not see.
        merged: Its merged areas, each as top row, left column, bottom row, right column.
    """

    title: str
    is_shown: bool
    rows: Mapping[int, Mapping[int, GridCell]]
    hidden: frozenset[int] = frozenset()
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @cached_property
    def merged_rows(self) -> frozenset[int]:
        """The rows in which an area of several columns begins."""
        return frozenset(top for top, left, _, right in self.merged if right - left > 1)

    @cached_property
    def lines(self) -> Sequence[int]:
        """The numbers of its rows, from the top."""
        return sorted(self.rows)

    def lines_between(self, first: int, last: int) -> Sequence[int]:
        """The numbers of the rows from one to another; the sheet may say that it has billions."""
        return self.lines[bisect_left(self.lines, first) : bisect_right(self.lines, last)]

    @cached_property
    def columns(self) -> Mapping[int, Sequence[GridCell]]:
        """The cells of each column, from the top."""
        found: dict[int, list[GridCell]] = {}
        for line in self.lines:
            for column, cell in self.rows[line].items():
                found.setdefault(column, []).append(cell)
        return found

    def column_between(self, column: int, first: int, last: int) -> Sequence[GridCell]:
        """The cells of a column that stand in the rows from one to another."""
        cells, line = self.columns.get(column, ()), attrgetter("line")
        return cells[bisect_left(cells, first, key=line) : bisect_right(cells, last, key=line)]

    @cached_property
    def _areas(self) -> Mapping[int, Sequence[tuple[int, int, int, int]]]:
        """The merged areas by the column in which they begin, each from the top."""
        found: dict[int, list[tuple[int, int, int, int]]] = {}
        for area in sorted(self.merged):
            found.setdefault(area[1], []).append(area)
        return found

    def area_at(self, line: int, column: int) -> tuple[int, int, int, int] | None:
        """The merged area that reaches a row and begins in a column; None where there is none."""
        areas = self._areas.get(column, ())
        at = bisect_right(areas, line, key=lambda area: area[0])
        return areas[at - 1] if at and areas[at - 1][2] >= line else None

    def place(self, line: int, column: int) -> Position | None:
        """Where a cell stands that may have nothing in it."""
        cell = next((one for row in self.rows.values() for one in row.values()), None)
        return cell.source.at(line, column) if cell else None
