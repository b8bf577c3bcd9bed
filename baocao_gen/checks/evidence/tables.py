"""Texts and appendices → their tables: column heads, rows, and each cell with its number.

A table is typed in Markdown inside a text, or as ``bang`` of an appendix. Rows below the heads
that go on with them («Tỷ lệ», «Điểm» under «Tổng điểm») and the row that numbers the columns
(«(1)», «(3)=(2)/(1)») belong to the heads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.table_cells import PrintedCell, cell, parted
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import (
    Appendix,
    FreeTable,
    PassageKind,
    TableColumn,
    YearFile,
    key_of,
)

Row = tuple[PrintedCell, ...]
_Item = TypeVar("_Item")

_RULE = late(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_CELLS = late(r"((?:[^|\\]|\\.)*)\|")
_UNIT = late(r"(?:đơn vị(?: tính)?|đvt)[ \t]*:[ \t]*([^\n.;)*|]{1,40})", re.IGNORECASE)
_LABEL = late(r"\(?([A-ZĐ]|[0-9]{1,2})\)?(?:[ \t]*=[ \t]*([-+*/:x×.()0-9A-Z% \t]+))?")
_MOST_HEAD_ROWS = 3
"""Rows below the first one that may go on with the heads; forms have two or three levels."""
_FEWEST_NUMBERED = 4
"""Columns of a table whose row «1 | 2 | 3 | 4» surely numbers them and counts nothing."""
_NEAR = 200
"""Characters above a table among which «Đơn vị tính: triệu đồng» may stand."""
_APPENDICES = key_of(YearFile, "appendices")
_BODY = (key_of(Appendix, "table"), key_of(FreeTable, "rows"))
_HEADS = (key_of(Appendix, "table"), key_of(FreeTable, "columns"))
_HEAD_NAME = key_of(TableColumn, "name")


@frozen
class PrintedTable:
    """A table as it reaches the page.

    Attributes:
        heads: The words of each column's heads, from the top down.
        labels: What the row of column numbers calls each column, «3»; empty where it is missing.
        formulas: What that row says a column is computed from, «2/1».
        rows: The rows below the heads, all of one length.
        unit: «triệu đồng» of a line «Đơn vị tính: triệu đồng» above the table.
        is_turned: Whether its columns are the rows of a table, whose names say less than heads.
    """

    heads: tuple[str, ...]
    labels: tuple[str, ...]
    formulas: tuple[str, ...]
    rows: tuple[Row, ...]
    unit: str
    is_turned: bool = False

    def column(self, index: int) -> Iterator[PrintedCell]:
        """The cells of a column."""
        return (row[index] for row in self.rows)


def may_tell_of_one(passage: Passage) -> bool:
    """Whether a text may be a table or a cell of one, or say of one in which unit it is."""
    if passage.kind is PassageKind.CELL or passage.is_filled_in or "|" in passage.text:
        return True
    return passage.path[0] == _APPENDICES and passage.kind is not PassageKind.DOCUMENT


def tables(printed: Iterable[Printed]) -> Iterator[PrintedTable]:
    """All tables, in the order of the file."""
    free: dict[object, _Free] = {}
    for text in printed:
        if text.passage.kind is PassageKind.CELL:
            _put(text, free)
        elif "|" in text.text:
            yield from _in_markdown(text)
        elif text.passage.path[:1] == (_APPENDICES,):
            unit = _UNIT.search(text.text)
            if unit:
                free.setdefault(text.passage.path[1], _Free([], [], "")).unit = unit[1].strip()
    for table in free.values():
        if table.rows:
            yield _table(table.heads, table.rows, table.unit)


@dataclass
class _Free:
    """The cells of an appendix's ``bang``, as they come."""

    heads: list[PrintedCell]
    rows: list[list[PrintedCell]]
    unit: str


def _put(text: Printed, free: dict[object, _Free]) -> None:
    top, index, *inside = text.passage.path
    if top != _APPENDICES:
        return
    table = free.setdefault(index, _Free([], [], ""))
    if tuple(inside[:2]) == _HEADS and inside[3:] == [_HEAD_NAME]:
        table.heads.append(cell(_own_words(text), text, 0))
    elif tuple(inside[:2]) == _BODY and isinstance(inside[2], int):
        if inside[2] >= len(table.rows):
            table.rows.append([])
        table.rows[-1].append(cell(_own_words(text), text, 0))


def _own_words(text: Printed) -> str:
    """The words of a cell without its footnotes, which are paragraphs behind them."""
    return text.text.partition("\n\n")[0]


def _in_markdown(text: Printed) -> Iterator[PrintedTable]:
    """The tables that stand in a text: a line of heads, a line of hyphens, rows."""
    lines: list[tuple[int, str]] = []
    start = 0
    for line in (*text.text.split("\n"), ""):
        if "|" in line:
            lines.append((start, line))
        elif lines:
            yield from _of_lines(lines, text)
            lines = []
        start += len(line) + 1


def _of_lines(lines: list[tuple[int, str]], text: Printed) -> Iterator[PrintedTable]:
    at = next((i for i, (_, line) in enumerate(lines) if i and _RULE.fullmatch(line)), None)
    if at is None:
        return
    heads = list(_split(*lines[at - 1], text))
    rows = [_padded(line, len(heads), text) for line in lines[at + 1 :]]
    first = lines[0][0]
    unit = list(_UNIT.finditer(text.text, max(0, first - _NEAR), first))
    yield _table(heads, rows, unit[-1][1].strip() if unit else "")


def _padded(line: tuple[int, str], length: int, text: Printed) -> list[PrintedCell]:
    """The cells of a line: short ones are filled up, as Markdown does."""
    row = list(islice(_split(*line, text), length))
    end = line[0] + len(line[1].rstrip())
    return row + [cell("", text, end)] * (length - len(row))


def _split(start: int, line: str, text: Printed) -> Iterator[PrintedCell]:
    left = len(line) - len(line.lstrip())
    left += line.startswith("|", left)
    bare = line.rstrip()
    for found in _CELLS.finditer(bare if bare.endswith("|") else f"{bare}|", left):
        yield cell(found[1], text, start + found.start())


def _table(heads: list[PrintedCell], rows: list[list[PrintedCell]], unit: str) -> PrintedTable:
    """Take the rows that belong to the heads away from the body."""
    words = [head.text for head in heads]
    labels, formulas = [""] * len(heads), [""] * len(heads)
    taken = 0
    for row in rows[:_MOST_HEAD_ROWS]:
        if named := _column_numbers(row):
            labels, formulas = named
            taken += 1
            break
        if not _goes_on(row, rows[taken + 1 : taken + 6]):
            break
        words = [f"{head} {more.text}".strip() for head, more in zip(words, row, strict=True)]
        taken += 1
    body = tuple(tuple(row) for row in rows[taken:] if len(row) == len(heads))
    table = PrintedTable(tuple(words), tuple(labels), tuple(formulas), body, unit)
    return _with_shares_apart(table) if any(")" in c.text for row in body for c in row) else table


def _with_shares_apart(table: PrintedTable) -> PrintedTable:
    """Columns of numbers with their shares, «38 (95,0%)», as two: the numbers, the shares."""
    wide = {index for index in range(len(table.heads)) if _has_shares(table.column(index))}
    if not wide:
        return table

    def widened(items: Iterable[_Item], apart: Callable[[_Item], Iterable[_Item]]) -> list[_Item]:
        parts = (apart(item) if at in wide else (item,) for at, item in enumerate(items))
        return [one for several in parts for one in several]

    return PrintedTable(
        tuple(widened(table.heads, lambda head: (head, f"{head} (%)"))),
        tuple(widened(table.labels, lambda label: (label, ""))),
        tuple(widened(table.formulas, lambda formula: (formula, ""))),
        tuple(tuple(widened(row, _halves)) for row in table.rows),
        table.unit,
    )


def _has_shares(column: Iterable[PrintedCell]) -> bool:
    """Whether a column of numbers has shares behind some of them."""
    cells = [cell for cell in column if not cell.is_nothing]
    shares = [cell for cell in cells if parted(cell)]
    numbers = len(shares) + sum(cell.value is not None for cell in cells)
    return bool(shares) and 2 * numbers >= len(cells)


def _halves(both: PrintedCell) -> tuple[PrintedCell, PrintedCell]:
    return parted(both) or (both, cell("", both.printed, both.start))


def _goes_on(row: list[PrintedCell], following: list[list[PrintedCell]]) -> bool:
    """Whether a row has words, and only words, above columns of numbers."""
    if any(cell.value is not None for cell in row) or not row or row[0].text:
        return False
    return any(
        cell.text and not cell.is_nothing and any(_is_number(below, i) for below in following)
        for i, cell in enumerate(row)
    )


def _is_number(row: list[PrintedCell], index: int) -> bool:
    return index < len(row) and row[index].value is not None


def _column_numbers(row: list[PrintedCell]) -> tuple[list[str], list[str]] | None:
    """«A | B | (1) | (2) | (3)=(2)/(1)»: what the columns are called, and computed from."""
    found = [_LABEL.fullmatch(cell.text) for cell in row]
    if sum(match is not None for match in found) < max(2, len(row) - 1):
        return None
    if any(match is None and cell.text for match, cell in zip(found, row, strict=True)):
        return None
    names = [match[1] if match else "" for match in found]
    numbers = [int(name) for name in names if name.isdigit()]
    if numbers != list(range(1, len(numbers) + 1)):
        return None
    is_said = any("(" in cell.text or "=" in cell.text for cell in row) or names[0] == "A"
    if not is_said and not _FEWEST_NUMBERED <= len(numbers) == len(row):
        return None
    return names, [(match[2] or "").strip() if match else "" for match in found]
