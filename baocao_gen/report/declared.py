"""What a place of the file declares besides its text → the blocks of its tables and charts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from baocao_gen.problems.problem import Problem
from baocao_gen.report.anchors import Anchors
from baocao_gen.report.blocks import Block, ChartBlock
from baocao_gen.report.charts import Charts, Line
from baocao_gen.report.figure_tables import figure_table
from baocao_gen.report.free_table import Runs
from baocao_gen.report.report import Report
from baocao_gen.report.table_plan import Plan
from baocao_gen.report.tables_by_name import table_names
from baocao_gen.tags.other_language import Language
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import Chart
from baocao_gen.yearfile.origin import KeyPath


@dataclass(slots=True)
class Declared:
    """Prints the tables of figures and the charts of one report, in the order of the page.

    Attributes:
        report: The report.
        runs: Prints its texts.
        line: Prints those that are words alone.
        language_at: The language of a place; None for Vietnamese.
        problems: Where what cannot be printed is noted.
        anchors: Numbers what the tables print of figures; None where nobody asks.
    """

    report: Report
    runs: Runs
    line: Line
    language_at: Callable[[KeyPath], Language | None]
    problems: list[Problem]
    anchors: Anchors | None = None
    _charts: Charts = field(init=False)
    _made: dict[tuple[KeyPath, bool], list[Block]] = field(init=False)

    def __post_init__(self) -> None:
        self._made = {}
        self._charts = Charts(self.report, self.runs, self.line, self.problems)

    def table(self, path: KeyPath, *, is_wide: bool = False) -> list[Block]:
        """The table of figures of a place, with what stands above and below it."""
        return self._printed(self.report.plans[path], is_wide=is_wide)

    def _printed(self, plan: Plan, *, is_wide: bool = False) -> list[Block]:
        """A table in the language of its place, printed once; nothing where that has no words."""
        asked = plan.path, is_wide
        if asked not in self._made:
            self._made[asked] = []
            language = self.language_at(plan.path)
            try:
                self._made[asked] = figure_table(
                    plan, self.report, self.runs, is_wide=is_wide, language=language
                )
                if self.anchors is not None:
                    from baocao_gen.report.numbered_figures import numbered_table

                    blocks = numbered_table(self._made[asked], plan.path, self.anchors)
                    self._made[asked] = blocks
            except ReadingError as error:
                place = self.report.origin.position(plan.path)
                self.problems.append(Problem("BC403", error.message, place, error.hint))
        return self._made[asked]

    def chart(self, chart: Chart, path: KeyPath, *, is_wide: bool = False) -> ChartBlock:
        """The chart of a place."""
        return self._charts.drawn(chart, path, is_wide=is_wide)

    def named_tables(self) -> dict[str, Any]:
        """The tables that have a name, for templates."""
        found = {}
        for plan in self.report.plans.values():
            name = plan.table.name
            if name is not None and (blocks := self._printed(plan)):
                found[name] = table_names(plan, blocks)
        return found
