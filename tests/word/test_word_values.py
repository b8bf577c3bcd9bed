"""Any value in any place of a template → exactly that text on the page."""

from __future__ import annotations

import threading
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from thoroughness import examples
from word_files import W, compiled, lines, member, paragraph, plain_lines, rendered, table, text

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.tags.private_characters import blank_mark
from baocao_gen.vietnamese.text import forbidden_character
from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.word.write.render import render_template

TEMPLATE = compiled(
    paragraph("[{{ x }}]")
    + table(("ô", "[{{ x }}]"))
    + paragraph(text("[{{r x }}]", "<w:b/>"))
    + paragraph("{{p x }}")
    + paragraph('<w:hyperlink w:tooltip="{{ x }}"><w:r><w:t>a</w:t></w:r></w:hyperlink>'),
    header=paragraph("[{{ x }}]"),
    title="[{{ x }}]",
)
letters = st.characters(exclude_categories=("Cs",)).filter(lambda c: not forbidden_character(c))


@examples(300)
@given(
    st.text(st.one_of(letters, st.sampled_from("&<>\"'{}%#\n\t ]]>đĐ😀\u0301\u202e")), min_size=1)
)
@example("R&D <a> b")
@example("<5 triệu")
@example("{{ x }} {% if %} {# #} {_{")
@example("a\n\tb\n")
@example("  đầu và cuối  ")
@example("مرحبا \u202e ngược")
@example("]]> &amp; &#1; \\x00 <w:p/>")
@example("te\u0302n")
@example("🇻🇳 👩‍👩‍👧")
def test_any_text_comes_out_as_it_went_in_in_nfc(value: str) -> None:
    docx = render_template(TEMPLATE, {"x": value})
    expected = unicodedata.normalize("NFC", value)
    body, plain = plain_lines(docx), breakable(expected)
    assert body[0] == body[2] == body[3] == f"[{plain}]"
    assert body[4] == plain
    assert plain_lines(docx, "word/header1.xml") == [f"[{plain}]"]
    assert member(docx, "docProps/core.xml")[0].text == f"[{expected}]"
    (link,) = member(docx).iter(f"{W}hyperlink")
    flat = expected.replace("\n", " ").replace("\t", " ")  # what XML makes of them in attributes
    assert link.get(f"{W}tooltip") == flat


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("a\x00", "ký tự rỗng (U+0000)"),
        ("\x0b", "dấu ngắt dòng của Word (U+000B)"),
        ("\ud800", "nửa ký tự bị hỏng (U+D800)"),
        ("\ufdd4", "mã không phải ký tự (U+FDD4)"),
        ("\ufffe", "mã không phải ký tự (U+FFFE)"),
    ],
)
def test_a_character_that_no_page_can_show_is_refused_by_name(value: str, name: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        render_template(TEMPLATE, {"x": value})
    assert {p.code for p in caught.value.problems} == {"BC523"}
    assert all(name in p.message for p in caught.value.problems)


@pytest.mark.parametrize("tag", ["{{ x }}", "{{r x }}", "{{p x }}"])
def test_a_bell_begins_a_paragraph_and_a_form_feed_a_page_as_in_docxtpl(tag: str) -> None:
    body = paragraph(text(tag, "<w:b/>"), properties='<w:jc w:val="both"/>')
    docx = rendered(body + table(("[{{ x }}]", "b")), {"x": "R&D\a<2>\f3\n4"})
    assert lines(docx) == ["R&D", "<2>", "\n", "3\n4", "[R&D", "<2>", "\n", "3\n4]", "b"]
    made = list(member(docx).iter(f"{W}p"))[:4]
    assert [p.find(f"{W}pPr/{W}jc") is not None for p in made] == [True, True, False, True]
    assert [p.find(f"{W}r/{W}rPr/{W}b") is not None for p in made] == [True, True, False, True]


def test_a_text_with_a_new_paragraph_can_be_set_aside_and_filtered() -> None:
    body = paragraph("{% set s %}[{{ x }}]{% endset %}{{ s }} {{ s | viet_hoa }}")
    assert lines(rendered(body, {"x": "a\ab"})) == ["[a", "b] [A", "B]"]


def test_where_only_text_can_stand_a_new_paragraph_is_a_new_line() -> None:
    docx = rendered(paragraph("a"), {"x": "a\ab\fc"}, title="{{ x }}")
    assert member(docx, "docProps/core.xml")[0].text == "a\nb\nc"


def test_breaks_stay_in_the_run_with_its_look() -> None:
    docx = rendered(paragraph(text("{{ x }}", "<w:b/>")), {"x": "a\nb\tc"})
    (run,) = member(docx).iter(f"{W}r")
    assert [str(child.tag).removeprefix(W) for child in run] == ["rPr", "t", "br", "t", "tab", "t"]


def test_a_blank_of_a_draft_is_a_yellow_run_with_the_look_around_it() -> None:
    look = '<w:b/><w:sz w:val="20"/><w:u w:val="single"/>'
    docx = rendered(paragraph(text("a {{ x }} b", look)), {"x": blank_mark("dân số")})
    assert lines(docx) == ["a [chưa có: dân số] b"]
    runs = list(member(docx).iter(f"{W}r"))
    looks = [[str(e.tag).removeprefix(W) for e in run[0]] for run in runs]
    assert looks == [["b", "sz", "u"], ["b", "sz", "highlight", "u"], ["b", "sz", "u"]]


def test_a_blank_in_the_title_is_its_words() -> None:
    docx = rendered(paragraph("a"), {"x": blank_mark("năm")}, title="Về {{ x }}")
    assert member(docx, "docProps/core.xml")[0].text == "Về [chưa có: năm]"


def test_one_template_serves_many_threads() -> None:
    wrong: list[str] = []

    def work(name: str) -> None:
        first = (lines(render_template(TEMPLATE, {"x": name}))[0] for _ in range(20))
        wrong.extend(line for line in first if line != f"[{name}]")

    threads = [threading.Thread(target=work, args=(f"báo cáo {n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
