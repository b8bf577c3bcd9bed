"""All formulas of a report share what they may spend; a wrong one is read once."""

from __future__ import annotations

from typing import Any

import pytest
from counted_work import calls
from small_reports import small_report

from baocao_gen.figures.bounds import MOST_FIGURES, MOST_FORMULAS, MOST_LETTERS, beyond_bounds
from baocao_gen.figures.formula import compiled
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.tags.compile import InvalidText
from baocao_gen.yearfile.model import Figure
from baocao_gen.yearfile.origin import Origin

PLACELESS = Origin("nam.yaml")


def told(*formulas: str) -> list[Problem]:
    figures: dict[str, Any] = {"a": {"don_vi_tinh": "hồ sơ", "thuc_hien": "5"}}
    for number, formula in enumerate(formulas):
        figures[f"b{number}"] = {"don_vi_tinh": "hồ sơ", "cong_thuc": formula}
    try:
        small_report("Kết quả.", so_lieu=figures)
    except InvalidReport as error:
        return error.problems
    return []


def test_thousands_of_formulas_are_computed() -> None:
    assert told(*(f"a + {number} / 2" for number in range(2_000))) == []


@pytest.mark.parametrize(
    ("formulas", "said"),
    [
        (["a" + " + a" * 12_000], "nhau quá sâu"),
        (["a + range(90000) | list | length"] * 400, "chạy quá nhiều lượt"),
    ],
    ids=["one long formula", "many formulas that make lists"],
)
def test_what_nobody_writes_is_refused(formulas: list[str], said: str) -> None:
    problems = told(*formulas)
    assert {problem.code for problem in problems} == {"BC303"}
    assert said in problems[0].message


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"thuc_hien": "5"}, "có 10.001 số liệu, nhiều nhất là 10.000"),
        ({"cong_thuc": "1 +"}, "có 4.001 công thức, nhiều nhất là 4.000"),
        ({"cong_thuc": "a" + " + a" * 150}, "dài quá 100.000 ký tự"),
    ],
    ids=["figures", "formulas", "letters of formulas"],
)
def test_more_figures_than_any_report_has_are_refused_at_once(
    figures: dict[str, str], said: str
) -> None:
    typed = figures.get("cong_thuc", "")
    most = MOST_FIGURES if not typed else min(MOST_FORMULAS, MOST_LETTERS // len(typed))
    figure = Figure(don_vi_tinh="hồ sơ", **figures)
    few, many = [figure] * most, [figure] * (most + 1)
    assert beyond_bounds(few, PLACELESS) == []
    (problem,) = beyond_bounds(many, PLACELESS)
    assert (problem.code, said in problem.message) == ("BC123", True)


def test_a_report_beyond_a_bound_is_told_of_that_alone() -> None:
    (problem,) = told(*["1 +"] * (MOST_FORMULAS + 1))
    assert problem.code == "BC123"


def test_a_wrong_formula_that_is_asked_for_again_is_not_read_again() -> None:
    def ask() -> None:
        with pytest.raises(InvalidText):
            compiled("a" + " + a" * 250)

    first, again = calls(ask), calls(ask)
    assert 20 * again < first
