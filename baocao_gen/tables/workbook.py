"""The bytes of an .xlsx file → the table on its first visible sheet.

The only importer of openpyxl. The archive is looked through before openpyxl sees it: it may not
inflate without end nor declare entities. A value becomes what one would type who reads it off the
screen: whole numbers without a point, fractions with the Vietnamese comma and the decimals that
the cell shows, shares with «%», days as 21/7/2020.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from baocao_gen.archives import DAMAGE, declares_entities, inflated
from baocao_gen.errors import InvalidReport
from baocao_gen.frozen import frozen
from baocao_gen.problems import Position, Problem
from baocao_gen.tables.cells import MAX_COLUMNS, MAX_ROWS, Cell, Row, Table, table_of
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.text import forbidden_character, nfc
from baocao_gen.yamlsource import Source
from baocao_gen.yamlsource.limits import limited

MAX_BYTES = 150 * 1024 * 1024
_FIXED = re.compile(r"[#,0 ]*0(?:\.(?P<decimals>0+))?(?P<percent>%)?[_)]*")
"""Formats of numbers with so many decimals: «0», «#,##0.00», «0.00%»."""
_SAVE_AGAIN = "mở bằng Excel rồi lưu lại thành Excel Workbook (.xlsx), hoặc CSV UTF-8"


@frozen
class _SheetSource(Source):
    """A sheet, whose places are cells: «trang tính «Sheet1», ô C7»."""

    sheet: str = ""

    def at(self, line: int, column: int) -> Position:
        return Position(self.name, part=f"trang tính «{self.sheet}», ô {_letters(column)}{line}")


def read_workbook(data: bytes, name: str) -> Table:
    """Read the first visible sheet.

    Raises:
        InvalidReport: no .xlsx, damaged, too large; a formula without a result or with an error.
    """
    if data.startswith(b"\xd0\xcf"):
        raise _refused(name, "tệp Excel đời cũ (.xls) hoặc đặt mật khẩu")
    _look_through(data, name)
    try:
        rows = list(_rows(data, name))
    except InvalidReport:
        raise
    except Exception:  # openpyxl raises what its parsers raise: a dozen kinds, none its own
        raise _refused(name, "tệp Excel hỏng, không đọc được") from None
    if not any(cell.text for row in rows for cell in row):
        hint = "chương trình đọc trang tính đầu tiên: kéo trang có bảng lên đầu rồi lưu"
        sheet = Position(name, part=f"trang tính «{_cells(data, results=True)[0]}»")
        raise InvalidReport([Problem("BC170", "trang tính không có hàng nào", sheet, hint)])
    return table_of(rows, name)


def _look_through(data: bytes, name: str) -> None:
    room = MAX_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                content = inflated(archive, info, room)
                if content is None:
                    raise _refused(name, "tệp Excel phình quá lớn khi giải nén")
                room -= len(content)
                if info.filename.endswith((".xml", ".rels")) and declares_entities(content):
                    raise _refused(name, "tệp Excel có khai báo DTD hoặc thực thể")
    except DAMAGE:
        raise _refused(name, "tệp Excel hỏng, không giải nén được") from None


def _rows(data: bytes, name: str) -> Iterator[Row]:
    sheet, values = _cells(data, results=True)
    source = _SheetSource(name, (), sheet)
    problems = []
    empty: set[tuple[int, int]] = set()
    for line, row in enumerate(values, 1):
        cells = []
        for column, cell in enumerate(row, 1):
            if cell.value is None:
                empty.add((line, column))
            fault = _fault(cell)
            if fault:
                problems.append(_unusable(source, line, column, fault))
            text = "" if fault or cell.value is None else _shown(cell.value, cell.number_format)
            cells.append(Cell(source, line, column, text, '"' if text else ""))
        yield tuple(cells)
    problems += _without_result(data, source, empty) if empty else []
    if problems:
        raise InvalidReport(limited(problems))


def _cells(data: bytes, *, results: bool) -> tuple[str, Iterator[Any]]:
    """The name of the first visible sheet, and its rows of cells."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    sheet = (shown or book.worksheets)[0]
    sheet.reset_dimensions()  # what a file says of its own size is not believed
    rows = sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS + 1)
    return str(sheet.title), rows


def _without_result(
    data: bytes, source: _SheetSource, empty: set[tuple[int, int]]
) -> Iterator[Problem]:
    """Formulas in cells that seem empty: no program has computed them yet."""
    for line, row in enumerate(_cells(data, results=False)[1], 1):
        for column, cell in enumerate(row, 1):
            if cell.value is not None and (line, column) in empty:
                yield _unusable(source, line, column, f"công thức «{cell.value}» chưa có kết quả")


def _fault(cell: Any) -> str:
    if cell.value is None:
        return ""
    if cell.data_type == "e":
        return f"ô báo lỗi «{cell.value}»"
    if isinstance(cell.value, str) and (bad := forbidden_character(nfc(cell.value))):
        return f"ô có ký tự không in được: {bad[1]}"
    return ""


def _unusable(source: _SheetSource, line: int, column: int, message: str) -> Problem:
    hint = "mở bằng Excel để tính lại rồi lưu, hoặc gõ giá trị vào ô"
    return Problem("BC172", message, source.at(line, column), hint)


def _shown(value: Any, number_format: str) -> str:
    """A value as Excel shows it and one types it in a year file: «48,89%», not 0.488936."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, int | float):
        form = _FIXED.fullmatch(number_format.partition(";")[0])
        percent = "%" if form and form["percent"] else ""
        exact = Decimal(repr(value)) * (100 if percent else 1)
        number = format(round_half_up(exact, len(form["decimals"] or "")) if form else exact, "f")
        number = number.rstrip("0").rstrip(".").replace(".", ",") if "." in number else number
        return number + percent
    return nfc(str(value)).strip()


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _refused(name: str, message: str) -> InvalidReport:
    return InvalidReport([Problem("BC173", message, Position(name), _SAVE_AGAIN)])
