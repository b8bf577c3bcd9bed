"""The bytes of a CSV file or a workbook → a header and rows of texts that know where they stand.

A cell is a located text like any scalar of a year file, so whatever reads it can point at it:
file, line and column in a CSV file, sheet and cell in a workbook. Nothing gets a type here.
"""

from __future__ import annotations

from baocao_gen.files.tables.csv import read_grid, read_separated
from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.table import Cell, Table, TableRow

__all__ = ["Cell", "Grid", "GridCell", "Table", "TableRow", "read_grids", "read_table"]


_ZIP, _ZIP_END, _OLD = b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0"
_TAIL = 22 + 0xFFFF
"""Bytes in which an archive ends, with its comment (APPNOTE.TXT, 4.3.16)."""
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_MARKUP = (b"<!", b"<?", b"<h", b"<H", b"<t", b"<T")


def read_grids(data: bytes, name: str) -> list[Grid]:
    """Every sheet of a workbook, or the one of a CSV file, with the cells where they stand.

    Args:
        data: The whole file: .xlsx, .xls, .ods, or CSV.
        name: The file's name in messages.

    Raises:
        InvalidReport: the file cannot be read.
    """
    others = _other_grids(data, name)
    if others is not None:
        return others
    if _is_archive(data):
        from baocao_gen.files.tables import excel  # openpyxl is slow to import

        return excel.read_grids(data, name)
    return [read_grid(data, name)]


def _other_grids(data: bytes, name: str) -> list[Grid] | None:
    """The sheets of a workbook of another kind than .xlsx; None for that kind and for CSV."""
    if data.startswith(_OLD):
        from baocao_gen.files.tables.xls import read_xls  # few files are old

        return read_xls(data, name)
    if _is_archive(data) and _OPEN_DOCUMENT in data[:_FIRST]:
        from baocao_gen.files.tables.ods import read_ods  # nor are many OpenDocument

        return read_ods(data, name)
    if data[:_FIRST].lstrip().startswith(_MARKUP):
        from baocao_gen.files.tables.workbook_values import refused

        raise refused(name, "tệp là trang web hoặc XML, không phải bảng tính")
    return None


def _is_archive(data: bytes) -> bool:
    """Whether it is one, or was one before it was damaged."""
    return data.startswith(_ZIP) or _ZIP_END in data[-_TAIL:]


_FIRST = 200
"""Bytes in which a file says of what kind it is: an .ods begins with the name of its kind."""


def read_table(data: bytes, name: str) -> Table:
    """Read a table: the first row that is not empty names the columns, empty rows are skipped.

    Args:
        data: The whole file. CSV: UTF-8 (with or without a byte order mark) or UTF-16 with one;
            «;», «,» or a tab between cells. Workbook: the first visible sheet of an .xlsx, .xls
            or .ods.
        name: The file's name in messages.

    Raises:
        InvalidReport: the file cannot be read, has no header, a row has more cells than
            the header, or a formula has no result.
    """
    others = _other_grids(data, name)
    if others is not None:
        from baocao_gen.files.tables.grid_table import table_in

        return table_in(others, name)
    if _is_archive(data):
        from baocao_gen.files.tables.excel import read_workbook  # openpyxl is slow to import

        return read_workbook(data, name)
    return read_separated(data, name)
