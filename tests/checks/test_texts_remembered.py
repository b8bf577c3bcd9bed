"""A text that an earlier report had is not split anew, and says the same there as before."""

from __future__ import annotations

from random import Random

import pytest
from small_reports import small_report
from thoroughness import share

from baocao_gen.checks import examine
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence import sentences, texts, words
from baocao_gen.checks.evidence.texts import Passage, parts_of
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.model import PassageKind

TEXT = "Sở đã đã ban hành kế hoạch. Kết quả: bổ xung 15 xã; đạt 90%, còn 20%."
LONG = " ".join([TEXT] * 100)


def found(text: str) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in examine(small_report(text))]


def test_what_is_found_is_the_same_the_second_time() -> None:
    first = found(TEXT)
    assert ("BC412", "lặp chữ: «đã đã»") in first
    assert found(TEXT) == first


def test_a_text_of_an_earlier_report_is_not_split_anew() -> None:
    earlier = Case(Texts(small_report(TEXT)))
    assert earlier.words
    assert earlier.sentences
    before = words._small.cache_info().misses, sentences._bounds.cache_info().misses
    case = Case(Texts(small_report(TEXT)))
    assert case.words
    assert case.sentences
    misses = words._small.cache_info().misses, sentences._bounds.cache_info().misses
    assert misses == before


def test_a_long_text_is_not_kept() -> None:
    kept = sentences._bounds.cache_info().misses
    case = Case(Texts(small_report(LONG)))
    assert len(case.sentences) == 200
    long = next(text for text in case.words if text.text == LONG)
    assert len(long.small) == 100 * len(words.TextWords(TEXT, long.place).small)
    assert sentences._bounds.cache_info().misses == kept


_PIECES = (
    "\n",
    "\n\n",
    "- ",
    "|",
    ". ",
    ".",
    "! ",
    "…",
    "Sở đã",
    "ThS. ",
    "1. ",
    "a. ",
    "12",
    "”",
    " ",
    "\t",
    "İ",
)


@pytest.mark.parametrize("seed", range(share(20)))
def test_a_text_is_split_paragraph_by_paragraph_as_it_is_as_a_whole(seed: int) -> None:
    random = Random(seed)
    for _ in range(50):
        text = "".join(random.choices(_PIECES, k=random.randrange(20)))
        assert list(sentences.bounds(text)) == list(sentences._bounds(text))
        assert words.small_words(text) == words._small(text)


def test_what_paragraphs_have_blotted_out_is_looked_for_once_in_their_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = Passage(PassageKind.BODY, ("noi_dung", 0, "van"), "a\n\n" * 500, has_tags=True)
    looked: list[str] = []
    monkeypatch.setattr(texts, "has_marks", lambda words: bool(looked.append(words)))
    assert "".join(part.unquoted for part in parts_of(text)) == text.text
    assert len(looked) < 10
