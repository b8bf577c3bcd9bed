"""The shipped template is what the code builds, and says what the decree says."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from baocao_gen.decree30.facts import (
    MOTTO,
    NATIONAL_TITLE,
    NUMBERING,
    PAGE,
    PARAGRAPH,
    TEXT,
    Element,
    Justification,
    LetterCase,
)
from baocao_gen.decree30.templates.build import build_report_template
from baocao_gen.decree30.templates.styles import STYLE_OF

COMMITTED = Path(__file__).parents[2] / "templates" / "bao-cao.docx"
ALIGNMENTS = {
    Justification.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Justification.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Justification.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Justification.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
# What the engine prints the body with; a template of a clerk's own must have them too.
BODY_STYLES = [
    *("Heading 1", "Heading 2", "Heading 3", "Heading 4", "Đề mục", "Body Text"),
    *("Gạch đầu dòng", "Dấu cộng", "Dấu sao", "Bảng báo cáo", "Ô bảng", "Ô đầu bảng"),
    *("Tên bảng", "Đơn vị tính của bảng", "Ghi chú của bảng", "Tên hình"),
]
LABELS = {
    Element.ROMAN_SECTION: ("upperRoman", "%1."),
    Element.TITLED_CLAUSE: ("decimal", "%2."),
    Element.TITLED_SUBCLAUSE: ("decimal", "%2.%3."),
    Element.POINT: ("lowerLetter", "%4)"),
}
MARKS = {
    "Gạch đầu dòng": "-",
    "Dấu cộng": "+",
    "Dấu sao": "*",
    "Danh sách kính gửi": "-",
    "Danh sách nơi nhận": "-",
}


@pytest.fixture(scope="module")
def built() -> bytes:
    return build_report_template()


@pytest.fixture(scope="module")
def template(built: bytes) -> Document:
    return docx.Document(io.BytesIO(built))


def members(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def list_level(template: Document, style: str) -> tuple[str, str, str, int]:
    """What a style is numbered with: format, label, what follows the label, and the level."""
    numbering = template.part.numbering_part.element
    properties = template.styles[style].element.pPr.numPr
    level = 0 if properties.ilvl is None else properties.ilvl.val
    (abstract,) = numbering.xpath(
        f"w:num[@w:numId='{properties.numId.val}']/w:abstractNumId/@w:val"
    )
    (definition,) = numbering.xpath(
        f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']"
    )
    values = [definition.find(qn(f"w:{tag}")).get(qn("w:val")) for tag in ("numFmt", "lvlText")]
    return values[0], values[1], definition.find(qn("w:suff")).get(qn("w:val")), level


def tables(template: Document) -> tuple[Table, Table, Table]:
    header, signature, documents = template.tables
    return header, signature, documents


def test_the_committed_template_is_what_the_code_builds(built: bytes) -> None:
    # Member by member: another zlib may pack the same text into other bytes.
    assert members(COMMITTED.read_bytes()) == members(built)


def test_two_builds_give_the_same_bytes(built: bytes) -> None:
    assert build_report_template() == built


def test_the_package_tells_nothing_of_who_built_it_and_when(template: Document) -> None:
    properties = template.core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("", "", "")
    assert properties.created.year == 2020


def test_the_page_is_a4_with_the_chosen_margins(template: Document) -> None:
    section = template.sections[-1]
    for length, millimetres in (
        (section.page_width, PAGE.width),
        (section.page_height, PAGE.height),
        (section.top_margin, PAGE.top.chosen),
        (section.bottom_margin, PAGE.bottom.chosen),
        (section.left_margin, PAGE.left.chosen),
        (section.right_margin, PAGE.right.chosen),
    ):
        assert length == pytest.approx(Mm(millimetres), abs=635)  # one twip


def test_pages_are_numbered_in_the_header_but_the_first_is_not(template: Document) -> None:
    section = template.sections[-1]
    assert section.different_first_page_header_footer
    assert [paragraph.text for paragraph in section.first_page_header.paragraphs] == [""]
    (number,) = section.header.paragraphs
    assert number.style.name.lower() == STYLE_OF[Element.PAGE_NUMBER]
    assert number._p.xpath("w:fldSimple/@w:instr") == ["PAGE"]


def test_no_part_names_another_typeface(built: bytes) -> None:
    text = b"".join(members(built).values()).decode()
    named = re.findall(r'w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"', text)
    themed = re.findall(r'<a:latin typeface="([^"]+)"', text)
    assert {*named, *themed} - {"vi-VN"} == {PAGE.typeface}
    assert 'w:lang w:val="vi-VN"' in text


@pytest.mark.parametrize("element", STYLE_OF, ids=lambda element: element.name)
def test_the_style_of_an_element_prints_it_as_the_decree_says(
    template: Document, element: Element
) -> None:
    fact, style = TEXT[element], template.styles[STYLE_OF[element]]
    assert style.font.size == Pt(fact.size.chosen)
    assert bool(style.font.bold) == fact.bold
    assert bool(style.font.italic) == fact.italic
    assert bool(style.font.all_caps) == (fact.case is LetterCase.UPPER)
    if fact.alignment:
        assert style.paragraph_format.alignment == ALIGNMENTS[fact.alignment]


def test_every_style_of_the_table_is_used_in_a_report(template: Document) -> None:
    report = set(Element) - {
        *(Element.LETTER_SUBJECT, Element.GROUNDS, Element.CLAUSE, Element.ARTICLE),
        *(Element.CHAPTER_LABEL, Element.CHAPTER_TITLE),
        *(Element.DIVISION_LABEL, Element.DIVISION_TITLE),
        Element.COPY_HEADING,
    }
    assert set(STYLE_OF) == report


@pytest.mark.parametrize("name", BODY_STYLES)
def test_the_styles_the_engine_prints_the_body_with_are_there(
    template: Document, name: str
) -> None:
    assert name in template.styles


@pytest.mark.parametrize("name", BODY_STYLES[:9])
def test_running_text_is_justified_indented_and_spaced(template: Document, name: str) -> None:
    shape = template.styles[name].paragraph_format
    assert shape.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert shape.first_line_indent == pytest.approx(Mm(PARAGRAPH.indent), abs=635)
    assert PARAGRAPH.spacing.allows(shape.space_before.pt)
    assert PARAGRAPH.line.allows(shape.line_spacing)


@pytest.mark.parametrize("element", LABELS, ids=lambda element: NUMBERING[element])
def test_headings_share_one_list_and_number_themselves(
    template: Document, element: Element
) -> None:
    style = STYLE_OF[element]
    level = list(LABELS).index(element)
    assert list_level(template, style) == (*LABELS[element], "space", level)
    assert template.styles[style].element.pPr.numPr.numId.val == 1


def test_letters_start_again_after_every_level_above_them(template: Document) -> None:
    # Word restarts a level after any higher one, unless the level says otherwise.
    assert not template.part.numbering_part.element.xpath("//w:lvlRestart")


@pytest.mark.parametrize(("style", "mark"), MARKS.items())
def test_list_items_draw_their_own_mark(template: Document, style: str, mark: str) -> None:
    assert list_level(template, style) == ("bullet", mark, "space", 0)


def test_the_header_has_the_nation_on_the_right_and_the_body_on_the_left(
    template: Document,
) -> None:
    header, _, _ = tables(template)
    agency, nation = header.rows[0].cells
    assert "for dong in the_thuc.co_quan_ban_hanh_dong %}\n{{ dong | viet_hoa }}" in agency.text
    assert [p.text for p in nation.paragraphs] == [NATIONAL_TITLE, MOTTO, ""]
    assert nation.width.twips >= 5640
    assert not header._tbl.xpath(".//w:tblBorders")


def test_rule_lines_are_borders_centred_in_their_block(template: Document) -> None:
    border = template.styles["Kẻ ngang"].element.pPr.find(qn("w:pBdr"))
    assert border.find(qn("w:bottom")).get(qn("w:val")) == "single"
    lines = [p for p in every_paragraph(template) if p.style.name == "Kẻ ngang"]
    measured = [line.text for line in lines if line.text]
    assert measured == ["{{p the_thuc.ke_duoi_co_quan }}", "{{p the_thuc.ke_duoi_trich_yeu }}"]
    assert len(lines) == 4  # and those of the motto and of an appendix
    for line in lines:
        assert line.paragraph_format.left_indent == line.paragraph_format.right_indent


def test_the_line_under_the_motto_is_as_long_as_the_motto(template: Document) -> None:
    nation = tables(template)[0].rows[0].cells[1]
    shape = nation.paragraphs[-1].paragraph_format
    # 159 points: the motto in 13 pt Times New Roman Bold.
    length = nation.width.pt - shape.left_indent.pt - shape.right_indent.pt
    assert length == pytest.approx(159.1, abs=0.5)


def test_the_signature_block_stays_in_one_piece(template: Document) -> None:
    _, signature, _ = tables(template)
    (row,) = signature.rows
    assert row._tr.xpath("w:trPr/w:cantSplit")
    name = row.cells[1].paragraphs[-1]
    assert name.text == "{{ the_thuc.nguoi_ky.ho_ten }}"
    assert name.style.paragraph_format.space_before >= Pt(70)


def test_the_table_of_documents_repeats_its_header_and_splits_no_row(template: Document) -> None:
    _, _, documents = tables(template)
    assert documents.style.name == "Bảng báo cáo"
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in documents.rows] == (
        [True] + [False] * 6
    )
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in documents.rows)
    assert documents.rows[2]._tr.xpath("w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]
    sides = documents.style.element.xpath("w:tblPr/w:tblBorders/*/@w:val")
    assert sides == ["single"] * 6


def test_every_section_counts_its_pages_from_one_and_hides_the_first(template: Document) -> None:
    report, appendix = (section._sectPr for section in template.sections)
    assert report.xml == appendix.xml
    assert appendix.xpath("w:pgNumType/@w:start") == ["1"]


def test_a_tag_for_a_paragraph_or_a_row_stands_alone(template: Document) -> None:
    tags = [p for p in every_paragraph(template) if re.search(r"\{%(p|tr) ", p.text)]
    assert tags
    for paragraph in tags:
        assert re.fullmatch(r"\{%(p|tr) [^%]+ %\}", paragraph.text)
        assert paragraph.style.name == "Lệnh mẫu"


def every_paragraph(template: Document) -> list[Paragraph]:
    return [Paragraph(p, template) for p in template.element.body.iter(qn("w:p"))]


@pytest.mark.parametrize(
    ("name", "alignment", "look", "size", "keeps"),
    [
        ("Tên bảng", WD_ALIGN_PARAGRAPH.CENTER, "bold", 13, True),
        ("Đơn vị tính của bảng", WD_ALIGN_PARAGRAPH.RIGHT, "italic", 13, True),
        ("Ghi chú của bảng", WD_ALIGN_PARAGRAPH.LEFT, "italic", 12, None),
        ("Tên hình", WD_ALIGN_PARAGRAPH.CENTER, "italic", 13, None),
    ],
)
def test_the_lines_around_a_table_and_below_a_picture(
    template: Document, name: str, alignment: object, look: str, size: float, keeps: bool | None
) -> None:
    style = template.styles[name]
    shape = style.paragraph_format
    assert (shape.alignment, shape.keep_with_next) == (alignment, keeps)
    assert (getattr(style.font, look), style.font.size.pt) == (True, size)
