"""Declared figures and last year's → resolved figures: every sum, share and comparison computed.

Parts (``gom``) and formulas (``cong_thuc``) hold for every aspect whose inputs are all known.
Values stay exact; rounding happens once, when a figure is printed. Inside a formula a percentage
counts as the ratio it is (48,89% is 0.4889), and a result in percent is multiplied by 100.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache, partial
from typing import Any

from baocao_gen.expressions import (
    Formula,
    InvalidText,
    SafeEnvironment,
    TemplateFacing,
    TextFault,
    compile_formula,
)
from baocao_gen.figure_faults import FigureFaults, suggestion
from baocao_gen.figure_names import FigureNames
from baocao_gen.figures import Aspect, Figures, Name, ResolvedFigure
from baocao_gen.model import Figure, YearFile
from baocao_gen.problems import Problem
from baocao_gen.vietnamese.numbers import (
    MAX_DIGITS,
    PERCENT_UNITS,
    NumberError,
    decimals_of_value,
    exact_arithmetic,
)
from baocao_gen.yearfile import Origin

DERIVED_DECIMALS = 2
MAX_CHAIN = 60
"""How many figures may lean on each other in a row."""
_RATIO = Decimal(100)


def resolve(
    year_file: YearFile, origin: Origin, previous: Figures | None
) -> tuple[Figures, list[Problem]]:
    """Resolve every figure of a year file.

    Returns:
        The figures, and all problems: unknown names, circles, divisions by zero, stated values
        that differ from the derived ones, units that do not agree.
    """
    names, faults = FigureNames(year_file.figures), FigureFaults(origin)
    resolver = _Resolver(names, faults, previous)
    resolved = {name: resolver.figure(name) for name in names.declared}
    return Figures(resolved), faults.problems


class _Unknown(Exception):
    """An input has no value for this aspect."""


class _Circle(Exception):
    """A figure needs itself; reported where it was found."""


class _Resolver:
    """Computes values on demand and remembers them; what is wrong goes to the faults."""

    def __init__(self, names: FigureNames, faults: FigureFaults, previous: Figures | None) -> None:
        self.names = names
        self._declared = names.declared
        self._faults = faults
        self._previous = previous
        self._known: dict[tuple[Name, Aspect], Decimal | None] = {}
        self._pending: list[tuple[Name, Aspect]] = []
        self._formulas: dict[Name, Formula | None] = {}
        self._decimals: dict[Name, int] = {}

    def figure(self, name: Name) -> ResolvedFigure:
        declaration = self._declared[name]
        last = self._last_year(name)
        if last and last.unit != declaration.unit:
            self._faults.changed_unit(name, declaration.unit, last.unit)
        values = {aspect: self._value_or_none(name, aspect) for aspect in Aspect}
        has = frozenset(a for a in Aspect if values[a] is not None or a is Aspect.ACTUAL)
        return ResolvedFigure(name, declaration, values, has, self._decimals_of(name, values))

    def _last_year(self, name: Name) -> ResolvedFigure | None:
        return self._previous.by_name.get(name) if self._previous else None

    def _value_or_none(self, name: Name, aspect: Aspect) -> Decimal | None:
        try:
            return self._value(name, aspect)
        except _Circle:
            return None

    def _value(self, name: Name, aspect: Aspect) -> Decimal | None:
        step = (name, aspect)
        if step in self._known:
            return self._known[step]
        if step in self._pending:
            circle = self._pending[self._pending.index(step) :]
            self._faults.circle([pending for pending, _ in circle])
            raise _Circle
        if len(self._pending) >= MAX_CHAIN:
            middle = self._pending[MAX_CHAIN // 2][0]
            self._faults.long_chain(self._pending[0][0], middle, MAX_CHAIN)
            raise _Circle
        self._pending.append(step)
        try:
            value = self._compute(name, aspect)
        except NumberError as error:
            self._faults.not_computed(name, error.message, error.hint)
            value = None
        finally:
            self._pending.pop()
        self._known[step] = value
        return value

    def _compute(self, name: Name, aspect: Aspect) -> Decimal | None:
        declaration = self._declared[name]
        stated: Decimal | None = getattr(declaration, aspect.value)
        if aspect is Aspect.PRIOR and declaration.restatement:
            return declaration.restatement.value  # declared with its reason
        if aspect is Aspect.PRIOR and (last := self._last_year(name)):
            if stated is None:
                return last.values[Aspect.ACTUAL]
            self._faults.restated(name, stated, last)
            return stated
        try:
            derived = self._derived(name, declaration, aspect)
        except _Unknown:
            derived = None
        if stated is not None and derived is not None:
            self._faults.differs(name, declaration, aspect, derived)
        return derived if stated is None else stated

    def _derived(self, name: Name, declaration: Figure, aspect: Aspect) -> Decimal | None:
        if declaration.parts:
            return self._sum(name, declaration, aspect)
        if declaration.formula:
            return self._formula_value(name, declaration, aspect)
        return None

    def _sum(self, name: Name, declaration: Figure, aspect: Aspect) -> Decimal | None:
        parts = [self._find(name, part, index) for index, part in enumerate(declaration.parts)]
        found = [part for part in parts if part in self._declared]
        if len(found) < len(parts):
            return None
        if aspect is Aspect.ACTUAL:
            units = {self._declared[part].unit: part for part in found}
            if len(units) > 1:
                self._faults.mixed_units(name, units)
        values = [self._value(part, aspect) for part in found]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        with exact_arithmetic(*known):
            return sum(known, Decimal(0))

    def _find(self, name: Name, wanted: str, index: int) -> Name:
        found = self.names.look_up(name, tuple(wanted.split(".")))
        if found in self._declared:
            return found
        if found:
            self._faults.group_as_part(name, index, wanted)
        else:
            self._faults.unknown_part(name, index, wanted, self.names.visible(name))
        return ()

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
                near = suggestion(unknown[0], self.names.visible(name))
                fail(f"không có số liệu «{unknown[0]}»", near)
                return None
            result = formula.evaluate(scope)
        except TextFault as fault:
            if isinstance(fault.__cause__, _Unknown | _Circle):
                raise _Unknown from None
            fail(*_formula_failure(fault, declaration.formula or ""))
            return None
        if isinstance(result, int) and not isinstance(result, bool):
            result = Decimal(result)
        if not isinstance(result, Decimal) or not result.is_finite():
            fail(
                "công thức không cho ra một số",
                "trong công thức, số thập phân viết với dấu chấm: 0.5",
            )
            return None
        if result.adjusted() >= MAX_DIGITS - len(str(_RATIO)):
            fail("công thức cho ra số quá lớn", "kiểm tra lại phép nhân, phép lũy thừa")
            return None
        with exact_arithmetic(result):
            return result * _RATIO if declaration.unit in PERCENT_UNITS else result

    def _compiled(self, name: Name, declaration: Figure) -> Formula | None:
        if name not in self._formulas:
            self._formulas[name] = None
            try:
                self._formulas[name] = compile_formula(_environment(), declaration.formula or "")
            except InvalidText as error:
                cause = error.faults[0].message.split(" trong thẻ")[0]
                message = f"công thức «{declaration.formula}» viết sai: {cause}"
                self._faults.formula(name, message, "ví dụ: muc_do_3 / thu_tuc")
        return self._formulas[name]

    def _scope(self, name: Name, wanted: str, aspect: Aspect, *, owner: bool) -> Any:
        found = self.names.look_up(name, (wanted,), among=self.names.groups if owner else None)
        if found in self._declared:
            return self._operand(found, aspect)
        return _Group(self, found, aspect) if found else None

    def _operand(self, name: Name, aspect: Aspect) -> Decimal:
        value = self._value(name, aspect)
        if value is None:
            raise _Unknown
        with exact_arithmetic(value):
            return value / _RATIO if self._declared[name].unit in PERCENT_UNITS else value

    def member(self, group: Name, key: str, aspect: Aspect) -> Any:
        name = (*group, key)
        if name in self._declared:
            return self._operand(name, aspect)
        if name in self.names.groups:
            return _Group(self, name, aspect)
        raise KeyError(key)

    def _decimals_of(self, name: Name, values: Mapping[Aspect, Decimal | None]) -> int:
        if name in self._decimals:
            return self._decimals[name]
        declaration = self._declared[name]
        stated = [getattr(declaration, aspect.value) for aspect in Aspect]
        typed = [decimals_of_value(value) for value in stated if value is not None]
        if declaration.decimals is not None:
            shown = declaration.decimals
        elif typed:
            shown = max(typed)
        elif declaration.parts:
            shown = self._most_decimals(name, declaration)
        elif declaration.formula:
            exact = all(
                value is None or value == value.to_integral_value() for value in values.values()
            )
            shown = 0 if exact and declaration.unit not in PERCENT_UNITS else DERIVED_DECIMALS
        else:
            shown = 0
        self._decimals[name] = shown
        return shown

    def _most_decimals(self, name: Name, declaration: Figure) -> int:
        """A sum is printed with as many decimals as the most exact of its parts."""
        if self._faults:
            return 0  # nothing will be printed, and a circle would have no end
        parts = (self.names.look_up(name, tuple(part.split("."))) for part in declaration.parts)
        found = [part for part in parts if part in self._declared]
        return max((self.figure(part).decimals for part in found), default=0)


def _say_nothing(message: str, hint: str | None) -> None:
    """For aspects that nobody asked for: last year's division by zero is no problem."""


class _Group(TemplateFacing):
    """A group of figures inside a formula: ``doanh_thu.tong``."""

    __slots__ = ("_aspect", "_name", "_resolver")

    def __init__(self, resolver: _Resolver, name: Name, aspect: Aspect) -> None:
        self._resolver, self._name, self._aspect = resolver, name, aspect

    def offered(self) -> Iterable[str]:
        return self._resolver.names.members(self._name)

    def look_up(self, name: str) -> Any:
        return self._resolver.member(self._name, name, self._aspect)


def _formula_failure(fault: TextFault, source: str) -> tuple[str, str | None]:
    """A fault of a formula without the tag that the formula was wrapped in."""
    if isinstance(fault.__cause__, ZeroDivisionError):
        return "chia cho 0", "kiểm tra số liệu ở mẫu số, hoặc bỏ công thức này"
    message = fault.message
    if message.startswith(_NOT_COMPUTED):
        return f"không tính được công thức «{source}»", _FORMULA_HINT
    return message, fault.hint or _FORMULA_HINT


_NOT_COMPUTED = "không tính được «"
_FORMULA_HINT = "chỉ tính với số, và tên của số liệu"


@lru_cache(maxsize=1)
def _environment() -> SafeEnvironment:
    return SafeEnvironment(filters={})
