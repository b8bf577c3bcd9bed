"""Numbers that sentences say → the exact values behind them, to be reckoned with.

What is printed has been rounded: 48,89 may be anything from 48,885 to 48,895. A tag's figure is
known exactly, and a whole number is taken for a count. Two results contradict each other only if
nothing that they may be is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations
from math import prod

from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_held import in_unit_of, unit_of
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, round_half_up
from baocao_gen.vietnamese.units import without_scale

_LONGEST = 18
"""Digits of a number that sentences reckon with; dividing longer ones costs more than it tells."""

_BEFORE = 200
"""Letters before a sum or a difference in which what it is made of is told."""


@frozen
class Interval:
    """All that a number may be, from the least to the most."""

    least: Decimal
    most: Decimal

    def meets(self, other: Interval) -> bool:
        """Whether both may be the same."""
        return self.least <= other.most and other.least <= self.most

    def times(self, factor: Decimal | int) -> Interval:
        """As many times as large; the factor is positive."""
        return Interval(self.least * factor, self.most * factor)

    def over(self, other: Interval) -> Interval | None:
        """The quotient; None where the other may be zero."""
        if other.least <= 0:
            return None
        return Interval(self.least / other.most, self.most / other.least)

    def less(self, other: Interval) -> Interval:
        """How far they lie apart, whichever is larger."""
        least, most = self.least - other.most, self.most - other.least
        if least >= 0 or most <= 0:
            return Interval(*sorted((abs(least), abs(most))))
        return Interval(Decimal(0), max(-least, most))

    @property
    def middle(self) -> Decimal:
        """The value half-way."""
        return (self.least + self.most) / 2


def is_reckoned(said: Said) -> bool:
    """Whether a number is short enough to be reckoned with."""
    return len(said.typed) <= _LONGEST


def span(said: Said) -> Interval:
    """What the value behind a printed number may be."""
    amount = said.amount
    exact = amount.value if amount is not None else None
    if exact is not None and round_half_up(exact, said.decimals) == said.value:
        return Interval(exact, exact)
    if not said.decimals:
        return Interval(said.value, said.value)
    return as_printed(said)


def as_printed(said: Said) -> Interval:
    """All that would be printed as this number."""
    half = Decimal(1).scaleb(-said.decimals) / 2
    return Interval(said.value - half, said.value + half)


def total(spans: Iterable[Interval]) -> Interval:
    """The sum."""
    parts = tuple(spans)
    return Interval(
        sum((p.least for p in parts), Decimal()), sum((p.most for p in parts), Decimal())
    )


def product(spans: Iterable[Interval]) -> Interval:
    """The product of what is not negative."""
    parts = tuple(spans)
    one = Decimal(1)
    return Interval(
        prod((p.least for p in parts), start=one), prod((p.most for p in parts), start=one)
    )


_MOST_BESIDE = 6
"""Numbers on either side of one that may be what it is told from."""


def is_made_before(sentence: Sentence, said: Said) -> bool:
    """Whether a number is the sum or the difference of two that are told right before it."""
    before = sentence.said_in(max(sentence.start, said.start - _BEFORE), said.start)
    values = _in_its_unit(said, before)
    return any(said.value in (abs(a - b), a + b) for a, b in combinations(values, 2))


def is_apart(sentence: Sentence, said: Said) -> bool:
    """Whether a number is how far apart two others of its sentence are.

    «3.680 người, còn thiếu 820 người so với chỉ tiêu tỉnh giao (4.500 người)»: what it is told
    from is typed, whatever the file has.
    """
    others = sentence.said_in(said.start - _BEFORE, said.start)[-_MOST_BESIDE:]
    others += sentence.said_in(said.end, said.end + _BEFORE)[:_MOST_BESIDE]
    values = _in_its_unit(said, others)
    if said.unit in PERCENT_UNITS:  # per cent are some points apart
        values = [one.value for one in others if one.unit in PERCENT_UNITS]
    return any(said.value == abs(a - b) for a, b in combinations(values, 2))


def _in_its_unit(said: Said, others: Iterable[Said]) -> list[Decimal]:
    """Those of some numbers that count what a number does, in its unit."""
    unit = without_scale(unit_of(said))[1]
    alike = (one for one in others if without_scale(unit_of(one))[1] == unit)
    return [in_unit_of(said, one.value, unit_of(one)) for one in alike]
