"""Footnotes of texts → Word's own, in any template, beside those that it has.

Judges: word/package/changes.py, word/package/footnotes.py, word/write/placed.py
"""

from __future__ import annotations

from pathlib import Path

import pytest
from judges import open_xml_errors, pdf_text, to_pdf
from word_files import STYLES, W, lines, member, members, paragraph, rendered, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.report.blocks import Block, Blocks, Column, Paragraph, Run, Style, TableBlock
from baocao_gen.tags.private_characters import blank_mark
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

P = paragraph
BODY = P("{{p b }}") + P("")
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{n}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for n, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
OWN = '<w:footnote w:id="7"><w:p><w:r><w:t>Của mẫu {{ x }}</w:t></w:r></w:p></w:footnote>'
OWN_MARK = '<w:r><w:footnoteReference w:id="7"/></w:r>'
SETTINGS = '<w:zoom w:percent="100"/><w:compat/><w:decimalSymbol w:val=","/>'


def noted(words: str, *notes: str, style: Style = Style.BODY) -> Paragraph:
    marks = [Run("", note=(Run(note),)) for note in notes]
    return Paragraph(style, (Run(words), *marks))


def blocks(*items: Block) -> dict[str, object]:
    return {"b": Blocks(items), "x": "X"}


def marks(docx: bytes, part: str = "word/document.xml") -> list[str]:
    """The numbers of the marks in the text, in order."""
    found = member(docx, part).iter(f"{W}footnoteReference")
    return [str(mark.get(f"{W}id")) for mark in found]


def notes(docx: bytes) -> dict[str, str]:
    """The words of each footnote by its number."""
    every = member(docx, "word/footnotes.xml").iter(f"{W}footnote")
    return {
        str(note.get(f"{W}id")): "".join(t.text or "" for t in note.iter(f"{W}t")).strip()
        for note in every
        if note.get(f"{W}type") is None
    }


TABLE = TableBlock(
    (Column((Run("Cột"), Run("", note=(Run("của cột"),)))),),
    (((Run("Ô"), Run("", note=(Run("của ô"),))),),),
)


def test_footnotes_stand_in_the_order_of_the_page_wherever_their_marks_are() -> None:
    items = (
        noted("Đề mục", "một", style=Style.HEADING_1),
        noted("Lời", "hai", "ba"),
        TABLE,
        noted("Gạch", "sáu", style=Style.DASH),
    )

    docx = rendered(BODY, blocks(*items))

    assert marks(docx) == ["1", "2", "3", "4", "5", "6"]
    assert list(notes(docx).values()) == ["một", "hai", "ba", "của cột", "của ô", "sáu"]
    assert docx == rendered(BODY, blocks(*items))


def test_a_text_without_footnotes_adds_nothing() -> None:
    docx = rendered(BODY, blocks(Paragraph(Style.BODY, (Run("Lời"),))))

    assert b"footnotes" not in docx


def test_footnotes_of_the_template_stay_and_their_tags_are_printed() -> None:
    docx = rendered(
        P("Mẫu", OWN_MARK) + BODY, blocks(noted("Lời", "mới")), footnotes=SEPARATORS + OWN
    )

    assert marks(docx) == ["7", "8"]
    assert notes(docx) == {"7": "Của mẫu X", "8": "mới"}


def test_what_a_template_prints_twice_has_its_footnotes_twice() -> None:
    docx = rendered(P("{{p b }}") + BODY, blocks(noted("Lời", "chú")))

    assert marks(docx) == ["1", "2"]
    assert list(notes(docx).values()) == ["chú", "chú"]


@pytest.mark.parametrize("where", ["header", "footer"])
def test_outside_the_body_the_words_stand_in_brackets(where: str) -> None:
    docx = rendered(P("Thân"), blocks(noted("Lời", "chú")), **{where: P("{{p b }}")})

    assert lines(docx, f"word/{where}1.xml") == ["Lời (chú)"]


def test_a_text_box_takes_no_footnote() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:99pt">'
        f"<v:textbox><w:txbxContent>{P('{{p b }}')}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</w:r>"
    )
    docx = rendered(P(box) + BODY, blocks(noted("Lời", "chú")))

    assert "Lời (chú)" in lines(docx)
    assert marks(docx) == ["1"]


def test_a_blank_in_a_footnote_is_highlighted() -> None:
    docx = rendered(BODY, blocks(noted("Lời", f"có {blank_mark('số')} lớp")))

    words = member(docx, "word/footnotes.xml").iter(f"{W}highlight")
    assert len(list(words)) == 1
    assert notes(docx) == {"1": "có [chưa có: số] lớp"}


def test_a_wide_table_keeps_its_footnotes() -> None:
    wide = TableBlock(TABLE.columns, TABLE.rows, is_wide=True)

    docx = rendered(P("Trước") + BODY, blocks(noted("Lời", "một"), wide, noted("Hết", "bốn")))

    assert list(notes(docx).values()) == ["một", "của cột", "của ô", "bốn"]


def test_styles_that_the_template_lacks_are_added_and_those_it_has_are_used() -> None:
    own = STYLES + (
        '<w:style w:type="paragraph" w:styleId="FootnoteReference"><w:name w:val="Khác"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="VBCT"><w:name w:val="footnote text"/></w:style>'
    )
    files = members(BODY)
    files["word/styles.xml"] = files["word/styles.xml"].replace(STYLES.encode(), own.encode())
    template = compile_template(zipped(files), "mau.docx")
    docx = render_template(template, blocks(noted("Lời", "chú")))
    names = [s.get(f"{W}val") for s in member(docx, "word/styles.xml").iter(f"{W}name")]

    assert names.count("footnote text") == names.count("footnote reference") == 1
    used = {s.get(f"{W}val") for s in member(docx, "word/footnotes.xml").iter(f"{W}pStyle")}
    assert used == {"VBCT"}
    look = {s.get(f"{W}val") for s in member(docx).iter(f"{W}rStyle")}
    assert look == {"FootnoteReferenceBaoCao"}


def test_settings_name_the_lines_above_the_footnotes() -> None:
    docx = rendered(BODY, blocks(noted("Lời", "chú")), settings=SETTINGS)

    root = member(docx, "word/settings.xml")
    assert [str(child.tag).removeprefix(W) for child in root] == [
        *("zoom", "footnotePr", "compat", "decimalSymbol"),
    ]


@pytest.mark.office
def test_libreoffice_shows_them_at_the_foot_of_the_page(tmp_path: Path) -> None:
    docx = rendered(
        P("Mẫu", OWN_MARK) + BODY, blocks(noted("Lời", "mới")), footnotes=SEPARATORS + OWN
    )

    words = pdf_text(to_pdf(docx, tmp_path)).split()

    assert open_xml_errors(docx) == []
    assert words == ["Mẫu1", "Lời2", "1", "Của", "mẫu", "X", "2", "mới"] or words[-2:] == [
        "2",
        "mới",
    ]


def test_a_long_note_that_is_referred_to_everywhere_is_refused() -> None:
    """It stands in the template once for each reference: a thousand times a thousand lines."""
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'

    def template(times: int) -> bytes:
        note = f'<w:footnote w:id="1">{paragraph("a" * 50_000)}</w:footnote>'
        return zipped(members(paragraph("{{ nam }}", *[reference] * times), footnotes=note))

    assert compile_template(template(3), "mau.docx")
    with pytest.raises(InvalidTemplate, match=r"BC556.*gọi ở quá nhiều chỗ"):
        compile_template(template(200), "mau.docx")
