"""Keys that no model has, by the thousand: what is told of them, and what they cost."""

from __future__ import annotations

import pytest
from counted_work import calls

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import MAX_OF_A_KIND, Problem
from baocao_gen.yearfile.model import Task
from baocao_gen.yearfile.read import read_year_file


def told(data: str) -> list[Problem]:
    with pytest.raises(InvalidReport) as refused:
        read_year_file(data.encode(), "nam.yaml")
    return refused.value.problems


def of_code(problems: list[Problem], code: str) -> list[Problem]:
    return [problem for problem in problems if problem.code == code]


def test_of_thousands_of_unknown_keys_the_first_fifty_are_told() -> None:
    unknown = of_code(told("".join(f"khoa_{i}: x\n" for i in range(3_000))), "BC202")
    assert len(unknown) == MAX_OF_A_KIND
    assert "còn nữa" in unknown[-1].message


def test_a_key_that_is_told_as_mistyped_is_not_told_as_missing() -> None:
    problems = told("ky_bao_caoo: 2020\n")
    assert [p.hint for p in of_code(problems, "BC202")] == ["có phải «ky_bao_cao»?"]
    assert not any("«ky_bao_cao»" in p.message for p in of_code(problems, "BC201"))


def test_a_thousand_rows_with_the_same_mistake_guess_once_what_was_meant() -> None:
    def read(key: str) -> None:
        with pytest.raises(InvalidReport):
            Task.model_validate({key: "Việc"})

    read("noi_dungg")
    assert calls(read, "noi_dungg") < calls(read, "noi_dungh") / 1.5
