"""What units report, and what a ledger makes of it for each of them.

Judges: figures/parts.py
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_gen.figures.by_unit import UnitColumn, UnitValues
from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import NOTHING_EARLIER, Aspect
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.problems.problem import Position
from baocao_gen.yearfile.model import Figure
from baocao_gen.yearfile.origin import Origin

TREE = {
    "ho": Figure(unit="hộ", parts=["ngheo", "khac"]),
    "ngheo": Figure(unit="hộ"),
    "khac": Figure(unit="hộ"),
    "ty_le": Figure(unit="%", formula="ngheo / ho"),
    "chung": Figure(unit="hộ", actual=7),
}


def column(*values: str | None) -> UnitColumn:
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    return UnitColumn(numbers, 0, lambda unit: Position("xa.csv", unit + 2, 1))


def figures(ngheo: UnitColumn, khac: UnitColumn) -> tuple[Ledger, UnitFigures]:
    columns = {(("ngheo",), Aspect.ACTUAL): ngheo, (("khac",), Aspect.ACTUAL): khac}
    given = UnitValues(("A", "B", "C"), columns)
    ledger = Ledger(FigureNames(TREE), FigureFaults(Origin("thử")), NOTHING_EARLIER, given)
    for name in ledger.names.declared:
        ledger.value(name, Aspect.ACTUAL)
    return ledger, UnitFigures(given, ledger)


def test_the_whole_is_the_sum_and_a_unit_has_its_own_sums_and_shares() -> None:
    ledger, by_unit = figures(column("10", "30", "5"), column("90", "70", "95"))
    assert ledger.value(("ho",), Aspect.ACTUAL) == 300
    assert ledger.value(("ty_le",), Aspect.ACTUAL) == 15
    assert [by_unit.value(("ho",), Aspect.ACTUAL, unit) for unit in range(3)] == [100, 100, 100]
    assert [by_unit.value(("ty_le",), Aspect.ACTUAL, unit) for unit in range(3)] == [10, 30, 5]
    assert not by_unit.has(("chung",))
    assert by_unit.value(("chung",), Aspect.ACTUAL, 0) is None


def test_places_are_shared_and_a_blank_has_none() -> None:
    _, by_unit = figures(column("10", None, "10"), column("1", "1", "1"))
    assert by_unit.ranks(("ngheo",), 0) == [1, None, 1]
    assert by_unit.in_order(("khac",), 0) == [0, 1, 2]
    assert list(by_unit.missing()) == [((("ngheo",), Aspect.ACTUAL), 1)]
    assert by_unit.value(("ty_le",), Aspect.ACTUAL, 1) is None


@pytest.mark.parametrize(
    ("figure", "adds_up"),
    [
        (Figure(unit="hộ"), True),
        (Figure(unit="tỷ đồng"), True),
        (Figure(unit="%"), False),
        (Figure(unit="điểm"), False),
        (Figure(unit="người/km²"), False),
        (Figure(unit="hộ", formula="a + b"), False),
        (Figure(unit="điểm", gathering="tong"), True),
        (Figure(unit="hộ", gathering="khong"), False),
    ],
)
def test_what_adds_up_over_units(figure: Figure, adds_up: bool) -> None:
    step = (("a",), Aspect.ACTUAL)
    values = UnitValues(("A", "B"), {step: column("1", "2")})
    assert values.adds_up(step, figure) is adds_up
    assert not values.adds_up((("b",), Aspect.ACTUAL), figure)


def test_the_ledger_of_the_whole_is_handed_out_anew_with_all_that_it_knows() -> None:
    ledger, by_unit = figures(column("10", "30", "5"), column("90", "70", "95"))
    one, other = by_unit.whole, by_unit.whole
    assert one is not other
    assert one.value(("ho",), Aspect.ACTUAL) == ledger.value(("ho",), Aspect.ACTUAL) == 300
    assert one.users((("ngheo",), Aspect.ACTUAL)) == ledger.users((("ngheo",), Aspect.ACTUAL))
    changed = one.with_typed((("chung",), Aspect.ACTUAL), Decimal(8))
    assert changed.value(("chung",), Aspect.ACTUAL) == 8
    assert other.value(("chung",), Aspect.ACTUAL) == 7
