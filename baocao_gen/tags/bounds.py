"""An operation and what it is done with → charged to the budget, or refused before it is done.

Whatever one operation makes is measured here first: a number, a text, a list, a key.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from jinja2.runtime import BlockReference, LoopContext, Macro, Undefined
from jinja2.utils import Namespace

from baocao_gen.tags.budget import GROUPS, LIGHT, Budget
from baocao_gen.tags.faults import Limit, OverLimit
from baocao_gen.tags.kinds import counts
from baocao_gen.tags.printable import TemplateFacing

MAX_LENGTH: Final = 100_000
"""Longest text or list that one operation may make."""
MAX_EXPONENT: Final = 64
MAX_BITS: Final = 4096
LONG: Final = (str, list, tuple)
"""What grows by addition and multiplication."""
LETTERS_AN_ITEM: Final = 4
"""An item of a list takes as much room as so many letters."""
_STEPS_A_CALL = 40
"""A macro, or a loop that calls itself, takes as long as so many passes of a loop."""
_LONGEST_PATTERN = 200
"""How long the pattern of a date («%d/%m/%Y»), a set of letters to trim, and the dotted name of an
attribute may be."""


def refuse_explosion(operator: str, left: Any, right: Any, budget: Budget) -> None:
    """Refuse arithmetic whose result would be too large to make or to print.

    Raises:
        SecurityError: for a large power, a long number, a long text, «%» on a text, and values
            that nobody counts with.
    """
    for value in (left, right):
        if value.__class__ not in LIGHT and not isinstance(value, (TemplateFacing, Undefined)):
            _refuse_uncounted(value)
    if operator == "**" and not (
        isinstance(right, int | Decimal) and -MAX_EXPONENT <= right <= MAX_EXPONENT
    ):
        raise OverLimit(Limit.POWER)
    if operator == "%" and isinstance(left, str):
        raise OverLimit(Limit.FORMAT)
    if operator == "+" and isinstance(left, LONG) and isinstance(right, LONG):
        _refuse_long(left, len(left) + len(right), budget)
    if operator == "*":
        if isinstance(left, int) and isinstance(right, int):
            _refuse_long_number(left, right)
        for text, times in ((left, right), (right, left)):
            if isinstance(text, LONG) and isinstance(times, int | Decimal):
                _refuse_long(text, len(text) * times, budget)


def _refuse_uncounted(value: Any) -> None:
    if value.__class__ is not dict and not counts(value):  # a dict has no arithmetic
        raise OverLimit(Limit.KIND)


def _refuse_long_number(left: int, right: int) -> None:
    if left.bit_length() + right.bit_length() > MAX_BITS:
        raise OverLimit(Limit.POWER)


def _refuse_long(kind: Any, length: int | Decimal, budget: Budget) -> None:
    """Charge a text or a list of that kind and length, or refuse it."""
    check_length(length)
    budget.touch(int(length) * weight_of(kind))


def check_length(length: int | Decimal) -> None:
    """Refuse what one operation may not make.

    Raises:
        SecurityError: it would be too long.
    """
    if length > MAX_LENGTH:
        raise OverLimit(Limit.REPETITION)


def check_pattern(pattern: Any) -> None:
    """Refuse a text that says how to do something and is as long as a page.

    Raises:
        SecurityError: it is too long.
    """
    if isinstance(pattern, str) and len(pattern) > _LONGEST_PATTERN:
        raise OverLimit(Limit.REPETITION)


def weight_of(value: Any) -> int:
    """The letters that one item of a value counts for."""
    return 1 if isinstance(value, str) else LETTERS_AN_ITEM


def refuse_key(key: Any) -> None:
    """Refuse what is no key: to look it up goes through all that is in it.

    An error would write it out as well, and a list of lists has no end.
    """
    if key.__class__ in LIGHT:
        return
    is_pair = key.__class__ is tuple and all(item.__class__ in LIGHT for item in key)
    if isinstance(key, GROUPS) and not is_pair:
        raise OverLimit(Limit.KEY)


def charge_call(callee: Any, arguments: Iterable[Any], budget: Budget) -> None:
    """Charge a call for what it may go through."""
    arguments = tuple(arguments)
    is_tags_own = isinstance(callee, Macro | LoopContext | BlockReference)
    budget.step(len(arguments) + (_STEPS_A_CALL if is_tags_own else 1))
    owner = getattr(callee, "__self__", None)
    if owner is None and callee is not Namespace:
        return
    if isinstance(owner, LONG):
        budget.touch(len(owner) * weight_of(owner))
    for argument in arguments:
        budget.compare(argument)
        if isinstance(owner, str) and isinstance(argument, str):
            # Searching backwards and stripping look at each letter for each letter.
            budget.search(len(owner) * len(argument))
        if isinstance(owner, date | time):
            check_pattern(argument)
