"""A ward's year file and sentences about it: each wrong one is told, no sound one is."""

import csv
from pathlib import Path

import pytest

from baocao_gen.checks import sentences
from baocao_gen.checks.case import Case
from baocao_gen.checks.rule import Rule
from baocao_gen.report.load import load
from baocao_gen.report.texts import Texts

HERE = Path(__file__).parent
WARD = (HERE / "ward.yaml").read_text(encoding="utf-8")
with (HERE / "ward_sentences.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
SECTIONS = tuple(dict.fromkeys(row["phần"] for row in ROWS))
RULES = tuple(rule for rule in sentences.RULES if "BC720" <= rule.code <= "BC739")
"""The rules that ask what a tag's own figure decides about the words around it."""


def told(section: str, typed: list[str], rules: tuple[Rule, ...], folder: Path) -> set[str]:
    """The sentences at whose line something is told, put one by one into a section of the ward."""
    before, heading, after = WARD.partition(f"  - tieu_de: {section}\n    van: |\n")
    paragraphs = "".join(f"      {sentence}\n\n" for sentence in typed)
    path = folder / "ward.yaml"
    path.write_text(f"{before}{heading}{paragraphs}{after}", encoding="utf-8")
    report = load(path)
    case, lines = Case(Texts(report)), path.read_text(encoding="utf-8").splitlines()
    found = (
        rule.problem(finding, report.origin)
        for rule in sentences.RULES
        if rule in rules
        for finding in rule.find(case)
    )
    return {lines[problem.position.line - 1].strip() for problem in found}


@pytest.mark.parametrize("section", SECTIONS)
def test_a_wrong_sentence_is_told_at_its_line(section: str, tmp_path: Path) -> None:
    wrong = [row["câu sai"] for row in ROWS if row["phần"] == section and row["câu sai"]]
    assert set(wrong) <= told(section, wrong, sentences.RULES, tmp_path)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_sound_sentence_is_not_told(section: str, tmp_path: Path) -> None:
    sound = [row["câu đúng"] for row in ROWS if row["phần"] == section]
    assert told(section, sound, RULES, tmp_path) == set()
