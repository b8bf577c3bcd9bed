"""The bytes of an .xlsx file → the table on its first visible sheet.

The only importer of openpyxl, which knows what a number is a day. The archive is looked through
before it is read: it may not inflate without end nor declare entities. A value becomes what one
would type who reads it off the screen: whole numbers without a point, fractions with the
Vietnamese comma and the decimals that the cell shows, shares with «%», days as 21/7/2020.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from openpyxl.styles.numbers import builtin_format_code, is_date_format, is_timedelta_format
from openpyxl.utils.datetime import (
    CALENDAR_MAC_1904,
    CALENDAR_WINDOWS_1900,
    from_excel,
    from_ISO8601,
)

from baocao_gen.files.archive import DAMAGE, TooMuch, declares_entities, each_inflated
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
    MAX_UNPACKED,
    Table,
    TableRow,
    table_of,
    too_large,
)
from baocao_gen.files.tables.workbook_values import (
    TAKEN_ELSEWHERE,
    SheetSource,
    format_of,
    hidden_rows,
    links_out,
    macros_refused,
    refused,
    shown,
    text_shown,
    unusable,
)
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, limited

_MANY_AREAS, _MANY_ROWS = 10_000, 200
"""How many merged areas are honoured, and how many rows of one."""
_ROOM_OF_FORMULAS = 1_000_000
"""Letters of shared formulas that are told as each of their cells has them."""


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
    _look_through(data, name)
    try:
        yield
    except InvalidReport:
        raise
    except TooLarge:
        raise too_large(name) from None
    except Exception:  # what parsers raise: a dozen kinds, none its own
        raise refused(name, "tệp Excel hỏng, không đọc được") from None


def read_grids(data: bytes, name: str) -> list[Grid]:
    """Every sheet of a workbook with its cells as they are, whatever is wrong with one of them.

    Numbers are whole: what a format hides of them, 12.5 shown as 13, is not lost.

    Raises:
        InvalidReport: no .xlsx, damaged, too large.
    """
    with _guarded(data, name), zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = Book(archive)
        if any(member.endswith("vbaProject.bin") for member in archive.namelist()):
            raise macros_refused(name)
        values = _Values(book, exact=True)
        return [_grid(name, one, book.sheet(MAX_CELLS, one.place), values) for one in book.sheets]


def _grid(name: str, place: SheetPlace, sheet: Sheet, values: _Values) -> Grid:
    source = SheetSource(name, (), place.title)
    rows: dict[int, dict[int, GridCell]] = {}
    left = sheet.cells[::-1]
    sheet.cells.clear()
    while left:  # what is read is let go, or the whole sheet would be held twice
        cell = left.pop()
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
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member, content in each_inflated(archive, MAX_UNPACKED):
                if member.endswith((".xml", ".rels")) and declares_entities(content):
                    raise refused(name, "tệp Excel có khai báo DTD hoặc thực thể")
                if member == "word/document.xml":
                    hint = "chép bảng trong đó sang Excel rồi lưu thành Excel Workbook (.xlsx)"
                    raise refused(name, "đây là tệp Word, không phải bảng Excel", hint)
    except TooMuch:
        raise refused(name, "tệp Excel phình quá lớn khi giải nén") from None
    except DAMAGE:
        raise refused(name, "tệp Excel hỏng, không giải nén được") from None


def _rows(data: bytes, name: str) -> tuple[str, list[TableRow], list[Problem]]:
    """The sheet's name, its filled rows, and a warning for those that the sheet hides."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        book = Book(archive)
        sheet = book.sheet(MAX_CELLS)
        values = _Values(book)
    source = SheetSource(name, (), book.title)
    texts: dict[int, dict[int, str]] = {}
    problems: list[Problem] = []
    unfinished: list[Problem] = []
    for cell in sheet.cells:
        if cell.line > MAX_ROWS + 2 or cell.column > MAX_COLUMNS + 1:
            continue
        text, fault = values.shown(cell)
        if fault:
            told = unusable(source, cell.line, cell.column, fault)
            (problems if cell.text else unfinished).append(told)
        texts.setdefault(cell.line, {})[cell.column] = text
    if problems or unfinished:
        raise InvalidReport(limited([*problems, *unfinished]))
    _fill_merged(texts, sheet.merged)
    rows = [_row(source, line, texts[line]) for line in sorted(texts)]
    return book.title, rows, list(hidden_rows(rows, sheet.hidden))


def _row(source: SheetSource, line: int, texts: Mapping[int, str]) -> TableRow:
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


class _Values:
    """What the cells of a workbook show; the whole numbers behind it, where ``exact``."""

    def __init__(self, book: Book, *, exact: bool = False) -> None:
        self._exact = exact
        self._strings = book.strings()
        self._seen: dict[str, tuple[str, str]] = {}
        self._formats = [
            format_of(own if own is not None else builtin_format_code(number))
            for number, own in book.formats()
        ]
        self._days = [is_date_format(form) for form in self._formats]
        self._spans = [is_timedelta_format(form) for form in self._formats]
        self._begins = CALENDAR_MAC_1904 if book.counts_from_1904 else CALENDAR_WINDOWS_1900
        self._formulas: dict[str, RawCell] = {}
        self._links: dict[str, bool] = {}
        self._room = _ROOM_OF_FORMULAS

    def shown(self, cell: RawCell) -> tuple[str, str]:
        """The words of a cell, and what is wrong with it."""
        if cell.shared is not None and cell.formula:
            self._formulas.setdefault(cell.shared, cell)
        if self._exact and cell.formula is not None and self._links_out(cell):
            return "", TAKEN_ELSEWHERE
        if cell.text is None:
            return "", f"công thức «{self._formula(cell)}» chưa có kết quả"
        if cell.kind == "e":
            return "", f"ô báo lỗi «{cell.text}»"
        if cell.kind in ("s", "str", "inlineStr"):
            return self._text(self._strings[int(cell.text)] if cell.kind == "s" else cell.text)
        if cell.kind == "b":
            return shown(bool(int(cell.text)), ""), ""
        if cell.kind == "d":
            return shown(from_ISO8601(cell.text), ""), ""
        return self._number(cell)

    def _text(self, text: str) -> tuple[str, str]:
        if text not in self._seen:
            self._seen[text] = text_shown(text)
        return self._seen[text]

    def _number(self, cell: RawCell) -> tuple[str, str]:
        text = cell.text or ""
        number = float(text) if {".", "E", "e"} & set(text) else int(text)
        if not self._formats:
            return shown(number, "General"), ""
        if not self._days[cell.style]:
            return shown(number, self._formats[cell.style], exact=self._exact), ""
        try:
            day = from_excel(number, self._begins, timedelta=self._spans[cell.style])
        except (OverflowError, ValueError):
            return "", "ô báo lỗi «#VALUE!»"
        return shown(day, ""), ""

    def _links_out(self, cell: RawCell) -> bool:
        """Whether a cell takes its number from another file; cells that share a formula all do."""
        if cell.formula or cell.shared is None:
            return links_out(cell.formula)
        if cell.shared not in self._links:
            first = self._formulas.get(cell.shared)
            self._links[cell.shared] = links_out(first.formula if first else None)
        return self._links[cell.shared]

    def _formula(self, cell: RawCell) -> str:
        if cell.formula or cell.shared not in self._formulas:
            return f"={cell.formula or ''}"
        first = self._formulas[cell.shared]
        self._room -= len(first.formula or "")
        if self._room < 0:
            return f"={first.formula}"
        from openpyxl.formula.translate import Translator  # only a wrong file needs it

        begun = Translator(f"={first.formula}", f"{letters_of(first.column)}{first.line}")
        return str(begun.translate_formula(f"{letters_of(cell.column)}{cell.line}"))
