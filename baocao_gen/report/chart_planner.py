"""A declared chart → the figures and units that it draws, or what is wrong with it.

Who prints a chart and who only asks whether it can be drawn (the loading of a report) ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from baocao_gen.figures.figure import Aspect, Figures, ResolvedFigure
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.declarations import declared
from baocao_gen.report.named_figures import Unnamed, misfit, named_figure
from baocao_gen.vietnamese.numbers import format_count
from baocao_gen.vietnamese.unit_scales import scaled
from baocao_gen.yearfile.model import (
    Along,
    Chart,
    ChartFigure,
    ChartKind,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.origin import KeyPath, Origin

MOST_CHARTS: Final = 1_000
"""Charts of a report: each is a part of the Word file with a workbook of its own."""
MOST_SERIES: Final = 8
"""Lines, fills and slices that can be told apart in black and white."""
MOST_PLACES: Final = 40
"""Units or figures along the axis: so many bars have room on a page at a size that can be read."""
_FIGURES = key_of(Chart, "figures")


@frozen
class ChartPlan:
    """A chart that can be drawn.

    Attributes:
        chart: What the file says of it.
        path: Where.
        figures: The figures, in the order of the file.
        units: The units by their numbers, in the order in which they stand along the axis.
    """

    chart: Chart
    path: KeyPath
    figures: tuple[ResolvedFigure, ...]
    units: tuple[int, ...] = ()


@dataclass(slots=True)
class ChartPlanner:
    """Finds the figures that charts name among those of one report."""

    figures: Figures
    unit_figures: UnitFigures
    origin: Origin
    problems: list[Problem] = field(default_factory=list)

    def plan_all(self, charts: Iterable[tuple[KeyPath, Chart]]) -> None:
        """Plan the charts of a file; more than anybody draws are refused at the first too many."""
        for count, (path, chart) in enumerate(charts):
            if count == MOST_CHARTS:
                message = (
                    f"quá nhiều biểu đồ: một báo cáo có nhiều nhất {format_count(MOST_CHARTS)}"
                )
                self._add("BC296", message, path, "bỏ bớt, hoặc dùng bảng số liệu")
                return
            self.plan(chart, path)

    def plan(self, chart: Chart, path: KeyPath) -> ChartPlan:
        """Find the figures of a chart; what cannot be found is left out, and a problem."""
        told = len(self.problems)
        places = [(*path, _FIGURES, index) for index in range(len(chart.figures))]
        found = [self._figure(*asked) for asked in zip(chart.figures, places, strict=True)]
        figures = tuple(figure for figure in found if figure)
        units = tuple(self._units(chart, path)) if chart.along is Along.UNITS else ()
        plan = ChartPlan(chart, path, figures, units)
        if len(self.problems) == told:
            self._look_at_units_of_measure(plan, places)
            self._look_at_size(plan)
        return plan

    def _figure(self, asked: ChartFigure, path: KeyPath) -> ResolvedFigure | None:
        found = self._named(asked.figure, (*path, key_of(ChartFigure, "figure")))
        if found and asked.name is None and not found.declaration.name:
            hint = "ghi ten ở số liệu ấy, hoặc ở đây"
            self._add("BC270", f"«{found.dotted}» chưa có tên để in trong biểu đồ", path, hint)
        return found

    def _named(self, dotted: str, path: KeyPath) -> ResolvedFigure | None:
        found = named_figure(self.figures, dotted)
        if isinstance(found, Unnamed):
            hint = f"ghi từng số liệu {dotted}.…" if found.is_group else found.hint
            self._add("BC270", found.message, path, hint)
            return None
        return found

    def _units(self, chart: Chart, path: KeyPath) -> Sequence[int]:
        units: Sequence[int] = range(len(self.unit_figures.units))
        if not units:
            hint = f"thêm {key_of(YearFile, 'unit_files')}: các tệp mà mỗi hàng là một đơn vị"
            message = "biểu đồ theo đơn vị mà chưa có số liệu của đơn vị nào"
            self._add("BC272", message, path, hint)
            return units
        for index, asked in enumerate(chart.figures):
            self._reported(asked.figure, (*path, _FIGURES, index))
        if chart.sorted_by:
            place = (*path, key_of(Chart, "sorted_by"))
            figure = self._named(chart.sorted_by, place)
            if figure and self._reported(chart.sorted_by, place):
                return self.unit_figures.in_order(figure.name, figure.decimals)
        return units

    def _reported(self, dotted: str, path: KeyPath) -> bool:
        """Whether units report a figure, or what it is computed from."""
        figure = self.figures.get(dotted)
        if figure is None or self.unit_figures.has(figure.name, Aspect.ACTUAL):
            return True
        message = f"không đơn vị nào báo cáo «{dotted}»"
        self._add("BC272", message, path, "thêm cột ấy vào tệp của các đơn vị")
        return False

    def _look_at_units_of_measure(self, plan: ChartPlan, places: Sequence[KeyPath]) -> None:
        """Refuse numbers of different units of measure side by side."""
        unit, first = plan.chart.unit, plan.figures[0]
        for figure, place in zip(plan.figures, places, strict=True):
            if message := misfit(figure, first, unit, "biểu đồ"):
                hint = "tách thành hai biểu đồ"
                if unit is None and scaled(figure.unit).base == scaled(first.unit).base:
                    hint = f"thêm {key_of(Chart, 'unit')}: {first.unit}"
                self._add("BC271", message, place, hint)

    def _look_at_size(self, plan: ChartPlan) -> None:
        """Refuse what nobody could read."""
        chart, along = plan.chart, plan.chart.along
        is_pie = chart.kind is ChartKind.PIE
        drawn = (len(chart.values) or 1) if along is Along.FIGURES else len(plan.figures)
        places = len(plan.units) or (len(plan.figures) if along is Along.FIGURES else 0)
        if is_pie and drawn > 1:
            hint = "giữ một số liệu, một giá trị; hoặc loai: cot_chong"
            self._add("BC272", "biểu đồ tròn chỉ vẽ một dãy số", plan.path, hint)
        elif drawn > MOST_SERIES or (is_pie and places > MOST_SERIES):
            message = (
                f"biểu đồ có {places if is_pie else drawn} phần, in đen trắng chỉ phân biệt được "
                f"{MOST_SERIES}"
            )
            hint = "dùng loai: thanh" if is_pie else "bớt số liệu, hoặc tách thành hai biểu đồ"
            self._add("BC272", message, plan.path, hint)
        elif places > MOST_PLACES:
            message = f"biểu đồ có {places} chỗ dọc trục, một trang chỉ đủ {MOST_PLACES}"
            hint = "dùng bảng số liệu, hoặc tách thành nhiều biểu đồ"
            self._add("BC272", message, plan.path, hint)

    def _add(self, code: str, message: str, path: KeyPath, hint: str) -> None:
        self.problems.append(Problem(code, message, self.origin.position(path), hint))


def declared_charts(file: YearFile) -> Iterator[tuple[KeyPath, Chart]]:
    """Every chart of a year file, in order, with the keys that lead to it."""
    return declared(file, "charts")
