"""What units report, and a ledger of the whole → the value of any figure for any unit.

The figures of a report are those of the whole; where they are the sums of what units report, a
unit's own value is asked for here, by the same names and formulas.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from decimal import Decimal
from functools import cached_property

from baocao_gen.figures.by_unit import (
    NO_UNITS,
    UnitGroup,
    UnitValues,
    may_be_added,
    plain,
    sum_of,
)
from baocao_gen.figures.figure import Aspect, Name, OfUnits
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step, Uses
from baocao_gen.tags.compile import Budget
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.yearfile.model import Figure

_REMEMBERS = (dict, set, list, Budget, Uses)


class UnitFigures:
    """The value of any figure for any unit, computed when it is asked for.

    A figure that units report has what they report; one that is computed from such figures is
    computed from theirs; last year's values are those of last year's report. No other figure has a
    value for a unit. A group of units has the sums of its units, and what is computed from those.
    """

    def __init__(self, given: UnitValues, ledger: Ledger) -> None:
        self.given = given
        self._ledger = ledger
        self._ledgers: dict[int, Ledger] = {}
        self._of_groups: dict[int, Ledger] = {}
        self._ranks: dict[tuple[Name, int], list[int | None]] = {}

    @property
    def whole(self) -> Ledger:
        """A ledger of the whole that knows its values, and remembers and spends by itself."""
        known, other = vars(self._ledger), copy(self._ledger)
        own = {name: copy(one) for name, one in known.items() if isinstance(one, _REMEMBERS)}
        vars(other).update(own)
        return other

    @property
    def resolved(self) -> Ledger:
        """The ledger of the whole as it was when all figures were resolved; nobody changes it."""
        return self._ledger

    def declaration(self, name: Name) -> Figure:
        """What the year file says of a figure."""
        return self._ledger.names.declared[name]

    def with_given(self, given: UnitValues) -> UnitFigures:
        """The same report, had its units reported something else."""
        return UnitFigures(given, self._ledger)

    @property
    def units(self) -> tuple[str, ...]:
        """The units, in order."""
        return self.given.units

    @property
    def groups(self) -> tuple[UnitGroup, ...]:
        """The groups that the units stand in, in order; none where they stand in none."""
        return self.given.groups

    def has(self, name: Name, aspect: Aspect = Aspect.ACTUAL) -> bool:
        """Whether units have a value of a figure."""
        return self.awaits(name, aspect) or self._published(name, aspect) is not None

    def awaits(self, name: Name, aspect: Aspect = Aspect.ACTUAL) -> bool:
        """Whether each unit should have a value of a figure: one that it reports, or computed."""
        if (name, aspect) in self.given.columns:
            return True
        return bool(self.given.units) and (name, aspect) in self._computed

    def missing(self) -> Iterator[tuple[Step, int]]:
        """The values that a unit should report and has not: which, and the unit."""
        for step, column in self.given.columns.items():
            yield from ((step, unit) for unit, one in enumerate(column.values) if one is None)

    def value(self, name: Name, aspect: Aspect, unit: int) -> Decimal | None:
        """A unit's value; the unit by its number in the order of ``units``."""
        column = self.given.columns.get((name, aspect))
        if column is not None:
            return column.values[unit]
        if self.awaits(name, aspect):
            return self.derived(name, aspect, unit)
        published = self._published(name, aspect)
        return None if published is None else published.named(name, self.units[unit])

    def of_group(self, name: Name, aspect: Aspect, group: int) -> Decimal | None:
        """A group's value; the group by its number in the order of ``groups``."""
        if self.awaits(name, aspect):
            return self._ledger_of_group(group).value(name, aspect)
        published, own = self._published(name, aspect), self.groups[group]
        if published is None:
            return None
        value = published.named(name, own.name)
        if value is None and may_be_added(self._ledger.names.declared[name]):
            return sum_of([published.named(name, self.units[unit]) for unit in own.units])
        return value

    def awaits_of_group(self, name: Name, aspect: Aspect) -> bool:
        """Whether each group should have a value: shares that units report do not add up."""
        step = (name, aspect)
        if step not in self.given.columns:
            return self.awaits(*step)
        declaration = self._ledger.names.declared[name]
        return self.given.adds_up(step, declaration) or bool(declaration.formula)

    def named(self, name: Name, who: str) -> Decimal | None:
        """The value of a unit or of a group by what it is called; None for a stranger."""
        number, is_group = self._numbers.get(plain(who), (0, None))
        if is_group is None or not self.has(name):
            return None
        of = self.of_group if is_group else self.value
        return of(name, Aspect.ACTUAL, number)

    def derived(self, name: Name, aspect: Aspect, unit: int) -> Decimal | None:
        """What a figure's parts or formula give for a unit, whether it reports the value or not."""
        return self.ledger(unit).derived(name, aspect)

    def ledger(self, unit: int) -> Ledger:
        """The ledger of one unit, in which what it reports is what was typed."""
        if unit not in self._ledgers:
            typed = {step: column.values[unit] for step, column in self.given.columns.items()}
            self._ledgers[unit] = self._ledger.over(typed, self._computed, NO_UNITS)
        return self._ledgers[unit]

    def _ledger_of_group(self, group: int) -> Ledger:
        if group not in self._of_groups:
            units, declared = self.groups[group].units, self._ledger.names.declared
            typed = {
                step: column.added(units) if self.given.adds_up(step, declared[step[0]]) else None
                for step, column in self.given.columns.items()
            }
            self._of_groups[group] = self._ledger.over(typed, self._computed, NO_UNITS)
        return self._of_groups[group]

    def _published(self, name: Name, aspect: Aspect) -> OfUnits | None:
        """The earlier report that has an aspect of a figure by unit."""
        earlier = self._ledger.earlier.units_of(aspect) if self.units else None
        return earlier if earlier is not None and earlier.has(name) else None

    def in_order(self, name: Name, decimals: int) -> list[int]:
        """The units by a figure's values, the highest first, equal ones in the units' own order."""
        places = self.ranks(name, decimals)
        units = range(len(self.units))
        return sorted(units, key=lambda unit: places[unit] or len(places) + 1)

    def ranks(self, name: Name, decimals: int) -> list[int | None]:
        """Each unit's place by a figure's value as it is printed; equal values share a place.

        Args:
            name: The figure.
            decimals: How many digits of it are printed.

        Returns:
            1 for the highest; None where a unit has no value.
        """
        if (name, decimals) not in self._ranks:
            values = [self.value(name, Aspect.ACTUAL, unit) for unit in range(len(self.units))]
            shown = [None if one is None else round_half_up(one, decimals) for one in values]
            known = sorted((one for one in shown if one is not None), reverse=True)
            places = {one: place for place, one in reversed([*enumerate(known, 1)])}
            self._ranks[name, decimals] = [None if one is None else places[one] for one in shown]
        return self._ranks[name, decimals]

    @cached_property
    def _numbers(self) -> dict[str, tuple[int, bool]]:
        """What units and groups are called → the number of each, and whether it is a group."""
        groups = {plain(one.name): (number, True) for number, one in enumerate(self.groups)}
        units = {plain(unit): (number, False) for number, unit in enumerate(self.units)}
        return {**groups, **units}

    @cached_property
    def _computed(self) -> frozenset[Step]:
        """The values that follow from what the units report."""
        return frozenset().union(*map(self._ledger.users, self.given.columns))
