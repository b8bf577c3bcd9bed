"""Rules and frames are drawn as wide as the decree wants them, in the room of their paragraph."""

from __future__ import annotations

import re

import pytest
from judges import sound
from word_files import W, member, paragraph, rendered, shown, table

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.report.drawn import Framed, Spot, Underline
from baocao_gen.word.write.blocks import Styles
from baocao_gen.word.write.drawn import framed_xml, rule_xml

P = paragraph
KHAN = Framed("KHẨN", Spot.COLUMN, 56.7, is_red=True)


def indents(xml: str) -> tuple[int, int]:
    left, right = re.findall(r'w:(?:left|right)="(\d+)"', xml)
    return int(left), int(right)


@pytest.mark.parametrize(("length", "width"), [(50, 3594), (150.3, 9354), (500, 3594)])
def test_a_rule_stands_in_the_middle_of_its_room(length: float, width: int) -> None:
    left, right = indents(rule_xml(Underline(length), Styles(width=width)))
    assert left == right == max(0, (width - round(length * 20)) // 2)


def test_a_frame_is_as_wide_as_it_says() -> None:
    left, right = indents(framed_xml(KHAN, Styles(width=3594)))
    assert 3594 - left - right + 2 * 20 == pytest.approx(56.7 * 20, abs=2)


def test_each_has_its_place_and_the_page_is_sound() -> None:
    spots = {"a": KHAN, "b": Framed("LƯU HÀNH", Spot.TOP_MARGIN, 136), "c": Framed("S", Spot.FOOT)}
    body = table(("{{p a }}", "x")) + P("{{p b }}") + P("{{p c }}") + P("{{p ke }}")
    made = sound(rendered(body, {**spots, "ke": Underline(40)}))
    frames = [frame.attrib for frame in member(made).iter(f"{W}framePr")]
    assert [f[f"{W}vAnchor"] for f in frames] == ["page", "margin"]
    assert frames[1][f"{W}yAlign"] == "bottom"
    colors = [color.get(f"{W}val") for color in member(made).iter(f"{W}color")]
    assert colors == ["FF0000"]


def test_a_frame_inside_a_sentence_is_refused() -> None:
    with pytest.raises(InvalidTemplate) as error:
        rendered(P("a {{ x }}"), {"x": KHAN})
    assert "BC524" in shown(error.value.problems[0])


def test_a_cells_own_margins_count() -> None:
    none = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    cell = (
        '<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>'
        + P("{{p x }}")
        + P("")
        + "</w:tc>"
    )
    grid = '<w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>'
    body = f"<w:tbl><w:tblPr>{none}</w:tblCellMar></w:tblPr>{grid}<w:tr>{cell}</w:tr></w:tbl>" + P(
        ""
    )
    (indent,) = member(rendered(body, {"x": Underline(50)})).iter(f"{W}ind")
    assert indent.get(f"{W}left") == "1000"
