"""Two texts, or two rows of texts → what they share; in time that is linear in their length."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

Bag = frozenset[str | tuple[str, int]]
"""The words of a text: each as itself, and again with a number for every time it is repeated."""
Pair = tuple[int, int]
Span = tuple[int, int, int, int]
"""Places of one row, from and up to, and those of the other that stand against them."""
_LONG: Final = 10_000
"""Texts of a gap from which on it takes too long to weigh each against many."""
_TOO_MANY: Final = 100_000
"""Texts of all gaps from which on none is weighed: nobody would follow what moved where."""


def bag(words: Iterable[str]) -> Bag:
    """The words of a text as a set, so that what two texts share is found at once."""
    seen: defaultdict[str, int] = defaultdict(int)
    made: list[str | tuple[str, int]] = []
    for word in words:
        times = seen[word]
        made.append((word, times) if times else word)
        seen[word] = times + 1
    return frozenset(made)


def shared(one: Bag, other: Bag) -> float:
    """How much of the words of two texts is in both, from 0 to 1."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def longest_in_order(numbers: Sequence[int]) -> list[int]:
    """Where in a row of numbers the longest run of growing ones stands."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [index]
    found: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        found.append(index)
        index = before[index]
    return found[::-1]


def unique_pairs(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Texts that each row has once, as many as stand in one order in both."""
    counts = Counter(old), Counter(new)
    there = {text: n for n, text in enumerate(new) if counts[1][text] == 1}
    pairs = [(n, there[t]) for n, t in enumerate(old) if counts[0][t] == 1 and t in there]
    return [pairs[index] for index in longest_in_order([number for _, number in pairs])]


def in_step(old: Sequence[str], new: Sequence[str]) -> list[Pair] | None:
    """The pairs of all that two rows share, if both have it in one order and as often.

    Then no other pairs are as many, so nothing has to be weighed; None else.
    """
    both = set(old) & set(new)
    one = [n for n, text in enumerate(old) if text in both]
    other = [n for n, text in enumerate(new) if text in both]
    if len(one) != len(other) or [old[n] for n in one] != [new[n] for n in other]:
        return None
    return list(zip(one, other, strict=True))


def between(pairs: Iterable[Pair], span: Span) -> Iterator[Span]:
    """What lies between some pairs, on both sides."""
    one, end, other, stop = span
    for a, b in (*pairs, (end, stop)):
        if a > one or b > other:
            yield one, a, other, b
        one, other = a + 1, b + 1


def parted(span: Span, most: int) -> Iterator[Span]:
    """A span in as many parts as it takes for no side to be longer than ``most``."""
    start, end, other, stop = span
    cuts = (max(end - start, stop - other) + most - 1) // most
    for n in range(cuts):
        a, b = (lo + (hi - lo) * n // cuts for lo, hi in ((start, end), (other, stop)))
        c, d = (lo + (hi - lo) * (n + 1) // cuts for lo, hi in ((start, end), (other, stop)))
        yield a, c, b, d


def held(old: Sequence[str], new: Sequence[str], most: int) -> tuple[list[Pair], list[Span]]:
    """What of one row is the same in another, as far as it is found without weighing.

    Args:
        old: The texts of the one.
        new: Those of the other.
        most: How many texts are weighed against one another at once.

    Returns:
        The pairs: what is the same at both ends, and of long rows what each has once. And what
        lies between them on both sides, in parts that are not longer than ``most``; nothing of
        it where that is more than ``_TOO_MANY`` texts.
    """
    least = min(len(old), len(new))
    first = next((n for n in range(least) if old[n] != new[n]), least)
    last = next((n for n in range(least - first) if old[-1 - n] != new[-1 - n]), least - first)
    pairs = [(n, n) for n in range(first)]
    end, stop = len(old) - last, len(new) - last
    if max(end, stop) - first > most:
        inside = unique_pairs(old[first:end], new[first:stop])
        pairs += [(first + one, first + other) for one, other in inside]
    pairs += [(end + n, stop + n) for n in range(last)]
    spans = between(pairs, (0, len(old), 0, len(new)))
    gaps = [gap for gap in spans if gap[0] < gap[1] and gap[2] < gap[3]]
    if sum(end - start for start, end, _, _ in gaps) > _TOO_MANY:
        return pairs, []
    return pairs, [part for gap in gaps for part in parted(gap, _most_of(gap, most))]


def equal_pairs(old: Sequence[str], new: Sequence[str], most: int) -> list[Pair]:
    """The texts of one row that stay in another one, in order.

    Args:
        old: The texts of the one.
        new: Those of the other.
        most: How many texts are weighed against one another at once.
    """
    pairs, spans = in_step(old, new), list[Span]()
    if pairs is None:
        pairs, spans = held(old, new, most)
    for start, end, there, behind in spans:
        matcher = SequenceMatcher(None, old[start:end], new[there:behind], autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            pairs += [(start + a + n, there + b + n) for n in range(size)]
    return sorted(pairs)


def _most_of(gap: Span, most: int) -> int:
    """How many texts of a gap are weighed at once: of one that is very long fewer."""
    return max(most // 5, 1) if max(gap[1] - gap[0], gap[3] - gap[2]) > _LONG else most
