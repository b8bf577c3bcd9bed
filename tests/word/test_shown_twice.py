"""What a file says twice, in a text box for old programs or in a field → both say the same.

Judges: word/template/text_boxes.py, word/write/shown_properties.py
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from judges import pdf_text, sound, to_pdf
from objects_of_word import OFFICE, Part, custom_properties, file_with, part_of, printed
from word_files import NAMESPACE, paragraph, text

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.package.properties import About
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.template.inspect import names_used
from baocao_gen.word.write.render import render_template

P = paragraph
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def box(first: str, second: str) -> str:
    """A text box as Word writes it: for new programs, and again for old ones."""
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice Requires="wps" xmlns:wps="{_WPS}">'
        f'<w:drawing><wp:inline xmlns:wp="{_WP}"><wp:extent cx="900000" cy="900000"/>'
        f'<wp:docPr id="1" name="a"/><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_WPS}">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"</wps:spPr><wps:txbx><w:txbxContent>{first}</w:txbxContent></wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
        '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:70pt;height:70pt">'
        f"<v:textbox><w:txbxContent>{second}</w:txbxContent></v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def boxes(docx: bytes) -> list[str]:
    xml = part_of(docx, "word/document.xml")
    found = re.findall(r"<w:txbxContent[^>]*>(.*?)</w:txbxContent>", xml)
    return ["|".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)<", one)) for one in found]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("{{ x }}", "{{ x }}", "a &lt;b&gt; {{ c }}"),
        ("{{ x }}", "năm ngoái", "a &lt;b&gt; {{ c }}"),
        ("{% set n.i = n.i + 1 %}Số {{ n.i }}", "{% set n.i = n.i + 1 %}Số {{ n.i }}", "Số 1"),
    ],
)
def test_a_text_box_says_the_same_to_new_and_to_old_programs(
    first: str, second: str, shown: str
) -> None:
    body = P("{% set n = namespace(i=0) %}") + P(box(P(first), P(second)))
    docx = printed(file_with(body), {"x": "a <b> {{ c }}"})
    assert boxes(sound(docx)) == [shown, shown]


def test_a_text_box_in_a_loop_is_copied_at_each_turn() -> None:
    loop = P("{%p for x in ds %}") + P(box(P("{{ x }}"), P("{{ x }}"))) + P("{%p endfor %}")
    docx = printed(file_with(loop), {"ds": ["a", "b"]})
    assert boxes(docx) == ["a", "a", "b", "b"]


def test_a_name_in_a_text_box_is_asked_for_and_told_once() -> None:
    template = compile_template(file_with(P(box(P("{{ khac }}"), P("{{ khac }}")))), "mau.docx")
    assert len(list(names_used(template))) == 1
    with pytest.raises(InvalidTemplate) as caught:
        render_template(template, {})
    assert len(caught.value.problems) == 1


def field(instruction: str, *result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{m}"/></w:r>' for m in ("begin", "separate", "end")]
    inside = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return marks[0] + inside + marks[1] + "".join(map(text, result)) + marks[2]


def shown_words(docx: bytes) -> str:
    return "|".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)<", part_of(docx, "word/document.xml")))


@pytest.mark.parametrize(
    ("instruction", "shown"),
    [
        ('DOCPROPERTY "Ky bao cao" \\* MERGEFORMAT', "Năm &lt;1&gt;"),
        ('DOCPROPERTY "ky bao cao"', "Năm &lt;1&gt;"),
        ('DOCPROPERTY "Ky bao cao" \\* Upper', "NĂM &lt;1&gt;"),
        ('DOCPROPERTY "Khac"', "năm |ngoái"),
        ("PAGE", "năm |ngoái"),
    ],
)
def test_a_field_shows_what_the_property_says_now(instruction: str, shown: str) -> None:
    body = P(field(instruction, "năm ", "ngoái"))
    docx = printed(file_with(body, custom_properties("Năm {{ x }}")), {"x": "<1>"})
    assert shown_words(sound(docx)) == shown


def test_a_simple_field_and_a_variable_are_shown_too() -> None:
    settings = (
        f'<w:settings xmlns:w="{NAMESPACE}"><w:docVars>'
        '<w:docVar w:name="ky" w:val="{{ x }}"/></w:docVars></w:settings>'
    )
    part = Part("word/settings.xml", settings, f"{OFFICE}wordprocessingml.settings+xml", "settings")
    named = "DOCPROPERTY &quot;Ky bao cao&quot;"
    simple = f'<w:fldSimple w:instr=" {named} ">{text("cũ")}</w:fldSimple>'
    body = P(simple, field("DOCVARIABLE ky", "cũ"))
    docx = printed(file_with(body, custom_properties("{{ x }}"), part), {"x": "mới"})
    assert shown_words(sound(docx)) == "mới|mới"


def test_the_title_of_the_report_is_shown_where_a_template_shows_its_title() -> None:
    docx = file_with(P(field("TITLE", "cũ"), "{{ x }}"), title="cũ")
    template = compile_template(docx, "mau.docx")
    about = About(title="Báo cáo năm 2020", subject="", creator="")
    docx = render_template(template, {"x": ""}, about=about)
    assert shown_words(sound(docx)).rstrip("|") == "Báo cáo năm 2020"


def test_a_field_stays_where_no_property_has_changed() -> None:
    body = P(field('DOCPROPERTY "Ky bao cao"', "như cũ"), "{{ x }}")
    docx = file_with(body, custom_properties("khác"))
    assert shown_words(printed(docx, {"x": "a"})) == "như cũ|a"


@pytest.mark.office
def test_libreoffice_shows_the_property_and_the_box(tmp_path: Path) -> None:
    body = P(field('DOCPROPERTY "Ky bao cao"', "cũ")) + P(box(P("Hộp {{ x }}"), P("cũ")))
    docx = printed(file_with(body, custom_properties("Năm {{ x }}")), {"x": "2020"})
    assert pdf_text(to_pdf(docx, tmp_path)).split() == ["Năm", "2020", "Hộp", "2020"]
