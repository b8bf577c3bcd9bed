"""The head of a column and its cells → what it computes of the values beside it, if it does.

(«So với kế hoạch (%)», «Tăng, giảm so với cùng kỳ»: the kinds of columns of ``bang_so_lieu``.)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from baocao_gen.vietnamese.comparisons import percent_change, percent_of
from baocao_gen.vietnamese.numbers import NumberError, round_half_up
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import ColumnKind
from baocao_gen.years.from_word.proposals import plain

_PLAN = late(r"ke hoach|\bkh\b|chi tieu|du toan|muc tieu")
_PRIOR = late(r"cung ky|nam truoc|\b(?:19|20)\d\d\b")
_NUMBER = late(r"-?\d[\d.,]*")
_BASES: Final = {
    ColumnKind.PLANNED: (
        ColumnKind.SHARE_OF_PLAN,
        ColumnKind.CHANGE_FROM_PLAN,
        ColumnKind.DIFFERENCE_FROM_PLAN,
    ),
    ColumnKind.PRIOR: (
        ColumnKind.SHARE_OF_PRIOR,
        ColumnKind.CHANGE_FROM_PRIOR,
        ColumnKind.DIFFERENCE_FROM_PRIOR,
    ),
}


def computed_kind(
    head: str, cells: Sequence[tuple[Mapping[ColumnKind, str], str]]
) -> tuple[ColumnKind | None, int | None]:
    """What a column computes.

    Args:
        head: The words above it.
        cells: For each row its values as typed, and the words of the column's cell.

    Returns:
        The kind of the column and its digits after the comma; None where its cells do not all
        follow from the values beside them.
    """
    filled = [(values, words) for values, words in cells if words]
    if not filled or not all(_NUMBER.fullmatch(words) for _, words in filled):
        return None, None
    decimals = max(len(words.partition(",")[2]) for _, words in filled)
    folded = fold(head)
    for base in _bases(folded):
        for kind in _BASES[base]:
            if all(_fits(kind, base, values, words) for values, words in filled):
                return kind, decimals
    return None, None


def _bases(head: str) -> Iterable[ColumnKind]:
    """What the values are compared with, by the words of the head."""
    if _PLAN.search(head):
        yield ColumnKind.PLANNED
    if _PRIOR.search(head):
        yield ColumnKind.PRIOR
    if not _PLAN.search(head) and not _PRIOR.search(head):
        yield from _BASES


def _fits(kind: ColumnKind, base: ColumnKind, values: Mapping[ColumnKind, str], words: str) -> bool:
    if base not in values or ColumnKind.ACTUAL not in values:
        return False
    now, before = _value(values[ColumnKind.ACTUAL]), _value(values[base])
    share, change, _ = _BASES[base]
    try:
        if kind is share:
            exact = percent_of(now, before)
        elif kind is change:
            exact = percent_change(now, before)
        else:
            exact = now - before
    except NumberError:
        return False  # nothing is a share of zero
    return round_half_up(exact, len(words.partition(",")[2])) == _value(words)


def _value(typed: str) -> Decimal:
    return Decimal(plain(typed.strip(" %")))
