"""Rows of cells as a file has them → a table: a header, and rows that fit below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from baocao_gen.files.located import LocatedText, Source
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem, limited

MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_CELLS = 1_000_000
"""Filled or not, below the header: 200,000 rows of five columns."""
MAX_UNPACKED = 150 * 1024 * 1024
"""Bytes of all parts of a workbook together."""


@frozen
class Cell(LocatedText):
    """One cell: its text; ``line`` is the row and ``column`` the cell's number in it, from 1."""

    def at(self, line: int, column: int = 1, start: tuple[int, int] | None = None) -> Position:
        """The place of the cell, for any place in its text."""
        return self.position


@frozen
class TableRow(Sequence[Cell]):
    """A row's texts and where they stand; a cell is made when it is asked for.

    A table of a hundred thousand rows has half a million cells, and nearly none is ever told.
    """

    source: Source
    line: int
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Cell: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Cell, ...]: ...
    def __getitem__(self, index: int | slice) -> Cell | tuple[Cell, ...]:
        if isinstance(index, slice):
            return tuple(self._cell(one) for one in range(len(self.texts))[index])
        return self._cell(range(len(self.texts))[index])

    def __iter__(self) -> Iterator[Cell]:
        return map(self._cell, range(len(self.texts)))

    def _cell(self, index: int) -> Cell:
        text = self.texts[index]
        return Cell(self.source, self.line, index + 1, text, '"' if text else "")


@frozen
class Table:
    """The header's cells, and rows of exactly as many cells; an empty cell has an empty text.

    ``remarks`` are warnings about the file that do not keep it from being read.
    """

    name: str
    header: TableRow
    rows: tuple[TableRow, ...]
    remarks: tuple[Problem, ...] = ()


def table_of(rows: Iterable[TableRow], name: str) -> Table:
    """The first row as header and the others filled up to its width; empty rows go.

    Raises:
        InvalidReport: no row at all, too many rows, or a row that is wider than the header.
    """
    header: TableRow | None = None
    width = 0
    kept: list[TableRow] = []
    problems: list[Problem] = []
    for row in rows:
        row = _trimmed(row)  # noqa: PLW2901 - the same row without its empty end
        own = len(row.texts)
        if not own:
            continue
        if header is None:
            header, width = row, own
        elif own > width:
            problems.append(_too_wide(row, width))
        else:
            kept.append(_filled(row, width))
        is_full = len(kept) > MAX_ROWS or len(kept) * width > MAX_CELLS
        if is_full or own > MAX_COLUMNS:
            raise too_large(name)
    if header is None:
        hint = "hàng đầu ghi tên cột, mỗi hàng sau là một dòng của bảng"
        raise InvalidReport([Problem("BC170", "bảng không có hàng nào", Position(name), hint)])
    if problems and (len(header) == 1 or len(problems) > 1 > len(kept)):
        raise InvalidReport([_title_above(header)])
    if problems:
        raise InvalidReport(limited(problems))
    return Table(name, header, tuple(kept))


def too_large(name: str) -> InvalidReport:
    """A table that is longer or wider than any that is read."""
    message = f"bảng quá lớn (hơn {MAX_ROWS} hàng, {MAX_COLUMNS} cột hoặc {MAX_CELLS} ô)"
    hint = "chia bảng thành nhiều tệp"
    return InvalidReport([Problem("BC173", message, Position(name), hint)])


def _trimmed(row: TableRow) -> TableRow:
    texts = row.texts
    end = len(texts)
    while end and not texts[end - 1]:
        end -= 1
    return row if end == len(texts) else TableRow(row.source, row.line, texts[:end])


def _filled(row: TableRow, width: int) -> TableRow:
    missing = width - len(row.texts)
    return TableRow(row.source, row.line, row.texts + ("",) * missing) if missing else row


def _title_above(header: TableRow) -> Problem:
    cell = next(cell for cell in header if cell.text)
    alone = "chỉ có một ô" if len(header) == 1 else "hẹp hơn mọi hàng sau, bắt đầu bằng"
    message = f"hàng đầu {alone} «{cell.text}», không phải các tên cột"
    hint = "xóa các hàng tiêu đề ở trên, để hàng đầu của bảng là hàng ghi tên cột"
    return Problem("BC171", message, cell.position, hint)


def _too_wide(row: TableRow, width: int) -> Problem:
    message = f"hàng này có {len(row)} ô, bảng có {width} cột"
    hint = "ô có dấu ngăn cách thì đặt trong dấu nháy kép; hoặc thêm tên cột ở hàng đầu"
    return Problem("BC171", message, row[width].position, hint)
