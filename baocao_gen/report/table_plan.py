"""A year file → its tables of figures, and what each is planned to be: lines, heads, columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.report.declarations import declared
from baocao_gen.yearfile.model import (
    FigureColumn,
    FigureRow,
    FigureTable,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath

MOST_COLUMNS: Final = 63
"""Columns that a table may have; Word opens none with more."""


@frozen
class PlannedRow:
    """A row of the table.

    Attributes:
        number: Its running number in the decree's levels.
        path: Where the file says of it what it says.
        row: That, or what it says of the group that the line is a member of; None for a unit.
        figure: Whose values it has; None for words, and where the columns name the figures.
        unit: The number of the unit whose values it has; None for those of the whole.
        group: The number of the group of units whose values it has.
        members: Where columns name the figures of a group: that group's, by their names in it.
        is_member: Whether it is one of the figures of a group.
    """

    number: str
    path: KeyPath
    row: FigureRow | None = None
    figure: ResolvedFigure | None = None
    unit: int | None = None
    group: int | None = None
    members: Mapping[Name, ResolvedFigure] | None = None
    is_member: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it has words alone, across the table."""
        return self.row is not None and self.figure is None and self.members is None

    @property
    def is_bold(self) -> bool:
        """Whether it is printed in bold: headings, the lines of sums, and what the file says."""
        if self.row is None:
            return self.unit is None
        return self.is_heading or (self.row.bold and not self.is_member)


@frozen
class Leaf:
    """A column of cells.

    Attributes:
        column: What the file says of it.
        figure: Whose values it has; None where the rows name the figures.
        member: The name of its figure in the group of each row; its ``figure`` is the first.
        unit: The number of the unit whose values it has; None for those of the whole.
    """

    column: FigureColumn
    figure: ResolvedFigure | None = None
    member: Name = ()
    unit: int | None = None


@frozen
class Head:
    """A heading: above one column of cells, or above the headings below it."""

    column: FigureColumn
    path: KeyPath
    leaf: Leaf | None = None
    below: tuple[Head, ...] = ()

    @property
    def width(self) -> int:
        """How many columns of cells stand below it."""
        return 1 if self.leaf is not None else sum(head.width for head in self.below)

    @property
    def height(self) -> int:
        """How many rows of headings it begins."""
        return 1 + max((head.height for head in self.below), default=0)


@frozen
class Plan:
    """A table that can be printed."""

    table: FigureTable
    path: KeyPath
    lines: tuple[PlannedRow, ...]
    heads: tuple[Head, ...]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The columns of cells, from the left."""
        return tuple(head.leaf for head in lowest(self.heads) if head.leaf is not None)

    @property
    def figures(self) -> Iterator[ResolvedFigure]:
        """The figures that stand in it, some of them more than once."""
        yield from (line.figure for line in self.lines if line.figure)
        if not self.table.by_group:
            yield from (leaf.figure for leaf in self.leaves if leaf.figure)
            return
        for leaf in self.leaves:
            yield from filter(None, (figure_at(line, leaf) for line in self.lines))


def figure_at(line: PlannedRow, leaf: Leaf) -> ResolvedFigure | None:
    """Whose value stands in a cell; None where none does."""
    if line.members is not None:
        return line.members.get(leaf.member)
    return line.figure or (None if leaf.member else leaf.figure)


def declared_tables(file: YearFile) -> Iterator[tuple[KeyPath, FigureTable]]:
    """Every table of figures of a year file, in order, with the keys that lead to it."""
    for number, table in enumerate(file.figure_tables):
        yield (key_of(YearFile, "figure_tables"), number), table
    yield from declared(file, "figure_tables")


def lowest(heads: Sequence[Head]) -> Iterator[Head]:
    """The headings directly above the columns of cells, from the left."""
    for head in heads:
        if head.leaf is not None:
            yield head
        yield from lowest(head.below)
