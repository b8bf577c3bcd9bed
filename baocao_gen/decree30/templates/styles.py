"""Facts of Decree 30/2020 → the styles of a Word template, as XML.

Everything that a clerk may want to restyle is a named style. Its case, size, weight and
alignment come from the decree's table; what the decree leaves open is chosen here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from types import MappingProxyType

from docx.oxml.ns import nsdecls

from baocao_gen.decree30.facts import (
    PAGE,
    PARAGRAPH,
    TEXT,
    Element,
    Justification,
    LetterCase,
    TextStyle,
)
from baocao_gen.decree30.templates.lists import CHAPTER_ID, HEADING_LEVELS, TYPEFACE, membership
from baocao_gen.frozen import frozen

_JUSTIFICATION = {
    Justification.LEFT: "left",
    Justification.CENTRE: "center",
    Justification.RIGHT: "right",
    Justification.JUSTIFIED: "both",
}
_BUILT_IN = {"BodyText", "Header", CHAPTER_ID, *(style for style, _, _ in HEADING_LEVELS)}


def twips(millimetres: float) -> int:
    """Convert a length to Word's unit, the twentieth of a point."""
    return round(millimetres * 1440 / 25.4)


TEXT_WIDTH = twips(PAGE.width - PAGE.left.chosen - PAGE.right.chosen)
"""The width of the text, in twips."""


@frozen
class ParagraphStyle:
    """A paragraph style to be: the decree's facts, and what the decree leaves open.

    ``text`` gives case, size, weight and alignment; ``alignment`` fills in where it has none.
    ``before`` and ``after`` are points, ``line`` a multiple of single spacing, ``exact``
    a line height in points that replaces it. ``indent`` holds the attributes of ``w:ind`` in
    twips, ``level`` the outline level of a heading, ``border`` a line under the paragraph.
    """

    name: str
    style_id: str
    text: TextStyle
    before: float = 0
    after: float = 0
    line: float = 1
    exact: float | None = None
    indent: Mapping[str, int] = field(default_factory=dict)
    alignment: Justification = Justification.LEFT
    keep_next: bool = False
    level: int | None = None
    border: bool = False

    def xml(self) -> str:
        """Return the style as a ``w:style`` element."""
        following = "BodyText" if self.level is not None else self.style_id
        custom = "" if self.style_id in _BUILT_IN else 'w:customStyle="1" '
        return (
            f'<w:style w:type="paragraph" {custom}w:styleId="{self.style_id}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="Normal"/>'
            f'<w:next w:val="{following}"/><w:uiPriority w:val="1"/><w:qFormat/>'
            f"<w:pPr>{self._paragraph()}</w:pPr><w:rPr>{self._run()}</w:rPr></w:style>"
        )

    def _paragraph(self) -> str:
        height = (
            f'w:line="{round(self.exact * 20)}" w:lineRule="exact"'
            if self.exact is not None
            else f'w:line="{round(self.line * 240)}" w:lineRule="auto"'
        )
        indent = " ".join(f'w:{name}="{value}"' for name, value in self.indent.items())
        parts = [
            "<w:keepNext/>" if self.keep_next else "",
            membership(self.style_id),
            _BOTTOM_BORDER if self.border else "",
            f'<w:spacing w:before="{round(self.before * 20)}" '
            f'w:after="{round(self.after * 20)}" {height}/>',
            f"<w:ind {indent}/>" if indent else "",
            f'<w:jc w:val="{_JUSTIFICATION[self.text.alignment or self.alignment]}"/>',
            f'<w:outlineLvl w:val="{self.level}"/>' if self.level is not None else "",
        ]
        return "".join(parts)

    def _run(self) -> str:
        parts = [
            "<w:b/><w:bCs/>" if self.text.bold else "",
            "<w:i/><w:iCs/>" if self.text.italic else "",
            "<w:caps/>" if self.text.case is LetterCase.UPPER else "",
            _size(self.text.size.chosen),
        ]
        return "".join(parts)


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


_BOTTOM_BORDER = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
_TABLE_SIZE, _NOTE_SIZE = 13, 12
# «Kính gửi» begins 30 mm in; the dashes of several addressees stand under its colon. Widths of
# «Kính gửi», «Kính gửi: » and «- » in 14 pt Times New Roman, in twips.
_ADDRESS_LEFT, _ADDRESS_COLON, _ADDRESS_LABEL, _DASH = twips(30), 1000, 1147, 163
# The lines of the agency's name are measured; they have their column but for a hair.
_AGENCY_INDENT = {"left": 20, "right": 20}
_DRAFTER_LEFT = twips(48)
_SUBJECT_INDENT = {"left": twips(8), "right": twips(8)}

BODY = ParagraphStyle(
    "Body Text",
    "BodyText",
    TEXT[Element.BODY],
    before=PARAGRAPH.spacing.chosen,
    line=PARAGRAPH.line.chosen,
    indent={"left": 0, "firstLine": twips(PARAGRAPH.indent)},
    alignment=Justification.JUSTIFIED,
)
_CELL = ParagraphStyle(
    "Ô bảng",
    "OBang",
    replace(
        TEXT[Element.BODY],
        size=replace(TEXT[Element.BODY].size, chosen=_TABLE_SIZE),
        alignment=Justification.LEFT,
    ),
)
_TABLE_LINES = (
    replace(
        _CELL,
        name="Tên bảng",
        style_id="TenBang",
        text=replace(_CELL.text, bold=True, alignment=Justification.CENTRE),
        before=6,
        keep_next=True,
    ),
    replace(
        _CELL,
        name="Đơn vị tính của bảng",
        style_id="DonViTinhCuaBang",
        text=replace(_CELL.text, italic=True, alignment=Justification.RIGHT),
        keep_next=True,
    ),
    replace(
        _CELL,
        name="Ghi chú của bảng",
        style_id="GhiChuCuaBang",
        text=replace(_CELL.text, italic=True, size=replace(_CELL.text.size, chosen=_NOTE_SIZE)),
        before=3,
    ),
)
_PICTURE_CAPTION = replace(
    _CELL,
    name="Tên hình",
    style_id="TenHinh",
    text=replace(_CELL.text, italic=True, alignment=Justification.CENTRE),
    before=3,
)
_TINY = ParagraphStyle("Dòng đệm", "DongDem", TEXT[Element.BODY], exact=1)


def heading(level: int, element: Element) -> ParagraphStyle:
    """A heading of one level, printed as an element of the decree's table."""
    return replace(
        BODY,
        name=f"heading {level}",
        style_id=f"Heading{level}",
        text=TEXT[element],
        keep_next=True,
        level=level - 1,
    )


def block(name: str, style_id: str, element: Element, before: float = 0) -> ParagraphStyle:
    """A centred line of its own."""
    return ParagraphStyle(
        name, style_id, TEXT[element], before=before, alignment=Justification.CENTRE
    )


PARAGRAPH_STYLES = (
    BODY,
    heading(1, Element.ROMAN_SECTION),
    heading(2, Element.TITLED_CLAUSE),
    heading(3, Element.TITLED_SUBCLAUSE),
    heading(4, Element.POINT),
    replace(
        BODY, name="Đề mục", style_id="DeMuc", text=TEXT[Element.TITLED_CLAUSE], keep_next=True
    ),
    replace(BODY, name="Gạch đầu dòng", style_id="GachDauDong"),
    replace(BODY, name="Dấu cộng", style_id="DauCong"),
    replace(BODY, name="Dấu sao", style_id="DauSao"),
    block("Quốc hiệu", "QuocHieu", Element.NATIONAL_TITLE),
    block("Tiêu ngữ", "TieuNgu", Element.MOTTO),
    replace(
        block("Cơ quan chủ quản", "CoQuanChuQuan", Element.PARENT_AGENCY), indent=_AGENCY_INDENT
    ),
    replace(
        block("Cơ quan ban hành", "CoQuanBanHanh", Element.ISSUING_AGENCY), indent=_AGENCY_INDENT
    ),
    block("Số ký hiệu", "SoKyHieu", Element.NUMBER_SYMBOL, before=6),
    block("Địa danh ngày tháng", "DiaDanhNgayThang", Element.PLACE_DATE, before=6),
    block("Tên loại", "TenLoai", Element.KIND, before=18),
    replace(block("Trích yếu", "TrichYeu", Element.SUBJECT), indent=_SUBJECT_INDENT),
    ParagraphStyle(
        "Kính gửi",
        "KinhGui",
        TEXT[Element.ADDRESSEES],
        before=6,
        indent={"left": _ADDRESS_LEFT + _ADDRESS_LABEL, "hanging": _ADDRESS_LABEL},
    ),
    ParagraphStyle(
        "Danh sách kính gửi",
        "DanhSachKinhGui",
        TEXT[Element.ADDRESSEES],
        indent={"left": _ADDRESS_LEFT + _ADDRESS_COLON + _DASH, "hanging": _DASH},
    ),
    block("Quyền hạn chức vụ", "QuyenHanChucVu", Element.AUTHORITY),
    # Room for the signature and the seal: nothing but space, so that the block stays one piece.
    block("Họ tên người ký", "HoTenNguoiKy", Element.FULL_NAME, before=80),
    ParagraphStyle("Nơi nhận", "NoiNhan", TEXT[Element.RECIPIENTS_LABEL]),
    ParagraphStyle("Danh sách nơi nhận", "DanhSachNoiNhan", TEXT[Element.RECIPIENTS]),
    # In the lower right corner of the recipients' block.
    ParagraphStyle(
        "Ký hiệu người soạn thảo",
        "KyHieuNguoiSoanThao",
        TEXT[Element.DRAFTER],
        indent={"left": _DRAFTER_LEFT},
    ),
    block("Mức độ khẩn", "MucDoKhan", Element.URGENCY),
    block("Chỉ dẫn lưu hành", "ChiDanLuuHanh", Element.CIRCULATION),
    block("Liên hệ", "LienHe", Element.CONTACT),
    block("Phụ lục", "PhuLuc", Element.APPENDIX_LABEL),
    block("Tiêu đề phụ lục", "TieuDePhuLuc", Element.APPENDIX_TITLE),
    block("Kèm theo", "KemTheo", Element.APPENDIX_REFERENCE),
    block("header", "Header", Element.PAGE_NUMBER),
    _CELL,
    replace(
        _CELL,
        name="Ô đầu bảng",
        style_id="ODauBang",
        text=replace(_CELL.text, bold=True, alignment=Justification.CENTRE),
        keep_next=True,
    ),
    replace(
        _CELL,
        name="Ô số thứ tự",
        style_id="OSoThuTu",
        text=replace(_CELL.text, alignment=Justification.CENTRE),
    ),
    replace(
        _CELL,
        name="Ô tên nhóm",
        style_id="OTenNhom",
        text=replace(_CELL.text, bold=True),
        keep_next=True,
    ),
    *_TABLE_LINES,
    _PICTURE_CAPTION,
    replace(_TINY, name="Kẻ ngang", style_id="KeNgang", exact=3, border=True),
    _TINY,
    # For the paragraphs that hold nothing but a {%p or {%tr tag; none of them is ever printed.
    replace(_CELL, name="Lệnh mẫu", style_id="LenhMau"),
)
"""Every paragraph style of the template, in the order of ``styles.xml``."""

STYLE_OF: Mapping[Element, str] = MappingProxyType(
    {
        element: style.name
        for style in reversed(PARAGRAPH_STYLES)  # of several, the first is the element's own
        for element, text in TEXT.items()
        if text is style.text
    }
)
"""The style that prints each element in the shipped templates, by its name in Word."""


def styles_xml(styles: Iterable[ParagraphStyle] = PARAGRAPH_STYLES) -> str:
    """Return the whole ``w:styles`` element with these paragraph styles."""
    paragraphs = "".join(style.xml() for style in styles)
    return f"<w:styles {nsdecls('w')}>{_DEFAULTS}{paragraphs}{_TABLES}</w:styles>"


_DEFAULTS = f"""
<w:docDefaults>
  <w:rPrDefault><w:rPr>{TYPEFACE}{_size(TEXT[Element.BODY].size.chosen)}
    <w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
  <w:pPrDefault/>
</w:docDefaults>
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"
  w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
  <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList">
  <w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
"""


def _margins(sides: int, ends: int = 0) -> str:
    """Room between a cell's text and its edges, in twips; the paragraphs inside add none."""
    widths = {"top": ends, "left": sides, "bottom": ends, "right": sides}
    edges = (f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in widths.items())
    return f"<w:tblCellMar>{''.join(edges)}</w:tblCellMar>"


def _borders() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = (f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    return f"<w:tblBorders>{''.join(lines)}</w:tblBorders>"


def _table(name: str, style_id: str, properties: str) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/>'
        f"<w:qFormat/><w:tblPr>{properties}</w:tblPr></w:style>"
    )


_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"{_margins(108)}</w:tblPr></w:style>"
    + _table("Bảng báo cáo", "BangBaoCao", _borders() + _margins(85, 40))
    # Holds two blocks side by side: no lines, and flush with the page margins.
    + _table("Khung hai cột", "KhungHaiCot", _margins(0))
)
