"""Right sentences with rare words, names, loan words and words that look alike: no rule speaks."""

from __future__ import annotations

from pathlib import Path

from small_reports import small_report

from baocao_gen.checks import sentences, tables
from baocao_gen.checks.case import Case
from baocao_gen.checks.wording import capitals, misspelt_words, spacing, typing_keys
from baocao_gen.report.texts import Texts

SENTENCES = (Path(__file__).parent / "sound_sentences.txt").read_text("utf-8").splitlines()


def test_nothing_is_found_in_right_sentences() -> None:
    case = Case(Texts(small_report(*SENTENCES)))
    words = (misspelt_words.RULE, typing_keys.RULE, capitals.RULE, spacing.RULE)
    rules = (*words, *sentences.RULES, *tables.RULES)
    assert [finding.message for rule in rules for finding in rule.find(case)] == []
