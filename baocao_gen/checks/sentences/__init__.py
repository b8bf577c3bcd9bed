"""Printed sentences, and the figures and dates that they name → sentences that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.sentences import (
    averages,
    beyond_the_period,
    fractions,
    hundred,
    listed_counts,
    nearly,
    other_time,
    parts,
    periods,
    repeated_clauses,
    shares,
    spans,
    sums,
    task_counts,
    weekdays,
    words_and_digits,
)

RULES: tuple[Rule, ...] = (
    averages.RULE,
    beyond_the_period.RULE,
    fractions.RULE,
    hundred.RULE,
    listed_counts.RULE,
    nearly.RULE,
    other_time.RULE,
    parts.RULE,
    periods.RULE,
    repeated_clauses.RULE,
    shares.RULE,
    spans.RULE,
    sums.RULE,
    task_counts.RULE,
    weekdays.RULE,
    words_and_digits.RULE,
)
