"""The bytes of a CSV or .xlsx file → a header and rows of texts that remember where they stand.

A cell is a located text like any scalar of a year file, so whatever reads it can point at it:
file, line and column in a CSV file, sheet and cell in a workbook. Nothing gets a type here.
"""

from __future__ import annotations

from baocao_gen.files.tables.csv import read_grid, read_separated
from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.table import Cell, Table, TableRow

__all__ = ["Cell", "Grid", "GridCell", "Table", "TableRow", "read_grids", "read_table"]


_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read_grids(data: bytes, name: str) -> list[Grid]:
    """Every sheet of a workbook, or the one of a CSV file, with the cells where they stand.

    Raises:
        InvalidReport: the file cannot be read.
    """
    if data.startswith(_BOOKS):
        from baocao_gen.files.tables import excel  # openpyxl is slow to import

        return excel.read_grids(data, name)
    return [read_grid(data, name)]


def read_table(data: bytes, name: str) -> Table:
    """Read a table: the first row that is not empty names the columns, empty rows are skipped.

    Args:
        data: The whole file. CSV: UTF-8 (with or without a byte order mark) or UTF-16 with one;
            «;», «,» or a tab between cells. Workbook: the first visible sheet of an .xlsx.
        name: The file's name in messages.

    Raises:
        InvalidReport: the file cannot be read, has no header, a row has more cells than
            the header, or a formula has no result.
    """
    if data.startswith(_BOOKS):
        from baocao_gen.files.tables.excel import read_workbook  # openpyxl is slow to import

        return read_workbook(data, name)
    return read_separated(data, name)
