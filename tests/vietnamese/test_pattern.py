"""A pattern that waits answers as the compiled one does."""

import re

from baocao_gen.vietnamese.pattern import late


def test_a_late_pattern_answers_like_a_compiled_one() -> None:
    waiting, ready = late("(?P<n>[0-9]+) xã", re.IGNORECASE), re.compile("([0-9]+) xã", re.I)
    assert waiting.findall("3 XÃ, 12 xã") == ready.findall("3 XÃ, 12 xã") == ["3", "12"]
    found = waiting.search("có 12 xã", 3)
    assert found is not None
    assert found["n"] == "12"
    assert waiting.pattern == "(?P<n>[0-9]+) xã"
    assert waiting.sub("x", "3 xã") == "x"
