"""The words around a number → of which time, plan or change it is told, and how exactly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, wraps

from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.figures.figure import Aspect
from baocao_gen.frozen import frozen
from baocao_gen.tags.other_language import Language
from baocao_gen.vietnamese.pattern import late

_TO = r"[^\d.;:()]{0,40}?(?<!\w)(?:lên|xuống|còn)[^\d.;:()]{0,20}[0-9]"
"""Behind a number that something has gone from: «từ 640 xuống còn 612 đơn vị»."""


class _Words:
    """The words of a language that say of a number what it is.

    Args:
        prior: Of last year.
        before: Of the period just before.
        plan: Of a plan.
        following: Of the next period.
        cumulative: Of all periods so far.
        against: What a comparison with another time is made with.
        change: What stands before a number that is a difference.
        compared: What stands behind a percentage of a plan or of last year's value.
        bound: What stands before a number that is no value but a bound of one.
        about: What stands before a number that is told as near to a value.
    """

    def __init__(self, **patterns: str) -> None:
        made = {name: late(pattern, re.I) for name, pattern in patterns.items()}
        self.aspects = {
            Aspect.PRIOR: made["prior"],
            Aspect.PRECEDING: made["before"],
            Aspect.NEXT_PLANNED: made["following"],
            Aspect.PLANNED: made["plan"],
            Aspect.CUMULATIVE: made["cumulative"],
        }
        self.against, self.change = made["against"], made["change"]
        self.compared, self.bound, self.about = made["compared"], made["bound"], made["about"]


_VIETNAMESE = _Words(
    prior=r"(?:năm|kỳ|năm học|niên độ|tháng|quý)[ \n]trước|năm ngoái|cùng kỳ"
    rf"|(?<!\w)từ[ \n]…{_TO}",
    before=r"(?:kỳ|tháng|quý)[ \n](?:liền[ \n])?trước|quý[ \n][IV]{1,3}(?!\w)|tháng[ \n][0-9]",
    plan=r"kế hoạch|chỉ tiêu|dự toán|được giao|phấn đấu|mục tiêu",
    following=r"năm sau|năm tới|kỳ sau|năm tiếp theo",
    cumulative=r"lũy kế|luỹ kế|tính đến|đến nay|cộng dồn|tính chung|từ đầu năm"
    r"|(?:nâng|đưa)[ \n][^.;:,\d]{0,50}?(?<!\w)lên(?!\w)",
    against=r"so với",
    change=r"(?<!\w)(?:tăng|giảm|chênh lệch|vượt|hụt|thiếu|thêm|nhiều hơn|ít hơn|cao hơn|thấp hơn)"
    r"(?:[ \n](?:thêm|được|đi|là|so[ \n]với[^,;]{0,30}|(?:kế hoạch|dự toán|chỉ tiêu)"
    r"(?:[ \n](?:giao|năm|đề ra|được giao))?))?[ \n(]*$",
    compared=r"[ \n]?%[ \n]?(?:kế hoạch|dự toán|chỉ tiêu|so[ \n]với|so[ \n]cùng|cùng kỳ)",
    bound=r"(?<!\w)(?:gần|hơn|trên|dưới|quá|ít nhất|tối thiểu|tối đa|chưa đến|chưa tới|chưa đầy"
    r"|từ|đến|mốc|ngưỡng|ngót)[ \n]$",
    about=r"(?<!\w)(?:khoảng|xấp xỉ|ước|chừng|ước tính)[ \n]$",
)
_ENGLISH = _Words(
    prior=r"(?:last|previous|preceding|prior)[ \n]year|same[ \n]period|year[ \n](?:earlier|before)",
    before=r"(?:last|previous|preceding|prior)[ \n](?:quarter|month|period)"
    r"|\bQ[1-4]\b|(?:first|second|third)[ \n]quarter",
    plan=r"\b(?:plan|planned|target|budget)",
    following=r"(?:next|following)[ \n]year",
    cumulative=r"cumulative|to[ \n]date|so[ \n]far",
    against=r"\b(?:than|from|compared|against|over)\b",
    change=r"\b(?:up|down|by|another|(?:increase|decrease|rise|fall|change)[ \n]of)[ \n(]*$",
    compared=r"[ \n]?%[ \n]?(?:of[ \n]the[ \n](?:plan|target|budget)|(?:than|from|over|up|down)\b)",
    bound=r"\b(?:over|under|above|below|than|nearly|almost|least|most|up to|from|to|exceed\w*"
    r"|between|another)[ \n]$",
    about=r"\b(?:about|around|roughly|approximately|some|estimated)[ \n]$",
)
"""For all texts of other languages: no other language has words of its own here yet."""
_FROM = late(r"^(?!.*(?:bình quân|trung bình)).*(?<!\w)từ[ \n]$", re.IGNORECASE | re.DOTALL)
_GONE_TO = late(_TO, re.IGNORECASE)
_DIGIT = late(r"[0-9]")
COUNTED = r"[ \n][^\W\d_]+(?:[ \n][^\W\d_]+){0,3}"
"""What a change counts, behind its number: « người chết»."""
_GOES_ON = late(rf"{COUNTED}(?:,|[ \n]và)[ \n]")
"""What stands between two changes of one verb: «07 vụ và 03 người»."""
_AGAINST = late(r"(?:[ \n][^\W\d_]+){0,5}[ \n](?:so (?:với|cùng)|với)(?!\w)", re.IGNORECASE)
_MOST_KEPT = 500
"""Sentences of which it is known where they speak of next year: each of their numbers asks."""
_NEAR = 80
"""Letters before and behind a number in which a verb and «so với» belong to it."""
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
    years, known = years_in(words), _words_of(sentence)
    aspects = {aspect for aspect, spoken in known.aspects.items() if spoken.search(words)}
    own = (
        sentence.before(said, 100).rpartition(";")[2]
        + "…"
        + _DIGIT.split(sentence.behind(said, 60))[0]
    )
    if not known.aspects[Aspect.PLANNED].search(own):
        aspects.discard(Aspect.PLANNED)  # «1,55 triệu lượt, vượt 3,3% kế hoạch»
    aspects |= {Aspect.PRIOR} if year - 1 in years else set()
    aspects |= {Aspect.NEXT_PLANNED} if year + 1 in years else set()
    if year in years or not _is_of_next(known, sentence.before(said, 100), year):
        aspects.add(Aspect.ACTUAL)
    return SpokenOf(frozenset(aspects), is_of_a_change(sentence, said))


def _is_of_next(known: _Words, before: str, year: int) -> bool:
    """Whether the words before a number speak of next year, and compare it with nothing."""
    is_next = year + 1 in years_in(before) or known.aspects[Aspect.NEXT_PLANNED].search(before)
    return bool(is_next) and not known.against.search(before)


def is_of_next_year(sentence: Sentence, at: int, year: int) -> bool:
    """Whether the words before a character of the printed text speak of next year."""
    language = sentence.printed.passage.language
    return _next_year_told(sentence.unquoted, language, year) <= at - sentence.start


@lru_cache(maxsize=_MOST_KEPT)
def _next_year_told(text: str, language: Language | None, year: int) -> int:
    """Where the first words end that speak of next year; behind the text if none do."""
    following = _words_in(language).aspects[Aspect.NEXT_PLANNED]
    first = following.search(text)
    years = (found.end() for found in _YEAR.finditer(text) if int(found.group()) == year + 1)
    return min(first.end() if first else len(text) + 1, next(years, len(text) + 1))


def _asked_once(question: Callable[[Sentence, Said], bool]) -> Callable[[Sentence, Said], bool]:
    """A question about a number, answered once: a long sentence asks it of each for each other."""

    @wraps(question)
    def asked(sentence: Sentence, said: Said) -> bool:
        answers = sentence.answers.setdefault(question.__name__, {})
        answer = answers.get(said.start)
        if answer is None:
            answer = answers[said.start] = question(sentence, said)
        return answer

    return asked


@_asked_once
def is_of_a_change(sentence: Sentence, said: Said) -> bool:
    """Whether a number is told as a difference, or in per cent of another value."""
    known = _words_of(sentence)
    before, behind = sentence.before(said), sentence.behind(said)
    return bool(known.change.search(before) or known.compared.match(behind))


def may_go_on_changing(sentence: Sentence, said: Said) -> bool:
    """Whether a number may be a later change of one verb: «tăng 05 vụ, 15 người so với quý I»."""
    later = said
    if not _AGAINST.match(sentence.behind(said, _NEAR)):
        return False
    for one in reversed(sentence.said_in(max(sentence.start, said.start - _NEAR), said.start)):
        if not _GOES_ON.fullmatch(sentence.between(one, later)):
            return False
        if is_of_a_change(sentence, one):
            return True
        later = one
    return False


def _words_of(sentence: Sentence) -> _Words:
    return _words_in(sentence.printed.passage.language)


def _words_in(language: Language | None) -> _Words:
    return _ENGLISH if language else _VIETNAMESE


def years_in(words: str) -> Iterable[int]:
    """The years that words name."""
    return {int(year) for year in _YEAR.findall(words)}


@_asked_once
def is_a_bound(sentence: Sentence, said: Said) -> bool:
    """Whether a number is told as more or less than a value: «gần», «trên», «ít nhất»."""
    before = sentence.before(said)
    if _FROM.search(before) and _GONE_TO.match(sentence.behind(said)):
        return False  # «giảm từ 640 xuống còn 612 đơn vị»
    return bool(_words_of(sentence).bound.search(before))


def is_rounded_off(sentence: Sentence, said: Said) -> bool:
    """Whether a number is told as near to a value: «khoảng», «xấp xỉ»."""
    return bool(_words_of(sentence).about.search(sentence.before(said)))
