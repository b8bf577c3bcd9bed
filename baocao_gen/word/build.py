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

_TEXT_WIDTH = twips(PAGE.width - PAGE.left.chosen - PAGE.right.chosen)
# The right column holds quốc hiệu and «Thành phố Hồ Chí Minh, ngày … tháng … năm …» on one line.
_HEADER_COLUMNS = (_TEXT_WIDTH - 5670, 5670)
_SIGNATURE_COLUMNS = (4200, _TEXT_WIDTH - 4200)
_DOCUMENT_COLUMNS = (720, 2800, _TEXT_WIDTH - 3520)
_HEADER_DISTANCE = Mm(10)
# «Độc lập - Tự do - Hạnh phúc» in 13 pt Times New Roman Bold, in twips.
_MOTTO_WIDTH = 3184
# A line of 1/3 to 1/2 of its text, without measuring the text: each length serves names from
# two to three times as long. (more characters than this, length of the line in twips)
_AGENCY_RULES = ((14, 1080), (10, 840), (7, 600), (0, 420))
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
    is_new_cell = isinstance(container, _Cell) and not _is_filled(container)
    paragraph: Paragraph = container.paragraphs[0] if is_new_cell else container.add_paragraph()
    if text:
        paragraph.add_run(text)
    paragraph.style = style
    return paragraph


def _is_filled(cell: _Cell) -> bool:
    return len(cell.paragraphs) > 1 or bool(cell.text)


def _lines(container: Container, *styled: tuple[str, str]) -> None:
    for style, text in styled:
        _line(container, style, text)


def _tag(container: Container, tag: str) -> None:
    """Add a paragraph that is only an instruction to the engine, in a style one can read."""
    _line(container, "Lệnh mẫu", f"{{%p {tag} %}}")


def _frame(document: Document, style: str, widths: Sequence[int], rows: int = 1) -> Table:
    """Add a table of fixed column widths whose rows do not split over pages."""
    table: Table = document.add_table(rows, len(widths))
    table.style = style
    table.autofit = False
    width = table._tbl.tblPr.find(qn("w:tblW"))
    assert width is not None  # python-docx gives every table one
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
    paragraph = _line(container, "Kẻ ngang")
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
        _tag(container, f"{word}{test}")
        _rule(container, available, length)
    _tag(container, "endif")


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
    field = OxmlElement("w:fldSimple", {qn("w:instr"): "PAGE"})
    field.append(paragraph.add_run("2")._r)
    paragraph._p.append(field)
    start = OxmlElement("w:pgNumType", {qn("w:start"): "1"})
    section._sectPr.get_or_add_pgMar().addnext(start)
    section._sectPr.attrib.clear()  # whoever edited python-docx's own file, and when


def _header_block(document: Document) -> None:
    table = _frame(document, "Khung hai cột", _HEADER_COLUMNS, rows=2)
    agency, nation, number, place = (cell for row in table.rows for cell in row.cells)
    _tag(agency, "if the_thuc.co_quan_chu_quan")
    _line(agency, "Cơ quan chủ quản", "{{ the_thuc.co_quan_chu_quan | viet_hoa }}")
    _tag(agency, "endif")
    _line(agency, "Cơ quan ban hành", "{{ the_thuc.co_quan_ban_hanh | viet_hoa }}")
    name_length = "the_thuc.co_quan_ban_hanh | length"
    _rule_by_length(agency, _HEADER_COLUMNS[0], name_length, _AGENCY_RULES)
    _lines(nation, ("Quốc hiệu", NATIONAL_TITLE), ("Tiêu ngữ", MOTTO))
    _rule(nation, _HEADER_COLUMNS[1], _MOTTO_WIDTH)
    _line(number, "Số ký hiệu", "{{ the_thuc.so_ky_hieu_day_du }}")
    _line(place, "Địa danh ngày tháng", "{{ the_thuc.dia_danh_ngay }}")


def _title_block(document: Document) -> None:
    _line(document, "Tên loại", "{{ the_thuc.ten_loai | viet_hoa }}")
    _tag(document, "for dong in the_thuc.trich_yeu_dong")
    _line(document, "Trích yếu", "{{ dong }}")
    _tag(document, "endfor")
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
    _tag(document, "if the_thuc.kinh_gui | length == 1")
    _line(document, "Kính gửi", "Kính gửi: {{ the_thuc.kinh_gui[0] }}")
    _tag(document, "elif the_thuc.kinh_gui")
    _line(document, "Kính gửi", "Kính gửi:")
    _list_of_names(document, "Danh sách kính gửi", "the_thuc.kinh_gui")
    _tag(document, "endif")
    _tag(document, "if the_thuc.kinh_gui")
    _space(document, 6)
    _tag(document, "endif")


def _list_of_names(container: Container, style: str, names: str) -> None:
    """Each name on a line of its own, with a semicolon; the last one with a full stop."""
    _tag(container, f"for noi in {names}")
    _line(container, style, "{{ noi }}{% if loop.last %}.{% else %};{% endif %}")
    _tag(container, "endfor")


def _signature_block(document: Document) -> None:
    _space(document, 12).paragraph_format.keep_with_next = True
    table = _frame(document, "Khung hai cột", _SIGNATURE_COLUMNS)
    left, right = table.rows[0].cells
    _line(left, "Nơi nhận", "Nơi nhận:")
    _list_of_names(left, "Danh sách nơi nhận", "the_thuc.noi_nhan")
    _tag(right, "for dong in the_thuc.nguoi_ky.dong")
    _line(right, "Quyền hạn chức vụ", "{{ dong | viet_hoa }}")
    _tag(right, "endfor")
    _line(right, "Họ tên người ký", "{{ the_thuc.nguoi_ky.ho_ten }}")


def _appendices(document: Document) -> None:
    """Each appendix is a section: it ends the one before it and counts its own pages.

    The end of a section is a paragraph that carries the section's properties; those of the
    last section stand at the end of the body. All are alike, so the loop may run any number
    of times, or not at all.
    """
    _tag(document, "for pl in phu_luc")
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
    _tag(document, "if pl.la_van_ban")
    _document_table(document)
    _tag(document, "else")
    _line(document, "Body Text", "{{p pl.bang }}")
    _tag(document, "endif")
    _tag(document, "endfor")
    # Word wants a paragraph between a table and the end of the body.
    _line(document, "Dòng đệm")


def _section_properties(document: Document) -> BaseOxmlElement:
    return deepcopy(document.sections[-1]._sectPr)


def _document_table(document: Document) -> None:
    table = _frame(document, "Bảng báo cáo", _DOCUMENT_COLUMNS, rows=7)
    heading, groups, group, documents, entry, documents_end, groups_end = table.rows
    _mark(heading, "w:tblHeader")
    titles = ("TT", "Số hiệu, ngày ban hành", "Trích yếu nội dung")
    for cell, title in zip(heading.cells, titles, strict=True):
        _line(cell, "Ô đầu bảng", title)
    _row_tag(groups, "for nhom in pl.nhom")
    _line(_merged(group), "Ô tên nhóm", "{{ nhom.ten }}")
    _row_tag(documents, "for vb in nhom.van_ban")
    _document_row(entry.cells)
    _row_tag(documents_end, "endfor")
    _row_tag(groups_end, "endfor")


def _merged(row: _Row) -> _Cell:
    first, *_, last = row.cells
    merged: _Cell = first.merge(last)
    return merged


def _row_tag(row: _Row, tag: str) -> None:
    """Make a row of the table an instruction to the engine."""
    _line(_merged(row), "Lệnh mẫu", f"{{%tr {tag} %}}")


def _document_row(cells: Sequence[_Cell]) -> None:
    number, identity, subject = cells
    _line(number, "Ô số thứ tự", "{{ vb.stt }}")
    for field in ("ten_loai", "so_ky_hieu", "ngay"):
        _line(identity, "Ô bảng", f"{{{{ vb.{field} }}}}")
    _tag(identity, "if vb.co_quan")
    _line(identity, "Ô bảng", "{{ vb.co_quan }}")
    _tag(identity, "endif")
    _line(subject, "Ô bảng", "{{ vb.trich_yeu }}")


def main(folder: str) -> None:
    """Write the template into ``folder``."""
    (Path(folder) / "bao-cao.docx").write_bytes(build_report_template())


if __name__ == "__main__":
    main(*sys.argv[1:])
