"""What the cells of any workbook hold → the words that one would type who reads them there.

Whole numbers stand without a point, fractions with the Vietnamese comma, shares with «%», days as
21/7/2020; what cannot be read is told with its sheet and its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Context
from typing import Any

from baocao_gen.files.located import Source
from baocao_gen.files.tables.cell_names import letters_of
from baocao_gen.files.tables.table import TableRow
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import forbidden_character, nfc

_MANY = 10
_BESIDE_NUMBER = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[$₫+() -]')
"""What a format puts around a number: words, currencies, colours, gaps."""
_FIXED = re.compile(r"[#,0?]*[0#?](?:\.(?P<decimals>[0#?]+))?(?P<percent>%)?")
"""Formats of numbers with so many decimals: «0», «#,##0.00», «0.00%»."""
_LINK = late(r"\[\d+\][^\[\]]*!|\[[^\[\]]+\.xls\w?\]|'file:|\bfile:/", re.IGNORECASE)
"""Another workbook in a formula: «[1]Sheet1!A1», «[So.xlsx]A!B2», «'file:///…'#»."""
_LONGEST_FORMAT = 255
"""Letters of a number's format, of which Excel takes no more."""
_EXACT_DIGITS = Context(prec=15)
"""As many as Excel keeps: what it writes into the file of 0.1 + 0.2 is 0.30000000000000004."""
_SAVE_AGAIN = "mở bằng Excel rồi lưu lại thành Excel Workbook (.xlsx), hoặc CSV UTF-8"


@frozen
class SheetSource(Source):
    """A sheet, whose places are cells: «trang tính «Sheet1», ô C7»."""

    sheet: str = ""

    def at(self, line: int, column: int) -> Position:
        """The place of a cell, both numbers from 1."""
        return Position(self.name, part=f"trang tính «{self.sheet}», ô {letters_of(column)}{line}")


def hidden_rows(rows: Sequence[TableRow], hidden: frozenset[int]) -> Iterator[Problem]:
    """A warning for the filled rows that people do not see."""
    filled = [row for row in rows if any(row.texts) and row.line in hidden]
    if filled:
        lines = [str(row.line) for row in filled]
        listed = ", ".join(lines[:_MANY]) + ("…" if len(lines) > _MANY else "")
        message = f"hàng đang ẩn trong Excel vẫn được đọc: {listed}"
        hint = "xóa hẳn các hàng không cần, hoặc bỏ ẩn, bỏ lọc để thấy chúng"
        yield Problem("BC174", message, filled[0][0].position, hint, Severity.WARNING)


def links_out(formula: str | None) -> bool:
    """Whether a formula takes its number from another file.

    >>> links_out("[1]Sheet1!A1+2"), links_out("SUM(A1:A3)"), links_out("Table1[Tổng]")
    (True, False, False)
    """
    return bool(formula) and _LINK.search(formula or "") is not None


TAKEN_ELSEWHERE = "ô lấy số từ một tệp khác (liên kết ngoài)"
"""What is wrong with such a cell: nobody sees what stands behind the number."""


def macros_refused(name: str) -> InvalidReport:
    """A file that carries a program."""
    message = "tệp có macro, không được nhận"
    hint = "mở bằng Excel rồi lưu thành Excel Workbook (.xlsx), không có macro"
    return InvalidReport([Problem("BC827", message, Position(name), hint)])


def text_shown(text: str) -> tuple[str, str]:
    """The words of a text, and what is wrong with it."""
    words = nfc(text)
    bad = forbidden_character(words)
    if bad:
        return "", f"ô có ký tự không in được: {bad[1]}"
    return words.strip(), ""


def unusable(source: Source, line: int, column: int, message: str) -> Problem:
    """A cell that shows nothing that could be read."""
    hint = "mở bằng Excel để tính lại rồi lưu, hoặc gõ giá trị vào ô"
    return Problem("BC172", message, source.at(line, column), hint)


def format_of(typed: str | None) -> str:
    """A number's format as the file has it; that of plain numbers where it cannot be one."""
    return typed if typed and len(typed) <= _LONGEST_FORMAT else "General"


def shown(value: Any, number_format: str, *, exact: bool = False) -> str:
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


def refused(name: str, message: str, hint: str = _SAVE_AGAIN) -> InvalidReport:
    """A workbook that is not read at all."""
    return InvalidReport([Problem("BC173", message, Position(name), hint)])
