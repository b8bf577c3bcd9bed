"""The bytes of an Excel file of the old kind (.xls) → its sheets with their cells.

The only importer of xlrd, which knows records, strings and formats of BIFF; of libraries for such
files it is the one that tells an error from an empty cell. What it does not tell is read beside it:
which cells are formulas, and how many there are before any of them takes room.
Source: [MS-XLS], 2.4 (records).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from typing import Any, Final

from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.table import MAX_CELLS, too_large
from baocao_gen.files.tables.workbook_values import (
    SheetSource,
    format_of,
    macros_refused,
    refused,
    shown,
    text_shown,
)
from baocao_gen.problems.errors import InvalidReport

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_MACROS: Final = "_VBA_PROJECT_CUR".encode("utf-16-le")
_MAX_BYTES: Final = 64 * 1024 * 1024
_BOF, _EOF, _FORMULA, _BOUNDSHEET, _FILEPASS = 0x0809, 0x000A, 0x0006, 0x0085, 0x002F
_MULBLANK, _MULRK = 0x00BE, 0x00BD
_ONE_CELL: Final = frozenset({0x0201, 0x0203, 0x0204, 0x0205, 0x00FD, 0x027E, 0x00D6, _FORMULA})
_MANY_AREAS: Final = 10_000


def read_xls(data: bytes, name: str) -> list[Grid]:
    """Every sheet of an old Excel file with its cells as they are.

    Raises:
        InvalidReport: no Excel file, damaged, under a password, too large.
    """
    if _ENCRYPTED in data:
        raise refused(name, "tệp Excel đặt mật khẩu")
    if _MACROS in data:
        raise macros_refused(name)
    if len(data) > _MAX_BYTES:
        raise too_large(name)
    import xlrd  # few files are old

    try:
        records = _Records.of(_stream(data))
        if records.cells > MAX_CELLS:
            raise too_large(name)
        if records.is_locked:
            raise refused(name, "tệp Excel đặt mật khẩu")
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=StringIO())
        return [
            _grid(book, sheet, name, records.formulas[number])
            for number, sheet in enumerate(book.sheets())
        ]
    except InvalidReport:
        raise
    except Exception:  # what xlrd raises: its own errors, and a dozen kinds besides
        raise refused(name, "tệp .xls hỏng, hoặc không phải tệp Excel") from None


def _stream(data: bytes) -> bytes:
    """The stream of records of the compound file."""
    from xlrd.compdoc import CompDoc

    document = CompDoc(data, logfile=StringIO())
    for name in ("Workbook", "Book"):
        found, base, size = document.locate_named_stream(name)
        if found is not None:
            return bytes(found[base : base + size])
    raise ValueError("no stream of records")


@dataclass(slots=True)
class _Records:
    """What the records say that xlrd does not.

    Attributes:
        cells: How many cells there are, empty ones with a format included.
        formulas: Row and column, from 0, of the formulas of each sheet.
        is_locked: Whether a password is asked for.
    """

    cells: int = 0
    formulas: list[set[tuple[int, int]]] = field(default_factory=list)
    is_locked: bool = False

    @classmethod
    def of(cls, stream: bytes) -> _Records:
        """Read the records of a workbook."""
        read = cls()
        begins = []
        for kind, body in _records_from(stream, 0):
            if kind == _BOUNDSHEET and body[5] == 0:  # a sheet of cells
                begins.append(struct.unpack_from("<I", body)[0])
            read.is_locked |= kind == _FILEPASS
        for begin in begins:
            read._sheet(stream, begin)
        return read

    def _sheet(self, stream: bytes, begin: int) -> None:
        found: set[tuple[int, int]] = set()
        for kind, body in _records_from(stream, begin):
            if kind == _FORMULA:
                found.add(struct.unpack_from("<HH", body))
            if kind in _ONE_CELL:
                self.cells += 1
            elif kind in (_MULBLANK, _MULRK):
                size = 2 if kind == _MULBLANK else 6
                self.cells += max(0, len(body) - 6) // size
        self.formulas.append(found)


def _records_from(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records of one part, up to its end; charts inside it have ends of their own."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return
        at += 4 + size


def _grid(book: Any, sheet: Any, name: str, formulas: set[tuple[int, int]]) -> Grid:
    source = SheetSource(name, (), sheet.name)
    rows: dict[int, dict[int, GridCell]] = {}
    for line in range(sheet.nrows):
        for column in range(sheet.row_len(line)):
            words, fault, is_text = _shown(book, sheet, line, column)
            if words or fault:
                computed = (line, column) in formulas
                rows.setdefault(line + 1, {})[column + 1] = GridCell(
                    source, line + 1, column + 1, words, fault, is_text and not computed, computed
                )
    hidden = frozenset(line + 1 for line, info in sheet.rowinfo_map.items() if info.hidden)
    merged = [(top + 1, left + 1, bottom, right)
              for top, bottom, left, right in sheet.merged_cells[:_MANY_AREAS]]  # fmt: skip
    return Grid(sheet.name, sheet.visibility == 0, rows, hidden, tuple(merged))


def _shown(book: Any, sheet: Any, line: int, column: int) -> tuple[str, str, bool]:
    """The words of a cell, what is wrong with it, and whether it is text."""
    import xlrd

    kind, value = sheet.cell_type(line, column), sheet.cell_value(line, column)
    if kind == xlrd.XL_CELL_TEXT:
        words, fault = text_shown(value)
        return words, fault, True
    if kind == xlrd.XL_CELL_ERROR:
        return "", f"ô báo lỗi «{xlrd.error_text_from_code.get(value, '#N/A')}»", False
    if kind == xlrd.XL_CELL_BOOLEAN:
        return shown(bool(value), ""), "", False
    if kind == xlrd.XL_CELL_DATE:
        try:
            day = xlrd.xldate_as_datetime(value, book.datemode)
        except (xlrd.XLDateError, OverflowError, ValueError):
            return "", "ô báo lỗi «#VALUE!»", False
        return shown(day, ""), "", False
    if kind != xlrd.XL_CELL_NUMBER:
        return "", "", False
    style = book.xf_list[sheet.cell_xf_index(line, column)]
    form = format_of(book.format_map[style.format_key].format_str)
    return shown(value, form, exact=True), "", False
