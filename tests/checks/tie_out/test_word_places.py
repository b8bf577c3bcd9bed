"""What of an edited line stands in the place of some words of the line before."""

from __future__ import annotations

import pytest

from baocao_gen.checks.tie_out.tokens import tokens
from baocao_gen.checks.tie_out.word_places import WordPlaces


@pytest.mark.parametrize(
    ("before", "asked", "after", "expected"),
    [
        ("có 12 xã nay", "12", "có 13 xã nay", "13"),
        ("có 12 xã nay", "12", "có mười hai xã nay", "mười hai"),
        ("có 12 xã nay", "12", "có nhiều xã nay", ""),
        ("có 12 xã nay", "12 xã", "có 15 phường nay", "15 phường"),
        ("có 12 xã nay", "nay", "có 12 xã", ""),
        ("có 12 xã", "", "có 12 xã", ""),
    ],
)
def test_words_in_the_place_of_others(before: str, asked: str, after: str, expected: str) -> None:
    words = tokens(after)
    places = WordPlaces(tokens(before), words)
    start = before.index(asked)
    found = places.of(places.own(start, start + len(asked)))
    assert " ".join(words[n].words for n in found) == expected
