"""A report → what rules look at: its texts, rows and figures, each gathered once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from baocao_gen.checks.evidence.appendix_rows import Row, rows
from baocao_gen.checks.evidence.documents_named import Mention, in_rows, in_text
from baocao_gen.checks.evidence.numbers_typed import Quantity, known_units, quantities
from baocao_gen.checks.evidence.printed import Printed, printed
from baocao_gen.checks.evidence.texts import Passage, passages
from baocao_gen.checks.evidence.words import PassageWords, words_of
from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import Aspect
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.names import FigureNames
from baocao_gen.report.names import text_names
from baocao_gen.report.report import Report
from baocao_gen.yearfile.model import Appendix, YearFile, key_of
from baocao_gen.yearfile.model.text_names import OWN_APPENDIX
from baocao_gen.yearfile.origin import KeyPath

_APPENDICES = key_of(YearFile, "appendices")
_TITLE = key_of(Appendix, "title")


@dataclass(frozen=True)
class Case:
    """A report under examination."""

    report: Report

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

    def printed(self, passage: Passage) -> Printed:
        """The words of a text as they reach the page, rendered once."""
        if passage.path not in self._printed:
            names = self._names
            if passage.path[0] == _APPENDICES:
                names = {**names, OWN_APPENDIX: names[_APPENDICES][passage.path[1]]}
            self._printed[passage.path] = printed(passage, names)
        return self._printed[passage.path]

    @cached_property
    def _printed(self) -> dict[KeyPath, Printed]:
        return {}

    @cached_property
    def _names(self) -> dict[str, Any]:
        return text_names(self.report)

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
