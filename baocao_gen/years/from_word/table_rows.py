"""A row of a table → its number, name, unit and values, as far as its cells say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.word.read.document import ReadCell, ReadParagraph, ReadTable
from baocao_gen.yearfile.model import ColumnKind
from baocao_gen.years.from_word.figures import is_official
from baocao_gen.years.from_word.nouns import counted_before, counted_behind, unit_at_start
from baocao_gen.years.from_word.proposals import plain
from baocao_gen.years.from_word.table_heads import KINDS, TableHead, words_of

VALUE = late(r"(?P<typed>\d[\d.,]*)(?P<percent>\s?%)?")
_BRACKETS = late(r"\(([^()]{1,30})\)")
_UNIT_LINE = late(r"(?:đơn vị(?: tính)?|đvt)\s*:\s*([^();]{1,30})", 2)
_COUNTED = late(r"(?:tong )?(?:so|luong)\b")
"""Names that begin like the name of a count: «Tổng số hộ nghèo»."""
_NO_COUNTS: Final = frozenset(
    ("kế hoạch", "chỉ tiêu", "báo cáo", "dịch vụ", "giải pháp", "nhiệm vụ", "điểm", "vùng", "tin")
)
"""Units that begin the names of rows that count something else: «Kế hoạch vốn»."""
_TOTAL = late(r"(?:tong(?: cong| so)?|cong|toan (?:tinh|huyen|xa|nganh|thanh pho))$")
_LONGEST_UNIT: Final = 30
VALUES: Final = tuple(KINDS.values())
"""The columns that hold values of figures as they are."""


@frozen
class RowRead:
    """A row below the head of a table.

    Attributes:
        cells: Its cells by the columns of the grid.
        number: What stands in the column of running numbers.
        name: What the row is called.
        unit: In what it is counted; empty where nothing says it.
        is_sure: Whether a cell or the head says the unit, and not the name alone.
        values: Its values as typed, those that a figure can have; none without what was done.
    """

    cells: Sequence[ReadCell | None]
    number: str
    name: str
    unit: str
    is_sure: bool
    values: Mapping[ColumnKind, str]


def only_paragraph(cell: ReadCell | None) -> ReadParagraph | None:
    """The one paragraph of a cell that has words."""
    blocks = [
        b for b in (cell.blocks if cell else ()) if isinstance(b, ReadTable) or b.text.strip()
    ]
    first = blocks[0] if len(blocks) == 1 else None
    return first if isinstance(first, ReadParagraph) else None


def row_of(cells: Sequence[ReadCell | None], head: TableHead, above: str) -> RowRead:
    """Read a row.

    Args:
        cells: Its cells by the columns of the grid.
        head: The head of the table.
        above: The unit that the line above the table gives to all of it, or nothing.
    """

    def words(kind: ColumnKind) -> str:
        column = head.of_kind(kind)
        return words_of(cells[column.index]) if column is not None else ""

    values = {kind: words(kind) for kind in VALUES if is_value(words(kind))}
    name, unit = words(ColumnKind.NAME), words(ColumnKind.UNIT)
    is_sure = True
    if not unit:
        unit, is_sure = _unit_of(name, head, above, values.get(ColumnKind.ACTUAL, ""))
    unit = PERCENT if unit.strip("()") == PERCENT else unit
    if len(unit) > _LONGEST_UNIT or any(c.isdigit() for c in unit.partition("/")[0]):
        unit = ""
    if ColumnKind.ACTUAL not in values:
        values = {}
    return RowRead(cells, words(ColumnKind.NUMBER), name, unit, is_sure, values)


def is_value(words: str) -> bool:
    """Whether the words of a cell are a number that a figure can print."""
    match = VALUE.fullmatch(words)
    return match is not None and is_official(match["typed"])


def unit_line(above: str) -> str:
    """«Đơn vị tính: triệu đồng» above a table → «triệu đồng»; nothing for other words."""
    match = _UNIT_LINE.search(above)
    return match[1].strip(" .") if match else ""


def _unit_of(name: str, head: TableHead, above: str, value: str) -> tuple[str, bool]:
    """The unit of a row that has no cell for it, and whether that is sure."""
    if value.endswith(PERCENT):
        return PERCENT, True
    column = head.of_kind(ColumnKind.ACTUAL)
    return unit_of_words(name, column.words if column is not None else "", above)


def unit_of_words(name: str, beside: str, above: str) -> tuple[str, bool]:
    """The unit that the name of an indicator says, and whether that is sure.

    Args:
        name: The name, «Tổng số hộ nghèo», «Tỷ lệ (%)».
        beside: The words of the head of its numbers.
        above: The unit that the line above the table gives to all of it, or nothing.
    """
    for words in (name, beside):
        for match in _BRACKETS.finditer(words):
            told = match[1].strip()
            counted = counted_behind(f" {told}", 0)
            if told == PERCENT or (counted is not None and counted.is_known):
                return told, True
    if fold(name).startswith(("ty le", "ti le")):
        return PERCENT, True
    if above:
        return above, True
    if _COUNTED.match(fold(name)):
        counted = counted_before(f"{name} ", len(name) + 1)
        return (counted.unit, False) if counted is not None else ("", False)
    unit, is_known = unit_at_start(name.split())
    is_name = name[len(unit) :].strip()[:1].isupper()  # «Xã Tân Hòa» is one, and counts none
    is_counted = is_known and unit not in _NO_COUNTS and not is_name
    return (unit, False) if is_counted else ("", False)


def is_total(name: str) -> bool:
    """Whether a row bears the name of a row of totals."""
    return _TOTAL.match(fold(name)) is not None


def rows_below(rows: Sequence[RowRead], above: RowRead) -> list[RowRead]:
    """The rows one level below a row, by their numbers «1.1», «1.2»."""
    before = above.number.rstrip(".")
    if not before:
        return []
    found: list[RowRead] = []
    for row in rows:
        number = row.number.rstrip(".")
        if not number.startswith(f"{before}."):
            break
        if "." not in number[len(before) + 1 :]:
            found.append(row)
    return found


def rows_of_total(rows: Sequence[RowRead], position: int) -> list[RowRead]:
    """The rows that «Tổng cộng» adds up: those of the first level before it, or all behind it."""
    if not _TOTAL.match(fold(rows[position].name)):
        return []
    others = rows[:position] or rows[position + 1 :]
    return [] if any(_TOTAL.match(fold(row.name)) for row in others) else _of_first_level(others)


def _of_first_level(rows: Sequence[RowRead]) -> list[RowRead]:
    """Rows that no row with numbers stands above: «1», not «1.1», nor «-» below a number."""
    numbered = [row for row in rows if row.number.strip("-+ ")] or rows
    least = min((row.number.rstrip(".").count(".") for row in numbered), default=0)
    return [row for row in numbered if row.number.rstrip(".").count(".") == least and row.values]


def adds_up(row: RowRead, parts: Sequence[RowRead]) -> bool:
    """Whether rows are of one unit and add up to a row in every value that it has."""
    is_alike = all(p.unit == row.unit and p.values.keys() == row.values.keys() for p in parts)
    if not is_alike or row.unit == PERCENT:
        return False
    return all(
        _value(row.values[kind]) == sum(_value(part.values[kind]) for part in parts)
        for kind in row.values
    )


def _value(typed: str) -> Decimal:
    return Decimal(plain(typed.strip(" %")))
