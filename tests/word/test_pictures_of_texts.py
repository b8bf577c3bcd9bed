"""Pictures of texts → drawings, captions and media parts of a Word file.

Judges: word/write/pictures.py, word/write/placed.py
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from judges import open_xml_errors, page_pngs, pdf_text, sound, to_pdf
from word_files import W, lines, member, paragraph, rendered, shown

from baocao_gen.files.pictures import Image, read_picture
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.report.blocks import Blocks, Picture, Run
from baocao_gen.tags.private_characters import blank_mark

P = paragraph
BODY = P("{{p b }}") + P("")
WIDTH = 9355  # twentieths of a point between the margins of the test's page
EMU = 36_000
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def png(across: int, down: int, grey: int = 0) -> Image:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = (b"\0" + bytes([grey]) * across) * down
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", across, down, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(rows))
    return read_picture(b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b""))


def picture(image: Image, caption: str = "Sơ đồ", number: int = 1, **more: Any) -> Picture:
    runs = (Run(caption),) if caption else ()
    return Picture("a.png", runs, number=number, image=image, **more)


def printed(*pictures: Picture, body: str = BODY, **parts: str) -> bytes:
    return rendered(body, {"b": Blocks(pictures)}, **parts)


def sizes(docx: bytes) -> list[tuple[int, int]]:
    """How wide and how high each picture is, in millimetres."""
    found = member(docx).iter(f"{WP}extent")
    return [(round(int(e.get("cx")) / EMU), round(int(e.get("cy")) / EMU)) for e in found]


def media(docx: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return [name for name in archive.namelist() if "/media/" in name]


def test_a_picture_stands_above_its_numbered_caption_and_says_it_to_screen_readers() -> None:
    docx = sound(printed(picture(png(96, 48), 'Sơ đồ <A> & "B"'), picture(png(96, 48), "Hai", 2)))

    assert lines(docx) == ["", 'Hình 1. Sơ đồ <A> & "B"', "", "Hình 2. Hai", ""]
    told = [(d.get("id"), d.get("descr")) for d in member(docx).iter(f"{WP}docPr")]
    assert told == [("1", 'Sơ đồ <A> & "B"'), ("2", "Hai")]
    assert len(media(docx)) == 1
    assert docx == printed(picture(png(96, 48), 'Sơ đồ <A> & "B"'), picture(png(96, 48), "Hai", 2))


@pytest.mark.parametrize(
    ("across", "down", "more", "size"),
    [
        (96, 48, {}, (25, 13)),
        (3000, 1500, {}, (165, 83)),
        (500, 5000, {}, (21, 215)),
        (96, 48, {"millimetres": Decimal(80)}, (80, 40)),
        (96, 48, {"millimetres": Decimal(900)}, (165, 83)),
        (96, 48, {"percent": Decimal(50)}, (83, 41)),
    ],
)
def test_a_picture_is_as_large_as_it_says_or_as_the_page_has_room(
    across: int, down: int, more: dict[str, Any], size: tuple[int, int]
) -> None:
    assert sizes(printed(picture(png(across, down), **more))) == [size]


def test_drawings_of_the_template_keep_their_numbers() -> None:
    own = f'<w:r><w:drawing><wp:inline xmlns:wp="{WP[1:-1]}"><wp:docPr id="41" name="x"/>'
    docx = printed(picture(png(9, 9)), body=P(f"{own}</wp:inline></w:drawing></w:r>") + BODY)

    assert [d.get("id") for d in member(docx).iter(f"{WP}docPr")] == ["41", "42"]


def test_a_header_has_its_own_way_to_the_picture() -> None:
    docx = sound(printed(picture(png(9, 9), ""), body=BODY, header=P("{{p b }}")))

    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert b"bcHinh" in archive.read("word/_rels/header1.xml.rels")
        assert b"bcHinh" in archive.read("word/_rels/document.xml.rels")
    assert len(media(docx)) == 1


def test_a_footnote_of_the_template_takes_no_picture() -> None:
    note = f'<w:footnote w:id="1">{P("{{p b }}")}</w:footnote>'

    with pytest.raises(InvalidTemplate) as refused:
        printed(picture(png(9, 9)), body=P("Thân"), footnotes=note)

    assert "không chèn được hình" in shown(refused.value.problems[0])


def test_a_picture_without_a_caption_has_no_number() -> None:
    assert lines(printed(picture(png(9, 9), ""))) == ["", ""]


@pytest.mark.office
def test_libreoffice_shows_it(tmp_path: Path) -> None:
    black = printed(picture(png(900, 450)))
    white = printed(picture(png(900, 450, 255)))

    assert open_xml_errors(black, white) == []
    pdfs = [to_pdf(docx, tmp_path, f"{n}.pdf") for n, docx in enumerate((black, white))]
    assert "Hình 1. Sơ đồ" in pdf_text(pdfs[0])
    pages = []
    for n, pdf in enumerate(pdfs):
        (tmp_path / str(n)).mkdir()
        pages.append(page_pngs(pdf, tmp_path / str(n))[0].read_bytes())
    assert pages[0] != pages[1]


def test_the_number_is_a_count_that_word_goes_on() -> None:
    field = next(member(printed(picture(png(9, 9)))).iter(f"{W}fldSimple"))

    assert str(field.get(f"{W}instr")).split() == ["SEQ", "Hình", "\\*", "ARABIC"]


def test_a_part_that_is_read_again_keeps_its_pictures() -> None:
    waits = picture(png(9, 9), f"Có {blank_mark('số')} phòng")

    docx = printed(waits, picture(png(9, 9, 9), "Hai", 2))

    assert sizes(docx) == [(2, 2), (2, 2)]
    assert [d.get("id") for d in member(docx).iter(f"{WP}docPr")] == ["1", "2"]
    assert lines(docx)[1] == "Hình 1. Có [chưa có: số] phòng"
    assert len(media(docx)) == 2
