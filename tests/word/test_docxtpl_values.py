"""Values made with docxtpl's own classes → the page that docxtpl means, and sound Word files.

Judges: word/docxtpl/attaching.py, word/docxtpl/values.py, word/package/zip_writer.py,
word/write/split_runs.py, word/write/values.py
"""

from __future__ import annotations

import io
import pickle
import struct
import sys
import zlib
from pathlib import Path
from typing import Any

import docx
import pytest
from judges import sound
from word_files import W, compiled, lines, member, paragraph, rendered, shown, table, text

from baocao_gen.files import disk
from baocao_gen.problems.errors import EnvironmentFailure, InvalidTemplate
from baocao_gen.word.docxtpl import docxtpl_module
from baocao_gen.word.write.render import render_template

P = paragraph
_DOCXTPL = docxtpl_module("docxtpl")
DocxTemplate, InlineImage, Listing = _DOCXTPL.DocxTemplate, _DOCXTPL.InlineImage, _DOCXTPL.Listing
RichText, RichTextParagraph = _DOCXTPL.RichText, _DOCXTPL.RichTextParagraph


def png(width: int = 4, height: int = 2) -> io.BytesIO:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + data)


def rich(*pieces: str | tuple[str, dict[str, Any]]) -> Any:
    made = RichText()
    for piece in pieces:
        words, look = piece if isinstance(piece, tuple) else (piece, {})
        made.add(words, **look)
    return made


def of_xml(xml: str) -> Any:
    """A RichText whose XML somebody wrote by hand."""
    made = RichText()
    made.xml = xml
    return made


LOOKS = rich(
    ("R&D <a> ", {"color": "#ff0000", "bold": True, "size": 28, "font": "Arial"}),
    ("b", {"highlight": "#ffff00", "underline": "single", "italic": True, "strike": True}),
    ("2", {"superscript": True, "lang": "vi-VN"}),
)


def looks_of(docx_file: bytes, words: str) -> list[str]:
    """The properties of the runs that hold these words."""
    return [
        " ".join(str(p.tag).removeprefix(W) for p in run.iterfind(f"{W}rPr/*"))
        for run in member(docx_file).iter(f"{W}r")
        if words in "".join(t.text or "" for t in run.iter(f"{W}t"))
    ]


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
@pytest.mark.parametrize("where", ["paragraph", "cell"])
def test_rich_text_stands_between_runs_that_keep_their_look(tag: str, where: str) -> None:
    line = P(text(f"trước {tag} sau", "<w:i/>"))
    body = line if where == "paragraph" else table((line, "b"))
    page = sound(rendered(body, {"x": LOOKS}))
    assert lines(page)[0] == "trước R&D <a> b2 sau"
    assert looks_of(page, "trước") == looks_of(page, "sau") == ["i"]
    assert looks_of(page, "R&D") == ["rFonts b i color sz szCs"]
    assert "i strike u shd" in looks_of(page, "b")


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
@pytest.mark.parametrize(
    ("look", "kept"),
    [
        ({}, "color=FF0000 sz=30 u=single"),
        ({"color": "00FF00", "underline": "wave"}, "color=00FF00 sz=30 u=wave"),
        ({"bold": True, "size": 20}, "b= color=FF0000 sz=20 szCs=20 u=single"),
        ({"style": "Nhan"}, "rStyle=Nhan"),
        ({"url_id": "https://a.vn"}, "color=FF0000 sz=30 u=single"),
    ],
)
def test_rich_text_keeps_what_it_does_not_set(tag: str, look: dict[str, Any], kept: str) -> None:
    typed = '<w:color w:val="FF0000"/><w:sz w:val="30"/><w:u w:val="single"/>'
    page = rendered(P(text(tag, typed)), {"x": rich(("chữ", look))})
    (run,) = (r for r in member(page).iter(f"{W}r") if r.findtext(f"{W}t") == "chữ")
    found = [f"{str(e.tag).removeprefix(W)}={e.get(f'{W}val', '')}" for e in run.find(f"{W}rPr")]
    assert " ".join(found) == kept


def test_what_a_template_sets_aside_keeps_its_own_look_alone() -> None:
    body = P("{% set x %}", text("a", "<w:i/>"), text("b"), "{% endset %}") + P(
        text("{{ x }}", "<w:b/>")
    )
    page = rendered(body)
    assert (looks_of(page, "a"), looks_of(page, "b")) == (["i"], [""])


def test_rich_text_alone_in_a_paragraph_tag_keeps_the_paragraph() -> None:
    page = sound(rendered(P("{{p x }}", properties='<w:jc w:val="center"/>'), {"x": LOOKS}))
    [line] = member(page).iter(f"{W}p")
    assert line.find(f"{W}pPr/{W}jc") is not None
    assert lines(page) == ["R&D <a> b2"]


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}"])
@pytest.mark.parametrize("kind", [Listing, RichText])
def test_breaks_in_a_listing_or_rich_text_are_words_own(tag: str, kind: Any) -> None:
    body = P(text(f"a {tag} e", "<w:b/>"), properties='<w:jc w:val="both"/>')
    page = sound(rendered(body, {"x": kind("<b>\nc\td\a&\fz")}))
    assert lines(page) == ["a <b>\nc\td", "&", "\n", "z e"]
    made = list(member(page).iter(f"{W}p"))
    assert [p.find(f"{W}pPr/{W}jc") is not None for p in made] == [True, True, False, True]
    assert looks_of(page, "z")[0] == "b"
    assert made[2].find(f".//{W}br").get(f"{W}type") == "page"


def test_a_new_paragraph_inside_a_link_or_a_cell_keeps_both_whole() -> None:
    link = '<w:hyperlink w:anchor="x"><w:r><w:t>[{{ x }}]</w:t></w:r></w:hyperlink>'
    body = P(link) + table((P("{{ x }}"), "b"))
    page = sound(rendered(body, {"x": Listing("1\a2")}))
    assert lines(page) == ["[1", "2]", "1", "2", "b"]
    assert len(list(member(page).iter(f"{W}hyperlink"))) == 2


def test_a_section_stays_with_its_last_paragraph() -> None:
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    page = rendered(P("{{ x }}", properties=section), {"x": Listing("1\a2")})
    inside = [p.find(f"{W}pPr/{W}sectPr") is not None for p in member(page).iter(f"{W}p")]
    assert inside == [False, True]


def test_paragraphs_made_in_python_replace_their_tag() -> None:
    made = RichTextParagraph()
    made.add(LOOKS)
    made.add("hai", parastyle="BT")
    page = sound(rendered(P("đầu") + P("{{p x }}") + table((P("{{p x }}"),)), {"x": made}))
    assert lines(page) == ["đầu", "R&D <a> b2", "hai", "R&D <a> b2", "hai"]


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
def test_a_picture_stands_where_its_tag_stood_in_body_and_header(tag: str) -> None:
    names = {"x": InlineImage(None, png(), width=docx.shared.Mm(20))}
    page = sound(rendered(P(tag) + table((P(tag),)), names, header=P(tag)))
    for part, count in (("word/document.xml", 2), ("word/header1.xml", 1)):
        root = member(page, part)
        drawings = list(root.iter(f"{W}drawing"))
        assert len(drawings) == count
        extents = [e.get("cx") for e in root.iter("{*}extent")]
        assert extents == [str(docx.shared.Mm(20))] * count
    assert len(docx.Document(io.BytesIO(page)).inline_shapes) == 2


@pytest.mark.parametrize("kind", [str, Path])
def test_a_picture_by_its_path_keeps_its_name(kind: Any, tmp_path: Path) -> None:
    path = tmp_path / "ảnh.PNG"
    path.write_bytes(png().getvalue())
    body = P("{{ x }}") + P("{{ x }}")
    with disk.noted_reads() as reads:
        page = sound(rendered(body, {"x": InlineImage(None, kind(path))}))
    assert list(reads) == [str(path)]
    assert [e.get("name") for e in member(page).iter("{*}cNvPr")] == ["ảnh.PNG"] * 2


def test_pictures_in_a_loop_have_numbers_of_their_own_and_words_around_them() -> None:
    body = P("{%p for x in xs %}") + P("a {{ x }} b") + P("{%p endfor %}")
    page = sound(rendered(body, {"xs": [InlineImage(None, png(n, 1)) for n in (1, 2, 3)]}))
    assert lines(page) == ["a  b"] * 3
    ids = [e.get("id") for e in member(page).iter("{*}docPr")]
    assert len(set(ids)) == 3


def test_pictures_in_a_header_have_numbers_of_their_own_too() -> None:
    loop = P("{%p for x in xs %}") + P("a {{ x }} b") + P("{%p endfor %}")
    names = {"xs": [InlineImage(None, png(n, 1)) for n in (1, 2, 3)]}
    page = sound(
        rendered(P("{%p for x in xs %}") + P("c") + P("{%p endfor %}"), names, header=loop)
    )
    ids = [e.get("id") for e in member(page, "word/header1.xml").iter("{*}docPr")]
    assert len(set(ids)) == 3


def test_a_linked_picture_and_a_linked_text_lead_to_their_address() -> None:
    address = "https://vi-du.vn/?a=1&amp;b=2"
    names = {
        "x": InlineImage(None, png(), anchor="https://vi-du.vn/hinh"),
        "y": rich(("tới", {"url_id": address, "color": "0000FF"})),
    }
    page = sound(rendered(P("{{ x }}") + P("a {{ y }} b"), names))
    rels = docx.Document(io.BytesIO(page)).part.rels.values()
    assert {rel.target_ref for rel in rels if rel.is_external} == {
        "https://vi-du.vn/hinh",
        "https://vi-du.vn/?a=1&b=2",
    }
    assert lines(page) == ["", "a tới b"]


def small_document() -> Any:
    document = docx.Document()
    document.add_heading("Tiêu đề con", 1)
    document.add_paragraph("mục một", style="List Number")
    document.add_picture(png())
    document.add_table(1, 2).rows[0].cells[0].text = "ô"
    return document


def docxtpl_subdoc(tmp_path: Any, *, from_file: bool) -> Any:
    small_document().save(tmp_path / "khac.docx")
    template = DocxTemplate(tmp_path / "khac.docx")
    if from_file:
        return template.new_subdoc(str(tmp_path / "khac.docx"))
    made = template.new_subdoc()
    made.add_heading("Tiêu đề con", 1)
    made.add_paragraph("mục một", style="List Number")
    made.add_picture(png())
    made.add_table(1, 2).rows[0].cells[0].text = "ô"
    return made


@pytest.mark.parametrize("kind", ["python-docx", "Subdoc", "Subdoc from a file"])
def test_a_sub_document_brings_its_styles_lists_and_pictures(kind: str, tmp_path: Any) -> None:
    value = (
        small_document()
        if kind == "python-docx"
        else docxtpl_subdoc(tmp_path, from_file=kind.endswith("file"))
    )
    body = P("đầu") + P("{{p x }}") + P("cuối") + table(("{{p x }}",))
    page = sound(rendered(body, {"x": value}))
    inserted = ["Tiêu đề con", "mục một", "", "ô", ""]
    assert lines(page) == ["đầu", *inserted, "cuối", *inserted, ""]
    assert len(list(member(page).iter(f"{W}drawing"))) == 2


@pytest.mark.parametrize(
    ("body", "parts", "value", "said"),
    [
        (P("{{ x }}"), {}, docx.Document(), "thân | {{ x }} | giá trị này gồm nhiều đoạn"),
        (P("{{r x }}"), {}, RichTextParagraph("a"), "thân | {{r x }} | giá trị này gồm nhiều đoạn"),
        (
            P("a"),
            {"title": "{{ x }}"},
            LOOKS,
            "thuộc tính tệp | {{ x }} | giá trị này có định dạng",
        ),
        (P("{{ x }}"), {}, rich("a\x01"), "thân | {{ x }} | giá trị có ký tự không in được"),
        (
            P("a"),
            {"footnotes": f'<w:footnote w:id="1">{P("{{ x }}")}</w:footnote>'},
            InlineImage(None, png()),
            "chú thích cuối trang | {{ x }} | không chèn được hình",
        ),
        (
            P("{{ x }}"),
            {},
            InlineImage(None, io.BytesIO(b"abc")),
            "thân | {{ x }} | hình không đọc",
        ),
        (P("{{ x }}"), {}, InlineImage(None, "khong-co.png"), "không có tệp hình «khong-co.png»"),
        (P("{{ x }}"), {}, InlineImage(None, png(), width=-5), "kích thước của hình không dùng"),
        (
            P("{{ x }}"),
            {},
            InlineImage(None, png(), width=10**12),
            "kích thước của hình không dùng",
        ),
        (P("a"), {"header": P("{{p x }}")}, docx.Document(), "đầu trang | {{p x }} | không chèn"),
        (P("{{ x }}"), {}, rich(("a", {"color": "red"})), "màu «red» của giá trị"),
        (P("{{ x }}"), {}, rich(("a", {"highlight": "yellow"})), "màu nền «yellow» của giá trị"),
        (P("{{ x }}"), {}, rich(("a", {"size": 13.5})), "cỡ chữ «13.5» của giá trị"),
        (
            P("{{ x }}"),
            {},
            rich(("a", {"lang": "tiếng Việt"})),
            "ngôn ngữ «tiếng Việt» của giá trị",
        ),
        (
            P("{{ x }}"),
            {},
            rich(("a", {"subscript": True, "superscript": True})),
            "chữ không thể vừa là chỉ số trên vừa là chỉ số dưới",
        ),
        (
            P("{{ x | upper }}"),
            {},
            LOOKS,
            "thân | {{ x | upper }} | giá trị này có định dạng riêng",
        ),
        (P("{{ x | viet_hoa }}"), {}, LOOKS, "thân | {{ x | viet_hoa }} | giá trị này"),
        (P("{{ x | trim }}"), {}, InlineImage(None, png()), "| giá trị này có định dạng riêng"),
        (
            P("{{ x }}"),
            {},
            of_xml("<w:r><w:t>a<?bc image 0?></w:t></w:r>"),
            "thân | {{ x }} | giá trị có định dạng riêng có chỉ thị XML",
        ),
        (P("{{ x }}"), {}, rich(("a", {"url_id": "rId99"})), "None | None | liên kết «rId99»"),
        (
            P("{{ x }}"),
            {},
            rich(("a", {"url_id": 'a"b'})),
            "thân | {{ x }} | giá trị có định dạng riêng bị viết sai",
        ),
    ],
)
def test_a_value_that_cannot_stand_there_is_refused_by_name(
    body: str, parts: dict[str, str], value: Any, said: str
) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body, {"x": value}, **parts)
    [problem] = caught.value.problems
    assert said in shown(problem)
    assert problem.hint


@pytest.mark.parametrize(
    "tag",
    [
        "{{ doc.save(to) }}",
        "{{ doc['save'](to) }}",
        "{{ [doc] | map(attribute='save') | first }}",
        "{{ doc.part.package.save(to) }}",
        "{{ rich.add('x') }}",
        "{{ picture.image_descriptor }}",
        "{{ path.write_text('x') }}",
        "{{ path.parent }}",
        "{{ file.read() }}",
    ],
)
def test_documents_pictures_and_files_are_printed_and_never_asked(tag: str, tmp_path: Path) -> None:
    to = tmp_path / "to.docx"
    names = {"doc": docx.Document(), "rich": rich("a"), "picture": InlineImage(None, png())}
    with pytest.raises(InvalidTemplate) as caught:
        rendered(P(tag), {**names, "path": to, "file": io.BytesIO(b"x"), "to": str(to)})
    assert [problem.code for problem in caught.value.problems] == ["BC522"]
    assert not to.exists()


def test_rich_text_and_pictures_may_be_joined_with_each_other_and_with_words() -> None:
    link = rich(("tới", {"url_id": "https://vi-du.vn", "size": 20, "bold": True}))
    names = {"xs": [LOOKS, "r&d\n", link, 0.5], "picture": InlineImage(None, png())}
    body = P("{{ xs | join('; ') }}") + P("[{{ link ~ '<' ~ picture }}]")
    rows = [{"x": LOOKS}, {"x": link}]
    mapped = P("{{ rows | map(attribute='x') | join(', ') }}")
    page = sound(rendered(body + mapped, {**names, "link": link, "rows": rows}))
    assert lines(page) == ["R&D <a> b2; r&d\n; tới; 0,5", "[tới<]", "R&D <a> b2, tới"]
    assert len(list(member(page).iter(f"{W}drawing"))) == 1


def test_rich_text_may_stand_on_both_sides_of_a_line_break() -> None:
    page = sound(rendered(P("{{ x }}{{ y }}{{ x }}"), {"x": LOOKS, "y": "a\nb\tc"}))
    assert lines(page) == ["R&D <a> b2a\nb\tcR&D <a> b2"]


def test_a_listing_is_words_for_filters() -> None:
    tags = "{{ x | upper }} {{ x | length }} {{ x ~ '!' }} {{ [x, x] | join('; ') }}"
    assert lines(rendered(P(tags), {"x": Listing("a<")})) == ["A< 2 a<! a<; a<"]


@pytest.mark.parametrize(
    "look",
    [
        {"url_id": "https://vi-du.vn/?a=1&b=2"},
        {"url_id": "https://vi-du.vn/?a=1&amp;b=2"},
        {"font": "cs:Arial"},
        {"font": "ascii:Arial & Co"},
        {"font": "eastAsia:Arial", "rtl": True, "lang": "vi-VN", "underline": "dotDash"},
        {"style": "A&B", "color": "auto", "size": "27", "strike": True},
    ],
)
def test_looks_that_docxtpl_writes_as_broken_xml_are_written_right(look: dict[str, Any]) -> None:
    page = sound(rendered(P("a {{ x }}"), {"x": rich(("b", look))}))
    assert lines(page) == ["a b"]
    for rel in docx.Document(io.BytesIO(page)).part.rels.values():
        assert not rel.is_external or rel.target_ref == "https://vi-du.vn/?a=1&b=2"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            P("{%p for x in xs recursive %}") + P("{{ loop(x) }}") + P("{%p endfor %}"),
            "{{ loop(x) }} | thẻ này in ra cả đoạn văn",
        ),
        (P("{%p set s %}") + P("a") + P("{%p endset %}") + P("b {{ s }}"), "thẻ này in ra cả đoạn"),
        (
            table(
                ("{%tr macro m() %}",),
                ("a",),
                ("{%tr endmacro %}",),
                ("{{p m() }}",),
            ),
            "bảng 1, hàng 4, ô 1 | {{p m() }} | thẻ này in ra cả hàng hay ô của bảng",
        ),
    ],
)
def test_paragraphs_and_rows_are_not_printed_where_they_cannot_stand(body: str, said: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body, {"xs": [[[]]]})
    [problem] = caught.value.problems
    assert said in shown(problem)


def test_the_remarks_of_a_sub_document_stay_behind() -> None:
    document = docx.Document()
    document.add_comment(document.add_paragraph("a ").add_run("b"), "nhận xét", author="N")
    assert lines(sound(rendered(P("{{p x }}"), {"x": document}))) == ["a b"]


def test_a_listing_is_plain_text_where_only_text_can_stand() -> None:
    page = rendered(P("a"), {"x": Listing("a\nb&\ac")}, title="{{ x }}")
    assert member(page, "docProps/core.xml")[0].text == "a\nb&\nc"


# --- blocks that are set aside -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{% set s | viet_hoa %}r&d {{ x }}{% endset %}{{ s }}", "R&D <Á>"),
        ("{% filter viet_hoa %}r&d {{ x }}{% endfilter %}", "R&D <Á>"),
        ("{% set s %}r&d {{ x }}{% endset %}{{ s | viet_hoa }}", "R&D <Á>"),
        ("{% set s %}a\u00a0{{ x }}{% endset %}{{ s | replace('<', '&lt;') }}", "a\u00a0&lt;á>"),
        ("{% macro m() %}{{ x }}&{% endmacro %}{{ m() | upper }}", "<Á>&"),
        ("{% filter replace('&', '<w:p/>') %}{{ x }}&{% endfilter %}", "<á><w:p/>"),
        ("{% set s | trim | viet_hoa %} a {% endset %}[{{ s }}]", "[A]"),
    ],
)
def test_a_filter_gets_the_words_of_a_block_and_not_its_markup(typed: str, printed: str) -> None:
    assert lines(rendered(P(typed), {"x": "<á>"})) == [printed]


def test_a_filter_on_more_than_words_is_refused_with_its_place() -> None:
    body = P("{%p set s %}") + P("a") + P("b") + P("{%p endset %}") + P("c {{ s | viet_hoa }}")
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body)
    [problem] = caught.value.problems
    assert shown(problem).startswith("BC524 | thân | c {{ s | viet_hoa }} | không dùng được bộ lọc")


def test_paragraphs_that_were_set_aside_can_be_printed_again() -> None:
    body = P("{%p set s %}") + P("a {{ x }}") + P("b") + P("{%p endset %}") + P("{{p s }}") * 2
    assert lines(rendered(body, {"x": "<"})) == ["a <", "b"] * 2


# --- the compiled template ---------------------------------------------------------------------


def test_a_compiled_template_travels_to_another_process() -> None:
    template = compiled(P("a {{ x }}"), header=P("{{ x }}"))
    again = pickle.loads(pickle.dumps(template))
    assert render_template(again, {"x": "b"}) == render_template(template, {"x": "b"})


def test_every_tag_that_fails_by_itself_is_told_in_one_run() -> None:
    body = (
        P("{{ a }} {{ ten }} {{ b | viet_hoa }}")
        + P("{% if ten %}{{ c }}{% endif %}")
        + P("{% set d = 1 %}{{ d }}{{ e }}")
        + table(("{{ 1 / 0 }}",))
    )
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body, {"ten": "t"})
    assert [problem.message for problem in caught.value.problems] == [
        "không có tên «a» ở thẻ «{{ a }}»",
        "không có tên «b» ở thẻ «{{ b | viet_hoa }}»",
        "không có tên «e» ở thẻ «{{ e }}»",
        "chia cho 0",
    ]


def test_an_unknown_filter_is_told_beside_a_mistake_of_another_kind() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        compiled(P("{{ a | viet_hao }}") + P("{{ 1 + }}"))
    assert len(caught.value.problems) == 2


def test_a_sub_document_without_its_library_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl.subdoc", None)
    with pytest.raises(EnvironmentFailure) as caught:
        rendered(P("{{p x }}"), {"x": docx.Document()})
    [problem] = caught.value.problems
    assert problem.code == "BC548"
    assert problem.hint == 'cài thêm: pip install "baocao-gen[subdoc]"'
