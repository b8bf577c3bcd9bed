"""The cells of a sheet where they stand, for whoever looks for his own among them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

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

    def place(self, line: int, column: int) -> Position | None:
        """Where a cell stands that may have nothing in it."""
        cell = next((one for row in self.rows.values() for one in row.values()), None)
        return cell.source.at(line, column) if cell else None
