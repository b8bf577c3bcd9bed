"""The 2020 report as it was issued → every contradiction that a careful reader finds in it."""

from pathlib import Path

import pytest

import baocao_gen

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).parent.parent / "reports" / "2020-nhu-da-ban-hanh.md"
FAULTS = [
    tuple(cell.strip() for cell in line.strip("|\n").split("|"))
    for line in LIST.read_text(encoding="utf-8").splitlines()
    if "| BC" in line
]


@pytest.fixture(scope="module")
def told() -> list[tuple[str, str]]:
    report = baocao_gen.load(ROOT / "examples" / "nhu-da-ban-hanh.yaml")
    return [(problem.code, problem.message) for problem in baocao_gen.check(report)]


@pytest.mark.parametrize(("fault", "code", "words"), FAULTS)
def test_what_a_careful_reader_finds_is_told(
    fault: str, code: str, words: str, told: list[tuple[str, str]]
) -> None:
    assert any(code == found and words in message for found, message in told), fault


def test_the_list_is_longer_than_ten() -> None:
    assert len(FAULTS) >= 40


def test_every_finding_is_one_that_the_list_names(told: list[tuple[str, str]]) -> None:
    """Numbers typed into sentences and units of last year come in many places of one kind."""
    one_of_a_kind = {"BC411", "BC306", "BC312", "BC419", "BC413"}
    strange = [
        (code, message)
        for code, message in told
        if code not in one_of_a_kind
        and not any(code == named and words in message for _, named, words in FAULTS)
    ]
    assert strange == []


def test_the_corrected_report_has_none_of_them() -> None:
    assert baocao_gen.check(baocao_gen.load(ROOT / "data" / "2020.yaml")) == []
