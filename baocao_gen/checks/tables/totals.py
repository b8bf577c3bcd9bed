"""Rows and columns of tables named «Cộng», «Tổng số» … → those that are no sum in any reading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.slips import is_slip
from baocao_gen.checks.evidence.sums_along import TOTALS, Lane, Reading, kinds_of, readings
from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.table_lines import (
    Role,
    TableLine,
    adds_up,
    is_rounded,
    is_score,
    is_share_row,
    lines_of_columns,
    lines_of_rows,
    row_words,
    unit_column,
)
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, format_number
from baocao_gen.vietnamese.pattern import late

_ADDED = late(r"\bcộng\b", re.IGNORECASE)
_FORMULA = late(r"\(?[A-ZĐ0-9]{1,4}\)?\s*[-+–/:x×*]\s*\(?[A-ZĐ0-9]{1,4}\)?")
_CARRIED = late(r"l[uũ][yỹ] kế|luỹ kế", re.IGNORECASE)
_OVERLAPPING = late(
    r"\b(?:nữ|đảng viên|đoàn viên|dân tộc|tôn giáo|trẻ em|người cao tuổi)\b", re.IGNORECASE
)
_MEN = late(r"\bnam\b", re.IGNORECASE)
_LOOKED_AT = 30
"""Rows below a total in which such words are looked for."""
_SURE_DIGITS = 3
"""Digits of a total that is told to be mistyped by what it looks like alone."""
_HUNDRED = Decimal(100)
_NEAR_A_HUNDRED = 10
"""How far from 100 shares are that were meant to make it; rates of the rows do not come so near."""
_FEWEST_PARTS = 3
_FEW = 2
"""Columns, or rows, that may all be wrong at once; of more, one must be right to show the way."""


@frozen
class _Verdict:
    """A total in one column or row: the readings that it fits, or the sum that it comes next to.

    Attributes:
        lane: The column or row.
        fits: The readings that it fits.
        stated: The total.
        meant: The sum that it comes next to.
        is_between: Whether it lies among the numbers that were added, as a mean does.
    """

    lane: int
    fits: tuple[Reading, ...] = ()
    stated: Decimal = Decimal(0)
    meant: Decimal = Decimal(0)
    is_between: bool = False

    @property
    def slipped(self) -> bool:
        """Whether the total looks like the sum with a slip of the finger in it."""
        return not self.fits and is_slip(self.stated, self.meant)

    @property
    def is_long(self) -> bool:
        """Whether it has so many digits that it does not look like another number by chance."""
        return len(str(int(abs(self.stated)))) >= _SURE_DIGITS


class _Nesting(Enum):
    """What rows with others nested below them are to those."""

    SUMS = "tổng"
    PERHAPS = "có khi là tổng"
    UNKNOWN = "không rõ"


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        yield from _rows(table)
        yield from _columns(table)


def _rows(table: PrintedTable) -> Iterator[Finding]:
    lines = lines_of_rows(table)
    kinds = kinds_of(lines)
    totals = [one for one in readings(lines, kinds) if _is_read(lines[one[0]])]
    if not totals:
        return
    of_hundred = {i for i in range(len(table.heads)) if _makes_a_hundred(table, i, lines)}
    lanes = {
        column: Lane(list(table.column(column)), kinds)
        for column in range(len(table.heads))
        if column in of_hundred
        or (adds_up(table, column) and any(c.value is not None for c in table.column(column)))
    }
    rounded = {column for column in lanes if is_rounded(table, column)} | of_hundred
    judged = {
        index: [
            verdict
            for column, lane in lanes.items()
            if (verdict := _verdict(lane, column, index, some, column in rounded))
        ]
        for index, some in totals
    }
    scored = {column for column in lanes if is_score(table.heads[column])}
    mixed = _has_several_units(table)
    nested, named = _nested_agree(lines, judged), row_words(table)
    for index, verdicts in judged.items():
        told = [v for v in verdicts if not (v.lane in scored and v.is_between)]
        line, leads = lines[index], _leads(lines, index)
        if line.role is Role.PLAIN:
            wrong = _wrong_nested(told, nested)
        elif line.role is Role.LIKE_TOTAL or mixed or leads:
            wrong = _wrong_by_others(
                line, told, alone=not (mixed or (leads and _overlap(lines, index)))
            )
        else:
            wrong = _wrong_sum(line, told)
        words = line.name or named[index]
        shown = any(verdict.fits for verdict in verdicts) or not leads
        is_error = line.role is Role.TOTAL and not mixed and shown
        for verdict in wrong:
            yield _finding(table.rows[index][verdict.lane], words, "các dòng", verdict, is_error)


def _makes_a_hundred(table: PrintedTable, index: int, lines: Sequence[TableLine]) -> bool:
    """Whether a column of shares adds up to its total of 100, or nearly: a structure, no rates."""
    cells = list(zip(lines, table.column(index), strict=True))
    totals = [cell.value for line, cell in cells if line.role in TOTALS]
    parts = [cell.value for line, cell in cells if line.role is Role.PLAIN and cell.value]
    if adds_up(table, index) or set(totals) != {_HUNDRED} or len(parts) < _FEWEST_PARTS:
        return False
    near = abs(sum(parts) - _HUNDRED) <= _NEAR_A_HUNDRED
    return near and all(0 < part < _HUNDRED for part in parts)


def _columns(table: PrintedTable) -> Iterator[Finding]:
    lines = lines_of_columns(table)
    kinds = kinds_of(lines)
    totals = [
        (index, some) for index, some in readings(lines, kinds) if lines[index].role in TOTALS
    ]
    if not totals:
        return
    units = unit_column(table)
    lanes = {
        at: Lane(row, kinds)
        for at, (row, words) in enumerate(zip(table.rows, row_words(table), strict=True))
        if not is_share_row(words) and (units is None or row[units].text != PERCENT)
    }
    rounded = any(is_rounded(table, column) for column in kinds.get("all", ()))
    for index, some in totals:
        verdicts = [
            verdict
            for at, lane in lanes.items()
            if (verdict := _verdict(lane, at, index, some, rounded))
        ]
        for verdict in _wrong_of_column(lines[index], verdicts):
            cell, name = table.rows[verdict.lane][index], lines[index].name
            is_error = lines[index].role is Role.TOTAL
            yield _finding(cell, name, "các cột", verdict, is_error)


def _is_read(line: TableLine) -> bool:
    """Whether a line is a sum of others, and not a difference or a share of them."""
    said = _FORMULA.search(line.name)
    return said is None or not any(sign in said[0] for sign in "-–/:x×*")


def _verdict(
    lane: Lane, at: int, index: int, some: Sequence[Reading], rounded: bool
) -> _Verdict | None:
    """What a total is in one lane; None if that cannot be told."""
    stated = lane.whole(index)
    if stated is None:
        return None
    fits, near = [], []
    for reading in some:
        found = lane.sum(reading)
        if found is None:
            return None
        slack = found.slack + lane.half(index) if rounded else 0
        if found.numbers and abs(found.value - stated) <= slack:
            fits.append(reading)
        elif found.numbers > 1:
            near.append((abs(found.value - stated), found.value))
    if fits:
        return _Verdict(at, tuple(fits))
    if not near:
        return None
    meant = min(near)[1]
    low, high = lane.extent
    between, places = low <= stated <= high, -lane.places
    said, summed = ((Decimal(number) / 2).scaleb(places) for number in (stated, meant))
    return _Verdict(at, (), said, summed, between)


def _wrong_sum(line: TableLine, verdicts: Sequence[_Verdict]) -> Iterator[_Verdict]:
    """The columns in which a row «Cộng» at the end of others is wrong."""
    shown = any(verdict.fits for verdict in verdicts)
    missed = [verdict for verdict in verdicts if not verdict.fits]
    for verdict in missed:
        added = bool(_ADDED.search(line.name)) or not verdict.is_between
        if shown or verdict.slipped or (len(missed) <= _FEW and added):
            yield verdict


def _wrong_by_others(
    line: TableLine, verdicts: Sequence[_Verdict], alone: bool
) -> Iterator[_Verdict]:
    """The columns in which a row that may be a sum is none, though it is one in another column.

    With ``alone`` one that looks like the sum mistyped is told as well.
    """
    shown = any(verdict.fits for verdict in verdicts)
    for verdict in verdicts:
        if verdict.fits:
            continue
        mistyped = alone and verdict.is_long and verdict.slipped
        if shown or (mistyped and not _CARRIED.match(line.name)):
            yield verdict


def _wrong_nested(verdicts: Sequence[_Verdict], nested: _Nesting) -> Iterator[_Verdict]:
    """The columns in which «I» is not the sum of its 1, 2, 3, where such rows mostly are."""
    shown = any(verdict.fits for verdict in verdicts) and nested is _Nesting.SUMS
    for verdict in verdicts:
        if verdict.fits or nested is _Nesting.UNKNOWN:
            continue
        if shown or (verdict.slipped and (nested is _Nesting.SUMS or verdict.is_long)):
            yield verdict


def _leads(lines: Sequence[TableLine], index: int) -> bool:
    """Whether nothing that counts stands above a total in its section."""
    return index == 0 or lines[index - 1].role in (Role.APART, *TOTALS)


def _overlap(lines: Sequence[TableLine], index: int) -> bool:
    """Whether the rows below a total may count one thing twice: «nữ», «đảng viên»."""
    below = lines[index + 1 : index + _LOOKED_AT]
    words = " ".join(line.name for line in below)
    some = bool(_OVERLAPPING.search(words)) and not _MEN.search(words)
    return some or any(line.role is Role.PART for line in below)


def _wrong_of_column(line: TableLine, verdicts: Sequence[_Verdict]) -> Iterator[_Verdict]:
    """The rows in which a total column is wrong: the others must show what it sums up."""
    read = Counter(reading for verdict in verdicts for reading in verdict.fits)
    most = max(read.values(), default=0)
    missed = [verdict for verdict in verdicts if not verdict.fits]
    few = 1 if _ADDED.search(line.name) else _FEW
    is_total = line.role is Role.TOTAL
    shown = most >= few and most >= len(missed) * (1 if is_total else _FEW)
    mistyped = is_total and len(verdicts) <= _FEW
    for verdict in missed:
        if shown or (mistyped and verdict.slipped and verdict.is_long):
            yield verdict


def _nested_agree(lines: Sequence[TableLine], judged: dict[int, list[_Verdict]]) -> _Nesting:
    """How often rows with others nested below them are their sums."""
    of_nested = [
        bool(verdict.fits)
        for index, verdicts in judged.items()
        if lines[index].role is Role.PLAIN
        for verdict in verdicts
    ]
    fits, misses = of_nested.count(True), of_nested.count(False)
    if fits >= max(_FEW, 2 * misses):
        return _Nesting.SUMS
    return _Nesting.PERHAPS if fits >= max(misses, 1) else _Nesting.UNKNOWN


def _has_several_units(table: PrintedTable) -> bool:
    column = unit_column(table)
    if column is None:
        return False
    return len({cell.text.casefold() for cell in table.column(column) if cell.text}) > 1


def _finding(
    cell: PrintedCell, name: str, parts: str, verdict: _Verdict, is_error: bool
) -> Finding:
    return Finding(
        cell.place,
        f"«{name}» ghi {cell.text}, {parts} cộng lại là {format_number(verdict.meant)}",
        "cộng lại rồi sửa số tổng, hoặc sửa số thành phần bị ghi sai",
        severity=None if is_error else Severity.WARNING,
    )


RULE = Rule(
    "BC760",
    "Dòng hoặc cột tổng của bảng không bằng các số cộng lại",
    Severity.ERROR,
    """
Người đọc cộng được ngay các dòng của bảng; dòng «Cộng», «Tổng số», cột «Tổng cộng» phải bằng
kết quả ấy. Số đo, số tiền đã làm tròn thì được lệch đúng phần làm tròn.
Sai:  | Bưu chính | 206,1 |, | Viễn thông | 2.747,0 |, | Cộng | 2.963,1 |.
Đúng: | Cộng | 2.953,1 |.
Máy thử mọi cách đọc (tổng ở đầu hay cuối, từng mục I, II, có hay không có dòng «trong đó»); có
một cách đọc đúng thì im lặng. Cột tỷ lệ, bình quân, xếp hạng, năm thì không cộng; cột cơ cấu (%) có
tổng 100 thì cộng.
Cách sửa: cộng lại; sửa số tổng hoặc số thành phần.
""",
    _find,
)
