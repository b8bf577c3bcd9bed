"""A report → what each unit is asked for: its figures, with last year's beside them, and its tasks.

A figure that is computed from figures of one unit alone goes along, so that the unit sees its sums;
one that is computed from several units' is nobody's to fill in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.parts import PartsByName
from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report
from baocao_gen.report.suppliers import suppliers_of
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model import Task
from baocao_gen.years.sheets.formulas import CellFormula, cell_formula

ASKED = (Aspect.ACTUAL, Aspect.CUMULATIVE, Aspect.PLANNED, Aspect.NEXT_PLANNED)
"""What a sheet may ask of a figure, in the order of its columns."""


@frozen
class OwedFigure:
    """A row of a sheet: a figure that its unit fills in, or sees computed.

    Attributes:
        figure: The figure.
        asked: What is asked of it; nothing of a computed one.
        formula: How it is computed from others of the sheet.
    """

    figure: ResolvedFigure
    asked: frozenset[Aspect]
    formula: CellFormula | None = None


@frozen
class OwedTask:
    """A task that its unit reports on: its number in the file, from 0, and what the file says."""

    index: int
    task: Task


@frozen
class Owed:
    """What one unit is asked for.

    Attributes:
        unit: The unit; None for what the file gives to no unit.
        period: The period of the report.
        figures: Its figures, in the order of the file.
        tasks: Its tasks, likewise.
    """

    unit: str | None
    period: Period
    figures: tuple[OwedFigure, ...]
    tasks: tuple[OwedTask, ...]

    @property
    def asked(self) -> int:
        """How many values it is asked for."""
        return sum(len(row.asked) for row in self.figures)


def owed(report: Report) -> list[Owed]:
    """What each unit is asked for, the units in the order in which the file first names them.

    Whatever the file gives to no unit comes last.
    """
    suppliers = suppliers_of(report.year_file, report.figures)
    whose: dict[str | None, list[OwedFigure]] = {}
    for row in owed_figures(report):
        unit = _unit_of(row, suppliers)
        if unit is not _NOBODY:
            whose.setdefault(unit, []).append(row)
    tasks: dict[str | None, list[OwedTask]] = {}
    for index, task in enumerate(report.year_file.tasks):
        if task.owner:
            tasks.setdefault(task.owner, []).append(OwedTask(index, task))
    units = [unit for unit in dict.fromkeys([*whose, *tasks]) if unit is not None]
    period = report.year_file.period
    found = [
        Owed(unit, period, tuple(whose.get(unit, ())), tuple(tasks.get(unit, ())))
        for unit in (*units, None)
    ]
    return [one for one in found if one.asked or one.tasks]


_NOBODY = "\0"


def _unit_of(row: OwedFigure, suppliers: Mapping[Name, str]) -> str | None:
    """The unit in whose sheet a row stands: of a computed one that of all its inputs."""
    own = suppliers.get(row.figure.name)
    if row.formula is None:
        return own
    units = {suppliers.get(name) for name in row.formula.names}
    return units.pop() if len(units) == 1 else _NOBODY


def owed_figures(report: Report) -> Iterator[OwedFigure]:
    """Every figure that some unit is asked for or sees computed, in the order of the file."""
    names = FigureNames(report.year_file.figures)
    parts = PartsByName(names, FigureFaults(report.origin))
    for figure in report.figures:
        if not figure.is_derived:
            yield OwedFigure(figure, frozenset(_asked(figure)))
        elif not figure.of_units and (formula := cell_formula(figure, names, parts)):
            yield OwedFigure(figure, frozenset(), formula)
        elif later := frozenset(_asked(figure)) - {Aspect.ACTUAL}:
            yield OwedFigure(figure, later)


def _asked(figure: ResolvedFigure) -> Iterable[Aspect]:
    """The figure's own value, and others that its file has a key for."""
    typed = figure.declaration.model_fields_set
    return [one for one in ASKED if one is Aspect.ACTUAL or one.value in typed]
