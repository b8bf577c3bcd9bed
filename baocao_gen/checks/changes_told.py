"""A typed number that is told as a change → what it is told from, and whether a figure changed so.

«giảm 34 vụ so với năm trước», «vượt kế hoạch 2 cầu», «tăng 12,5%».
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from baocao_gen.checks.case import MOST_NEAR, Case
from baocao_gen.checks.evidence.compared_to import PLAN, base_of, own_period_left_out, without_bases
from baocao_gen.checks.evidence.directions import (
    ADVERBS,
    BASE,
    WORD,
    change_in_percent,
    difference,
)
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_held import are_people, counted, in_unit_of, unit_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.vietnamese.numbers import PERCENT, round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period

BEFORE_CHANGE = late(
    rf"{WORD}{ADVERBS}(?:[ \n](?:{BASE}|(?:so với[ \n])?(?P<plan>{PLAN})))?"
    r"(?:[ \n](?:là|được))?[ \n:(]*$",
    re.IGNORECASE,
)
TELLING = 100
"""A difference from which on two figures hardly have it by chance."""
_NAMED = 0.5
"""Which part of a figure's name must be there beside a difference, or what has come of it."""
_NAMED_BY_PLAN = 0.4
"""The same beside a plan that is just the figure's."""
_RAISED_TO = late(
    r"[^.;:()\d]{0,60},[ \n](?:đã[ \n])?(?:(?:nâng|đưa)(?:[ \n][^\W\d_]+){1,8}[ \n])?"
    r"(?:lên|xuống|còn|chỉ còn)(?:[ \n](?:thành|còn|tới|đến))?[ \n]",
    re.IGNORECASE,
)
"""Between a difference and what has come of it: «thêm 02 cụm, nâng tổng số lên 14 cụm»."""
_OTHER_BASE = late(
    r"kỳ họp|(?<!\w)(?:so|với|hơn|kém|mức|bằng|tăng|giảm)[ \n](?:mức[ \n])?(?:bình quân|trung bình)"
    r"|cả nước|toàn quốc|giai đoạn|nhiệm kỳ|đầu năm|quý|tháng|tuần",
    re.IGNORECASE,
)
"""What a change may be told from besides last year's value and the plan; a rate that has changed
may be an average itself: «năng suất bình quân 44,7 tạ/ha, tăng 0,7 tạ/ha»."""
_THAN_A_YEAR = late(
    r"[^.;,()\d]{0,30}so với[ \n](?:ước[ \n]|thực hiện[ \n])*năm[ \n](?P<year>[0-9]{4})(?!\w)",
    re.IGNORECASE,
)
LAST_YEAR = late(rf"(?<!\w){BASE}(?!\w)", re.IGNORECASE)
_MOST_BEHIND, _MOST_KEPT = 100, 500


def raised_to(case: Case, sentence: Sentence, said: Said) -> ResolvedFigure | None:
    """The figure that a difference has made what it is: «…, nâng tổng số lên 14 cụm»."""
    behind = sentence.said_in(said.end, said.end + _MOST_BEHIND)[:1]
    if not behind or not _RAISED_TO.fullmatch(sentence.between(said, behind[0])):
        return None
    there = words_around(sentence, said) | words_around(sentence, behind[0])
    done = case.nearly_said.done_as(behind[0])
    told = [
        figure
        for name, figure in case.figures_of(sentence).items()
        if name in done and case.by_words.told(figure, there) >= _NAMED
    ]
    return told[0] if len(told) == 1 and not has_other_base(case, sentence, told) else None


def planned_to_change(case: Case, sentence: Sentence, said: Said) -> ResolvedFigure | None:
    """The figure whose plan for next year a difference is told of, from this year's value.

    «phấn đấu có thêm 07 xã, nâng tổng số lên 86 xã», «48.500 ha, tăng 250 ha so với năm 2024».
    """
    year = case.report.year_file.period.year
    behind = sentence.said_in(said.end, said.end + _MOST_BEHIND)[:1]
    if behind and _RAISED_TO.fullmatch(sentence.between(said, behind[0])):
        plan = behind[0]
    else:
        before = sentence.said_in(said.start - _MOST_BEHIND, said.start)[-1:]
        than = _THAN_A_YEAR.match(sentence.behind(said))
        if not before or than is None or int(than["year"]) != year:
            return None
        plan = before[0]
    there = words_around(sentence, said) | words_around(sentence, plan)
    equal = case.nearly_said.equal_to(plan)
    planned = [one.figure for one in equal if one.aspect is Aspect.NEXT_PLANNED]
    told = [f for f in planned if case.by_words.told(f, there) >= _NAMED_BY_PLAN]
    return told[0] if len(told) == 1 else None


def has_other_base(case: Case, sentence: Sentence, figures: Iterable[ResolvedFigure]) -> bool:
    """Whether a sentence says another time or place than last year, beside its figures' names."""
    known = frozenset[str]().union(*map(case.by_words.words_of, figures))
    said = _bases_said(sentence.unquoted, case.report.year_file.period)
    return any(not words <= known for words in said)


@lru_cache(maxsize=_MOST_KEPT)
def _bases_said(text: str, period: Period) -> frozenset[frozenset[str]]:
    """The telling words of each time or place that a sentence says; each of its changes asks."""
    words = without_bases(own_period_left_out(text, period))
    return frozenset(map(telling_words, _OTHER_BASE.findall(LAST_YEAR.sub("", words))))


def compared_with(case: Case, sentence: Sentence, said: Said, word: re.Match[str]) -> Aspect | None:
    """Which value a difference is told from; None for one that no figure has.

    Last year's value is meant where the sentence says nothing of it.
    """
    return base_of(sentence, said, word.group(), case.report.year_file.period).aspect


def has_shorter_periods(case: Case) -> bool:
    """Whether the period just before is another one than that of last year."""
    return case.report.year_file.period.kind != "year"


def is_change_of(said: Said, figure: ResolvedFigure, than: Aspect) -> bool:
    """Whether a typed number is what a figure has risen or fallen by, rounded as it is typed."""
    if said.unit == PERCENT:
        change = change_in_percent(figure, than)
    else:
        change = difference_told(said, figure, than)
    if change is None or not said.value:
        return False
    return round_half_up(abs(change), said.decimals) == said.value


def difference_told(said: Said, figure: ResolvedFigure, than: Aspect) -> Decimal | None:
    """A figure's difference in the unit of a typed number: đồng as «triệu đồng»."""
    change = difference(figure, than)
    if change is None or not has_same_base(said, figure):
        return change
    return in_unit_of(said, change, figure.unit)


_CALLED = late(r"(?:em|chau|dong chi)(?!\w)")
"""What people are called who have been counted by another word: «32.100 học sinh, tăng 390 em»."""


def has_same_base(said: Said, figure: ResolvedFigure) -> bool:
    """Whether a number counts in a figure's unit, whatever the scale: «triệu đồng» and «đồng»."""
    words, unit = counted(unit_of(said)), counted(figure.unit)
    head = unit.partition("/")[0].strip()  # «58,5 triệu đồng/người, tăng 4,3 triệu đồng»
    if any(one and f"{words} ".startswith(f"{one} ") for one in (unit, head)):
        return True
    return _CALLED.match(words) is not None and are_people(words, unit)


def changed_near(
    case: Case,
    sentence: Sentence,
    said: Said,
    than: Aspect,
    words: frozenset[str] = frozenset(),
) -> Iterator[ResolvedFigure]:
    """The figures that have changed by just a number, in its unit.

    Args:
        case: The report.
        sentence: The sentence; the figures that its section tells may be meant.
        said: The number.
        than: From which of their values they have changed.
        words: Telling words; the figures that they name may be meant as well.
    """
    near = case.near.of(sentence)
    changed: Collection[ResolvedFigure] = case.by_size.changed_by(said, than)
    if len(near) <= MOST_NEAR < len(changed):  # many have changed so: only a whole name tells one
        named = {figure.name: figure for figure in case.by_words.within(words)}
        changed = (named | dict(near)).values()
    for one in changed:
        may_be = one.name in near or case.by_words.told(one, words) >= _NAMED
        if may_be and has_same_base(said, one) and is_change_of(said, one, than):
            yield one


def changed_alone(case: Case, sentence: Sentence, said: Said, than: Aspect) -> list[ResolvedFigure]:
    """The one figure of the section that has changed by just that.

    A small number tells nothing unless the words around it name the figure.
    """
    if said.unit == PERCENT:
        return []
    found = list(islice(changed_near(case, sentence, said, than), 2))
    if len(found) != 1:
        return []
    return (
        found if said.value >= TELLING or _is_named_beside(case, sentence, said, found[0]) else []
    )


def _is_named_beside(case: Case, sentence: Sentence, said: Said, figure: ResolvedFigure) -> bool:
    """Whether the words around a number name a figure, or those behind it begin its name."""
    if case.by_words.told(figure, words_around(sentence, said)) >= _NAMED:
        return True
    behind = " ".join(re.split(r"[^\w ]", sentence.behind(said, 40))[0].casefold().split()[:2])
    return " " in behind and (figure.declaration.name or "").casefold().startswith(behind)
