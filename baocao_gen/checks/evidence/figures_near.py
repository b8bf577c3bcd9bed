"""Sections → the figures that they tell: what their tags print, and what is typed of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from baocao_gen.checks.evidence.figures_named import FiguresByWords
from baocao_gen.checks.evidence.nearly_said import NearlySaid, counts, words_around
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.evidence.values_held import is_telling
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.yearfile.origin import KeyPath

_NAMED = 0.5
"""Which part of a figure's name must stand beside a typed number to tell the figure."""


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

    def _typed_in(self, sentence: Sentence, known: Container[Name]) -> Iterator[ResolvedFigure]:
        """The figures, besides known ones, whose value a sentence types beside their names."""
        for said in sentence.said:
            spelt = () if said.by_tag else self._nearly_said.spelt_as(said)
            fresh = [
                one
                for one in spelt
                if one.aspect is Aspect.ACTUAL
                and one.figure.name not in known
                and counts(said, one)
            ]
            if not fresh:
                continue
            is_alone = len(self._nearly_said.equal_to(said)) == 1
            there = words_around(sentence, said)
            for one in fresh:
                named = self._by_words.told(one.figure, there) >= _NAMED
                if named or (is_alone and is_telling(said, one)):
                    yield one.figure


def _section(sentence: Sentence) -> KeyPath:
    """The keys that lead to the section in which a sentence stands."""
    return sentence.printed.passage.path[:-1]
