"""A number typed in a sentence → the figures whose value it is; a change → what counts the same."""

from __future__ import annotations

import re
from typing import Final

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.directions import BASE, WORD
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change, spoken_of
from baocao_gen.checks.evidence.values_held import is_telling, unit_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.vietnamese.numbers import PERCENT_UNITS
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_LIKE: Final = 0.5
"""Which part of a name's telling words must be said beside a number of one digit, or a share."""
_FEW_DIGITS: Final = 2
"""Digits of a number that many things may be counted by."""
_MOST_BEHIND: Final = 40
"""Letters behind the beginning of a change in which its number begins."""
_NO_NOUN: Final = frozenset(
    ["so", "với", "và", "hoặc", "cùng", "tương", "trong", "trên", "do", "của", "là", "ở", "tại"]
)
"""Words with which what is counted ends."""

_ONLY_TIME = late(rf"[ \n]*(?:{BASE},?[ \n]+)?{WORD}", re.IGNORECASE)
"""How the changes of all values begin: «so với cùng kỳ giảm»."""


def figures_of_value(case: Case, sentence: Sentence, said: Said) -> list[ResolvedFigure]:
    """The figures that have done just a number, if the words around it tell them well enough."""
    held = [one for one in case.nearly_said.equal_to(said) if one.aspect is Aspect.ACTUAL]
    figures, there = case.figures_of(sentence), words_around(sentence, said)
    told = [
        one.figure
        for one in held
        if one.figure.name in figures
        and case.by_words.told(one.figure, there) >= _told_by_value(said)
    ]
    if not told and len(held) == 1 and is_telling(said, held[0]):
        return [held[0].figure]
    return told


def figures_counted_alike(case: Case, sentence: Sentence, at: int) -> list[ResolvedFigure]:
    """What a change is of where its sentence tells values first and then the changes of all.

    «124 vụ, 67 người chết; so với cùng kỳ giảm 15 vụ, giảm 4 người chết».

    Args:
        case: The report.
        sentence: The sentence.
        at: Where the change begins, in the printed text.
    """
    change = next(iter(sentence.said_in(at, at + _MOST_BEHIND)), None)
    if change is None or change.by_tag or not is_of_a_change(sentence, change):
        return []
    behind_values = sentence.words(sentence.start, change.start).rpartition(";")[2]
    if not _ONLY_TIME.match(behind_values):
        return []  # «…; huyện Kỳ Anh tăng 3 vụ, giảm 1 người chết»
    before = [
        said
        for said in sentence.said
        if said.end <= at and _count_alike(said, change) and not is_of_a_change(sentence, said)
    ]
    if len(before) != 1:
        return []
    [said] = before
    if said.by_tag:
        amount = said.amount
        return [amount.figure] if amount and amount.aspect is Aspect.ACTUAL else []
    year = case.report.year_file.period.year
    if Aspect.ACTUAL not in spoken_of(sentence, said, year).aspects:
        return []
    return figures_of_value(case, sentence, said)


def _count_alike(one: Said, other: Said) -> bool:
    """Whether two numbers count the same: one noun may say more than the other."""
    if without_scale(one.unit)[1] != without_scale(other.unit)[1] or other.unit in PERCENT_UNITS:
        return False
    first, second = _noun(one), _noun(other)
    least = min(len(first), len(second))
    return least > 0 and first[:least] == second[:least]


def _noun(said: Said) -> list[str]:
    words = without_scale(unit_of(said) if not said.noun else said.noun)[1].casefold().split()
    ends = next((at for at, word in enumerate(words) if word in _NO_NOUN), len(words))
    return words[:ends]


def _told_by_value(said: Said) -> float:
    """Which part of a figure's name is there, so that a number is not it by chance."""
    digits = len(said.typed.strip("0.,"))
    if said.unit in PERCENT_UNITS:
        return _LIKE  # a share may be told of anything
    return _LIKE if digits < _FEW_DIGITS else _LIKE / 2 if digits == _FEW_DIGITS else 0.0
