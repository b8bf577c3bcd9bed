"""The bytes of an .xlsx file → the table on its first visible sheet.

The only importer of openpyxl, which knows what a number is a day. The archive is looked through
before it is read: it may not inflate without end nor declare entities. A value becomes what one
would type who reads it off the screen: whole numbers without a point, fractions with the
Vietnamese comma and the decimals that the cell shows, shares with «%», days as 21/7/2020.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from decimal import Context
from typing import Any

from openpyxl.styles.numbers import builtin_format_code, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import (
    CALENDAR_MAC_1904,
    CALENDAR_WINDOWS_1900,
    from_excel,
    from_ISO8601,
)

from baocao_gen.files.archive import DAMAGE, declares_entities, inflated
from baocao_gen.files.located import Source
from baocao_gen.files.tables.cell_names import column_and_line, letters_of
from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.sheet_xml import (
    Book,
    RawCell,
    Sheet,
    SheetPlace,
    TooLarge,
)
from baocao_gen.files.tables.table import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Table,
    TableRow,
    table_of,
    too_large,
)
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
_SAVE_AGAIN = "mở bằng Excel rồi lưu lại thành Excel Workbook (.xlsx), hoặc CSV UTF-8"


@frozen
class _SheetSource(Source):
    """A sheet, whose places are cells: «trang tính «Sheet1», ô C7»."""

    sheet: str = ""

    def at(self, line: int, column: int) -> Position:
        return Position(self.name, part=f"trang tính «{self.sheet}», ô {letters_of(column)}{line}")


def read_workbook(data: bytes, name: str) -> Table:
    """Read the first visible sheet, down to its last filled cell.

    Raises:
        InvalidReport: no .xlsx, damaged, too large; a formula without a result or with an error.
    """
    with _guarded(data, name):
        sheet, rows, remarks = _rows(data, name)
    if not any(any(row.texts) for row in rows):
        hint = "chương trình đọc trang tính đầu tiên: kéo trang có bảng lên đầu rồi lưu"
        place = Position(name, part=f"trang tính «{sheet}»")
        raise InvalidReport([Problem("BC170", "trang tính không có hàng nào", place, hint)])
    return replace(table_of(rows, name), remarks=tuple(remarks))


@contextmanager
def _guarded(data: bytes, name: str) -> Iterator[None]:
    """Refuse what is no workbook, or none that can be read, in words."""
    if data.startswith(b"\xd0\xcf"):
        raise _refused(name, "tệp Excel đời cũ (.xls) hoặc đặt mật khẩu")
    _look_through(data, name)
    try:
        yield
    except InvalidReport:
        raise
    except TooLarge:
        raise too_large(name) from None
    except Exception:  # what parsers raise: a dozen kinds, none its own
        raise _refused(name, "tệp Excel hỏng, không đọc được") from None


def read_grids(data: bytes, name: str) -> list[Grid]:
    """Every sheet of a workbook with its cells as they are, whatever is wrong with one of them.

    Numbers are whole: what a format hides of them, 12.5 shown as 13, is not lost.

    Raises:
        InvalidReport: no .xlsx, damaged, too large.
    """
    with _guarded(data, name), zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = Book(archive)
        values = _Values(book, exact=True)
        return [_grid(name, one, book.sheet(MAX_CELLS, one.place), values) for one in book.sheets]


def _grid(name: str, place: SheetPlace, sheet: Sheet, values: _Values) -> Grid:
    source = _SheetSource(name, (), place.title)
    rows: dict[int, dict[int, GridCell]] = {}
    for cell in sheet.cells:
        text, fault = values.shown(cell)
        is_text = cell.kind in ("s", "str", "inlineStr") and cell.formula is None
        rows.setdefault(cell.line, {})[cell.column] = GridCell(
            source, cell.line, cell.column, text, fault, is_text, cell.formula is not None
        )
    return Grid(place.title, place.is_shown, rows, sheet.hidden, tuple(_areas(sheet.merged)))


def _areas(merged: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    for area in merged[:_MANY_AREAS]:
        first, _, end = area.partition(":")
        left, top = column_and_line(first)
        right, bottom = column_and_line(end or first)
        yield top, left, bottom, right


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


def _rows(data: bytes, name: str) -> tuple[str, list[TableRow], list[Problem]]:
    """The sheet's name, its filled rows, and a warning for those that the sheet hides."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = Book(archive)
        sheet = book.sheet(MAX_CELLS)
        values = _Values(book)
    source = _SheetSource(name, (), book.title)
    texts: dict[int, dict[int, str]] = {}
    problems: list[Problem] = []
    unfinished: list[Problem] = []
    for cell in sheet.cells:
        if cell.line > MAX_ROWS + 2 or cell.column > MAX_COLUMNS + 1:
            continue
        text, fault = values.shown(cell)
        if fault:
            told = _unusable(source, cell.line, cell.column, fault)
            (problems if cell.text else unfinished).append(told)
        texts.setdefault(cell.line, {})[cell.column] = text
    if problems or unfinished:
        raise InvalidReport(limited([*problems, *unfinished]))
    _fill_merged(texts, sheet.merged)
    rows = [_row(source, line, texts[line]) for line in sorted(texts)]
    return book.title, rows, list(_hidden(rows, sheet.hidden))


def _row(source: _SheetSource, line: int, texts: Mapping[int, str]) -> TableRow:
    return TableRow(
        source, line, tuple([texts.get(number, "") for number in range(1, max(texts) + 1)])
    )


def _fill_merged(texts: dict[int, dict[int, str]], areas: Sequence[str]) -> None:
    """Give the empty cells of a merged area the text that it shows, down to the last filled row."""
    last = max(texts, default=0)
    for area in areas[:_MANY_AREAS]:
        first, _, end = area.partition(":")
        column, top = column_and_line(first)
        bottom = min(column_and_line(end or first)[1], top + _MANY_ROWS, last)
        text = texts.get(top, {}).get(column)
        for line in range(top + 1, bottom + 1) if text else ():
            texts.setdefault(line, {}).setdefault(column, text or "")


def _hidden(rows: list[TableRow], hidden: frozenset[int]) -> Iterator[Problem]:
    filled = [row for row in rows if any(row.texts) and row.line in hidden]
    if filled:
        lines = [str(row.line) for row in filled]
        listed = ", ".join(lines[:_MANY]) + ("…" if len(lines) > _MANY else "")
        message = f"hàng đang ẩn trong Excel vẫn được đọc: {listed}"
        hint = "xóa hẳn các hàng không cần, hoặc bỏ ẩn, bỏ lọc để thấy chúng"
        yield Problem("BC174", message, filled[0][0].position, hint, Severity.WARNING)


class _Values:
    """What the cells of a workbook show; the whole numbers behind it, where ``exact``."""

    def __init__(self, book: Book, *, exact: bool = False) -> None:
        self._exact = exact
        self._strings = book.strings()
        self._seen: dict[str, tuple[str, str]] = {}
        self._formats = [
            (own if own is not None else builtin_format_code(number) or "General")
            for number, own in book.formats()
        ]
        self._days = [is_date_format(form) for form in self._formats]
        self._spans = [is_timedelta_format(form) for form in self._formats]
        self._begins = CALENDAR_MAC_1904 if book.counts_from_1904 else CALENDAR_WINDOWS_1900
        self._formulas: dict[str, RawCell] = {}

    def shown(self, cell: RawCell) -> tuple[str, str]:
        """The words of a cell, and what is wrong with it."""
        if cell.shared is not None and cell.formula:
            self._formulas.setdefault(cell.shared, cell)
        if cell.text is None:
            return "", f"công thức «{self._formula(cell)}» chưa có kết quả"
        if cell.kind == "e":
            return "", f"ô báo lỗi «{cell.text}»"
        if cell.kind in ("s", "str", "inlineStr"):
            return self._text(self._strings[int(cell.text)] if cell.kind == "s" else cell.text)
        if cell.kind == "b":
            return _shown(bool(int(cell.text)), ""), ""
        if cell.kind == "d":
            return _shown(from_ISO8601(cell.text), ""), ""
        return self._number(cell)

    def _text(self, text: str) -> tuple[str, str]:
        if text not in self._seen:
            words = nfc(text)
            bad = forbidden_character(words)
            fault = f"ô có ký tự không in được: {bad[1]}" if bad else ""
            self._seen[text] = ("" if fault else words.strip(), fault)
        return self._seen[text]

    def _number(self, cell: RawCell) -> tuple[str, str]:
        text = cell.text or ""
        number = float(text) if {".", "E", "e"} & set(text) else int(text)
        if not self._formats:
            return _shown(number, "General"), ""
        if not self._days[cell.style]:
            return _shown(number, self._formats[cell.style], exact=self._exact), ""
        try:
            day = from_excel(number, self._begins, timedelta=self._spans[cell.style])
        except (OverflowError, ValueError):
            return "", "ô báo lỗi «#VALUE!»"
        return _shown(day, ""), ""

    def _formula(self, cell: RawCell) -> str:
        if cell.formula or cell.shared not in self._formulas:
            return f"={cell.formula or ''}"
        from openpyxl.formula.translate import Translator  # only a wrong file needs it

        first = self._formulas[cell.shared]
        begun = Translator(f"={first.formula}", f"{letters_of(first.column)}{first.line}")
        return str(begun.translate_formula(f"{letters_of(cell.column)}{cell.line}"))


def _unusable(source: _SheetSource, line: int, column: int, message: str) -> Problem:
    hint = "mở bằng Excel để tính lại rồi lưu, hoặc gõ giá trị vào ô"
    return Problem("BC172", message, source.at(line, column), hint)


def _shown(value: Any, number_format: str, *, exact: bool = False) -> str:
    """A value as Excel shows it and one types it in a year file: «48,89%», not 0.488936."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, int | float):
        form = _FIXED.fullmatch(_BESIDE_NUMBER.sub("", number_format.partition(";")[0]))
        percent = "%" if form and form["percent"] else ""
        number = _EXACT_DIGITS.create_decimal(repr(value)) * (100 if percent else 1)
        if form and not exact:
            number = round_half_up(number, len(form["decimals"] or ""))
        words = format(number, "f")
        words = words.rstrip("0").rstrip(".").replace(".", ",") if "." in words else words
        return words + percent
    return nfc(str(value)).strip()


def _refused(name: str, message: str) -> InvalidReport:
    return InvalidReport([Problem("BC173", message, Position(name), _SAVE_AGAIN)])
