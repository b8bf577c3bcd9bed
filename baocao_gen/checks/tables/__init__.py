"""Tables of texts, appendices and files → totals, shares and repetitions that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tables import totals

RULES: tuple[Rule, ...] = (totals.RULE,)
