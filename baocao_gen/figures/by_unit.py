"""What units (*đơn vị*) report of figures: a column of values for each, and whether they add up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from decimal import Decimal
from typing import TypeAlias

from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, exact_arithmetic
from baocao_gen.yearfile.model import Figure, Gathering

Step: TypeAlias = tuple[Name, Aspect]
_NEVER_ADDED = frozenset({*PERCENT_UNITS, "điểm", "hạng", "lần"})
"""Units of which the values of several units do not add up to that of the whole."""


@frozen
class UnitColumn:
    """One value of one figure as all units report it.

    Attributes:
        values: One for each unit, in their order; None for a blank.
        decimals: The most digits after the comma that are typed.
        place: Leads from the number of a unit to the place of its value.
        total: What the table itself calls the total, and where; None if it does not say.
    """

    values: tuple[Decimal | None, ...]
    decimals: int
    place: Callable[[int], Position] = field(repr=False)
    total: tuple[Decimal, Position] | None = None

    def added(self) -> Decimal | None:
        """The sum; None while a unit's value is missing."""
        known = [value for value in self.values if value is not None]
        if len(known) < len(self.values):
            return None
        with exact_arithmetic(*known):
            return sum(known, Decimal(0))


@frozen
class UnitValues:
    """What the units' tables say: the units in order, and a column for each figure's value."""

    units: tuple[str, ...] = ()
    columns: Mapping[Step, UnitColumn] = field(default_factory=dict)

    def adds_up(self, step: Step, declaration: Figure) -> bool:
        """Whether a value of the whole is the sum of what the units report."""
        if step not in self.columns:
            return False
        if declaration.gathering is not None:
            return declaration.gathering is Gathering.SUM
        unit = declaration.unit
        return not declaration.formula and unit not in _NEVER_ADDED and "/" not in unit


NO_UNITS = UnitValues()
