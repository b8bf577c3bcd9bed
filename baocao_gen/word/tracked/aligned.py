"""Two sequences of texts → which became which, in order; the rest came or went.

Texts that stand once on both sides hold the others in place; between them equal texts are found,
then those that share words. Time grows with the length, not with its square.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from baocao_gen.vietnamese.alike import Bag, Pair, Span, bag, between, parted, shared, unique_pairs
from baocao_gen.vietnamese.pattern import late

_MOST_EQUAL: Final = 40_000
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
    pairs = unique_pairs(old, new)
    for span in between(list(pairs), (0, len(old), 0, len(new))):
        same = list(_equal(old, new, span))
        for gap in between(same, span):
            for part in parted(gap, _MOST_ALIKE):
                pairs += _alike(old, new, part, kinds)
        pairs += same
    return sorted(pairs)


def _equal(old: Sequence[str], new: Sequence[str], span: Span) -> Iterator[Pair]:
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
    old: Sequence[str], new: Sequence[str], span: Span, kinds: Callable[[int, int], bool]
) -> list[Pair]:
    """Texts of a gap that share words: the pairs that together share most, in order."""
    start, end, other, stop = span
    if start == end or other == stop:
        return []
    bags = [[bag(_WORD.findall(t)) for t in s] for s in (old[start:end], new[other:stop])]
    weights = [
        [
            _likeness(one, two) if kinds(start + a, other + b) else 0.0
            for b, two in enumerate(bags[1])
        ]
        for a, one in enumerate(bags[0])
    ]
    return [(start + a, other + b) for a, b in _heaviest(weights)]


def _likeness(one: Bag, other: Bag) -> float:
    alike = shared(one, other)
    return alike if alike >= _ALIKE else 0.0


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
