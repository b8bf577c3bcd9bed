"""The judges themselves: one that accepts everything would be worth nothing."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from judges import dump, open_xml_errors, python_docx_text


def saved(document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_body_end(document: bytes, xml: str) -> bytes:
    """Put raw XML behind the last paragraph of the body."""
    stream = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(stream, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            if member == "word/document.xml":
                content = content.replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)
            new.writestr(member, content)
    return stream.getvalue()


@pytest.mark.office
def test_the_open_xml_judge_accepts_what_word_accepts_and_names_what_it_does_not():
    document = docx.Document()
    document.add_paragraph("Kính gửi: Bộ TT&TT")
    good = saved(document)
    bad = with_body_end(good, "<w:p><w:r><w:rPr><w:nonsense/></w:rPr></w:r></w:p>")

    assert open_xml_errors(good) == []
    [finding] = open_xml_errors(good, bad)
    assert finding.startswith("document 2: /word/document.xml")
    assert "nonsense" in finding


@pytest.mark.office
def test_the_open_xml_judge_refuses_a_file_that_is_no_package():
    [finding] = open_xml_errors(b"no zip at all")
    assert "corrupted" in finding


def test_python_docx_reads_a_merged_cell_once():
    document = docx.Document()
    document.add_paragraph("trước")
    table = document.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "nhóm"
    table.cell(1, 0).text, table.cell(1, 1).text = "a", "b"
    assert python_docx_text(saved(document)) == "trước\nnhóm\na\nb"


def test_the_dump_shows_what_a_reader_of_the_page_sees():
    document = docx.Document()
    document.add_paragraph("Kết quả", style="Heading 1")
    paragraph = document.add_paragraph("Đạt ")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.add_run("97,50%").bold = True
    paragraph.add_run(" kế").font.size = Pt(13)
    paragraph.add_run("\u00a0hoạch ").font.size = Pt(13)
    for item in ("thứ nhất", "thứ hai"):
        document.add_paragraph(item, style="List Number")
    table = document.add_table(2, 2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], "abcd", strict=True):
        cell.text = text
    table.rows[1].cells[1].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT

    lines = dump(saved(document)).splitlines()

    assert lines[0].startswith("== section: 216 × 279 mm · margins 25.4 31.8 25.4 31.8")
    assert lines[1:10] == [
        "[Heading 1 · left · 14 bold colour 365F91] Kết quả",
        "[Normal · justify] ⟨11|Đạt ⟩⟨11 bold|97,50%⟩⟨13| kế⍽hoạch ⟩",
        "[List Number · left · 11] 1. thứ nhất",
        "[List Number · left · 11] 2. thứ hai",
        "[table · Normal Table · 2 columns · 76.2 76.2 mm]",
        "| [Normal · left · 11] a | [Normal · left · 11] b |",
        "| c | [Normal · right · 11] d |",
        "[end of table]",
        "",
    ]
    assert lines[-1].startswith("Normal: 11 · left · spacing(after=200 ")
