"""The bytes of a CSV file → a table whose cells know line and column."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from baocao_gen.files.located import Source
from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.table import MAX_COLUMNS, Table, TableRow, table_of, too_large
from baocao_gen.files.text import decode
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem

_SEPARATORS = ";\t,"
_EXCEL_SAYS = "sep="


@frozen
class _CsvSource(Source):
    """A CSV file: a column is a cell's number, whose place in the line is found on demand."""

    separator: str = ","

    def at(self, line: int, column: int) -> Position:
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Position(self.name, line, _start_of_cell(text, column, self.separator), excerpt=text)


def read_separated(data: bytes, name: str) -> Table:
    """Read a CSV file (RFC 4180; the separator is told by the first line).

    Raises:
        InvalidReport: encoding, quotes, or the shape of the table.
    """
    text, problems = decode(data, name)
    if text is None or problems:
        raise InvalidReport(problems)
    lines = tuple(text.split("\n"))
    first = lines[0].strip().lower()
    skipped = 1 if first.startswith(_EXCEL_SAYS) and len(first) == len(_EXCEL_SAYS) + 1 else 0
    separator = lines[0].strip()[-1] if skipped else _separator(lines)
    return table_of(_rows(_CsvSource(name, lines, separator), skipped), name)


def read_grid(data: bytes, name: str) -> Grid:
    """The cells of a CSV file as they are.

    Raises:
        InvalidReport: encoding, quotes.
    """
    text, problems = decode(data, name)
    if text is None or problems:
        raise InvalidReport(problems)
    lines = tuple(text.split("\n"))
    source = _CsvSource(name, lines, _separator(lines))
    rows = {
        row.line: {
            number: GridCell(source, row.line, number, words, is_text=True)
            for number, words in enumerate(row.texts, 1)
            if words
        }
        for row in _rows(source, 0)
    }
    return Grid(name, True, rows)


def _separator(lines: tuple[str, ...]) -> str:
    """The sign that stands most often, outside quotes, in the first line that has words."""
    header = next((line for line in lines if line.strip()), "")
    outside = "".join(header.split('"')[::2])
    return max(_SEPARATORS, key=outside.count)


def _rows(source: _CsvSource, skipped: int) -> Iterator[TableRow]:
    reader = csv.reader(
        (f"{line}\n" for line in source.lines[skipped:]), delimiter=source.separator, strict=True
    )
    line = skipped + 1
    known: dict[str, str] = {}  # kinds, days and groups stand in many rows, and are kept once
    try:
        for texts in reader:
            words = [known.setdefault(word, word) for word in map(str.strip, texts)]
            if len(words) > MAX_COLUMNS and any(words[MAX_COLUMNS:]):
                raise too_large(source.name)
            yield TableRow(source, line, tuple(words[:MAX_COLUMNS]))
            line = skipped + reader.line_num + 1
    except csv.Error:
        hint = 'ô có dấu ngăn cách hoặc xuống dòng thì đặt trong "…"; dấu " bên trong viết ""'
        message = "hàng này không đọc được: dấu nháy kép mở mà không đóng, hoặc ô quá dài"
        raise InvalidReport([Problem("BC171", message, source.at(line, 1), hint)]) from None


def _start_of_cell(line: str, number: int, separator: str) -> int:
    """The column (from 1) where a cell begins; a cell beyond the line begins at its end."""
    cell, quoted = 1, False
    for index, character in enumerate(line):
        if cell == number:
            return index + 1
        if character == '"':
            quoted = not quoted
        elif character == separator and not quoted:
            cell += 1
    return len(line) + 1
