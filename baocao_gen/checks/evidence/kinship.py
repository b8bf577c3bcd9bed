"""Figures → the groups in which each can be ranked: parts of a total, kin by the words of keys.

All groups are gathered in one pass, so that a report of thousands of figures, and of as many
sentences about them, looks each of them up.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from baocao_gen.checks.evidence.figures_named import FiguresByWords, telling_words
from baocao_gen.figures.figure import Figures, Name, ResolvedFigure
from baocao_gen.figures.names import FigureNames
from baocao_gen.yearfile.last_ones import LastOnes

_FEWEST = 2
_LIKE = 0.5
"""Which part of the words that tell a figure from its siblings must be said."""
_NOT_TELLING = frozenset(("so", "ty", "le", "tong", "muc"))
"""Steps of a key with which names of unlike figures begin: «so_», «ty_le_»."""
_MOST_STEPS = 8
"""Steps of a key by which figures are kin; no key has as many."""
_Key = tuple[str, Name, str, Name]
"""How the members are kin, their group, their unit, and the words of their keys."""
_Called = tuple[Name, str, tuple[tuple[str, ...], ...]]
"""A figure's name, its unit, and the parts that it is split into, in each of the ways."""


class Siblings:
    """Figures that a rank may be about.

    Args:
        figures: All of them, each with a value.
        total: What they are the parts of; None for kin by name.
        by_words: The names of all figures.
    """

    def __init__(
        self,
        figures: tuple[ResolvedFigure, ...],
        total: ResolvedFigure | None,
        by_words: FiguresByWords,
    ) -> None:
        self.figures, self.total, self._by_words = figures, total, by_words
        self.names = frozenset(figure.name for figure in figures)

    def named(self, words: str) -> tuple[ResolvedFigure, ...]:
        """Those of which half the words, that no other one's name has, are said."""
        own = (self._whose[word] for word in telling_words(words) if word in self._whose)
        said = Counter(own)
        found = [at for at, count in said.items() if count >= self._telling[at] * _LIKE]
        return tuple(self.figures[at] for at in sorted(found))

    @cached_property
    def largest_first(self) -> tuple[ResolvedFigure, ...]:
        """The figures in order of what they have done; those alike in their own order."""
        return tuple(sorted(self.figures, key=_actual, reverse=True))

    def places(self, figure: ResolvedFigure) -> range:
        """The places, from 1, that a figure may have; those alike share theirs."""
        less = -_actual(figure)
        first = bisect_left(self.largest_first, less, key=_less)
        return range(first + 1, bisect_right(self.largest_first, less, lo=first, key=_less) + 1)

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling words of the figures' names, of their total's and of their units."""
        all_of = (*self.figures, self.total) if self.total else self.figures
        names = map(self._by_words.words_of, all_of)
        units = map(telling_words, {figure.unit for figure in self.figures})
        return frozenset[str]().union(*names, *units)

    @cached_property
    def _whose(self) -> dict[str, int]:
        """The words that one name alone has, and which it is."""
        often = Counter(word for f in self.figures for word in self._by_words.words_of(f))
        return {
            word: at
            for at, figure in enumerate(self.figures)
            for word in self._by_words.words_of(figure)
            if often[word] == 1
        }

    @cached_property
    def _telling(self) -> Counter[int]:
        """How many such words each name has."""
        return Counter(self._whose.values())


class _Groups:
    """Who is kin by what figures are called and made of; so are those of a batch of reports.

    Args:
        figures: The name of each, its unit, and what it is split into.
        declared: Looks up what the parts of a total are called.
    """

    def __init__(self, figures: Iterable[_Called], declared: FigureNames) -> None:
        self.members: dict[_Key, dict[Name, None]] = {}
        self.keys: dict[Name, dict[_Key, None]] = {}
        self.totals: dict[_Key, Name] = {}
        for name, _, splits in figures:
            for number, split in enumerate(splits):
                key: _Key = ("total", name, str(number), ())
                self.totals[key] = name
                for part in split:
                    self._join(key, declared.look_up(name, tuple(part.split("."))))
        for name, unit, _ in figures:
            for key, is_own in _kin(name, unit):
                self._join(key, name, is_own=is_own)

    def _join(self, key: _Key, name: Name | None, *, is_own: bool = True) -> None:
        if name is not None:
            self.members.setdefault(key, {})[name] = None
            if is_own:
                self.keys.setdefault(name, {})[key] = None


_FEW_REPORTS, _MOST_FIGURES = 4, 1_000
_GROUPS: LastOnes[tuple[_Called, ...], _Groups] = LastOnes(_FEW_REPORTS)
"""The groups of the last reports, by what their figures are called; of long ones none are kept."""


def _groups_of(figures: Figures, declared: FigureNames) -> _Groups:
    called = tuple(
        (figure.name, figure.unit, (figure.declaration.parts, *figure.declaration.other_splits))
        for figure in figures
    )
    groups = _GROUPS.get(called) if len(called) <= _MOST_FIGURES else None
    if groups is None:
        groups = _Groups(called, declared)
        if len(called) <= _MOST_FIGURES:
            _GROUPS.put(called, groups)
    return groups


class Kinship:
    """The groups of a report's figures.

    Args:
        figures: The figures.
        declared: Looks up what the parts of a total are called.
        by_words: The names of the figures.
    """

    def __init__(self, figures: Figures, declared: FigureNames, by_words: FiguresByWords) -> None:
        self._figures, self._by_words = figures, by_words
        self._groups = _groups_of(figures, declared)
        self._made: dict[_Key, Siblings | None] = {}
        self._known: dict[Name, tuple[Siblings, ...]] = {}
        self._sections: dict[int, SectionKin] = {}

    def of(self, figure: ResolvedFigure) -> tuple[Siblings, ...]:
        """The groups that a figure can be ranked in; those with a blank, or of two units, are none.

        Where two groups have the same members the first is meant, that of a total before kin.
        """
        name = figure.name
        if name not in self._known:
            groups = (self._group(key) for key in self._groups.keys.get(name, ()))
            alike: dict[frozenset[Name], Siblings] = {}
            for group in groups:
                if group is not None:
                    alike.setdefault(group.names, group)
            self._known[name] = tuple(alike.values())
        return self._known[name]

    def of_section(self, near: Mapping[Name, ResolvedFigure]) -> SectionKin:
        """The groups of the figures that a section tells, gathered once for each section."""
        if id(near) not in self._sections:
            self._sections[id(near)] = SectionKin(near, self, self._by_words)
        return self._sections[id(near)]

    def _group(self, key: _Key) -> Siblings | None:
        if key not in self._made:
            by_name = self._figures.by_name
            figures = tuple(by_name[name] for name in self._groups.members[key] if name in by_name)
            total = by_name.get(self._groups.totals.get(key, ()))
            is_one = _can_be_ranked(figures) and not (key[0] in _BY_STEPS and _has_totals(figures))
            self._made[key] = Siblings(figures, total, self._by_words) if is_one else None
        return self._made[key]


class SectionKin:
    """The groups of the figures that a section tells.

    Args:
        near: The figures; whoever has them keeps them.
        kinship: The groups of each.
        by_words: The names of the figures.
    """

    def __init__(
        self, near: Mapping[Name, ResolvedFigure], kinship: Kinship, by_words: FiguresByWords
    ) -> None:
        self._near = near  # its identity is what it is found by
        self.units = telling_words(" ".join({figure.unit for figure in near.values()}))
        found: dict[frozenset[Name], tuple[Siblings, set[str]]] = {}
        for figure in near.values():
            for group in kinship.of(figure):
                _, own = found.setdefault(group.names, (group, set()))
                own |= by_words.words_of(figure)
        self._with_word: dict[str, list[tuple[Siblings, set[str]]]] = {}
        for one in found.values():
            for word in one[0].words:
                self._with_word.setdefault(word, []).append(one)

    def naming(self, said: frozenset[str], words: frozenset[str]) -> list[Siblings]:
        """The groups that have all that is said in their names, and some words in one told here."""
        rarest = min(said, key=lambda word: len(self._with_word.get(word, ())), default="")
        groups = self._with_word.get(rarest, ())
        return [group for group, own in groups if said <= group.words and own & words]


def _actual(figure: ResolvedFigure) -> Decimal:
    return figure.actual or Decimal(0)


def _less(figure: ResolvedFigure) -> Decimal:
    return -_actual(figure)


def _can_be_ranked(figures: tuple[ResolvedFigure, ...]) -> bool:
    are_known = all(figure.actual is not None for figure in figures)
    return len(figures) >= _FEWEST and are_known and len({f.unit for f in figures}) == 1


def _has_totals(figures: Iterable[ResolvedFigure]) -> bool:
    """Whether one of like figures is made of others."""
    return any(figure.declaration.parts for figure in figures)


_BY_STEPS = ("head", "tail")


def _kin(name: Name, unit: str) -> Iterator[tuple[_Key, bool]]:
    """Figures whose keys begin or end alike, in its own group or at the same depth of another.

    With each key, whether the figure itself is ranked so: «thu» stands among «thu_thue» and
    «thu_phi», which begin with it, and is ranked by no beginning of its own.
    """
    group, last = name[:-1], name[-1]
    steps = tuple(last.split("_"))
    for length in range(1, min(len(steps), _MOST_STEPS) + 1):
        for way, part in zip(_BY_STEPS, (steps[:length], steps[-length:]), strict=True):
            if set(part) - _NOT_TELLING:
                yield (way, group, unit, part), length < len(steps)
    if group:
        depth = str(len(name))
        yield (f"across {depth}", group[:-1], unit, (last,)), True
