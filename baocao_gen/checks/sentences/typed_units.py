"""Numbers typed with the digits of a figure → those whose unit is another than the figure's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nearly_said import may_be_a_value, words_around
from baocao_gen.checks.evidence.nouns_alike import may_stand
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change
from baocao_gen.checks.evidence.values_held import Held, counted, unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import says_more
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENTAGE_POINT,
    exact_arithmetic,
    round_half_up,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.unit_scales import Scaled, scaled, unit_typed_behind

_NAMED = 0.5
"""Which part of a figure's name must be there beside a number of few digits."""
_TELLING = 4
"""Digits of a number that hardly is another one by chance, though no words name the figure."""
_TELLING_SCALED = 3
"""The same where the numbers are a thousand, a million or a milliard times each other."""
_MOST_MOVED = 3
"""Places by which the comma of a rounded number is moved."""
_SHARE = late(r"(?<!\w)t[ỷỉ] (?:lệ|trọng)[^.;:,()\d]*$", re.IGNORECASE)
_MOST_TYPED = 5_000
"""Numbers typed into one report that are judged: ten times as many as a long one has."""
_MOST = 40
"""Letters behind a number that its unit takes."""


def _find(case: Case) -> Iterator[Finding]:
    units = {figure.unit.casefold() for figure in case.report.figures if figure.unit}
    typed = (
        (sentence, said)
        for sentence in case.sentences
        for said in sentence.said
        if may_be_a_value(sentence, said) and not is_of_a_change(sentence, said)
    )
    for sentence, said in islice(typed, _MOST_TYPED):
        yield from _judged(case, sentence, said, units)


def _judged(case: Case, sentence: Sentence, said: Said, units: set[str]) -> Iterator[Finding]:
    typed = unit_typed_behind(sentence.behind(said, _MOST))
    noun = None if typed else _noun(said, units)
    if (typed is None and noun is None) or case.nearly_said.is_right(said):
        return
    there = words_around(sentence, said)
    near = case.near.of(sentence)
    spelt = [
        held.figure
        for held in case.nearly_said.spelt_as(said)
        if held.figure.name in near or _is_a_kin_share(sentence, held)
    ]
    for figure in (*case.figures_of(sentence).values(), *spelt):
        told = case.by_words.told(figure, there)
        if typed and (
            _is_off(said, typed[1], figure, told)
            or (told == 1 and _is_rounded_to(case, sentence, said, typed[1], figure))
            or _is_no_share(sentence, said, typed[1].base, figure, told)
            or _is_money(said, typed[1], figure, told)
        ):
            unit = typed[0]
        elif noun and (
            _is_of_another(said, noun, figure, told)
            or _is_no_share(sentence, said, noun, figure, told)
        ):
            unit = noun
        else:
            continue
        unit_filter = "" if figure.unit == PERCENT else " | kem_don_vi"
        yield Finding(
            sentence.at(said.start),
            f"«{said.typed}{'' if unit == PERCENT else ' '}{unit}»: số liệu {figure.dotted} là "
            f"{figure}, tính bằng «{figure.unit}»",
            f"viết {{{{ {figure.dotted}{unit_filter} }}}}, hoặc sửa đơn vị",
        )
        return


def _is_a_kin_share(sentence: Sentence, held: Held) -> bool:
    """Whether a value is a share of the group of which a tag of the sentence prints a figure."""
    group = held.figure.name[:-1]
    is_share = held.figure.unit == PERCENT and held.aspect is Aspect.ACTUAL
    return is_share and any(asked.amount.figure.name[:-1] == group for asked in sentence.asked)


def _noun(said: Said, units: set[str]) -> str | None:
    """The unit of some figure with which the words behind a number begin."""
    words = said.noun.casefold().split()
    beginnings = (" ".join(words[:length]) for length in range(len(words), 0, -1))
    return next((noun for noun in beginnings if noun in units), None)


def _may_be_scaled(said: Said, typed: Scaled, figure: ResolvedFigure) -> bool:
    """Whether a number counts what a figure does, in units that have a scale."""
    own = scaled(figure.unit)
    alike = own.measure or f"{counted(unit_of(said))} ".startswith(f"{fold(own.base)} ")
    same = typed.base == own.base or not typed.base
    return (typed.measure or own.times > 1) and alike and (same or own.measure)


def _is_off(said: Said, typed: Scaled, figure: ResolvedFigure, told: float) -> bool:
    """Whether a number has a figure's digits and a unit that makes another size of them."""
    own, actual = scaled(figure.unit), figure.actual
    if not actual or not _may_be_scaled(said, typed, figure):
        return False
    if typed.base == own.base or not typed.base:
        with exact_arithmetic(said.value, typed.times):
            times = said.value * typed.times / own.times / actual
        power = times.normalize().adjusted()
        if times != Decimal(1).scaleb(power) or not power:
            return False
        by_thousands = power % 3 == 0 and typed.base == own.base
        fewest = _TELLING_SCALED if by_thousands else _TELLING
        return told >= _NAMED or _digits(said) >= fewest
    if PERCENT in (typed.base, own.base) and PERCENTAGE_POINT not in (typed.base, own.base):
        return False  # «75%» where 75 tấn stands elsewhere: two things
    return _says(said, figure) and (told >= _NAMED or _digits(said) >= _TELLING)


def _is_rounded_to(
    case: Case, sentence: Sentence, said: Said, typed: Scaled, figure: ResolvedFigure
) -> bool:
    """Whether a number has the first digits of a figure: «12,4 triệu» of 1.240,5 nghìn lượt."""
    if _digits(said) < _TELLING_SCALED or not _may_be_scaled(said, typed, figure):
        return False
    own = scaled(figure.unit)
    if typed.base != own.base and (typed.base or own.measure):
        return False
    if says_more(case, figure, sentence.before(said)) or figure.actual is None:
        return False
    with exact_arithmetic(figure.actual, typed.times):
        there = figure.actual * own.times / typed.times
    return any(
        power and round_half_up(there.scaleb(power), said.decimals) == said.value
        for power in range(-_MOST_MOVED, _MOST_MOVED + 1)
    )


def _is_no_share(
    sentence: Sentence, said: Said, unit: str, figure: ResolvedFigure, told: float
) -> bool:
    """Whether a share is told in things or measures: «tỷ lệ hộ nghèo còn 1,85 hộ»."""
    if figure.unit != PERCENT or unit in (PERCENT, PERCENTAGE_POINT) or told < _NAMED:
        return False
    is_share = _SHARE.search(sentence.before(said, 90))
    return is_share is not None and "/" not in sentence.behind(said, 20) and _says(said, figure)


def _is_money(said: Said, typed: Scaled, figure: ResolvedFigure, told: float) -> bool:
    """Whether a count is told in a measure: «62.350 triệu đồng» of 62.350 suất quà."""
    if not typed.measure or typed.base == PERCENT or scaled(figure.unit).measure:
        return False
    named = told >= _NAMED and _digits(said) >= _TELLING_SCALED
    return _says(said, figure) and bool(figure.unit) and (named or _digits(said) >= _TELLING)


def _is_of_another(said: Said, noun: str, figure: ResolvedFigure, told: float) -> bool:
    """Whether a number is a figure's, and what it counts is another thing."""
    own = figure.unit.casefold()
    if not own or scaled(own).measure or may_stand(own, noun) or not _says(said, figure):
        return False
    if noun in (figure.declaration.name or "").casefold():
        return False
    return told >= _NAMED or _digits(said) >= _TELLING


def _says(said: Said, figure: ResolvedFigure) -> bool:
    """Whether a number is what was done, with all its decimals."""
    if figure.actual is None or said.decimals > figure.decimals:
        return False
    return round_half_up(figure.actual, figure.decimals) == said.value


def _digits(said: Said) -> int:
    return len(said.typed.replace(".", "").replace(",", "").strip("0"))


RULE = Rule(
    "BC771",
    "Số gõ tay đúng bằng số liệu nhưng khác đơn vị",
    Severity.WARNING,
    """
Số gõ tay có đúng các chữ số của một số liệu mà đơn vị lại là đơn vị khác.
Sai:  «doanh thu 2.953,125 triệu đồng» khi số liệu tính bằng tỷ đồng; «tỷ lệ đạt 48,89 điểm phần
      trăm»; «còn 58 người nghèo» khi số liệu đếm hộ.
Đúng: «doanh thu 2.953,125 tỷ đồng», «tỷ lệ đạt 48,89%», «còn 58 hộ nghèo».
Số ít chữ số chỉ xét khi câu có tên của số liệu. Danh từ gần nghĩa (người, học viên) thì bỏ qua.
Cách sửa: gọi tên số liệu với bộ lọc kem_don_vi, hoặc sửa đơn vị.
""",
    _find,
)
