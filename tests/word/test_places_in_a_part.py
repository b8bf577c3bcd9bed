"""A part of a Word file → what its places are called, and the letters of its paragraphs."""

from __future__ import annotations

import pytest
from lxml import etree
from word_files import W, member, members, paragraph, row_of, table, text, word_file, zipped

from baocao_gen.word.package.package import open_package
from baocao_gen.word.package.parts import BODY, text_parts
from baocao_gen.word.package.where import REMARKS_BY, PartPlaces, is_own_remark
from baocao_gen.word.read.letters import Letters
from baocao_gen.word.xml import empty_like, is_struck_out, owner

P = paragraph


def root_of(body: str, name: str = "word/document.xml", **parts: str) -> etree._Element:
    return member(word_file(body, **parts), name)


def paragraph_of(root: etree._Element, words: str) -> etree._Element:
    [found] = [p for p in root.iter(f"{W}p") if words in "".join(p.itertext())]
    return found


def test_a_place_is_called_by_its_table_row_and_cell() -> None:
    root = root_of(P("ngoài") + table(("a",)) + table(("b", "c"), ("d", "e")))
    places = PartPlaces(root, "thân")
    called = {word: places.of(paragraph_of(root, word)) for word in ("ngoài", "a", "c", "d")}
    assert called == {
        "ngoài": "thân",
        "a": "thân, bảng 1, hàng 1, ô 1",
        "c": "thân, bảng 2, hàng 1, ô 2",
        "d": "thân, bảng 2, hàng 2, ô 1",
    }


def test_tables_keep_their_numbers_when_rows_are_taken_out() -> None:
    root = root_of(table(("a",)) + table(("b",)))
    places = PartPlaces(root, "thân")
    cell = paragraph_of(root, "b")
    first = next(root.iter(f"{W}tbl"))
    first.getparent().remove(first)
    assert places.of(cell) == "thân, bảng 2, hàng 1, ô 1"


@pytest.mark.parametrize(("author", "own"), [(REMARKS_BY, True), ("Nguyễn Văn A", False)])
def test_our_own_remarks_are_known_by_their_author(author: str, own: bool) -> None:
    comments = f'<w:comment w:id="1" w:author="{author}">{P("a")}</w:comment>'
    root = root_of(P("b"), "word/comments.xml", comments=comments)
    assert is_own_remark(paragraph_of(root, "a")) == own
    assert not is_own_remark(paragraph_of(root_of(P("b")), "b"))


STRUCK = '<w:del w:id="1" w:author="N"><w:r><w:t>bỏ</w:t></w:r></w:del>'


def test_letters_are_those_that_word_shows_each_with_its_element() -> None:
    body = P("{{ a", "<w:r><w:tab/></w:r>", text(" }}", "<w:b/>"), STRUCK, "đ")
    letters = Letters(paragraph_of(root_of(body), "{{ a"))
    assert letters.text == "{{ a\t }}đ"
    assert letters.starts == [0, 4, 5, 8]
    assert [e.tag.removeprefix(W) for e in letters.elements] == ["t", "tab", "t", "t"]


def test_what_is_struck_out_is_known_and_a_run_like_another_has_its_look_alone() -> None:
    root = root_of(P(STRUCK, text("giữ", "<w:b/>")))
    [gone, kept] = root.iter(f"{W}t")
    assert (is_struck_out(gone), is_struck_out(kept)) == (True, False)
    run = owner(kept, f"{W}r")
    twin = empty_like(run)
    assert [str(e.tag).removeprefix(W) for e in twin.iter()] == ["r", "rPr", "b"]
    assert owner(root, f"{W}r") is None


def test_parts_that_may_hold_tags_have_the_names_that_people_know() -> None:
    note = f'<w:footnote w:id="1">{P("a")}</w:footnote>'
    files = members(P("a"), title="a", header=P("a"), footer=P("a"), footnotes=note)
    parts = dict(text_parts(open_package(zipped(files), "mau.docx")))
    assert parts == {
        "word/document.xml": BODY,
        "word/header1.xml": "đầu trang",
        "word/footer1.xml": "chân trang",
        "word/footnotes.xml": "chú thích cuối trang",
        "docProps/core.xml": "thuộc tính tệp",
    }


def test_a_row_stands_in_its_table() -> None:
    root = root_of(f"<w:tbl><w:tblPr/><w:tblGrid/>{row_of('a')}</w:tbl>")
    assert owner(paragraph_of(root, "a"), f"{W}tbl") is not None
