"""What belongs together stays on one line in Word, and is plain text for whoever reads it back."""

from __future__ import annotations

import io

import docx
from docx.oxml.ns import qn
from word_files import paragraph, rendered, table

from baocao_gen.report.blocks import Blocks, Paragraph, Run, Style
from baocao_gen.word.package.package import open_package
from baocao_gen.word.read.lines import read_lines

TEXT = "Thông tư số 01/2019/TT-BNV ngày 24/01/2019 về kinh tế - xã hội; 1.988 thủ tục"
BODY = paragraph("{{p noi_dung }}") + paragraph("{{ x }}") + table(("{{ x }}", "a"))
NAMES = {"noi_dung": Blocks((Paragraph(Style.BODY, (Run(TEXT),)),)), "x": TEXT}


def test_prose_values_and_cells_keep_numbers_dates_and_units_whole() -> None:
    made = rendered(BODY, NAMES)
    document = docx.Document(io.BytesIO(made))
    hyphens = document.element.body.iter(qn("w:noBreakHyphen"))
    assert len(list(hyphens)) == 3
    texts = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in paragraphs(document)]
    assert texts[0] == (
        "Thông tư số\u00a001/2019/TTBNV ngày\u00a024/01/2019 về kinh tế\u00a0- xã hội;"
        " 1.988\u00a0thủ tục"
    )
    assert texts[0] == texts[1] == texts[2]


def test_what_is_read_back_is_what_was_written() -> None:
    lines = read_lines(open_package(rendered(BODY, NAMES), "a.docx"))
    assert [line.text for line in lines] == [TEXT, TEXT, TEXT, "a"]


def paragraphs(document: docx.document.Document) -> list[object]:
    return list(document.element.body.iter(qn("w:p")))
