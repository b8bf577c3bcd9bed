"""A row of a unit's own sheet and a figure → how far they speak of one thing, and what differs.

The words of the row must be the figure's, and the figure's the row's, where those of the sections
and groups around them help; what only one side says is what makes another thing of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.years.sheets.own.measures import UnitFit, UnitMatch, unit_fit
from baocao_gen.years.sheets.own.name_words import NameWords, shared, words_of_name
from baocao_gen.years.sheets.own.rows import OwnRow

_MOST_CANDIDATES = 60
_MANY_WITH_WORD = 400
_ROOM = 100_000
"""Figures that the rows of a file are weighed against, before each is against few of them."""
_FEW = 20
_NO_WORDS = words_of_name("")


@frozen
class NamedFigure:
    """A figure and its words: those of its name, and those of the groups that it stands in."""

    figure: ResolvedFigure
    name: NameWords
    group: NameWords


@frozen
class Likeness:
    """How far a row and a figure speak of one thing.

    Attributes:
        figure: The figure.
        fit: How the units of measure fit.
        lacking: Words of the figure's name that the row and what it stands below do not have.
        lent: Words of the name that only what the row stands below has.
        strange: Words of the row that neither the figure's name nor its groups have.
        group: How many words of the figure's groups the row and what it stands below have.
        score: The share of words that both have, 0 to 1.
        is_elsewhere: Whether the row stands below what other figures' groups are called.
    """

    figure: ResolvedFigure
    fit: UnitFit
    lacking: tuple[str, ...]
    lent: tuple[str, ...]
    strange: tuple[str, ...]
    group: int
    score: float
    is_elsewhere: bool

    @property
    def is_whole(self) -> bool:
        """Whether neither says a word that the other does not."""
        return not self.lacking and not self.strange

    @property
    def rank(self) -> tuple[bool, bool, int, float]:
        """The larger, the more alike."""
        return self.is_whole, not self.is_elsewhere, self.group - len(self.lent), self.score


@dataclass(slots=True)
class FigureIndex:
    """All figures of a report by their words."""

    figures: Sequence[ResolvedFigure]
    by_name: dict[Name, NamedFigure] = field(init=False)
    _with_word: dict[str, list[NamedFigure]] = field(default_factory=dict)
    _of_groups: Counter[str] = field(default_factory=Counter)
    _vocabulary: dict[str, set[str]] = field(default_factory=dict)
    _weighed: int = 0

    def __post_init__(self) -> None:
        self.by_name = {}
        for figure in self.figures:
            name = figure.declaration.name or figure.name[-1].replace("_", " ")
            group = " ".join(figure.name[:-1]).replace("_", " ")
            words = NamedFigure(figure, words_of_name(name), words_of_name(group))
            self.by_name[figure.name] = words
            self._of_groups.update(set(words.group.all))
            initials = {"".join(word[0] for word in words.name.all)}
            for word in {*words.name.all, *words.group.all, *initials}:
                self._with_word.setdefault(word, []).append(words)
                self._vocabulary.setdefault(word[:1], set()).add(word)

    def likely(self, row: OwnRow) -> list[Likeness]:
        """The figures that a row may tell of, the likeliest first; those of no fitting unit go."""
        own = words_of_name(row.name)
        around = words_of_name(" ".join(row.inside)) if row.inside else _NO_WORDS
        nearest = words_of_name(row.inside[-1]) if row.inside else _NO_WORDS
        if row.is_sum:
            own = nearest
        found = []
        for words in self._worth_asking([*own.telling, *nearest.telling], own):
            fit = unit_fit(row.unit, words.figure.unit)
            if fit.fit is not UnitMatch.NEVER:
                found.append(self._likeness(own, around, words, fit))
        found = [one for one in found if one.score > 0]
        return sorted(found, key=lambda one: one.rank, reverse=True)

    def _worth_asking(self, words: Iterable[str], own: NameWords) -> list[NamedFigure]:
        """The figures that share a word with a row; of common words only where no rarer is."""
        shared_words: Counter[Name] = Counter()
        listed = {word: self._with_word.get(word, ()) for word in dict.fromkeys(words)}
        for _, figures in sorted(listed.items(), key=lambda item: len(item[1])):
            if len(shared_words) and len(figures) > _MANY_WITH_WORD:
                break
            shared_words.update(one.figure.name for one in figures[:_MANY_WITH_WORD])
        if (own.short or own.odd) and len(self.by_name) <= _MANY_WITH_WORD:
            shared_words.update(dict.fromkeys(self.by_name, 1))
        most = _MOST_CANDIDATES * 4 if self._weighed < _ROOM else _FEW
        found = [self.by_name[name] for name, _ in shared_words.most_common(most)]
        self._weighed += len(found)
        return found

    def _likeness(
        self, own: NameWords, around: NameWords, words: NamedFigure, fit: UnitFit
    ) -> Likeness:
        name, group = words.name, words.group
        odd = own.odd | name.odd | around.odd
        here = shared(name, own, odd)
        lent = shared(name, around, odd) - here if around.all else set[str]()
        lacking = tuple(word for word in name.telling if word not in here | lent)
        said = shared(own, name, odd) | shared(own, group, odd)
        strange = tuple(word for word in own.telling if word not in said)
        aside = [word for word in dict.fromkeys(own.aside) if word in self._with_word]
        known = name.known | group.known if aside else frozenset[str]()
        unit = words.figure.unit
        strange += tuple(sorted(w for w in aside if w not in known and w not in unit))
        place = own.known | around.known if around.all else own.known
        grouped = len(place.intersection(group.telling))
        told = len(here) + len(lent) / 2
        score = told / max(1, len(set(name.telling))) * _share(own.telling, strange)
        is_alone = not grouped and not lent and bool(around.telling)
        elsewhere = is_alone and self._names_others(around, words)
        return Likeness(
            words.figure, fit, lacking, tuple(sorted(lent)), strange, grouped, score, elsewhere
        )

    def _names_others(self, around: NameWords, words: NamedFigure) -> bool:
        """Whether what a row stands below is what other groups of figures are called."""
        own = {*words.group.all, *words.name.all}
        return any(word in self._of_groups and word not in own for word in around.telling)


def _share(words: Sequence[str], strange: Sequence[str]) -> float:
    return 1 - len(set(strange)) / max(1, len({*words, *strange})) if strange else 1


def same_as_before(index: Mapping[Name, NamedFigure], name: Name, value: Decimal) -> list[Name]:
    """The figures whose value of last year is the same as this one's."""
    return [
        other for other, words in index.items() if other != name and words.figure.prior == value
    ]
