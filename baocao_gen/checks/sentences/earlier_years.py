"""Numbers typed for a year further back → those that nearly are what the chain has for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.nearly_said import may_be_a_value, words_around
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change, years_in
from baocao_gen.checks.evidence.values_held import (
    Held,
    digits_as_coarse,
    is_of_unit,
    said_as,
    written,
)
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, Figures, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.mistyped import Mistyping, slip
from baocao_gen.vietnamese.periods import Period

_MOST_OF_A_SENTENCE = 50
"""Numbers of one sentence that are judged; nobody says so many of one year."""
_NAMED = 0.5
"""Which part of a figure's name must be there beside a number of few digits."""
_FEWEST_DIGITS, _TELLING = 3, 4
"""Digits of a number with one wrong: beside the figure's name, and without it."""


def _find(case: Case) -> Iterator[Finding]:
    timeline = case.report.timeline
    if timeline is None or len(timeline.editions) < 2:
        return
    year = case.report.year_file.period.year
    by_year = {
        edition.period.year: edition.figures
        for edition in timeline.editions
        if edition.period.kind == timeline.period.kind and _is_same(edition.period, timeline.period)
    }
    for sentence in case.sentences:
        if all(said.by_tag for said in sentence.said):
            continue
        years = set(years_in(sentence.unquoted))
        told = next(iter(years)) if len(years) == 1 else year
        if told < year - 1 and told in by_year:
            for said in sentence.said[:_MOST_OF_A_SENTENCE]:
                yield from _judged(case, sentence, said, by_year[told], told)


def _is_same(one: Period, other: Period) -> bool:
    return one.index == other.index


def _judged(
    case: Case, sentence: Sentence, said: Said, then: Figures, year: int
) -> Iterator[Finding]:
    if not may_be_a_value(sentence, said) or is_of_a_change(sentence, said):
        return
    held = list(_held(case.figures_of(sentence), then, said))
    if any(_how(said, one) is None and _is_told(said, one) for one in held):
        return
    there = words_around(sentence, said)
    for one in held:
        how = _how(said, one)
        named = case.by_words.told(one.figure, there) >= _NAMED
        digits = len(said_as(said)[1].strip("0"))
        fewest = _FEWEST_DIGITS if named or how is Mistyping.SWAPPED else _TELLING
        if how is not None and digits >= fewest - (named and how is Mistyping.SWAPPED):
            yield Finding(
                sentence.at(said.start),
                f"«{said.typed} {said.unit or said.noun}» gần bằng mà không bằng số năm {year} của "
                f"{one.figure.dotted} ({one.figure}): {how.value}",
                "sửa số theo tệp của năm ấy, hoặc sửa năm",
            )
            return


def _held(
    figures: Mapping[tuple[str, ...], ResolvedFigure], then: Figures, said: Said
) -> Iterator[Held]:
    """What the sentence's figures were in that year."""
    for name in figures:
        figure = then.by_name.get(name)
        if figure is not None and figure.actual:
            held = Held(figure, Aspect.ACTUAL, abs(figure.actual), figure.unit, figure.decimals)
            if is_of_unit(said, held) is not False:
                yield held


def _is_told(said: Said, held: Held) -> bool:
    coarse = digits_as_coarse(said, held)
    if coarse is not None:
        return coarse[0] == coarse[1]
    return said_as(said) == written(held.value, held.unit, held.decimals)


def _how(said: Said, held: Held) -> Mistyping | None:
    coarse = digits_as_coarse(said, held)
    if coarse is not None:
        return slip(*coarse)
    decimals, digits = said_as(said)
    left, meant = written(held.value, held.unit, held.decimals)
    return slip(digits, meant) if left == decimals else None


RULE = Rule(
    "BC775",
    "Số gõ tay gần bằng số của một năm trước nữa",
    Severity.WARNING,
    """
Chuỗi ky_truoc có tệp của năm mà câu nói tới; số gõ tay chỉ khác số của năm ấy ở một chỗ gõ nhầm.
Sai:  «Năm 2022 có 12.910 người» khi tệp năm 2022 ghi 12.190 người.
Đúng: «Năm 2022 có 12.190 người».
Năm ngay trước thì xem BC740. Chỉ xét câu nói một năm và số liệu in ở cùng mục hay được gọi tên.
Cách sửa: sửa số, hoặc sửa năm.
""",
    _find,
)
