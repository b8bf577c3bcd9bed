"""The keys of the header → values that the page prints twice, wrongly, or not at all."""

from __future__ import annotations

from baocao_gen.checks.header import date_of_issue, never_printed, printed_twice
from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    printed_twice.RULE,
    printed_twice.AGAINST_CUSTOM,
    date_of_issue.RULE,
    never_printed.RULE,
)
