"""The lines of a page and those of an edited one → which became which.

Lines that stayed are found by their words, edited ones by their words without numbers, then by
their neighbours, then by the words that they share; whoever was moved is found as well.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Final

from baocao_gen.checks.tie_out.lines import TieLine, TieTable
from baocao_gen.checks.tie_out.tokens import skeleton
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.alike import Bag, bag, parted, shared

_ALIKE: Final = 0.5
"""Of the words of two lines, how many must be shared for one to have become the other."""
_MOST_BESIDE: Final = 40
"""Lines of a gap that are compared with one another; longer gaps are cut."""
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

    def copy(self) -> Matching:
        """The same pairs, to which others can be added."""
        made = Matching()
        made.after, made.before = dict(self.after), dict(self.before)
        return made

    def free(self, count: int, *, after: bool = False) -> list[int]:
        """The lines without a partner."""
        taken = self.before if after else self.after
        return [number for number in range(count) if number not in taken]


def matched(before: Sequence[str], after: Sequence[str]) -> Matching:
    """Match the texts of two pages; time grows with their number, not with its square."""
    return _matched(
        (list(map(_plain, before)), list(map(_plain, after))),
        lambda side, number: skeleton((before, after)[side][number]),
    )


def matched_lines(before: Sequence[TieLine], after: Sequence[TieLine]) -> Matching:
    """The same for lines, which remember their words."""
    sides = before, after
    words = [line.words for line in before], [line.words for line in after]
    return _matched(words, lambda side, number: sides[side][number].skeleton)


def _matched(
    words: tuple[Sequence[str], Sequence[str]], skeleton_of: Callable[[int, int], str]
) -> Matching:
    """Match texts with single spaces by their words, and then by what is left without numbers."""
    before, after = words
    found = Matching()
    _by_key(dict(enumerate(before)), dict(enumerate(after)), found)
    one = {number: skeleton_of(0, number) for number in found.free(len(before))}
    other = {number: skeleton_of(1, number) for number in found.free(len(after), after=True)}
    _by_key(one, other, found)
    words_of = cache(_Words.of)  # lines that differ by their numbers alone have the same
    sides = (
        {number: words_of(text) for number, text in one.items() if number not in found.after},
        {number: words_of(text) for number, text in other.items() if number not in found.before},
    )
    _beside(sides, (len(before), len(after)), found)
    _anywhere(sides, found)
    return found


@frozen
class _Words:
    """The words of a line without a partner: each once, in order, and as a bag."""

    once: tuple[str, ...]
    all: Bag

    @classmethod
    def of(cls, text: str) -> _Words:
        words = text.split()
        return cls(tuple(dict.fromkeys(words)), bag(words))


_Sides = tuple[Mapping[int, _Words], Mapping[int, _Words]]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _by_key(before: Mapping[int, str], after: Mapping[int, str], found: Matching) -> None:
    """Lines with one key: where they are alone, or as many on both sides; else by neighbours."""
    one, other = _places(before), _places(after)
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


def _places(keys: Mapping[int, str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for number, key in keys.items():
        places[key].append(number)
    return places


def _beside(sides: _Sides, counts: tuple[int, int], found: Matching) -> None:
    """Edited lines between two that stayed: the most alike pairs first."""
    at, gap = 0, list[int]()
    for number in range(counts[0] + 1):
        partner = found.after.get(number) if number < counts[0] else counts[1]
        if partner is None:
            gap.append(number)
            continue
        if gap and partner >= at:
            others = [o for o in range(at, partner) if o not in found.before]
            for a, b, c, d in parted((0, len(gap), 0, len(others)), _MOST_BESIDE):
                _best(gap[a:b], others[c:d], sides, found)
        gap, at = [], partner + 1


def _best(ones: Sequence[int], others: Sequence[int], sides: _Sides, found: Matching) -> None:
    rows: dict[int, list[float]] = {}
    alike = []
    for one in ones:
        own = sides[0][one].all
        row = rows.get(id(own))
        if row is None:
            row = rows[id(own)] = [shared(own, sides[1][other].all) for other in others]
        alike += [(likeness, -one, -other) for other, likeness in zip(others, row, strict=True)]
    for likeness, one, other in sorted(alike, reverse=True):
        if likeness >= _ALIKE:
            found.pair(-one, -other)


def _anywhere(sides: _Sides, found: Matching) -> None:
    """Lines that were moved and edited: those that share rare words."""
    where: dict[str, list[int]] = defaultdict(list)
    for other, words in sides[1].items():
        for word in () if other in found.before else words.once:
            where[word].append(other)
    for one, words in sides[0].items():
        if one not in found.after:
            near = (where[word] for word in words.once if len(where[word]) <= _RARE)
            others = [other for other, _ in Counter(chain(*near)).most_common(5)]
            _best([one], others, sides, found)


def matched_tables(before: Sequence[TieTable], after: Sequence[TieTable]) -> Matching:
    """Match tables by the words of their heads and rows."""
    bags = [[_bag(table) for table in side] for side in (before, after)]
    found = Matching()
    pairs = sorted(
        (
            (shared(one, bags[1][b]), -abs(a - b), -a, -b)
            for a, one in enumerate(bags[0])
            for b in range(max(a - _MOST_BESIDE, 0), min(a + _MOST_BESIDE + 1, len(after)))
        ),
        reverse=True,
    )
    for likeness, _, a, b in pairs:
        if likeness >= _ALIKE / 2:
            found.pair(-a, -b)
    return found


def _bag(table: TieTable) -> Bag:
    return bag(skeleton(" ".join((*table.heads, *table.labels))).split())


def matched_columns(before: TieTable, after: TieTable) -> dict[int, int]:
    """The columns of a table by their heads; where heads are missing or alike, by their order."""
    one, other = ([_plain(head) for head in table.heads] for table in (before, after))
    is_told = len(set(one)) == len(one) and "" not in one
    if len(one) == len(other) and not (is_told and sorted(one) == sorted(other)):
        return {number: number for number in range(len(one))}
    return matched(one, other).after
