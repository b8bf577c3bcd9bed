"""Values by unit over mergers, splits and renamings, against a computation of another kind.

Judges: figures/restated_units.py
"""

from __future__ import annotations

import random
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen.figures.territory import Flow, Redrawing, concerning, restated, units_behind
from baocao_gen.vietnamese.dates import PartialDate

DAY = PartialDate(2025, 7, 1)
SO = ("dan", "so")


def redrawing(*flows: Flow, day: int = 1) -> Redrawing:
    return Redrawing(PartialDate(2025, 7, day), flows)


def restate(
    values: dict[str, str | None], *redrawings: Redrawing, adds_up: bool = True
) -> dict[str, str]:
    then = {unit: None if one is None else Decimal(one) for unit, one in values.items()}
    found = restated(then, redrawings, SO, adds_up=adds_up)
    return {unit: one.why or f"{one.value:f}" for unit, one in found.items()}


HALF = Decimal(50)


@pytest.mark.parametrize(
    ("values", "flows", "found"),
    [
        ({"A": "1", "B": "2", "C": "4"}, [Flow("A", "D"), Flow("B", "D")], {"D": "3", "C": "4"}),
        ({"A": "1", "B": "2"}, [Flow("b", "A")], {"A": "3"}),
        ({"A": "1", "B": "2"}, [Flow("A", "Z", is_new=True)], {"Z": "1", "B": "2"}),
        ({"A": "10"}, [Flow("A", "B", Decimal(30)), Flow("A", "C", Decimal(70))],
         {"B": "3", "C": "7"}),
        ({"A": "10"}, [Flow("A", "B", None), Flow("A", "C", None)],
         {"B": "chưa rõ phần của «A» về «B»", "C": "chưa rõ phần của «A» về «C»"}),
        ({"A": "10", "B": "1"}, [Flow("A", "B", HALF), Flow("A", "A", HALF)], {"B": "6", "A": "5"}),
        ({"A": "1"}, [Flow("A", "D"), Flow("X", "D")], {"D": "bảng kỳ trước không có «X»"}),
        ({"A": "1", "B": None}, [Flow("A", "D"), Flow("B", "D")], {"D": "kỳ trước «B» chưa có số"}),
        ({"A": "1", "B": "2"}, [Flow("A", "B", is_new=True)],
         {"B": "«B» là tên một đơn vị đang có"}),
        ({"A": "4"}, [Flow("A", "B", (("dan", HALF), ("dan.so", Decimal(25))), is_new=True),
                      Flow("A", "C", (("dan", HALF), ("dan.so", Decimal(75))), is_new=True)],
         {"B": "1", "C": "3"}),
    ],
)  # fmt: skip
def test_what_becomes_of_a_count(
    values: dict[str, str | None], flows: list[Flow], found: dict[str, str]
) -> None:
    assert restate(values, redrawing(*flows)) == found


def test_a_rate_follows_a_renaming_and_nothing_else() -> None:
    split = redrawing(Flow("C", "D", HALF, is_new=True), Flow("C", "E", HALF, is_new=True), day=2)
    found = restate({"A": "5", "B": "6", "C": "7"}, redrawing(Flow("A", "Z")), split, adds_up=False)
    lost = "số này không cộng được, cần các số thành phần"
    assert found == {"Z": "5", "B": "6", "D": lost, "E": lost}


def test_a_unit_that_comes_back_under_its_name_has_its_own_value() -> None:
    there, back = redrawing(Flow("A", "B")), redrawing(Flow("B", "A"), day=2)
    assert restate({"A": "5"}, there, back) == {"A": "5"}
    assert units_behind(["A", "C"], [there]) == ["B", "C"]


def test_what_became_of_other_units_is_left_out() -> None:
    first = redrawing(Flow("A", "C"), Flow("B", "C"), Flow("X", "Y"))
    others = redrawing(Flow("P", "Q"), day=2)
    later = redrawing(Flow("C", "D"), Flow("Y", "Z"), day=3)
    assert concerning(["A"], [first, others, later]) == (
        redrawing(Flow("A", "C"), Flow("B", "C")),
        redrawing(Flow("C", "D"), day=3),
    )


def happened(chance: random.Random, alive: list[str], number: int) -> tuple[list[Flow], list[str]]:
    """What happens on one day to units that are there: the flows, and the units behind."""
    free, flows, behind = chance.sample(alive, len(alive)), list[Flow](), list[str]()
    while free:
        kind, name = chance.randrange(5), f"Xã {number}.{len(flows)}"
        if kind == 0 and len(free) > 1:
            some = [free.pop() for _ in range(min(len(free), chance.randint(2, 4)))]
            into = chance.choice([name, some[0]])
            flows += [Flow(one, into) for one in some]
            behind.append(into)
        elif kind == 1:
            one, part = free.pop(), Decimal(chance.randrange(1, 100))
            percents = chance.choice([(part, 100 - part), (None, None)])
            flows += [Flow(one, f"{name}.{i}", p, is_new=True) for i, p in enumerate(percents)]
            behind += [f"{name}.{i}" for i in range(2)]
        elif kind == 2:
            flows.append(Flow(free.pop(), name, is_new=True))
            behind.append(name)
        elif kind == 3 and len(free) > 1:
            one, other, part = free.pop(), free.pop(), Decimal(chance.randrange(1, 100))
            flows += [Flow(one, other, part), Flow(one, one, 100 - part)]
            behind += [one, other]
        else:
            behind.append(free.pop())
    return flows, behind


@given(st.integers(0, 1 << 32))
@examples(200)
def test_counts_over_years_are_what_a_matrix_of_fractions_says(seed: int) -> None:
    chance = random.Random(seed)
    first = [f"Xã {number}" for number in range(chance.randint(1, 12))]
    values = {unit: Decimal(chance.randrange(10**6)) for unit in first}
    made = {unit: {unit: Fraction(1)} for unit in first}
    unknown: set[str] = set()
    redrawings, alive = list[Redrawing](), first
    for number in range(1, chance.randint(1, 5)):
        flows, alive = happened(chance, alive, number)
        redrawings.append(redrawing(*flows, day=number))
        leaving = {flow.source for flow in flows}
        now = {unit: dict(of) for unit, of in made.items() if unit not in leaving}
        lost = {unit for unit in unknown if unit not in leaving}
        for flow in flows:
            into = now.setdefault(flow.target, {})
            if flow.percent is None or flow.source in unknown:
                lost.add(flow.target)
            for unit, share in made[flow.source].items():
                percent = flow.percent_of(SO)
                part = Fraction(0) if percent is None else Fraction(percent) / 100
                into[unit] = into.get(unit, Fraction(0)) + share * part
        made, unknown = now, lost
    found = restated(values, redrawings, SO, adds_up=True)
    assert set(found) == set(made) == set(alive)
    for unit, of in made.items():
        value = found[unit].value
        if unit in unknown:
            assert value is None
            assert found[unit].why
        else:
            assert value is not None
            assert Fraction(value) == sum(
                share * Fraction(values[one]) for one, share in of.items()
            )
