"""Columns of a table → what one of them may be computed from: a ratio, a difference, a product.

What a head says («(3)=(2)/(1)», «So với kế hoạch (%)», «Thành tiền») chooses the relations that are
tried; whether one holds is for the rows to show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from itertools import permutations
from typing import Final

from baocao_gen.checks.evidence.head_formulas import Compute, parsed_formula
from baocao_gen.checks.evidence.table_lines import (
    Role,
    adds_up,
    is_counter,
    is_rounded,
    is_score,
    lines_of_rows,
)
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.pattern import late

_HUNDRED: Final = Decimal(100)
_SCALES: Final = tuple(Decimal(10) ** power for power in (0, 3, -3, 6, -6))
"""Đồng and nghìn, triệu đồng: what a product may be printed in."""
_TOTALS: Final = (Role.TOTAL, Role.LIKE_TOTAL)
_WINDOW: Final = 8
"""Columns on the left of one that it may be computed from; forms have at most so many between."""
_PERCENT = late(r"%|\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|so (?:với|sánh|cùng))\b", re.I)
_DIFFERENCE = late(r"^(?:chênh lệch|tăng|giảm|so (?:với|sánh)|còn lại|còn thiếu)\b|\+/-", re.I)
_PRODUCT = late(r"\bthành tiền\b", re.I)
_PRICE = late(r"\b(?:đơn giá|mức (?:chi|hỗ trợ|phạt|giá))\b", re.I)
_MEAN = late(r"\b(?:bình quân|mật độ|năng suất)\b", re.I)
_MOST = late(r"\((?:tối đa |thang điểm )?([0-9]{1,3}) ?(?:điểm)?\)", re.I)
_PLANNED = late(r"\b(?:kế hoạch|dự toán|chỉ tiêu|được giao|kh)\b", re.I)
_DONE = late(r"\b(?:thực hiện|kết quả|ước|đạt được|th)\b", re.I)
_THEN = late(r"\b(?:cùng kỳ|năm trước|(?:19|20)[0-9]{2})\b")
_COMPARES = late(r"\b(?:so|tăng|giảm|đạt|hoàn thành|th/kh|kế hoạch|cùng kỳ)\b", re.I)
_STRUCTURE = late(r"\b(?:cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ)\b", re.I)
_OF_WHOLE = late(r"\b(?:cơ cấu|tỷ trọng|tỉ trọng)\b", re.I)


@frozen
class Relation:
    """One way to compute a column.

    Attributes:
        inputs: The columns that it is computed from.
        compute: The value from theirs.
        is_said: Whether the heads leave nothing else to be compared.
        is_formula: Whether the head writes it as a formula.
        is_difference: Whether its sign says which of two columns is the larger.
    """

    inputs: tuple[int, ...]
    compute: Compute
    is_said: bool = False
    is_formula: bool = False
    is_difference: bool = False

    def value(self, row: Row) -> Decimal | None:
        """What the column should be in a row; None where an input is missing."""
        return self._of([row[index].value for index in self.inputs])

    def turns(self, row: Row, target: int) -> bool | None:
        """Whether a row has the other sign than the relation gives it; None if it has none."""
        stated, computed = row[target].value, self.value(row)
        if not stated or not computed or not self.is_difference:
            return None
        return stated * computed < 0

    def misses(self, row: Row, target: int, rounded: frozenset[int]) -> bool | None:
        """Whether a row breaks the relation by more than rounding does; None if it has no part."""
        stated, computed = row[target].value, self.value(row)
        if stated is None or computed is None:
            return None
        apart = (
            abs(abs(computed) - abs(stated)) if stated * computed < 0 else abs(computed - stated)
        )
        half = row[target].half_unit
        if apart < half or (apart == half and abs(stated) > abs(computed)):
            return False
        return apart > half + self._slack(row, computed, rounded)

    def _slack(self, row: Row, computed: Decimal, rounded: frozenset[int]) -> Decimal:
        """What half a unit of each rounded input does to the value."""
        slack = Decimal(0)
        values = [row[index].value for index in self.inputs]
        for at, index in enumerate(self.inputs):
            if index in rounded:
                moved = [*values]
                moved[at] = (moved[at] or Decimal(0)) + row[index].half_unit
                other = self._of(moved)
                slack += abs(other - computed) if other is not None else 0
        return slack

    def _of(self, values: Sequence[Decimal | None]) -> Decimal | None:
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        try:
            return self.compute(known)
        except (DivisionByZero, InvalidOperation):
            return None


def rounded_columns(table: PrintedTable) -> frozenset[int]:
    """The columns whose numbers are measured."""
    return frozenset(i for i in range(len(table.heads)) if is_rounded(table, i))


def relations(table: PrintedTable, target: int) -> Iterator[Relation]:
    """All that a column may be computed from, going by its head."""
    head = table.heads[target]
    if table.formulas[target]:
        yield from _written(table, target)
        return
    if most := most_of(head):
        yield from _scores(table, target, most)
    numbers = [
        index
        for index in range(max(0, target - _WINDOW), min(target + 3, len(table.heads)))
        if index != target and _is_numeric(table, index) and not is_score(table.heads[index])
    ]
    added = [index for index in numbers if adds_up(table, index)]
    if _PRODUCT.search(head):
        yield from _products(table, target, numbers)
    if _STRUCTURE.search(head):
        yield from _of_the_whole(table, target, added)
    pair = _pair(table, target, added)
    for one, other in permutations(added, 2):
        yield from _of_two(head, (one, other), is_said={one, other} == pair)


def _of_two(head: str, columns: tuple[int, int], *, is_said: bool) -> Iterator[Relation]:
    """The relations of two columns, in this order."""
    if _PERCENT.search(head):
        yield Relation(columns, _ratio, is_said)
        yield Relation(columns, _growth, is_said, is_difference=True)
    if _DIFFERENCE.search(head):
        yield Relation(columns, _less, is_said, is_difference=True)
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
    if not _COMPARES.search(table.heads[target]):
        return set()
    left = [index for index in added if index < target]
    if len(left) == 2:
        return set(left)
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


def _is_numeric(table: PrintedTable, index: int) -> bool:
    return not is_counter(table, index) and any(c.value is not None for c in table.column(index))


def _ratio(values: Sequence[Decimal]) -> Decimal:
    return values[0] / values[1] * _HUNDRED


def _growth(values: Sequence[Decimal]) -> Decimal:
    return values[0] / values[1] * _HUNDRED - _HUNDRED


def _less(values: Sequence[Decimal]) -> Decimal:
    return values[0] - values[1]


def _product(scale: Decimal) -> Compute:
    return lambda values: values[0] * values[1] * scale


def _mean(scale: int) -> Compute:
    return lambda values: values[0] / values[1] * scale


def shown(value: Decimal, like: int) -> Decimal:
    """A computed value with the decimals of another."""
    return round_half_up(value, like)
