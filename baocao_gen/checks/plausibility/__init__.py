"""Figures → numbers that agree with all others and still can hardly be right."""

from __future__ import annotations

from baocao_gen.checks.plausibility import complements, decimals, magnitude, shares, unchanged
from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    magnitude.RULE,
    shares.RULE,
    unchanged.RULE,
    decimals.RULE,
    complements.RULE,
)
