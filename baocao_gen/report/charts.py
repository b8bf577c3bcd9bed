"""A plan of a chart, and what prints its words → the chart with the numbers that it draws.

What is drawn is what is printed: values rounded as in tables and texts, in one unit of measure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeAlias

from baocao_gen.figures.figure import Aspect, Name, Point, ResolvedFigure
from baocao_gen.problems.hint import Hint
from baocao_gen.problems.problem import Problem
from baocao_gen.report.blocks import ChartBlock, ChartForm, ChartSeries
from baocao_gen.report.chart_planner import ChartPlan, ChartPlanner, declared_charts
from baocao_gen.report.free_table import Runs
from baocao_gen.report.report import Report
from baocao_gen.report.table_values import PERCENT_DECIMALS, Printing
from baocao_gen.report.table_words import value_words
from baocao_gen.tags.private_characters import without_marks
from baocao_gen.vietnamese.comparisons import percent_of
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS, format_percent
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model import Along, Chart, ChartFigure, ChartKind, ChartValue, key_of
from baocao_gen.yearfile.model.chart import MOST_PERIODS
from baocao_gen.yearfile.origin import KeyPath

_MOST_GAPS_TOLD = 3
Line: TypeAlias = Callable[[str, KeyPath], str]
"""Prints a text of the file as words alone, with the place where it stands."""
_Drawn: TypeAlias = tuple[Decimal, str] | None


def names_in_charts(report: Report) -> set[Name]:
    """The figures that charts of a report draw."""
    planner = ChartPlanner(report.figures, report.unit_figures, report.origin)
    plans = [planner.plan(chart, path) for path, chart in declared_charts(report.year_file)]
    return {figure.name for plan in plans for figure in plan.figures}


@dataclass(slots=True)
class Charts:
    """Draws the charts of one report, in the order of the page.

    Attributes:
        report: The report.
        runs: Prints its texts.
        line: Prints those that are words alone.
        problems: Where what cannot be drawn is noted.
    """

    report: Report
    runs: Runs
    line: Line
    problems: list[Problem]
    _count: int = field(default=0, init=False)

    def drawn(self, chart: Chart, path: KeyPath, *, is_wide: bool) -> ChartBlock:
        """A chart with its numbers.

        Args:
            chart: What the file says of it.
            path: Where.
            is_wide: Whether the pages around it lie in landscape.
        """
        report = self.report
        planner = ChartPlanner(report.figures, report.unit_figures, report.origin)
        plan = planner.plan(chart, path)
        self._count += 1
        writer = _ChartWriter(plan, report, self.line)
        places, series = writer.drawn()
        self._look_at(plan, places, series)
        caption = self.runs(chart.title, (*path, key_of(Chart, "title")))
        return ChartBlock(
            ChartForm[chart.kind.name],
            caption,
            places,
            series,
            writer.unit,
            writer.shares(series) if chart.kind is ChartKind.PIE else (),
            self._count,
            is_wide,
        )

    def _look_at(
        self, plan: ChartPlan, places: Sequence[str], series: Sequence[ChartSeries]
    ) -> None:
        if plan.chart.kind is ChartKind.PIE:
            values = [value for one in series for value in one.values if value is not None]
            if values and (min(values) < 0 or not any(values)):
                message = "biểu đồ tròn không vẽ được số âm, cũng không vẽ được khi mọi số bằng 0"
                self._add("BC272", message, plan.path, "dùng loai: cot")
        gaps = list(_gaps(plan.chart.along, places, series))
        if gaps and not self.report.draft and not self._is_unfinished:
            more = " …" if len(gaps) > _MOST_GAPS_TOLD else ""
            message = f"biểu đồ còn chỗ chưa có số: {'; '.join(gaps[:_MOST_GAPS_TOLD])}{more}"
            fill = "điền số còn thiếu, hoặc bỏ chỗ ấy khỏi biểu đồ; bản nháp"
            hint = Hint(f"{fill} (--draft) để trống", on_page=f"{fill} để trống")
            self._add("BC273", message, plan.path, hint)

    @property
    def _is_unfinished(self) -> bool:
        """Whether figures wait for their numbers: each is told by itself."""
        report = self.report
        return bool(report.figures.blanks) or any(report.unit_figures.missing())

    def _add(self, code: str, message: str, path: KeyPath, hint: str) -> None:
        self.problems.append(Problem(code, message, self.report.origin.position(path), hint))


def _gaps(along: Along, places: Sequence[str], series: Sequence[ChartSeries]) -> Iterator[str]:
    """The places where a number is missing; a figure may be younger than the chain of periods."""
    for one in series:
        begins = along is not Along.PERIODS
        for index, (place, value) in enumerate(zip(places, one.values, strict=True)):
            begins = begins or value is not None or index == len(places) - 1
            if begins and value is None:
                yield f"«{one.name}», {place}" if len(series) > 1 else place


class _ChartWriter:
    """Finds what one chart draws."""

    def __init__(self, plan: ChartPlan, report: Report, line: Line) -> None:
        self._plan = plan
        self._report = report
        self._printing = Printing(plan.chart.unit)
        self._names = tuple(
            self._name(asked, figure, (*plan.path, key_of(Chart, "figures"), index), line)
            for index, (asked, figure) in enumerate(
                zip(plan.chart.figures, plan.figures, strict=True)
            )
        )

    @property
    def unit(self) -> str:
        """What the numbers are counted in; nothing where each has its sign."""
        unit = self._printing.unit_of(self._plan.figures[0])
        return "" if unit == PERCENT and self._plan.chart.unit is None else unit

    def drawn(self) -> tuple[tuple[str, ...], tuple[ChartSeries, ...]]:
        """What stands along the axis, and what is drawn there."""
        match self._plan.chart.along:
            case Along.PERIODS:
                return self._along_periods()
            case Along.VALUES:
                return self._along_values()
            case Along.UNITS:
                return self._along_units()
            case Along.FIGURES:
                return self._along_figures()

    def shares(self, series: Sequence[ChartSeries]) -> tuple[str, ...]:
        """Each value's share of all; none of percentages, which are shares already."""
        values = series[0].values if series else ()
        whole = sum((value for value in values if value is not None), Decimal(0))
        if whole <= 0 or self._plan.figures[0].unit in PERCENT_UNITS:
            return ()
        return tuple(
            "" if value is None else format_percent(percent_of(value, whole), PERCENT_DECIMALS)
            for value in values
        )

    def _along_periods(self) -> tuple[tuple[str, ...], tuple[ChartSeries, ...]]:
        known = [self._points(figure) for figure in self._plan.figures]
        timeline = self._report.timeline
        editions = timeline.editions if timeline else ()
        newest = [self._report.year_file.period, *(edition.period for edition in editions)]
        periods = [*reversed(newest[: self._plan.chart.periods or MOST_PERIODS])]
        while len(periods) > 1 and not any(periods[0] in points for points in known):
            del periods[0]  # the chain is longer than the figures are old
        drawn = [
            [self._of_point(figure, points.get(period)) for period in periods]
            for figure, points in zip(self._plan.figures, known, strict=True)
        ]
        return tuple(map(_place, periods)), self._series(drawn)

    def _points(self, figure: ResolvedFigure) -> Mapping[Period, Point]:
        own = Point(self._report.year_file.period, figure.actual, figure.decimals)
        points = figure.timeline.points(figure) if figure.timeline else (own,)
        return {point.period: point for point in points if point.value is not None}

    def _of_point(self, figure: ResolvedFigure, point: Point | None) -> _Drawn:
        if point is None or point.value is None:
            return None
        return self._printing.drawn(figure, point.value, point.decimals)

    def _along_values(self) -> tuple[tuple[str, ...], tuple[ChartSeries, ...]]:
        aspects = [Aspect[value.name] for value in self._values]
        drawn = [[self._of(figure, one) for one in aspects] for figure in self._plan.figures]
        return tuple(map(self._words_of, aspects)), self._series(drawn)

    def _along_figures(self) -> tuple[tuple[str, ...], tuple[ChartSeries, ...]]:
        aspects = [Aspect[value.name] for value in self._values]
        drawn = [[self._of(figure, one) for figure in self._plan.figures] for one in aspects]
        return self._names, _as_series(tuple(map(self._words_of, aspects)), drawn)

    def _along_units(self) -> tuple[tuple[str, ...], tuple[ChartSeries, ...]]:
        reported = self._report.unit_figures
        drawn = []
        for figure in self._plan.figures:
            values = [reported.value(figure.name, Aspect.ACTUAL, u) for u in self._plan.units]
            drawn.append([self._printed(figure, value, Aspect.ACTUAL) for value in values])
        return tuple(reported.units[unit] for unit in self._plan.units), self._series(drawn)

    @property
    def _values(self) -> tuple[ChartValue, ...]:
        return self._plan.chart.values or (ChartValue.ACTUAL,)

    def _of(self, figure: ResolvedFigure, aspect: Aspect) -> _Drawn:
        return self._printed(figure, figure.values[aspect], aspect)

    def _printed(self, figure: ResolvedFigure, value: Decimal | None, aspect: Aspect) -> _Drawn:
        if value is None:
            return None
        return self._printing.drawn(figure, value, figure.decimals_of(aspect))

    def _series(self, drawn: Sequence[Sequence[_Drawn]]) -> tuple[ChartSeries, ...]:
        return _as_series(self._names, drawn)

    def _words_of(self, aspect: Aspect) -> str:
        estimated = all(figure.declaration.estimated for figure in self._plan.figures)
        return value_words(aspect, self._report.year_file.period, is_estimated=estimated)

    @staticmethod
    def _name(asked: ChartFigure, figure: ResolvedFigure, path: KeyPath, line: Line) -> str:
        if asked.name is None:
            return figure.declaration.name or figure.dotted
        return without_marks(line(asked.name, (*path, key_of(ChartFigure, "name"))))


def _as_series(names: Sequence[str], drawn: Sequence[Sequence[_Drawn]]) -> tuple[ChartSeries, ...]:
    return tuple(
        ChartSeries(
            name,
            tuple(None if one is None else one[0] for one in line),
            tuple("" if one is None else one[1] for one in line),
        )
        for name, line in zip(names, drawn, strict=True)
    )


def _place(period: Period) -> str:
    """What a period is called below the axis."""
    words = str(period)
    return str(period.year) if period.kind == "year" else words[:1].upper() + words[1:]
