"""A report → what rules look at: its texts, rows and figures, each gathered once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from itertools import chain, islice

from baocao_gen.checks.evidence.appendix_rows import Row, rows
from baocao_gen.checks.evidence.claims import CLAIMED_IN, Claim, claims
from baocao_gen.checks.evidence.documents_named import Mention, by_document, in_rows, in_text
from baocao_gen.checks.evidence.figures_named import FiguresByWords
from baocao_gen.checks.evidence.figures_near import FiguresNear
from baocao_gen.checks.evidence.foreign_numbers import units_in, with_our_signs
from baocao_gen.checks.evidence.judged_before import JudgedFigures
from baocao_gen.checks.evidence.kinship import Kinship
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.nearly_said import NearlySaid
from baocao_gen.checks.evidence.numbers_typed import (
    Quantity,
    Units,
    known_units,
    quantities,
    translated_units,
)
from baocao_gen.checks.evidence.passages import passages
from baocao_gen.checks.evidence.printed import Printed, printed
from baocao_gen.checks.evidence.quotients import Quotients
from baocao_gen.checks.evidence.read_before import is_unread, unread
from baocao_gen.checks.evidence.rules_asked import RulesAsked
from baocao_gen.checks.evidence.sentences import KINDS, Sentence, sentences
from baocao_gen.checks.evidence.tables import PrintedTable, may_tell_of_one, tables
from baocao_gen.checks.evidence.texts import Part, Passage, Prose, of_each
from baocao_gen.checks.evidence.values_by_size import ValuesBySize
from baocao_gen.checks.evidence.word_index import WordIndex
from baocao_gen.checks.evidence.words import TextWords, small_words
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.figures.ledger import Ledger
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.other_language import Language
from baocao_gen.yearfile.model import Appendix, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_LONGEST_SENTENCE = 5_000
"""Letters of a sentence; the longest of official reports have some two thousand."""
MOST_NEAR, MOST_NAMED = 60, 8
"""Figures that a section tells, and that a sentence names, so that one of them may be meant."""
_MOST_CLAIMS = 10_000
"""Percentages and multiples of one report that are judged: a hundred times as many as are said."""
_APPENDICES = key_of(YearFile, "appendices")
_TITLE = key_of(Appendix, "title")


@frozen
class Case(Remembers):
    """A report under examination, and its texts."""

    texts: Texts

    @property
    def report(self) -> Report:
        """The report."""
        return self.texts.report

    @cached_property
    def all_passages(self) -> tuple[Passage, ...]:
        """All texts that reach the page, in whatever language."""
        return passages(self.report.year_file)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The Vietnamese texts that reach the page."""
        ours = tuple(one for one in self.all_passages if one.language is None)
        return self.all_passages if len(ours) == len(self.all_passages) else ours

    @cached_property
    def language(self) -> Language | None:
        """The language of the texts; None for Vietnamese."""
        return None

    @cached_property
    def abroad(self) -> tuple[Case, ...]:
        """The same report as if it had the texts of another language alone, for each of them.

        Their numbers stand in our signs, and their words name figures by the translated names.
        """
        found: dict[Language, list[Passage]] = {}
        for passage in self.all_passages:
            if passage.language is not None:
                found.setdefault(passage.language, []).append(passage)
        return tuple(self._abroad(language, texts) for language, texts in found.items())

    def _abroad(self, language: Language, texts: list[Passage]) -> Case:
        printed = map(self.printed, texts)
        other = self.of_texts(
            replace(one, text=with_our_signs(one.text, language), shown=one.text) for one in printed
        )
        units = units_in(language, self.report.figures)
        vars(other).update(
            language=language,
            by_words=FiguresByWords(self.report.figures, language),
            units=translated_units(units),
        )
        return other

    @cached_property
    def words(self) -> tuple[TextWords, ...]:
        """The words of all texts, split once."""
        texts = of_each(self.passages, "unaddressed", lambda passage: passage.unaddressed)
        split = of_each(self.passages, "words", lambda passage: small_words(passage.unaddressed))
        return tuple(map(TextWords, texts, (one.at for one in self.passages), split))

    @cached_property
    def unread_words(self) -> tuple[TextWords, ...]:
        """The words of the texts and paragraphs in `unread`."""
        known = {one.path: words for one, words in zip(self.passages, self.words, strict=True)}
        return tuple(
            TextWords(one.unaddressed, one.at) if isinstance(one, Part) else known[one.path]
            for one in self.unread.passages
        )

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
        named = chain.from_iterable(map(in_text, self.passages))
        return (*named, *in_rows(self.rows))

    @cached_property
    def documents(self) -> tuple[list[Mention], ...]:
        """The mentions of each document."""
        return tuple(by_document(self.mentions))

    @cached_property
    def every_sentence(self) -> tuple[Sentence, ...]:
        """The sentences of all texts as they reach the page."""
        printed = (self.printed(one) for one in self.passages if one.kind in KINDS)
        return tuple(sentences(printed, self.units))

    @cached_property
    def units(self) -> Units:
        """The units that a number in a text may stand before."""
        return known_units(figure.unit for figure in self.report.figures if figure.unit)

    @cached_property
    def tables(self) -> tuple[PrintedTable, ...]:
        """The tables of all texts and appendices as they reach the page."""
        return tuple(tables(self.printed(one) for one in self.passages if may_tell_of_one(one)))

    @cached_property
    def by_words(self) -> FiguresByWords:
        """The figures, to be found by the words of their names."""
        return FiguresByWords(self.report.figures)

    @cached_property
    def _word_index(self) -> WordIndex:
        return WordIndex(self.sentences)

    def sentences_with(self, *needed: Iterable[str]) -> list[Sentence]:
        """The sentences that have one word of each of some groups, in small letters."""
        return self._word_index.having(*needed)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that are short enough to be read for what they claim."""
        return tuple(s for s in self.every_sentence if s.end - s.start <= _LONGEST_SENTENCE)

    @cached_property
    def claims(self) -> tuple[tuple[Sentence, Claim], ...]:
        """What typed percentages and multiples claim of figures, with their sentences.

        Nothing where no figure has a value to claim it of.
        """
        period = self.report.year_file.period
        said = self.sentences_with(CLAIMED_IN) if self.is_compared else ()
        found = ((one, claim) for one in said for claim in claims(one, period))
        return tuple(islice(found, _MOST_CLAIMS))

    @cached_property
    def nearly_said(self) -> NearlySaid:
        """What the typed numbers of the sentences nearly are."""
        return NearlySaid(self.by_words, self.report.figures, self.report.year_file.period.year)

    @cached_property
    def near(self) -> FiguresNear:
        """The figures that each section tells."""
        return FiguresNear(self.every_sentence, self.nearly_said, self.by_words)

    @cached_property
    def by_size(self) -> ValuesBySize:
        """The values of the figures, to be found by numbers that are about as large."""
        return ValuesBySize(self.report.figures)

    @cached_property
    def is_compared(self) -> bool:
        """Whether any figure has another value than what was done; without, nothing changes."""
        return any(
            value is not None
            for figure in self.report.figures
            for aspect, value in figure.values.items()
            if aspect is not Aspect.ACTUAL
        )

    @cached_property
    def kinship(self) -> Kinship:
        """The groups in which figures can be ranked."""
        return Kinship(self.report.figures, self.ledger.names, self.by_words)

    @cached_property
    def subjects(self) -> dict[tuple[KeyPath, int, int], Meant]:
        """What claims are made of, kept by `subject_of`: several rules ask of one claim."""
        return {}

    @cached_property
    def quotients(self) -> Quotients:
        """The quotients of figures that sentences may tell."""
        return Quotients(self.report.figures, self.ledger.names)

    @cached_property
    def _figures_of(self) -> dict[tuple[KeyPath, int], dict[Name, ResolvedFigure]]:
        return {}

    def figures_of(self, sentence: Sentence) -> dict[Name, ResolvedFigure]:
        """The figures that a sentence may speak of: those its section tells or its words name.

        Many figures are none: a section that tells more than `MOST_NEAR`, a sentence that names
        more than `MOST_NAMED`, means no single one of them.
        """
        key = (sentence.printed.passage.path, sentence.start)
        if key not in self._figures_of:
            named = self.by_words.named(sentence.text)
            near = self.near.of(sentence)
            found = dict(near) if len(near) <= MOST_NEAR else {}
            if len(named) <= MOST_NAMED:
                found |= {figure.name: figure for figure in named}
            self._figures_of[key] = found
        return self._figures_of[key]

    @cached_property
    def quantities(self) -> tuple[tuple[Passage, Quantity], ...]:
        """The numbers typed by hand into texts that could ask for a figure instead."""
        texts = [passage for passage in self.passages if passage.has_tags]
        units = self.units
        found = of_each(texts, "quantities", lambda one: tuple(quantities(one, units)), units)
        return tuple((one, its) for one, some in zip(texts, found, strict=True) for its in some)

    @cached_property
    def prose(self) -> Prose:
        """The Vietnamese texts as one."""
        return Prose(self.passages)

    @cached_property
    def whole_prose(self) -> Prose:
        """The texts of all languages as one."""
        return self.prose if self.passages is self.all_passages else Prose(self.all_passages)

    @cached_property
    def unread(self) -> Prose:
        """The Vietnamese texts and paragraphs without those that are known to have no fault.

        For rules that find in a paragraph always the same, whatever else stands in the report.
        """
        left = unread(self.passages)
        return self.prose if left == self.passages else Prose(left)

    @property
    def unread_as_printed(self) -> Iterator[Passage]:
        """Whole texts for rules that read what is printed: a list may stand below its count."""
        return (one for one in self.passages if one.is_filled_in or is_unread(one))

    @cached_property
    def whole_unread(self) -> Prose:
        """The same of the texts of all languages."""
        is_all = self.passages is self.all_passages
        return self.unread if is_all else Prose(unread(self.all_passages))

    @cached_property
    def printed_words(self) -> tuple[TextWords, ...]:
        """The words of all texts as they reach the page; without tags they are as typed."""
        pairs = zip(self.passages, self.words, strict=True)
        return tuple(self._words_of(one) if one.is_filled_in else typed for one, typed in pairs)

    def _words_of(self, passage: Passage) -> TextWords:
        words = self.printed(passage)
        return TextWords(words.text, words.at, words.small)

    def printed(self, passage: Passage) -> Printed:
        """One text as it reaches the page."""
        if known := self._printed.get(passage.path):
            return known
        made = printed(passage, self.texts)
        if passage.is_filled_in:  # the rows of a table need no remembering
            self._printed[passage.path] = made
        return made

    @cached_property
    def _printed(self) -> dict[KeyPath, Printed]:
        return {}

    @cached_property
    def ledger(self) -> Ledger:
        """The figures as they were computed, every value of them known."""
        return self.report.unit_figures.whole

    @cached_property
    def judged(self) -> JudgedFigures:
        """The figures, beside those of which the rules were asked before."""
        return JudgedFigures(self.report, self.ledger)

    @cached_property
    def rules_asked(self) -> RulesAsked:
        """What the office's own rules say of the figures."""
        return RulesAsked(self.report, self.ledger)

    def of_texts(self, printed: Iterable[Printed]) -> Case:
        """The same report as if it had these texts alone, printed as they are given."""
        other, texts = Case(self.texts), {text.passage.path: text for text in printed}
        known = {"ledger": self.ledger, "by_words": self.by_words, "_printed": texts}
        known |= {"by_size": self.by_size, "is_compared": self.is_compared}
        known |= {"units": self.units, "language": self.language, "abroad": ()}
        passages = tuple(text.passage for text in texts.values())
        vars(other).update(known, passages=passages, all_passages=passages)  # as if asked before
        return other

    def typed(self, path: KeyPath) -> str | None:
        """A value as it stands in the file, «08/07/2020»; None for a report built in Python."""
        return self.report.origin.typed(path)
