"""Problems → one error that carries them all, of a kind that says whose fault it is."""

from __future__ import annotations

import pickle

import pytest

from baocao_gen.problems.errors import (
    BaocaoError,
    EnvironmentFailure,
    InvalidReport,
    InvalidTemplate,
    WrongArgument,
)
from baocao_gen.problems.problem import Position, Problem

FIRST = Problem("BC116", "khóa lặp lại", Position("2020.yaml", 3, 1), "xóa một trong hai")
SECOND = Problem("BC117", "khóa trống", Position("2020.yaml", 5, 1))
KINDS = [InvalidReport, InvalidTemplate, EnvironmentFailure, WrongArgument]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_caught_as_one_and_keeps_its_problems(kind: type[BaocaoError]) -> None:
    with pytest.raises(BaocaoError) as caught:
        raise kind(problem for problem in (FIRST, SECOND))
    assert caught.value.problems == (FIRST, SECOND)
    assert str(caught.value) == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_of_another_process_says_the_same(kind: type[BaocaoError]) -> None:
    error = kind([FIRST, SECOND])
    sent = pickle.loads(pickle.dumps(error))
    assert (type(sent), sent.problems, str(sent)) == (kind, error.problems, str(error))
