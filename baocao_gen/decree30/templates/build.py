"""Facts of Decree 30/2020 → a Word template for each form of document, ``bao-cao.docx`` among them.

The functions stand in the order of the page: header, title, addressees, body, signature,
appendices. A tag that begins with ``{%p`` or ``{%tr`` stands alone in its paragraph or row,
which the engine takes away.
"""

from __future__ import annotations

import sys
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from baocao_gen.decree30.facts import MOTTO, NATIONAL_TITLE, PAGE
from baocao_gen.decree30.forms import FORMS, KINH_GUI, Form, Signatures, Title
from baocao_gen.decree30.templates.appendices import appendices
from baocao_gen.decree30.templates.package import prepare, to_bytes
from baocao_gen.decree30.templates.pieces import (
    SIDE_BY_SIDE,
    frame,
    line,
    lines,
    list_of_names,
    measured_rule,
    rule,
    space,
    tag,
)
from baocao_gen.decree30.templates.styles import TEXT_WIDTH

# The right column holds quốc hiệu and «Thành phố Hồ Chí Minh, ngày … tháng … năm …» on one line.
_HEADER_COLUMNS = (TEXT_WIDTH - 5760, 5760)
_SIGNATURE_COLUMNS = (4200, TEXT_WIDTH - 4200)
_HEADER_DISTANCE = Mm(10)
# «Độc lập - Tự do - Hạnh phúc» in 13 pt Times New Roman Bold, in twips.
_MOTTO_WIDTH = 3184


def build_report_template() -> bytes:
    """Build ``bao-cao.docx``; every build gives the same bytes."""
    return build_template(FORMS["Báo cáo"])


def build_template(form: Form) -> bytes:
    """Build a template of one form; every build gives the same bytes."""
    document = docx.Document()
    prepare(document, form)
    _set_up_page(document)
    _header_block(document, form)
    _title_block(document, form)
    if form.addressees:
        _addressees(document, form.addressees)
    _opening(document, form)
    line(document, "Body Text", "{{p noi_dung }}")
    if form.closing:
        line(document, "Body Text", form.closing).paragraph_format.keep_with_next = True
    if form.signatures is Signatures.TWO:
        _two_signatures(document)
    else:
        _signature_block(document, form)
    if form.has_appendices:
        appendices(document)
    else:
        line(document, "Dòng đệm")  # Word wants a paragraph between a table and the end
    return to_bytes(document)


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


def _header_block(document: Document, form: Form) -> None:
    rows = 2 if form.has_number or form.has_date else 1
    table = frame(document, SIDE_BY_SIDE, _HEADER_COLUMNS, rows=rows)
    agency, nation = table.rows[0].cells
    for name in ("co_quan_chu_quan", "co_quan_ban_hanh"):
        tag(agency, f"for dong in the_thuc.{name}_dong")
        style = "Cơ quan chủ quản" if name == "co_quan_chu_quan" else "Cơ quan ban hành"
        line(agency, style, "{{ dong | viet_hoa }}")
        tag(agency, "endfor")
    measured_rule(agency, "the_thuc.ke_duoi_co_quan")
    line(agency, "Dòng đệm")  # a cell whose every paragraph is a tag could be left empty
    lines(nation, ("Quốc hiệu", NATIONAL_TITLE), ("Tiêu ngữ", MOTTO))
    rule(nation, _HEADER_COLUMNS[1], _MOTTO_WIDTH)
    if rows == 2:
        number, place = table.rows[1].cells
        _number_and_date(number, place, form)
    _frames(table.rows[-1].cells[0])
    # Both have their own places on page one; they stand behind the table, since a frame that
    # comes first in a document is lost in LibreOffice.
    line(document, "Chỉ dẫn lưu hành", "{{p the_thuc.khung_luu_hanh }}")
    line(document, "Liên hệ", "{{p the_thuc.khung_lien_he }}")


def _frames(cell: _Cell) -> None:
    """What stands in the column of the number: secrecy, urgency, the number of a draft."""
    for name in ("do_mat", "do_khan", "du_thao"):
        line(cell, "Mức độ khẩn", f"{{{{p the_thuc.khung_{name} }}}}")
    line(cell, "Dòng đệm")


def _number_and_date(number: _Cell, place: _Cell, form: Form) -> None:
    if form.has_number:
        line(number, "Số ký hiệu", "{{ the_thuc.so_ky_hieu_day_du }}")
    if form.title is Title.SUBJECT_UNDER_NUMBER:
        line(number, "Trích yếu công văn", "V/v {{ the_thuc.trich_yeu }}")
    if form.has_date:
        line(place, "Địa danh ngày tháng", "{{ the_thuc.dia_danh_ngay }}")


def _title_block(document: Document, form: Form) -> None:
    if form.title in (Title.KIND_AND_SUBJECT, Title.KIND):
        line(document, "Tên loại", "{{ the_thuc.ten_loai | viet_hoa }}")
    if form.title is Title.KIND_AND_SUBJECT:
        tag(document, "for dong in the_thuc.trich_yeu_dong")
        line(document, "Trích yếu", "{{ dong }}")
        tag(document, "endfor")
    if form.is_attached:
        _attached_to(document)
    if form.has_rule and form.title is Title.KIND:
        measured_rule(document, "the_thuc.ke_duoi_ten_loai")
    elif form.has_rule:
        measured_rule(document, "the_thuc.ke_duoi_trich_yeu")
    space(document, 12)


def _attached_to(document: Document) -> None:
    tag(document, "if the_thuc.ban_hanh_kem_theo")
    line(document, "Kèm theo", "(Kèm theo {{ the_thuc.ban_hanh_kem_theo }})")
    tag(document, "endif")


def _addressees(document: Document, words: str) -> None:
    """One addressee stands beside «Kính gửi:», several under its colon."""
    style = "Kính gửi" if words == KINH_GUI else "Body Text"
    tag(document, "if the_thuc.kinh_gui | length == 1")
    line(document, style, words + " {{ the_thuc.kinh_gui[0] }}")
    tag(document, "elif the_thuc.kinh_gui")
    line(document, style, words)
    list_of_names(document, "Danh sách kính gửi", "the_thuc.kinh_gui")
    tag(document, "endif")
    tag(document, "if the_thuc.kinh_gui")
    space(document, 6)
    tag(document, "endif")


def _opening(document: Document, form: Form) -> None:
    """What leads to the body: who decides, on what grounds, and the words of the form."""
    if form.enacts:
        tag(document, "if the_thuc.tham_quyen_ban_hanh")
        line(document, "Thẩm quyền ban hành", "{{ the_thuc.tham_quyen_ban_hanh | viet_hoa }}")
        tag(document, "else")
        line(document, "Thẩm quyền ban hành", "{{ the_thuc.co_quan_ban_hanh | viet_hoa }}")
        tag(document, "endif")
    if form.has_grounds:
        list_of_names(document, "Căn cứ", "the_thuc.can_cu")
    if form.enacts:
        line(document, "Thẩm quyền ban hành", form.enacts)
    if form.opening:
        line(document, "Body Text", form.opening)


def _signature_block(document: Document, form: Form) -> None:
    left, right = _signature_frame(document)
    if form.has_recipients:
        _recipients(left)
    _signer(right, "the_thuc.nguoi_ky")


def _two_signatures(document: Document) -> None:
    """The other signer stands at the left, with the recipients below (App. III, sample 1.9).

    All of it is one row, which no page divides.
    """
    left, right = _signature_frame(document)
    tag(left, "if the_thuc.nguoi_ky_thu_hai")
    _signer(left, "the_thuc.nguoi_ky_thu_hai")
    tag(left, "endif")
    _signer(right, "the_thuc.nguoi_ky")
    _recipients(left).paragraph_format.space_before = Pt(12)


def _signature_frame(document: Document) -> tuple[_Cell, _Cell]:
    """One row for all that is signed, with the room above it.

    Between it and the body stands nothing that takes room, or could go to another page alone.
    """
    space(document, 0).paragraph_format.keep_with_next = True
    table = frame(document, SIDE_BY_SIDE, _SIGNATURE_COLUMNS)
    left, right = table.rows[0].cells
    for cell in (left, right):
        line(cell, "Dòng đệm").paragraph_format.space_before = Pt(12)
    return left, right


def _recipients(cell: _Cell) -> Paragraph:
    label = line(cell, "Nơi nhận", "Nơi nhận:")
    list_of_names(cell, "Danh sách nơi nhận", "the_thuc.noi_nhan")
    tag(cell, "if the_thuc.nguoi_soan_so_ban")
    line(cell, "Ký hiệu người soạn thảo", "{{ the_thuc.nguoi_soan_so_ban }}")
    tag(cell, "endif")
    return label


def _signer(cell: _Cell, who: str) -> None:
    tag(cell, f"for dong in {who}.dong")
    line(cell, "Quyền hạn chức vụ", "{{ dong | viet_hoa }}")
    tag(cell, "endfor")
    line(cell, "Họ tên người ký", f"{{{{ {who}.ho_ten }}}}")


def main(folder: str) -> None:
    """Write the template into ``folder``."""
    (Path(folder) / "bao-cao.docx").write_bytes(build_report_template())


if __name__ == "__main__":
    main(*sys.argv[1:])
