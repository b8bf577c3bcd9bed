"""What a PDF says of itself; LibreOffice makes it, or pypdf where no office would."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from baocao_gen.files import libreoffice
from baocao_gen.files.pdf import PdfFacts, PdfFont, read_facts
from baocao_gen.problems.problem import Problem


def a_pdf(*fonts: tuple[str, bool], is_wrapped: bool = False) -> bytes:
    """A page that names fonts, each embedded or not."""
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    named = DictionaryObject()
    for number, (name, is_embedded) in enumerate(fonts):
        font = DictionaryObject({NameObject("/BaseFont"): NameObject(f"/{name}")})
        descriptor = DictionaryObject()
        if is_embedded:
            descriptor[NameObject("/FontFile2")] = DictionaryObject()
        inner = DictionaryObject({NameObject("/FontDescriptor"): descriptor})
        if is_wrapped:
            font[NameObject("/DescendantFonts")] = ArrayObject([inner])
        else:
            font.update(inner)
        named[NameObject(f"/F{number}")] = font
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): named})
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("BAAAAA+LiberationSerif-BoldItalic", "LiberationSerif"),
        ("CAAAAA+TimesNewRomanPSMT", "TimesNewRoman"),
        ("CAAAAA+TimesNewRomanPS-BoldMT", "TimesNewRoman"),
        ("TimesNewRoman,Bold", "TimesNewRoman"),
        ("OpenSymbol", "OpenSymbol"),
    ],
)
@pytest.mark.parametrize("is_wrapped", [False, True])
def test_a_font_is_called_by_its_family(name: str, family: str, is_wrapped: bool) -> None:
    known = read_facts(a_pdf((name, True), is_wrapped=is_wrapped))
    assert known == PdfFacts(1, (PdfFont(family, True),))


def test_a_family_is_embedded_if_all_of_its_styles_are() -> None:
    known = read_facts(a_pdf(("A", True), ("B", True), ("A-Bold", False)))
    assert known is not None
    assert known.fonts == (PdfFont("A", False), PdfFont("B", True))
    assert not known.are_fonts_embedded


@pytest.mark.parametrize(
    "pdf", [b"", b"%PDF <</Type/Page>> %%EOF", b"%PDF-1.7\n" + bytes(1000), a_pdf()[:300]]
)
def test_what_cannot_be_read_says_nothing_and_is_no_fault(
    pdf: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_facts(pdf, ["Giám đốc"]) is None
    assert capsys.readouterr() == ("", "")


def signed(pages: int, signature_page: int) -> bytes:
    document = docx.Document()
    for number in range(1, pages + 1):
        document.add_paragraph(f"Trang {number}: ông Nguyễn Văn Ước, Giám đốc Sở, có mặt.")
        if number == signature_page:
            document.add_paragraph("GIÁM ĐỐC").paragraph_format.space_after = Pt(100)
            document.add_paragraph("Nguyễn Văn Ước")
        if number < pages:
            document.add_page_break()
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.office
def test_libreoffice_tells_pages_fonts_and_the_page_of_the_signature() -> None:
    asked = [("mot.docx", signed(1, 1)), ("ba.docx", signed(3, 2)), ("khong.docx", signed(2, 0))]
    found = []
    for pdf in libreoffice.printed(asked, archival=True):
        assert isinstance(pdf, bytes)
        assert libreoffice.is_archival(pdf)
        known = read_facts(pdf, ["Giám đốc", "Nguyễn Văn Ước"])
        assert known is not None
        assert known.fonts
        assert known.are_fonts_embedded
        found.append((known.pages, known.signature_page))
    assert found == [(1, 1), (3, 2), (2, None)]


def test_an_office_that_cannot_write_pdf_a_is_told_and_its_pdf_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(
        '#!/bin/sh\nfor word; do case "$word" in *.docx)\n'
        "printf '%%PDF <</Type/Page>> %%%%EOF' > \"${word%.docx}.pdf\";; esac; done\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    [plain] = libreoffice.printed([("a.docx", b"x")])
    [told] = libreoffice.printed([("a.docx", b"x")], archival=True)
    assert isinstance(plain, bytes)
    assert isinstance(told, Problem)
    assert (told.code, told.position.file if told.position else "") == ("BC195", "a.docx")
