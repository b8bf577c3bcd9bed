"""Tags in the addresses of links → each link leads where its own words say, or is refused.

Judges: word/template/links.py, word/write/links.py
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from judges import pdf_text, sound, to_pdf
from objects_of_word import R, file_with, part_of, printed, relate
from word_files import members, paragraph, shown, text, zipped

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.template.compile import compile_template

P = paragraph
RELS = "word/_rels/document.xml.rels"


def link(words: str = "Cổng", number: str = "rIdL") -> str:
    return f'<w:hyperlink r:id="{number}">{text(words)}</w:hyperlink>'


def leads(docx: bytes, part: str = "word/document.xml", rels: str = RELS) -> list[str]:
    """Where each link of a part leads, in order."""
    entries = {
        re.findall(r' Id="([^"]*)"', entry)[0]: re.findall(r'Target="([^"]*)"', entry)[0]
        for entry in re.findall(r"<Relationship [^>]*>", part_of(docx, rels))
        if "External" in entry
    }
    used = re.findall(r'<(?:w:hyperlink|a:hlinkClick) [^>]*r:id="([^"]*)"', part_of(docx, part))
    assert set(used) == set(entries)
    return [entries[number] for number in used]


@pytest.mark.parametrize(
    ("address", "value", "target"),
    [
        ("https://a.vn/%7B%7B%20x%20%7D%7D", "abc", "https://a.vn/abc"),
        ("https://a.vn/%7b%7bx%7d%7d?y=%20z", "a b", "https://a.vn/a%20b?y=%20z"),
        ("https://a.vn/{{ x }}", "Huế", "https://a.vn/Hu%E1%BA%BF"),
        ("https://a.vn/%7B%7B%20x%20%7D%7D", '<&"{{', "https://a.vn/%3C&amp;%22%7B%7B"),
        ("https://a.vn/?q=%7B%7B%20x|upper%20%7D%7D", "50%", "https://a.vn/?q=50%25"),
        ("%7B%7B%20x%20%7D%7D", "https://b.vn/?a=1&b=%20", "https://b.vn/?a=1&amp;b=%20"),
        ("http://%7B%7B%20x%20%7D%7D/", "https://b.vn", "https://b.vn/"),
        ("mailto:%7B%7B%20x%20%7D%7D", "a@b.vn", "mailto:a@b.vn"),
        ("https://a.vn/%7B%25%20if%20x%20%25%7Dc%7B%25%20endif%20%25%7D", "1", "https://a.vn/c"),
        ("%7B%7B%20x%20%7D%7D", "", None),
    ],
)
def test_an_address_is_filled(address: str, value: str, target: str | None) -> None:
    docx = printed(file_with(P(link()), links={"rIdL": address}), {"x": value})
    assert leads(sound(docx)) == ([target] if target else [])


def test_each_turn_of_a_loop_has_an_address_of_its_own() -> None:
    body = P("{%p for x in ds %}") + P(link("{{ x }}")) + P("{%p endfor %}") + P(link("a", "rIdM"))
    links = {"rIdL": "https://a.vn/%7B%7B%20x%20%7D%7D", "rIdM": "https://b.vn"}
    docx = printed(file_with(body, links=links), {"ds": ["1", "2", "1"]})
    assert leads(sound(docx)) == [f"https://{a}" for a in ("a.vn/1", "a.vn/2", "a.vn/1", "b.vn")]


def test_a_header_has_relationships_of_its_own() -> None:
    files = members(P("a"), header=P(link("Trang")))
    address = "https://a.vn/%7B%7B%20x%20%7D%7D"
    relate(files, "word/header1.xml", "rIdL", f"{R}/hyperlink", address, 'TargetMode="External"')
    docx = printed(zipped(files), {"x": "b"})
    rels = "word/_rels/header1.xml.rels"
    assert leads(sound(docx), "word/header1.xml", rels) == ["https://a.vn/b"]


HARMFUL = [
    "javascript:alert(1)",
    "JavaScript:x",
    "file:///C:/a.docx",
    "C:\\a.exe",
    "\\\\may\\chung\\a.docx",
    "//may/chung",
    "vbscript:x",
    " data:text/html,x",
    "ms-word:ofe|u|https://a.vn",
]


@pytest.mark.parametrize("value", HARMFUL)
def test_a_value_may_not_lead_to_what_runs_or_lies_on_a_machine(value: str) -> None:
    body = P(link("{{ ten }}"))
    docx = file_with(body, links={"rIdL": "%7B%7B%20x%20%7D%7D"})
    with pytest.raises(InvalidTemplate) as caught:
        printed(docx, {"x": value, "ten": "a"})
    (problem,) = caught.value.problems
    assert problem.hint
    assert shown(problem).startswith("BC573 | thân | {{ x }} | liên kết trỏ tới «")


def field(instruction: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{m}"/></w:r>' for m in ("begin", "separate", "end")]
    inside = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return P(f"{marks[0]}{inside}{marks[1]}{text('Cổng')}{marks[2]}")


def test_the_address_of_a_field_is_filled_and_judged_too() -> None:
    for typed in ("{{ x }}", "%7B%7B%20x%20%7D%7D"):
        docx = file_with(field(f' HYPERLINK "{typed}" '))
        made = sound(printed(docx, {"x": "https://a.vn/b"}))
        assert "https://a.vn/b" in part_of(made, "word/document.xml")
        with pytest.raises(InvalidTemplate) as caught:
            printed(docx, {"x": "javascript:alert(1)"})
        assert [problem.code for problem in caught.value.problems] == ["BC524"]


def test_a_name_in_an_address_is_told_like_any_other() -> None:
    docx = file_with(P(link()), links={"rIdL": "https://a.vn/%7B%7B%20khac%20%7D%7D"})
    with pytest.raises(InvalidTemplate) as caught:
        printed(docx, {"x": 1})
    (problem,) = caught.value.problems
    expected = "BC520 | thân | https://a.vn/{{ khac }} | không có tên «khac»"
    assert shown(problem).startswith(expected)


def test_addresses_without_tags_stay_as_they_are() -> None:
    docx = file_with(P(link(), "{{ x }}"), links={"rIdL": "file:///S:/%7Bthu%20muc%7D/a.docx"})
    assert part_of(printed(docx, {"x": 1}), RELS) == part_of(docx, RELS)
    assert compile_template(docx, "mau.docx").told == ()


@pytest.mark.office
def test_libreoffice_opens_what_has_such_links(tmp_path: Path) -> None:
    docx = file_with(P(link("Cổng {{ x }}")), links={"rIdL": "https://a.vn/%7B%7B%20x%20%7D%7D"})
    assert pdf_text(to_pdf(printed(docx, {"x": "b c"}), tmp_path)).split() == ["Cổng", "b", "c"]
