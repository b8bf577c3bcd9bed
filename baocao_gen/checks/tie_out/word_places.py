"""The words of a line and those of the edited one → which stand in the place of which."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from baocao_gen.checks.tie_out.tokens import Token, partners
from baocao_gen.vietnamese.numerals import number_said

_LONGEST: Final = 6
"""Words more than a figure has that may stand in its place."""


class WordPlaces:
    """What became of the words of a line, asked for any of its stretches.

    Attributes:
        became: For each word of the line the word of the edited one, or None.
        after: The words of the edited line.
    """

    def __init__(self, before: Sequence[Token], after: Sequence[Token]) -> None:
        self.became = partners(before, after)
        self.after = after
        self._starts = [token.start for token in before]
        self._left = _nearest(self.became, -1)
        self._right = _nearest(reversed(self.became), len(after))[::-1]

    def own(self, start: int, end: int) -> range:
        """The words of the line that begin between two letters."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def of(self, own: range) -> Sequence[int]:
        """The words of the edited line that stand in the place of some words."""
        if not own:
            return ()
        left, right = self._left[own[0]], self._right[own[-1] + 1]
        became = self.became
        kept = [b for n in own if (b := became[n]) is not None]
        if kept:
            first = kept[0] if became[own[0]] is not None else left + 1
            last = kept[-1] if became[own[-1]] is not None else right - 1
            is_short = last - first < len(own) + _LONGEST
            return range(first, last + 1) if is_short else range(kept[0], kept[-1] + 1)
        between = range(left + 1, right)
        if len(between) > len(own) + _LONGEST:
            return ()
        said = " ".join(self.after[n].words for n in between)
        is_number = any(c.isdigit() for c in said) or number_said(said) is not None
        return between if is_number else ()


def _nearest(became: Iterable[int | None], end: int) -> list[int]:
    """For each place in a row the last word before it that has become one; ``end`` without any."""
    found = [end]
    for one in became:
        found.append(found[-1] if one is None else one)
    return found
