"""Some hundreds of hostile inputs of ``benchmarks/fuzz.py`` → none does harm."""

import sys
from pathlib import Path

import pytest

from baocao_gen.yearfile.model.schema import json_schema

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests/word")]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="processes and limits of Linux"
    ),
]

GROWN_ONLY = {
    *("ban_hanh_kem_theo", "do_mat", "kinh_gui", "luu_hanh", "nguoi_ky_thu_hai", "quyen_han_ky"),
    *("tham_quyen_ban_hanh", "thay_mat", "dan", "danh_sach", "danh_so", "dieu_chinh", "nam"),
    *("many", "two", "zero"),
}
"""Keys that would contradict others of one report; files made of the schema have them."""


def test_no_hostile_input_does_harm() -> None:
    from fuzz import Plan, run_all

    done = {number: result.faults for number, result in run_all(Plan(220, seed=5), jobs=2)}
    assert len(done) == 220
    assert {number: faults for number, faults in done.items() if faults} == {}


def test_the_same_seed_gives_the_same_inputs() -> None:
    from fuzzing.kinds import case_of

    for number in range(70):
        once, again = case_of(number, 1), case_of(number, 1)
        assert (once.words, once.files) == (again.words, again.files)


def test_every_command_is_run_with_hostile_files() -> None:
    """The command lines that are made at random aside: those seldom reach what a command does."""
    from fuzzing import returned, templates, whole
    from fuzzing.arguments import commands

    lines = (*templates.COMMANDS, *whole.RUN, *returned.WITH_WORD, *returned.sheet_commands())
    run = {line[: len(words)] for line in lines for words, _ in commands()}
    without_files = {("explain",), ("schema",), ("template", "new"), ("import",)}
    wanted = {words for words, command in commands() if not hasattr(command, "commands")}
    assert wanted - run <= without_files


def test_the_whole_report_says_something_under_nearly_every_key() -> None:
    from fuzzing.whole import BESIDE, YEAR

    said = YEAR + "".join(BESIDE.values())
    missing = {key for key in keys(json_schema()) if f"{key}:" not in said}
    assert missing <= GROWN_ONLY


def keys(shape: object) -> set[str]:
    """Every key that the schema of a year file knows."""
    if isinstance(shape, list):
        return {key for inner in shape for key in keys(inner)}
    if not isinstance(shape, dict):
        return set()
    own = set(shape["properties"]) if isinstance(shape.get("properties"), dict) else set()
    return own.union(*(keys(inner) for inner in shape.values()))
