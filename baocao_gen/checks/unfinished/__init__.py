"""Marks, empty lists, starter words and old tables → what nobody has finished yet."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.unfinished import (
    empty_appendices,
    last_periods_tables,
    starter_words,
    waiting_marks,
)

WAITING_MARK, EMPTY_APPENDIX = waiting_marks.RULE.code, empty_appendices.RULE.code
RULES: tuple[Rule, ...] = (
    waiting_marks.RULE,
    empty_appendices.RULE,
    starter_words.RULE,
    last_periods_tables.RULE,
)
