"""A report → what rules look at: its texts, rows and figures, each gathered once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from baocao_gen.checks.passages import Passage, passages
from baocao_gen.checks.rule import Place
from baocao_gen.figure_faults import FigureFaults
from baocao_gen.figure_names import FigureNames
from baocao_gen.figures import Aspect
from baocao_gen.ledger import Ledger
from baocao_gen.model import Appendix, Document, DocumentGroup, YearFile, key_of
from baocao_gen.report import Report
from baocao_gen.yearfile import KeyPath


@dataclass(frozen=True, slots=True)
class Row:
    """A document of an appendix, with the appendix and the place it stands in.

    ``number`` counts the rows of the appendix from 1, through all groups, as the page does.
    """

    document: Document
    appendix: int
    number: int
    path: KeyPath

    def at(self, field: str) -> Place:
        """The place of one of the document's values."""
        return Place((*self.path, key_of(Document, field)))


@dataclass(frozen=True)
class Case:
    """A report under examination."""

    report: Report

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All texts that reach the page."""
        return tuple(passages(self.report.year_file))

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All documents of all appendices, in order."""
        return tuple(_rows(self.report.year_file))

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


def _rows(file: YearFile) -> Iterator[Row]:
    top = key_of(YearFile, "appendices")
    groups, documents = key_of(Appendix, "groups"), key_of(DocumentGroup, "documents")
    for a, appendix in enumerate(file.appendices):
        number = 0
        for g, group in enumerate(appendix.groups):
            for d, document in enumerate(group.documents):
                number += 1
                yield Row(document, a, number, (top, a, groups, g, documents, d))
