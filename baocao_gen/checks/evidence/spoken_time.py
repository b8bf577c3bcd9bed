"""The words around a number → of which time, plan or change it is told, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterable

from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.figures.figure import Aspect
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late

_PRIOR = late(r"(?:năm|kỳ|năm học|niên độ|tháng|quý)[ \n]trước|năm ngoái|cùng kỳ", re.I)
_PLAN = late(r"kế hoạch|chỉ tiêu|dự toán|được giao|phấn đấu|mục tiêu", re.I)
_BEFORE = late(
    r"(?:kỳ|tháng|quý)[ \n](?:liền[ \n])?trước|quý[ \n][IV]{1,3}(?!\w)|tháng[ \n][0-9]", re.I
)
"""What the period just before may be called."""
_NEXT = late(r"năm sau|năm tới|kỳ sau|năm tiếp theo", re.I)
_CUMULATIVE = late(r"lũy kế|luỹ kế|tính đến|đến nay|cộng dồn", re.I)
_CHANGE = late(
    r"(?:tăng|giảm|chênh lệch|vượt|hụt|nhiều hơn|ít hơn|cao hơn|thấp hơn)"
    r"(?:[ \n](?:thêm|được|đi|là|so[ \n]với[^,;]{0,30}|(?:kế hoạch|dự toán|chỉ tiêu)"
    r"(?:[ \n](?:giao|năm|đề ra|được giao))?))?[ \n(]*$",
    re.I,
)
"""What stands before a number that is a difference."""
_COMPARED = late(r"[ \n]?%[ \n]?(?:kế hoạch|dự toán|chỉ tiêu|so[ \n]với|so[ \n]cùng|cùng kỳ)", re.I)
"""What stands behind a percentage of a plan or of last year's value."""
_BOUND = late(
    r"(?:gần|hơn|trên|dưới|quá|ít nhất|tối thiểu|tối đa|chưa đến|chưa tới|chưa đầy|từ|đến|thêm"
    r"|còn thiếu|thiếu)[ \n]$",
    re.I,
)
"""What stands before a number that is no value but a bound of one."""
_ABOUT = late(r"(?:khoảng|xấp xỉ|ước|chừng|ước tính)[ \n]$", re.I)
_YEAR = late(r"(?<![\d/.,])(?:19|20)[0-9]{2}(?![\d.,]?[\d/])")


@frozen
class SpokenOf:
    """Which of a figure's values a number may be.

    Attributes:
        aspects: The values.
        change: Whether it is told as a difference: none of the values, but what lies between two.
    """

    aspects: frozenset[Aspect]
    change: bool


def spoken_of(sentence: Sentence, said: Said, year: int) -> SpokenOf:
    """Which value the words around a number speak of.

    What was done is always possible, but in a sentence about next year: the words for another
    time may belong to another number.
    """
    words = sentence.before(said, 100) + "…" + sentence.behind(said, 60)
    aspects = {Aspect.ACTUAL}
    years = years_in(words)
    for aspect, there in (
        (Aspect.PRIOR, _PRIOR.search(words) or year - 1 in years),
        (Aspect.PRECEDING, _BEFORE.search(words)),
        (Aspect.NEXT_PLANNED, _NEXT.search(words) or year + 1 in years),
        (Aspect.PLANNED, _PLAN.search(words)),
        (Aspect.CUMULATIVE, _CUMULATIVE.search(words)),
    ):
        if there:
            aspects.add(aspect)
    if year not in years and _is_of_next(sentence.before(said, 100), year):
        aspects.discard(Aspect.ACTUAL)
    return SpokenOf(frozenset(aspects), is_of_a_change(sentence, said))


def _is_of_next(before: str, year: int) -> bool:
    """Whether the words before a number speak of next year, and compare it with nothing."""
    return (year + 1 in years_in(before) or bool(_NEXT.search(before))) and "so với" not in before


def is_of_a_change(sentence: Sentence, said: Said) -> bool:
    """Whether a number is told as a difference, or in per cent of another value."""
    change = _CHANGE.search(sentence.before(said)) or _COMPARED.match(sentence.behind(said))
    return bool(change)


def years_in(words: str) -> Iterable[int]:
    """The years that words name."""
    return {int(year) for year in _YEAR.findall(words)}


def is_a_bound(sentence: Sentence, said: Said) -> bool:
    """Whether a number is told as more or less than a value: «gần», «trên», «ít nhất»."""
    return bool(_BOUND.search(sentence.before(said)))


def is_rounded_off(sentence: Sentence, said: Said) -> bool:
    """Whether a number is told as near to a value: «khoảng», «xấp xỉ»."""
    return bool(_ABOUT.search(sentence.before(said)))
