"""Declared figures and last year's → resolved figures: every sum, share and comparison computed.

Parts (``gom``) and formulas (``cong_thuc``) hold for every aspect whose inputs are all known.
Values stay exact; rounding happens once, when a figure is printed. Inside a formula a percentage
counts as the ratio it is (48,89% is 0.4889), and a result in percent is multiplied by 100.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from baocao_gen.expressions import (
    Formula,
    InvalidText,
    SafeEnvironment,
    TemplateFacing,
    TextFault,
    compile_formula,
)
from baocao_gen.figures import Aspect, Figures, Name, ResolvedFigure, path_of
from baocao_gen.model import Figure, YearFile, key_of
from baocao_gen.problems import Problem, Related
from baocao_gen.vietnamese.numbers import (
    MAX_DIGITS,
    PERCENT_UNITS,
    NumberError,
    decimals_of_value,
    exact_arithmetic,
    format_number,
    round_half_up,
)
from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile import KeyPath, Origin

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
    declared = dict(_flatten(year_file.figures))
    resolver = _Resolver(declared, origin, previous)
    resolved = {name: resolver.figure(name) for name in declared}
    return Figures(resolved), resolver.problems


def _flatten(tree: Mapping[str, Any], above: Name = ()) -> Iterator[tuple[Name, Figure]]:
    for key, value in tree.items():
        if isinstance(value, Figure):
            yield (*above, key), value
        else:
            yield from _flatten(value, (*above, key))


class _Unknown(Exception):
    """An input has no value for this aspect."""


class _Circle(Exception):
    """A figure needs itself; reported where it was found."""


class _Resolver:
    """Computes values on demand and remembers them; collects problems as it goes."""

    def __init__(
        self, declared: Mapping[Name, Figure], origin: Origin, previous: Figures | None
    ) -> None:
        self.problems: list[Problem] = []
        self._declared = declared
        self._groups = {name[:depth] for name in declared for depth in range(1, len(name))}
        self._origin = origin
        self._previous = previous
        self._known: dict[tuple[Name, Aspect], Decimal | None] = {}
        self._pending: list[tuple[Name, Aspect]] = []
        self._formulas: dict[Name, Formula | None] = {}
        self._decimals: dict[Name, int] = {}

    def figure(self, name: Name) -> ResolvedFigure:
        declaration = self._declared[name]
        self._check_unit(name, declaration)
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
            self._report_circle(self._pending[self._pending.index(step) :])
            raise _Circle
        if len(self._pending) >= MAX_CHAIN:
            self._report_chain()
            raise _Circle
        self._pending.append(step)
        try:
            value = self._compute(name, aspect)
        except NumberError as error:
            self._add_once("BC303", error.message, path_of(name), error.hint)
            value = None
        finally:
            self._pending.pop()
        self._known[step] = value
        return value

    def _compute(self, name: Name, aspect: Aspect) -> Decimal | None:
        declaration = self._declared[name]
        stated: Decimal | None = getattr(declaration, aspect.value)
        if aspect is Aspect.PRIOR and (last := self._last_year(name)):
            published = last.values[Aspect.ACTUAL]
            if stated is not None and published is not None and stated != published:
                self._report_restated(name, stated, published, last)
            return published if stated is None else stated
        try:
            derived = self._derived(name, declaration, aspect)
        except _Unknown:
            derived = None
        if stated is not None and derived is not None:
            self._compare(name, aspect, stated, derived)
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
            self._check_parts(name, found)
        values = [self._value(part, aspect) for part in found]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        with exact_arithmetic(*known):
            return sum(known, Decimal(0))

    def _find(self, name: Name, wanted: str, index: int) -> Name:
        found = self._look_up(name, tuple(wanted.split(".")))
        if found in self._declared:
            return found
        place = (*path_of(name), key_of(Figure, "parts"), index)
        if found:
            message = f"«{wanted}» là một nhóm, không phải một số liệu"
            self._add_once("BC301", message, place, f"ghi từng số liệu: {wanted}.…")
        else:
            near = _suggest(wanted, self._visible(name))
            self._add_once("BC301", f"không có số liệu «{wanted}»", place, near)
        return ()

    def _look_up(self, name: Name, wanted: Name, among: Collection[Name] | None = None) -> Name:
        """A name as seen from inside a figure: its own group first, then the groups around it."""
        for depth in range(len(name) - 1, -1, -1):
            candidate = (*name[:depth], *wanted)
            known = candidate in self._declared or candidate in self._groups
            if known if among is None else candidate in among:
                return candidate
        return () if among is None else self._look_up(name, wanted)

    def _visible(self, name: Name) -> list[str]:
        """The names that stand in the same group, then those of the groups around it."""
        depths = range(len(name) - 1, -1, -1)
        return [
            other[depth]
            for depth in depths
            for other in self._declared
            if len(other) > depth and other[:depth] == name[:depth] and other != name
        ]

    def _formula_value(self, name: Name, declaration: Figure, aspect: Aspect) -> Decimal | None:
        formula = self._compiled(name, declaration)
        if formula is None or (aspect is not Aspect.ACTUAL and not formula.names):
            return None  # a bare number says nothing of last year or of the plan
        fail = _Quiet() if aspect is not Aspect.ACTUAL else self._failure(name)
        try:
            scope = {
                top: self._scope(name, top, aspect, owner=top in formula.owners)
                for top in sorted(formula.names)
            }
            if unknown := [top for top, value in scope.items() if value is None]:
                near = _suggest(unknown[0], self._visible(name))
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
                self._failure(name)(message, "ví dụ: muc_do_3 / thu_tuc")
        return self._formulas[name]

    def _scope(self, name: Name, wanted: str, aspect: Aspect, *, owner: bool) -> Any:
        found = self._look_up(name, (wanted,), among=self._groups if owner else None)
        if found in self._declared:
            return self._operand(found, aspect)
        return _Group(self, found, aspect) if found else None

    def _operand(self, name: Name, aspect: Aspect) -> Decimal:
        value = self._value(name, aspect)
        if value is None:
            raise _Unknown
        with exact_arithmetic(value):
            return value / _RATIO if self._declared[name].unit in PERCENT_UNITS else value

    def members(self, group: Name) -> list[str]:
        depth = len(group)
        return [name[depth] for name in self._declared if name[:depth] == group]

    def member(self, group: Name, key: str, aspect: Aspect) -> Any:
        name = (*group, key)
        if name in self._declared:
            return self._operand(name, aspect)
        if name in self._groups:
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
        if self.problems:
            return 0  # nothing will be printed, and a circle would have no end
        parts = (self._look_up(name, tuple(part.split("."))) for part in declaration.parts)
        found = [part for part in parts if part in self._declared]
        return max((self.figure(part).decimals for part in found), default=0)

    def _compare(self, name: Name, aspect: Aspect, stated: Decimal, derived: Decimal) -> None:
        declaration = self._declared[name]
        shown = (
            declaration.decimals if declaration.decimals is not None else decimals_of_value(stated)
        )
        if round_half_up(derived, shown) == round_half_up(stated, shown):
            return
        computed = format_number(round_half_up(derived, shown))
        by = key_of(Figure, "parts" if declaration.parts else "formula")
        place = (*path_of(name), key_of(Figure, aspect.value))
        self.problems.append(
            Problem(
                "BC304",
                f"ghi {format_number(stated)} nhưng tính ra {computed}",
                self._origin.position(place),
                f"bỏ số đã ghi để lấy số tính, hoặc sửa {by}",
                related=(Related(self._origin.position((*path_of(name), by)), "tính ở đây"),),
            )
        )

    def _check_parts(self, name: Name, parts: Iterable[Name]) -> None:
        units = {self._declared[part].unit: part for part in parts}
        if len(units) > 1:
            listed = ", ".join(f"{'.'.join(part)} ({unit})" for unit, part in units.items())
            place = (*path_of(name), key_of(Figure, "parts"))
            self._add_once(
                "BC305", f"cộng các số khác đơn vị: {listed}", place, "đưa về cùng một đơn vị tính"
            )

    def _check_unit(self, name: Name, declaration: Figure) -> None:
        last = self._last_year(name)
        if last and last.unit != declaration.unit:
            place = (*path_of(name), key_of(Figure, "unit"))
            message = f"kỳ này tính bằng «{declaration.unit}», kỳ trước bằng «{last.unit}»"
            self._add_once(
                "BC306", message, place, "dùng một đơn vị tính cho cả hai kỳ, hoặc đổi tên số liệu"
            )

    def _report_restated(
        self, name: Name, stated: Decimal, published: Decimal, last: ResolvedFigure
    ) -> None:
        place = (*path_of(name), key_of(Figure, "prior"))
        shown = max(decimals_of_value(stated), last.decimals)
        if round_half_up(stated, shown) == round_half_up(published, shown):
            return
        before = format_number(round_half_up(published, shown))
        message = f"cùng kỳ ghi {format_number(stated)}, tệp kỳ trước là {before}"
        self._add_once(
            "BC307", message, place, "bỏ khóa này để lấy số từ tệp kỳ trước, hoặc sửa cho khớp"
        )

    def _report_chain(self) -> None:
        if any(problem.code == "BC302" for problem in self.problems):
            return
        first, middle = self._pending[0][0], self._pending[MAX_CHAIN // 2][0]
        message = f"hơn {MAX_CHAIN} số liệu tính nối tiếp từ nhau"
        hint = f"ghi thẳng giá trị của một số liệu ở giữa, ví dụ {'.'.join(middle)}"
        self._add_once("BC302", message, path_of(first), hint)

    def _report_circle(self, steps: list[tuple[Name, Aspect]]) -> None:
        names = [".".join(name) for name, _ in steps]
        first = min(range(len(steps)), key=lambda index: names[index])
        order = names[first:] + names[:first]
        message = f"công thức vòng: {' → '.join([*order, order[0]])}"
        place = path_of(tuple(order[0].split(".")))
        self._add_once(
            "BC302", message, place, "một số phải được ghi giá trị, không tính từ chính nó"
        )

    def _failure(self, name: Name) -> Callable[[str, str | None], None]:
        place = (*path_of(name), key_of(Figure, "formula"))
        return lambda message, hint: self._add_once("BC303", message, place, hint)

    def _add_once(self, code: str, message: str, place: KeyPath, hint: str | None) -> None:
        problem = Problem(code, message, self._origin.position(place), hint)
        if problem not in self.problems:
            self.problems.append(problem)


class _Quiet:
    """For aspects that nobody asked for: last year's division by zero is no problem."""

    def __call__(self, message: str, hint: str | None) -> None:
        """Say nothing."""


class _Group(TemplateFacing):
    """A group of figures inside a formula: ``doanh_thu.tong``."""

    __slots__ = ("_aspect", "_name", "_resolver")

    def __init__(self, resolver: _Resolver, name: Name, aspect: Aspect) -> None:
        self._resolver, self._name, self._aspect = resolver, name, aspect

    def offered(self) -> Iterable[str]:
        return self._resolver.members(self._name)

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


def _suggest(wanted: str, known: list[str]) -> str:
    near = nearest(wanted, known)
    return f"có phải «{near}»?" if near else "khai báo số liệu này trong so_lieu hoặc sửa lại tên"


@lru_cache(maxsize=1)
def _environment() -> SafeEnvironment:
    return SafeEnvironment(filters={})
