"""Printed sentences, and the figures and dates that they name → sentences that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.sentences import listed_counts, weekdays, words_and_digits

RULES: tuple[Rule, ...] = (weekdays.RULE, listed_counts.RULE, words_and_digits.RULE)
