"""Sentences that tell how many of a whole are left, «còn 6 xã chưa đạt» → other counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.compared_to import OTHER_PLAN
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.hedged import hedge_of, may_be_told
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.reckoned import is_apart, is_reckoned
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import (
    is_a_bound,
    is_of_a_change,
    spoken_of,
    years_in,
)
from baocao_gen.checks.evidence.values_held import counted, in_unit_of, unit_of
from baocao_gen.checks.evidence.wholes_told import counts_alike, wholes_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, exact_arithmetic
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_LEFT = late(
    r"(?<!\w)còn(?:[ \n](?:lại|là|tồn|tới|khoảng|gần|hơn|trên|thiếu"
    r"|phải[ \n](?:thu|làm|thực hiện|giải ngân|hoàn thành)))*[ \n]$",
    re.IGNORECASE,
)
_REST = late(r"(?<!\w)còn[ \n]lại(?:[ \n](?:là|có|gồm))?[ \n]$", re.IGNORECASE)
_WORDS = r"(?:[^.;:,()\d]|(?<![\d.,])\d(?![\d.,]))"
_NOT_YET = late(rf"{_WORDS}{{0,60}}?(?<!\w)chưa[ \n](?P<what>{_WORDS}{{2,60}})", re.IGNORECASE)
_ON_ALL = late(
    rf"{_WORDS}{{0,40}}[ \n](?:trên|trong)[ \n]tổng(?:[ \n][^\W\d_]+){{1,3}}[ \n]", re.IGNORECASE
)
"""«14.260 người trên tổng dân số 15.500 người, còn 1.240 người chưa tham gia»."""
_PLANS = ("kế hoạch", "chỉ tiêu", "dự toán")
_PLAN = rf"(?:{'|'.join(_PLANS)})(?!\w)(?!{OTHER_PLAN})"
_TO_THE_PLAN = late(
    rf"{_WORDS}{{0,40}}?[ \n](?:(?:nữa[ \n])?(?:phải[ \n]{_WORDS}{{0,40}}?[ \n])?(?:để|mới|là)[ \n]"
    rf"(?:hoàn thành|đạt)(?:[ \n]được)?|so[ \n]với)[ \n]{_PLAN}",
    re.IGNORECASE,
)
"""«còn thiếu 800 tấn so với kế hoạch», «còn 87,5 tỷ đồng phải thu để hoàn thành kế hoạch»."""
_OF_THE_PLAN = late(rf"%[ \n]{_PLAN}[^.;]{{0,40}}còn[ \n]$", re.IGNORECASE)
_STILL_TO_DO = late(
    rf"{_WORDS}{{0,20}}?[ \n]phải[ \n](?:hoàn thành|thực hiện|làm|thi công|thu|giải ngân|vận động)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""«đạt 80% kế hoạch, còn 1,2 km phải hoàn thành»."""
_SAYS_NOTHING = telling_words(
    "còn lại chưa hiện nay đến cuối năm toàn tỉnh huyện xã đạt thực hiện theo kế hoạch đề ra vẫn số"
)
"""Words of a remainder that make no narrower thing of it."""
_OF_THE_WHOLE = telling_words("phát sinh tiếp nhận thụ lý tổng số toàn phải hiện có dân")
"""Words of a whole's name that its parts' names lack."""
_FARTHEST = 3
"""How many times each other two numbers are at most of which one is typed for the other."""
_MOST_PARTS = 8
"""Numbers before «còn lại» that may be the whole and its parts."""
_MOST_TYPED = 2_000
"""Remainders typed into one report that are judged: forty times as many as are said."""


def _find(case: Case) -> Iterator[Finding]:
    typed = (
        (sentence, said)
        for sentence in case.sentences_with(("còn",), ("chưa", "còn lại", *_PLANS))
        for said in sentence.said
        if not said.by_tag and is_reckoned(said) and said.unit not in PERCENT_UNITS
        if _LEFT.search(sentence.before(said))
    )
    for sentence, said in islice(typed, _MOST_TYPED):
        year = case.report.year_file.period.year
        if Aspect.PRIOR in spoken_of(sentence, said, year).aspects:
            continue  # «cuối năm trước còn 8 xã chưa đạt»
        told: list[tuple[str, Decimal]] = []
        if not_yet := _NOT_YET.match(sentence.behind(said)):
            told = _typed_wholes(sentence, said, not_yet["what"])
            told = told or list(_named_wholes(case, sentence, said))
        if not told and _is_to_the_plan(sentence, said):
            told = list(_to_the_plan(case, sentence, said))
        if not told and _REST.search(sentence.before(said)):
            told = _rests(case, sentence, said)
        hedge = hedge_of(sentence, said)
        if told and not any(may_be_told(value, said, hedge) for _, value in told):
            words, value = told[0]
            yield Finding(
                sentence.at(said.start),
                f"«còn {said.typed}», mà {words} = {shown_number(value, said.decimals)}",
                "sửa số còn lại, hoặc một trong hai số kia",
            )


def _is_to_the_plan(sentence: Sentence, said: Said) -> bool:
    """Whether a number is said to be left to be done of a plan."""
    behind = sentence.behind(said)
    if _TO_THE_PLAN.match(behind):
        return True
    return bool(_STILL_TO_DO.match(behind) and _OF_THE_PLAN.search(sentence.before(said)))


def _to_the_plan(case: Case, sentence: Sentence, said: Said) -> Iterator[tuple[str, Decimal]]:
    """What is left of the plan of the one figure that the words before are about."""
    year = case.report.year_file.period.year
    if any(one != year for one in years_in(sentence.unquoted)) or is_apart(sentence, said):
        return  # «so với kế hoạch năm 2025», «so với dự toán tỉnh giao (450 tỷ đồng)»
    before = sentence.before(said)
    found = _LEFT.search(before)
    at = said.start - len(before) + (found.start() if found else len(before))
    about = subject_of(case, sentence, at).figures
    named = case.by_words.named(sentence.words(sentence.start, at))
    planned = [f for f in about or named if f.actual is not None and f.planned and _counts(said, f)]
    there = words_around(sentence, said)
    done = (one.figure for one in case.nearly_said.equal_to(said) if one.aspect is Aspect.ACTUAL)
    is_its_own = any(case.by_words.told(figure, there) >= 1 for figure in done)
    if len(planned) == 1 and not is_its_own:
        yield from _left(planned[0], planned[0].planned, said, "kế hoạch", Aspect.ACTUAL)


def _typed_wholes(sentence: Sentence, said: Said, what: str) -> list[tuple[str, Decimal]]:
    """What is left of the numbers before: «175/181 xã đạt chuẩn, còn 6 xã chưa đạt chuẩn»."""
    unit = counted(said.unit or said.noun.partition(" chưa")[0])
    before = [
        one
        for one in sentence.said_in(sentence.start, said.start)
        if counts_alike(counted(unit_of(one)), unit) and not is_of_a_change(sentence, one)
    ]
    if not before or not all(map(is_reckoned, before)):
        return []
    on_all = len(before) > 1 and _ON_ALL.fullmatch(sentence.between(*before[-2:]))
    done = telling_words(sentence.words(sentence.start if on_all else before[0].end, said.start))
    if telling_words(what) - done - _SAYS_NOTHING:
        return []  # «319/411 xã đạt chuẩn, còn 30 xã chưa đạt chuẩn nâng cao»
    if on_all or (len(before) > 1 and sentence.between(*before[-2:]) == "/"):
        wholes, part = before[-1:], before[-2]
    else:
        wholes, part = wholes_of(sentence, before[-1]), before[-1]
    if len(wholes) != 1 or without_scale(wholes[0].unit)[0] != without_scale(part.unit)[0]:
        return []
    apart = wholes[0].value - part.value
    return [(f"{wholes[0].typed} - {part.typed}", apart)] if apart >= 0 else []


def _rests(case: Case, sentence: Sentence, said: Said) -> list[tuple[str, Decimal]]:
    """What is left of a number by those behind it: «120 vụ: 80 vụ dân sự, còn lại 40 vụ hình sự».

    Each number may be the whole, for parts may have parts, and so may one of the two sentences
    before; none where none comes near.
    """
    before = [
        one
        for one in sentence.said_in(sentence.start, said.start)
        if one.unit not in PERCENT_UNITS and not is_of_a_change(sentence, one)
    ]
    year = case.report.year_file.period.year
    if not 1 < len(before) <= _MOST_PARTS or case.nearly_said.is_right(said):
        return []
    if not all(_counts_the_same(sentence, one, said, year) for one in before):
        return []
    found = [one for n, whole in enumerate(before) for one in _left_of(whole, before[n + 1 :])]
    if not any(max(v, said.value) <= min(v, said.value) * _FARTHEST for _, v in found):
        return []
    earlier = (s for s in (sentence.preceding, (sentence.preceding or sentence).preceding) if s)
    wholes = (one for s in earlier for one in s.said[:_MOST_PARTS] if is_reckoned(one))
    return found + [one for whole in wholes for one in _left_of(whole, before)]


def _counts_the_same(sentence: Sentence, one: Said, said: Said, year: int) -> bool:
    """Whether a number is exact, of this period, and counts what another does."""
    if one.unit != said.unit or not counts_alike(counted(unit_of(one)), counted(unit_of(said))):
        return False
    is_exact = is_reckoned(one) and not is_a_bound(sentence, one) and not hedge_of(sentence, one)
    return is_exact and Aspect.PRIOR not in spoken_of(sentence, one, year).aspects


def _left_of(whole: Said, numbers: Sequence[Said]) -> Iterator[tuple[str, Decimal]]:
    """What is left of a number without some that stand side by side, without all first."""
    for first in range(len(numbers)):
        for last in range(len(numbers), first, -1):
            parts = numbers[first:last]
            left = whole.value - sum((part.value for part in parts), Decimal(0))
            if left >= 0:
                yield " - ".join(one.typed for one in (whole, *parts)), left


def _named_wholes(case: Case, sentence: Sentence, said: Said) -> Iterator[tuple[str, Decimal]]:
    """What is left of a figure whose name the sentence says: «còn 768 trẻ chưa được tiêm chủng»."""
    if case.nearly_said.is_right(said):
        return  # a figure of its own
    said_words = telling_words(sentence.unquoted) - telling_words(said.typed)
    figures = case.figures_of(sentence).values()
    counted_so = [f for f in figures if f.actual is not None and _counts(said, f)]
    for part in counted_so:
        own, unit = case.by_words.words_of(part), telling_words(part.unit)
        if not own - unit - _SAYS_NOTHING or not own - unit <= said_words:
            continue
        if said_words - own - unit - _SAYS_NOTHING - telling_words(_numbers(sentence)):
            continue
        yield from _left(part, part.planned, said, "kế hoạch", Aspect.ACTUAL)
        for whole in case.by_words.within(own | unit | _OF_THE_WHOLE):
            is_alike = not own.isdisjoint(case.by_words.words_of(whole))
            if is_alike and whole is not part and whole.unit == part.unit:
                for aspect in (Aspect.ACTUAL, Aspect.CUMULATIVE):
                    yield from _left(part, whole.actual, said, whole.dotted, aspect)


def _numbers(sentence: Sentence) -> str:
    return " ".join(one.typed for one in sentence.said)


def _counts(said: Said, figure: ResolvedFigure) -> bool:
    unit = counted(figure.unit.partition("/")[0])
    return bool(unit) and f"{counted(unit_of(said))} ".startswith(f"{unit} ")


def _left(
    part: ResolvedFigure, whole: Decimal | None, said: Said, words: str, aspect: Aspect
) -> Iterator[tuple[str, Decimal]]:
    """What is left of a whole; nothing that lies too far from the number to be meant."""
    done = part.values[aspect]
    if done is None or whole is None:
        return
    with exact_arithmetic(whole, done):
        left = whole - done
    apart = in_unit_of(said, left, part.unit)
    small, large = sorted((apart, said.value))
    if 0 < large <= small * _FARTHEST:
        yield f"{words} - {part.dotted}", apart


RULE = Rule(
    "BC749",
    "Số còn lại không bằng toàn thể trừ đi phần đã làm",
    Severity.WARNING,
    """
«Còn … chưa …» là phần còn lại của hai số mà câu nói tới: hai số trong chính câu ấy, hay hai số liệu
mà câu gọi đủ tên.
Sai:  «Có 175/181 xã đạt chuẩn, còn 8 xã chưa đạt chuẩn».
Đúng: «Có 175/181 xã đạt chuẩn, còn 6 xã chưa đạt chuẩn».
«Còn lại» là phần còn lại của một số đứng trước, trừ đi các số đứng sau nó.
Sai:  «Thụ lý 120 vụ, gồm 80 vụ dân sự, còn lại 50 vụ hình sự».
«Còn thiếu … so với kế hoạch», «còn … để hoàn thành kế hoạch» là kế hoạch trừ đi số thực hiện.
Câu nói thêm điều khác («còn 8 xã chưa đạt chuẩn nâng cao»), thời gian khác thì không xét.
Cách sửa: sửa số còn lại, hoặc khai báo nó với cong_thuc rồi gọi tên.
""",
    _find,
)
