"""Everything that was found in a report → the text of its year file, doubts as comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model import (
    Appendix,
    Document,
    DocumentGroup,
    Figure,
    FreeTable,
    Header,
    Section,
    Signer,
    TableColumn,
    YearFile,
    key_of,
)
from baocao_gen.yearfile.review_marks import mark
from baocao_gen.yearfile.writing import Lines, flow, scalar
from baocao_gen.yearfile.yaml.quoting import quote
from baocao_gen.years.from_word.content import WrittenAppendix, WrittenSection
from baocao_gen.years.from_word.found_tables import FoundTable
from baocao_gen.years.from_word.letterhead import Letterhead
from baocao_gen.years.from_word.names import Casing
from baocao_gen.years.from_word.proposals import Certainty, Proposal, plain
from baocao_gen.years.from_word.signature import Signature
from baocao_gen.years.from_word.table_text import declared_table, unit_figures, unit_files

UNKNOWN = "…"
"""What stands where a report does not say what its year file must."""


@frozen
class Found:
    """What a year file is written from.

    Attributes:
        period: The period of the report.
        is_said: Whether the subject says the period.
        previous: The year file of the period before, as it is to be named; empty for none.
        template: The file name of the template.
        head: What stands above the body.
        subject: The lines of the subject, with tags.
        signature: Who signs and receives.
        figures: The figures by their dotted names.
        body: The sections.
        appendices: The appendices.
        tables: The tables of figures that it declares.
    """

    period: Period
    is_said: bool
    previous: str
    template: str
    head: Letterhead
    subject: tuple[str, ...]
    signature: Signature
    figures: Mapping[str, Proposal]
    body: Sequence[WrittenSection]
    appendices: Sequence[WrittenAppendix]
    tables: Sequence[FoundTable] = ()


def year_text(found: Found, casing: Casing, source: str) -> str:
    """The text of the year file."""
    lines = Lines()
    name = source.replace("\\", "/").rpartition("/")[2]
    lines.comment(f"Đọc từ «{name}». Chỗ chưa chắc có dòng «XEM LẠI»; danh sách ở nhap.md.")
    lines.comment(
        f"Mẫu {found.template} giữ nguyên lời văn, kiểu chữ của bản Word, chỉ số liệu là thẻ.\n"
        "Muốn in lời văn của tệp này theo Nghị định 30 thì đổi khóa mau thành bao-cao."
    )
    lines.line("")
    note = "" if found.is_said else mark(["kỳ báo cáo đoán theo năm có trong văn bản"])
    period = str(found.period).removeprefix("năm ")
    lines.key(key_of(YearFile, "period"), period, note=note)
    if found.previous:
        lines.key(key_of(YearFile, "previous"), found.previous)
    lines.key(key_of(YearFile, "template"), found.template)
    lines.line("")
    _header(lines, found, casing)
    _figures(lines, found.figures, found.tables)
    unit_files(lines, found.tables)
    lines.line("")
    lines.line(f"{key_of(YearFile, 'body')}:")
    for section in found.body:
        _section(lines, section, 1)
    if found.appendices:
        lines.line("")
        lines.line(f"{key_of(YearFile, 'appendices')}:")
        for appendix in found.appendices:
            _appendix(lines, appendix)
    return lines.text()


def _header(lines: Lines, found: Found, casing: Casing) -> None:
    head, sign = found.head, found.signature
    lines.line(f"{key_of(YearFile, 'header')}:")

    def write(field: str, value: str, *, required: bool = False) -> None:
        if value or required:
            note = "" if value else mark(["bản Word không có"])
            lines.key(key_of(Header, field), value or UNKNOWN, 1, note)

    write("parent_agency", casing.name(head.parent))
    write("issuing_agency", casing.name(head.issuing), required=True)
    if head.number:
        lines.line(f"{key_of(Header, 'number')}: {quote(head.number)}", 1)
    else:
        lines.line(f"{key_of(Header, 'number')}:", 1)
    write("symbol", head.symbol, required=True)
    write("place", head.place, required=True)
    write("issued_on", head.issued_on)
    write("kind", head.kind, required=True)
    subject = "\n".join(found.subject)
    if subject:
        lines.block(key_of(Header, "subject"), subject, 1)
    else:
        write("subject", "", required=True)
    if head.addressees:
        lines.items(key_of(Header, "addressees"), head.addressees, 1)
    _signer(lines, sign)
    note = "" if sign.recipients else mark(["bản Word không có nơi nhận"])
    lines.line(f"{key_of(Header, 'recipients')}:", 1, note)
    for recipient in sign.recipients or (UNKNOWN,):
        lines.line(f"- {scalar(recipient)}", 2)


def _signer(lines: Lines, sign: Signature) -> None:
    lines.line(f"{key_of(Header, 'signer')}:", 1)
    if sign.authorities:
        listed = ", ".join(sign.authorities)
        lines.line(f"{key_of(Signer, 'authorities')}: [{listed}]", 2)
        names = ", ".join(scalar(name) for name in sign.on_behalf_of)
        lines.line(f"{key_of(Signer, 'on_behalf_of')}: [{names}]", 2)
    note = "" if sign.job_title else mark(["bản Word không có chức vụ người ký"])
    lines.key(key_of(Signer, "job_title"), sign.job_title or UNKNOWN, 2, note)
    if sign.full_name:
        lines.key(key_of(Signer, "full_name"), sign.full_name, 2)
    else:
        lines.line(f"{key_of(Signer, 'full_name')}:", 2)


def _figures(lines: Lines, figures: Mapping[str, Proposal], tables: Sequence[FoundTable]) -> None:
    if not figures and not any(table.units for table in tables):
        return
    lines.line("")
    lines.line(f"{key_of(YearFile, 'figures')}:")
    by_group: dict[str, list[Proposal]] = {}
    for proposal in figures.values():
        by_group.setdefault(proposal.group, []).append(proposal)
    for group, proposals in by_group.items():
        lines.line(f"{group}:", 1)
        for proposal in proposals:
            note = _note(proposal)
            lines.line(f"{proposal.key}: {_figure(proposal)}", 2, note)
    unit_figures(lines, tables)


def _note(proposal: Proposal) -> str:
    """A guess must be looked at before anything is issued; what is likely is only said."""
    if proposal.certainty is Certainty.SURE:
        return ""
    if proposal.certainty is Certainty.LOOK:
        return f"# {proposal.certainty}: {proposal.reason}"
    return mark([f"{proposal.certainty}: {proposal.reason}"])


def _figure(proposal: Proposal) -> str:
    unit = proposal.unit
    items = [
        (key_of(Figure, "name"), quote(_capital(proposal.name))),
        (key_of(Figure, "unit"), quote(unit) if unit == PERCENT else scalar(unit)),
    ]
    if proposal.parts:
        items.append((key_of(Figure, "parts"), f"[{', '.join(proposal.parts)}]"))
    if proposal.formula:
        items.append((key_of(Figure, "formula"), quote(proposal.formula)))
        items.append((key_of(Figure, "decimals"), str(_decimals(proposal.typed))))
    items.append((key_of(Figure, "actual"), number(proposal.typed)))
    if proposal.prior:
        items.append((key_of(Figure, "prior"), number(proposal.prior)))
    if proposal.planned:
        items.append((key_of(Figure, "planned"), number(proposal.planned)))
    if proposal.next_planned:
        items.append((key_of(Figure, "next_planned"), number(proposal.next_planned)))
    if proposal.cumulative:
        items.append((key_of(Figure, "cumulative"), number(proposal.cumulative)))
    return flow(items)


def _decimals(typed: str) -> int:
    return len(typed.partition(",")[2])


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def number(typed: str) -> str:
    """A number as a year file has it: digits alone, or in quotes with its decimal comma."""
    whole = plain(typed)
    return quote(typed.replace(".", "")) if "," in typed else str(int(whole))


def _section(lines: Lines, section: WrittenSection, depth: int) -> None:
    begun = "- "
    if section.title:
        lines.line(f"- {key_of(Section, 'title')}: {quote(section.title)}", depth)
        begun = "  "
    if section.numbering is not None:
        named = f"{key_of(Section, 'numbering')}: {quote(section.numbering.value)}"
        lines.line(f"{begun}{named}", depth)
        begun = "  "
    if section.text:
        lines.line(f"{begun}{key_of(Section, 'text')}: |", depth)
        begun = "  "
        for line in section.text.split("\n"):
            lines.line(line.rstrip() and f"    {line}".rstrip(), depth if line else 0)
    if section.tables:
        lines.line(f"{begun}{key_of(Section, 'figure_tables')}:", depth)
        begun = "  "
        for table in section.tables:
            declared_table(lines, table, depth + 2)
    if section.sections:
        lines.line(f"{begun}{key_of(Section, 'sections')}:", depth)
        for inner in section.sections:
            _section(lines, inner, depth + 2)


def _appendix(lines: Lines, appendix: WrittenAppendix) -> None:
    lines.line(f"- {key_of(Appendix, 'title')}: {quote(appendix.title)}", 1)
    if appendix.lead:
        lines.block(key_of(Appendix, "lead"), appendix.lead, 2)
    if appendix.file:
        lines.key(key_of(Appendix, "from_file"), appendix.file, 2)
    elif appendix.groups:
        lines.line(f"{key_of(Appendix, 'groups')}:", 2)
        for group in appendix.groups:
            name = quote(group.name or appendix.title)
            lines.line(f"- {key_of(DocumentGroup, 'name')}: {name}", 3)
            lines.line(f"{key_of(DocumentGroup, 'documents')}:", 4)
            for one in group.documents:
                row = [
                    (key_of(Document, "kind"), scalar(one.kind)),
                    (key_of(Document, "symbol"), quote(one.symbol)),
                    (key_of(Document, "issued_on"), one.date),
                    (key_of(Document, "subject"), quote(one.subject)),
                ]
                lines.line(f"- {flow(row)}", 5)
    elif appendix.figures is not None:
        lines.line(f"{key_of(Appendix, 'figure_tables')}:", 2)
        declared_table(lines, appendix.figures, 3)
    else:
        _free_table(lines, appendix)


def _free_table(lines: Lines, appendix: WrittenAppendix) -> None:
    head, *rows = appendix.rows
    lines.line(f"{key_of(Appendix, 'table')}:", 2)
    named = [f"{{{key_of(TableColumn, 'name')}: {quote(cell or UNKNOWN)}}}" for cell in head]
    lines.line(f"{key_of(FreeTable, 'columns')}: [{', '.join(named)}]", 3)
    lines.line(f"{key_of(FreeTable, 'rows')}:", 3)
    for row in rows:
        lines.line(f"- [{', '.join(quote(cell) for cell in row)}]", 4)
