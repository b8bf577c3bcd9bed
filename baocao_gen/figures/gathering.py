"""What every unit has of a figure, and how the whole follows → the one value of the whole.

A count adds up. A share does not: it is computed anew from its parts, which is what a formula
does; a mean is weighed, or every unit counts as much as another.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from baocao_gen.figures.by_unit import may_be_added
from baocao_gen.vietnamese.numbers import exact_arithmetic
from baocao_gen.yearfile.model import Figure, Gathering

NEEDS_ALL = frozenset({Gathering.SUM, Gathering.MEAN, Gathering.LARGEST, Gathering.SMALLEST})
"""The ways that give one value, to which every unit must say its own."""


def gathering_of(figure: Figure) -> Gathering | None:
    """How the whole of a figure follows from its units.

    Returns:
        What the figure says itself; otherwise a sum for what may be added, a share for what has
        parts or a formula, and None where the file must say it.
    """
    if figure.formula or figure.parts:
        own = figure.gathering
        return own if own in (Gathering.LIST, Gathering.NOT_AT_ALL) else Gathering.SHARE
    if figure.gathering is not None:
        return figure.gathering
    return Gathering.SUM if may_be_added(figure) else None


def gathered(
    how: Gathering, values: Sequence[Decimal], weights: Sequence[Decimal] | None = None
) -> Decimal | None:
    """The value of the whole.

    Args:
        how: One of the ways that give a value.
        values: What the units have, at least one.
        weights: Of a mean, what each unit weighs; None if all weigh the same.

    Returns:
        The exact value (of a mean, all digits that are ever shown); None for a mean of which
        nothing weighs anything, and for no values.

    Raises:
        NumberError: the value has more digits than any that is printed.
    """
    if not values:
        return None
    if how is Gathering.LARGEST:
        return max(values)
    if how is Gathering.SMALLEST:
        return min(values)
    with exact_arithmetic(*values, *(weights or ())):
        if how is Gathering.SUM:
            return sum(values, Decimal(0))
        if weights is None:
            return sum(values, Decimal(0)) / len(values)
        weight = sum(weights, Decimal(0))
        if not weight:
            return None
        return sum((v * w for v, w in zip(values, weights, strict=True)), Decimal(0)) / weight
