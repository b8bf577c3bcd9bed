"""Sentences are found by their words: each that has one, in order, whatever its capitals."""

from __future__ import annotations

from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.word_index import WordIndex
from baocao_gen.report.texts import Texts

SENTENCES = ("Thu tăng 5%.", "Chi giảm 3%.", "Thu đạt kế hoạch.", "Thu giảm so với kế hoạch.")


def found(*needed: tuple[str, ...]) -> list[str]:
    case = Case(Texts(small_report("\n\n".join(SENTENCES))))
    return [sentence.text.strip() for sentence in WordIndex(case.sentences).having(*needed)]


def test_a_sentence_has_one_word_of_a_group() -> None:
    assert found(("tăng", "kế hoạch")) == [SENTENCES[0], *SENTENCES[2:]]


def test_a_sentence_has_a_word_of_each_group() -> None:
    assert found(("thu",), ("giảm", "đạt")) == list(SENTENCES[2:])


def test_no_sentence_has_a_word_that_none_says() -> None:
    assert found(("gấp đôi",)) == []
    assert found(("thu",), ()) == []


def test_a_word_does_not_reach_into_the_next_sentence() -> None:
    assert found(("chi", "%.\0")) == [SENTENCES[1]]


def test_a_sentence_whose_small_letters_are_more_is_found_at_its_place() -> None:
    case = Case(Texts(small_report("İİİİ một.\n\nHai ba.\n\nBốn năm.")))
    assert [s.text.strip() for s in WordIndex(case.sentences).having(("bốn", "hai"))] == [
        "Hai ba.",
        "Bốn năm.",
    ]
