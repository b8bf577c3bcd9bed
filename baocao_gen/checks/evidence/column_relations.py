"""Columns of a table → what one of them may be computed from: a ratio, a difference, a product.

What a head says («(3)=(2)/(1)», «So với kế hoạch (%)», «Thành tiền») chooses the relations that are
tried; whether one holds is for the rows to show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Final

from baocao_gen.checks.evidence.head_formulas import Compute, parsed_formula
from baocao_gen.checks.evidence.relation import Relation, growth, less
from baocao_gen.checks.evidence.remainders import left_over, means
from baocao_gen.checks.evidence.table_lines import (
    Role,
    adds_up,
    are_measured,
    is_counted,
    is_counter,
    is_rounded,
    is_score,
    lines_of_rows,
    row_words,
    unit_column,
    units_of_rows,
)
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, round_half_up
from baocao_gen.vietnamese.pattern import late

_HUNDRED: Final = Decimal(100)
_SCALES: Final = tuple(Decimal(10) ** power for power in (0, 3, -3, 6, -6))
"""Đồng and nghìn, triệu đồng: what a product may be printed in."""
_TOTALS: Final = (Role.TOTAL, Role.LIKE_TOTAL)
_WINDOW: Final = 8
"""Columns on the left of one that it may be computed from; forms have at most so many between."""
_PERCENT = late(
    r"%|\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tỷ số|tỉ số|cơ cấu"
    r"|so (?:với|sánh|cùng|tháng|quý|năm|kỳ|dự|kế|kh|ck|nghị))\b",
    re.I,
)
_DIFFERENCE = late(r"^(?:chênh lệch|tăng|giảm|so|còn lại|còn thiếu)\b|\+/-", re.I)
_PRODUCT = late(r"\bthành tiền\b", re.I)
_PRICE = late(r"\b(?:đơn giá|mức (?:chi|hỗ trợ|phạt|giá))\b", re.I)
_MEAN = late(r"\b(?:bình quân|mật độ|năng suất)\b", re.I)
_MOST = late(r"\((?:tối đa |thang điểm )?([0-9]{1,3}) ?(?:điểm)?\)", re.I)
_PLANNED = late(r"\b(?:kế hoạch|dự toán|chỉ tiêu|được giao|kh)\b", re.I)
_DONE = late(r"\b(?:thực hiện|kết quả|ước|đạt được|th)\b", re.I)
_THEN = late(r"\b(?:cùng kỳ|năm trước|(?:19|20)[0-9]{2})\b")
_YEAR = late(r"\b(?:19|20)[0-9]{2}\b")
_TWO: Final = 2
_LAST_YEAR = late(r"\b(?:cùng kỳ|năm trước)\b", re.I)
_COMPARES = late(r"\b(?:so|tăng|giảm|đạt|hoàn thành|th/kh|kế hoạch|cùng kỳ)\b", re.I)
_STRUCTURE = late(r"\b(?:cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ)\b", re.I)
_OF_WHOLE = late(r"\b(?:cơ cấu|tỷ trọng|tỉ trọng)\b", re.I)


@frozen
class JudgedRow:
    """A row as relations judge it.

    Attributes:
        cells: Its cells.
        rounded: The columns whose numbers are measured in it: none of «ca», «vụ», «hộ».
        is_measured: Whether it says a unit in which numbers are rounded.
    """

    cells: Row
    rounded: frozenset[int]
    is_measured: bool


def rows_to_judge(table: PrintedTable) -> list[JudgedRow]:
    """The rows, each with what its units say of its numbers."""
    rounded = frozenset(i for i in range(len(table.heads)) if is_rounded(table, i))
    rows = []
    for row, units in zip(table.rows, units_of_rows(table), strict=True):
        own = (
            frozenset(i for i in rounded if row[i].decimals) if is_counted(row, units) else rounded
        )
        rows.append(JudgedRow(row, own, are_measured(units)))
    return rows


def turned(table: PrintedTable) -> PrintedTable:
    """A table whose columns are the rows of another, «Tỷ lệ (%)», as far as its columns add up."""
    units = unit_column(table)
    columns = [
        index
        for index in range(len(table.heads))
        if _is_numeric(table, index)
        and adds_up(table, index)
        and not (_PERCENT.search(table.heads[index]) or _DIFFERENCE.search(table.heads[index]))
    ]
    names = row_words(table)
    if units is not None:
        texts = (row[units].text for row in table.rows)
        names = [
            f"{name.removesuffix(unit)}({unit})" for name, unit in zip(names, texts, strict=True)
        ]
    rows = tuple(tuple(row[index] for row in table.rows) for index in columns)
    nothing = ("",) * len(names)
    return PrintedTable(tuple(names), nothing, nothing, rows, table.unit, is_turned=True)


def relations(table: PrintedTable, target: int) -> Iterator[Relation]:
    """All that a column may be computed from, going by its head."""
    head = table.heads[target]
    if table.formulas[target]:
        yield from _written(table, target)
        return
    if most := most_of(head):
        yield from _scores(table, target, most)
    columns = range(max(0, target - _WINDOW), min(target + 3, len(table.heads)))
    numbers = [
        index
        for index in columns
        if index != target and _is_numeric(table, index) and not is_score(table.heads[index])
    ]
    added = [index for index in numbers if adds_up(table, index)]
    if _PRODUCT.search(head) and not table.is_turned:
        yield from _products(table, target, numbers)
    if _STRUCTURE.search(head) and not table.is_turned:
        yield from _of_the_whole(table, target, added)
    yield from left_over(table.heads, target, added)
    yield from means(table.heads, target, [i for i in columns if _is_numeric(table, i)])
    yield from _of_pairs(table, target, numbers, added)


def _of_pairs(
    table: PrintedTable, target: int, numbers: Sequence[int], added: Sequence[int]
) -> Iterator[Relation]:
    """The relations of two columns: of those that the head names, or else of any."""
    head = table.heads[target]
    named = _years_named(table.heads, target, numbers)
    pair = _pair(table, target, added)
    for two in permutations([i for i in added if i in named] if named else added, 2):
        yield from _of_two(head, two, is_said={*two} == pair)
    if _DIFFERENCE.search(head):
        shares = [i for i in numbers if i not in added and (not named or i in named)]
        yield from (Relation(two, less, is_difference=True) for two in permutations(shares, 2))
    if any(cell.is_change for cell in table.column(target)):
        pair = pair or _pair(table, target, numbers)
        for two in permutations(numbers, 2):
            yield from _told(head, two, is_said={*two} == pair)


def _years_named(heads: Sequence[str], target: int, columns: Sequence[int]) -> set[int]:
    """The two columns of the two years that a head names: «2026 so với 2025»."""
    years = {*_YEAR.findall(heads[target])}
    if len(years) != _TWO:
        return set()
    found = [i for i in columns if len(said := {*_YEAR.findall(heads[i])}) == 1 and said < years]
    of_years = {_YEAR.findall(heads[i])[0] for i in found}
    return {*found} if len(found) == len(of_years) == _TWO else set()


def _told(head: str, columns: tuple[int, int], *, is_said: bool) -> Iterator[Relation]:
    """What cells may be that say themselves that they are a change."""
    yield Relation(columns, less, is_said, is_told=True)
    yield Relation(columns, less, is_said, is_told=True, in_points=True)
    if PERCENT in head:
        yield Relation(columns, growth, is_said, is_told=True)


def _of_two(head: str, columns: tuple[int, int], *, is_said: bool) -> Iterator[Relation]:
    """The relations of two columns, in this order."""
    if _PERCENT.search(head):
        yield Relation(columns, _ratio, is_said)
        yield Relation(columns, growth, is_said, is_difference=True)
    if _DIFFERENCE.search(head):
        yield Relation(columns, less, is_said, is_difference=True)
    if _MEAN.search(head):
        yield from (Relation(columns, _mean(scale)) for scale in (1, 100, 1000))


def _products(table: PrintedTable, target: int, numbers: Sequence[int]) -> Iterator[Relation]:
    """What is bought, times its price, in đồng or in thousands and millions."""
    prices = [index for index in numbers if _PRICE.search(table.heads[index])]
    for price in prices:
        for many in (index for index in numbers if index not in prices and index < target):
            yield from (Relation((many, price), _product(scale), True) for scale in _SCALES)


def most_of(head: str) -> Decimal | None:
    """The greatest number of points that a head allows: 20 of «Điểm đạt (tối đa 20 điểm)»."""
    found = _MOST.search(head) if "điểm" in head.casefold() else None
    return Decimal(found[1]) if found else None


def _written(table: PrintedTable, target: int) -> Iterator[Relation]:
    """The formula under a head, in per cent or not."""
    parsed = parsed_formula(table.formulas[target], table.labels)
    if parsed is None or target in parsed[0]:
        return
    inputs, compute = parsed
    yield Relation(inputs, compute, True, True)
    if "/" in table.formulas[target] or ":" in table.formulas[target]:
        yield Relation(inputs, lambda values: compute(values) * _HUNDRED, True, True)
        yield Relation(inputs, lambda values: compute(values) * _HUNDRED - _HUNDRED, True, True)


def _scores(table: PrintedTable, target: int, most: Decimal) -> Iterator[Relation]:
    """Points are the share of their greatest number that the column before says."""
    share = target - 1
    if share >= 0 and _PERCENT.search(table.heads[share]) and _is_numeric(table, share):
        yield Relation((share,), lambda values: values[0] * most / _HUNDRED)


def _of_the_whole(table: PrintedTable, target: int, added: Sequence[int]) -> Iterator[Relation]:
    """The share that each row has in its column's total, or in the sum where none is printed."""
    lines = lines_of_rows(table)
    left = [index for index in added if index < target]
    for index in left:
        cells = list(table.column(index))
        totals = [c.value for c, line in zip(cells, lines, strict=True) if line.role in _TOTALS]
        printed = next((value for value in totals if value), None)
        whole = printed or sum((c.value for c in cells if c.value is not None), Decimal(0))
        is_said = len(left) == 1 and bool(_OF_WHOLE.search(table.heads[target]))
        yield Relation((index,), _share(whole), is_said)


def _share(whole: Decimal) -> Compute:
    return lambda values: values[0] / whole * _HUNDRED


def _pair(table: PrintedTable, target: int, added: Sequence[int]) -> set[int]:
    """The two columns that a head surely compares: plan and result, or the only two."""
    if table.is_turned or not _COMPARES.search(table.heads[target]):
        return set()
    left = [index for index in added if index < target]
    if len(left) == _TWO:
        heads = [table.heads[index] for index in left]
        return set() if _compares_with_another(table.heads[target], heads) else set(left)
    if _PLANNED.search(table.heads[target]):
        planned = [i for i in left if _PLANNED.search(table.heads[i])]
        done = [i for i in left if _DONE.search(table.heads[i]) and i not in planned]
        if len(planned) == len(done) == 1:
            return {*planned, *done}
    elif years := _THEN.findall(table.heads[target].casefold()):
        then = [i for i in left if {*_THEN.findall(table.heads[i].casefold())} & {*years}]
        others = [i for i in left if i not in then and not _PLANNED.search(table.heads[i])]
        if len(then) == len(others) == 1:
            return {*then, *others}
    return set()


def _compares_with_another(head: str, heads: Sequence[str]) -> bool:
    """Whether a head names a plan, or last year, that none of two columns holds."""
    has_plan = any(_PLANNED.search(one) for one in heads)
    if _PLANNED.search(head):
        return not has_plan and any(_THEN.search(one.casefold()) for one in heads)
    return has_plan and bool(_LAST_YEAR.search(head))


def _is_numeric(table: PrintedTable, index: int) -> bool:
    return not is_counter(table, index) and any(c.value is not None for c in table.column(index))


def _ratio(values: Sequence[Decimal]) -> Decimal:
    return values[0] / values[1] * _HUNDRED


def _product(scale: Decimal) -> Compute:
    return lambda values: values[0] * values[1] * scale


def _mean(scale: int) -> Compute:
    return lambda values: values[0] / values[1] * scale


def shown(value: Decimal, like: int) -> Decimal:
    """A computed value with the decimals of another."""
    return round_half_up(value, like)
