"""Figures → those that differ from what they are computed from, or from another source."""

from __future__ import annotations

from baocao_gen.checks.arithmetic import (
    cut_off,
    formula_units,
    last_year,
    running_total,
    sources,
    splits,
    typed_and_computed,
    unit_totals,
    units,
)
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Ties

RULES: tuple[Rule, ...] = (
    typed_and_computed.RULE,
    units.RULE,
    units.CHANGED,
    last_year.RULE,
    formula_units.RULE,
    splits.RULE,
    running_total.RULE,
    sources.RULE,
    sources.UNKNOWN,
    unit_totals.TOTALS,
    unit_totals.ROWS,
    cut_off.RULE,
    cut_off.WINDOW,
)
TIES: tuple[Ties, ...] = (
    typed_and_computed.ties,
    last_year.ties,
    splits.ties,
    running_total.ties,
    sources.ties,
)
"""What makes an error of one unit noticed."""
