"""A report, its page and what is wrong with it → the sheet that the browser shows, in pieces.

Everything stands in the order of the page: header, body with its footnotes, signature, each
appendix on a sheet of its own. What is printed with the report's own template looks otherwise; the
true pages (``true_pages``) show that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from baocao_gen.decree30.forms import Outline, form_of
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.anchors import FigureSource
from baocao_gen.report.placed import LaidPage, PagePiece
from baocao_gen.report.texts import Texts
from baocao_gen.web.preview.flaws import Flaws, flaws_of
from baocao_gen.web.preview.html import EMPTY, Html, element, joined, words
from baocao_gen.web.preview.labels import Labels
from baocao_gen.web.preview.letterhead import LetterheadWriter
from baocao_gen.web.preview.pieces import Pieces
from baocao_gen.web.preview.sentences import (
    Address,
    EditAddress,
    FigurePlace,
    Sentences,
    flag,
    with_blanks,
)
from baocao_gen.yearfile.model import Appendix, Document, DocumentGroup, Paper, YearFile, key_of
from baocao_gen.yearfile.model.text_names import NUMBER, ROMAN_NUMBER
from baocao_gen.yearfile.origin import KeyPath, dotted

_DOCUMENT_HEADS = ("TT", "Số hiệu, ngày ban hành", "Trích yếu nội dung")


@frozen
class ReportSheet:
    """A report as the browser shows it.

    Attributes:
        html: The sheets of the body and of the appendices.
        printed: Where each figure is printed, by its full name, in the order of the page.
        flaws: What is wrong, each with its number and its place.
    """

    html: Html = field(repr=False)
    printed: Mapping[str, tuple[FigurePlace, ...]]
    flaws: Flaws = field(repr=False)


def to_the_figures(source: FigureSource) -> str:
    """The address of a figure on the page of figures of the same report."""
    return f"so-lieu#so.{source.figure}"


def sheet(
    texts: Texts,
    page: LaidPage,
    problems: Iterable[Problem] = (),
    *,
    address: Address = to_the_figures,
    edited_at: EditAddress | None = None,
) -> ReportSheet:
    """Print a page for the browser; linear in what is on it.

    Args:
        texts: The texts of the report that was laid out.
        page: Its page.
        problems: What is wrong with it, in the order in which it is listed beside the sheet.
        address: Where a click on a printed figure leads.
        edited_at: Where a piece of the page is edited; None where it is only read.
    """
    flaws = flaws_of(texts, problems)
    return _Writer(texts, page, Sentences(texts.report, flaws, address, edited_at)).sheet()


@dataclass(slots=True)
class _Writer:
    texts: Texts
    page: LaidPage
    sentences: Sentences

    def sheet(self) -> ReportSheet:
        report = self.texts.report
        head = LetterheadWriter(self.texts, self.page.names, self.sentences)
        form = form_of(report.year_file.header.kind)
        pieces = Pieces(self.sentences, Labels(form.outline if form else Outline.SECTIONS))
        parts = [head.top(), *self._pieces(pieces, self.page.body), *self._notes(0)]
        parts.append(head.bottom())
        kind = "sheet draft" if report.draft else "sheet"
        made = [element("article", joined(parts), class_=kind, aria_label="Văn bản")]
        for index, appendix in enumerate(report.year_file.appendices):
            made.append(self._appendix(pieces, head, index, appendix))
        printed = {name: tuple(places) for name, places in self.sentences.printed.items()}
        return ReportSheet(joined(made), printed, self.sentences.flaws)

    def _pieces(self, pieces: Pieces, placed: Iterable[PagePiece]) -> Iterator[Html]:
        for one in placed:
            yield pieces.html(one, self._failures(one.path))

    def _failures(self, path: KeyPath) -> list[Html]:
        """Why a text is not on the page; a table fails by the cells that stand in it."""
        failed = self.page.failed
        if not failed:
            return []
        return [
            _failure(problem)
            for place, problems in failed.items()
            if place[: len(path)] == path
            for problem in problems
        ]

    def _notes(self, before: int) -> Iterator[Html]:
        notes = self.sentences.notes[before:]
        if notes:
            listed = element("ol", joined(notes), start=before + 1)
            yield element("section", listed, class_="notes", aria_label="Chú thích")

    def _appendix(
        self, pieces: Pieces, head: LetterheadWriter, index: int, appendix: Appendix
    ) -> Html:
        key = key_of(YearFile, "appendices")
        path: KeyPath = (key, index)
        names = self.page.names[key][index]
        before = len(self.sentences.notes)
        number = f"Phụ lục {names[ROMAN_NUMBER]}".strip()
        title = (*path, key_of(Appendix, "title"))
        said = head.of_text(appendix.title, title) or with_blanks(names[key_of(Appendix, "title")])
        parts = [
            element("h2", words(number), class_="appendix-number"),
            self._line(title, said, "appendix-title", self._failures(title)),
            element("p", words(names["kem_theo"]), class_="appendix-reference ruled"),
        ]
        lead, *tables = self.page.appendices[index]
        parts += self._pieces(pieces, [lead])
        if appendix.groups:
            parts.append(self._documents((*path, key_of(Appendix, "groups")), names))
        parts += [*self._pieces(pieces, tables), *self._notes(before)]
        kind = "sheet lying" if appendix.paper is Paper.LANDSCAPE else "sheet"
        return element(
            "article", joined(parts), class_=kind, aria_label=number, id=f"o-{dotted(path)}"
        )

    def _line(self, path: KeyPath, said: Html, kind: str, failed: list[Html]) -> Html:
        flaws = self.sentences.flaws.below(path)
        signs = element("p", joined(map(flag, flaws)), class_="flags") if flaws else EMPTY
        content = joined([signs, element("p", said, class_=kind), *failed])
        return self.sentences.piece(path, content)

    def _documents(self, path: KeyPath, names: Mapping[str, Any]) -> Html:
        """The list of documents, a row for each, a row for the name of each group."""
        rows = []
        for index, group in enumerate(names[key_of(Appendix, "groups")]):
            own = (*path, index)
            name = with_blanks(group[key_of(DocumentGroup, "name")])
            flags = self._flags((*own, key_of(DocumentGroup, "name")))
            cell = element("th", joined([name, flags]), colspan=3, scope="colgroup", class_="group")
            rows.append(element("tr", cell, data_path=dotted(own)))
            listed = (*own, key_of(DocumentGroup, "documents"))
            for number, document in enumerate(group[listed[-1]]):
                rows.append(self._document((*listed, number), document))
        head = joined(element("th", words(one), scope="col") for one in _DOCUMENT_HEADS)
        parts = [element("thead", element("tr", head)), element("tbody", joined(rows))]
        made = element("table", joined(parts), class_="figures documents")
        return element("div", made, class_="frame", tabindex=0, role="group", aria_label="Bảng")

    def _document(self, path: KeyPath, document: Mapping[str, Any]) -> Html:
        keys = [key_of(Document, one) for one in ("kind", "symbol", "issued_on", "issuer")]
        lines = [with_blanks(str(document[key])) for key in keys if document[key]]
        subject = with_blanks(document[key_of(Document, "subject")])
        cells = [
            element("td", words(str(document[NUMBER])), class_="center"),
            element("td", Html("<br>".join(lines)), class_="left"),
            element("td", joined([subject, self._flags(path)]), class_="left"),
        ]
        line = self.texts.report.origin.position(path).line
        return element("tr", joined(cells), data_path=dotted(path), data_line=line)

    def _flags(self, path: KeyPath) -> Html:
        return joined(map(flag, self.sentences.flaws.below(path)))


def _failure(problem: Problem) -> Html:
    """In the place of a text that cannot be printed: why."""
    hint = f" ({problem.hint})" if problem.hint else ""
    said = f"Chưa in được chỗ này – {problem.code}: {problem.message}{hint}"
    return element("p", words(said), class_="failed")


def pieces_by_place(
    texts: Texts, page: LaidPage, address: Address = to_the_figures
) -> Mapping[KeyPath, Html]:
    """What each place of the body and of the appendices prints, for a page that edits it there.

    Args:
        texts: The texts of the report that was laid out.
        page: Its page.
        address: Where a click on a printed figure leads.
    """
    form = form_of(texts.report.year_file.header.kind)
    labels = Labels(form.outline if form else Outline.SECTIONS)
    sentences = Sentences(texts.report, flaws_of(texts, ()), address, None)
    pieces = Pieces(sentences, labels)
    placed = [*page.body, *(one for appendix in page.appendices for one in appendix)]
    return {one.path: pieces.html(one) for one in placed}
