"""Sentences that say a figure's name, a number and nothing else → numbers that are not the figure.

Such a number is the figure's, however far it lies from it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nearly_said import is_spoken_of
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import (
    SpokenOf,
    is_a_bound,
    is_of_a_change,
    is_rounded_off,
    spoken_of,
)
from baocao_gen.checks.evidence.values_held import in_unit_of, unit_of, values_held
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.named_alone import named_alone
from baocao_gen.checks.number_words import called as called_as
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.mistyped import Mistyping, slip
from baocao_gen.vietnamese.numbers import format_quantity, round_half_up

_FARTHEST = 3
"""How many times each other two numbers are at most of which one is mistyped for the other."""
_HELD = (Aspect.ACTUAL, Aspect.PRIOR, Aspect.NEXT_PLANNED)
_MOST_TYPED = 5_000
"""Numbers typed into one report that are judged: ten times as many as a long one has."""
_FEWEST_SLIPPED = 3
"""Digits of a number with one wrong, where only a unit is said."""


def _find(case: Case) -> Iterator[Finding]:
    typed = (
        (sentence, said)
        for sentence in case.sentences
        for said in sentence.said
        if not said.by_tag and said.value
    )
    for sentence, said in islice(typed, _MOST_TYPED):
        yield from _judged(case, sentence, said)


def _judged(case: Case, sentence: Sentence, said: Said) -> Iterator[Finding]:
    if is_a_bound(sentence, said) or is_of_a_change(sentence, said):
        return
    if is_rounded_off(sentence, said):
        return
    alone = named_alone(case, sentence, said)
    if not alone.figures or not (alone.by_name or _is_slip(said, alone.figures[0])):
        return
    spoken = spoken_of(sentence, said, case.report.year_file.period.year)
    own = {figure.name for figure in alone.figures}
    for held in case.nearly_said.equal_to(said):
        # The heading, or the words above a list, may say of which time a figure's own value is.
        is_its = held.figure.name in own and alone.aspect in (None, held.aspect)
        if is_its or (alone.aspect is None and is_spoken_of(held, spoken)):
            return
    if alone.aspect is not None:
        spoken = SpokenOf(frozenset((alone.aspect,)), change=False)
        if any(figure.values[alone.aspect] is None for figure in alone.figures):
            return
    if any(_may_mean(said, figure, spoken) for figure in alone.figures):
        return
    near = case.nearly_said.of(sentence, case.figures_of(sentence))
    if any(one.said.start == said.start for one in near):
        return  # told as a slip of the finger already
    figure = alone.figures[0]
    aspect = alone.aspect or Aspect.ACTUAL
    value = figure.values[aspect] or Decimal(0)
    called = called_as(figure.name, aspect)
    shown = format_quantity(value, figure.unit, figure.decimals)
    yield Finding(
        sentence.at(said.start),
        f"«{said.typed} {unit_of(said)}»: số liệu {called} là {shown}",
        f"viết {{{{ {called} | kem_don_vi }}}}, hoặc sửa số",
    )


def _is_slip(said: Said, figure: ResolvedFigure) -> bool:
    """Whether a number is a total's with one slip, where only its unit is said."""
    if said.decimals or figure.decimals or figure.actual is None:
        return False
    typed, meant = str(int(said.value)), str(int(figure.actual))
    how = slip(typed, meant)
    return how is Mistyping.SWAPPED or (how is not None and len(meant) >= _FEWEST_SLIPPED)


def _may_mean(said: Said, figure: ResolvedFigure, spoken: SpokenOf) -> bool:
    """Whether a number is one of a figure's values, cut or rounded, or too far from it."""
    for held in values_held(figure):
        if not is_spoken_of(held, spoken):
            continue
        there = in_unit_of(said, held.value, figure.unit)
        small, large = sorted((there, said.value))
        if large - small < Decimal(1).scaleb(-said.decimals) and said.value in (
            round_half_up(there, said.decimals),
            small,
        ):
            return True
        if held.aspect in _HELD and large > _FARTHEST * small:
            return True
    return False


RULE = Rule(
    "BC772",
    "Câu chỉ nói tên một số liệu với một con số khác",
    Severity.WARNING,
    """
Câu gồm đúng tên của một số liệu, đơn vị và một con số gõ tay, không chữ nào thu hẹp nó lại: con số
ấy phải là một giá trị của số liệu.
Sai:  «Xã có 5 trường học» khi số liệu «Trường học» là 4 trường.
Đúng: «Xã có {{ giao_duc.truong | kem_don_vi }}».
Câu nói nơi khác, thời gian khác, hay chỉ một phần («5 trường đạt chuẩn») thì không xét.
Cách sửa: gọi tên số liệu thay cho số gõ tay, hoặc sửa số.
""",
    _find,
)
