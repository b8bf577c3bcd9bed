"""Figures that a sentence names → the quotients that it may tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import islice, product

from baocao_gen.checks.evidence.figures_named import FiguresByWords
from baocao_gen.checks.evidence.reckoned import as_printed
from baocao_gen.checks.evidence.sentences import Said
from baocao_gen.figures.figure import Aspect, Figures, Name, ResolvedFigure
from baocao_gen.figures.names import FigureNames
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import exact_arithmetic, round_half_up
from baocao_gen.vietnamese.units import without_scale

_MOST = Decimal(10) ** 18
"""Larger values are divided by nobody."""
_MOST_TOLD = 6
"""Figures of a sentence that are divided; more of them are not all meant."""
_HALF = 0.5
_ASPECTS = (Aspect.ACTUAL, Aspect.CUMULATIVE, Aspect.PRIOR)


@frozen
class Quotient:
    """One figure's value over another's.

    Attributes:
        part: The figure that is divided.
        whole: What it is divided by.
        value: The exact quotient, in the units as declared.
    """

    part: ResolvedFigure
    whole: ResolvedFigure
    value: Decimal


class Quotients:
    """The quotients of a report's figures, each computed once.

    Args:
        figures: The figures.
        names: Looks up what a formula divides.
    """

    def __init__(self, figures: Figures, names: FigureNames) -> None:
        self._figures, self._names = figures, names
        self._known: dict[tuple[Name, Name], tuple[Decimal, ...]] = {}

    def of(
        self, parts: Iterable[ResolvedFigure], wholes: Iterable[ResolvedFigure]
    ) -> Iterator[Quotient]:
        """All quotients of values of one kind, done by done, cumulative by done."""
        for part, whole in product(parts, wholes):
            key = (part.name, whole.name)
            if part.name != whole.name and key not in self._known:
                self._known[key] = tuple(_divided(part, whole))
            for value in self._known.get(key, ()):
                yield Quotient(part, whole, value)

    def declared(self, part: ResolvedFigure) -> Sequence[ResolvedFigure]:
        """The figures whose formula divides a figure by another one, in their order."""
        return self._declared.get(part.name, ())

    @cached_property
    def _declared(self) -> dict[Name, list[ResolvedFigure]]:
        found: dict[Name, list[ResolvedFigure]] = {}
        for figure in self._figures:
            above, divided, _ = (figure.declaration.formula or "").partition("/")
            wanted = tuple(above.strip().split("."))
            part = self._names.look_up(figure.name, wanted) if divided else None
            if part is not None:
                found.setdefault(part, []).append(figure)
        return found


def _divided(part: ResolvedFigure, whole: ResolvedFigure) -> Iterator[Decimal]:
    for aspect in _ASPECTS:
        of = Aspect.PRIOR if aspect is Aspect.PRIOR else Aspect.ACTUAL
        above, below = part.values[aspect], whole.values[of]
        if above is None or below is None or not (0 <= above < _MOST and 0 < below < _MOST):
            continue
        with exact_arithmetic(above, below):
            yield above * _factor(part) / (below * _factor(whole))


def _factor(figure: ResolvedFigure) -> Decimal:
    return without_scale(figure.unit)[0]


def best_told(
    figures: Iterable[ResolvedFigure], by_words: FiguresByWords, there: frozenset[str]
) -> list[ResolvedFigure]:
    """The few figures of which the most words are there, half of them at least, best first."""
    told = [(by_words.told(figure, there), figure) for figure in figures]
    told = [(much, figure) for much, figure in told if much >= _HALF]
    told.sort(key=lambda one: -one[0])
    return [figure for _, figure in islice(told, _MOST_TOLD)]


def is_printed_as(value: Decimal, said: Said) -> bool:
    """Whether a value is printed as a number, rounded or cut off."""
    if abs(float(value) - float(said.value)) > 2 * 10.0**-said.decimals:
        return False
    unit = Decimal(1).scaleb(-said.decimals)
    stated = as_printed(said)
    return stated.least <= value < stated.most + unit / 2


@lru_cache(maxsize=2000)
def digits_of(value: Decimal, decimals: int) -> str:
    """The digits of a value as they would be typed."""
    return str(int(round_half_up(value, decimals).scaleb(decimals)))
