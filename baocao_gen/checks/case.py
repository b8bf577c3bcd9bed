"""A report → what rules look at: its texts, rows and figures, each gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from baocao_gen.checks.evidence.appendix_rows import Row, rows
from baocao_gen.checks.evidence.documents_named import Mention, in_rows, in_text
from baocao_gen.checks.evidence.figures_named import FiguresByWords
from baocao_gen.checks.evidence.numbers_typed import Quantity, known_units, quantities
from baocao_gen.checks.evidence.printed import Printed, printed
from baocao_gen.checks.evidence.printed_words import PrintedWords
from baocao_gen.checks.evidence.sentences import Sentence, sentences
from baocao_gen.checks.evidence.texts import Passage, Prose, passages
from baocao_gen.checks.evidence.words import PassageWords, words_of
from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.names import FigureNames
from baocao_gen.report.amount import Amount
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.model import Appendix, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_APPENDICES = key_of(YearFile, "appendices")
_TITLE = key_of(Appendix, "title")


@dataclass(frozen=True)
class Case:
    """A report under examination, and its texts."""

    texts: Texts

    @property
    def report(self) -> Report:
        """The report."""
        return self.texts.report

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All texts that reach the page."""
        return tuple(passages(self.report.year_file))

    @cached_property
    def words(self) -> tuple[PassageWords, ...]:
        """The words of all texts, split once."""
        return words_of(self.passages)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every different word of the texts, in small letters."""
        return frozenset().union(*(words.small for words in self.words))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All documents of all appendices, in order."""
        return tuple(rows(self.report.year_file))

    def appendix_titles(self) -> Iterator[tuple[int, Printed]]:
        """The title of each appendix as it reaches the page, with the appendix's index."""
        for passage in self.passages:
            top, index, *inside = passage.path[:3]
            if top == _APPENDICES and isinstance(index, int) and inside == [_TITLE]:
                yield index, self.printed(passage)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All places where a document is named: texts first, then the rows of the appendices."""
        named = [mention for passage in self.passages for mention in in_text(passage)]
        return (*named, *in_rows(self.rows))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all texts as they reach the page."""
        units = known_units([figure.unit for figure in self.report.figures if figure.unit])
        printed = (self.printed(passage) for passage in self.passages)
        return tuple(sentences(printed, self.texts, units))

    @cached_property
    def by_words(self) -> FiguresByWords:
        """The figures, to be found by the words of their names."""
        return FiguresByWords(self.report.figures)

    @cached_property
    def _said_near(self) -> dict[KeyPath, dict[tuple[Name, Aspect | None], Amount]]:
        """The figures' values that the tags of each section print."""
        found: dict[KeyPath, dict[tuple[Name, Aspect | None], Amount]] = {}
        for sentence in self.sentences:
            near = found.setdefault(_section(sentence), {})
            for said in sentence.said:
                if said.amount is not None:
                    near[said.amount.figure.name, said.amount.aspect] = said.amount
        return found

    def said_near(self, sentence: Sentence) -> Iterable[Amount]:
        """The figures' values that tags print in the section of a sentence."""
        return self._said_near[_section(sentence)].values()

    @cached_property
    def quantities(self) -> tuple[tuple[Passage, Quantity], ...]:
        """The numbers typed by hand into texts that could ask for a figure instead."""
        units = [figure.unit for figure in self.report.figures if figure.unit]
        known = known_units(units)
        return tuple(
            (passage, quantity)
            for passage in self.passages
            if passage.has_tags
            for quantity in quantities(passage, known)
        )

    @cached_property
    def prose(self) -> Prose:
        """The same texts as one."""
        return Prose(self.passages)

    @cached_property
    def printed_words(self) -> PrintedWords:
        """The words of all texts as they reach the page."""
        return PrintedWords(tuple(map(self.printed, self.passages)))

    def printed(self, passage: Passage) -> Printed:
        """One text as it reaches the page."""
        if not (passage.has_tags and "{" in passage.text):
            return Printed(passage, passage.text)  # the rows of a table need no remembering
        if passage.path not in self._printed:
            self._printed[passage.path] = printed(passage, self.texts)
        return self._printed[passage.path]

    @cached_property
    def _printed(self) -> dict[KeyPath, Printed]:
        return {}

    @cached_property
    def ledger(self) -> Ledger:
        """The figures as they can be computed again, every value of them known."""
        report = self.report
        faults = FigureFaults(report.origin)
        ledger = Ledger(FigureNames(report.year_file.figures), faults, report.previous)
        for name in ledger.names.declared:
            for aspect in Aspect:
                ledger.value(name, aspect)
        return ledger

    def typed(self, path: KeyPath) -> str | None:
        """A value as it stands in the file, «08/07/2020»; None for a report built in Python."""
        return self.report.origin.typed(path)


def _section(sentence: Sentence) -> KeyPath:
    """The keys that lead to the section in which a sentence stands."""
    return sentence.printed.passage.path[:-1]
