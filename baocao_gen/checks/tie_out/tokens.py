"""Two texts of which one was edited → for each word of the one, the word of the other.

Words that stayed hold the numbers between them in place, so a number that was typed over is
found where it stands, whatever it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late

_TOKEN = late(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_|\d")
_NUMBER = late(r"\d+(?:[.,]\d+)*")
_GROUPED = late(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_MOST_CELLS: Final = 250_000
"""Pairs of words that are weighed one by one; longer texts are compared by longest stretches."""
_SAME_NUMBER, _SAME_WORD, _SAME_SIGN, _OTHER_NUMBER = 5, 4, 1, 2


@frozen
class Token:
    """A word, a number or a sign of a text.

    Attributes:
        start: Where it begins.
        words: Its letters.
        number: What it is worth, if it is a number.
    """

    start: int
    words: str
    number: Decimal | None = None

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.words)

    @property
    def key(self) -> str:
        """What makes it the same as another: a number its value, a word its letters."""
        return self.words.casefold() if self.number is None else f"#{self.number.normalize()}"


def tokens(text: str) -> list[Token]:
    """The words, numbers and signs of a text."""
    return [Token(t.start(), t[0], _worth(t[0])) for t in _TOKEN.finditer(text)]


def _worth(words: str) -> Decimal | None:
    """What a number is worth as officials write it; None for a date, a word."""
    if not _NUMBER.fullmatch(words):
        return None
    if _GROUPED.fullmatch(words) or "." not in words:
        plain = words.replace(".", "")
        return Decimal(plain.replace(",", ".", 1)) if plain.count(",") < 2 else None
    return None


def skeleton(text: str) -> str:
    """A text with its numbers masked, in lower case and without signs."""
    return " ".join(
        "#" if t.words[0].isdigit() else t.words.casefold()
        for t in tokens(text)
        if t.words[0].isalnum()
    )


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, however spaces stand and numbers are written."""
    return [t.key for t in tokens(one)] == [t.key for t in tokens(other)]


def numbers_of(text: str) -> list[str]:
    """The numbers of a text by what they are worth."""
    return [t.key for t in tokens(text) if t.number is not None]


def partners(before: Sequence[Token], after: Sequence[Token]) -> list[int | None]:
    """For each token of a text the token of the edited one that it became, or None."""
    keys, others = [t.key for t in before], [t.key for t in after]
    first = 0
    while first < min(len(keys), len(others)) and keys[first] == others[first]:
        first += 1
    last = 0
    while last < min(len(keys), len(others)) - first and keys[-1 - last] == others[-1 - last]:
        last += 1
    found: list[int | None] = [*range(first), *[None] * (len(keys) - first)]
    for back in range(1, last + 1):
        found[len(keys) - back] = len(others) - back
    inside = before[first : len(keys) - last], after[first : len(others) - last]
    pairs = _weighed(*inside) if len(inside[0]) * len(inside[1]) <= _MOST_CELLS else _long(*inside)
    for one, other in pairs:
        found[first + one] = first + other
    return found


def _weighed(before: Sequence[Token], after: Sequence[Token]) -> list[tuple[int, int]]:
    """The pairs that together weigh most, in order (Needleman and Wunsch)."""
    width = len(after) + 1
    keys = [t.key for t in after]
    best = [[0] * width]
    for token in before:
        above, row, key = best[-1], [0] * width, token.key
        for column in range(1, width):
            weight = _weight(token, key, after[column - 1], keys[column - 1])
            row[column] = max(above[column], row[column - 1], above[column - 1] + weight)
        best.append(row)
    pairs = []
    one, other = len(before), len(after)
    while one and other:
        if best[one][other] == best[one - 1][other]:
            one -= 1
        elif best[one][other] == best[one][other - 1]:
            other -= 1
        else:
            one, other = one - 1, other - 1
            pairs.append((one, other))
    return pairs


def _weight(token: Token, key: str, other: Token, other_key: str) -> int:
    if key == other_key:
        if token.number is not None:
            return _SAME_NUMBER
        return _SAME_WORD if token.words[0].isalnum() else _SAME_SIGN
    return _OTHER_NUMBER if token.words[0].isdigit() and other.words[0].isdigit() else 0


def _long(before: Sequence[Token], after: Sequence[Token]) -> list[tuple[int, int]]:
    """The longest stretches that stayed, and what is weighed between them."""
    one, other = ([t.key for t in side] for side in (before, after))
    pairs: list[tuple[int, int]] = []
    first = second = 0
    for block in SequenceMatcher(None, one, other).get_matching_blocks():
        gap = before[first : block.a], after[second : block.b]
        if 0 < len(gap[0]) * len(gap[1]) <= _MOST_CELLS:
            pairs += [(first + a, second + b) for a, b in _weighed(*gap)]
        pairs += [(block.a + n, block.b + n) for n in range(block.size)]
        first, second = block.a + block.size, block.b + block.size
    return pairs
