"""Printed sentences, and the figures and dates that they name → sentences that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.sentences import (
    base_periods,
    base_years,
    counted_nouns,
    directions,
    growth_figures,
    hedges,
    percent_points,
    plan_words,
    ranks,
    times,
    typed_percent,
    units_behind,
    values_named,
    verb_twice,
    weekdays,
)

RULES: tuple[Rule, ...] = (
    weekdays.RULE,
    units_behind.RULE,
    counted_nouns.RULE,
    directions.RULE,
    verb_twice.RULE,
    percent_points.RULE,
    times.RULE,
    typed_percent.RULE,
    growth_figures.RULE,
    ranks.RULE,
    hedges.RULE,
    base_years.RULE,
    base_periods.RULE,
    values_named.RULE,
    plan_words.RULE,
)
