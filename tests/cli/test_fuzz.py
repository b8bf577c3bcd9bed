"""Some hundreds of hostile inputs of ``benchmarks/fuzz.py`` → none does harm."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="processes and limits of Linux"
    ),
]


def test_no_hostile_input_does_harm() -> None:
    from fuzz import Plan, run_all

    done = {number: result.faults for number, result in run_all(Plan(140, seed=5), jobs=2)}
    assert len(done) == 140
    assert {number: faults for number, faults in done.items() if faults} == {}


def test_the_same_seed_gives_the_same_inputs() -> None:
    from fuzzing.kinds import case_of

    for number in range(70):
        once, again = case_of(number, 1), case_of(number, 1)
        assert (once.words, once.files) == (again.words, again.files)
