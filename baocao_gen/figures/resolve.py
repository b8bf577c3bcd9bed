"""Declared figures and last year's → resolved figures: every value, and how it is to be printed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from baocao_gen.figures.bounds import beyond_bounds
from baocao_gen.figures.by_unit import NO_UNITS, UnitValues
from baocao_gen.figures.edited import Before, ledger_after
from baocao_gen.figures.faults import MOST_TOLD, FigureFaults
from baocao_gen.figures.figure import (
    ASPECTS,
    OF_EARLIER_REPORTS,
    Aspect,
    Earlier,
    Figures,
    Name,
    ResolvedFigure,
)
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.problems.problem import Problem, limited
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, decimals_of_value
from baocao_gen.yearfile.model import Figure, YearFile
from baocao_gen.yearfile.origin import Origin

DERIVED_DECIMALS = 2


def resolve(
    year_file: YearFile,
    origin: Origin,
    earlier: Earlier,
    by_unit: UnitValues = NO_UNITS,
    before: Before | None = None,
) -> tuple[Figures, UnitFigures, list[Problem]]:
    """Resolve every figure of a year file.

    Args:
        year_file: The year file.
        origin: Leads to the places of its figures.
        earlier: The figures of earlier reports.
        by_unit: What units report of its figures.
        before: The figures of an earlier content of the file; what does not follow from what has
            changed since is taken from them, and the outcome is the same.

    Returns:
        The figures, their values by unit, and what keeps one from having a value: unknown names,
        circles, divisions by zero. Figures that contradict each other, or last year's, are left to
        the checks.
    """
    names, faults = FigureNames(year_file.figures), FigureFaults(origin)
    ledger = Ledger(names, faults, earlier, by_unit)
    unit_figures = UnitFigures(by_unit, ledger)
    if refused := beyond_bounds(names.declared.values(), origin):
        return Figures({}), unit_figures, refused
    if before is not None and not by_unit.units:
        after = _resolved_after(before, names, origin, earlier)
        if after is not None:
            return after[0], UnitFigures(by_unit, after[1]), []
    resolver = _Resolver(ledger, faults)
    figures = Figures({name: resolver.figure(name) for name in names.declared})
    return figures, unit_figures, limited(faults.problems, MOST_TOLD)


def _resolved_after(
    before: Before, names: FigureNames, origin: Origin, earlier: Earlier
) -> tuple[Figures, Ledger] | None:
    """The figures after an edit, of which those that it does not concern stay the same objects."""
    faults = FigureFaults(origin)
    found = ledger_after(before, names, faults, earlier)
    if found is None:
        return None
    ledger, again = found
    resolver = _Resolver(ledger, faults)
    by_name = dict(before.figures.by_name)
    for name in names.declared if again else ():
        if name in again and (made := resolver.figure(name)) != by_name[name]:
            by_name[name] = made
    return None if faults else (Figures(by_name), ledger)


class _Resolver:
    """Reads all values of a ledger and decides how many decimals each figure is printed with."""

    def __init__(self, ledger: Ledger, faults: FigureFaults) -> None:
        self._ledger = ledger
        self._declared = ledger.names.declared
        self._faults = faults
        self._decimals: dict[Name, int] = {}

    def figure(self, name: Name) -> ResolvedFigure:
        declaration = self._declared[name]
        values = {aspect: self._ledger.value(name, aspect) for aspect in ASPECTS}
        of_units = (name, Aspect.ACTUAL) in self._ledger.by_unit.columns
        # Shares that units report do not add up: nobody waits for one of the whole.
        awaited = not of_units or self._adds_up(name)
        has = frozenset(
            a for a in ASPECTS if values[a] is not None or (a is Aspect.ACTUAL and awaited)
        )
        shown, published = self._decimals_of(name, values), self._published(name)
        return ResolvedFigure(name, declaration, values, has, shown, published, of_units=of_units)

    def _adds_up(self, name: Name) -> bool:
        step = (name, Aspect.ACTUAL)
        return self._ledger.by_unit.adds_up(step, self._declared[name])

    def _published(self, name: Name) -> Mapping[Aspect, int] | None:
        """The decimals of what earlier reports have printed."""
        found = {}
        for aspect in OF_EARLIER_REPORTS:
            last = self._ledger.published(name, aspect)
            if last and not _is_stated(self._declared[name], aspect):
                found[aspect] = last.decimals
        return found or None

    def _decimals_of(self, name: Name, values: Mapping[Aspect, Decimal | None]) -> int:
        if name not in self._decimals:
            self._decimals[name] = self._shown(name, self._declared[name], values)
        return self._decimals[name]

    def _shown(
        self, name: Name, declaration: Figure, values: Mapping[Aspect, Decimal | None]
    ) -> int:
        if declaration.decimals is not None:
            return declaration.decimals
        stated = [getattr(declaration, aspect.field) for aspect in ASPECTS]
        if declaration.restatement:
            stated.append(declaration.restatement.value)
        typed = [decimals_of_value(value) for value in stated if value is not None]
        columns = self._ledger.by_unit.columns
        typed += [columns[name, a].decimals for a in ASPECTS if (name, a) in columns]
        if typed:
            return max(typed)
        if declaration.parts:
            return self._most_decimals(name)
        if not declaration.formula:
            return 0
        exact = all(
            value is None or value == value.to_integral_value() for value in values.values()
        )
        return 0 if exact and declaration.unit not in PERCENT_UNITS else DERIVED_DECIMALS

    def _most_decimals(self, name: Name) -> int:
        """A sum is printed with as many decimals as the most exact of its parts."""
        if self._faults:
            return 0  # nothing will be printed, and a circle would have no end
        parts = self._ledger.parts(name)
        return max((self.figure(part).decimals for part in parts.names), default=0) if parts else 0


def _is_stated(declaration: Figure, aspect: Aspect) -> bool:
    """Whether the year file itself says what a value of an earlier period was."""
    if aspect is Aspect.PRIOR and declaration.restatement:
        return True
    return getattr(declaration, aspect.value) is not None
