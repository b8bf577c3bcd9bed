"""What units (*đơn vị*) report of figures: a column of values for each, and whether they add up."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
        of_groups: What the table itself says of groups of units, by the number of the group.
    """

    values: tuple[Decimal | None, ...]
    decimals: int
    place: Callable[[int], Position] = field(repr=False)
    total: tuple[Decimal, Position] | None = None
    of_groups: Mapping[int, tuple[Decimal, Position]] = field(default_factory=dict)

    def added(self, units: Sequence[int] | None = None) -> Decimal | None:
        """The sum of all units, or of some; None while a unit's value is missing."""
        return sum_of(self.values if units is None else [self.values[unit] for unit in units])


def sum_of(values: Sequence[Decimal | None]) -> Decimal | None:
    """The exact sum of some values; None if one of them is missing."""
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    with exact_arithmetic(*known):
        return sum(known, Decimal(0))


@frozen
class UnitGroup:
    """Units that a table adds up under one name: the name, and their numbers in order."""

    name: str
    units: tuple[int, ...]


@frozen
class UnitValues:
    """What the units' tables say: the units in order, and a column for each figure's value.

    Attributes:
        units: Their names.
        columns: What they report of each value of each figure.
        groups: The groups that all units stand in, in order; none where there are no groups.
    """

    units: tuple[str, ...] = ()
    columns: Mapping[Step, UnitColumn] = field(default_factory=dict)
    groups: tuple[UnitGroup, ...] = ()

    def adds_up(self, step: Step, declaration: Figure) -> bool:
        """Whether a value of the whole is the sum of what the units report."""
        return step in self.columns and may_be_added(declaration)


def may_be_added(declaration: Figure) -> bool:
    """Whether what units report of a figure may be added up at all."""
    if declaration.gathering is not None:
        return declaration.gathering is Gathering.SUM
    unit = declaration.unit
    return not declaration.formula and unit not in _NEVER_ADDED and "/" not in unit


def plain(unit: str) -> str:
    """What two spellings of one unit share: capitals and spaces do not count."""
    return " ".join(unit.split()).casefold()


NO_UNITS = UnitValues()
