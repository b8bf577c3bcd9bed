"""The office's own rules (``quy_tac``) and waivers (``bo_qua``) → what breaks and what passes."""

from __future__ import annotations

from baocao_gen.checks.office import own_rules, waivers
from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = (own_rules.BROKEN, own_rules.UNTESTED, own_rules.UNREADABLE)
WAIVER_RULES: tuple[Rule, ...] = (waivers.UNKNOWN_CODE, waivers.UNUSED)
"""Asked last, when all findings are known."""
