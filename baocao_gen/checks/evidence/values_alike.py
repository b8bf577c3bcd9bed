"""A number and values that it is held against → those that it nearly is, and by what blunder."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from baocao_gen.checks.evidence.sentences import Said
from baocao_gen.checks.evidence.value_index import ValuesAmong, keys_of, whole_digits
from baocao_gen.checks.evidence.values_held import (
    Held,
    digits_typed,
    last_place,
    said_as,
    spellings,
    unit_of,
)
from baocao_gen.vietnamese.mistyped import Mistyping, slip, slips_meet_at
from baocao_gen.vietnamese.numbers import PERCENT


class Blunder(Enum):
    """What makes a number nearly a value, besides a slip of the digits."""

    MOVED = "lệch dấu phẩy hoặc dấu chấm hàng nghìn"
    ROUNDED = "chữ số cuối làm tròn chưa đúng"


def values_alike(
    said: Said, values: ValuesAmong, *, about: bool
) -> list[tuple[Held, Mistyping | Blunder | None]]:
    """The values that a number is, with fewer digits, or nearly is, and what was done to it.

    Kept for the next number that is typed in the same way.

    Args:
        said: The number.
        values: Those that it is held against.
        about: Whether it is told as rounded off; it may only be that then.
    """
    key = (said.typed, unit_of(said), about)
    if key not in values.alike:
        values.alike[key] = list(_alike(said, values, about=about))
    return values.alike[key]


def _alike(
    said: Said, values: ValuesAmong, *, about: bool
) -> Iterator[tuple[Held, Mistyping | Blunder | None]]:
    coarse: list[tuple[Held, Mistyping | Blunder]] = []
    typed = digits_typed(said)
    for held, meant in _finer(said, values, typed):
        if typed == meant:
            yield held, None
        how = _coarsely(typed, meant)
        if how is not None and (how is Blunder.ROUNDED or not about):
            coarse.append((held, how))
    yield from coarse
    if not about:
        yield from _as_exact(said, values)


def _finer(said: Said, values: ValuesAmong, typed: str) -> list[tuple[Held, str]]:
    """The values with more digits than a number that may be it or nearly it, rounded so far."""
    size = len(whole_digits(said.value, unit_of(said))), said.unit == PERCENT
    beside = [str(int(typed) + step) for step in (-1, 1)]
    return values.rounded(size, last_place(said), (*slips_meet_at(typed), *beside))


def _coarsely(typed: str, meant: str) -> Mistyping | Blunder | None:
    """What was done to a number that is told with fewer digits than the value has."""
    if abs(int(typed) - int(meant)) == 1:
        return Blunder.ROUNDED
    return slip(typed, meant)


def _as_exact(said: Said, values: ValuesAmong) -> Iterator[tuple[Held, Mistyping | Blunder]]:
    """The values that a number with all their digits nearly is."""
    decimals, digits = said_as(said)
    near = {id(held): held for key in keys_of(decimals, digits) for held in values.with_key(key)}
    for held in near.values():
        for left, meant in spellings(held):
            how = slip(digits, meant) if left == decimals else None
            if how is not None:
                yield held, how
    for held in values.with_digits(digits.strip("0")):
        if (decimals, digits) not in spellings(held):
            yield held, Blunder.MOVED
