"""A formula of the year file and a ledger of values → a number, or what is wrong in Vietnamese.

Inside a formula a percentage counts as the ratio it is (48,89% is 0.4889). A name is the value of
the aspect that is being computed; ``x.cung_ky``, ``x.ke_hoach`` and ``x.luy_ke`` lead from the
period's value to the figure's other ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any, Protocol

from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.tags.calculations import Formula, compile_formula
from baocao_gen.tags.compile import (
    InvalidText,
    SafeEnvironment,
    TemplateFacing,
    TextFault,
)
from baocao_gen.tags.faults import Cause
from baocao_gen.vietnamese.numbers import MAX_DIGITS
from baocao_gen.yearfile.model import Figure, key_of

ASPECT_KEYS = {key_of(Figure, aspect.value): aspect for aspect in Aspect}
RATIO = Decimal(100)
"""A percentage counts as so many hundredths."""
HINT = "chỉ tính với số, và tên của số liệu"


class Unknown(Exception):
    """An input has no value for this aspect: ``name`` says which, where that is known."""

    def __init__(self, name: Name = ()) -> None:
        super().__init__(".".join(name))
        self.name = name


class Values(Protocol):
    """Where a formula gets its numbers."""

    def operand(self, name: Name, aspect: Aspect) -> Decimal:
        """A value as a formula counts with it; ``Unknown`` if there is none."""

    def member(self, group: Name, key: str, aspect: Aspect) -> Any:
        """What stands under a key in a group; KeyError if nothing does."""

    def members(self, group: Name) -> Iterable[str]:
        """The keys of a group."""


class Operand(Decimal, TemplateFacing):
    """The value of a figure inside a formula: a number that leads on to the figure's others."""

    _values: Values
    _name: Name
    _aspect: Aspect

    def __new__(cls, value: Decimal, values: Values, name: Name, aspect: Aspect) -> Operand:
        """Make a number that remembers whose it is."""
        operand = super().__new__(cls, value)
        operand._values, operand._name, operand._aspect = values, name, aspect
        return operand

    def offered(self) -> Iterable[str]:
        """The keys of the other aspects."""
        return ASPECT_KEYS

    def look_up(self, name: str) -> Any:
        """The figure's value for another aspect."""
        aspect = ASPECT_KEYS[name]
        if self._aspect is not Aspect.ACTUAL:
            raise Unknown(self._name)  # last year's «last year» is in no file
        return self._values.operand(self._name, aspect)


class Group(TemplateFacing):
    """A group of figures inside a formula: ``doanh_thu.tong``."""

    __slots__ = ("_aspect", "_name", "_values")

    def __init__(self, values: Values, name: Name, aspect: Aspect) -> None:
        self._values, self._name, self._aspect = values, name, aspect

    def offered(self) -> Iterable[str]:
        """The keys of the group."""
        return self._values.members(self._name)

    def look_up(self, name: str) -> Any:
        """A figure or a group of the group."""
        return self._values.member(self._name, name, self._aspect)


def compiled(source: str) -> Formula:
    """Compile a formula, once for each source.

    Raises:
        InvalidText: with every syntax fault.
    """
    return compile_formula(_environment(), source)


class _FormulaEnvironment(SafeEnvironment):
    """The one of all formulas, which another process has as well."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _environment, ()


@lru_cache(maxsize=1)
def _environment() -> SafeEnvironment:
    return _FormulaEnvironment(filters={})


def syntax_failure(error: InvalidText) -> str:
    """What is wrong with a source that does not compile, without the tag that it was put into."""
    return error.faults[0].failure.alone or error.faults[0].message


def failure(fault: TextFault, source: str) -> tuple[str, str | None]:
    """A fault of a formula, without the tag that the formula was wrapped in."""
    if isinstance(fault.__cause__, ZeroDivisionError):
        return "chia cho 0", "kiểm tra số liệu ở mẫu số, hoặc bỏ công thức này"
    if fault.failure.cause is Cause.NOT_COMPUTED:
        return f"không tính được công thức «{source}»", HINT
    return fault.message, fault.hint or HINT


def unusable(result: Any) -> tuple[str, str] | None:
    """What keeps the result of a formula from being a value, and what to do about it."""
    if not isinstance(result, Decimal) or not result.is_finite():
        hint = "trong công thức, số thập phân viết với dấu chấm: 0.5"
        return "công thức không cho ra một số", hint
    if result.adjusted() >= MAX_DIGITS - len(str(RATIO)):
        return "công thức cho ra số quá lớn", "kiểm tra lại phép nhân, phép lũy thừa"
    return None
