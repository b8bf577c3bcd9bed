"""Sections → the figures that they tell: what their tags print, and what is typed of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from baocao_gen.checks.evidence.figures_named import FiguresByWords
from baocao_gen.checks.evidence.nearly_said import NearlySaid, words_around
from baocao_gen.checks.evidence.section_values import SectionValues
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.evidence.values_held import Held, is_telling
from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.yearfile.origin import KeyPath

_NAMED = 0.5
"""Which part of a figure's name must stand beside a typed number to tell the figure."""

_MANY = 60
"""Figures that have done just a number, so that half of a name tells one of them."""


class FiguresNear:
    """The figures of which each section of a report tells what has been done.

    Args:
        sentences: All sentences.
        nearly_said: The values of the figures, to be found by typed numbers.
        by_words: The figures, to be found by their names.
    """

    def __init__(
        self, sentences: Iterable[Sentence], nearly_said: NearlySaid, by_words: FiguresByWords
    ) -> None:
        self._nearly_said = nearly_said
        self._by_words = by_words
        self._known: dict[KeyPath, Mapping[Name, ResolvedFigure]] = {}
        self._values: dict[KeyPath, SectionValues] = {}
        self._sections: dict[KeyPath, list[Sentence]] = {}
        for sentence in sentences:
            self._sections.setdefault(_section(sentence), []).append(sentence)

    def of(self, sentence: Sentence) -> Mapping[Name, ResolvedFigure]:
        """The figures that the section of a sentence tells, those of its tags first."""
        section = _section(sentence)
        if section not in self._known:
            told = self._sections[section]
            found = {
                asked.amount.figure.name: asked.amount.figure
                for other in told
                for asked in other.asked
            }
            for other in told:
                for figure in self._typed_in(other, found):
                    found.setdefault(figure.name, figure)
            self._known[section] = found
        return self._known[section]

    def values(self, sentence: Sentence) -> SectionValues:
        """The values of the figures that the section of a sentence tells."""
        section = _section(sentence)
        if section not in self._values:
            self._values[section] = SectionValues(self.of(sentence).values())
        return self._values[section]

    def _typed_in(self, sentence: Sentence, known: Container[Name]) -> Iterator[ResolvedFigure]:
        """The figures, besides known ones, whose value a sentence types beside their names."""
        for said in sentence.said:
            done = {} if said.by_tag else self._nearly_said.done_as(said)
            if len(done) <= _MANY and all(name in known for name in done):
                continue
            is_alone = len(self._nearly_said.equal_to(said)) == 1
            there = words_around(sentence, said)
            for one in self._meant(done, there):
                named = self._by_words.told(one.figure, there) >= _NAMED
                if named or (is_alone and is_telling(said, one)):
                    yield one.figure

    def _meant(self, done: Mapping[Name, Held], there: frozenset[str]) -> list[Held]:
        """Those of the figures with one value that may be meant; of many, whose whole name is."""
        if len(done) <= _MANY:
            return list(done.values())
        return [done[one.name] for one in self._by_words.within(there) if one.name in done]


def _section(sentence: Sentence) -> KeyPath:
    """The keys that lead to the section in which a sentence stands."""
    return sentence.printed.passage.path[:-1]
