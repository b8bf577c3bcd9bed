"""The words «so với …» in a sentence → the tag whose comparison with last year they belong to."""

from __future__ import annotations

import re

from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.vietnamese.pattern import late

COMPARING = frozenset(("tang_giam", "tang_giam_phan_tram", "gap_lan"))
"""Filters that compare with the same period of last year."""
_ENDS_CLAUSE = late(r"[;,.:]")
_OTHER_BASE = late(r";|so với|cùng kỳ", re.IGNORECASE)
_WINDOW = 300
_FARTHEST = 60
"""Letters between a tag and the words behind it that say what it is compared with."""


def comparing_tag(sentence: Sentence, words: re.Match[str]) -> Asked | None:
    """The comparing tag before some words of a sentence, in one clause; else the next behind."""
    start, end = sentence.start + words.start(), sentence.start + words.end()
    for asked in reversed(sentence.asked_in(start - 2 * _FARTHEST, start)):
        between = sentence.words(asked.end, start)
        near = len(between) < _FARTHEST and not _ENDS_CLAUSE.search(between)
        if near and COMPARING & {*asked.filters}:
            return asked
    for asked in sentence.asked_in(end, end + _WINDOW):
        if COMPARING & {*asked.filters}:
            return None if _OTHER_BASE.search(sentence.words(end, asked.start)) else asked
    return None
