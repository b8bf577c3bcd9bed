"""Sentences of a ward's report, sound and wrong, beside the figures that they name.

A wrong sentence differs from its sound one in one number. Each stands in a section that prints the
figures of one group, as in a report; a finding is new if the section alone does not have it.
"""

from functools import cache
from pathlib import Path

import pytest

import baocao_gen
from baocao_gen.checks import RULES, sentences
from baocao_gen.report.report import Report

HERE = Path(__file__).parent
FILE = (HERE / "phuong.yaml").read_text(encoding="utf-8")
LINES = (HERE / "phuong-cau.txt").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(cell.strip() for cell in line.split("|")) for line in LINES if line[:1] != "#"]
CODES = {rule.code for rule in sentences.RULES}


@cache
def figures() -> Report:
    return baocao_gen.load(HERE / "phuong.yaml")


@cache
def found(group: str, sentence: str) -> frozenset[tuple[str, str]]:
    """What the rules of sentences tell of a section that prints a group and says a sentence."""
    names = [f.dotted for f in figures().figures if f.name[0] == group]
    tags = ", ".join(f"{{{{ {name} | kem_don_vi }}}}" for name in names)
    text = f"Kết quả: {tags}.\n\n{sentence}".replace("\n", "\n      ")
    data = FILE.replace("van: Câu văn.", f"van: |\n      {text}").encode()
    report = baocao_gen.load("phuong.yaml", files=baocao_gen.Files.of({"phuong.yaml": data}))
    told = baocao_gen.check(report)
    return frozenset((one.code, one.message) for one in told if one.code in CODES)


@pytest.mark.parametrize(("group", "sound", "wrong"), PAIRS)
def test_the_wrong_sentence_is_told_and_the_sound_one_is_not(
    group: str, sound: str, wrong: str
) -> None:
    alone = found(group, "Xong.")
    assert found(group, sound) <= alone
    assert not found(group, wrong) <= alone


def test_the_rules_are_asked() -> None:
    assert {rule.code for rule in RULES} >= CODES
