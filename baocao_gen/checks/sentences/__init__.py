"""Printed sentences, and the figures and dates that they name → sentences that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.sentences import compared_period, weekdays

RULES: tuple[Rule, ...] = (weekdays.RULE, compared_period.RULE)
