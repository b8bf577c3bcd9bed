"""Two numbers → by which power of ten a misplaced comma has moved one of them, if any.

The one detector: checks of two numbers that should be one, of a figure and its neighbours in
time, and the comparison of two years' files ask here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

Spread: TypeAlias = "tuple[Decimal, Decimal]"
"""How far the ratio may lie from the power of ten, as factors."""

ONE_NUMBER: Spread = (Decimal("0.995"), Decimal("1.005"))
"""For two statements of one number: only rounding lies between them."""
BETWEEN_YEARS: Spread = (Decimal("0.75"), Decimal("1.3"))
"""For one figure in two years, or its plan: the number itself may change by under a third."""

_POWERS = (1000, 100, 10, 1_000_000)


def slipped_comma(one: Decimal, other: Decimal, spread: Spread) -> int | None:
    """Return the power of ten between two numbers, whichever is larger; None if it is none.

    >>> slipped_comma(Decimal(206125), Decimal("206.125"), ONE_NUMBER)
    1000
    >>> slipped_comma(Decimal(853), Decimal(8200), BETWEEN_YEARS)
    10
    """
    if not one or not other or (one < 0) != (other < 0):
        return None
    small, large = sorted((abs(one), abs(other)))
    least, most = spread
    for power in _POWERS:
        if least * power <= large / small <= most * power:
            return power
    return None
