"""Printed sentences, and the figures and dates that they name → sentences that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.sentences import (
    beyond_the_period,
    compared_period,
    listed_counts,
    periods,
    repeated_clauses,
    spans,
    task_counts,
    weekdays,
    words_and_digits,
)

RULES: tuple[Rule, ...] = (
    beyond_the_period.RULE,
    compared_period.RULE,
    listed_counts.RULE,
    periods.RULE,
    repeated_clauses.RULE,
    spans.RULE,
    task_counts.RULE,
    weekdays.RULE,
    words_and_digits.RULE,
)
