"""A pattern that waits answers as the compiled one does."""

import gc
import re

import pytest
from sources import ROOT

from baocao_gen.checks import RULES
from baocao_gen.vietnamese.pattern import _Needing, late

TEXTS = sorted((ROOT / "tests" / "checks" / "sentences").glob("*.md"))


def test_a_late_pattern_answers_like_a_compiled_one() -> None:
    waiting, ready = late("(?P<n>[0-9]+) xã", re.IGNORECASE), re.compile("([0-9]+) xã", re.I)
    assert waiting.findall("3 XÃ, 12 xã") == ready.findall("3 XÃ, 12 xã") == ["3", "12"]
    found = waiting.search("có 12 xã", 3)
    assert found is not None
    assert found["n"] == "12"
    assert waiting.pattern == "(?P<n>[0-9]+) xã"
    assert waiting.sub("x", "3 xã") == "x"


def test_a_text_without_the_words_does_not_meet_the_pattern() -> None:
    pattern = late("(?:tăng|giảm) [0-9]+", re.IGNORECASE, needs=("tăng", "giảm"))
    assert pattern.search("Có 3 xã.") is None
    assert pattern.match("Có 3 xã.") is None
    assert list(pattern.finditer("Có 3 xã.")) == []
    assert [found.group() for found in pattern.finditer("Tăng 3, giảm 4.")] == ["Tăng 3", "giảm 4"]
    assert pattern.fullmatch("TĂNG 3") is not None


@pytest.mark.slow
def test_whatever_a_pattern_finds_has_a_word_that_it_needs() -> None:
    assert RULES  # and with them the patterns of all rules
    gc.unfreeze()  # a command that has run before may have hidden them
    patterns = [one for one in gc.get_objects() if isinstance(one, _Needing)]
    assert len(patterns) > 10
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        for pattern in patterns:
            for found in re.finditer(pattern.pattern, text, pattern.flags):
                assert pattern._may_be_in(found.group())
