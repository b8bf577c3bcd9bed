"""Shares typed in sentences, and the figures that they are of → shares that are nearly right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, combinations, islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.quotients import (
    Quotient,
    best_told,
    digits_of,
    is_printed_as,
)
from baocao_gen.checks.evidence.reckoned import is_reckoned
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_a_bound
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.mistyped import Mistyping, slip
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold

_OF_A_CHANGE = late(r"tăng|giảm|so với|cùng kỳ|vượt|hụt|lãi suất|tốc độ", re.I)
_OF_A_PLAN = late(rf"{PERCENT}[ \n]?(?:kế hoạch|chỉ tiêu|dự toán|so )", re.I)
_OF_TOTAL = late(rf"{PERCENT}[ \n](?:trong[ \n])?tổng(?:[ \n]số)?[ \n](?P<what>[^\W\d_]+)", re.I)
_MOST_NUMBERS, _MOST_MEANT, _MOST_EQUAL = 16, 2, 50
"""Numbers said before a share that it may be of, those that it is nearly of, and figures of one."""
_MOST_SHARES = 5_000
"""Shares typed into one report's sentences that are judged: a hundred times as many as are said."""
_FEWEST_DIGITS = 4
"""A share of three digits is a slip away from one of a dozen others too often."""
_MOST_PAIRS = {Mistyping.SWAPPED: 40, Mistyping.REPLACED: 6}
"""Pairs of figures that a share of four digits may be held against, so that one random share in
fifty hits: 3 of 9,000 numbers exchange two digits of one, 36 differ from it in one."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence, index in islice(_typed(case), _MOST_SHARES):
        before = sentence.said[max(0, index - _MOST_NUMBERS) : index]
        yield from _judged(case, sentence, sentence.said[index], before)


def _typed(case: Case) -> Iterator[tuple[Sentence, int]]:
    """The shares typed by hand that are no figure's own."""
    for sentence in case.sentences_with((PERCENT,)):
        for index, said in enumerate(sentence.said):
            if said.unit != PERCENT or said.by_tag or not _is_a_share(sentence, said):
                continue
            if not case.nearly_said.is_right(said):
                yield sentence, index


def _is_a_share(sentence: Sentence, said: Said) -> bool:
    if len(digits_of(said.value, said.decimals)) < _FEWEST_DIGITS or not is_reckoned(said):
        return False
    if _OF_A_CHANGE.search(sentence.before(said, 40)) or is_a_bound(sentence, said):
        return False
    return not _OF_A_PLAN.match(sentence.behind(said))


def _judged(
    case: Case, sentence: Sentence, said: Said, before: tuple[Said, ...]
) -> Iterator[Finding]:
    told = chain(_told_in(before[-_MOST_MEANT:]), _of_figures(case, sentence, said))
    pairs = list(islice(told, _MOST_PAIRS[Mistyping.SWAPPED] + 1))
    if len(pairs) > _MOST_PAIRS[Mistyping.SWAPPED]:
        return
    earlier = _told_in(before[:-1])
    if any(is_printed_as(value, said) for _, value in earlier):
        return
    if any(is_printed_as(value, said) or is_printed_as(100 - value, said) for _, value in pairs):
        return
    typed = digits_of(said.value, said.decimals)
    for words, value in pairs:
        how = slip(typed, digits_of(value, said.decimals))
        if how is not None and len(pairs) <= _MOST_PAIRS.get(how, 0):
            if any(is_printed_as(share, said) for share in _of_totals(case, before)):
                return
            yield Finding(
                sentence.at(said.start),
                f"«{said.typed}%» gần bằng mà không bằng {words} = "
                f"{shown_number(value, said.decimals)}%: {how.value}",
                "sửa tỷ lệ, hoặc khai báo nó với cong_thuc rồi gọi tên",
            )
            return


def _of_totals(case: Case, before: tuple[Said, ...]) -> Iterator[Decimal]:
    """The shares of the last numbers said before in what they are parts of, named or not."""
    for part in before[-_MOST_MEANT:]:
        for held in case.nearly_said.equal_to(part)[:_MOST_EQUAL]:
            for group in case.kinship.of(held.figure):
                if group.total and group.total.actual and held.aspect is Aspect.ACTUAL:
                    yield held.value / group.total.actual * 100


def _told_in(before: tuple[Said, ...]) -> Iterator[tuple[str, Decimal]]:
    """Shares of two numbers of the same unit that the sentence says before."""
    numbers = [said for said in before if said.unit not in ("", PERCENT) and is_reckoned(said)]
    for one, other in combinations(numbers, 2):
        small, large = sorted((one.value, other.value))
        if one.unit == other.unit and small != large:
            yield f"{one.typed} và {other.typed}", small / large * 100


def _of_figures(case: Case, sentence: Sentence, said: Said) -> Iterator[tuple[str, Decimal]]:
    """Shares of figures that the words around name, in their totals and in each other."""
    figures = case.figures_of(sentence)
    counted = [figure for figure in figures.values() if figure.unit != PERCENT]
    there = words_around(sentence, said)
    parts = best_told(counted, case.by_words, there)
    total = _OF_TOTAL.match(sentence.behind(said))
    totals = [f for f in counted if f.declaration.parts or (total and _is_called(f, total["what"]))]
    wholes = {figure.name: figure for figure in (*parts, *totals)}
    for part in parts:
        alike = [whole for whole in wholes.values() if _may_hold(whole, part)]
        for found in case.quotients.of([part], alike):
            if found.value < 1:
                yield _words(found), found.value * 100


def _is_called(figure: ResolvedFigure, what: str) -> bool:
    """Whether «tổng thu» may mean a figure named «Thu ngân sách …»."""
    return f"{fold(figure.declaration.name or '')} ".startswith(f"{fold(what)} ")


def _may_hold(whole: ResolvedFigure, part: ResolvedFigure) -> bool:
    return whole.unit == part.unit


def _words(found: Quotient) -> str:
    return f"{found.part.dotted} / {found.whole.dotted}"


RULE = Rule(
    "BC741",
    "Tỷ lệ gõ tay gần bằng tỷ lệ của hai số mà câu nói tới",
    Severity.WARNING,
    """
Tỷ lệ gõ tay không bằng tỷ lệ nào của các số liệu mà câu gọi tên, nhưng chỉ khác một tỷ lệ như thế
ở hai chữ số đổi chỗ hay một chữ số gõ sai.
Sai:  «cấp sở chiếm 53,61% tổng số thủ tục» khi 708 / 1.988 là 35,61%.
Đúng: «cấp sở chiếm 35,61% tổng số thủ tục».
Tỷ lệ có từ bốn chữ số trở lên mới xét. Tỷ lệ tăng, giảm, so với kế hoạch thì không xét ở đây.
Cách sửa: sửa tỷ lệ, hoặc khai báo nó với cong_thuc rồi gọi tên nó trong câu.
""",
    _find,
)
