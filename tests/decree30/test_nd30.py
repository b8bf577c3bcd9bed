"""The decree's table agrees with itself: ranges, sizes that go together, names, abbreviations."""

from __future__ import annotations

import pytest

from baocao_gen.decree30.facts import (
    COPY_TYPES,
    DOCUMENT_TYPES,
    NUMBERING,
    PAGE,
    PARAGRAPH,
    RULE_SHARE,
    RULE_UNDER,
    SIZE_SETS,
    TEXT,
    Element,
    Span,
)

SPANS = {
    "top margin": PAGE.top,
    "bottom margin": PAGE.bottom,
    "left margin": PAGE.left,
    "right margin": PAGE.right,
    "space between paragraphs": PARAGRAPH.spacing,
    "line spacing": PARAGRAPH.line,
    "rule line": RULE_SHARE,
    **{f"size of {element.name}": style.size for element, style in TEXT.items()},
}


@pytest.mark.parametrize("span", SPANS.values(), ids=SPANS)
def test_the_chosen_value_lies_in_the_allowed_range(span: Span) -> None:
    assert span.low <= span.high
    assert span.allows(span.chosen)


def test_a_range_holds_both_its_ends_and_no_more_than_the_tolerance_beyond() -> None:
    left = Span(30, 35, 30)
    assert left.allows(30)
    assert left.allows(35)
    assert not left.allows(35.01)
    assert left.allows(35.01, tolerance=PAGE.tolerance)
    assert not left.allows(29.4, tolerance=PAGE.tolerance)


def test_the_chosen_first_line_indent_is_one_of_the_two_allowed() -> None:
    assert PARAGRAPH.indent in PARAGRAPH.indents


def test_the_chosen_sizes_of_the_header_go_together() -> None:
    header = (Element.NATIONAL_TITLE, Element.MOTTO, Element.PLACE_DATE)
    assert tuple(TEXT[element].size.chosen for element in header) in SIZE_SETS


def test_every_element_has_a_style_and_every_style_a_source() -> None:
    assert set(TEXT) == set(Element)
    assert all(style.source.startswith("App. I, ") for style in TEXT.values())


def test_lines_and_numbers_belong_to_elements_of_the_table() -> None:
    assert set(RULE_UNDER) | set(NUMBERING) <= set(TEXT)


def test_there_are_29_document_types_and_two_have_no_abbreviation() -> None:
    assert len(DOCUMENT_TYPES) == 29
    without = [kind.name for kind in DOCUMENT_TYPES if kind.abbreviation is None]
    assert without == ["Công văn", "Thư công"]


def test_no_two_types_share_a_name_or_an_abbreviation() -> None:
    kinds = DOCUMENT_TYPES + COPY_TYPES
    abbreviations = [kind.abbreviation for kind in kinds if kind.abbreviation]
    assert len({kind.name for kind in kinds}) == len(kinds) == 32
    assert len(set(abbreviations)) == len(abbreviations) == 30


@pytest.mark.parametrize(
    ("name", "abbreviation"),
    [
        ("Nghị quyết", "NQ"),
        ("Quy định", "QyĐ"),
        ("Chương trình", "CTr"),
        ("Báo cáo", "BC"),
        ("Tờ trình", "TTr"),
        ("Bản thỏa thuận", "BTT"),
        ("Giấy nghỉ phép", "GNP"),
        ("Phiếu báo", "PB"),
    ],
)
def test_a_type_is_abbreviated_as_appendix_iii_has_it(name: str, abbreviation: str) -> None:
    assert {kind.name: kind.abbreviation for kind in DOCUMENT_TYPES}[name] == abbreviation
