"""Marks, empty lists, starter words and old tables → what nobody has finished yet."""

from __future__ import annotations

from collections.abc import Iterable

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.unfinished import (
    empty_appendices,
    last_periods_tables,
    starter_words,
    waiting_marks,
)
from baocao_gen.problems.problem import Problem

WAITING_MARK, EMPTY_APPENDIX = waiting_marks.RULE.code, empty_appendices.RULE.code
RULES: tuple[Rule, ...] = (
    waiting_marks.RULE,
    empty_appendices.RULE,
    starter_words.RULE,
    last_periods_tables.RULE,
)


def among_unfinished(found: Iterable[Problem]) -> list[Problem]:
    """Of all that the checks have found, what these rules tell."""
    codes = {rule.code for rule in RULES}
    return [problem for problem in found if problem.code in codes]
