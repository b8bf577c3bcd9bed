"""What a resolved figure is: one value for each aspect, with its unit and its decimals.

A figure has six *aspects*: what was done, that of the same period of last year and of the period
just before, the plan, next year's plan, cumulative.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import Protocol

from baocao_gen.frozen import Remembers, alike, frozen
from baocao_gen.problems.arguments import public
from baocao_gen.problems.problem import Position
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.numbers import format_quantity
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import nearest
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin

Name = tuple[str, ...]


class Aspect(Enum):
    """Which value of a figure; the value is the model's field."""

    # Values are looked up by aspect all the time, and Enum's own hash and value run in Python.
    __hash__ = object.__hash__

    def __init__(self, field: str) -> None:
        self.field = field

    ACTUAL = "actual"
    PRIOR = "prior"
    PRECEDING = "preceding"
    PLANNED = "planned"
    NEXT_PLANNED = "next_planned"
    CUMULATIVE = "cumulative"


ASPECTS = tuple(Aspect)
"""All of them: Enum's own walk runs in Python too."""
OF_EARLIER_REPORTS = (Aspect.PRECEDING, Aspect.PRIOR)
"""The aspects that earlier reports have published."""


@frozen
class ResolvedFigure:
    """A figure with all its values: None where nothing is known.

    Attributes:
        name: The keys that lead to it, without ``so_lieu``.
        declaration: What the year file says of it.
        values: One exact value for each aspect.
        has: The aspects that the figure speaks of; one of them whose value is None is a blank
            that somebody must still fill.
        decimals: How many digits are printed after the comma.
        published: How many, of the values that earlier reports have published; None if none has.
        timeline: Leads to the values of earlier years.
        of_units: Whether its value is what units report, added up where it can be.
        draft: Whether an aspect whose value is still awaited counts as a blank.
    """

    name: Name
    declaration: Figure = field(repr=False)
    values: Mapping[Aspect, Decimal | None]
    has: frozenset[Aspect]
    decimals: int
    published: Mapping[Aspect, int] | None = field(default=None, repr=False)
    timeline: Timeline | None = field(default=None, repr=False, compare=False)
    of_units: bool = field(default=False, repr=False)
    draft: bool = field(default=False, repr=False, compare=False)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ResolvedFigure):
            return NotImplemented
        return all(alike(getattr(self, one), getattr(other, one)) for one in _COMPARED)

    def __hash__(self) -> int:
        return hash(self.name)

    @property
    def unit(self) -> str:
        """The unit as declared."""
        return self.declaration.unit

    def decimals_of(self, aspect: Aspect) -> int:
        """How many digits of a value are printed after the comma.

        A published value keeps its own: 45,6% of last year is not 46% because this year has 46%.
        """
        return (self.published or {}).get(aspect, self.decimals)

    @property
    def dotted(self) -> str:
        """The full name, «dich_vu_cong.thu_tuc»."""
        return ".".join(self.name)

    def label_of(self, aspect: Aspect) -> str:
        """What a blank is called: the figure's name, and the key of a value not its own."""
        own = aspect is Aspect.ACTUAL
        return self.dotted if own else f"{self.dotted}.{key_of(Figure, aspect.value)}"

    @property
    def actual(self) -> Decimal | None:
        """What was done in the period, exact; None for a blank."""
        return self.values[Aspect.ACTUAL]

    @property
    def prior(self) -> Decimal | None:
        """The same period of last year."""
        return self.values[Aspect.PRIOR]

    @property
    def planned(self) -> Decimal | None:
        """The plan of the period."""
        return self.values[Aspect.PLANNED]

    def __str__(self) -> str:
        if self.actual is None:
            return f"{self.dotted}: chưa có số liệu"
        return format_quantity(self.actual, self.unit, self.decimals)

    @property
    def is_derived(self) -> bool:
        """Whether the figure is computed from others."""
        return bool(self.declaration.parts or self.declaration.formula) or self.of_units

    @property
    def is_blank(self) -> bool:
        """Whether the figure itself must be filled in: neither stated nor derived."""
        return not self.is_derived and self.declaration.actual is None


_COMPARED = tuple(one.name for one in fields(ResolvedFigure) if one.compare)


@frozen
class Figures(Remembers):
    """All resolved figures of one report by full name.

    Attributes:
        by_name: The figures by the keys that lead to them, in the order of the file.
    """

    by_name: Mapping[Name, ResolvedFigure]

    def __iter__(self) -> Iterator[ResolvedFigure]:
        return iter(self.by_name.values())

    def __len__(self) -> int:
        return len(self.by_name)

    @public
    def __getitem__(self, dotted: str) -> ResolvedFigure:
        """The figure of a dotted name; KeyError with the nearest name if there is none."""
        figure = self.get(dotted)
        if figure is None:
            near = nearest(dotted, [other.dotted for other in self])
            raise KeyError(dotted if near is None else f"{dotted} (có phải {near}?)")
        return figure

    @public
    def get(self, dotted: str) -> ResolvedFigure | None:
        """The figure of a dotted name, or None."""
        return self.by_name.get(tuple(dotted.split(".")))

    @cached_property
    def groups(self) -> Mapping[Name, list[ResolvedFigure]]:
        """The figures of each group, those of the groups inside it too."""
        found: dict[Name, list[ResolvedFigure]] = {}
        for name, figure in self.by_name.items():
            for depth in range(1, len(name)):
                found.setdefault(name[:depth], []).append(figure)
        return found

    @cached_property
    def likely(self) -> LikelyNames:
        """All dotted names, to be asked for those that are mistyped."""
        return LikelyNames(figure.dotted for figure in self)

    @cached_property
    def likely_groups(self) -> LikelyNames:
        """The dotted names of groups, likewise."""
        return LikelyNames(".".join(name) for name in self.groups)

    @property
    def blanks(self) -> list[ResolvedFigure]:
        """The figures that wait for a value."""
        return [figure for figure in self if figure.is_blank]


class OfUnits(Protocol):
    """The values of an earlier report by unit."""

    def has(self, name: Name) -> bool:
        """Whether its units, or some of them, have a value of a figure."""

    def named(self, name: Name, who: str) -> Decimal | None:
        """The value of a unit, or of a group of units, by what it is called."""


@frozen
class Earlier:
    """The figures that a report's are compared with.

    Attributes:
        prior: Those of the same period of last year; None if no file has them.
        preceding: Those of the period just before; None if no file has them. For a report on a
            year both are the same.
        prior_units: The values of last year by unit; None where no unit reported any.
        preceding_units: The values of the period just before by unit.
        of_a_year: Whether the report is on a year, so that they are, a typed value included.
    """

    prior: Figures | None = None
    preceding: Figures | None = None
    prior_units: OfUnits | None = None
    preceding_units: OfUnits | None = None
    of_a_year: bool = False

    def of(self, aspect: Aspect) -> Figures | None:
        """The figures that an aspect is taken from; None for one that no other report has."""
        if aspect is Aspect.PRIOR:
            return self.prior
        return self.preceding if aspect is Aspect.PRECEDING else None

    def units_of(self, aspect: Aspect) -> OfUnits | None:
        """The values by unit that an aspect is taken from."""
        if aspect is Aspect.PRIOR or (aspect is Aspect.PRECEDING and self.is_one):
            return self.prior_units
        return self.preceding_units if aspect is Aspect.PRECEDING else None

    @property
    def is_one(self) -> bool:
        """Whether the period just before is the same period of last year."""
        return self.of_a_year or (self.prior is not None and self.prior is self.preceding)


NOTHING_EARLIER = Earlier()


@frozen
class Edition:
    """One earlier report of the chain: its period, its figures and its file.

    Attributes:
        period: What it reports on.
        figures: Its figures, as its own file has them.
        year_file: What that file says.
        units: Its values by unit; None where no unit reported any.
    """

    period: Period
    figures: Figures = field(repr=False)
    year_file: YearFile = field(repr=False)
    units: OfUnits | None = field(default=None, repr=False)


@frozen
class Point:
    """A figure's value of one period, as the newest report sees it.

    Attributes:
        period: The period.
        value: The value; None where none is known.
        decimals: How many digits of it are printed after the comma.
    """

    period: Period
    value: Decimal | None
    decimals: int


@frozen
class Timeline:
    """The periods of a chain of reports, newest first: the report's own, then the earlier ones.

    Attributes:
        period: The report's own.
        editions: The earlier reports.
    """

    period: Period
    editions: tuple[Edition, ...] = ()

    def reaches_back(self, name: Name) -> bool:
        """Whether an earlier report has the figure too."""
        return any(name in edition.figures.by_name for edition in self.editions)

    def points(self, figure: ResolvedFigure) -> tuple[Point, ...]:
        """A figure's values, oldest first; a restated value replaces the published one.

        A year that counted in another unit has no value here.
        """
        restated: dict[Period, Point] = {}
        points = [Point(self.period, figure.actual, figure.decimals)]
        _note_restated(restated, figure, self.period)
        for edition in self.editions:
            then = edition.figures.by_name.get(figure.name)
            value, decimals = None, figure.decimals
            if then and then.unit == figure.unit:
                value, decimals = then.actual, then.decimals
            published = Point(edition.period, value, decimals)
            points.append(restated.get(edition.period, published))
            _note_restated(restated, then, edition.period)
        return tuple(reversed(points))


def _note_restated(
    restated: dict[Period, Point], figure: ResolvedFigure | None, period: Period
) -> None:
    """What a report on a period has restated: the value of the same period of the year before."""
    if figure and figure.declaration.restatement:
        value, of = figure.declaration.restatement.value, period.year_before()
        restated.setdefault(of, Point(of, value, figure.decimals))


def path_of(name: Name) -> KeyPath:
    """The path of a figure in the year file."""
    return (key_of(YearFile, "figures"), *name)


def position_of(figure: ResolvedFigure, origin: Origin) -> Position:
    """Where a figure's value is, or should be, typed."""
    path = (*path_of(figure.name), key_of(Figure, "actual"))
    return origin.position(path)
