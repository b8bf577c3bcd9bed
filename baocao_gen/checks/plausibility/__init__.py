"""Rules for plausibility: numbers that agree with their neighbours and still cannot be right."""

from __future__ import annotations

from baocao_gen.checks.plausibility import decimals, magnitude, shares, unchanged
from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = (magnitude.RULE, shares.RULE, unchanged.RULE, decimals.RULE)
