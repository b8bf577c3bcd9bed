"""Two sequences of texts → which became which, in order; the rest came or went.

Texts that stand once on both sides hold the others in place; between them equal texts are found,
then those that share words. Time grows with the length, not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from baocao_gen.vietnamese.pattern import late

Pair = tuple[int, int]
_MOST_EQUAL: Final = 1_000_000
"""Pairs of texts of a gap that are compared for equality."""
_MOST_ALIKE: Final = 40
"""Texts of a gap that are weighed against one another; longer gaps are cut."""
_ALIKE: Final = 0.4
_WORD = late(r"\w+|[^\w\s]")


def aligned(
    old: Sequence[str], new: Sequence[str], *, kinds: Callable[[int, int], bool]
) -> list[Pair]:
    """Pair two sequences, both numbers growing.

    Args:
        old: The texts of the one; texts of different kinds must differ.
        new: Those of the other.
        kinds: Whether an old one may become a new one at all.
    """
    pairs: list[Pair] = []
    for span in _between(_unique(old, new), (0, len(old), 0, len(new))):
        same = list(_equal(old, new, span))
        for gap in _between(same, span):
            pairs += _alike(old, new, gap, kinds)
        pairs += same
    pairs += _unique(old, new)
    return sorted(pairs)


_Span = tuple[int, int, int, int]


def _between(pairs: Sequence[Pair], span: _Span) -> Iterator[_Span]:
    """What lies between some pairs, on both sides."""
    one, end, other, stop = span
    for a, b in (*pairs, (end, stop)):
        if a > one or b > other:
            yield one, a, other, b
        one, other = a + 1, b + 1


def _unique(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """The longest run of pairs of texts that each side has once."""
    counts = Counter(old), Counter(new)
    there = {text: n for n, text in enumerate(new) if counts[1][text] == 1}
    pairs = [(n, there[t]) for n, t in enumerate(old) if counts[0][t] == 1 and t in there]
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, number) in enumerate(pairs):
        at = bisect_left(tails, number)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [number]
        ends[at : at + 1] = [index]
    found: list[Pair] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _equal(old: Sequence[str], new: Sequence[str], span: _Span) -> Iterator[Pair]:
    start, end, other, stop = span
    while start < end and other < stop and old[start] == new[other]:
        yield start, other
        start, other = start + 1, other + 1
    tail: list[Pair] = []
    while start < end and other < stop and old[end - 1] == new[stop - 1]:
        end, stop = end - 1, stop - 1
        tail.append((end, stop))
    if 0 < (end - start) * (stop - other) <= _MOST_EQUAL:
        matcher = SequenceMatcher(None, old[start:end], new[other:stop], autojunk=False)
        for block in matcher.get_matching_blocks():
            for n in range(block.size):
                yield start + block.a + n, other + block.b + n
    yield from reversed(tail)


def _alike(
    old: Sequence[str], new: Sequence[str], span: _Span, kinds: Callable[[int, int], bool]
) -> list[Pair]:
    """Texts of a gap that share words: the pairs that together share most, in order."""
    start, end, other, stop = span
    if start == end or other == stop:
        return []
    cuts = max(end - start, stop - other) // _MOST_ALIKE + 1
    if cuts > 1:
        found: list[Pair] = []
        for n in range(cuts):
            a, b = (lo + (hi - lo) * n // cuts for lo, hi in ((start, end), (other, stop)))
            c, d = (lo + (hi - lo) * (n + 1) // cuts for lo, hi in ((start, end), (other, stop)))
            found += _alike(old, new, (a, c, b, d), kinds)
        return found
    bags = [[Counter(_WORD.findall(t)) for t in s] for s in (old[start:end], new[other:stop])]
    weights = [
        [
            _likeness(one, two) if kinds(start + a, other + b) else 0.0
            for b, two in enumerate(bags[1])
        ]
        for a, one in enumerate(bags[0])
    ]
    return [(start + a, other + b) for a, b in _heaviest(weights)]


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    shared = 2 * (one & other).total() / total if total else 0.0
    return shared if shared >= _ALIKE else 0.0


def _heaviest(weights: Sequence[Sequence[float]]) -> list[Pair]:
    """The pairs in order that weigh most together."""
    width = len(weights[0]) + 1
    best = [[0.0] * width]
    for line in weights:
        row = [0.0] * width
        for column in range(1, width):
            paired = best[-1][column - 1] + line[column - 1] if line[column - 1] else 0.0
            row[column] = max(best[-1][column], row[column - 1], paired)
        best.append(row)
    pairs = []
    a, b = len(weights), width - 1
    while a and b:
        if best[a][b] == best[a - 1][b]:
            a -= 1
        elif best[a][b] == best[a][b - 1]:
            b -= 1
        else:
            a, b = a - 1, b - 1
            pairs.append((a, b))
    return pairs[::-1]
