"""Printed sentences, and the figures and dates that they name → sentences that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.sentences import (
    averages,
    fractions,
    hundred,
    nearly,
    other_time,
    parts,
    shares,
    sums,
    weekdays,
)

RULES: tuple[Rule, ...] = (
    weekdays.RULE,
    nearly.RULE,
    shares.RULE,
    fractions.RULE,
    sums.RULE,
    parts.RULE,
    hundred.RULE,
    averages.RULE,
    other_time.RULE,
)
