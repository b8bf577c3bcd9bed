"""The words of a sentence → the figures that they name, by the figures' own names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from baocao_gen.figures.figure import Figures, Name, ResolvedFigure
from baocao_gen.tags.other_language import Language
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold

_WORD = late(r"[^\W_]+")
_SILENT = frozenset(
    [
        "cac",
        "cua",
        "duoc",
        "va",
        "cho",
        "tai",
        "theo",
        "trong",
        "tren",
        "la",
        "co",
        "tong",
        "so",
        "ty",
        "le",
        "muc",
        "nhung",
        "o",
        "do",
        "bi",
        "da",
    ]
)
"""Words, without their marks, that say nothing of which figure is meant."""
_MOST_COMPARED = 50
"""Names in one sentence that are looked through for longer ones; nobody says so many."""

_MOST_ALIKE = 50
"""Figures with the words of one name; where more have them, the words mean none of these."""
_MOST_WITH_COMMAS = 200
"""Names that have commas, which are looked for one after the other."""
_MOST_KNOWN = 1_000
"""Sets of words whose figures are kept; a sentence is asked about by several rules in turn."""
_FEW_REPORTS, _MOST_FIGURES = 4, 1_000
"""Reports whose names of figures are kept, and how many one of them has at most."""
_MOST_LACKING = 100
"""The same of the figures whose names lack few words, of which there may be thousands."""


@lru_cache(maxsize=_MOST_KNOWN)
def telling_words(words: str) -> frozenset[str]:
    """The words that tell one figure from another, without marks.

    >>> sorted(telling_words("Tỷ lệ thủ tục mức độ 3"))
    ['3', 'thu', 'tuc']
    """
    return frozenset(_WORD.findall(fold(words))) - _SILENT


class _Names:
    """The names of figures, to be found by their words; those of a batch of reports are the same.

    Args:
        called: What each figure is called, and what its unit is.
    """

    def __init__(self, called: Iterable[tuple[Name, str | None, str]]) -> None:
        self.words: dict[Name, frozenset[str]] = {}
        self.beside_unit: dict[Name, frozenset[str]] = {}
        self._called: list[tuple[Name, str]] = []
        for name, words, unit in called:
            if words:
                self._called.append((name, words))
                self.words[name] = telling_words(words)
                self.beside_unit[name] = self.words[name] - telling_words(unit)
        self._known: dict[frozenset[str], Mapping[Name, int]] = {}
        self._lacking: dict[tuple[frozenset[str], int], list[Name]] = {}

    @cached_property
    def _with_word(self) -> dict[str, list[Name]]:
        found: dict[str, list[Name]] = {}
        for name, words in self.words.items():
            for word in words:
                found.setdefault(word, []).append(name)
        return found

    @cached_property
    def all_words(self) -> frozenset[str]:
        """Every telling word of the names."""
        return frozenset(self._with_word)

    @cached_property
    def _by_rarest_word(self) -> dict[str, list[Name]]:
        """The figures by that word of their names which the fewest names have.

        Who looks for names that are all there asks each word of a sentence for a few figures, and
        not the word «hồ sơ» for thousands.
        """
        often = Counter(word for words in self.words.values() for word in words)
        alike = Counter(self.words.values())
        found: dict[str, list[Name]] = {}
        for name, words in self.words.items():
            if words and alike[words] <= _MOST_ALIKE:
                rarest = min(words, key=lambda word: (often[word], word))
                found.setdefault(rarest, []).append(name)
        return found

    @cached_property
    def with_commas(self) -> dict[str, list[Name]]:
        """The names that have commas, in small letters; of more than anybody has, none."""
        found: dict[str, list[Name]] = {}
        for name, words in self._called:
            if "," in words:
                found.setdefault(" ".join(words.casefold().split()), []).append(name)
        return found if len(found) <= _MOST_WITH_COMMAS else {}

    def within(self, there: frozenset[str]) -> list[Name]:
        """Those of which every telling word is among some, the longest first."""
        found = [
            name
            for word in there
            for name in self._by_rarest_word.get(word, ())
            if self.words[name] <= there
        ]
        found.sort(key=lambda name: (-len(self.words[name]), name))
        return found

    def lacking(self, words: frozenset[str], most: int) -> Sequence[Name]:
        """Those that lack at most so many of some telling words."""
        asked = words, most
        if asked not in self._lacking:
            if len(self._lacking) >= _MOST_LACKING:
                self._lacking.clear()
            self._lacking[asked] = self._looked_through(words, most)
        return self._lacking[asked]

    def _looked_through(self, words: frozenset[str], most: int) -> list[Name]:
        rarest = sorted(words, key=lambda word: (len(self._with_word.get(word, ())), word))
        if len(rarest) <= most:
            return list(self.words)
        near = [self._with_word.get(word, ()) for word in rarest[: most + 1]]
        names = dict.fromkeys(name for names in near for name in names)
        return [name for name in names if len(words - self.words[name]) <= most]

    def counted(self, there: frozenset[str]) -> Mapping[Name, int]:
        """How many of some telling words each has; those with none left out."""
        found = self._known.get(there)
        if found is None:
            counts: Counter[Name] = Counter()
            for word in there:
                counts.update(self._with_word.get(word, ()))
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[there] = counts
        return found


_names_once = lru_cache(maxsize=_FEW_REPORTS)(_Names)


class FiguresByWords:
    """The figures of a report, to be found by the words of their names.

    Args:
        figures: The figures.
        language: The language in which they are named; None for Vietnamese.
    """

    def __init__(self, figures: Figures, language: Language | None = None) -> None:
        self._figures = figures
        called = tuple((figure.name, *_called(figure, language)) for figure in figures)
        self._names = (_names_once if len(called) <= _MOST_FIGURES else _Names)(called)

    @property
    def all_words(self) -> frozenset[str]:
        """Every telling word of the names."""
        return self._names.all_words

    def called_with_commas(self, words: str) -> list[tuple[int, ResolvedFigure]]:
        """The figures whose names have commas and stand in words, in small letters, and where."""
        places = ((words.find(one), names) for one, names in self._names.with_commas.items())
        return [
            (at, self._figures.by_name[name])
            for at, names in places
            if at >= 0
            for name in names[:_MOST_ALIKE]
        ]

    def words_of(self, figure: ResolvedFigure) -> frozenset[str]:
        """The telling words of a figure's name; none if it has no name."""
        return self._names.words.get(figure.name, frozenset())

    def named(
        self, words: str, among: Callable[[ResolvedFigure], bool] | None = None
    ) -> list[ResolvedFigure]:
        """The figures of whose names every telling word is there, those with the most words first.

        A figure whose words are all part of a longer name that is there too is left out.

        Args:
            words: The words.
            among: Which figures may be meant; None for all.
        """
        kept: list[ResolvedFigure] = []
        for figure in self.within(telling_words(words)):
            if among is None or among(figure):
                longer, own = kept if len(kept) <= _MOST_COMPARED else (), self.words_of(figure)
                if not any(own < self.words_of(other) for other in longer):
                    kept.append(figure)
        return kept

    def within(self, there: frozenset[str]) -> list[ResolvedFigure]:
        """The figures of whose names every telling word is among some, the longest names first."""
        return [self._figures.by_name[name] for name in self._names.within(there)]

    def lacking(self, words: frozenset[str], most: int = 0) -> Sequence[Name]:
        """The figures whose names lack at most so many of some telling words.

        Each of their names has one of the rarest words, so few names are looked at.
        """
        return self._names.lacking(words, most)

    def likeness(self, figure: ResolvedFigure, words: str) -> float:
        """Which part of the telling words of a figure's name is there, from 0 to 1."""
        own = self.words_of(figure)
        return len(own & telling_words(words)) / len(own) if own else 0.0

    def told(self, figure: ResolvedFigure, there: frozenset[str]) -> float:
        """Which part of the words of a figure's name, besides its unit's, is there, from 0 to 1.

        A name that has only its unit's words is told by half when they are there.
        """
        telling = self._names.beside_unit.get(figure.name)
        if telling:
            return len(telling & there) / len(telling)
        own = self.words_of(figure)
        return 0.5 if own and own <= there else 0.0

    def counted(self, there: frozenset[str]) -> Mapping[Name, int]:
        """How many of some telling words each figure's name has; figures with none left out."""
        return self._names.counted(there)


def _called(figure: ResolvedFigure, language: Language | None) -> tuple[str | None, str]:
    """The name and the unit of a figure in a language."""
    if language is None:
        return figure.declaration.name, figure.unit
    translation = figure.declaration.translation(language)
    if translation is None:
        return None, ""
    return translation.name, " ".join(translation.forms.values())
