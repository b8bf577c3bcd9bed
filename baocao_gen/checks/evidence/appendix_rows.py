"""A year file → the documents of its appendices, each with its number on the page and its place."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.finding import Place
from baocao_gen.frozen import frozen
from baocao_gen.yearfile.model import Appendix, Document, DocumentGroup, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath


@frozen
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


def rows(file: YearFile) -> Iterator[Row]:
    """All documents of all appendices, in order."""
    top = key_of(YearFile, "appendices")
    groups, documents = key_of(Appendix, "groups"), key_of(DocumentGroup, "documents")
    for a, appendix in enumerate(file.appendices):
        number = 0
        for g, group in enumerate(appendix.groups):
            for d, document in enumerate(group.documents):
                number += 1
                yield Row(document, a, number, (top, a, groups, g, documents, d))
