"""A template under construction → its appendices, each with pages of its own."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell

from baocao_gen.decree30.templates.pieces import (
    frame,
    line,
    lines,
    mark,
    merged,
    row_tag,
    rule,
    space,
    tag,
)
from baocao_gen.decree30.templates.styles import TEXT_WIDTH

_DOCUMENT_COLUMNS = (720, 2800, TEXT_WIDTH - 3520)
_REFERENCE_RULE = 1240


def appendices(document: Document) -> None:
    """Each appendix is a section: it ends the one before it and counts its own pages.

    The end of a section is a paragraph that carries the section's properties; those of the
    last section stand at the end of the body. All are alike, so the loop may run any number
    of times, or not at all.
    """
    tag(document, "for pl in phu_luc")
    line(document, "Dòng đệm")._p.get_or_add_pPr().append(_section_properties(document))
    lines(
        document,
        ("Phụ lục", "Phụ lục{% if pl.so_la_ma %} {{ pl.so_la_ma }}{% endif %}"),
        ("Tiêu đề phụ lục", "{{ pl.tieu_de | viet_hoa }}"),
        ("Kèm theo", "{{ pl.kem_theo }}"),
    )
    rule(document, TEXT_WIDTH, _REFERENCE_RULE)
    space(document, 6)
    line(document, "Body Text", "{{p pl.dan }}")
    space(document, 6)
    tag(document, "if pl.la_van_ban")
    _document_table(document)
    tag(document, "else")
    line(document, "Body Text", "{{p pl.bang }}")
    tag(document, "endif")
    tag(document, "endfor")
    # Word wants a paragraph between a table and the end of the body.
    line(document, "Dòng đệm")


def _section_properties(document: Document) -> BaseOxmlElement:
    return deepcopy(document.sections[-1]._sectPr)


def _document_table(document: Document) -> None:
    table = frame(document, "Bảng báo cáo", _DOCUMENT_COLUMNS, rows=7)
    heading, groups, group, documents, entry, documents_end, groups_end = table.rows
    mark(heading, "w:tblHeader")
    titles = ("TT", "Số hiệu, ngày ban hành", "Trích yếu nội dung")
    for cell, title in zip(heading.cells, titles, strict=True):
        line(cell, "Ô đầu bảng", title)
    row_tag(groups, "for nhom in pl.nhom")
    line(merged(group), "Ô tên nhóm", "{{ nhom.ten }}")
    row_tag(documents, "for vb in nhom.van_ban")
    _document_row(entry.cells)
    row_tag(documents_end, "endfor")
    row_tag(groups_end, "endfor")


def _document_row(cells: Sequence[_Cell]) -> None:
    number, identity, subject = cells
    line(number, "Ô số thứ tự", "{{ vb.stt }}")
    for field in ("ten_loai", "so_ky_hieu", "ngay"):
        line(identity, "Ô bảng", f"{{{{ vb.{field} }}}}")
    tag(identity, "if vb.co_quan")
    line(identity, "Ô bảng", "{{ vb.co_quan }}")
    tag(identity, "endif")
    line(subject, "Ô bảng", "{{ vb.trich_yeu }}")
