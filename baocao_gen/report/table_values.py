"""A figure, or what a unit reports of it, and a kind of column → the words of a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.frozen import frozen
from baocao_gen.report.amount import amount
from baocao_gen.report.table_words import words_in
from baocao_gen.tags.other_language import Language, number, percent
from baocao_gen.tags.private_characters import blank_mark
from baocao_gen.vietnamese.comparisons import percent_change, percent_of
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENT_UNITS,
    NumberError,
    exact_arithmetic,
    format_number,
    format_percent,
    round_half_up,
)
from baocao_gen.vietnamese.unit_scales import scaled
from baocao_gen.yearfile.model import ColumnKind, Figure, FigureRow, key_of

ASPECTS: Mapping[ColumnKind, Aspect] = {
    ColumnKind.ACTUAL: Aspect.ACTUAL,
    ColumnKind.PRIOR: Aspect.PRIOR,
    ColumnKind.PRECEDING: Aspect.PRECEDING,
    ColumnKind.PLANNED: Aspect.PLANNED,
    ColumnKind.NEXT_PLANNED: Aspect.NEXT_PLANNED,
    ColumnKind.CUMULATIVE: Aspect.CUMULATIVE,
}
"""The columns that print a value as it is."""
_SHARES = {
    ColumnKind.SHARE_OF_PRIOR: Aspect.PRIOR,
    ColumnKind.SHARE_OF_PRECEDING: Aspect.PRECEDING,
    ColumnKind.SHARE_OF_PLAN: Aspect.PLANNED,
}
_CHANGES = {
    ColumnKind.CHANGE_FROM_PRIOR: Aspect.PRIOR,
    ColumnKind.CHANGE_FROM_PRECEDING: Aspect.PRECEDING,
    ColumnKind.CHANGE_FROM_PLAN: Aspect.PLANNED,
}
_DIFFERENCES = {
    ColumnKind.DIFFERENCE_FROM_PRIOR: Aspect.PRIOR,
    ColumnKind.DIFFERENCE_FROM_PRECEDING: Aspect.PRECEDING,
    ColumnKind.DIFFERENCE_FROM_PLAN: Aspect.PLANNED,
}
_BASES = {**_SHARES, **_CHANGES, **_DIFFERENCES}
PERCENT_DECIMALS = 2
"""As many digits as the filters of texts print of a share or a change."""
_MOST_SCALED_DECIMALS = 3
"""Of a value in a larger unit than its own; ``so_le`` of the column asks for others."""


class RowValues(Protocol):
    """The values of a figure in one row: those of the whole, or of one unit."""

    @property
    def figure(self) -> ResolvedFigure:
        """The figure."""

    def value(self, aspect: Aspect) -> Decimal | None:
        """One value."""

    def awaits(self, aspect: Aspect) -> bool:
        """Whether somebody must still supply a value that is not there."""


@frozen
class Whole:
    """The values of the whole report."""

    figure: ResolvedFigure

    def value(self, aspect: Aspect) -> Decimal | None:
        """The figure's value."""
        return self.figure.values[aspect]

    def awaits(self, aspect: Aspect) -> bool:
        """A value that the figure speaks of; what a computed one lacks, nobody can supply."""
        own = aspect is Aspect.ACTUAL or not self.figure.is_derived
        return own and aspect in self.figure.has


@frozen
class OfUnit:
    """The values of one unit; the unit by its number."""

    figure: ResolvedFigure
    unit: int
    unit_figures: UnitFigures

    def value(self, aspect: Aspect) -> Decimal | None:
        """The unit's value."""
        return self.unit_figures.value(self.figure.name, aspect, self.unit)

    def awaits(self, aspect: Aspect) -> bool:
        """A value that units report; one that was not there last year had none."""
        return self.unit_figures.awaits(self.figure.name, aspect)


@frozen
class OfGroup:
    """The values of a group of units; the group by its number."""

    figure: ResolvedFigure
    group: int
    unit_figures: UnitFigures

    def value(self, aspect: Aspect) -> Decimal | None:
        """The group's value."""
        return self.unit_figures.of_group(self.figure.name, aspect, self.group)

    def awaits(self, aspect: Aspect) -> bool:
        """A value that follows from what its units report."""
        return self.unit_figures.awaits_of_group(self.figure.name, aspect)


@frozen
class Printing:
    """How the numbers of one table are printed.

    Attributes:
        unit: The unit of the whole table; None where each figure has its own.
        has_units: Whether a column says what each row is counted in, so that «%» is not repeated.
        zero: What stands for a zero.
        language: What the table is printed in; None for Vietnamese.
    """

    unit: str | None = None
    has_units: bool = False
    zero: str = "0"
    language: Language | None = None

    def cell(
        self,
        values: RowValues,
        kind: ColumnKind,
        decimals: int | None,
        row: FigureRow | None = None,
    ) -> str:
        """The words of a cell; none where the figure says nothing of what the column asks.

        Args:
            values: The row's values.
            kind: What the column says of them.
            decimals: The digits after the comma; None for those of the figure.
            row: What the file says of the row.
        """
        if kind in ASPECTS:
            return self.value(values, ASPECTS[kind], decimals)
        aspect = _BASES.get(kind, Aspect.PLANNED)
        now, base = values.value(Aspect.ACTUAL), values.value(aspect)
        if now is None or base is None:
            lacking = Aspect.ACTUAL if now is None else aspect
            is_blank = values.awaits(lacking) and values.awaits(aspect)
            return blank_mark() if is_blank else ""
        if kind is ColumnKind.VERDICT:
            return self._verdict(values.figure, now, base, row)
        if kind in _DIFFERENCES:
            with exact_arithmetic(now, base):
                return self._number(values.figure, now - base, aspect, decimals)
        is_percent = values.figure.unit in PERCENT_UNITS
        if kind in _CHANGES and is_percent:
            return ""  # by how many per cent a percentage changes is no number that anybody reads
        shown = PERCENT_DECIMALS if decimals is None else decimals
        return self._ratio(percent_of if kind in _SHARES else percent_change, now, base, shown)

    def value(self, values: RowValues, aspect: Aspect, decimals: int | None) -> str:
        """One value as it is; a blank mark where it is awaited."""
        value = values.value(aspect)
        if value is None:
            return blank_mark() if values.awaits(aspect) else ""
        return self._number(values.figure, value, aspect, decimals)

    def number(self, figure: ResolvedFigure, value: Decimal, shown: int) -> str:
        """A value of an earlier report, with as many digits as that one printed."""
        value, _ = self._measured(figure, value, shown)
        return self._words(figure, value, shown)

    def _number(
        self, figure: ResolvedFigure, value: Decimal, aspect: Aspect, decimals: int | None
    ) -> str:
        value, own = self._measured(figure, value, figure.decimals_of(aspect))
        return self._words(figure, value, own if decimals is None else decimals)

    def drawn(self, figure: ResolvedFigure, value: Decimal, own: int) -> tuple[Decimal, str]:
        """A value as it is printed, as a number and in words.

        Args:
            figure: Whose value it is.
            value: The exact value.
            own: How many digits after the comma it has in the figure's own unit.
        """
        value, shown = self._measured(figure, value, own)
        return round_half_up(value, shown), self._words(figure, value, shown)

    def _measured(self, figure: ResolvedFigure, value: Decimal, own: int) -> tuple[Decimal, int]:
        """A value in the table's unit, and how many digits of it are printed."""
        times = self._times(figure)
        if times is None:
            return value, own
        with exact_arithmetic(value, times):
            value *= times
        return value, min(max(own - times.adjusted(), 0), _MOST_SCALED_DECIMALS)

    def _words(self, figure: ResolvedFigure, value: Decimal, shown: int) -> str:
        if not round_half_up(value, shown):
            return self.zero
        if figure.unit == PERCENT and not self.has_units and self.unit is None:
            return self._written(value, shown, percent, format_percent)
        return self._written(value, shown, number, format_number)

    def _written(
        self,
        value: Decimal,
        shown: int,
        abroad: Callable[[Language, Decimal, int], str],
        ours: Callable[[Decimal, int], str],
    ) -> str:
        return ours(value, shown) if self.language is None else abroad(self.language, value, shown)

    def _ratio(
        self, ratio: Callable[[Decimal, Decimal], Decimal], now: Decimal, base: Decimal, shown: int
    ) -> str:
        try:
            return self._written(ratio(now, base), shown, number, format_number)
        except NumberError:
            return ""  # nothing is a share of zero

    def _verdict(
        self, figure: ResolvedFigure, now: Decimal, plan: Decimal, row: FigureRow | None
    ) -> str:
        """What the figure is against its plan, as both are printed."""
        shown = max(figure.decimals, figure.decimals_of(Aspect.PLANNED))
        now, plan = round_half_up(now, shown), round_half_up(plan, shown)
        words = words_in(self.language)
        if now == plan:
            return words.equal
        lower_is_better = row is not None and row.lower_is_better
        return words.better if (now > plan) is not lower_is_better else words.worse

    def _times(self, figure: ResolvedFigure) -> Decimal | None:
        """What a value is multiplied with to be in the table's unit; None where it stays."""
        if self.unit is None or figure.unit == self.unit:
            return None
        own, wanted = scaled(figure.unit), scaled(self.unit)
        if own.base != wanted.base or own.times == wanted.times:
            return None
        with exact_arithmetic(own.times, wanted.times):
            return own.times / wanted.times

    def unit_of(self, figure: ResolvedFigure) -> str:
        """In what a row is counted, as this table prints it."""
        if self.unit and self._times(figure) is not None:
            return self.unit
        return figure.unit if self.language is None else unit_in(self.language, figure)


def ranks_among(figures: Sequence[ResolvedFigure]) -> dict[Name, str]:
    """The place of each figure by its value as it is printed, the highest first.

    Equal values share a place; a figure without a value has none.
    """
    shown = {
        figure.name: round_half_up(figure.actual, figure.decimals)
        for figure in figures
        if figure.actual is not None
    }
    known = sorted(shown.values(), reverse=True)
    places = {value: place for place, value in reversed([*enumerate(known, 1)])}
    return {name: str(places[value]) for name, value in shown.items()}


def name_in(language: Language | None, figure: ResolvedFigure) -> str:
    """What a row of a figure is called; its full name where it has no other.

    Raises:
        ReadingError: nobody has translated it.
    """
    return (figure.declaration.name and _said(language, figure, "name")) or figure.dotted


def unit_in(language: Language | None, figure: ResolvedFigure) -> str:
    """In what a figure is counted.

    Raises:
        ReadingError: nobody has translated it, and CLDR has no word.
    """
    return _said(language, figure, "unit")


def _said(language: Language | None, figure: ResolvedFigure, field: str) -> str:
    key, found = key_of(Figure, field), amount(figure)
    if language is None or found is None:
        return str(getattr(figure.declaration, field))
    return str(found.in_language(language).look_up(key))
