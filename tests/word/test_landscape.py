"""Wide tables → sections in landscape, in any template; the pages around them as they were.

Judges: word/write/sections.py
"""

from __future__ import annotations

from typing import Any

import pytest
from judges import open_xml_errors
from word_files import W, member, paragraph, rendered, table, text

from baocao_gen.report.blocks import Block, Blocks, Column, Paragraph, Run, Style, TableBlock
from baocao_gen.tags.private_characters import blank_mark

P = paragraph
CELL = ((Run("1.234"),),)
WIDE = TableBlock((Column((Run("Số"),)),), (CELL,), is_wide=True)
NARROW = TableBlock((Column((Run("Số"),)),), (CELL,))
WORDS = Paragraph(Style.BODY, (Run("lời văn"),))
PAGES = Paragraph(Style.BODY, (Run("lời văn dài " * 200),))
TITLE = Paragraph(Style.TABLE_TITLE, (Run("Bảng 1"),))
UNIT = Paragraph(Style.TABLE_UNIT, (Run("Đơn vị tính: xã"),))
NOTE = Paragraph(Style.TABLE_NOTE, (Run("Nguồn: cục"),))
HEADER = '<w:headerReference w:type="default" r:id="rId2"/>'
MARGINS = (
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" '
    'w:footer="567" w:gutter="0"/>'
)
FIRST_OF_ITS_KIND = (
    f'<w:sectPr>{HEADER}<w:type w:val="continuous"/><w:pgSz w:w="11906" w:h="16838" w:code="9"/>'
    f'{MARGINS}<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>'
)
BREAK = P("", properties=FIRST_OF_ITS_KIND)
APPENDICES = (
    P("{%p for b in bs %}") + BREAK + P("Phụ lục") + P("{{p b }}") + P("{%p endfor %}") + P("")
)


BREAK_OF_PAGE = '<w:r><w:br w:type="page"/></w:r>'
PAGE = P(BREAK_OF_PAGE)
PAGED = (
    P("{%p for b in bs %}") + PAGE + P("Phụ lục") + P("{{p b }}") + P("lập") + P("{%p endfor %}")
)


def blocks(*items: Block) -> Blocks:
    return Blocks(items)


def sections(docx: bytes) -> str:
    """Each section by what it holds, and how its pages lie: «lời | ngang: bảng | lời»."""
    found: list[str] = []
    inside: list[str] = []
    for element in member(docx).find(f"{W}body"):
        words = "".join(element.itertext()).strip()
        inside += [words[:7] if element.tag == f"{W}p" else f"[{words}]"] if words else []
        for properties in element.iter(f"{W}sectPr"):
            size = properties.find(f"{W}pgSz")
            lies = size.get(f"{W}orient", "portrait")
            assert (int(size.get(f"{W}w")) > int(size.get(f"{W}h"))) == (lies == "landscape")
            found.append("".join(["ngang: " * (lies == "landscape"), ", ".join(inside) or "trống"]))
            inside = []
    return " | ".join(found)


def properties_of(docx: bytes) -> list[str]:
    """What each section has besides its size and its margins."""
    told = []
    for section in member(docx).iter(f"{W}sectPr"):
        names = [
            str(child.tag).removeprefix(W) + "".join(f"={v}" for v in child.attrib.values())
            for child in section
            if child.tag not in (f"{W}pgSz", f"{W}pgMar")
        ]
        told.append(" ".join(names))
    return told


BODIES = {
    "between words": ((WORDS, WIDE, WORDS), "lời văn | ngang: [Số1.234] | lời văn, ký tên"),
    "with its lines": (
        (WORDS, TITLE, UNIT, WIDE, NOTE, WORDS),
        "lời văn | ngang: Bảng 1, Đơn vị , [Số1.234], Nguồn:  | lời văn, ký tên",
    ),
    "two in a row": (
        (WORDS, WIDE, TITLE, WIDE, WORDS),
        "lời văn | ngang: [Số1.234], Bảng 1, [Số1.234] | lời văn, ký tên",
    ),
    "two with words between": (
        (WORDS, WIDE, WORDS, WIDE, WORDS),
        "lời văn | ngang: [Số1.234] | lời văn | ngang: [Số1.234] | lời văn, ký tên",
    ),
    "first": ((WIDE, WORDS), "ngang: [Số1.234] | lời văn, ký tên"),
    "last": ((WORDS, WIDE), "lời văn | ngang: [Số1.234] | ký tên"),
    "beside a narrow one": (
        (WORDS, NARROW, WIDE, NARROW),
        "lời văn, [Số1.234] | ngang: [Số1.234] | [Số1.234], ký tên",
    ),
    "none": ((WORDS, NARROW), "lời văn, [Số1.234], ký tên"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_wide_table_of_the_body_has_a_section_of_its_own(name: str) -> None:
    items, expected = BODIES[name]
    assert sections(rendered(P("{{p b }}") + P("ký tên"), {"b": blocks(*items)})) == expected


WHOLE: dict[str, tuple[str, dict[str, Any], str]] = {
    "a wide appendix before an upright one": (
        P("thân") + APPENDICES,
        {"bs": [blocks(WIDE), blocks(NARROW)]},
        "thân | ngang: Phụ lục, [Số1.234] | Phụ lục, [Số1.234]",
    ),
    "the last one wide": (
        P("thân") + APPENDICES,
        {"bs": [blocks(NARROW), blocks(WIDE)]},
        "thân | Phụ lục, [Số1.234] | ngang: Phụ lục, [Số1.234]",
    ),
    "with a lead and a note": (
        P("thân") + APPENDICES,
        {"bs": [blocks(WORDS, WIDE, NOTE)]},
        "thân | ngang: Phụ lục, lời văn, [Số1.234], Nguồn: ",
    ),
    "with pages of words": (
        P("thân") + APPENDICES,
        {"bs": [blocks(PAGES, WIDE)]},
        "thân | Phụ lục, lời văn | ngang: [Số1.234]",
    ),
    "the body itself is a second section": (
        P("bìa") + BREAK + P("{{p b }}") + P("ký tên"),
        {"b": blocks(PAGES, WIDE, WORDS)},
        "bìa | lời văn | ngang: [Số1.234] | lời văn, ký tên",
    ),
    "nothing but the table": (P("{{p b }}"), {"b": blocks(WIDE)}, "ngang: [Số1.234]"),
    "two tags in a row": (
        P("a") + P("{{p b }}") + P("") + P("{{p b }}") + P("ký tên"),
        {"b": blocks(WIDE)},
        "a | ngang: [Số1.234], [Số1.234] | ký tên",
    ),
    "an appendix between page breaks": (
        P("thân") + PAGED,
        {"bs": [blocks(WIDE), blocks(NARROW), blocks(WIDE)]},
        "thân | ngang: Phụ lục, [Số1.234], lập | Phụ lục, [Số1.234], lập | "
        "ngang: Phụ lục, [Số1.234], lập",
    ),
    "two wide appendices between page breaks": (
        P("thân") + PAGED,
        {"bs": [blocks(WIDE), blocks(WIDE), blocks(NARROW)]},
        "thân | ngang: Phụ lục, [Số1.234], lập, Phụ lục, [Số1.234], lập | Phụ lục, [Số1.234], lập",
    ),
    "a page break in the paragraph of the title": (
        P("thân")
        + PAGED.replace(PAGE, "").replace(P("Phụ lục"), P(BREAK_OF_PAGE, text("Phụ lục"))),
        {"bs": [blocks(NARROW), blocks(WIDE)]},
        "thân, Phụ lục, [Số1.234], lập | ngang: Phụ lục, [Số1.234], lập",
    ),
    "a title that begins a page": (
        P("thân")
        + PAGED.replace(PAGE, "").replace(
            P("Phụ lục"), P("Phụ lục", properties="<w:pageBreakBefore/>")
        ),
        {"bs": [blocks(WIDE), blocks(NARROW)]},
        "thân | ngang: Phụ lục, [Số1.234], lập | Phụ lục, [Số1.234], lập",
    ),
    "pages of words between page breaks": (
        P("thân") + PAGED,
        {"bs": [blocks(PAGES, WIDE)]},
        "thân, Phụ lục, lời văn | ngang: [Số1.234] | lập",
    ),
    "a break of the page in a cell": (
        table((P("ô") + PAGE + P("ô"),)) + P("{{p b }}") + P("ký tên"),
        {"b": blocks(WIDE)},
        "[ôô] | ngang: [Số1.234] | ký tên",
    ),
    "in a cell pages stay": (table(("{{p b }}",)), {"b": blocks(WIDE)}, "[Số1.234]"),
    "with a blank": (
        P("{{p b }}") + P("ký tên"),
        {"b": blocks(Paragraph(Style.BODY, (Run(blank_mark("x")),)), WIDE)},
        "[chưa c | ngang: [Số1.234] | ký tên",
    ),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_section_with_little_else_is_turned_whole(name: str) -> None:
    body, names, expected = WHOLE[name]
    assert sections(rendered(body, names, header=P("trang"))) == expected


@pytest.mark.office
def test_sections_are_valid_for_word() -> None:
    files = [rendered(body, names, header=P("trang")) for body, names, _ in WHOLE.values()]
    files += [
        rendered(P("{{p b }}") + P("a"), {"b": blocks(*items)}) for items, _ in BODIES.values()
    ]
    assert open_xml_errors(*files) == []


def test_a_page_break_beside_a_wide_table_leaves_no_empty_page() -> None:
    body, names, _ = WHOLE["an appendix between page breaks"]
    root = member(rendered(body, names, header=P("trang")))
    assert len(list(root.iter(f"{W}br"))) == 0
    body, names, _ = WHOLE["two wide appendices between page breaks"]
    root = member(rendered(body, names, header=P("trang")))
    assert len(list(root.iter(f"{W}br"))) == 1


def test_page_numbers_go_on_and_none_is_hidden_behind_the_first_piece() -> None:
    body = P("{{p b }}") + BREAK + P("a")
    docx = rendered(body, {"b": blocks(WORDS, WIDE, WORDS)}, header=P("trang"))
    assert properties_of(docx) == [
        "headerReference=default=rId2 type=continuous pgNumType=decimal=1 titlePg",
        "headerReference=default=rId2 pgNumType=decimal",
        "headerReference=default=rId2 pgNumType=decimal",
        "headerReference=default=rId2",
    ]


def test_a_section_that_is_turned_whole_keeps_its_numbering() -> None:
    docx = rendered(
        P("thân") + BREAK + P("{{p b }}") + BREAK + P("a"), {"b": blocks(WIDE)}, header=P("t")
    )
    assert properties_of(docx)[1] == (
        "headerReference=default=rId2 type=continuous pgNumType=decimal=1 titlePg"
    )
    assert sections(docx) == "thân | ngang: [Số1.234] | a"


def test_a_page_in_landscape_already_stays_as_it_is() -> None:
    lying = FIRST_OF_ITS_KIND.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    body = P("a") + P("{{p b }}") + P("", properties=lying)
    docx = rendered(body, {"b": blocks(WIDE)}, header=P("trang"))
    assert len(list(member(docx).iter(f"{W}sectPr"))) == 2
    (grid,) = member(docx).iter(f"{W}gridCol")
    assert grid.get(f"{W}w") == str(16838 - 1701 - 850)


def test_a_wide_table_has_the_room_of_the_turned_page() -> None:
    docx = rendered(P("{{p b }}") + P("a"), {"b": blocks(NARROW, WIDE)})
    widths = [column.get(f"{W}w") for column in member(docx).iter(f"{W}gridCol")]
    assert widths == [str(11906 - 1701 - 850), str(16838 - 1701 - 850)]


def test_changes_of_a_section_that_are_tracked_do_not_confuse() -> None:
    tracked = FIRST_OF_ITS_KIND.replace(
        "</w:sectPr>",
        '<w:sectPrChange w:id="1" w:author="a"><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>'
        "</w:sectPrChange></w:sectPr>",
    )
    body = P("a") + P("{{p b }}") + P("", properties=tracked) + P("c")
    docx = rendered(body, {"b": blocks(WIDE, WORDS)}, header=P("trang"))
    assert properties_of(docx)[1] == "headerReference=default=rId2 pgNumType=decimal"


def test_a_line_centred_by_its_indents_stays_as_long() -> None:
    def line(words: str) -> str:
        return P(words, properties='<w:ind w:left="4000" w:right="4000"/>')

    body = line("a") + BREAK + line("b") + P("{{p b }}") + table((line("c"),)) + BREAK + line("d")
    root = member(rendered(body, {"b": blocks(WIDE)}, header=P("trang")))
    indents = {"".join(p.itertext()): p.find(f"{W}pPr/{W}ind") for p in root.iter(f"{W}p")}
    told = {words: indents[words].get(f"{W}left") for words in "abcd"}
    assert told == {"a": "4000", "b": "6466", "c": "4000", "d": "4000"}
