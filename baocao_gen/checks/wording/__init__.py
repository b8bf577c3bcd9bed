"""Texts → slips in names, dates, punctuation and letters, and numbers typed by hand."""

from __future__ import annotations

from baocao_gen.checks.rule import Rule
from baocao_gen.checks.wording import (
    approximate,
    brackets,
    broken_tags,
    capitals,
    dates,
    foreign_signs,
    impossible_words,
    leading_zeros,
    letters,
    misspelt_words,
    notes_as_typed,
    quarters,
    references,
    said_twice,
    spacing,
    spelled_names,
    symbol_bullets,
    two_spellings,
    typed_figures,
    typed_labels,
    typed_lists,
    typing_keys,
)

RULES: tuple[Rule, ...] = (
    typed_figures.RULE,
    said_twice.RULE,
    spacing.RULE,
    brackets.RULE,
    broken_tags.RULE,
    spelled_names.RULE,
    dates.RULE,
    references.RULE,
    letters.RULE,
    impossible_words.RULE,
    misspelt_words.RULE,
    typing_keys.RULE,
    capitals.RULE,
    two_spellings.RULE,
    symbol_bullets.RULE,
    leading_zeros.RULE,
    quarters.RULE,
    typed_labels.RULE,
    typed_lists.RULE,
    approximate.RULE,
    foreign_signs.RULE,
    notes_as_typed.RULE,
)
