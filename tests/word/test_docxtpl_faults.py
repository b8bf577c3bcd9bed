"""Every fault measured in docxtpl 0.20.2, a row each → our page, or our message with its place.

The first column says what docxtpl does with the template; the last is what comes out here.
"""

from __future__ import annotations

from typing import Any

import pytest
from word_files import W, lines, member, paragraph, plain_lines, rendered, shown, table, text

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.word.docxtpl import docxtpl_module

P = paragraph
NAMES = {
    "rd": "R&D <a> b",
    "it": "<5 triệu",
    "x": 3,
    "co": True,
    "rong": [],
    "trong": None,
    "xs": ["1", "2"],
    "d": {"items": "mục", "keys": "khóa", "values": "trị"},
    "tên": "Tên",
}
BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Choice>'
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
MARK = '<w:bookmarkStart w:id="1" w:name="m"/>{}<w:bookmarkEnd w:id="1"/>'

RIGHT_PAGE: dict[str, tuple[str, list[str]]] = {
    "cuts the paragraph at «<»": (P("A {{ rd }} B"), ["A R&D <a> b B"]),
    "loses the sign of «<5 triệu»": (P("{{ it }}"), ["<5 triệu"]),
    "prints nothing for plain text in {{r": (P("a {{r it }} b"), ["a <5 triệu b"]),
    "says «unknown tag» for a remainder": (
        P("{%p if x % 2 == 1 %}") + P("lẻ") + P("{%p endif %}"),
        ["lẻ"],
    ),
    "says «unknown tag» for an empty mapping": (
        P("{%p if d == {} %}") + P("rỗng") + P("{%p endif %}") + P("hết"),
        ["hết"],
    ),
    "says «unknown tag» for a space too many": (
        table(("{% tr for i in xs %}",), ("{{ i }}",), ("{% tr endfor %}",)),
        ["1", "2"],
    ),
    "says «unknown tag» for loop marks in the data row itself": (
        table(("{%tr for i in xs %}{{ i }}", "a{%tr endfor %}")),
        ["1", "a", "2", "a"],
    ),
    "leaves a cell without a paragraph": (
        table((P("{%p if not co %}") + P("a") + P("{%p endif %}"), "b")),
        ["", "b"],
    ),
    "leaves a table without rows": (
        P("đầu") + table(("{%tr for i in rong %}",), ("{{ i }}",), ("{%tr endfor %}",)) + P("cuối"),
        ["đầu", "cuối"],
    ),
    "prints blank for a key «items»": (
        P("{{ d.items }} {{ d.keys }} {{ d.values }}"),
        ["mục khóa trị"],
    ),
    "prints 0.30000000000000004": (P("{{ 0.1 + 0.2 }}"), ["0,3"]),
    "prints 1e+16": (P("{{ 1e16 }}"), ["10.000.000.000.000.000"]),
    "prints blank for a decomposed name": (P("{{ te\u0302n }}"), ["Tên"]),
    "stops at Word's en dash": (P("{{ x – 1 }}"), ["2"]),
    "renders into a tracked deletion": (
        P('<w:del w:id="9" w:author="a"><w:r><w:delText>{{ cu }}</w:delText></w:r></w:del>', "b"),
        ["b"],
    ),
    "prints a text box twice over, differently": (
        P(BOX.format(P("{{ it }}"))),
        ["<5 triệu<5 triệu", "<5 triệu", "<5 triệu"],  # the paragraph around both, and each
    ),
    "prints the running total 0 without a namespace": (
        P(
            "{% set n = namespace(t=0) %}{% for i in [1, 2] %}{% set n.t = n.t + i %}{% endfor %}"
            "{{ n.t }}"
        ),
        ["3"],
    ),
}


@pytest.mark.parametrize("fault", RIGHT_PAGE)
def test_docxtpl_is_wrong_and_this_engine_prints_the_right_page(fault: str) -> None:
    body, expected = RIGHT_PAGE[fault]
    page = plain_lines(rendered(body + P("{{ x }}"), NAMES))
    shown_lines = [line for line in page if line != "3" or "3" in expected]
    assert shown_lines in (expected, [*expected, "3"])


MESSAGE: dict[str, tuple[str, str]] = {
    "prints blank for a missing key": (P("{{ thieu }}"), "BC520 | thân | {{ thieu }}"),
    "prints «None»": (P("{{ trong }}"), "BC521 | thân | {{ trong }} | giá trị này không có"),
    "loses the total beside {%p": (
        P("Tổng {{ x }} {%p if x %}") + P("{%p endif %}"),
        "BC512 | thân | Tổng {{ x }} {%p if x %}",
    ),
    "drops text in another cell of a {%tr row": (
        table(("{%tr for i in xs %}", "chữ"), ("{{ i }}", ""), ("{%tr endfor %}", "")),
        "BC512 | thân, bảng 1, hàng 1, ô 1",
    ),
    "loses a row around {%- -%}": (
        table(("{%- if co -%}",), ("a",), ("{%- endif -%}",)),
        "BC525 | thân, bảng 1, hàng 3, ô 1",
    ),
    "runs Python": (
        P("{{ cycler.__init__.__globals__.os.popen('id') }}"),
        "BC522 | thân",
    ),
    "gives a bare exception for a wrong type": (P("{{ d + 1 }}"), "BC521 | thân | {{ d + 1 }}"),
    "gives a bare exception for a division by zero": (P("{{ 1 / 0 }}"), "BC521 | thân"),
    "gives a bare exception in a header": (P("a"), "BC520 | đầu trang | {{ thieu }}"),
}


@pytest.mark.parametrize("fault", MESSAGE)
def test_docxtpl_is_wrong_and_this_engine_names_the_place(fault: str) -> None:
    body, expected = MESSAGE[fault]
    parts = {"header": P("{{ thieu }}")} if "header" in fault else {}
    with pytest.raises(InvalidTemplate) as caught:
        rendered(body, NAMES, **parts)
    assert shown(caught.value.problems[0]).startswith(expected)


def test_rich_text_in_a_plain_tag_is_a_run_beside_runs_and_not_inside_a_text() -> None:
    value = docxtpl_module("docxtpl").RichText("đậm", bold=True)
    page = rendered(P("a {{ x }} b"), {"x": value})
    assert lines(page) == ["a đậm b"]
    assert not [t for t in member(page).iter(f"{W}t") if len(t)]


def test_bookmarks_keep_both_ends_and_a_name_of_their_own() -> None:
    inside = P(text("{{"), MARK.format(text(" x }}")))
    loop = P("{%p for i in xs %}") + P(MARK.format(text("{{ i }}"))) + P("{%p endfor %}")
    root = member(rendered(inside + loop, NAMES))
    starts = list(root.iter(f"{W}bookmarkStart"))
    ends = [e.get(f"{W}id") for e in root.iter(f"{W}bookmarkEnd")]
    assert [s.get(f"{W}id") for s in starts] == ends
    assert len({s.get(f"{W}name") for s in starts}) == len(starts)


def test_the_same_input_gives_the_same_bytes() -> None:
    body = P("{{ rd }}") + table(("{%tr for i in xs %}",), ("{{ i }}",), ("{%tr endfor %}",))
    assert rendered(body, NAMES, header=P("{{ it }}")) == rendered(
        body, NAMES, header=P("{{ it }}")
    )


def test_damage_is_never_dropped_in_silence() -> None:
    broken = P("{{ x }}").replace("</w:p>", "")
    with pytest.raises(InvalidTemplate) as caught:
        rendered(broken, NAMES)
    assert "BC506 | word/document.xml" in shown(caught.value.problems[0])


@pytest.mark.parametrize("part", ["endnotes", "footnotes", "comments"])
def test_notes_and_comments_are_rendered(part: str) -> None:
    kind = part.removesuffix("s")
    inside = f'<w:{kind} w:id="1">{P("{{ it }}")}</w:{kind}>'
    parts: dict[str, Any] = {part: inside}
    assert plain_lines(rendered(P("a"), NAMES, **parts), f"word/{part}.xml") == ["<5 triệu"]
