"""Loops, conditions, blocks and cell tags → pages that Word, and its own validator, call whole.

Judges: word/write/blocks.py, word/write/styles.py, word/write/tables.py, word/write/unique_ids.py
"""

from __future__ import annotations

from typing import Any

import pytest
from judges import open_xml_errors, python_docx_text
from lxml import etree
from word_files import W, cell_of, compiled, lines, member, paragraph, rendered, table, text

from baocao_gen.report.blocks import Align, Blocks, Column, Paragraph, Run, Style, TableBlock
from baocao_gen.tags.private_characters import blank_mark
from baocao_gen.word.write.placed import PLACED, Placed
from baocao_gen.word.write.repair import mend

P = paragraph
TABLE = TableBlock(
    (Column((Run("Tên", bold=True),)), Column((Run("Số"),), Align.RIGHT, 2)),
    (((Run("a & b"),), (Run("1\n2", italic=True),)),),
)
BLOCKS = Blocks(
    (
        Paragraph(Style.HEADING_1, (Run("Đề mục"),)),
        Paragraph(Style.HEADING_1, (Run("Chữ đ"),), label="đ)"),
        Paragraph(Style.BODY, (Run("Thân "), Run("đậm", bold=True), Run(blank_mark("x")))),
        Paragraph(Style.DASH, (Run("gạch"),)),
        Paragraph(Style.PLUS, (Run("cộng"),)),
        TABLE,
        TABLE,
    )
)
BOOKMARK = '<w:bookmarkStart w:id="1" w:name="dau"/>', '<w:bookmarkEnd w:id="1"/>'
ROWS = (("{%tr for x in xs %}", ""), ("{{ x }}", "b"), ("{%tr endfor %}", ""))
COLUMNS = ("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}")
EMPTIED = P("{%p if x %}") + P("b") + P("{%p endif %}")
CASES: dict[str, tuple[str, dict[str, Any], list[str]]] = {
    "blocks": (
        P("{{p b }}") + P("sau"),
        {"b": BLOCKS},
        [
            "Đề mục",
            "đ) Chữ đ",
            "Thân đậm[chưa có: x]",
            "gạch",
            "+ cộng",
            *("", "Tên", "Số", "a & b", "1\n2", "", "Tên", "Số", "a & b", "1\n2", ""),
            "sau",
        ],
    ),
    "blocks in a cell": (
        table(("{{p b }}",)),
        {"b": Blocks((TABLE,))},
        ["Tên", "Số", "a & b", "1\n2", ""],
    ),
    "no blocks in a cell": (table(("{{p b }}",)), {"b": Blocks()}, [""]),
    "text for a paragraph": (
        P("{{p b }}", properties='<w:pStyle w:val="BT"/>'),
        {"b": "a<b"},
        ["a<b"],
    ),
    "a table without rows": (P("a") + table(*ROWS) + P("b"), {"xs": []}, ["a", "b"]),
    "a table without rows in a cell": (table((table(*ROWS) + P(""),)), {"xs": []}, [""]),
    "nothing but a table without rows in a cell": (
        table((table(*ROWS) + EMPTIED,)),
        {"xs": [], "x": False},
        [""],
    ),
    "a cell that a condition empties": (
        table(("a", EMPTIED)),
        {"x": False},
        ["a", ""],
    ),
    "no columns": (table(COLUMNS, ("a", "b", "c")), {"xs": []}, ["a", "b", "c"]),
    "columns": (
        table(*[COLUMNS] * 2),
        {"xs": ["1", "2", "3", "4"]},
        ["1", "2", "3", "4"] * 2,
    ),
    "colspan": (
        table(("{% colspan n %}{{ x }}",), ("a", "b")),
        {"n": 2, "x": "X"},
        ["X", "a", "b"],
    ),
    "cellbg": (table(("{% cellbg n %}{{ x }}", "b")), {"n": "FF0000", "x": "X"}, ["X", "b"]),
    "vm": (
        table(("{%tr for x in xs %}", ""), ("{% vm %}{{ x }}", "b{{ x }}"), ("{%tr endfor %}", "")),
        {"xs": ["1", "1", "2"]},
        ["1", "b1", "", "b1", "2", "b2"],
    ),
    "hm": (table((COLUMNS[0], "{% hm %}{{ x }}", COLUMNS[2])), {"xs": ["1", "1"]}, ["1"]),
    "a bookmark in a loop": (
        P("{%p for x in xs %}") + P(BOOKMARK[0], "{{ x }}", BOOKMARK[1]) + P("{%p endfor %}"),
        {"xs": ["1", "2", "3"]},
        ["1", "2", "3"],
    ),
    "half a bookmark on a tag": (
        P(BOOKMARK[0], "{%p if x %}") + P("a", BOOKMARK[1]) + P("{%p endif %}"),
        {"x": True},
        ["a"],
    ),
    "a header that a condition empties": (P("a"), {"x": False}, ["a"]),
    "a draft": (
        P(text("a {{ x }}", '<w:b/><w:lang w:val="vi-VN"/>')),
        {"x": blank_mark("y")},
        ["a [chưa có: y]"],
    ),
}
HEADER = P("{%p if x %}") + P("h") + P("{%p endif %}")


def parts_of(name: str) -> dict[str, str]:
    return {"header": HEADER} if "header" in name else {}


@pytest.mark.parametrize("name", CASES)
def test_the_page_says_what_the_template_means(name: str) -> None:
    body, names, expected = CASES[name]
    assert lines(rendered(body, names, **parts_of(name))) == expected


@pytest.mark.office
def test_every_page_is_valid_for_word_and_opens_elsewhere() -> None:
    files = [rendered(body, names, **parts_of(name)) for name, (body, names, _) in CASES.items()]
    assert open_xml_errors(*files) == []
    for file, (_, _, expected) in zip(files, CASES.values(), strict=True):
        assert "".join(expected[:1]) in python_docx_text(file)


def test_a_table_has_a_repeated_head_whole_rows_and_widths_by_share() -> None:
    docx = rendered(P("{{p b }}"), {"b": Blocks((TABLE,))})
    (made,) = member(docx).iter(f"{W}tbl")
    assert [c.get(f"{W}w") for c in made.iter(f"{W}gridCol")] == ["3118", "6237"]
    head, row = made.findall(f"{W}tr")
    assert head.find(f"{W}trPr/{W}tblHeader") is not None
    assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in (head, row))
    assert made.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "BB"


def test_a_table_in_a_cell_is_no_wider_than_the_cell() -> None:
    docx = rendered(table(("{{p b }}",)), {"b": Blocks((TABLE,))})
    inner = list(member(docx).iter(f"{W}tbl"))[1]
    assert sum(int(c.get(f"{W}w")) for c in inner.iter(f"{W}gridCol")) == 1000 - 216


def test_a_table_is_as_wide_as_its_own_section() -> None:
    wide = (
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/>'
        '<w:pgMar w:top="1" w:right="1000" w:bottom="1" w:left="1000" w:header="0" w:footer="0" '
        'w:gutter="0"/></w:sectPr>'
    )
    docx = rendered(P("{{p b }}") + P("", properties=wide) + P("a"), {"b": Blocks((TABLE,))})
    assert sum(int(str(c.get(f"{W}w"))) for c in member(docx).iter(f"{W}gridCol")) == 14838


def test_repeated_bookmarks_have_numbers_and_names_of_their_own() -> None:
    body, names, _ = CASES["a bookmark in a loop"]
    root = member(rendered(body, names))
    starts = [(m.get(f"{W}id"), m.get(f"{W}name")) for m in root.iter(f"{W}bookmarkStart")]
    assert starts == [("1", "dau"), ("2", "dau_2"), ("3", "dau_3")]
    assert [m.get(f"{W}id") for m in root.iter(f"{W}bookmarkEnd")] == ["1", "2", "3"]


def test_columns_keep_the_width_of_the_table() -> None:
    body, names, _ = CASES["columns"]
    grid = [int(str(c.get(f"{W}w"))) for c in member(rendered(body, names)).iter(f"{W}gridCol")]
    assert grid == [750] * 4


def test_a_row_of_cells_keeps_its_own_properties_in_the_order_of_the_schema() -> None:
    body, names, _ = CASES["colspan"]
    properties = next(member(rendered(body, names)).iter(f"{W}tcPr"))
    assert [str(e.tag).removeprefix(W) for e in properties] == ["tcW", "gridSpan"]
    assert cell_of("a") in body


@pytest.mark.parametrize("name", CASES)
def test_a_part_that_is_called_sound_never_needs_mending(name: str) -> None:
    body, names, _ = CASES[name]
    template = compiled(body, **parts_of(name))
    names = {**names, PLACED: Placed(template.package, template.styles)}
    for part in template.parts:
        if not part.prepared.is_fragile:
            assert not mend(etree.fromstring(part.text.render(names).encode()))


@pytest.mark.parametrize(
    ("body", "fragile"),
    [
        (P("{{ x }}"), False),
        (P("{%p for x in xs %}") + P("{{ x }}") + P("{%p endfor %}"), False),
        (table(*ROWS), True),
        (table(("đầu", ""), *ROWS), False),
        (table(("a", EMPTIED)), True),
        (table(("a", EMPTIED + P("b"))), False),
        (table(COLUMNS), True),
        (P("{%p for x in xs %}") + P(*BOOKMARK) + P("{%p endfor %}"), True),
        (P("{{ x }}") + P(*BOOKMARK), False),
    ],
)
def test_only_what_values_can_empty_or_repeat_is_looked_through(body: str, fragile: bool) -> None:
    assert compiled(body).parts[0].prepared.is_fragile is fragile
