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
from baocao_gen.figures.figure import Aspect, Figures, ResolvedFigure
from baocao_gen.vietnamese.numbers import exact_arithmetic
from baocao_gen.vietnamese.units import without_scale

_ROUGHLY: Final = Decimal("0.05")
"""How far, in parts of itself, a value may be from the rounded one."""
_HALF: Final = Decimal("0.5")


class ValuesBySize:
    """What figures have done and how they have changed, to be found by numbers that tell it.

    Args:
        figures: The figures.
    """

    def __init__(self, figures: Figures) -> None:
        self._figures = figures
        self._done: dict[str, _BySize] | None = None
        self._changes: dict[Aspect, dict[str, _BySize]] = {}

    def is_any(self, said: Said) -> bool:
        """Whether a number is the rounded value of any figure."""
        if self._done is None:
            self._done = _of_each_unit((figure.actual, figure) for figure in self._figures)
        value = _in_plain_units(said.value, said)
        near = (figure for sized in _counting(said, self._done) for figure in sized.beside(value))
        return any(is_rounded(said, figure) for figure in near)

    def changed_by(self, said: Said, than: Aspect) -> list[ResolvedFigure]:
        """The figures that may have risen or fallen by a number in its unit; no other has.

        Args:
            said: The number.
            than: From which of their values they have.
        """
        if than not in self._changes:
            changes = ((difference(figure, than), figure) for figure in self._figures)
            self._changes[than] = _of_each_unit(
                (change if change is None else abs(change), figure) for change, figure in changes
            )
        with exact_arithmetic(said.value):
            half = _HALF.scaleb(-said.decimals)
            least, most = (_in_plain_units(said.value + part, said) for part in (-half, half))
        sizes = _counting(said, self._changes[than])
        return [figure for sized in sizes for figure in sized.between(least, most)]


def _counting(said: Said, by_unit: dict[str, _BySize]) -> Iterator[_BySize]:
    """The numbers of the units with which the words behind a number begin."""
    words = counted(unit_of(said)).split(" ")
    units = (" ".join(words[:length]) for length in range(1, len(words) + 1))
    return (by_unit[unit] for unit in units if unit in by_unit)


def _of_each_unit(
    numbers: Iterable[tuple[Decimal | None, ResolvedFigure]],
) -> dict[str, _BySize]:
    """Numbers that figures have, by the unit, and by what stands before its «/»."""
    alike: dict[str, list[tuple[Decimal, ResolvedFigure]]] = {}
    for number, figure in numbers:
        if number is not None and is_printable(number):
            unit = counted(figure.unit)
            for one in {unit, unit.partition("/")[0].strip()} - {""}:
                alike.setdefault(one, []).append((number, figure))
    return {unit: _BySize(them) for unit, them in alike.items()}


def is_rounded(said: Said, figure: ResolvedFigure) -> bool:
    """Whether a number is a figure's value, rounded: «hơn 150 nghìn cây» of 152.000."""
    unit = counted(figure.unit)
    if not unit or not f"{counted(unit_of(said))} ".startswith(f"{unit} "):
        return False
    if figure.actual is None or not is_printable(figure.actual):
        return False
    with exact_arithmetic(said.value, figure.actual):
        worth = figure.actual * without_scale(figure.unit)[0]
        return abs(_in_plain_units(said.value, said) - worth) <= abs(worth) * _ROUGHLY


class _BySize:
    """Numbers that figures have, a unit's scale applied, in order of size."""

    def __init__(self, numbers: Iterable[tuple[Decimal, ResolvedFigure]]) -> None:
        scaled = []
        for number, figure in numbers:
            with exact_arithmetic(number):
                scaled.append((number * without_scale(figure.unit)[0], figure))
        scaled.sort(key=_size)
        self._sizes = [size for size, _ in scaled]
        self._figures = [figure for _, figure in scaled]

    def beside(self, number: Decimal) -> list[ResolvedFigure]:
        """The figures that lie next to a number on either side."""
        first = bisect_left(self._sizes, number)
        return self._figures[max(0, first - 1) : first + 1]

    def between(self, one: Decimal, other: Decimal) -> list[ResolvedFigure]:
        """Those from one number up to another."""
        least, most = sorted((one, other))
        first = bisect_left(self._sizes, least)
        return self._figures[first : bisect_right(self._sizes, most, lo=first)]


def _size(one: tuple[Decimal, ResolvedFigure]) -> Decimal:
    return one[0]


def _in_plain_units(value: Decimal, said: Said) -> Decimal:
    return value * without_scale(unit_of(said))[0]
