"""Tables of texts, appendices and files → totals, shares and repetitions that contradict them."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
