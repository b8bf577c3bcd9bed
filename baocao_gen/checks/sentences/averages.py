"""Sentences that tell an average, and what it is an average of → averages that are others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.quotients import (
    Quotient,
    is_nearly,
    is_printed_as,
    quotients,
)
from baocao_gen.checks.evidence.reckoned import as_printed, is_reckoned, span
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_a_bound, is_rounded_off
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.units import without_scale

_AVERAGE = re.compile(r"bình quân|trung bình|mỗi", re.I)
_PER_BEFORE = re.compile(
    r"(?:bình quân|trung bình|mỗi)(?:[ \n](?:mỗi|một|1|trên một|trên mỗi))?[ \n]"
    r"(?P<per>[^.;:,()\d]{2,50}?)[ \n](?:(?:có|là|đạt|được|thu|chi|nhận|tiếp nhận|giải quyết|xử lý"
    r"|hỗ trợ|phục vụ|quản lý|tăng thêm)[ \n])*$",
    re.I,
)
"""«bình quân mỗi lớp cấp xã có» before the number."""
_PER_BEHIND = re.compile(
    r"[ \n]?(?P<what>[^.;:,()\d/]{1,40}?)(?:/|[ \n](?:mỗi|trên một|trên mỗi|một)[ \n])"
    r"(?P<per>[^\W\d]+(?:[ \n][^\W\d]+){0,2})",
    re.I,
)
"""«27,8 học viên/lớp», «27,8 học viên mỗi lớp»."""
_TIMES = frozenset(("năm", "tháng", "quý", "ngày", "tuần", "giờ", "lần", "năm học"))
"""What is no figure: an average over time is divided by what nobody counts."""
_FEWEST_DIGITS = 3


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        if not _AVERAGE.search(sentence.text):
            continue
        for said in sentence.said:
            per = None if said.by_tag or said.unit == PERCENT else _per(sentence, said)
            if per and is_reckoned(said) and not is_a_bound(sentence, said):
                yield from _judged(case, sentence, said, fold(per))


def _per(sentence: Sentence, said: Said) -> str | None:
    """The words for what a number is an average over."""
    before = sentence.before(said, 80)
    found = _PER_BEFORE.search(before)
    if found is None and _AVERAGE.search(before):
        found = _PER_BEHIND.match(sentence.behind(said, 80))
    per = found["per"] if found else None
    return None if per is None or per.split()[0].casefold() in _TIMES else per


def _judged(case: Case, sentence: Sentence, said: Said, per: str) -> Iterator[Finding]:
    what = fold(without_scale(said.unit or said.noun)[1])
    told = _told_in(sentence, said, what, per)
    if told is not None:
        above, below = told
        right = span(above).over(span(below))
        if right and not right.meets(as_printed(said)):
            yield _finding(sentence, said, f"{above.typed} / {below.typed}", right.middle)
        return
    found = _named(case, sentence, said, what, per)
    if found is not None:
        words = f"{found.part.dotted} / {found.whole.dotted}"
        yield _finding(sentence, said, words, found.value)


def _finding(sentence: Sentence, said: Said, of: str, value: Decimal) -> Finding:
    shown = shown_number(value, max(1, said.decimals))
    about = " xấp xỉ" if is_rounded_off(sentence, said) else ""
    return Finding(
        sentence.at(said.start),
        f"bình quân {said.typed}, mà {of} ={about} {shown}",
        "sửa số bình quân, hoặc khai báo nó với cong_thuc rồi gọi tên",
    )


def _told_in(sentence: Sentence, said: Said, what: str, per: str) -> tuple[Said, Said] | None:
    """The two numbers of the same sentence that an average is of, if only two may be meant."""
    others = [one for one in sentence.said if one is not said and is_reckoned(one)]
    above = [one for one in others if _begin_alike(_counted(one), what)]
    below = [one for one in others if _begin_alike(_counted(one), per) and one not in above]
    if len(above) == 1 and len(below) == 1 and not below[0].decimals and above[0].unit != PERCENT:
        return (
            (above[0], below[0])
            if without_scale(above[0].unit) == without_scale(said.unit)
            else None
        )
    return None


def _counted(said: Said) -> str:
    return fold(without_scale(said.unit or said.noun)[1])


def _begin_alike(one: str, other: str) -> bool:
    """Whether two names of things begin with the same word; one word may be all there is."""
    left, right = one.split()[:2], other.split()[:2]
    shorter = min(len(left), len(right))
    return shorter > 0 and left[:shorter] == right[:shorter]


def _named(case: Case, sentence: Sentence, said: Said, what: str, per: str) -> Quotient | None:
    """The quotient of the figures that a sentence names most, if the number is a slip from it."""
    figures = {amount.figure.name: amount.figure for amount in case.said_near(sentence)}
    figures |= {figure.name: figure for figure in case.by_words.named(sentence.text)}
    there = words_around(sentence, said)
    wholes = [f for f in figures.values() if f.unit and f"{per} ".startswith(f"{fold(f.unit)} ")]
    parts = [f for f in figures.values() if _counts(f, what)]
    best_part, best_whole = _most(case, parts, there), _most(case, wholes, there)
    if best_part is None or best_whole is None or len(said.typed.strip("0")) <= _FEWEST_DIGITS:
        return None
    factor = without_scale(said.unit or said.noun)[0]
    for found in quotients([best_part], [best_whole]):
        if is_printed_as(found.value / factor, said):
            return None
    for found in quotients([best_part], [best_whole]):
        if is_nearly(found.value / factor, said):
            return found
    return None


def _counts(figure: ResolvedFigure, what: str) -> bool:
    """Whether a figure counts what an average is told in, by its unit or by its name."""
    if not what or figure.unit == PERCENT:
        return False
    unit = fold(without_scale(figure.unit)[1])
    first = " ".join(what.split()[:2])
    return f"{what} ".startswith(f"{unit} ") or f" {first} " in (
        f" {fold(figure.declaration.name or '')} "
    )


def _most(
    case: Case, figures: Iterable[ResolvedFigure], there: frozenset[str]
) -> ResolvedFigure | None:
    """The one figure of which more words are there than of any other."""
    told = sorted(((case.by_words.told(f, there), f) for f in figures), key=lambda one: -one[0])
    if not told or (len(told) > 1 and told[0][0] == told[1][0]):
        return None
    return told[0][1]


RULE = Rule(
    "BC746",
    "Số bình quân không bằng thương của hai số mà câu nói tới",
    Severity.WARNING,
    """
Số bình quân gõ tay được so với thương của hai số: hai số trong chính câu ấy, hoặc hai số liệu mà
câu gọi tên (khi chỉ sai một chữ số, hai chữ số đổi chỗ …).
Sai:  «Mở 5 lớp với 139 học viên, bình quân 37,8 học viên/lớp».
Đúng: «Mở 5 lớp với 139 học viên, bình quân 27,8 học viên/lớp».
Bình quân theo năm, tháng, ngày thì không xét.
Cách sửa: sửa số bình quân, hoặc khai báo nó với cong_thuc rồi gọi tên nó trong câu.
""",
    _find,
)
