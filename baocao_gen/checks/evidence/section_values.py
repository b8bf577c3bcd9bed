"""What the figures that a section tells have done → those of them that a number may be.

Sorted and counted once a section: a long report has thousands of figures and of numbers in one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.vietnamese.numbers import PERCENT, round_half_up

_PEOPLE: Final = telling_words("dân")
"""«Hộ dân» are all households."""
_MOST_ALL: Final = 60
"""Figures of one unit that count all there is of it; of more of them none is meant."""


class SectionValues:
    """The values of the figures that a section tells.

    Args:
        figures: The figures.
    """

    def __init__(self, figures: Iterable[ResolvedFigure]) -> None:
        self._figures = tuple(figures)

    def beside(
        self, value_of: Callable[[ResolvedFigure], Decimal | None]
    ) -> Iterator[tuple[ResolvedFigure, Decimal]]:
        """The figures of each unit that lie next to a number on either side, with the number.

        Args:
            value_of: The number in a figure's unit; None if it cannot be told in it.
        """
        for sized in self._by_unit.values():
            value = value_of(sized[0])
            if value is not None:
                first = bisect_left(sized, value, key=_actual)
                for figure in sized[max(0, first - 1) : first + 1]:
                    yield figure, value

    def has_share(self, value: Decimal) -> bool:
        """Whether a share, rounded as a figure of the section with decimals, is that figure."""
        return any(round_half_up(value, digits) in them for digits, them in self._shares.items())

    def all_of(self, unit: str) -> Sequence[ResolvedFigure]:
        """The figures that count all that there is of a unit: «Tổng số hộ»."""
        found = self._all_of.get(unit, ())
        return found if len(found) <= _MOST_ALL else ()

    def went(self, then: Decimal, now: Decimal, unit: str) -> ResolvedFigure | None:
        """The first figure that, as printed, was one number last year and is another now."""
        return self._went.get((then, now, unit)) if then != now else None

    @cached_property
    def _went(self) -> dict[tuple[Decimal, Decimal, str], ResolvedFigure]:
        found: dict[tuple[Decimal, Decimal, str], ResolvedFigure] = {}
        for one in self._figures:
            if one.actual is not None and one.prior is not None:
                then, now = (round_half_up(v, one.decimals) for v in (one.prior, one.actual))
                found.setdefault((then, now, one.unit), one)
        return found

    @cached_property
    def _by_unit(self) -> dict[str, list[ResolvedFigure]]:
        found: dict[str, list[ResolvedFigure]] = {}
        for figure in sorted((f for f in self._figures if f.actual), key=_actual):
            found.setdefault(figure.unit, []).append(figure)
        return found

    @cached_property
    def _shares(self) -> dict[int, set[Decimal]]:
        found: dict[int, set[Decimal]] = {}
        for figure in self._figures:
            if figure.unit == PERCENT and figure.actual is not None and figure.decimals:
                rounded = round_half_up(figure.actual, figure.decimals)
                found.setdefault(figure.decimals, set()).add(rounded)
        return found

    @cached_property
    def _all_of(self) -> dict[str, list[ResolvedFigure]]:
        found: dict[str, list[ResolvedFigure]] = {}
        for figure in filter(_counts_all, self._figures):
            found.setdefault(figure.unit, []).append(figure)
        return found


def _actual(figure: ResolvedFigure) -> Decimal:
    return figure.actual or Decimal(0)


def _counts_all(figure: ResolvedFigure) -> bool:
    name = (figure.declaration.name or "").casefold()
    more = telling_words(name) - telling_words(figure.unit)
    return not more if name.startswith("tổng") else more == _PEOPLE
