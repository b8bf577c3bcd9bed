"""Two numbers that should be one, and what they were computed from → equal, rounded, or different.

The tolerance comes from the decimals that were typed and from nothing else: a rounded number may
be half a unit of its last place away from the true one, a counted number is exact. What is
computed from rounded numbers may be off by what their half units do to it.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from baocao_gen.figures.figure import Name
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.vietnamese.numbers import (
    decimals_of_value,
    exact_arithmetic,
    round_half_up,
)
from baocao_gen.vietnamese.units import Nature, nature

_HALF = Decimal("0.5")


class Agreement(Enum):
    """How two numbers that should be one stand to each other."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    DIFFERENT = "different"


def agreement(stated: Decimal, computed: Decimal, shown: int, tolerance: Decimal) -> Agreement:
    """Compare a stated number with a computed one at the decimals shown.

    Args:
        stated: As somebody typed it.
        computed: Exact.
        shown: Decimals that the stated number is printed with.
        tolerance: How far apart they may be because they, or what they rest on, were rounded.
    """
    if round_half_up(stated, shown) == round_half_up(computed, shown):
        return Agreement.EQUAL
    with exact_arithmetic(stated, computed):
        apart = abs(stated - computed)
    return Agreement.ROUNDED if apart <= tolerance else Agreement.DIFFERENT


def half_unit(typed: Decimal) -> Decimal:
    """Half a unit of the last place that was typed."""
    return _HALF.scaleb(-decimals_of_value(typed))


def is_rounded(unit: str, typed: Decimal) -> bool:
    """Whether a number of this unit is measured or in thousands, millions: not a plain count."""
    return decimals_of_value(typed) > 0 or nature(unit) is Nature.MEASURED


def slack(ledger: Ledger, step: Step) -> Decimal:
    """How far a computed value may be off because of the rounding of what it rests on."""
    computed = ledger.derived(*step)
    if computed is None:
        return Decimal(0)
    return sum(
        (_effect(ledger, step, computed, source) for source in ledger.inputs(step)), Decimal(0)
    )


def slack_of_sum(ledger: Ledger, parts: tuple[Name, ...], step: Step) -> Decimal:
    """The same for a sum that is declared nowhere: half a unit for each rounded part."""
    total = Decimal(0)
    for part in parts:
        typed = ledger.typed(part, step[1])
        if typed is None:
            total += slack(ledger, (part, step[1]))
        elif is_rounded(ledger.names.declared[part].unit, typed):
            total += half_unit(typed)
    return total


def _effect(ledger: Ledger, step: Step, computed: Decimal, source: Step) -> Decimal:
    typed = ledger.typed(*source)
    if typed is None or not is_rounded(ledger.names.declared[source[0]].unit, typed):
        return Decimal(0)
    moved = ledger.with_typed(source, typed + half_unit(typed)).derived(*step)
    return abs(moved - computed) if moved is not None else Decimal(0)
