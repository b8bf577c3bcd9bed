"""What of an edited line stands in the place of some words of the line before."""

from __future__ import annotations

from random import Random

import pytest

from baocao_gen.checks.tie_out.tokens import (
    _weighed,
    _with_numbers_alike,
    partners,
    tokens,
    tokens_between,
)
from baocao_gen.checks.tie_out.word_places import WordPlaces
from baocao_gen.vietnamese.alike import in_step


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


def test_what_is_in_step_is_what_weighing_finds() -> None:
    words = ("có", "xã", ",", "12", "15", "1.200", "2/3/2020", "và")
    random = Random(3)
    for _ in range(300):
        one = [random.choice(words) for _ in range(8)]
        other = [random.choice(words) if random.random() < 0.3 else word for word in one]
        before, after = tokens(" ".join(one)), tokens(" ".join(other))
        weighed: list[int | None] = [None] * len(before)
        for place, there in _weighed(before, after):
            weighed[place] = there
        keys = [[token.key for token in side] for side in (before, after)]
        if in_step(*_with_numbers_alike(before, keys[0], after, keys[1])) is not None:
            assert partners(before, after) == weighed


@pytest.mark.parametrize("span", [(0, 12), (3, 12), (2, 9), (4, 6), (0, 0), (12, 12), (5, 11)])
def test_tokens_of_a_stretch_are_those_of_its_letters(span: tuple[int, int]) -> None:
    text = "có 1.200 xã."
    start, end = span
    expected = [(t.start + start, t.words, t.number) for t in tokens(text[start:end])]
    found = tokens_between(tokens(text), text, start, end)
    assert [(t.start, t.words, t.number) for t in found] == expected
