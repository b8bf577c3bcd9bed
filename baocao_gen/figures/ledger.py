"""Declared figures and last year's → the value of any figure for any aspect, computed on demand.

Parts (``gom``) and formulas (``cong_thuc``) hold for every aspect whose inputs are all known.
Values stay exact; rounding happens once, when a figure is printed. A typed value always stands:
where it differs from the computed one, the checks say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

from baocao_gen.figures.by_unit import NO_UNITS, UnitValues
from baocao_gen.figures.faults import FigureFaults, suggestion
from baocao_gen.figures.figure import Aspect, Earlier, Name, ResolvedFigure
from baocao_gen.figures.formula import (
    RATIO,
    Group,
    Operand,
    Unknown,
    compiled,
    failure,
    syntax_failure,
    unusable,
)
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.parts import Parts, PartsByName
from baocao_gen.figures.uses import Step, Uses
from baocao_gen.tags.calculations import Formula
from baocao_gen.tags.compile import Budget, InvalidText, TextFault
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, NumberError, exact_arithmetic
from baocao_gen.yearfile.model import Figure

MAX_CHAIN = 60
"""How many figures may lean on each other in a row."""


class _Circle(Exception):
    """A figure needs itself; reported where it was found."""


class Ledger:
    """Computes values when they are asked for and remembers them; faults are collected.

    A ledger also knows which values each value was computed from, so that
    ``with_typed`` can say what another typed number would have changed.
    """

    def __init__(
        self,
        names: FigureNames,
        faults: FigureFaults,
        earlier: Earlier,
        by_unit: UnitValues = NO_UNITS,
    ) -> None:
        self.names = names
        self.earlier = earlier
        self.by_unit = by_unit
        self._declared = names.declared
        self._faults = faults
        self._known: dict[Step, Decimal | None] = {}
        self._derivations: dict[Step, Decimal] = {}
        self._uses = Uses()
        self._pending: list[Step] = []
        self._formulas: dict[Name, Formula | None] = {}
        self.budget = Budget()  # what all formulas of the report may spend
        self.parts = PartsByName(names, faults).of
        self._totals: dict[tuple[Parts, Aspect], tuple[Decimal | None, list[set[Step]]]] = {}
        self._endless: set[Step] = set()
        self._typed: Mapping[Step, Decimal | None] = {}
        self._base: Ledger | None = None
        self._affected: frozenset[Step] = frozenset()
        self._read: set[Step] = set()

    def typed(self, name: Name, aspect: Aspect) -> Decimal | None:
        """The value as somebody typed it."""
        if (name, aspect) in self._typed:
            return self._typed[name, aspect]
        value: Decimal | None = getattr(self._declared[name], aspect.field)
        return value

    def value(self, name: Name, aspect: Aspect) -> Decimal | None:
        """The value that counts: the typed one, else the computed one, else last year's."""
        try:
            return self._value(name, aspect)
        except _Circle:
            return None

    def derived(self, name: Name, aspect: Aspect) -> Decimal | None:
        """The value computed from parts or a formula, whether or not one was typed too."""
        self.value(name, aspect)
        if self._base and (name, aspect) not in self._affected:
            return self._base.derived(name, aspect)
        return self._derivations.get((name, aspect))

    def total(self, parts: Parts, aspect: Aspect) -> Decimal | None:
        """The sum of some figures; None if one of them is unknown."""
        try:
            return self._sum(parts, aspect)
        except _Circle:
            return None

    def published(self, name: Name, aspect: Aspect) -> ResolvedFigure | None:
        """The same figure in the earlier report that an aspect is taken from."""
        figures = self.earlier.of(aspect)
        return figures.by_name.get(name) if figures else None

    def evaluate(self, formula: Formula, more: Mapping[str, Any]) -> tuple[Any, frozenset[Step]]:
        """An expression over all figures of the file → its value and the values it read.

        Raises:
            TextFault: for anything that goes wrong; its cause is ``Unknown`` where a value
                is missing.
        """
        self._read.clear()
        scope = {
            top: self._scope((), top, Aspect.ACTUAL, owner=top in formula.owners)
            for top in sorted(formula.names - more.keys())
        }
        known = {top: value for top, value in scope.items() if value is not None}
        result = formula.evaluate({**more, **known}, self.budget)
        return result, frozenset(self._read)

    def with_typed(self, step: Step, value: Decimal) -> Ledger:
        """The ledger that would be, had somebody typed another number in one place."""
        return self.over({step: value}, self.users(step), self.by_unit)

    def over(
        self, typed: Mapping[Step, Decimal | None], affected: frozenset[Step], by_unit: UnitValues
    ) -> Ledger:
        """A ledger in which other values were typed; ``affected`` is all that may differ."""
        other = Ledger(self.names, self._faults.silent(), self.earlier, by_unit)
        other._formulas, other.parts = self._formulas, self.parts
        other._typed, other._base, other._affected = typed, self, affected
        return other

    def forgetting(
        self, steps: frozenset[Step], names: FigureNames, faults: FigureFaults
    ) -> Ledger:
        """The same without some values, over figures that are declared as before but for these."""
        other = Ledger(names, faults, self.earlier, self.by_unit)
        other._known, other._derivations = self._known.copy(), self._derivations.copy()
        for step in steps:
            other._known.pop(step, None)
            other._derivations.pop(step, None)
        other._uses, other.parts = self._uses.without(steps), self.parts
        other._formulas, other.budget = self._formulas.copy(), copy(self.budget)
        other.longest_chain = self.longest_chain
        return other

    @cached_property
    def longest_chain(self) -> int:
        """How many figures lean on each other in a row, at most."""
        from baocao_gen.figures.chains import longest_chain  # for who edits a file

        return longest_chain(self.names, self.parts, MAX_CHAIN)

    def users(self, step: Step) -> frozenset[Step]:
        """A value and everything that is computed from it, however far."""
        return self._uses.following(step)

    def inputs(self, step: Step) -> frozenset[Step]:
        """The typed values that a value is computed from, through everything in between."""
        return self._uses.leading_to(step, lambda source: self.typed(*source) is not None)

    def _value(self, name: Name, aspect: Aspect) -> Decimal | None:
        step = (name, aspect)
        if self._pending:
            self._uses.of(step).add(self._pending[-1])
        else:
            self._read.add(step)
        if step in self._known:
            return self._known[step]
        if self._base and step not in self._affected:
            return self._base.value(name, aspect)
        self._refuse_endless(step)
        self._pending.append(step)
        try:
            value = self._compute(name, aspect)
        except NumberError as error:
            self._faults.not_computed(name, error.message, error.hint)
            value = None
        except _Circle:
            self._endless.add(step)
            raise
        finally:
            self._pending.pop()
        self._known[step] = value
        return value

    def _refuse_endless(self, step: Step) -> None:
        """Refuse a value that needs itself, or too many others, once and whoever asks for it."""
        if step in self._endless:
            raise _Circle
        if step in self._pending:
            circle = self._pending[self._pending.index(step) :]
            self._faults.circle([pending for pending, _ in circle])
            raise _Circle
        if len(self._pending) >= MAX_CHAIN:
            middle = self._pending[MAX_CHAIN // 2][0]
            self._faults.long_chain(self._pending[0][0], middle, MAX_CHAIN)
            raise _Circle

    def _compute(self, name: Name, aspect: Aspect) -> Decimal | None:
        typed = self.typed(name, aspect)
        restatement = self._declared[name].restatement
        if aspect is Aspect.PRECEDING and typed is None and self.earlier.is_one:
            return self._value(name, Aspect.PRIOR)  # the year before is the period before
        if aspect is Aspect.PRIOR and restatement:
            return restatement.value  # declared, with its reason
        if last := self.published(name, aspect):
            return last.values[Aspect.ACTUAL] if typed is None else typed
        try:
            derived = self._derive(name, aspect)
        except Unknown:
            derived = None
        if derived is not None:
            self._derivations[name, aspect] = derived
        return derived if typed is None else typed

    def _derive(self, name: Name, aspect: Aspect) -> Decimal | None:
        declaration = self._declared[name]
        if self.by_unit.adds_up((name, aspect), declaration):
            return self.by_unit.columns[name, aspect].added()
        if declaration.parts:
            parts = self.parts(name)
            return self._sum(parts, aspect) if parts is not None else None
        if declaration.formula:
            return self._formula_value(name, declaration, aspect)
        return None

    def _sum(self, parts: Parts, aspect: Aspect) -> Decimal | None:
        before = self._base.total(parts, aspect) if self._base else None
        if before is not None:
            return self._changed(before, parts, aspect)
        known = (parts, aspect)
        if known not in self._totals:
            users_of = [self._uses.of((part, aspect)) for part in parts.times]
            self._totals[known] = self._added(parts, aspect), users_of
        elif self._pending:  # another figure that adds up the same
            for users in self._totals[known][1]:
                users.add(self._pending[-1])
        return self._totals[known][0]

    def _added(self, parts: Parts, aspect: Aspect) -> Decimal | None:
        values = [self._value(part, aspect) for part in parts.names]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        with exact_arithmetic(*known):
            return sum(known, Decimal(0))

    def _changed(self, total: Decimal, parts: Parts, aspect: Aspect) -> Decimal | None:
        """A sum after another number was typed: only what follows from that number is added up."""
        assert self._base
        if len(self._affected) < len(parts.times):
            steps = [s for s in self._affected if s[1] is aspect and s[0] in parts.times]
        else:
            steps = [(part, aspect) for part in parts.times if (part, aspect) in self._affected]
        for name, _ in steps:
            now, before = self._value(name, aspect), self._base.value(name, aspect)
            if now is None or before is None:
                return None
            with exact_arithmetic(total, now, before):
                total += parts.times[name] * (now - before)
        return total

    def _formula_value(self, name: Name, declaration: Figure, aspect: Aspect) -> Decimal | None:
        formula = self._compiled(name, declaration)
        if formula is None or (aspect is not Aspect.ACTUAL and not formula.names):
            return None  # a bare number says nothing of last year or of the plan
        fail = partial(self._faults.formula, name) if aspect is Aspect.ACTUAL else _say_nothing
        try:
            scope = {
                top: self._scope(name, top, aspect, owner=top in formula.owners)
                for top in sorted(formula.names)
            }
            if unknown := [top for top, value in scope.items() if value is None]:
                if aspect is not Aspect.ACTUAL:
                    return None  # told of the value itself
                near = suggestion(self.names.nearest(name, unknown[0]))
                fail(f"không có số liệu «{unknown[0]}»", near)
                return None
            result = formula.evaluate(scope, self.budget)
        except TextFault as fault:
            if isinstance(fault.__cause__, Unknown | _Circle):
                raise Unknown from None
            fail(*failure(fault, declaration.formula or ""))
            return None
        if isinstance(result, int) and not isinstance(result, bool):
            result = Decimal(result)
        if wrong := unusable(result):
            fail(*wrong)
            return None
        number: Decimal = result
        with exact_arithmetic(number):
            return number * RATIO if declaration.unit in PERCENT_UNITS else +number

    def _compiled(self, name: Name, declaration: Figure) -> Formula | None:
        if name not in self._formulas:
            self._formulas[name] = None
            if self.budget.is_spent:
                return None  # told, and nothing more can be computed
            try:
                self._formulas[name] = compiled(declaration.formula or "")
            except InvalidText as error:
                message = f"công thức «{declaration.formula}» viết sai: {syntax_failure(error)}"
                self._faults.formula(name, message, "ví dụ: muc_do_3 / thu_tuc")
        return self._formulas[name]

    def _scope(self, name: Name, wanted: str, aspect: Aspect, *, owner: bool) -> Any:
        found = self.names.look_up(name, (wanted,), among=self.names.groups if owner else None)
        if found in self._declared:
            return self.operand(found, aspect)
        return Group(self, found, aspect) if found else None

    def operand(self, name: Name, aspect: Aspect) -> Decimal:
        """A value as a formula counts with it.

        Raises:
            Unknown: if it has none.
        """
        value = self._value(name, aspect)
        if value is None:
            raise Unknown(name)
        with exact_arithmetic(value):
            ratio = value / RATIO if self._declared[name].unit in PERCENT_UNITS else value
        return Operand(ratio, self, name, aspect)

    def member(self, group: Name, key: str, aspect: Aspect) -> Any:
        """A figure's value or a group inside a group; KeyError if there is neither."""
        name = (*group, key)
        if name in self._declared:
            return self.operand(name, aspect)
        if name in self.names.groups:
            return Group(self, name, aspect)
        raise KeyError(key)

    def members(self, group: Name) -> Iterable[str]:
        """The keys of a group."""
        return self.names.members(group)


def _say_nothing(message: str, hint: str | None) -> None:
    """For aspects that nobody asked for: last year's division by zero is no problem."""
