"""«hơn», «gần», «khoảng» before a number → whether a value may be told so."""

from __future__ import annotations

import re
from decimal import Decimal

from baocao_gen.checks.evidence.quotients import is_printed_as
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.vietnamese.pattern import late

_MORE, _LESS, _ABOUT = ("hơn", "trên", "quá"), ("dưới",), ("khoảng", "xấp xỉ", "chừng")
_NEARLY = ("gần", "ngót")
HEDGES = (*_MORE, *_LESS, *_NEARLY, *_ABOUT)
"""Words right before a number that is not the exact value."""
_HEDGE = late(rf"(?<!\w)({'|'.join(HEDGES)})[ \n]?$", re.IGNORECASE)
_ABOUT_SO = Decimal("0.1")
"""How far, in parts of itself, a number may be from the exact one."""


def hedge_of(sentence: Sentence, said: Said) -> str:
    """The word right before a number that says how exact it is, in small letters; empty if none."""
    found = _HEDGE.search(sentence.before(said, 12))
    return found[1].casefold() if found else ""


def may_be_told(value: Decimal, said: Said, hedge: str) -> bool:
    """Whether a value may be told as a number behind such a word; rounded, if there is none."""
    typed = said.value
    if hedge in _MORE:
        return value >= typed
    if hedge in _LESS:
        return value <= typed
    if hedge in _NEARLY:
        least = typed - max(typed * _ABOUT_SO, Decimal(1).scaleb(-said.decimals))
        return least <= value <= typed
    if hedge:
        return abs(value - typed) <= max(Decimal(1), typed * _ABOUT_SO)
    return is_printed_as(value, said)
