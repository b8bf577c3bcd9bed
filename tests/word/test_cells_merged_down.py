"""Cells merged downwards in a template, rows of which are not printed → what they say stays.

Judges: word/template/merged_down.py
"""

from __future__ import annotations

from typing import Any

import pytest
from judges import open_xml_errors, sound
from word_files import W, compiled, member, rendered, table

from baocao_gen.problems.errors import InvalidTemplate

HEAD, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def printed(*rows: tuple[str, ...], **values: Any) -> list[str]:
    """Of each row its cells; «↓» begins and «↑» goes on with a merge («^» in the template)."""
    made = rendered(merged(*rows), values)
    assert open_xml_errors(made) == []
    return [
        " | ".join(_described(cell) for cell in row.iter(f"{W}tc"))
        for row in member(sound(made)).iter(f"{W}tr")
    ]


def merged(*rows: tuple[str, ...]) -> str:
    xml = table(*rows)
    for sign, merge in (("↓", HEAD), ("^", ON)):
        pieces = xml.split(sign)
        for n, piece in enumerate(pieces[:-1]):
            before, _, behind = piece.rpartition("</w:tcPr>")
            pieces[n] = f"{before}{merge}</w:tcPr>{behind}"
        xml = "".join(pieces)
    return xml


def _described(cell: Any) -> str:
    words = "".join(t.text or "" for t in cell.iter(f"{W}t"))
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    if merge is None:
        return words
    return f"↓{words}" if merge.get(f"{W}val") == "restart" else f"^{words}"


GROUP = (
    ("{%tr if a %}", ""),
    ("↓Nhóm", "dòng a"),
    ("{%tr endif %}", ""),
    ("^", "dòng b"),
    ("{%tr if c %}", ""),
    ("^", "dòng c"),
    ("{%tr endif %}", ""),
    ("Khác", "hết"),
)


@pytest.mark.parametrize(
    ("a", "c", "rows"),
    [
        (True, True, ["↓Nhóm | dòng a", "^ | dòng b", "^ | dòng c", "Khác | hết"]),
        (True, False, ["↓Nhóm | dòng a", "^ | dòng b", "Khác | hết"]),
        (False, True, ["↓Nhóm | dòng b", "^ | dòng c", "Khác | hết"]),
        (False, False, ["Nhóm | dòng b", "Khác | hết"]),
    ],
)
def test_what_merged_cells_say_stands_in_the_first_that_is_printed(
    *, a: bool, c: bool, rows: list[str]
) -> None:
    assert printed(*GROUP, a=a, c=c) == rows


def test_of_two_branches_each_says_it() -> None:
    rows = (
        ("{%tr if a %}", ""),
        ("↓{{ ten }}", "có a"),
        ("{%tr else %}", ""),
        ("^", "không có a"),
        ("{%tr endif %}", ""),
        ("^", "hết"),
    )
    assert printed(*rows, a=True, ten="Xã An") == ["↓Xã An | có a", "^ | hết"]
    assert printed(*rows, a=False, ten="Xã An") == ["↓Xã An | không có a", "^ | hết"]


def test_a_row_with_both_ends_of_its_condition_may_be_the_first() -> None:
    rows = (("↓Nhóm{%tr if a %}", "dòng a{%tr endif %}"), ("^", "dòng b"))
    assert printed(*rows, a=True) == ["↓Nhóm | dòng a", "^ | dòng b"]
    assert printed(*rows, a=False) == ["Nhóm | dòng b"]


def test_each_turn_of_a_loop_merges_anew() -> None:
    rows = (
        ("{%tr for x in ds %}", ""),
        ("{%tr if x.a %}", ""),
        ("↓{{ x.ten }}", "a"),
        ("{%tr endif %}", ""),
        ("^", "b"),
        ("{%tr endfor %}", ""),
    )
    two = [{"ten": "X", "a": 1}, {"ten": "X", "a": 1}, {"ten": "Y", "a": 0}]
    assert printed(*rows, ds=two) == ["↓X | a", "^ | b", "↓X | a", "^ | b", "Y | b"]


@pytest.mark.parametrize(
    "rows",
    [
        (("↓Nhóm", "a"), ("{%tr if a %}", ""), ("^", "b"), ("{%tr endif %}", ""), ("^", "c")),
        (("{%tr if a %}", ""), ("↓Nhóm", "a"), ("^", "b"), ("{%tr endif %}", ""), ("x", "c")),
    ],
)
def test_where_the_first_cell_is_always_printed_nothing_is_said_again(
    rows: tuple[tuple[str, ...], ...],
) -> None:
    assert compiled(merged(*rows)).parts[0].prepared.source.count("Nhóm") == 1
    assert printed(*rows, a=True)[:2] == ["↓Nhóm | a", "^ | b"]


def test_what_only_the_turns_of_a_loop_know_is_said_by_them_alone() -> None:
    rows = (
        ("{%tr for x in ds %}", ""),
        ("↓{{ x }}", "a"),
        ("{%tr endfor %}", ""),
        ("^", "b"),
    )
    assert printed(*rows, ds=["A", "B"]) == ["↓A | a", "↓B | a", "^ | b"]
    assert printed(*rows, ds=[]) == ["^ | b"]


def test_a_fault_in_a_first_cell_is_told_once() -> None:
    rows = (("{%tr if a %}", ""), ("↓{{ ten", "a"), ("{%tr endif %}", ""), ("^", "b"))
    with pytest.raises(InvalidTemplate) as caught:
        rendered(merged(*rows), {"a": True})
    assert len(caught.value.problems) == 1
