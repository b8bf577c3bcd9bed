"""Values of figures in order of size → the figures of which a number is the rounded value."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from baocao_gen.checks.evidence.sentences import Said
from baocao_gen.checks.evidence.values_held import counted, unit_of
from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.vietnamese.numbers import exact_arithmetic
from baocao_gen.vietnamese.units import without_scale

_ROUGHLY: Final = Decimal("0.05")
"""How far, in parts of itself, a value may be from the rounded one."""
_LEAST, _MOST = Decimal("0.94"), Decimal("1.06")
"""Between which parts of a number such values lie: a little more than those that do."""


class RoughValues:
    """What the figures have done, to be found by numbers that tell it roughly.

    Args:
        figures: The figures.
    """

    def __init__(self, figures: Iterable[ResolvedFigure]) -> None:
        worths = [(worth, figure) for figure in figures if (worth := _worth(figure)) is not None]
        worths.sort(key=lambda one: one[0])
        self._worths = [worth for worth, _ in worths]
        self._figures = [figure for _, figure in worths]

    def of(self, said: Said) -> frozenset[Name]:
        """The figures whose value, rounded, a number is: «hơn 150 nghìn cây» of 152.000."""
        words = f"{counted(unit_of(said))} "
        return frozenset(
            figure.name
            for figure in self._near(said)
            if (unit := counted(figure.unit)) and words.startswith(f"{unit} ")
        )

    def _near(self, said: Said) -> Iterator[ResolvedFigure]:
        with exact_arithmetic(said.value):
            value = said.value * without_scale(unit_of(said))[0]
            least, most = sorted((value * _LEAST, value * _MOST))
            first, last = bisect_left(self._worths, least), bisect_right(self._worths, most)
            for worth, figure in zip(
                self._worths[first:last], self._figures[first:last], strict=True
            ):
                if abs(value - worth) <= abs(worth) * _ROUGHLY:
                    yield figure


def _worth(figure: ResolvedFigure) -> Decimal | None:
    """What a figure has done, its unit's scale applied."""
    if figure.actual is None:
        return None
    with exact_arithmetic(figure.actual):
        return figure.actual * without_scale(figure.unit)[0]
