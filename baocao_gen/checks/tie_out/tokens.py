"""Two texts of which one was edited → for each word of the one, the word of the other.

Words that stayed hold the numbers between them in place, so a number that was typed over is
found where it stands, whatever it is now.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from sys import intern
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.alike import Span, held, in_step
from baocao_gen.vietnamese.pattern import late

_TOKEN = late(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_|\d")
_GROUPED = late(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_LONGEST: Final = 40
"""Signs of a number, twice as many as any that an office tells."""
_MOST_WEIGHED: Final = 40
"""Words of a text that are weighed against one another; longer ones are held by words that both
have once, and cut."""
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
        """What makes it the same as another: a number its value, a word its letters.

        Of what many tokens have, one lies in the memory.
        """
        worth = self.number
        return intern(self.words.casefold() if worth is None else f"#{worth.normalize()}")


def tokens(text: str) -> list[Token]:
    """The words, numbers and signs of a text; what many lines say lies in the memory once."""
    return [
        Token(t.start(), words := intern(t[0]), _worth(words) if words[0].isdecimal() else None)
        for t in _TOKEN.finditer(text)
    ]


def tokens_between(whole: Sequence[Token], text: str, start: int, end: int) -> Sequence[Token]:
    """The tokens of a stretch of a text, of which all are known."""
    first, last = (bisect_left(whole, place, key=_start) for place in (start, end))
    is_cut = any(n and whole[n - 1].end > place for n, place in ((first, start), (last, end)))
    if is_cut:
        return [Token(t.start + start, t.words, t.number) for t in tokens(text[start:end])]
    return whole[first:last]


def _start(token: Token) -> int:
    return token.start


def _worth(words: str) -> Decimal | None:
    """What a number is worth as officials write it; None for a date, or a code of many digits."""
    if len(words) > _LONGEST:
        return None
    if words.isascii() and words.isdigit():
        return Decimal(words)
    if _GROUPED.fullmatch(words) or "." not in words:
        plain = words.replace(".", "")
        return Decimal(plain.replace(",", ".", 1)) if plain.count(",") < 2 else None
    return None


def skeleton(text: str) -> str:
    """A text with its numbers masked, in lower case and without signs."""
    return " ".join(masked(_TOKEN.findall(text)))


def masked(words: Iterable[str]) -> list[str]:
    """The words of a text as ``skeleton`` has them."""
    return ["#" if w[0].isdigit() else w.casefold() for w in words if w[0].isalnum()]


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, however spaces stand and numbers are written."""
    return [t.key for t in tokens(one)] == [t.key for t in tokens(other)]


def numbers_of(text: str) -> list[str]:
    """The numbers of a text by what they are worth."""
    return [t.key for t in tokens(text) if t.number is not None]


def partners(before: Sequence[Token], after: Sequence[Token]) -> list[int | None]:
    """For each token of a text the token of the edited one that it became, or None."""
    keys, others = [t.key for t in before], [t.key for t in after]
    found: list[int | None] = [None] * len(keys)
    pairs, spans = in_step(*_with_numbers_alike(before, keys, after, others)), list[Span]()
    if pairs is None:
        pairs, spans = held(keys, others, _MOST_WEIGHED)
    for one, other in pairs:
        found[one] = other
    for start, end, there, behind in spans:
        for one, other in _weighed(before[start:end], after[there:behind]):
            found[start + one] = there + other
    return found


def _with_numbers_alike(
    before: Sequence[Token], keys: Sequence[str], after: Sequence[Token], others: Sequence[str]
) -> tuple[list[str], list[str]]:
    """The keys of two texts; numbers that only one of them has are all the same."""
    both = set(keys) & set(others)
    one, other = (
        [k if k in both or not t.words[0].isdigit() else "" for t, k in zip(*side, strict=True)]
        for side in ((before, keys), (after, others))
    )
    return one, other


def _weighed(before: Sequence[Token], after: Sequence[Token]) -> list[tuple[int, int]]:
    """The pairs that together weigh most, in order (Needleman and Wunsch)."""
    keys = [t.key for t in after]
    numbers = [_OTHER_NUMBER if t.words[0].isdigit() else 0 for t in after]
    best = [[0] * (len(after) + 1)]
    for token in before:
        key, same = token.key, _weight(token)
        others = numbers if token.words[0].isdigit() else [0] * len(after)
        row, left, corner = [0], 0, 0
        for above, its_key, its_weight in zip(best[-1][1:], keys, others, strict=True):
            paired = corner + (same if key == its_key else its_weight)
            left = max(left, above)
            left = max(left, paired)
            row.append(left)
            corner = above
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


def _weight(token: Token) -> int:
    """What it weighs that a token stands on both sides."""
    if token.number is not None:
        return _SAME_NUMBER
    return _SAME_WORD if token.words[0].isalnum() else _SAME_SIGN
