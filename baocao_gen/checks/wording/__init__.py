"""Rules for words: what is typed twice, left open, spelled in two ways or should be a figure."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
