"""A sheet of a returned form → its row of headings, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baocao_gen.files.tables import Grid, GridCell
from baocao_gen.files.tables.headings import folded
from baocao_gen.frozen import frozen

_LINES_LOOKED_AT = 30
"""Titles may stand above the headings."""


@frozen
class SheetHead:
    """The row of headings: its number, and the column of each heading, folded."""

    line: int
    columns: Mapping[str, int]

    def has(self, *headings: str) -> bool:
        """Whether all of these stand in it."""
        return all(folded(heading) in self.columns for heading in headings)

    def cell(self, row: Mapping[int, GridCell], heading: str) -> GridCell | None:
        """The cell of a row below a heading; None where nothing stands."""
        return row.get(self.columns.get(folded(heading), 0))

    def text(self, row: Mapping[int, GridCell], heading: str) -> str:
        """Its words."""
        cell = self.cell(row, heading)
        return cell.text if cell else ""

    def rows(self, grid: Grid) -> Iterator[tuple[int, Mapping[int, GridCell]]]:
        """The rows below it that have something in them."""
        for line in sorted(grid.rows):
            if line > self.line and any(cell.text for cell in grid.rows[line].values()):
                yield line, grid.rows[line]


def sheet_head(grid: Grid, *headings: str) -> SheetHead | None:
    """The first row in which all of some headings stand."""
    for line in sorted(grid.rows)[:_LINES_LOOKED_AT]:
        columns = {folded(cell.text): column for column, cell in grid.rows[line].items()}
        head = SheetHead(line, columns)
        if head.has(*headings):
            return head
    return None
