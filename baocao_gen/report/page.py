"""A report → the page: everything a template may print, with all texts rendered.

This is where every fault in a text gets its line and column. All faults of all texts are
collected before anything is raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.report.blocks import Block, Blocks, Paragraph, Picture, Run, Style
from baocao_gen.report.declared import Declared
from baocao_gen.report.free_table import free_table
from baocao_gen.report.markdown import as_bare_line, as_blocks, as_runs, as_title
from baocao_gen.report.marks import MarkFault
from baocao_gen.report.names import as_names
from baocao_gen.report.pictures import UNUSABLE, Pictures
from baocao_gen.report.prose import (
    Rendered,
    compile_narrative,
    render_line,
    render_text,
)
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import FaultKind, InvalidText, TextFault, failing_alone
from baocao_gen.tags.syntax import MOST_FAULTS
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import alphabet_letter
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    Header,
    Numbering,
    Paper,
    Section,
    Signer,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.model.text_names import NUMBER
from baocao_gen.yearfile.origin import KeyPath

GAP = " " * 6
"""The room that the decree leaves for a number or a day that is not given yet."""

_T = TypeVar("_T")
_FAULT_CODES = {
    FaultKind.SYNTAX: "BC401",
    FaultKind.UNDEFINED: "BC402",
    FaultKind.RUNTIME: "BC403",
    FaultKind.SECURITY: "BC404",
}
_HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
_NUMBERED = {
    Numbering.ROMAN: Style.HEADING_1,
    Numbering.DECIMAL: Style.HEADING_2,
    Numbering.SECOND_DECIMAL: Style.HEADING_3,
    Numbering.LETTER: Style.HEADING_4,
    Numbering.NONE: Style.PLAIN_HEADING,
}
LAST_POINT = 23
_MOST_FAULTS = 1_000
"""Faults after which no more texts are looked at: nobody mends as many before asking again."""
_LETTERS_AS_WORD_COUNTS = 4
"""Word counts a b c d e, the decree a b c d đ: from the fifth on, letters are typed."""


def page_names(report: Report, texts: Texts | None = None) -> dict[str, Any]:
    """Everything a template may print: the names of texts, with all texts rendered.

    Args:
        report: What to print.
        texts: Its texts, where somebody has looked at them before.

    Raises:
        InvalidReport: with every fault of every text.
    """
    texts = texts or Texts(report)
    writer = _Writer(texts)
    file = report.year_file
    header = _header(writer, file)
    body_path = (key_of(YearFile, "body"),)
    page = {
        **texts.names,
        key_of(YearFile, "header"): header,
        key_of(YearFile, "body"): Blocks(tuple(_sections(writer, file.body, body_path, 0))),
        key_of(YearFile, "appendices"): _rendered_appendices(writer, file, header),
        key_of(YearFile, "figure_tables"): writer.declared.named_tables(),
    }
    if writer.problems:
        raise InvalidReport(writer.problems)
    return page


@dataclass(slots=True)
class _Writer:
    """Puts texts on the page and keeps every fault with its place."""

    texts: Texts
    problems: list[Problem] = field(default_factory=list)
    points: int = 0
    pictures: Pictures = field(init=False)
    declared: Declared = field(init=False)

    def __post_init__(self) -> None:
        self.declared = Declared(self.report, self.runs, self.line, self.problems)
        self.pictures = Pictures(self.report.files)

    def letter(self, style: Style, path: KeyPath) -> str | None:
        """The typed letter of a point, where Word would count another; None elsewhere.

        Points are counted as Word counts them: anew below every numbered heading above them.
        """
        if style is not Style.HEADING_4:
            self.points = self.points if style is Style.PLAIN_HEADING else 0
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

    def line(self, text: str, path: KeyPath) -> str:
        return self._made(as_bare_line, text, path) or ""

    def title(self, text: str, path: KeyPath) -> tuple[Run, ...]:
        return self._made(as_title, text, path) or ()

    def blocks(self, text: str | None, path: KeyPath) -> Blocks:
        made = self._made(as_blocks, text, path) if text else None
        if not made or not any(isinstance(block, Picture) for block in made.items):
            return made or Blocks()
        return Blocks(tuple(self._with_image(block, text or "", path) for block in made.items))

    def _with_image(self, block: Block, text: str, path: KeyPath) -> Block:
        if not isinstance(block, Picture):
            return block
        try:
            return self.pictures.found(block)
        except ReadingError as error:
            fault = MarkFault(UNUSABLE, error.message, error.hint, block.typed)
            self.problems.append(self._problem(fault, text, path))
            return block

    def runs(self, text: str, path: KeyPath) -> tuple[Run, ...]:
        return self._made(as_runs, text, path) or ()

    def _made(self, make: Callable[[Rendered], _T], text: str, path: KeyPath) -> _T | None:
        if self.texts.is_given_up(text, path) or len(self.problems) > _MOST_FAULTS:
            return None
        try:
            rendered = self.texts.rendered(text, path)
            return make(self._with_marks(rendered, text, path) if self.report.draft else rendered)
        except InvalidText as error:
            self.problems += [self._problem(fault, text, path) for fault in error.faults]
        except TextFault as fault:
            compiled, names = compile_narrative(text), self.texts.names_at(path)
            budget = self.texts.budget
            alone = partial(render_line, budget=budget)
            others = () if budget.is_spent else failing_alone(compiled, names, fault, alone)
            faults = [fault, *islice(others, MOST_FAULTS)]
            self.problems += [self._problem(found, text, path) for found in faults]
        return None

    def _with_marks(self, rendered: Rendered, text: str, path: KeyPath) -> Rendered:
        from baocao_gen.report.drafts import with_marks  # drafts alone need it

        names = self.texts.names_at(path)
        marked = with_marks(text, rendered.text, names)
        if marked == text:
            return rendered
        return render_text(compile_narrative(marked), names, self.texts.budget)

    def _problem(self, fault: TextFault, text: str, path: KeyPath) -> Problem:
        code, offset = _FAULT_CODES[fault.kind], fault.tag.start if fault.tag else 0
        if isinstance(fault, MarkFault):
            code, offset = fault.code, fault.start_in(text)
        place = self.report.origin.text_position(path, text, offset)
        return Problem(code, fault.message, place, fault.hint)


def _header(writer: _Writer, file: YearFile) -> dict[str, Any]:
    header = file.header
    path = (key_of(YearFile, "header"), key_of(Header, "subject"))
    subject = writer.line(header.subject, path)
    lines = [line.strip() for line in subject.split("\n") if line.strip()]
    return {
        **as_names(header, writer.report.draft),
        key_of(Header, "subject"): " ".join(lines),
        "trich_yeu_dong": lines,
        "so_ky_hieu_day_du": f"Số: {_number(header)}/{header.symbol}",
        "dia_danh_ngay": f"{header.place}, {_long_date(header.issued_on)}",
        key_of(Header, "signer"): _signer(header.signer),
        key_of(Header, "second_signer"): _signer(header.second_signer),
        key_of(Header, "grounds"): [_recipient(item) for item in header.grounds],
        key_of(Header, "recipients"): [_recipient(item) for item in header.recipients],
        key_of(Header, "addressees"): [_recipient(item) for item in header.addressees],
    }


def _number(header: Header) -> str:
    """A document number below 10 has a leading zero (Decree 30/2020, Appendix I, II.3c)."""
    number = (header.number or "").strip()
    return number.zfill(2) if number.isdecimal() else number or GAP


def _long_date(date: PartialDate | None) -> str:
    return date.long() if date else f"ngày{GAP}tháng{GAP}năm{GAP}".rstrip()


def _recipient(item: str) -> str:
    return item.strip().removeprefix("- ").rstrip(" ;.,")


def _signer(signer: Signer | None) -> dict[str, Any] | None:
    return {**as_names(signer), "dong": _signing_lines(signer)} if signer else None


def _signing_lines(signer: Signer) -> list[str]:
    """The lines above the signature (Decree 30/2020, Appendix I, II.7b)."""
    title = signer.job_title.upper()
    if signer.authorities and not signer.on_behalf_of:
        return [f"{signer.authorities[0]} {title}"]
    pairs = zip(signer.authorities, signer.on_behalf_of, strict=True)
    return [*(f"{authority} {body.upper()}" for authority, body in pairs), title]


def _sections(
    writer: _Writer, sections: tuple[Section, ...], path: KeyPath, depth: int
) -> Iterator[Block]:
    for index, section in enumerate(sections):
        here = (*path, index)
        below = depth
        if section.title:
            style = _NUMBERED.get(section.numbering) or _HEADINGS[min(depth, 3)]
            label = writer.letter(style, (*here, key_of(Section, "title")))
            title = writer.title(section.title, (*here, key_of(Section, "title")))
            yield Paragraph(style, title, label)
            below = depth + 1
        yield from writer.blocks(section.text, (*here, key_of(Section, "text"))).items
        own = (*here, key_of(Section, "figure_tables"))
        yield from writer.declared.tables(section.figure_tables, own)
        own = (*here, key_of(Section, "charts"))
        yield from writer.declared.charts(section.charts, own)
        yield from _sections(writer, section.sections, (*here, key_of(Section, "sections")), below)


def _rendered_appendices(
    writer: _Writer, file: YearFile, header: Mapping[str, Any]
) -> list[dict[str, Any]]:
    reference = _reference(file.header)
    rendered = []
    for index, (appendix, names) in enumerate(
        zip(file.appendices, writer.texts.names[key_of(YearFile, "appendices")], strict=True)
    ):
        path = (key_of(YearFile, "appendices"), index)
        rendered.append(
            {
                **names,
                key_of(Appendix, "title"): writer.line(
                    appendix.title, (*path, key_of(Appendix, "title"))
                ),
                key_of(Appendix, "lead"): writer.blocks(
                    appendix.lead, (*path, key_of(Appendix, "lead"))
                ),
                key_of(Appendix, "groups"): _numbered_groups(
                    writer, appendix, (*path, key_of(Appendix, "groups"))
                ),
                key_of(Appendix, "table"): _tables(writer, appendix, path),
                "kem_theo": reference,
            }
        )
    return rendered


def _reference(header: Header) -> str:
    """«(Kèm theo …)»: what the appendix belongs to (Decree 30/2020, Appendix I, III.1c)."""
    return (
        f"(Kèm theo {header.kind} số {_number(header)}/{header.symbol} "
        f"{_long_date(header.issued_on)} của {header.issuing_agency})"
    )


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


def _tables(writer: _Writer, appendix: Appendix, path: KeyPath) -> Blocks:
    """The tables and charts of an appendix that is no list of documents."""
    is_wide, declared = appendix.paper is Paper.LANDSCAPE, writer.declared
    tables: list[Block] = []
    if appendix.table is not None:
        place = (*path, key_of(Appendix, "table"))
        tables.append(free_table(appendix.table, place, writer.runs, is_wide=is_wide))
    own = (*path, key_of(Appendix, "figure_tables"))
    tables += declared.tables(appendix.figure_tables, own, is_wide=is_wide)
    own = (*path, key_of(Appendix, "charts"))
    return Blocks((*tables, *declared.charts(appendix.charts, own, is_wide=is_wide)))
