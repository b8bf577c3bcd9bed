"""The sentences of a report → what the tags of each section print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.report.amount import Amount
from baocao_gen.yearfile.origin import KeyPath


class SaidNear:
    """What tags print in the section of a sentence, gathered once for each section.

    Args:
        sentences: The sentences of all texts.
    """

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._amounts: dict[KeyPath, dict[tuple[Name, Aspect | None], Amount]] = {}
        for sentence in sentences:
            known = self._amounts.setdefault(_section(sentence), {})
            for asked in sentence.asked:
                known[asked.amount.figure.name, asked.amount.aspect] = asked.amount
        self._figures: dict[KeyPath, dict[Name, ResolvedFigure]] = {}

    def amounts(self, sentence: Sentence) -> Iterable[Amount]:
        """The figures' values that tags print in the section of a sentence."""
        return self._amounts[_section(sentence)].values()

    def figures(self, sentence: Sentence) -> Mapping[Name, ResolvedFigure]:
        """The figures that tags print in the section of a sentence."""
        section = _section(sentence)
        if section not in self._figures:
            amounts = self._amounts[section].values()
            self._figures[section] = {near.figure.name: near.figure for near in amounts}
        return self._figures[section]


def _section(sentence: Sentence) -> KeyPath:
    """The keys that lead to the section in which a sentence stands."""
    return sentence.printed.passage.path[:-1]
