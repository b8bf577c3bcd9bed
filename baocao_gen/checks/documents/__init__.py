"""Documents in appendices and texts → those counted, dated, spelled or listed in two ways."""

from __future__ import annotations

from baocao_gen.checks.documents import (
    counts,
    impossible_dates,
    listed_twice,
    missing_year,
    misspelled_agency,
    order_of_numbers,
    outside_period,
    several_in_one_row,
    symbol_and_issuer,
    symbol_and_kind,
    two_spellings,
    two_stories,
    weekend,
)
from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    counts.RULE,
    listed_twice.RULE,
    two_stories.RULE,
    symbol_and_kind.RULE,
    symbol_and_issuer.RULE,
    misspelled_agency.RULE,
    outside_period.RULE,
    impossible_dates.RULE,
    order_of_numbers.RULE,
    two_spellings.RULE,
    missing_year.RULE,
    several_in_one_row.RULE,
    weekend.RULE,
)
