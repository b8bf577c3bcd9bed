"""Cell tags and columns of loops → cells that are coloured, merged and as wide as they should be.

Judges: word/template/cell_tags.py, word/template/columns.py, word/write/cell_marks.py,
word/write/cell_values.py, word/write/columns.py, word/write/rows.py
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from judges import open_xml_errors, sound
from word_files import W, compiled, member, paragraph, rendered, row_of, shown, table, text

from baocao_gen.problems.errors import InvalidTemplate

P = paragraph
LOOP = ("{%tr for x in ds %}", ""), ("{%tr endfor %}", "")
COLUMNS = ("{%tc for c in cs %}", "{{ c }}", "{%tc endfor %}")


def looped(*cells: str) -> str:
    """A table whose one row is printed for each x of «ds»."""
    wide = tuple("" for _ in cells[2:])
    return table((*LOOP[0], *wide), cells, (*LOOP[1], *wide))


def cells(docx: bytes) -> list[list[str]]:
    """The rows of the first table: of each cell its words, and in brackets what it is like."""
    return [
        [_described(cell) for cell in row.iter(f"{W}tc")] for row in member(docx).iter(f"{W}tr")
    ]


def _described(cell: Any) -> str:
    words = "".join(t.text or "" for t in cell.iter(f"{W}t"))
    marks = {
        "fill": cell.find(f"{W}tcPr/{W}shd"),
        "val": cell.find(f"{W}tcPr/{W}gridSpan"),
    }
    found = [e.get(f"{W}{key}") for key, e in marks.items() if e is not None]
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    found += ["đầu" if merge.get(f"{W}val") == "restart" else "nối"] if merge is not None else []
    return words + "".join(f"[{one}]" for one in found)


def first_cells(values: list[Any], cell: str, key: str = "g") -> list[str]:
    docx = sound(rendered(looped(cell, "b"), {"ds": [{key: value} for value in values]}))
    return [row[0] for row in cells(docx)]


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        (["A", "A", "B"], ["A[đầu]", "[nối]", "B"]),
        (["A", "B", "B", "A"], ["A", "B[đầu]", "[nối]", "A"]),
        (["A"], ["A"]),
        (["A", "A", "A"], ["A[đầu]", "[nối]", "[nối]"]),
        (["A", "", "", "A"], ["A", "[đầu]", "[nối]", "A"]),
        ([1, 1, 2], ["1[đầu]", "[nối]", "2"]),
    ],
)
def test_cells_are_merged_downwards_as_far_as_they_say_the_same(
    values: list[Any], printed: list[str]
) -> None:
    assert first_cells(values, "{% vm %}{{ x.g }}") == printed
    assert first_cells(values, "{{ x.g }}{% vm %}") == printed


def test_a_merge_ends_with_its_loop_and_where_a_row_has_no_such_tag() -> None:
    body = table(
        ("{%tr for d in ds %}", ""),
        ("nhóm", ""),
        ("{%tr for x in d %}", ""),
        ("{% vm %}{{ x }}", "b"),
        ("{%tr endfor %}", ""),
        ("{%tr endfor %}", ""),
    )
    docx = rendered(body, {"ds": [["A", "A"], ["A"]]})
    assert [row[0] for row in cells(docx)] == ["nhóm", "A[đầu]", "[nối]", "nhóm", "A"]


def test_groups_whose_loops_follow_each_other_are_not_merged_into_one() -> None:
    body = table(
        ("{%tr for d in ds %}", ""),
        ("{%tr for x in d %}", ""),
        ("{% vm %}{{ x }}", "b"),
        ("{%tr endfor %}", ""),
        ("{%tr endfor %}", ""),
    )
    docx = rendered(body, {"ds": [["A", "A"], ["A", "A"]]})
    assert [row[0] for row in cells(docx)] == ["A[đầu]", "[nối]"] * 2


def test_a_merge_downwards_needs_no_loop_and_may_stand_in_a_condition() -> None:
    body = table(("{% vm %}A", "1"), ("{% if gop %}{% vm %}{% endif %}A", "2"))
    assert [row[0] for row in cells(rendered(body, {"gop": True}))] == ["A[đầu]", "[nối]"]
    assert [row[0] for row in cells(rendered(body, {"gop": False}))] == ["A", "A"]


@pytest.mark.parametrize(
    ("values", "printed"),
    [
        (["A", "A", "B"], ["A[2]", "B"]),
        (["A", "B", "B"], ["A", "B[2]"]),
        (["A", "A", "A"], ["A[3]"]),
        (["", "", "A"], ["[2]", "A"]),
    ],
)
def test_cells_are_merged_sideways_as_far_as_they_say_the_same(
    values: list[str], printed: list[str]
) -> None:
    body = table((COLUMNS[0], "{% hm %}{{ c }}", COLUMNS[2]), COLUMNS)
    [merged, single] = cells(sound(rendered(body, {"cs": values})))
    assert (merged, single) == (printed, values)


GREEN = "{% cellbg '00FF00' %}"


@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        (f"{{% if x.v > 2 %}}{GREEN}{{% endif %}}{{{{ x.v }}}}", ["1", "2", "3[00FF00]"]),
        (
            f"{{% if x.v == 1 %}}{GREEN}{{% elif x.v == 2 %}}{{% cellbg 'FF0000' %}}"
            "{% else %}{% cellbg 'auto' %}{% endif %}{{ x.v }}",
            ["1[00FF00]", "2[FF0000]", "3[auto]"],
        ),
        (f"{{% for i in range(x.v - 1) %}}{GREEN}{{% endfor %}}a", ["a", "a[00FF00]", "a[00FF00]"]),
        ("{% cellbg 'FF0000' if x.v > 1 %}a", ["a", "a[FF0000]", "a[FF0000]"]),
        ("{% cellbg 'FF0000' if x.v > 1 else '' %}a", ["a", "a[FF0000]", "a[FF0000]"]),
        ("{% if x.v > 1 %}{% colspan 2 %}{% endif %}a", ["a", "a[2]", "a[2]"]),
        ("{% if x.v > 1 %}{% vm %}{% endif %}a", ["a", "a[đầu]", "[nối]"]),
        ("{% set m %}" + GREEN + "{% endset %}{% if x.v > 2 %}{{ m }}{% endif %}a", None),
    ],
)
def test_a_condition_holds_for_a_cell_tag(cell: str, printed: list[str] | None) -> None:
    expected = printed or ["a", "a", "a[00FF00]"]
    assert first_cells([1, 2, 3], cell, "v") == expected


def test_a_condition_around_a_cell_tag_may_be_split_over_runs_and_paragraphs() -> None:
    runs = P("{% if x.v", text(" > 1 %}{% cell"), text("bg 'FF0000' %}"), "{% endif %}a")
    paragraphs = P("{%p if x.v > 1 %}") + P(GREEN) + P("{%p endif %}") + P("a")
    assert first_cells([1, 2], runs, "v") == ["a", "a[FF0000]"]
    assert first_cells([1, 2], paragraphs, "v") == ["a", "a[00FF00]"]


@pytest.mark.parametrize(
    ("tag", "value", "ground"),
    [
        ("{% cellbg m %}", "00FF00", "00FF00"),
        ("{% cellbg m %}", "#00ff00", "00ff00"),
        ("{% cellbg m %}", " auto ", "auto"),
        ("{% cellbg “00FF00” %}", "", "00FF00"),
        ("{% cellbg ‘00FF00’ %}", "", "00FF00"),
        ("{% cellbg m %}", 123456, "123456"),
    ],
)
def test_a_ground_is_six_digits_however_they_are_typed(tag: str, value: Any, ground: str) -> None:
    [[cell]] = cells(sound(rendered(table((f"{tag}a",)), {"m": value})))
    assert cell == f"a[{ground}]"


@pytest.mark.parametrize(
    ("tag", "value", "hint"),
    [
        ("{% cellbg m %}", "xanh", 'viết {% cellbg "00B050" %}'),
        ("{% cellbg m %}", "Đỏ", 'viết {% cellbg "FF0000" %}'),
        ("{% cellbg m %}", "red", 'viết {% cellbg "FF0000" %}'),
        ("{% cellbg m %}", "#0f0", "sáu chữ số"),
        ("{% cellbg m %}", "0000000", "sáu chữ số"),
        ("{% cellbg m %}", "٠٠٠٠٠٠", "sáu chữ số"),
        ("{% cellbg m %}", '"/><w:p>', "sáu chữ số"),
        ("{% cellbg m %}", True, "sáu chữ số"),
        ("{% cellbg 008000 %}", None, 'viết {% cellbg "008000" %}'),
        ("{% cellbg 00ff00 %}", None, 'viết {% cellbg "00ff00" %}'),
        ("{% cellbg #00ff00 %}", None, 'viết {% cellbg "00ff00" %}'),
        ("{% cellbg «00ff00» %}", None, 'viết {% cellbg "00ff00" %}'),
        ("{% cellbg FF0000 %}", None, 'viết {% cellbg "FF0000" %}'),
        ("{% cellbg red %}", None, 'viết {% cellbg "FF0000" %}'),
        ("{% cellbg %}", None, 'ví dụ {% cellbg "00B050" %}'),
        ("{% colspan %}", None, "ví dụ {% colspan 2 %}"),
        ("{% vm x %}", None, "viết {% vm %}"),
        ("{% colspan m %}", "hai", "từ 1 đến 63"),
        ("{% colspan m %}", 1.5, "từ 1 đến 63"),
        ("{% colspan m %}", 3, "từ 1 đến 2"),
    ],
)
def test_what_no_cell_can_be_is_refused_at_its_place(tag: str, value: Any, hint: str) -> None:
    with pytest.raises(InvalidTemplate) as caught:
        rendered(table(("a", "b"), (f"{tag}a", "b")), {"m": value})
    [problem] = caught.value.problems
    assert shown(problem).startswith(f"BC580 | thân, bảng 1, hàng 2, ô 1 | {tag}a | ")
    assert hint in str(problem.hint)


def test_a_cell_tag_outside_all_tables_is_told() -> None:
    with pytest.raises(InvalidTemplate) as caught:
        compiled(P(f"{GREEN}a"))
    [problem] = caught.value.problems
    assert "không nằm trong ô của bảng" in problem.message


@pytest.mark.parametrize("columns", [2, 2.0, Decimal(2), "2"])
def test_a_whole_number_of_any_kind_is_a_span(columns: Any) -> None:
    docx = sound(rendered(table(("{% colspan n %}a",), ("a", "b")), {"n": columns}))
    assert cells(docx)[0] == ["a[2]"]
    assert widths(docx)[1] == [2000]


def widths(docx: bytes) -> list[list[int]]:
    """The grid of the first table, and under it the widths of each row's cells."""
    part = member(docx)
    grid = [int(c.get(f"{W}w") or 0) for c in part.iter(f"{W}gridCol")]
    rows = [[int(c.get(f"{W}w") or 0) for c in row.iter(f"{W}tcW")] for row in part.iter(f"{W}tr")]
    return [grid, *rows]


def sized(grid: tuple[int, ...], *rows: tuple[str | tuple[str, int], ...], kind: str = "") -> str:
    """A table with columns of some widths; a cell may be a text and the columns it covers."""
    whole, unit = (5000, "pct") if kind == "pct" else (sum(grid), "dxa")
    layout = '<w:tblLayout w:type="fixed"/>' if kind == "fixed" else ""
    made = ""
    for row in rows:
        at, line = 0, ""
        for cell in row:
            words, span = cell if isinstance(cell, tuple) else (cell, 1)
            width = sum(grid[at : at + span])
            width = 5000 * width // sum(grid) if kind == "pct" else width
            covers = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            line += (
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="{unit}"/>{covers}</w:tcPr>'
                f"{P(words)}</w:tc>"
            )
            at += span
        made += f"<w:tr>{line}</w:tr>"
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="{unit}"/>{layout}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{made}</w:tbl>"
    )


GRID = (600, 3600, 300, 900, 300, 1400)
HEAD = ("STT", "Chỉ tiêu", *COLUMNS, "Ghi chú")


@pytest.mark.parametrize("kind", ["", "fixed"])
@pytest.mark.parametrize(
    ("turns", "years"),
    [(1, [1500]), (2, [750] * 2), (4, [375] * 4), (7, [214, 214, 214, 215, 214, 214, 215])],
)
def test_what_a_loop_makes_shares_the_room_of_its_own_columns(
    kind: str, turns: int, years: list[int]
) -> None:
    docx = sound(rendered(sized(GRID, HEAD, HEAD, kind=kind), {"cs": list(range(turns))}))
    expected = [600, 3600, *years, 1400]
    assert widths(docx) == [expected] * 3


def test_widths_in_percent_follow_the_grid() -> None:
    docx = sound(rendered(sized(GRID, HEAD, kind="pct"), {"cs": [1, 2]}))
    assert widths(docx) == [[600, 3600, 750, 750, 1400], [422, 2535, 528, 528, 985]]


@pytest.mark.parametrize("heading", [(("Các năm", 3),), (("{% colspan cs|length %}Các năm", 3),)])
def test_a_heading_covers_what_came_of_the_loop_under_it(heading: tuple[Any, ...]) -> None:
    body = sized(GRID, ("STT", "Chỉ tiêu", *heading, "Ghi chú"), HEAD)
    docx = sound(rendered(body, {"cs": [1, 2, 3]}))
    assert cells(docx)[0] == ["STT", "Chỉ tiêu", "Các năm[3]", "Ghi chú"]
    assert widths(docx)[1:] == [[600, 3600, 1500, 1400], [600, 3600, 500, 500, 500, 1400]]


def test_a_heading_with_a_span_of_its_own_may_stand_in_one_column_of_the_template() -> None:
    body = sized(GRID, ("STT", "Chỉ tiêu", "{% colspan 3 %}Các năm", "Ghi chú"), HEAD)
    docx = sound(rendered(body, {"cs": [1, 2, 3]}))
    assert widths(docx)[1] == [600, 3600, 1500, 1400]


def test_a_heading_may_cover_fixed_columns_too() -> None:
    body = sized(GRID, (("Bảng", 6),), (("a", 2), ("Các năm và ghi chú", 4)), HEAD)
    docx = sound(rendered(body, {"cs": [1, 2]}))
    assert cells(docx)[:2] == [["Bảng[5]"], ["a[2]", "Các năm và ghi chú[3]"]]
    assert widths(docx)[1:3] == [[7100], [4200, 2900]]


def test_two_loops_each_share_their_own_room() -> None:
    grid = (1000, 200, 600, 200, 800, 100, 300, 100)
    plans = ("{%tc for d in ds %}", "{{ d }}", "{%tc endfor %}")
    docx = sound(rendered(sized(grid, ("a", *COLUMNS, "b", *plans)), {"cs": [1, 2], "ds": [1]}))
    assert widths(docx) == [[1000, 500, 500, 800, 500]] * 2


def test_a_turn_of_several_columns_keeps_their_proportions() -> None:
    turn = ("{%tc for c in cs %}", "KH", "TH", "{%tc endfor %}")
    docx = sound(rendered(sized((500, 100, 200, 400, 500), ("a", *turn)), {"cs": [1, 2]}))
    assert widths(docx)[0] == [500, 200, 400, 200, 400]


def test_without_turns_the_fixed_columns_stay_and_the_table_is_narrower() -> None:
    for kind, whole in (("", "5600"), ("pct", str(5000 * 5600 // 7100))):
        docx = sound(rendered(sized(GRID, HEAD, kind=kind), {"cs": []}))
        assert widths(docx)[0] == [600, 3600, 1400]
        [width] = member(docx).iter(f"{W}tblW")
        assert width.get(f"{W}w") == whole


def test_a_heading_over_a_loop_without_turns_keeps_its_words_and_its_room() -> None:
    body = sized(GRID, ("STT", "Chỉ tiêu", ("Các năm", 3), "Ghi chú"), HEAD)
    docx = sound(rendered(body, {"cs": []}))
    assert cells(docx) == [
        ["STT", "Chỉ tiêu", "Các năm", "Ghi chú"],
        ["STT", "Chỉ tiêu", "", "Ghi chú"],
    ]
    assert widths(docx) == [[600, 3600, 1500, 1400]] * 3


def test_what_a_row_leaves_out_at_its_sides_follows_the_columns() -> None:
    beside = (
        '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="4"/>'
        '<w:wBefore w:w="4200" w:type="dxa"/><w:wAfter w:w="2900" w:type="dxa"/></w:trPr>'
    )
    inner = row_of("a").replace("<w:tr>", beside.replace('"4"/>', '"3"/>'))
    body = sized(GRID, HEAD).replace("</w:tbl>", f"{inner}</w:tbl>")
    part = member(sound(rendered(body, {"cs": [1, 2, 3, 4]})))
    found = [e.get(f"{W}w") or e.get(f"{W}val") for e in part.find(f".//{W}trPr")]
    assert found == ["2", "4", "4200", "2525"]


def test_rows_of_a_loop_of_rows_have_the_same_columns() -> None:
    row = ("{{ x }}", "Tỷ lệ", *COLUMNS, "")
    body = sized(GRID, HEAD, ("{%tr for x in xs %}", *[""] * 5), row, ("{%tr endfor %}", *[""] * 5))
    docx = sound(rendered(body, {"cs": [1, 2, 3], "xs": [1, 2]}))
    assert widths(docx) == [[600, 3600, 500, 500, 500, 1400]] * 4


def test_a_table_in_a_looped_cell_has_widths_of_its_own() -> None:
    inner = sized((500, 500), ("trong", "a"))
    body = sized(GRID, ("1", inner + P(""), *COLUMNS, "2"), HEAD)
    body = body.replace(P(inner + P("")), inner + P(""))
    docx = sound(rendered(body, {"cs": [1, 2]}))
    assert widths(docx)[0] == [600, 3600, 750, 750, 1400, 500, 500]


@pytest.mark.office
def test_the_open_xml_sdk_finds_nothing_in_tables_with_cell_tags() -> None:
    heading = ("STT", "Chỉ tiêu", ("Các năm", 3), "Ghi chú")
    row = ("{% vm %}{{ x }}", f"{GREEN}a", *COLUMNS, "")
    around = (("{%tr for x in xs %}", *[""] * 5), row, ("{%tr endfor %}", *[""] * 5))
    docx = [
        rendered(sized(GRID, heading, HEAD, *around, kind=kind), {"cs": cs, "xs": ["A", "A", "B"]})
        for kind in ("", "fixed", "pct")
        for cs in ([], [1], [1, 2, 3, 4])
    ]
    assert open_xml_errors(*docx) == []
