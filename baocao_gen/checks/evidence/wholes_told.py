"""A number that a sentence tells → the numbers before it that it is a part of, by the words alone.

«3.420 cơ sở, trong đó 285 cơ sở vi phạm», «3.420 cơ sở, phát hiện 285 cơ sở vi phạm», in one
sentence or in two.
"""

from __future__ import annotations

import re

from baocao_gen.checks.evidence.nouns_alike import begin_alike
from baocao_gen.checks.evidence.reckoned import is_reckoned
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_a_bound, is_of_a_change
from baocao_gen.checks.evidence.values_held import are_people, counted, unit_of
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_OF_WHICH = late(r"(?<!\w)(?:trong đó|trong số (?:đó|này|ấy))(?!\w)", re.IGNORECASE)
_OUT_OF = late(
    r"(?<!\w)(?:phát hiện|(?:đã |được )?giải quyết|(?:đã )?hoàn thành|(?:đã )?xử lý|thu gom"
    r"|giải ngân|hòa giải thành|đúng hạn|trước hạn)(?!\w)",
    re.IGNORECASE,
)
"""What is done with things that have come, of which some are told."""
_OF_ALL = late(
    r"(?:^|;[ \n])[-+* \n]*(?:trong|trên)[ \n](?:tổng[ \n])?(?:số[ \n])?$", re.IGNORECASE
)
"""What a whole stands behind: «Trong 215 hợp tác xã, có 172 hợp tác xã hoạt động hiệu quả»."""
_MOST_BETWEEN = 120
"""Letters between a whole and its part."""


def wholes_of(sentence: Sentence, part: Said) -> list[Said]:
    """The numbers before a part that it is told to be of; none if the words do not say so.

    Args:
        sentence: The sentence.
        part: The number.
    """
    before = sentence.words(max(sentence.start, part.start - _MOST_BETWEEN), part.start)
    clause = before.rpartition(";")[2]
    found = list(_OF_WHICH.finditer(clause))
    ends = part.start - len(clause) + found[-1].start() if found else part.start
    own = _alike(sentence, part, ends)
    if own:
        between = sentence.words(own[-1].end, part.start)
        is_its = _OUT_OF.search(between) or _OF_ALL.search(sentence.before(own[-1]))
        return own if found or (";" not in between and is_its) else []
    opening = sentence.words(sentence.start, part.start)
    is_part = found or _OUT_OF.search(opening)
    first = next(iter(_values(sentence, part.end)), None)
    if sentence.preceding is None or not is_part or first is not part:
        return []
    return _alike(sentence.preceding, part, sentence.preceding.end)


def _values(sentence: Sentence, end: int) -> list[Said]:
    return [
        said
        for said in sentence.said_in(sentence.start, end)
        if said.unit not in PERCENT_UNITS and not is_of_a_change(sentence, said)
    ]


def _alike(sentence: Sentence, part: Said, end: int) -> list[Said]:
    """The numbers up to a character that count what a part does, and no less of it."""
    scale, what = without_scale(part.unit)[0], counted(unit_of(part))
    return [
        said
        for said in _values(sentence, end)
        if is_reckoned(said)
        and not is_a_bound(sentence, said)
        and said.value * without_scale(said.unit)[0] > part.value * scale
        and counts_alike(counted(unit_of(said)), what)
    ]


def counts_alike(one: str, other: str) -> bool:
    """Whether two plain nouns count the same; one word for people stands for another."""
    return begin_alike(one, other) or are_people(one, other)
