"""All formulas of a report share what they may spend; a wrong one is read once."""

from __future__ import annotations

from typing import Any

import pytest
from counted_work import calls
from small_reports import small_report

from baocao_gen.figures.formula import MOST_LETTERS, compiled
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.tags.compile import InvalidText


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
        (["a" + " + a" * 150] * (MOST_LETTERS // 601 + 1), "dài quá 500.000 ký tự"),
        (["a + range(90000) | list | length"] * 400, "chạy quá nhiều lượt"),
    ],
    ids=["one long formula", "many long formulas", "many formulas that make lists"],
)
def test_what_nobody_writes_is_refused(formulas: list[str], said: str) -> None:
    problems = told(*formulas)
    assert {problem.code for problem in problems} == {"BC303"}
    assert said in problems[0].message


def test_a_wrong_formula_that_is_asked_for_again_is_not_read_again() -> None:
    def ask() -> None:
        with pytest.raises(InvalidText):
            compiled("a" + " + a" * 250)

    first, again = calls(ask), calls(ask)
    assert 20 * again < first
