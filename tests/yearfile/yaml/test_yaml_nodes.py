"""Nodes know where they stand; paths of a validator lead to them."""

from __future__ import annotations

import pytest

from baocao_gen.files.located import LocatedText, Source
from baocao_gen.yearfile.yaml import Mapping, Sequence, locate, parse, read, to_plain

TEXT = """\
# chú thích
the_thuc:
  ky_hieu: BC-STTTT   # ký hiệu
  noi_nhan: [Bộ TT&TT, "Lưu: VT"]
noi_dung:
  - tieu_de: KẾT QUẢ
    van: |
      Dòng một.

        Dòng ba thụt vào.
    muc:
    - tieu_de: Con
"""


@pytest.fixture(scope="module")
def root() -> Mapping:
    node = parse(TEXT, "nam.yaml")
    assert isinstance(node, Mapping)
    return node


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("the_thuc",), 3, 3),
        (("the_thuc", "ky_hieu"), 3, 12),
        (("the_thuc", "noi_nhan"), 4, 13),
        (("the_thuc", "noi_nhan", 1), 4, 24),
        (("noi_dung",), 6, 3),
        (("noi_dung", 0), 6, 5),
        (("noi_dung", 0, "van"), 7, 10),
        (("noi_dung", 0, "muc", 0, "tieu_de"), 12, 16),
        (("the_thuc", "dia_danh"), 3, 3),
        (("the_thuc", "ky_hieu", "str"), 3, 12),
        (("noi_dung", "list[Section]", 0, "Section", "tieu_de"), 6, 14),
        (("noi_dung", 7), 6, 3),
        (("noi_dung", -1), 6, 3),
        (("khong_co",), 2, 1),
    ],
)
def test_a_path_leads_as_far_as_it_exists(
    root: Mapping, path: tuple[str | int, ...], line: int, column: int
) -> None:
    position = locate(root, path)
    assert (position.line, position.column) == (line, column)
    assert position.excerpt == TEXT.split("\n")[line - 1]


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("the_thuc", "ky_hieu"), 3, 3),
        (("noi_dung", 0, "van"), 7, 5),
        (("the_thuc", "dia_danh"), 2, 1),
        (("the_thuc", "noi_nhan", 1), 4, 24),
        (("khong_co",), 2, 1),
    ],
)
def test_the_key_can_be_asked_for_instead_of_its_value(
    root: Mapping, path: tuple[str | int, ...], line: int, column: int
) -> None:
    position = locate(root, path, key=True)
    assert (position.line, position.column) == (line, column)


def test_the_tree_becomes_plain_texts(root: Mapping) -> None:
    assert to_plain(root) == {
        "the_thuc": {"ky_hieu": "BC-STTTT", "noi_nhan": ["Bộ TT&TT", "Lưu: VT"]},
        "noi_dung": [
            {
                "tieu_de": "KẾT QUẢ",
                "van": "Dòng một.\n\n  Dòng ba thụt vào.\n",
                "muc": [{"tieu_de": "Con"}],
            }
        ],
    }


def test_a_mapping_gives_the_value_or_nothing(root: Mapping) -> None:
    assert isinstance(root.get("noi_dung"), Sequence)
    assert root.get("khong_co") is None


def scalar(text: str) -> LocatedText:
    node = parse(text, "nam.yaml")
    assert isinstance(node, Mapping)
    value = node.entries[-1][1]
    assert isinstance(value, LocatedText)
    return value


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: xin chào", 1, 4),
        ('a: "xin chào"', 1, 5),
        ("a: |\n  xin chào\n", 2, 3),
        ("a:\n  b\nc: |-  # chú thích\n    xin chào\n", 4, 5),
        ("a: >\n   xin chào\n", 2, 4),
        ("a: |\n\n  xin chào\n", 2, 3),
        ("a: |2\n    xin chào\n  x\n", 2, 3),
        ("a: |\nb: 1\nc: |", 4, 1),
        ("a:\n  xin chào", 2, 3),
    ],
)
def test_the_content_starts_at_its_first_character(text: str, line: int, column: int) -> None:
    node = scalar(text)
    assert (node.content_line, node.content_column) == (line, column)


def test_a_place_in_a_block_is_a_place_in_the_file() -> None:
    node = scalar("a: 1\nvan: |\n\n  một\n    hai ba\n\n  bốn\n")
    lines = node.text.split("\n")
    for number, line in enumerate(lines, 1):
        if line:
            place = node.at(number, 1)
            assert place.excerpt is not None
            assert place.excerpt[(place.column or 0) - 1 :] == line
    assert (node.at(3, 8).line, node.at(3, 8).column) == (5, 10)
    assert (node.plain, node.block, node.style) == (False, True, "|")


def test_a_place_that_folding_has_moved_is_the_start_of_the_text() -> None:
    node = scalar("a: >\n  một\n  hai\n\n  ba\n")
    assert node.text == "một hai\nba\n"
    assert node.at(2, 2) == node.position


def test_an_escaped_text_is_brought_to_nfc() -> None:
    assert scalar('a: "e\\u0302\\u0301"').text == "\u1ebf"


def test_columns_count_the_characters_of_the_nfc_text() -> None:
    root, _ = read("a: [e\u0302\u0301e\u0302\u0301, b]".encode(), "nam.yaml")
    assert locate(root, ("a", 1)).column == 9


def test_an_empty_text_parses_to_a_missing_value() -> None:
    node = parse("", "nam.yaml")
    assert isinstance(node, LocatedText)
    assert node.is_null
    assert to_plain(node) is None


def test_a_mapping_of_another_file_gives_its_entries_to_whoever_asks_at_the_same_time() -> None:
    root, _ = read(b"a: {b: 1}\n", "mot.yaml")
    other = root.moved(Source("hai.yaml", root.source.lines))
    first = other.entries
    assert type(other).__getattr__(other, "entries") is first  # who began before it was there
    assert [key.text for key, _ in first] == ["a"]
    assert first[0][1].source.name == "hai.yaml"
