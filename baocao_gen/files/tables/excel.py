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
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Context
from typing import Any

from baocao_gen.files.archive import DAMAGE, declares_entities, inflated
from baocao_gen.files.located import Source
from baocao_gen.files.tables.table import MAX_COLUMNS, MAX_ROWS, Cell, Row, Table, table_of
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity, limited
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.text import forbidden_character, nfc

MAX_BYTES = 150 * 1024 * 1024
_MANY_AREAS, _MANY_ROWS = 10_000, 200
"""How many merged areas are honoured, and how many rows of one."""
_MANY = 10
_BESIDE_NUMBER = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[$₫+() -]')
"""What a format puts around a number: words, currencies, colours, gaps."""
_FIXED = re.compile(r"[#,0?]*[0#?](?:\.(?P<decimals>[0#?]+))?(?P<percent>%)?")
"""Formats of numbers with so many decimals: «0», «#,##0.00», «0.00%»."""
_EXACT_DIGITS = Context(prec=15)
"""As many as Excel keeps: what it writes into the file of 0.1 + 0.2 is 0.30000000000000004."""
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="(\w+):(\w+)"')
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
_NUMBER, _HIDDEN = re.compile(rb'\sr="(\d+)"'), re.compile(rb'\shidden="(?:1|true)"')
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
        rows, remarks = _rows(data, name)
    except InvalidReport:
        raise
    except Exception:  # openpyxl raises what its parsers raise: a dozen kinds, none its own
        raise _refused(name, "tệp Excel hỏng, không đọc được") from None
    if not any(cell.text for row in rows for cell in row):
        hint = "chương trình đọc trang tính đầu tiên: kéo trang có bảng lên đầu rồi lưu"
        sheet = Position(name, part=f"trang tính «{_cells(data, results=True)[0]}»")
        raise InvalidReport([Problem("BC170", "trang tính không có hàng nào", sheet, hint)])
    return replace(table_of(rows, name), remarks=tuple(remarks))


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


def _rows(data: bytes, name: str) -> tuple[list[Row], list[Problem]]:
    """All rows, and a warning for those that the sheet hides."""
    sheet, values = _cells(data, results=True)
    source = _SheetSource(name, (), sheet)
    layout = _layout(data)
    rows: list[Row] = []
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
            if cell.value is None and (line, column) in layout.above:
                text = rows[layout.above[line, column] - 1][column - 1].text
            cells.append(Cell(source, line, column, text, '"' if text else ""))
        rows.append(tuple(cells))
    problems += _without_result(data, source, empty) if empty else []
    if problems:
        raise InvalidReport(limited(problems))
    return rows, list(_hidden(rows, layout.hidden))


def _hidden(rows: list[Row], hidden: frozenset[int]) -> Iterator[Problem]:
    filled = [row for row in rows if any(cell.text for cell in row) and row[0].line in hidden]
    if filled:
        lines = [str(row[0].line) for row in filled]
        listed = ", ".join(lines[:_MANY]) + ("…" if len(lines) > _MANY else "")
        message = f"hàng đang ẩn trong Excel vẫn được đọc: {listed}"
        hint = "xóa hẳn các hàng không cần, hoặc bỏ ẩn, bỏ lọc để thấy chúng"
        yield Problem("BC174", message, filled[0][0].position, hint, Severity.WARNING)


@frozen
class _Layout:
    """What the cells themselves do not say.

    Attributes:
        above: A cell that is merged with cells above it → the line of the one with their value.
        hidden: The rows that a person does not see.
    """

    above: Mapping[tuple[int, int], int]
    hidden: frozenset[int]


def _layout(data: bytes) -> _Layout:
    """Read from the sheet's own XML: openpyxl leaves it out where it reads row by row."""
    from openpyxl.utils.cell import coordinate_to_tuple

    sheet = _sheet(data, results=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read(sheet._worksheet_path)  # said nowhere else
    above: dict[tuple[int, int], int] = {}
    for first, last in _MERGED.findall(content)[:_MANY_AREAS]:
        top, column = coordinate_to_tuple(first.decode())
        bottom = min(coordinate_to_tuple(last.decode())[0], top + _MANY_ROWS)
        above.update({(line, column): top for line in range(top + 1, bottom + 1)})
    rows = (row for row in _ROW.findall(content) if _HIDDEN.search(row))
    numbers = (_NUMBER.search(row) for row in rows)
    return _Layout(above, frozenset(int(number[1]) for number in numbers if number))


def _cells(data: bytes, *, results: bool) -> tuple[str, Iterator[Any]]:
    """The name of the first visible sheet, and its rows of cells."""
    sheet = _sheet(data, results=results)
    sheet.reset_dimensions()  # what a file says of its own size is not believed
    rows = sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS + 1)
    return str(sheet.title), rows


def _sheet(data: bytes, *, results: bool) -> Any:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=results, keep_links=False)
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return (shown or book.worksheets)[0]


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
        form = _FIXED.fullmatch(_BESIDE_NUMBER.sub("", number_format.partition(";")[0]))
        percent = "%" if form and form["percent"] else ""
        exact = _EXACT_DIGITS.create_decimal(repr(value)) * (100 if percent else 1)
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
