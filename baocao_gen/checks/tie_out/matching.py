"""The lines of a page and those of an edited one → which became which.

Lines that stayed are found by their words, edited ones by their words without numbers, then by
their neighbours, then by the words that they share; whoever was moved is found as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from baocao_gen.checks.tie_out.lines import TieTable
from baocao_gen.checks.tie_out.tokens import skeleton

_ALIKE: Final = 0.5
"""Of the words of two lines, how many must be shared for one to have become the other."""
_MOST_BESIDE: Final = 40
"""Lines of a gap that are compared with one another."""
_RARE: Final = 12
"""Lines in which a word may stand that still tells one line from another."""


class Matching:
    """Which line became which, by number; each line at most once.

    Attributes:
        after: Line → the line that it became.
        before: The same the other way.
    """

    def __init__(self) -> None:
        self.after: dict[int, int] = {}
        self.before: dict[int, int] = {}

    def pair(self, one: int, other: int) -> None:
        """Note a pair, unless one of them has a partner."""
        if one not in self.after and other not in self.before:
            self.after[one] = other
            self.before[other] = one

    def free(self, count: int, *, after: bool = False) -> list[int]:
        """The lines without a partner."""
        taken = self.before if after else self.after
        return [number for number in range(count) if number not in taken]


def matched(before: Sequence[str], after: Sequence[str]) -> Matching:
    """Match the lines of two pages; time grows with their number, not with its square."""
    found = Matching()
    for key in (_plain, skeleton):
        _by_key([key(text) for text in before], [key(text) for text in after], found)
    bags = [[Counter(skeleton(t).split()) for t in side] for side in (before, after)]
    _beside(bags[0], bags[1], found)
    _anywhere(bags[0], bags[1], found)
    return found


def _plain(text: str) -> str:
    return " ".join(text.split())


def _by_key(before: Sequence[str], after: Sequence[str], found: Matching) -> None:
    """Lines with one key: where they are alone, or as many on both sides; else by neighbours."""
    one, other = _places(before, found.after), _places(after, found.before)
    several = []
    for key, places in one.items():
        others = other.get(key, [])
        if len(places) == len(others) and key:
            for pair in zip(places, others, strict=True):
                found.pair(*pair)
        elif others and key:
            several.append((places, others))
    for places, others in several:
        _by_neighbours(places, others, found)


def _by_neighbours(places: list[int], others: list[int], found: Matching) -> None:
    there = set(others)
    for step in (1, -1):
        for place in places if step == 1 else reversed(places):
            beside = found.after.get(place - step)
            if beside is not None and beside + step in there:
                found.pair(place, beside + step)
    left = [place for place in places if place not in found.after]
    for place, partner in zip(left, (o for o in others if o not in found.before), strict=False):
        found.pair(place, partner)


def _places(keys: Sequence[str], taken: Iterable[int]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    known = frozenset(taken)
    for number, key in enumerate(keys):
        if number not in known:
            places[key].append(number)
    return places


def _beside(before: Sequence[Counter[str]], after: Sequence[Counter[str]], found: Matching) -> None:
    """Edited lines between two that stayed: the most alike pairs first."""
    at, gap = 0, list[int]()
    for number in range(len(before) + 1):
        partner = found.after.get(number) if number < len(before) else len(after)
        if partner is None:
            gap.append(number)
            continue
        if gap and partner >= at:
            others = [o for o in range(at, partner) if o not in found.before][:_MOST_BESIDE]
            _best(gap[:_MOST_BESIDE], others, before, after, found)
        gap, at = [], partner + 1


def _best(
    ones: Sequence[int],
    others: Sequence[int],
    before: Sequence[Counter[str]],
    after: Sequence[Counter[str]],
    found: Matching,
) -> None:
    alike = [
        (_likeness(before[one], after[other]), -one, -other) for one in ones for other in others
    ]
    for likeness, one, other in sorted(alike, reverse=True):
        if likeness >= _ALIKE:
            found.pair(-one, -other)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _anywhere(
    before: Sequence[Counter[str]], after: Sequence[Counter[str]], found: Matching
) -> None:
    """Lines that were moved and edited: those that share rare words."""
    free = found.free(len(after), after=True)
    where: dict[str, list[int]] = defaultdict(list)
    for other in free:
        for word in after[other]:
            where[word].append(other)
    for one in found.free(len(before)):
        rare = Counter(o for word in before[one] if len(where[word]) <= _RARE for o in where[word])
        others = [other for other, _ in rare.most_common(5)]
        _best([one], others, before, after, found)


def matched_tables(before: Sequence[TieTable], after: Sequence[TieTable]) -> Matching:
    """Match tables by the words of their heads and rows."""
    sides = [[_bag(table) for table in side] for side in (before, after)]
    found = Matching()
    pairs = sorted(
        (
            (_likeness(one, other), -abs(a - b), -a, -b)
            for a, one in enumerate(sides[0])
            for b, other in enumerate(sides[1])
            if abs(a - b) <= _MOST_BESIDE
        ),
        reverse=True,
    )
    for likeness, _, a, b in pairs:
        if likeness >= _ALIKE / 2:
            found.pair(-a, -b)
    return found


def _bag(table: TieTable) -> Counter[str]:
    return Counter(skeleton(" ".join((*table.heads, *table.labels))).split())


def matched_columns(before: TieTable, after: TieTable) -> dict[int, int]:
    """The columns of a table by their heads; where heads are missing or alike, by their order."""
    one, other = ([_plain(head) for head in table.heads] for table in (before, after))
    is_told = len(set(one)) == len(one) and "" not in one
    if len(one) == len(other) and not (is_told and sorted(one) == sorted(other)):
        return {number: number for number in range(len(one))}
    return matched(one, other).after
