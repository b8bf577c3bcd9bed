"""The values one report is made of: the file as declared, its figures, and where they came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from baocao_gen.figures.by_unit import NO_UNITS, UnitValues
from baocao_gen.figures.edited import Before
from baocao_gen.figures.figure import (
    NOTHING_EARLIER,
    Aspect,
    Earlier,
    Edition,
    Figures,
    ResolvedFigure,
    Timeline,
)
from baocao_gen.figures.resolve import resolve
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.files.files import Files
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.blocks import TableBlock
from baocao_gen.report.chart_planner import ChartPlanner, declared_charts
from baocao_gen.report.suppliers import supplier_problems
from baocao_gen.report.table_plan import Plan, declared_tables
from baocao_gen.report.table_planner import TablePlanner
from baocao_gen.yearfile.model import Appendix, DocumentGroup, OwnRule, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, Origin

if TYPE_CHECKING:
    from baocao_gen.figures.territory import Redrawing


@frozen
class LocatedRule:
    """An office's own rule and where it is written; ``shared`` if in a file of several reports."""

    rule: OwnRule
    position: Position
    shared: bool = False


@frozen
class SourceValue:
    """A number of a table that a unit sent in, for one value of one figure (dotted name).

    ``position`` is the number's place in the table, ``named_at`` that of the figure's name.
    """

    name: str
    aspect: Aspect
    value: Decimal
    position: Position
    named_at: Position


@frozen
class Companions:
    """What the files say that a year file names beside it.

    Attributes:
        own_rules: The office's rules.
        sources: The numbers of the tables that the figures are held against.
        by_unit: The values of figures as each unit reports them.
    """

    own_rules: tuple[LocatedRule, ...] = ()
    sources: tuple[SourceValue, ...] = ()
    by_unit: UnitValues = NO_UNITS


NO_COMPANIONS = Companions()
WORKING_FOLDER = Files()


@frozen
class Report(Remembers):
    """A report whose figures are all resolved; nothing about it changes any more.

    Attributes:
        year_file: The data as declared.
        figures: Every figure with its values for all aspects.
        unit_figures: The figures' values by unit, where units report any.
        origin: Leads names and paths back to lines of the file.
        files: What names in the file are relative to: the files beside it, on the disk or held in
            memory; the working folder for a report built in Python.
        warnings: What is odd but does not stop the report.
        earlier: The figures of the same period of last year, and of the period just before.
        companions: The office's rules, those of shared files included, and the units' tables.
        timeline: The period and the earlier reports of the chain that ``ky_truoc`` opens.
        redrawings: What became of units since the same period of last year, whose values by unit
            are restated for it.
        draft: Whether whatever has no value is printed as a blank.
    """

    year_file: YearFile
    figures: Figures = field(repr=False)
    unit_figures: UnitFigures = field(repr=False)
    origin: Origin = field(repr=False)
    files: Files = field(default=WORKING_FOLDER, repr=False)
    warnings: tuple[Problem, ...] = ()
    earlier: Earlier = field(default=NOTHING_EARLIER, repr=False)
    companions: Companions = field(default=NO_COMPANIONS, repr=False)
    timeline: Timeline | None = field(default=None, repr=False)
    redrawings: tuple[Redrawing, ...] = ()
    draft: bool = False

    @cached_property
    def plans(self) -> Mapping[KeyPath, Plan]:
        """The plan of each declared table, by the keys that lead to it."""
        planner = TablePlanner(self.figures, self.unit_figures, self.origin)
        return {path: planner.plan(table, path) for path, table in declared_tables(self.year_file)}

    @cached_property
    def printed_tables(self) -> dict[tuple[KeyPath, bool], TableBlock]:
        """Tables of figures that were printed, by their place and whether the page is turned."""
        return {}

    def along(self, timeline: Timeline) -> Report:
        """The same report at the head of a chain of earlier ones."""
        figures = {
            figure.name: figure
            if figure.timeline is timeline
            else replace(figure, timeline=timeline)
            for figure in self.figures
        }
        return replace(self, figures=Figures(figures), timeline=timeline)

    @property
    def resolved(self) -> Before:
        """Its figures, for the report of a next content of its file."""
        return Before(self.unit_figures.resolved, self.figures)

    def as_draft(self) -> Report:
        """The same report, in which a value that somebody still has to supply is a blank.

        What the file never speaks of stays a fault: a plan that has no key, a comparison with a
        year that has no such figure.
        """
        return self._draft

    @cached_property
    def _draft(self) -> Report:
        figures = {
            figure.name: replace(figure, has=figure.has | _awaited(figure), draft=True)
            for figure in self.figures
        }
        return replace(self, figures=Figures(figures), draft=True)

    def as_edition(self) -> Edition:
        """This report as an earlier one of another report's chain."""
        units = self.unit_figures if self.unit_figures.units else None
        return Edition(self.year_file.period, self.figures, self.year_file, units)


def _awaited(figure: ResolvedFigure) -> frozenset[Aspect]:
    """The values that a figure will have once its file and last year's are filled in."""
    if figure.is_derived:
        return frozenset(Aspect)
    typed = {a for a in Aspect if a.value in figure.declaration.model_fields_set}
    compared = figure.timeline is not None and figure.timeline.reaches_back(figure.name)
    return frozenset({*typed, Aspect.PRIOR, Aspect.PRECEDING} if compared else typed)


def assemble(  # noqa: PLR0913  all that a report is made of
    year_file: YearFile,
    origin: Origin,
    earlier: Earlier = NOTHING_EARLIER,
    *,
    warnings: tuple[Problem, ...] = (),
    companions: Companions = NO_COMPANIONS,
    before: Report | None = None,
) -> Report:
    """Resolve the figures of a year file; those that are as ``before`` stay the same objects.

    Raises:
        InvalidReport: with every figure that cannot be resolved.
    """
    figures, unit_figures, problems = resolve(
        year_file, origin, earlier, companions.by_unit, before.resolved if before else None
    )
    if not problems:
        planner = TablePlanner(figures, unit_figures, origin)
        for path, table in declared_tables(year_file):
            planner.plan(table, path)
        charts = ChartPlanner(figures, unit_figures, origin)
        charts.plan_all(declared_charts(year_file))
        owed = supplier_problems(year_file, figures, origin) if year_file.suppliers else ()
        problems = [*planner.problems, *charts.problems, *owed]
    if problems:
        raise InvalidReport(problems)
    return Report(
        year_file,
        figures,
        unit_figures,
        origin,
        warnings=warnings,
        earlier=earlier,
        companions=companions,
    )


def document_groups(file: YearFile) -> Iterator[tuple[KeyPath, DocumentGroup]]:
    """Every group of documents of every appendix, in order, each with the keys that lead to it."""
    appendices, groups = key_of(YearFile, "appendices"), key_of(Appendix, "groups")
    for a, appendix in enumerate(file.appendices):
        for g, group in enumerate(appendix.groups):
            yield (appendices, a, groups, g), group
