"""Rules for documents: rows of an appendix, and documents named anywhere in the report."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
