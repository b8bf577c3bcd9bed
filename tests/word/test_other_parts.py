"""Tags in charts, SmartArt, properties, variables, equations → filled there, as in Word's words.

Judges: word/package/parts.py, word/package/relations.py, word/template/other_texts.py,
word/template/unfilled.py, word/write/other_values.py
"""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from judges import sound
from objects_of_word import (
    DRAWING,
    OFFICE,
    SHOWN_CHART,
    SPACES,
    Part,
    a_run,
    chart,
    chart_part,
    custom_properties,
    file_with,
    math,
    part_of,
    printed,
)
from word_files import NAMESPACE, members, paragraph, shown, word_file, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.template.compile import compile_template

P = paragraph
HARSH = '<b> & "c" {{ d }}'
ESCAPED = "&lt;b&gt; &amp; &quot;c&quot; {{ d }}"


def texts(xml: str, tag: str) -> list[str]:
    return re.findall(rf"<{tag}(?: [^>]*)?>([^<]*)</{tag}>", xml)


def refused(docx: bytes, names: dict[str, object] | None = None) -> list[str]:
    with pytest.raises(InvalidTemplate) as caught:
        printed(docx, names)
    assert all(problem.hint for problem in caught.value.problems)
    return [shown(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "runs",
    [
        (a_run("Năm {{ nam }}"),),
        (a_run("Năm {"), a_run("{ na"), a_run("m }"), a_run("}")),
        (a_run("Năm {{"), "<a:r><a:rPr b='1'/><a:t> nam </a:t></a:r>", a_run("}}")),
        (a_run("{% if nam %}"), a_run("Năm {{ nam }}"), a_run("{% endif %}")),
    ],
)
def test_the_title_of_a_chart_is_filled_however_its_tag_is_split(runs: tuple[str, ...]) -> None:
    docx = printed(file_with(SHOWN_CHART, chart_part(chart("".join(runs)))), {"nam": 2020})
    assert "".join(texts(part_of(sound(docx), "word/charts/chart1.xml"), "a:t")) == "Năm 2020"


def test_names_of_series_and_places_are_words_and_values_are_digits() -> None:
    def points(kind: str, *words: str) -> str:
        inside = "".join(f'<c:pt idx="{n}"><c:v>{w}</c:v></c:pt>' for n, w in enumerate(words))
        count = f'<c:ptCount val="{len(words)}"/>'
        cache = f"<c:{kind}Cache>{count}{inside}</c:{kind}Cache>"
        return f"<c:{kind}Ref><c:f>S!$A$1</c:f>{cache}</c:{kind}Ref>"

    series = (
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f"<c:tx>{points('str', '{{ ten }}')}</c:tx>"
        f"<c:cat>{points('str', 'Xã {{ x }}', 'B')}</c:cat>"
        f"<c:val>{points('num', '{{ so }}', '{{ le }}')}</c:val></c:ser>"
    )
    names = {"ten": HARSH, "x": "A", "so": 1234567, "le": Decimal("2.5")}
    docx = printed(file_with(SHOWN_CHART, chart_part(chart(plot=series))), names)
    xml = part_of(sound(docx), "word/charts/chart1.xml")
    assert texts(xml, "c:v") == [ESCAPED, "Xã A", "B", "1234567", "2.5"]
    wrong = file_with(SHOWN_CHART, chart_part(chart(plot=series)))
    assert refused(wrong, {**names, "so": "12 hồ sơ"}) == [
        "BC524 | biểu đồ | {{ so }} | «12 hồ sơ» không phải một số, biểu đồ không vẽ được"
    ]


def test_a_name_that_no_report_has_is_told_in_a_chart_as_elsewhere() -> None:
    docx = file_with(SHOWN_CHART, chart_part(chart(a_run("Năm {{ nma }}"))))
    (told,) = refused(docx, {"nam": 1})
    assert told.startswith("BC520 | biểu đồ | Năm {{ nma }} | không có tên «nma»")
    open_tag = file_with(SHOWN_CHART, chart_part(chart(a_run("Năm {{ nam"))))
    assert refused(open_tag)[0].startswith("BC511 | biểu đồ | Năm {{ nam")


def test_smart_art_is_filled_in_its_data_and_in_its_drawing() -> None:
    data = (
        f'<dgm:dataModel xmlns:dgm="{DRAWING}/diagram" {SPACES}><dgm:ptLst>'
        f'<dgm:pt modelId="1"><dgm:t><a:bodyPr/><a:p>{a_run("{{ te")}{a_run("n }}")}</a:p></dgm:t>'
        "</dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    drawn = (
        '<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" '
        f"{SPACES}><a:p>{a_run('{{ ten }}')}</a:p></dsp:drawing>"
    )
    parts = (
        Part("word/diagrams/data1.xml", data, f"{OFFICE}drawingml.diagramData+xml", "diagramData"),
        Part(
            "word/diagrams/drawing1.xml",
            drawn,
            "application/vnd.ms-office.drawingml.diagramDrawing+xml",
            "http://schemas.microsoft.com/office/2007/relationships/diagramDrawing",
            "rIdY",
        ),
    )
    docx = printed(file_with(P("a"), *parts), {"ten": HARSH})
    for part in parts:
        assert "".join(texts(part_of(docx, part.name), "a:t")) == ESCAPED


def test_custom_properties_are_filled() -> None:
    docx = printed(file_with(P("a"), custom_properties("Năm {{ nam }}")), {"nam": HARSH})
    assert texts(part_of(sound(docx), "docProps/custom.xml"), "vt:lpwstr") == [f"Năm {ESCAPED}"]


@pytest.mark.parametrize("words", ["{{ nam", '{"a": "{{ khac }}"}', "[1, {{ khac }}]", "}}"])
def test_what_other_programs_keep_in_properties_is_no_tag(words: str) -> None:
    kept = words.replace('"', "&quot;")
    docx = printed(file_with(P("a"), custom_properties(kept)))
    assert words in part_of(docx, "docProps/custom.xml").replace("&quot;", '"')


def test_variables_of_the_document_and_words_of_numberings_are_filled() -> None:
    settings = (
        f'<w:settings xmlns:w="{NAMESPACE}"><w:docVars>'
        '<w:docVar w:name="ky" w:val="{{ nam }}"/></w:docVars></w:settings>'
    )
    numbering = (
        f'<w:numbering xmlns:w="{NAMESPACE}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1/{{ nam }}"/><w:lvlJc w:val="left"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>"
    )
    kind = f"{OFFICE}wordprocessingml."
    parts = (
        Part("word/settings.xml", settings, f"{kind}settings+xml", "settings", "rIdS"),
        Part("word/numbering.xml", numbering, f"{kind}numbering+xml", "numbering", "rIdN"),
    )
    docx = printed(file_with(P("a"), *parts), {"nam": 2020})
    assert 'w:val="2020"' in part_of(sound(docx), "word/settings.xml")
    assert 'w:val="%1/2020"' in part_of(docx, "word/numbering.xml")


@pytest.mark.parametrize(
    ("typed", "printed_words"),
    [
        (("x = {{ n }}",), "x = 12"),
        (("x = {", "{ n }", "} + 1"), "x = 12 + 1"),
        (("{% if n %}", "x", "{% endif %}"), "x"),
        (("{{ n", " }}"), "12"),
    ],
)
def test_a_tag_of_an_equation_may_be_split(typed: tuple[str, ...], printed_words: str) -> None:
    docx = printed(file_with(math(*typed)), {"n": 12})
    xml = part_of(sound(docx), "word/document.xml")
    assert "".join(texts(xml, "m:t")) == printed_words


def braced(inside: str) -> str:
    look = '<m:dPr><m:begChr m:val="{"/><m:endChr m:val="}"/></m:dPr>'
    return f"<m:d>{look}<m:e>{inside}</m:e></m:d>"


def m_run(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


def m_sub(base: str, sub: str) -> str:
    return f"<m:sSub><m:e>{m_run(base)}</m:e><m:sub>{m_run(sub)}</m:sub></m:sSub>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (braced(braced(m_run("n"))), "x = 12"),
        (braced(braced(m_sub("so", "luong"))), "x = 7"),
        (braced(braced(m_run("a.") + m_sub("b", "c") + m_run(" | lower"))), "x = y"),
        (braced(m_run("n")), "x = n"),
        (braced(braced(m_run("1, 2"))), "x = 1, 2"),
        (braced(braced(m_run("a")) + m_run("b")), "x = ab"),
    ],
)
def test_braces_that_word_has_drawn_as_brackets_are_a_tag(inside: str, expected: str) -> None:
    body = f"<w:p><m:oMath>{m_run('x = ')}{inside}</m:oMath></w:p>"
    docx = printed(file_with(body), {"n": 12, "so_luong": 7, "a": {"b_c": "Y"}})
    assert "".join(texts(part_of(sound(docx), "word/document.xml"), "m:t")) == expected


def test_an_equation_in_a_loop_is_filled_at_each_turn() -> None:
    body = P("{%p for x in ds %}") + math("a = {{ ", "x }}") + P("{%p endfor %}")
    docx = printed(file_with(body), {"ds": [1, 2]})
    assert "".join(texts(part_of(sound(docx), "word/document.xml"), "m:t")) == "a = 1a = 2"


def test_a_tag_where_nothing_is_filled_is_told_with_its_place() -> None:
    styles = (
        f'<w:styles xmlns:w="{NAMESPACE}"><w:style w:type="paragraph" w:styleId="A">'
        '<w:name w:val="Kiểu {{ nam }}"/></w:style></w:styles>'
    )
    files = members(P("{{ nam }}"))
    files["word/styles.xml"] = styles.encode()
    template = compile_template(zipped(files), "mau.docx")
    assert [shown(problem) for problem in template.remarks()] == [
        "BC571 | word/styles.xml | Kiểu {{ nam }} | "
        "thẻ «{{ nam }}» đứng ở phần không điền được, in ra vẫn y nguyên"
    ]


def test_a_file_without_such_tags_keeps_its_parts() -> None:
    part = chart_part(chart(a_run("Năm nay")))
    docx = printed(file_with(SHOWN_CHART, part))
    assert part_of(docx, part.name) == part.content
    assert compile_template(word_file(P("a")), "mau.docx").parts == ()
