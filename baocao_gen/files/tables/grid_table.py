"""The sheets of an .xls or .ods file → the table on the first one that people see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.table import Table, TableRow, table_of
from baocao_gen.files.tables.workbook_values import hidden_rows, unusable
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, limited


def table_in(grids: Sequence[Grid], name: str) -> Table:
    """The table on the first visible sheet.

    Raises:
        InvalidReport: no row; a formula without a result or with an error; a row too wide.
    """
    grid = next((one for one in grids if one.is_shown), None)
    if grid is None or not grid.rows:
        hint = "chương trình đọc trang tính đầu tiên: kéo trang có bảng lên đầu rồi lưu"
        title = grid.title if grid else ""
        place = Position(name, part=f"trang tính «{title}»")
        raise InvalidReport([Problem("BC170", "trang tính không có hàng nào", place, hint)])
    cells = [cell for row in grid.rows.values() for cell in row.values()]
    faults = [unusable(cell.source, cell.line, cell.column, cell.fault)
              for cell in cells if cell.fault]  # fmt: skip
    if faults:
        raise InvalidReport(limited(faults))
    rows = [_row(line, grid.rows[line]) for line in sorted(grid.rows)]
    remarks = tuple(hidden_rows(rows, grid.hidden))
    return replace(table_of(rows, name), remarks=remarks)


def _row(line: int, cells: Mapping[int, GridCell]) -> TableRow:
    source = next(iter(cells.values())).source
    texts = tuple(cells[n].text if n in cells else "" for n in range(1, max(cells) + 1))
    return TableRow(source, line, texts)
