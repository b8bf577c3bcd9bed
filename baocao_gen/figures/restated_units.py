"""What an earlier report says of its units, and what became of them → the same by today's units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from baocao_gen.figures.by_unit import UnitColumn, UnitValues, may_be_added, plain
from baocao_gen.figures.figure import Name
from baocao_gen.figures.territory import Redrawing, RestatedValue, restated, units_behind
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.figures.uses import Step
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position


@frozen
class RestatedUnits:
    """An earlier report by today's units.

    Attributes:
        figures: The values; a figure with a formula or parts is computed anew for each unit that
            is not the same as then.
        lost: The values that nobody can tell: of which figure, of which unit of today, and why.
    """

    figures: UnitFigures
    lost: tuple[tuple[Name, str, str], ...]


def restated_units(earlier: UnitFigures, redrawings: Sequence[Redrawing]) -> RestatedUnits:
    """Restate an earlier report; what it has published by its own units stays as it is.

    Args:
        earlier: What it says of its units.
        redrawings: What became of them since, in the order of the days.
    """
    units = tuple(units_behind(earlier.units, redrawings))
    by_step = {step: _restated(earlier, step, redrawings) for step in earlier.given.columns}
    computed = [step for step in by_step if _is_computed(earlier, step)]
    bare = UnitValues(
        units,
        {
            step: _column(earlier, step, units, values)
            for step, values in by_step.items()
            if step not in computed
        },
    )
    anew = earlier.with_given(bare)
    columns = dict(bare.columns)
    for step in computed:
        values = {
            unit: one if one.is_kept else RestatedValue(anew.derived(*step, number))
            for number, unit in enumerate(units)
            for one in [by_step[step][unit]]
        }
        columns[step] = _column(earlier, step, units, values)
        by_step[step] = values
    figures = earlier.with_given(UnitValues(units, columns))
    return RestatedUnits(figures, tuple(_lost(by_step, units)))


def _is_computed(earlier: UnitFigures, step: Step) -> bool:
    declaration = earlier.declaration(step[0])
    return bool(declaration.formula or declaration.parts)


def _restated(
    earlier: UnitFigures, step: Step, redrawings: Sequence[Redrawing]
) -> dict[str, RestatedValue]:
    values = dict(zip(earlier.units, earlier.given.columns[step].values, strict=True))
    declaration = earlier.declaration(step[0])
    return restated(values, redrawings, step[0], adds_up=may_be_added(declaration))


def _column(
    earlier: UnitFigures, step: Step, units: Sequence[str], values: dict[str, RestatedValue]
) -> UnitColumn:
    column = earlier.given.columns[step]
    numbers = {plain(unit): number for number, unit in enumerate(earlier.units)}
    where = [numbers.get(plain(unit), 0) for unit in units]
    return UnitColumn(
        tuple(values[unit].value for unit in units), column.decimals, partial(_place, column, where)
    )


def _place(column: UnitColumn, where: Sequence[int], unit: int) -> Position:
    """The cell of the unit that had the name then, or the first one."""
    return column.place(where[unit])


def _lost(
    by_step: dict[Step, dict[str, RestatedValue]], units: Sequence[str]
) -> Iterator[tuple[Name, str, str]]:
    for (name, _), values in by_step.items():
        for unit in units:
            if values[unit].value is None and not values[unit].is_kept and values[unit].why:
                yield name, unit, values[unit].why
