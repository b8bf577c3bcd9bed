"""Facts of Decree 30/2020 → the shipped Word template ``bao-cao.docx``.

The functions stand in the order of the page: header, title, addressees, body, signature,
appendices. A tag that begins with ``{%p`` or ``{%tr`` stands alone in its paragraph or row,
which the engine takes away.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.shared import Mm, Pt, Twips
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from baocao_gen.nd30 import MOTTO, NATIONAL_TITLE, PAGE
from baocao_gen.word.build_package import prepare, to_bytes
from baocao_gen.word.build_styles import twips

_TEXT_WIDTH = twips(PAGE.text_width)
# The right column holds quốc hiệu and «Thành phố Hồ Chí Minh, ngày … tháng … năm …» on one line.
_HEADER_COLUMNS = (_TEXT_WIDTH - 5670, 5670)
_SIGNATURE_COLUMNS = (4200, _TEXT_WIDTH - 4200)
_DOCUMENT_COLUMNS = (720, 2800, _TEXT_WIDTH - 3520)
_HEADER_DISTANCE = Mm(10)
# «Độc lập - Tự do - Hạnh phúc» in 13 pt Times New Roman Bold, in twips.
_MOTTO_WIDTH = 3184
# A line of 1/3 to 1/2 of its text, without measuring the text: each length serves names from
# two to three times as long. (more characters than this, length of the line in twips)
_AGENCY_RULES = ((15, 1100), (9, 720), (0, 460))
_SUBJECT_RULES = ((43, 2820), (28, 1880), (0, 1240))
_REFERENCE_RULE = 1240

Container = Document | _Cell


def build_report_template() -> bytes:
    """Build ``bao-cao.docx``; every build gives the same bytes."""
    document = docx.Document()
    prepare(document)
    _set_up_page(document)
    _header_block(document)
    _title_block(document)
    _addressees(document)
    _line(document, "Body Text", "{{p noi_dung }}")
    _signature_block(document)
    _appendices(document)
    return to_bytes(document)


def _line(container: Container, style: str, text: str = "") -> Paragraph:
    """Add a paragraph; a cell's first one is the empty paragraph it was born with."""
    if isinstance(container, _Cell) and not _is_filled(container):
        paragraph = container.paragraphs[0]
        paragraph.add_run(text)
        paragraph.style = style
        return paragraph
    return container.add_paragraph(text, style)


def _is_filled(cell: _Cell) -> bool:
    return len(cell.paragraphs) > 1 or bool(cell.text)


def _lines(container: Container, *styled: tuple[str, str]) -> None:
    for style, text in styled:
        _line(container, style, text)


def _frame(document: Document, style: str, widths: Sequence[int], rows: int = 1) -> Table:
    """Add a table of fixed column widths whose rows do not split over pages."""
    table = document.add_table(rows, len(widths))
    table.style = style
    table.autofit = False
    width = table._tbl.tblPr.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(sum(widths)))
    for column, twentieths in zip(table.columns, widths, strict=True):
        column.width = Twips(twentieths)
        for cell in column.cells:
            cell.width = Twips(twentieths)
    for row in table.rows:
        _mark(row, "w:cantSplit")
    return table


def _mark(row: _Row, tag: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(tag))


def _rule(container: Container, available: int, length: int) -> Paragraph:
    """Add a centred solid line of ``length`` in a block ``available`` wide, both in twips."""
    paragraph = container.add_paragraph(style="Kẻ ngang")
    paragraph.paragraph_format.left_indent = Twips((available - length) // 2)
    paragraph.paragraph_format.right_indent = Twips((available - length) // 2)
    return paragraph


def _rule_by_length(
    container: Container, available: int, count: str, rules: Sequence[tuple[int, int]]
) -> None:
    """Add one line of those in ``rules``, chosen at rendering by the Jinja expression ``count``."""
    words = ["if", *["elif"] * (len(rules) - 2), "else"]
    for word, (above, length) in zip(words, rules, strict=True):
        test = "" if word == "else" else f" {count} > {above}"
        _line(container, "Kẻ ngang", f"{{%p {word}{test} %}}")
        _rule(container, available, length)
    _line(container, "Kẻ ngang", "{%p endif %}")


def _set_up_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE.width), Mm(PAGE.height)
    section.top_margin, section.bottom_margin = Mm(PAGE.top.chosen), Mm(PAGE.bottom.chosen)
    section.left_margin, section.right_margin = Mm(PAGE.left.chosen), Mm(PAGE.right.chosen)
    section.header_distance = section.footer_distance = _HEADER_DISTANCE
    _page_numbers(section)


def _page_numbers(section: Section) -> None:
    """Number pages from 1 in the header, and leave the first page's header empty."""
    section.different_first_page_header_footer = True
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    for kind, text in (("begin", ""), ("", " PAGE "), ("separate", ""), (None, "2"), ("end", "")):
        run = paragraph.add_run(text if kind is None else "")
        if kind:
            run._r.append(OxmlElement("w:fldChar", {qn("w:fldCharType"): kind}))
        elif kind == "":
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            run._r.append(instruction)
    start = OxmlElement("w:pgNumType", {qn("w:start"): "1"})
    section._sectPr.find(qn("w:pgMar")).addnext(start)


def _header_block(document: Document) -> None:
    table = _frame(document, "Khung hai cột", _HEADER_COLUMNS, rows=2)
    agency, nation, number, place = (cell for row in table.rows for cell in row.cells)
    _lines(
        agency,
        ("Cơ quan chủ quản", "{%p if the_thuc.co_quan_chu_quan %}"),
        ("Cơ quan chủ quản", "{{ the_thuc.co_quan_chu_quan | viet_hoa }}"),
        ("Cơ quan chủ quản", "{%p endif %}"),
        ("Cơ quan ban hành", "{{ the_thuc.co_quan_ban_hanh | viet_hoa }}"),
    )
    _rule_by_length(agency, _HEADER_COLUMNS[0], "the_thuc.co_quan_ban_hanh | length", _AGENCY_RULES)
    _lines(nation, ("Quốc hiệu", NATIONAL_TITLE), ("Tiêu ngữ", MOTTO))
    _rule(nation, _HEADER_COLUMNS[1], _MOTTO_WIDTH)
    _line(number, "Số ký hiệu", "{{ the_thuc.so_ky_hieu_day_du }}")
    _line(place, "Địa danh ngày tháng", "{{ the_thuc.dia_danh_ngay }}")


def _title_block(document: Document) -> None:
    _lines(
        document,
        ("Tên loại", "{{ the_thuc.ten_loai | viet_hoa }}"),
        ("Trích yếu", "{%p for dong in the_thuc.trich_yeu_dong %}"),
        ("Trích yếu", "{{ dong }}"),
        ("Trích yếu", "{%p endfor %}"),
    )
    longest = "the_thuc.trich_yeu_dong | map('length') | max"
    _rule_by_length(document, _TEXT_WIDTH, longest, _SUBJECT_RULES)
    _space(document, 12)


def _space(document: Document, points: float) -> Paragraph:
    """Add a gap that does not depend on what is printed after it."""
    paragraph = document.add_paragraph(style="Dòng đệm")
    paragraph.paragraph_format.space_before = Pt(points)
    return paragraph


def _addressees(document: Document) -> None:
    """One addressee stands beside «Kính gửi:», several under its colon."""
    _lines(
        document,
        ("Kính gửi", "{%p if the_thuc.kinh_gui | length == 1 %}"),
        ("Kính gửi", "Kính gửi: {{ the_thuc.kinh_gui[0] }}"),
        ("Kính gửi", "{%p elif the_thuc.kinh_gui %}"),
        ("Kính gửi", "Kính gửi:"),
        ("Danh sách kính gửi", "{%p for noi in the_thuc.kinh_gui %}"),
        ("Danh sách kính gửi", "{{ noi }}{% if loop.last %}.{% else %};{% endif %}"),
        ("Danh sách kính gửi", "{%p endfor %}"),
        ("Kính gửi", "{%p endif %}"),
    )


def _signature_block(document: Document) -> None:
    _space(document, 12).paragraph_format.keep_with_next = True
    table = _frame(document, "Khung hai cột", _SIGNATURE_COLUMNS)
    left, right = table.rows[0].cells
    _lines(
        left,
        ("Nơi nhận", "Nơi nhận:"),
        ("Danh sách nơi nhận", "{%p for noi in the_thuc.noi_nhan %}"),
        ("Danh sách nơi nhận", "{{ noi }}{% if loop.last %}.{% else %};{% endif %}"),
        ("Danh sách nơi nhận", "{%p endfor %}"),
    )
    _lines(
        right,
        ("Quyền hạn chức vụ", "{%p for dong in the_thuc.nguoi_ky.dong %}"),
        ("Quyền hạn chức vụ", "{{ dong | viet_hoa }}"),
        ("Quyền hạn chức vụ", "{%p endfor %}"),
        ("Họ tên người ký", "{{ the_thuc.nguoi_ky.ho_ten }}"),
    )


def _appendices(document: Document) -> None:
    """Each appendix is a section: it ends the one before it and counts its own pages.

    The end of a section is a paragraph that carries the section's properties; the last
    section's stand at the end of the body. All are alike, so the loop may run any number of
    times, or not at all.
    """
    _line(document, "Dòng đệm", "{%p for pl in phu_luc %}")
    _line(document, "Dòng đệm")._p.get_or_add_pPr().append(_section_properties(document))
    _lines(
        document,
        ("Phụ lục", "Phụ lục{% if pl.so_la_ma %} {{ pl.so_la_ma }}{% endif %}"),
        ("Tiêu đề phụ lục", "{{ pl.tieu_de | viet_hoa }}"),
        ("Kèm theo", "{{ pl.kem_theo }}"),
    )
    _rule(document, _TEXT_WIDTH, _REFERENCE_RULE)
    _space(document, 6)
    _line(document, "Body Text", "{{p pl.dan }}")
    _space(document, 6)
    _line(document, "Body Text", "{%p if pl.la_van_ban %}")
    _document_table(document)
    _lines(
        document,
        ("Body Text", "{%p else %}"),
        ("Body Text", "{{p pl.bang }}"),
        ("Body Text", "{%p endif %}"),
        ("Dòng đệm", "{%p endfor %}"),
    )
    # Word wants a paragraph between a table and the end of the body.
    _line(document, "Dòng đệm")


def _section_properties(document: Document) -> BaseOxmlElement:
    return deepcopy(document.sections[-1]._sectPr)


def _document_table(document: Document) -> None:
    table = _frame(document, "Bảng báo cáo", _DOCUMENT_COLUMNS, rows=7)
    heading, groups, group, documents, entry, _, _ = table.rows
    _mark(heading, "w:tblHeader")
    titles = ("TT", "Số hiệu, ngày ban hành", "Trích yếu nội dung")
    for cell, title in zip(heading.cells, titles, strict=True):
        _line(cell, "Ô đầu bảng", title)
    tags = ("{%tr for nhom in pl.nhom %}", "{%tr for vb in nhom.van_ban %}", "{%tr endfor %}")
    for row, tag in zip((groups, documents, *table.rows[5:]), (*tags, tags[2]), strict=True):
        _line(_merged(row), "Ô bảng", tag)
    _line(_merged(group), "Ô tên nhóm", "{{ nhom.ten }}")
    _document_row(entry.cells)


def _merged(row: _Row) -> _Cell:
    return row.cells[0].merge(row.cells[-1])


def _document_row(cells: Sequence[_Cell]) -> None:
    number, identity, subject = cells
    _line(number, "Ô bảng", "{{ vb.stt }}")
    _lines(
        identity,
        ("Ô bảng", "{{ vb.ten_loai }}"),
        ("Ô bảng", "{{ vb.so_ky_hieu }}"),
        ("Ô bảng", "{{ vb.ngay }}"),
    )
    _line(subject, "Ô bảng", "{{ vb.trich_yeu }}")


def main(arguments: Sequence[str]) -> int:
    """Write the template into the folder named by the only argument."""
    (folder,) = arguments
    (Path(folder) / "bao-cao.docx").write_bytes(build_report_template())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
