"""Content controls with tags → what is shown, what is stored and what is ticked say the same.

Judges: word/package/stores.py, word/template/controls.py, word/write/alike.py,
word/write/bound.py, word/write/controls.py
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from judges import pdf_text, sound, to_pdf
from objects_of_word import OFFICE, W14, Part, custom_properties, file_with, part_of, printed
from word_files import lines, member, paragraph, shown, table, text

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.package.properties import About
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.render import render_template

P = paragraph
STORE = "{11111111-2222-3333-4444-555555555555}"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
TITLE = (
    "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
    "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
)
HARSH = '<b> & "c" {{ d }}'


def control(inside: str, properties: str = "<w:text/>", *, look: str = "") -> str:
    """A control in a line; ``inside`` is a tag, or XML."""
    runs = inside if inside.startswith("<") else text(inside, look)
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="7"/>{properties}</w:sdtPr>'
        f"<w:sdtContent>{runs}</w:sdtContent></w:sdt>"
    )


def binding(path: str, store: str = STORE, spaces: str = "xmlns:n='urn:a'") -> str:
    number = f'w:storeItemID="{store}"' if store else ""
    return f'<w:dataBinding w:prefixMappings="{spaces}" w:xpath="{path}" {number}/><w:text/>'


NAME = binding("/n:phieu[1]/n:ten[1]")
A_TITLE = binding("/ns1:coreProperties[1]/ns0:title[1]", CORE, TITLE)


def stored(body: str, inside: str, **more: Any) -> bytes:
    """A file with a store of custom XML: the elements in it."""
    properties = (
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'customXml" ds:itemID="{STORE}"/>'
    )
    parts = (
        Part(
            "customXml/item1.xml",
            f'<phieu xmlns="urn:a">{inside}</phieu>',
            "application/xml",
            "customXml",
        ),
        Part(
            "customXml/itemProps1.xml",
            properties,
            f"{OFFICE}customXmlProperties+xml",
            "customXmlProps",
            "rId1",
            "customXml/item1.xml",
        ),
    )
    return file_with(body, *parts, **more)


def kept(docx: bytes, name: str = "ten") -> list[str]:
    """What the store keeps under a name."""
    root = member(docx, "customXml/item1.xml")
    return ["".join(map(str, one.itertext())) for one in root.iter(f"{{urn:a}}{name}")]


def line(docx: bytes) -> str:
    xml = part_of(docx, "word/document.xml")
    return "|".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", xml))


def bindings(docx: bytes) -> int:
    return part_of(docx, "word/document.xml").count("<w:dataBinding")


@pytest.mark.parametrize(
    ("typed", "keeps"),
    [
        ("{{ ten }}", "<ten>{{ ten }}</ten>"),
        ("{{ ten }}", "<ten>Năm ngoái</ten>"),
        ("{{ ten }}", "<ten/>"),
        ("Năm ngoái", "<ten>{{ ten }}</ten>"),
        ("{% if co %}{{ ten }}{% endif %}", "<ten>cũ</ten>"),
    ],
)
def test_a_bound_control_and_its_store_say_the_same(typed: str, keeps: str) -> None:
    docx = printed(stored(P(control(typed, NAME)), keeps), {"ten": HARSH, "co": True})
    assert line(sound(docx)) == '&lt;b&gt; &amp; "c" {{ d }}'
    assert kept(docx) == [HARSH]
    assert bindings(docx) == 1


def test_a_control_that_names_no_store_finds_its_own() -> None:
    path = binding("/n:phieu[1]/n:ten[1]", "")
    assert kept(printed(stored(P(control("{{ x }}", path)), "<ten/>"), {"x": "A"})) == ["A"]


def test_a_store_may_keep_its_value_in_an_attribute() -> None:
    path = binding("/n:phieu[1]/n:ten[@ma='2']/@gt")
    body = P(control("{{ x }}", path))
    docx = printed(stored(body, '<ten ma="1" gt="a"/><ten ma="2" gt="b"/>'), {"x": "C"})
    assert [one.get("gt") for one in member(docx, "customXml/item1.xml")] == ["a", "C"]


def test_tags_of_a_store_need_no_control() -> None:
    assert kept(printed(stored(P("a"), "<ten>Số {{ n }}</ten>"), {"n": 5})) == ["Số 5"]


def test_every_control_of_a_store_shows_it_wherever_it_stands() -> None:
    body = P(control("{{ ten }}", NAME)) + P("Trang: ", control("cũ", NAME))
    docx = printed(stored(body, "<ten>cũ</ten>", header=P(control("cũ", NAME))), {"ten": "Mới"})
    assert line(sound(docx)) == "Mới|Trang: |Mới"
    assert "Mới" in part_of(docx, "word/header1.xml")


def test_a_control_in_a_loop_is_bound_only_where_its_store_says_the_same() -> None:
    body = P("{%p for x in ds %}") + P(control("{{ x }}", NAME)) + P("{%p endfor %}")
    docx = printed(stored(body, "<ten>{{ x }}</ten>"), {"ds": ["A", "B", "A"]})
    assert line(sound(docx)) == "A|B|A"
    assert (kept(docx), bindings(docx)) == (["A"], 2)
    assert kept(printed(stored(body, "<ten>{{ x }}</ten>"), {"ds": []})) == [""]


def test_a_title_in_the_properties_is_filled_and_shown() -> None:
    body = P(control("Báo cáo năm {{ nam }}", A_TITLE))
    about = About(title="Trích yếu", subject="", creator="")
    for title in ("Báo cáo năm 2019", "{{ nam }}", ""):
        template = compile_template(file_with(body, title=title), "mau.docx")
        docx = render_template(template, {"nam": 2026}, about=about)
        assert "<dc:title>Báo cáo năm 2026</dc:title>" in part_of(sound(docx), "docProps/core.xml")
        assert line(docx) == "Báo cáo năm 2026"


def test_a_title_that_the_report_gives_is_shown_on_the_cover() -> None:
    body = P(control("[Tiêu đề]", "<w:showingPlcHdr/>" + A_TITLE)) + P("{{ nam }}")
    template = compile_template(file_with(body, title="cũ"), "mau.docx")
    about = About(title="Trích yếu", subject="", creator="")
    docx = render_template(template, {"nam": 2026}, about=about)
    assert line(sound(docx)) == "Trích yếu|2026"
    assert "showingPlcHdr" not in part_of(docx, "word/document.xml")


def test_a_property_without_a_value_gets_one() -> None:
    subject = A_TITLE.replace("ns0:title", "ns0:subject")
    docx = printed(file_with(P(control("{{ x }}", subject)), title="a"), {"x": "B"})
    assert "<dc:subject>B</dc:subject>" in part_of(sound(docx), "docProps/core.xml")


def test_a_custom_property_is_a_store_too() -> None:
    space = "http://schemas.openxmlformats.org/officeDocument/2006"
    path = "/p:Properties[1]/p:property[@name='Ky bao cao'][1]/vt:lpwstr[1]"
    spaces = f"xmlns:p='{space}/custom-properties' xmlns:vt='{space}/docPropsVTypes'"
    for number in ("", "{00000000-0000-0000-0000-000000000001}"):
        body = P(control("{{ x }}", binding(path, number, spaces)))
        docx = printed(file_with(body, custom_properties("cũ")), {"x": "mới"})
        assert "<vt:lpwstr>mới</vt:lpwstr>" in part_of(docx, "docProps/custom.xml")


@pytest.mark.parametrize(
    "broken",
    [
        binding("/n:phieu[1]/n:khac[1]"),
        binding("/n:phieu[1]/n:ten[1]", "{00000000-0000-0000-0000-000000000000}"),
        binding("/m:phieu[1]/m:ten[1]"),
        binding("count(//*)"),
        binding("/n:phieu[1]"),
    ],
)
def test_a_control_bound_to_nothing_is_told_and_prints(broken: str) -> None:
    docx = stored(P(control("{{ x }}", broken)), "<ten>cũ</ten>")
    (remark,) = compile_template(docx, "mau.docx").remarks()
    assert shown(remark).startswith("BC570 | thân | {{ x }} | ô nhập liệu gắn với «")
    made = printed(docx, {"x": "A"})
    assert (line(made), bindings(made)) == ("A", 0)
    quiet = stored(P(control("x", broken)), "<ten>cũ</ten>")
    assert compile_template(quiet, "mau.docx").told == ()


def test_a_control_that_keeps_its_formatting_in_a_store_is_told_and_prints() -> None:
    rich = (
        '<w15:dataBinding xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
        f'w:prefixMappings="xmlns:n=\'urn:a\'" w:xpath="/n:phieu[1]/n:ten[1]" '
        f'w:storeItemID="{STORE}"/>'
    )
    docx = stored(P(control("{{ x }}", rich)), "<ten>cũ</ten>")
    (remark,) = compile_template(docx, "mau.docx").remarks()
    assert remark.code == "BC570"
    made = printed(docx, {"x": "A"})
    assert (line(made), "dataBinding" in part_of(made, "word/document.xml")) == ("A", False)


GREY = '<w:rStyle w:val="PlaceholderText"/>'


def test_a_printed_value_is_no_placeholder() -> None:
    state = "<w:rPr><w:b/></w:rPr><w:showingPlcHdr/><w:text/>"
    docx = printed(file_with(P(control("{{ ten }}", state, look=GREY))), {"ten": "Sở"})
    xml = part_of(docx, "word/document.xml")
    assert "showingPlcHdr" not in xml
    assert "PlaceholderText" not in xml
    assert "<w:r><w:rPr><w:b/></w:rPr><w:t" in xml
    for body in (P(control("{{ ten }}", state)), P(control("[ghi]", state), "{{ ten }}")):
        left = printed(file_with(body), {"ten": ""})
        assert "showingPlcHdr" in part_of(left, "word/document.xml")


BOX = (
    f'<w14:checkbox xmlns:w14="{W14}"><w14:checked w14:val="{{}}"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)


@pytest.mark.parametrize(
    ("typed", "value", "state", "sign"),
    [
        ("{{ a }}", True, "1", "☒"),
        ("{{ a }}", False, "0", "☐"),
        ("{{ a }}", "x", "1", "☒"),
        ("{{ a }}", "", "0", "☐"),
        ("{{ a }}", "☒", "1", "☒"),
        ("{% if a %}☒{% else %}☐{% endif %}", True, "1", "☒"),
        ("{% if a %}☒{% else %}☐{% endif %}", False, "0", "☐"),
        ("☐{% if a %}{% endif %}", True, "0", "☐"),
    ],
)
def test_a_check_box_knows_what_its_sign_says(
    typed: str, value: object, state: str, sign: str
) -> None:
    before = "0" if state == "1" else "1"
    docx = printed(file_with(P(control(typed, BOX.format(before)))), {"a": value})
    assert line(docx) == sign
    assert f'w14:checked w14:val="{state}"' in part_of(docx, "word/document.xml")


def test_a_sign_of_a_font_of_signs_is_known_too() -> None:
    states = BOX.format("0").replace('"2612"', '"00FE"').replace('"2610"', '"00A8"')
    drawn = [f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>' for code in ("F0FE", "F0A8")]
    typed = f"{text('{% if a %}')}{drawn[0]}{text('{% else %}')}{drawn[1]}{text('{% endif %}')}"
    for value, state in ((True, "1"), (False, "0")):
        docx = printed(file_with(P(control(typed, states))), {"a": value})
        assert f'w14:checked w14:val="{state}"' in part_of(docx, "word/document.xml")


def test_a_check_box_that_is_no_choice_is_told_at_its_tag() -> None:
    body = table((P(control("{{ a }}", BOX.format("0"))),)) + P("a")
    with pytest.raises(InvalidTemplate) as caught:
        printed(file_with(body), {"a": "12 hồ sơ"})
    assert [shown(problem) for problem in caught.value.problems] == [
        "BC572 | thân, bảng 1, hàng 1, ô 1 | {{ a }} | "
        "«12 hồ sơ» không phải có hoặc không, ô đánh dấu không nhận"
    ]


CHOICES = (
    '{}<w:dropDownList w:lastValue="cu"><w:listItem w:displayText="Hà Nội" w:value="HN"/>'
    '<w:listItem w:displayText="Huế" w:value="HUE"/></w:dropDownList>'
)


@pytest.mark.parametrize(
    ("value", "shows", "last"),
    [("Huế", "Huế", "HUE"), ("HN", "Hà Nội", "HN"), ("Vinh", "Vinh", None)],
)
def test_a_list_knows_the_entry_that_is_printed(value: str, shows: str, last: str | None) -> None:
    bound = CHOICES.format(NAME.removesuffix("<w:text/>"))
    docx = printed(stored(P(control("{{ x }}", bound)), "<ten>cu</ten>"), {"x": value})
    found = re.findall(r'w:lastValue="([^"]*)"', part_of(sound(docx), "word/document.xml"))
    assert (line(docx), found) == (shows, [last] if last else [])
    assert kept(docx) == [last or value]


DAY = (
    '{}<w:date w:fullDate="2019-01-01T00:00:00Z"><w:dateFormat w:val="dd/MM/yyyy"/>'
    '<w:lid w:val="vi-VN"/><w:storeMappedDataAs w:val="{}"/><w:calendar w:val="gregorian"/>'
    "</w:date>"
)


@pytest.mark.parametrize(
    ("value", "form", "full", "keeps"),
    [
        ("28/12/2020", "date", "2020-12-28T00:00:00Z", "2020-12-28"),
        ("ngày 08 tháng 7 năm 2020", "dateTime", "2020-07-08T00:00:00Z", "2020-07-08T00:00:00Z"),
        ("2020-07-08", "text", "2020-07-08T00:00:00Z", "2020-07-08"),
        ("chưa định", "date", None, "chưa định"),
    ],
)
def test_a_day_is_known_where_it_is_printed(
    value: str, form: str, full: str | None, keeps: str
) -> None:
    bound = DAY.format(NAME.removesuffix("<w:text/>"), form)
    docx = printed(stored(P(control("{{ x }}", bound)), "<ten>cu</ten>"), {"x": value})
    xml = part_of(sound(docx), "word/document.xml")
    assert re.findall(r'w:fullDate="([^"]*)"', xml) == ([full] if full else [])
    assert kept(docx) == [keeps]
    mirrored = P(control("01/01/2019", bound))
    docx = printed(stored(mirrored, "<ten>{{ x }}</ten>"), {"x": "2020-07-08"})
    assert line(sound(docx)) == "08/7/2020"


@pytest.mark.office
def test_libreoffice_shows_what_was_printed(tmp_path: Path) -> None:
    body = P("Tên: ", control("{{ ten }}", NAME)) + P("Đề: ", control("Năm {{ n }}", A_TITLE))
    docx = printed(stored(body, "<ten>{{ ten }}</ten>", title="Năm 2019"), {"ten": "A & B", "n": 1})
    assert re.findall(r"\S.*", pdf_text(to_pdf(docx, tmp_path))) == ["Tên: A & B", "Đề: Năm 1"]


def googled(inside: str, number: int) -> str:
    """What Google Docs puts around a stretch of text."""
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w:tag w:val="goog_rdk_{number}"/></w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (P("Tên {{ te", googled(text("n }}"), 1), " x"), ["Tên A x"]),
        (P(googled(text("{% if co %}"), 1), "b{% endif %}"), ["b"]),
        (P(googled(text("{%p if co %}"), 1)) + P("b") + P("{%p endif %}"), ["b"]),
        (googled(P("{%p if co %}"), 1) + P("b") + P("{%p endif %}"), ["b"]),
        (P(googled(text("{{p ten }}"), 1)), ["A"]),
    ],
)
def test_marks_of_google_docs_are_no_hindrance(body: str, expected: list[str]) -> None:
    made = sound(printed(file_with(body), {"ten": "A", "co": True}))
    assert lines(made) == expected
    assert "<w:sdt>" not in part_of(made, "word/document.xml")


def test_a_great_many_bound_controls_are_looked_up_within_bounds() -> None:
    body = P(*[control("{{ x }}", NAME.replace("ten[1]", f"ten[@a='{n}']")) for n in range(40)])
    docx = stored(body, "<ten a='39'>cũ</ten>" + "<b/>" * 1_000)
    assert kept(printed(docx, {"x": "mới"})) == ["mới"]
