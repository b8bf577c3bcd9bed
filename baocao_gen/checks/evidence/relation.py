"""One way to compute a column of a table from others, and what a row has to say about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import Final

from baocao_gen.checks.evidence.head_formulas import Compute
from baocao_gen.checks.evidence.tables import Row
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS

_HUNDRED: Final = Decimal(100)


@frozen
class Relation:
    """One way to compute a column.

    Attributes:
        inputs: The columns that it is computed from.
        compute: The value from theirs.
        is_said: Whether the heads leave nothing else to be compared.
        is_formula: Whether the head writes it as a formula.
        is_difference: Whether its sign says which of two columns is the larger.
        is_told: Whether it speaks of the cells that say themselves that they are a change,
            «giảm 2 ca», «tăng 8,49%»; one that does not says nothing of them.
        in_points: With is_told, whether a change of shares is one of percentage points.
    """

    inputs: tuple[int, ...]
    compute: Compute
    is_said: bool = False
    is_formula: bool = False
    is_difference: bool = False
    is_told: bool = False
    in_points: bool = False

    def value(self, row: Row, target: int) -> Decimal | None:
        """What the column should be in a row; None where an input is missing."""
        if row[target].is_change is not self.is_told or self._is_of_several_units(row):
            return None
        return self._of([row[index].value for index in self.inputs], self._way(row, target))

    def _is_of_several_units(self, row: Row) -> bool:
        """Whether the numbers say different units: «1,2 tỷ đồng» and «850 triệu đồng»."""
        return len({row[index].unit for index in self.inputs if row[index].unit}) > 1

    def turns(self, row: Row, target: int) -> bool | None:
        """Whether a row has the other sign than the relation gives it; None if it has none."""
        stated, computed = row[target].value, self.value(row, target)
        if not stated or not computed or not self.is_difference:
            return None
        return stated * computed < 0

    def misses(self, row: Row, target: int, rounded: frozenset[int]) -> bool | None:
        """Whether a row breaks the relation by more than rounding does; None if it has no part."""
        stated, computed = row[target].value, self.value(row, target)
        if stated is None or computed is None:
            return None
        is_turned = stated * computed < 0 and not self.is_told
        apart = abs(abs(computed) - abs(stated)) if is_turned else abs(computed - stated)
        half = row[target].half_unit
        if apart < half or (apart == half and abs(stated) > abs(computed)):
            return False
        return apart > half + self._slack(row, computed, rounded, self._way(row, target))

    def _way(self, row: Row, target: int) -> Compute:
        """How a row is computed: a change that is told in per cent is one of the value itself."""
        if not self.is_told or row[target].unit != PERCENT:
            return self.compute
        return self.compute if self.in_points and has_shares(row, self.inputs) else growth

    def _slack(self, row: Row, computed: Decimal, rounded: frozenset[int], way: Compute) -> Decimal:
        """What half a unit of each rounded input does to the value."""
        slack = Decimal(0)
        values = [row[index].value for index in self.inputs]
        for at, index in enumerate(self.inputs):
            if index in rounded:
                moved = [*values]
                moved[at] = (moved[at] or Decimal(0)) + row[index].half_unit
                other = self._of(moved, way)
                slack += abs(other - computed) if other is not None else 0
        return slack

    @staticmethod
    def _of(values: Sequence[Decimal | None], way: Compute) -> Decimal | None:
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        try:
            return way(known)
        except (DivisionByZero, InvalidOperation):
            return None


def has_shares(row: Row, inputs: Iterable[int]) -> bool:
    """Whether the numbers of a row are shares: «5,21%», «Tỷ lệ hộ nghèo (%)», «%» as their unit."""
    if any(row[index].unit in PERCENT_UNITS for index in inputs):
        return True
    return any(PERCENT in cell.text for cell in row if cell.value is None)


def growth(values: Sequence[Decimal]) -> Decimal:
    """By how many per cent the first value is above the second."""
    return values[0] / values[1] * _HUNDRED - _HUNDRED


def less(values: Sequence[Decimal]) -> Decimal:
    """The first value without all the others."""
    return values[0] - sum(values[1:], Decimal(0))
