"""A change that a sentence tells → what it is told from, «so với cùng kỳ», «vượt kế hoạch».

What is said inside the change or right behind it decides. Else it is what the clause begins with
(«So với quý II, tăng 6 vụ, giảm 1 người chết»), or what is said behind the last of several changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.figures.figure import Aspect
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period, PeriodError, parse_period
from baocao_gen.vietnamese.text import nfc

PLAN = (
    r"(?:mức[ \n])?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu(?![ \n](?:nghị|chung|tổng|của)))"
    r"(?:[ \n](?:giao|năm|đề ra|được giao))?"
)
OTHER_PLAN = (
    r"[^,;.]{0,20}(?:giai đoạn|nhiệm kỳ|[0-9][ \n]năm|trung hạn|đại hội|quốc gia|chương trình"
    r"|(?:đến|tới|vào)[ \n](?:hết[ \n]|cuối[ \n])?(?:năm[ \n])?20[0-9]{2})"
)
"""What stands behind a plan that is not the year's."""
JUST_BEFORE = r"(?:quý|tháng|kỳ)[ \n](?:liền[ \n])?(?:kề[ \n])?trước"
_SO = r"(?<!\w)(?:so[ \n](?:với[ \n])?|với[ \n](?!kế|dự|chỉ))"
_OTHER_PLAN = late(OTHER_PLAN, re.IGNORECASE)
_OF_YEAR = late(
    r"[ \n](?:của[ \n])?(?:cả[ \n])?năm[ \n](?:học[ \n])?(20[0-9]{2})"
    r"(?:[ \n]?[-–][ \n]?(20[0-9]{2}))?",
    re.IGNORECASE,
)
_OF_A_PART = late(r"[ \n](?:(?P<quarter>quý)|(?:tháng|[0-9]{1,2}[ \n]tháng))(?!\w)", re.IGNORECASE)
_THAN = late(rf"{_SO}(?=\w)", re.IGNORECASE)
_NAMED = (
    r"(?:(?:mức|số|con số)[ \n](?:\w+[ \n])?(?:của[ \n])?)?(?:"
    rf"(?P<plan>{PLAN})(?!\w)"
    rf"|(?P<just_before>{JUST_BEFORE})(?!\w)"
    r"|cùng[ \n](?:kỳ|tháng|quý)(?:[ \n](?P<unsure>tháng|quý|[0-9]))?"
    r"(?:[ \n]năm[ \n](?P<same>[0-9]{4}|trước|ngoái))?"
    r"|(?P<end>(?:thời điểm[ \n])?(?:cuối|hết)[ \n])?"
    r"năm[ \n](?:học[ \n])?(?:trước|ngoái|(?P<year>(?:19|20)[0-9]{2}))(?!\w)"
    r"|(?:thời điểm[ \n])?(?P<beginning>đầu[ \n]năm)(?:[ \n](?P<this>[0-9]{4}))?(?!\w)"
    r"|(?P<named>(?:tháng[ \n][0-9]{1,2}|quý[ \n](?:[IV]+|[1-4])|[0-9]{1,2}[ \n]tháng(?:[ \n]đầu"
    r"[ \n]năm)?)(?:(?:/|[ \n]năm[ \n])(?:[0-9]{4}|(?P<last>trước|ngoái)))?)(?![\w/]))"
)
_WHAT = late(_NAMED, re.IGNORECASE)
_ALL = late(rf"{_SO}{_NAMED}", re.IGNORECASE)
_PLAN_BEHIND = late(
    rf"[^.;,()\d]{{0,30}}?(?:so với|với|so)?[ \n]{PLAN}(?![ \n]*[0-9])", re.IGNORECASE
)
"""«vượt 11 ca kế hoạch giao»."""
_OWN = late(
    r"(?P<this>(?<!\w)trong[ \n](?:tháng|quý|kỳ)(?![ \n]*[0-9IV]))"
    r"|(?<!\w)(?:tháng[ \n][0-9]{1,2}|quý[ \n](?:[IV]+|[1-4]))(?:(?:/|[ \n]năm[ \n])[0-9]{4})?"
    r"(?![\w/])",
    re.IGNORECASE,
)
_CLAUSE = late(r"[,;.:()](?![0-9])|[0-9]")
_LEADS = late(r"(?:^|[,;:.(\n])[ \n]*(?:[-+*][ ])?(?:và[ ]|nếu[ ]|tính[ ])?$", re.IGNORECASE)
_BRACKETS = late(r"\([^()]*\)")
_MOST_BEHIND, _MOST_BEFORE = 200, 30
"""Letters behind a change in which its base is said, and before a base where a clause begins."""
_MOST_KEPT = 500
"""Sentences of which it is known what they compare with: each of their changes asks."""


@frozen
class Base:
    """What a change is told from.

    Attributes:
        aspect: Which value of the figure; None for one that the file does not have.
        is_said: Whether the sentence says it; last year's value is meant where nothing is.
    """

    aspect: Aspect | None
    is_said: bool = True


@frozen
class _Told:
    """«so với …» in a sentence: from where to where, what, and whether its clause begins so."""

    start: int
    base: Base
    leads: bool


def base_of(sentence: Sentence, said: Said, before: str, period: Period) -> Base:
    """What a change is told from.

    Args:
        sentence: The sentence.
        said: The number that tells how much.
        before: The words of the change before the number: «vượt kế hoạch».
        period: The report's.
    """
    inside = _last_in(before, period)
    if inside:
        return inside
    end, at = said.end - sentence.start, said.start - sentence.start
    plan = _PLAN_BEHIND.match(sentence.unquoted, end)
    if plan:
        return _plan(sentence.unquoted, plan.end(), period)
    told = _told(sentence.unquoted, period)
    behind_it = sentence.unquoted[end : end + _MOST_BEHIND]
    flat = _BRACKETS.sub(lambda found: " " * len(found.group()), behind_it)
    clause = _CLAUSE.search(flat)
    close = end + (clause.start() if clause else len(flat))
    behind = next((one for one in told if end <= one.start < close and not one.leads), None)
    return behind.base if behind else _around(told, sentence.unquoted, at)


def _around(told: tuple[_Told, ...], words: str, at: int) -> Base:
    """What is said elsewhere in the sentence, in the same part of it if possible."""
    first = words.rfind(";", 0, at) + 1
    last = words.find(";", at)
    here = [one for one in told if first <= one.start and (last < 0 or one.start < last)]
    before = [one for one in here if one.start < at]
    if before and before[-1].leads:
        return before[-1].base
    behind = next((one for one in here if one.start > at), None)
    sides = [*before[-1:], *([behind] if behind and not behind.leads else [])]
    if sides:
        aspects = {one.base.aspect for one in sides}
        return Base(aspects.pop() if len(aspects) == 1 else None)
    opening = next((one for one in told if one.start < at and one.leads), None)
    if opening:
        return opening.base
    is_prior = all(one.base.aspect is Aspect.PRIOR for one in told)
    return Base(Aspect.PRIOR if is_prior else None, is_said=False)


@lru_cache(maxsize=_MOST_KEPT)
def _told(words: str, period: Period) -> tuple[_Told, ...]:
    return tuple(_each_told(words, period))


def _each_told(words: str, period: Period) -> Iterator[_Told]:
    for found in _THAN.finditer(words):
        base = _named(words, found.end(), period)
        if base is None and found.group().casefold().split() == ["so", "với"]:
            base = Base(None)  # «so với bình quân chung», «so với huyện Đông»
        if base:
            yield _Told(found.start(), base, _leads(words, found.start()))


def _leads(words: str, at: int) -> bool:
    """Whether a clause begins with what stands at a character."""
    first = max(0, at - _MOST_BEFORE)
    found = _LEADS.search(words[first:at])
    return found is not None and (not first or found.group()[:1] in ",;:.(\n")


def _last_in(before: str, period: Period) -> Base | None:
    """What the words of a change themselves say: «cao hơn năm trước», «vượt kế hoạch»."""
    for found in re.finditer(r"(?<!\w)\w", before):
        base = _named(before, found.start(), period)
        if base:
            return base
    return None


def _plan(words: str, end: int, period: Period) -> Base:
    """The period's plan, if no other one is named behind the word: «kế hoạch năm 2025»."""
    year = _OF_YEAR.match(words, end)
    part = _OF_A_PART.match(words, end)
    is_of_a_part = part and (part["quarter"] or period.kind == "year") and period.kind != "quarter"
    is_of_another_year = year and int(year[2] or year[1]) != period.year
    is_other = _OTHER_PLAN.match(words, end) or is_of_another_year or is_of_a_part
    return Base(None if is_other else Aspect.PLANNED)


def _named(words: str, at: int, period: Period) -> Base | None:
    """What is named at a character; None if it is nothing that a report compares with."""
    found = _WHAT.match(words, at)
    if found is None:
        return None
    if found["plan"]:
        return _plan(words, found.end(), period)
    if found["just_before"]:
        return Base(None if period.kind == "year" else Aspect.PRECEDING)
    if found["named"]:
        return Base(_of_period(found["named"], period, is_last=bool(found["last"])))
    if found["beginning"] or found["end"]:  # what there was a year ago, in a report on a year
        is_ours = period.kind == "year" and found["this"] in (None, str(period.year))
        if found["beginning"] or not is_ours:
            return Base(Aspect.PRIOR if is_ours else None)
    year = found["year"] or found["same"] or ""
    is_prior = not year.isdigit() or int(year) == period.year - 1
    return Base(Aspect.PRIOR if is_prior and not found["unsure"] else None)


@lru_cache(maxsize=_MOST_KEPT)
def without_bases(words: str) -> str:
    """Words without what they compare with: «So với quý II, số vụ giảm …»."""
    return _ALL.sub(" ", words)


def period_named(text: str, period: Period) -> Period | None:
    """A period that a sentence names; without a year the last one of its name; None if unsure."""
    words = " ".join(nfc(text).split())
    try:
        if words[-4:].isdecimal() and len(words.split()[-1].rpartition("/")[2]) == 4:
            return _of_kind(parse_period(words), period)
        last = parse_period(f"{words}/{period.year}")
        return _of_kind(last if last.index <= period.index else last.year_before(), period)
    except PeriodError:
        return None


def _of_kind(named: Period, period: Period) -> Period | None:
    return named if named.kind == period.kind else None


@lru_cache(maxsize=_MOST_KEPT)
def own_period_left_out(words: str, period: Period) -> str:
    """Words without what the report's own period is called: «Trong quý III/2024 xảy ra …»."""

    def unless_other(found: re.Match[str]) -> str:
        is_own = found["this"] or period_named(found.group(), period) == period
        return " " if is_own and period.kind != "year" else found.group()

    return _OWN.sub(unless_other, words)


def _of_period(words: str, period: Period, *, is_last: bool) -> Aspect | None:
    """Which of a figure's values belongs to a period that is called by its name."""
    if is_last:
        words = f"{words.rpartition(' năm ')[0]} năm {period.year - 1}"
    named = period_named(words, period)
    if named == period.year_before():
        return Aspect.PRIOR
    return Aspect.PRECEDING if named == period.previous() else None
