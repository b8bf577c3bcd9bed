"""A report → the page: everything a template may print, with all texts rendered.

This is where every fault in a text gets its line and column. All faults of all texts are
collected before anything is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from baocao_gen.decree30.forms import Outline, form_of
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.report.anchors import Anchors
from baocao_gen.report.blocks import Blocks, Paragraph, Run, Style
from baocao_gen.report.declared import Declared
from baocao_gen.report.figure_words import FigureWords
from baocao_gen.report.free_table import free_table
from baocao_gen.report.header import header_names, reference
from baocao_gen.report.markdown import as_bare_line, as_blocks, as_runs, as_title
from baocao_gen.report.marks import MarkFault
from baocao_gen.report.names import as_names
from baocao_gen.report.pictures import Pictures
from baocao_gen.report.placed import LaidPage, PagePiece, joined
from baocao_gen.report.prose import (
    Rendered,
    render_line,
    render_text,
)
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.report.unit_lines import with_unit_lines
from baocao_gen.tags.compile import FaultKind, InvalidText, TextFault, failing_alone
from baocao_gen.tags.syntax import MOST_FAULTS
from baocao_gen.vietnamese.text import alphabet_letter
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    Header,
    Numbering,
    Paper,
    Section,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.model.text_names import CONTENTS, NUMBER
from baocao_gen.yearfile.origin import KeyPath

_T = TypeVar("_T")
_FAULT_CODES = {
    FaultKind.SYNTAX: "BC401",
    FaultKind.UNDEFINED: "BC402",
    FaultKind.RUNTIME: "BC403",
    FaultKind.SECURITY: "BC404",
}
_BY_DEPTH = {
    # Mục, khoản, điểm; or điều, khoản, điểm (Decree 30/2020, Appendix I, V.6). «1.1.» is in
    # neither scheme and is printed where a file asks for it.
    **dict.fromkeys(Outline, (Style.HEADING_1, Style.HEADING_2, Style.HEADING_4, Style.DASH)),
    # Chương, điều, khoản, điểm.
    Outline.CHAPTERS: (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4),
}
_UNCOUNTED = (Style.PLAIN_HEADING, Style.DASH)
"""Headings between which Word counts points on."""
_NUMBERED = {
    Numbering.ROMAN: Style.HEADING_1,
    Numbering.DECIMAL: Style.HEADING_2,
    Numbering.SECOND_DECIMAL: Style.HEADING_3,
    Numbering.LETTER: Style.HEADING_4,
    Numbering.NONE: Style.PLAIN_HEADING,
}
LAST_POINT = 23
_MOST_FAULTS = 200
"""Faults after which no more texts are looked at: nobody mends as many before asking again."""
_LETTERS_AS_WORD_COUNTS = 4
"""Word counts a b c d e, the decree a b c d đ: from the fifth on, letters are typed."""


def page_names(
    report: Report, texts: Texts | None = None, anchors: Anchors | None = None
) -> dict[str, Any]:
    """Everything a template may print: the names of texts, with all texts rendered.

    Args:
        report: What to print.
        texts: Its texts, where somebody has looked at them before.
        anchors: Numbers the printed figures, so that Word marks them; None for plain words.

    Raises:
        InvalidReport: with every fault of every text.
    """
    page = laid_out(report, texts, anchors)
    if page.problems:
        raise InvalidReport(page.problems)
    return dict(page.names)


def laid_out(
    report: Report, texts: Texts | None = None, anchors: Anchors | None = None
) -> LaidPage:
    """The page of a report, as far as its texts can be printed; asked as ``page_names``."""
    texts = texts or Texts(report)
    writer = _Writer(texts, anchors)
    file = report.year_file
    subject_path = (key_of(YearFile, "header"), key_of(Header, "subject"))
    subject = writer.line(file.header.subject, subject_path)
    header = header_names(file.header, subject, is_draft=report.draft)
    if report.draft:
        from baocao_gen.report.drafts import with_starter_marks  # for drafts alone

        header = with_starter_marks(header)
    # It prints with the writer, which must not know it: a circle would keep both in memory.
    declared = Declared(
        *(report, writer.runs, writer.line, texts.language_at, writer.problems), anchors
    )
    pieces = tuple(_sections(writer, declared, file.body, (key_of(YearFile, "body"),), 0))
    body = joined(pieces).with_entries
    appendices = _rendered_appendices(writer, declared, file)
    names = {
        CONTENTS: body.contents,
        **texts.names,
        key_of(YearFile, "header"): header,
        key_of(YearFile, "body"): body,
        key_of(YearFile, "appendices"): [one for one, _ in appendices],
        key_of(YearFile, "figure_tables"): declared.named_tables(),
    }
    placed = tuple(own for _, own in appendices)
    return LaidPage(names, pieces, placed, tuple(writer.problems), writer.failed)


@dataclass(slots=True)
class _Writer:
    """Puts texts on the page and keeps every fault with its place."""

    texts: Texts
    anchors: Anchors | None = None
    problems: list[Problem] = field(default_factory=list)
    failed: dict[KeyPath, tuple[Problem, ...]] = field(default_factory=dict)
    points: int = 0
    pictures: Pictures = field(init=False)

    def __post_init__(self) -> None:
        self.pictures = Pictures(self.report.files)

    def letter(self, style: Style, path: KeyPath) -> str | None:
        """The typed letter of a point, where Word would count another; None elsewhere.

        Points are counted as Word counts them: anew below every numbered heading above them.
        """
        if style is not Style.HEADING_4:
            self.points = self.points if style in _UNCOUNTED else 0
            return None
        self.points += 1
        if self.points <= _LETTERS_AS_WORD_COUNTS:
            return None
        if self.points > LAST_POINT:
            message = f"quá {LAST_POINT} điểm a), b), c)… liền nhau, hết chữ cái"
            hint = "chia thành nhiều mục, hoặc dùng gạch đầu dòng"
            self.problems.append(Problem("BC405", message, self.report.origin.position(path), hint))
            return None
        return f"{alphabet_letter(self.points)})"

    @property
    def report(self) -> Report:
        return self.texts.report

    @property
    def by_depth(self) -> tuple[Style, ...]:
        """The headings of this kind of document, from the top."""
        form = form_of(self.report.year_file.header.kind)
        return _BY_DEPTH[form.outline if form else Outline.SECTIONS]

    def line(self, text: str, path: KeyPath) -> str:
        return self._made(as_bare_line, text, path) or ""

    def title(self, text: str, path: KeyPath) -> tuple[Run, ...]:
        return self._made(as_title, text, path) or ()

    def blocks(self, text: str | None, path: KeyPath) -> Blocks:
        made = self._made(as_blocks, text, path) if text else None
        tell = partial(self._tell, text or "", path)
        return self.spoken(self.pictures.found_in(made or Blocks(), tell), path)

    def spoken(self, blocks: Blocks, path: KeyPath) -> Blocks:
        """The same in the language of a place."""
        found = self.texts.language_at(path)
        return blocks.in_language(found.in_word) if found else blocks

    def _tell(self, text: str, path: KeyPath, fault: TextFault) -> None:
        self._note(path, [self._problem(fault, text, path)])

    def _note(self, path: KeyPath, problems: list[Problem]) -> None:
        self.problems += problems
        self.failed[path] = (*self.failed.get(path, ()), *problems)

    def runs(self, text: str, path: KeyPath) -> tuple[Run, ...]:
        return self._made(as_runs, text, path) or ()

    def _made(self, make: Callable[[Rendered], _T], text: str, path: KeyPath) -> _T | None:
        if self.texts.is_given_up(text, path) or len(self.problems) > _MOST_FAULTS:
            return None
        try:
            rendered = self.texts.rendered(text, path)
            rendered = self._with_marks(rendered, text, path) if self.report.draft else rendered
            return self._anchored(make(rendered), rendered)
        except InvalidText as error:
            self._note(path, [self._problem(fault, text, path) for fault in error.faults])
        except TextFault as fault:
            compiled, names = self.texts.compiled(text, path), self.texts.names_at(path)
            budget = self.texts.budget
            alone = partial(render_line, budget=budget)
            others = () if budget.is_spent else failing_alone(compiled, names, fault, alone)
            faults = [fault, *islice(others, MOST_FAULTS)]
            self._note(path, [self._problem(found, text, path) for found in faults])
        return None

    def _anchored(self, made: _T, rendered: Rendered) -> _T:
        if self.anchors is None or not any(isinstance(w, FigureWords) for w in rendered.printed):
            return made
        from baocao_gen.report.numbered_figures import numbered  # for whoever asks for anchors

        found: _T = numbered(made, self.anchors)
        return found

    def _with_marks(self, rendered: Rendered, text: str, path: KeyPath) -> Rendered:
        from baocao_gen.report.drafts import with_gaps_marked, with_marks  # for drafts alone

        names = self.texts.names_at(path)
        marked = with_marks(text, rendered.text, names)
        if marked != text:
            compiled = self.texts.compiled(marked, path)
            rendered = render_text(compiled, names, self.texts.budget)
        return replace(rendered, source=with_gaps_marked(rendered.source))

    def _problem(self, fault: TextFault, text: str, path: KeyPath) -> Problem:
        code, offset = _FAULT_CODES[fault.kind], fault.tag.start if fault.tag else 0
        if isinstance(fault, MarkFault):
            code, offset = fault.code, fault.start_in(text)
        place = self.report.origin.text_position(path, text, offset)
        return Problem(code, fault.message, place, fault.hint)


def _sections(
    writer: _Writer,
    declared: Declared,
    sections: tuple[Section, ...],
    path: KeyPath,
    depth: int,
) -> Iterator[PagePiece]:
    for index, section in enumerate(sections):
        here = (*path, index)
        below = depth
        if section.title:
            style = _NUMBERED.get(section.numbering) or writer.by_depth[min(depth, 3)]
            title_path = (*here, key_of(Section, "title"))
            label = writer.letter(style, title_path)
            title = Paragraph(style, writer.title(section.title, title_path), label)
            yield PagePiece(title_path, writer.spoken(Blocks((title,)), title_path))
            below = depth + 1
        own = (*here, key_of(Section, "text"))
        yield PagePiece(own, writer.blocks(section.text, own))
        yield from _declared(declared, section, here)
        inside = (*here, key_of(Section, "sections"))
        yield from _sections(writer, declared, section.sections, inside, below)


def _declared(
    declared: Declared, one: Section | Appendix, path: KeyPath, *, is_wide: bool = False
) -> Iterator[PagePiece]:
    """The tables of figures and the charts that a place declares."""
    own = (*path, key_of(type(one), "figure_tables"))
    for index in range(len(one.figure_tables)):
        blocks = declared.table((*own, index), is_wide=is_wide)
        yield PagePiece((*own, index), Blocks(tuple(blocks)))
    own = (*path, key_of(type(one), "charts"))
    for index, chart in enumerate(one.charts):
        drawn = declared.chart(chart, (*own, index), is_wide=is_wide)
        yield PagePiece((*own, index), Blocks((drawn,)))


def _rendered_appendices(
    writer: _Writer, declared: Declared, file: YearFile
) -> list[tuple[dict[str, Any], tuple[PagePiece, ...]]]:
    """The names of each appendix, and the pieces of the page among them."""
    kem_theo = reference(file.header)
    rendered = []
    for index, (appendix, names) in enumerate(
        zip(file.appendices, writer.texts.names[key_of(YearFile, "appendices")], strict=True)
    ):
        path = (key_of(YearFile, "appendices"), index)
        title = (*path, key_of(Appendix, "title"))
        lead = (*path, key_of(Appendix, "lead"))
        groups = (*path, key_of(Appendix, "groups"))
        made = {
            **names,
            title[-1]: writer.line(appendix.title, title),
            lead[-1]: _lead(writer, appendix, lead),
            groups[-1]: _numbered_groups(writer, appendix, groups),
            "kem_theo": kem_theo,
        }
        tables = tuple(_tables(writer, declared, appendix, path))
        made[key_of(Appendix, "table")] = joined(tables)
        rendered.append((made, (PagePiece(lead, made[lead[-1]]), *tables)))
    return rendered


def _lead(writer: _Writer, appendix: Appendix, path: KeyPath) -> Blocks:
    blocks = writer.blocks(appendix.lead, path)
    if appendix.table is None:
        return blocks
    return Blocks(tuple(with_unit_lines(blocks.items, above_a_table=True)))


def _numbered_groups(writer: _Writer, appendix: Appendix, path: KeyPath) -> list[dict[str, Any]]:
    number = 0
    groups = []
    for index, group in enumerate(appendix.groups):
        rows = []
        for document in group.documents:
            number += 1
            row = as_names(document)
            if document.issued_on:
                row[key_of(Document, "issued_on")] = document.issued_on.short()
            rows.append({**row, NUMBER: number})
        key = key_of(DocumentGroup, "name")
        name = writer.line(group.name, (*path, index, key))
        groups.append({key: name, key_of(DocumentGroup, "documents"): rows})
    return groups


def _tables(
    writer: _Writer, declared: Declared, appendix: Appendix, path: KeyPath
) -> Iterator[PagePiece]:
    """The tables and charts of an appendix that is no list of documents."""
    is_wide = appendix.paper is Paper.LANDSCAPE
    if appendix.table is not None:
        own = (*path, key_of(Appendix, "table"))
        table = free_table(appendix.table, own, writer.runs, is_wide=is_wide)
        yield PagePiece(own, Blocks((table,)))
    yield from _declared(declared, appendix, path, is_wide=is_wide)
