"""Values and changes of figures in order of size → the figures that a number may be told of.

A number is looked up among all figures of a report at once: to hold each one against each figure
of its section would take a thousand sentences of a thousand figures a minute.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from baocao_gen.checks.evidence.directions import difference
from baocao_gen.checks.evidence.sentences import Said
from baocao_gen.checks.evidence.values_held import counted, is_printable, unit_of
from baocao_gen.figures.figure import Aspect, Figures, Name, ResolvedFigure
from baocao_gen.vietnamese.numbers import exact_arithmetic
from baocao_gen.vietnamese.units import without_scale

_ROUGHLY: Final = Decimal("0.05")
"""How far, in parts of itself, a value may be from the rounded one."""
_LEAST, _MOST = Decimal("0.94"), Decimal("1.06")
"""Between which parts of a number such values lie: a little more than those that do."""
_HALF: Final = Decimal("0.5")


class ValuesBySize:
    """What figures have done and how they have changed, to be found by numbers that tell it.

    Args:
        figures: The figures.
    """

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._done: _BySize | None = None
        self._changes: dict[Aspect, _BySize] = {}

    def roughly(self, said: Said) -> frozenset[Name]:
        """The figures whose value, rounded, a number is: «hơn 150 nghìn cây» of 152.000."""
        if self._done is None:
            self._done = _BySize((figure.actual, figure) for figure in self._figures)
        words = f"{counted(unit_of(said))} "
        with exact_arithmetic(said.value):
            value = _in_plain_units(said.value, said)
            near = self._done.between(value * _LEAST, value * _MOST)
            return frozenset(
                figure.name
                for worth, figure in near
                if abs(value - worth) <= abs(worth) * _ROUGHLY
                and (unit := counted(figure.unit))
                and words.startswith(f"{unit} ")
            )

    def changed_by(self, said: Said, than: Aspect) -> Iterator[ResolvedFigure]:
        """The figures that may have risen or fallen by a number in its unit; no other has.

        Args:
            said: The number.
            than: From which of their values they have.
        """
        if than not in self._changes:
            changes = ((difference(figure, than), figure) for figure in self._figures)
            self._changes[than] = _BySize(
                (change if change is None else abs(change), figure) for change, figure in changes
            )
        with exact_arithmetic(said.value):
            half = _HALF.scaleb(-said.decimals)
            least, most = (_in_plain_units(said.value + part, said) for part in (-half, half))
        return (figure for _, figure in self._changes[than].between(least, most))


class _BySize:
    """Numbers that figures have, a unit's scale applied, in order of size."""

    def __init__(self, numbers: Iterable[tuple[Decimal | None, ResolvedFigure]]) -> None:
        self._sorted: list[tuple[Decimal, ResolvedFigure]] = []
        for number, figure in numbers:
            if number is not None and is_printable(number):
                with exact_arithmetic(number):
                    self._sorted.append((number * without_scale(figure.unit)[0], figure))
        self._sorted.sort(key=_size)

    def between(self, one: Decimal, other: Decimal) -> Iterator[tuple[Decimal, ResolvedFigure]]:
        """Those from one number up to another."""
        least, most = sorted((one, other))
        first = bisect_left(self._sorted, least, key=_size)
        for at in range(first, bisect_right(self._sorted, most, key=_size)):
            yield self._sorted[at]


def _size(one: tuple[Decimal, ResolvedFigure]) -> Decimal:
    return one[0]


def _in_plain_units(value: Decimal, said: Said) -> Decimal:
    return value * without_scale(unit_of(said))[0]
