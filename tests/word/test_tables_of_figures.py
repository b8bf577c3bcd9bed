"""Tables → cells that are merged, aligned on their comma, kept together and set smaller.

Judges: word/write/tables.py
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from judges import open_xml_errors
from lxml import etree
from word_files import NAMESPACE, W, member, paragraph, rendered

from baocao_gen.decree30.templates.build import build_report_template
from baocao_gen.report.blocks import (
    Block,
    Blocks,
    Column,
    HeadCell,
    Paragraph,
    Run,
    Style,
    TableBlock,
)
from baocao_gen.report.table_widths import CELL_EDGES, PORTRAIT, TABLE_SIZE
from baocao_gen.word.template.compile import compile_template
from baocao_gen.word.write.blocks import blocks_xml
from baocao_gen.word.write.styles import Styles, styles_of

P = paragraph


def runs(words: str) -> tuple[Run, ...]:
    return (Run(words),) if words else ()


def table_of(text: str, heads: tuple[tuple[HeadCell, ...], ...] = ()) -> TableBlock:
    """A table as one reads it; a row with fewer cells than columns is merged."""
    names, *rows = [line.strip().strip("|").split("|") for line in text.strip().splitlines()]
    columns = tuple(Column(runs(name.strip())) for name in names)
    return TableBlock(columns, tuple(tuple(runs(c.strip()) for c in row) for row in rows), heads)


def printed(*items: Block, body: str = P("{{p b }}") + P("sau")) -> bytes:
    return rendered(body, {"b": Blocks(items)})


def attribute(element: Any, path: str, name: str = "val") -> str:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    if found is None:
        return ""
    return str(found.get(f"{W}{name}", "true" if name == "val" else ""))


def cells(docx: bytes, path: str, name: str = "val") -> list[list[str]]:
    """One property of every cell, row by row."""
    return [
        [attribute(cell, path, name) for cell in row.iter(f"{W}tc")]
        for row in member(docx).iter(f"{W}tr")
    ]


HEADS = (
    (
        HeadCell(runs("TT"), rows=2),
        HeadCell(runs("Chỉ tiêu"), rows=2),
        HeadCell(runs("Năm 2023"), columns=2),
    ),
    (HeadCell(runs("Kế hoạch")), HeadCell(runs("Thực hiện"))),
)
TWO_ROWS = table_of(
    """
| TT | Chỉ tiêu | Kế hoạch | Thực hiện |
| I | Bưu chính |
| 1 | Doanh thu | 200 | 206,125 |
| 2 | Tỷ lệ | 48,9% | 5 |
| 3 | Bưu cục | - | |
""",
    HEADS,
)
WIDE_WORDS = table_of("|".join(["Nghiêng"] * 12) + "\n" + "|".join(["1.234"] * 12))


def test_a_head_of_two_rows_is_merged_and_each_row_is_repeated() -> None:
    docx = printed(TWO_ROWS)
    assert cells(docx, "tcPr/gridSpan")[:2] == [["", "", "2"], ["", "", "", ""]]
    assert cells(docx, "tcPr/vMerge")[:2] == [
        ["restart", "restart", ""],
        ["true", "true", "", ""],
    ]
    rows = list(member(docx).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] * 2 + [
        False
    ] * 4
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_second_row_of_headings_typed_below_the_first_is_repeated_too() -> None:
    docx = printed(table_of("TT|Tên|Năm\n| | |Quý I\n1|Doanh thu|200"))
    rows = list(member(docx).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True, False]
    assert cells(docx, "p/pPr/jc")[1:] == [["center"] * 3, ["center", "left", "right"]]


def test_the_name_of_a_group_is_one_cell_and_stays_with_the_row_below() -> None:
    docx = printed(TWO_ROWS)
    assert cells(docx, "tcPr/gridSpan")[2] == ["", "3"]
    assert cells(docx, "p/pPr/keepNext")[2:4] == [["true", "true"], [""] * 4]
    widths = [sum(map(int, row)) for row in cells(docx, "tcPr/tcW", "w")]
    assert widths == [9355] * 6


def test_numbers_stand_on_their_comma() -> None:
    """At 10 points of this template a digit takes 100 twentieths of a point, the comma 50."""
    docx = printed(TWO_ROWS)
    assert cells(docx, "p/pPr/jc")[3:] == [["center", "left", "right", "right"]] * 3
    assert [row[2:] for row in cells(docx, "p/pPr/ind", "right")[3:]] == [
        ["317", ""],  # «200» above the «48» of «48,9%»
        ["", "350"],  # «5» below the «206» of «206,125»
        ["317", "350"],
    ]


def test_the_last_rows_stay_with_what_follows() -> None:
    docx = printed(table_of("a|b\n1|2\n3|4\n5|6"))
    assert cells(docx, "p/pPr/keepNext")[1:] == [["", ""], ["true", "true"], ["true", "true"]]
    behind = member(docx).find(f"{W}body/{W}tbl").getnext()
    assert behind.find(f"{W}pPr/{W}keepNext") is not None
    between = printed(table_of("a|b\n1|2"), Paragraph(Style.BODY, (Run("lời"),)))
    assert cells(between, "p/pPr/keepNext")[1:] == [["", ""]]


def test_a_table_that_is_too_wide_is_set_in_smaller_type_its_blank_cells_too() -> None:
    def sizes(columns: int) -> set[str]:
        row = "|".join(["1.234", *[" "] * (columns - 2), "1"])
        crowded = table_of("|".join(["Số lượng"] * columns) + f"\n{row}")
        xml = blocks_xml(Blocks((crowded,)), Styles(width=9355, table_size=13))
        return {*re.findall(r'<w:sz w:val="(\d+)"/>', xml), str(xml.count("<w:sz ") // columns)}

    assert sizes(5) == {"0"}
    assert sizes(13) == {"22", "3"}  # two in each cell of the head, one in each blank cell


def test_a_line_in_a_cell_may_end_at_any_space_but_in_no_word() -> None:
    """Bound to its number the word before it would make both wider than a narrow column."""
    xml = etree.tostring(member(printed(table_of("a|b\nngày 21/7/2020|5 xã, số 9/KH-UBND"))))
    words = xml.decode().replace("<w:noBreakHyphen/>", "¬")
    assert "&#160;" not in words
    assert words.count("¬") == 1


def test_a_table_without_columns_is_not_there() -> None:
    assert not list(member(printed(TableBlock((), ((), ())))).iter(f"{W}tbl"))


LINES = (
    Paragraph(Style.TABLE_TITLE, (Run("Bảng 1"),)),
    Paragraph(Style.TABLE_UNIT, (Run("Đơn vị tính: xã"),)),
    table_of("a|b\n1|2"),
    Paragraph(Style.TABLE_NOTE, (Run("Nguồn: cục"),)),
)


def test_the_lines_of_a_table_look_right_where_the_template_has_no_style_for_them() -> None:
    root = member(printed(*LINES))
    told = {}
    for p in root.find(f"{W}body").findall(f"{W}p"):
        words = "".join(p.itertext())
        told[words] = " ".join(
            str(e.tag).removeprefix(W) + (f"={e.get(f'{W}val')}" if e.get(f"{W}val") else "")
            for e in (*p.iterfind(f"{W}pPr/*"), *p.iterfind(f"{W}r/{W}rPr/*"))
        )
    assert told["Bảng 1"] == "pStyle=BT keepNext ind jc=center b"
    assert told["Đơn vị tính: xã"] == "pStyle=BT keepNext ind jc=right i"
    assert told["Nguồn: cục"] == "pStyle=BT keepNext ind i sz=24 szCs=24"
    assert cells(printed(*LINES), "p/pPr/keepNext")[-1] == ["true", "true"]


@pytest.mark.office
def test_word_accepts_them() -> None:
    assert open_xml_errors(printed(TWO_ROWS), printed(*LINES), printed(WIDE_WORDS)) == []


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("", (10, 216)),
        ('<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
         "</w:docDefaults>", (14, 216)),
        ('<w:style w:styleId="O"><w:name w:val="Ô bảng"/><w:basedOn w:val="N"/></w:style>'
         '<w:style w:styleId="N"><w:name w:val="Normal"/><w:rPr><w:sz w:val="25"/></w:rPr>'
         "</w:style>", (12.5, 216)),
        ('<w:style w:styleId="O"><w:name w:val="Ô bảng"/><w:basedOn w:val="O"/></w:style>',
         (10, 216)),
        ('<w:style w:styleId="O"><w:name w:val="Ô đầu bảng"/><w:pPr><w:ind w:left="40" w:end="9"/>'
         '</w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>', (14, 265)),
        ('<w:style w:styleId="B"><w:name w:val="Bảng báo cáo"/><w:tblPr><w:tblCellMar>'
         '<w:left w:w="50" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
         "</w:tblPr></w:style>", (10, 110)),
    ],
)  # fmt: skip
def test_a_template_tells_its_type_size_and_its_edges(
    style: str, expected: tuple[float, int]
) -> None:
    normal = (
        '<w:style w:styleId="T"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>'
        '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    root = etree.fromstring(f'<w:styles xmlns:w="{NAMESPACE}">{normal}{style}</w:styles>')
    styles = styles_of(root, 9000)
    assert (styles.table_size, styles.cell_edges) == expected


def test_a_shipped_template_tells_what_tables_are_measured_by() -> None:
    data = build_report_template()
    styles = compile_template(data, "mau.docx").styles
    assert (styles.table_size, styles.cell_edges) == (TABLE_SIZE, CELL_EDGES)
    assert abs(styles.width - PORTRAIT) <= 1
