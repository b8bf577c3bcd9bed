"""Wishes about keys, values and items → the new text; what no wish touches stays byte for byte."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from baocao_gen.files.located import LocatedText
from baocao_gen.yearfile.editing.keys import Pairs, typed
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence, read

FILE = """\
ten: Sở Mẫu # giữ lời này
so: {a: 1, b: "2"}
khoi:
  x: cũ
  y: 'một'
viec:
  - mot
  - hai # giữ
ngang: [1, 2, 3]
trong:
"""


def entry(node: Node, name: str) -> tuple[LocatedText, Node]:
    assert isinstance(node, Mapping)
    return next((key, value) for key, value in node.entries if key.text == name)


def value_of(node: Node, *names: str) -> Node:
    for name in names:
        _, node = entry(node, name)
    return node


def scalar(root: Node, *names: str) -> LocatedText:
    found = value_of(root, *names)
    assert isinstance(found, LocatedText)
    return found


def group(root: Node, name: str) -> Mapping:
    found = value_of(root, name)
    assert isinstance(found, Mapping)
    return found


def listed(root: Node, name: str) -> Sequence:
    found = value_of(root, name)
    assert isinstance(found, Sequence)
    return found


def edited(wish: Callable[[Pairs], None], text: str = FILE) -> str:
    data = text.encode()
    pairs = Pairs(read(data, "2020.yaml")[0], Rewriting(data))
    wish(pairs)
    return pairs.edits.result()


def changed(wish: Callable[[Pairs], None]) -> tuple[str, str]:
    """The lines that are gone, and those that came, each joined by «|»."""
    old, new = FILE.splitlines(), edited(wish).splitlines()
    gone = [line for line in old if line not in new]
    return "|".join(gone), "|".join(line for line in new if line not in old)


WISHES: list[tuple[str, Callable[[Pairs], None], str, str]] = [
    (
        "a plain text stays plain",
        lambda p: p.set_text(scalar(p.root, "khoi", "x"), "mới"),
        "  x: cũ", "  x: mới",
    ),
    (
        "a text is quoted as it was",
        lambda p: p.set_text(scalar(p.root, "khoi", "y"), "l'hai"),
        "  y: 'một'", "  y: 'l''hai'",
    ),
    (
        "a text that YAML could misread is quoted",
        lambda p: p.set_text(scalar(p.root, "khoi", "x"), "a: b"),
        "  x: cũ", '  x: "a: b"',
    ),
    (
        "an empty place is filled behind one blank",
        lambda p: p.set_raw(scalar(p.root, "trong"), "5"),
        "trong:", "trong: 5",
    ),
    (
        "a value goes and the remark beside it stays",
        lambda p: p.empty(*entry(p.root, "ten")),
        "ten: Sở Mẫu # giữ lời này", "ten: # giữ lời này",
    ),
    (
        "a key gets another name",
        lambda p: p.rename(entry(p.root, "ten")[0], "ten_moi"),
        "ten: Sở Mẫu # giữ lời này", "ten_moi: Sở Mẫu # giữ lời này",
    ),
    (
        "a key is added to a mapping in braces",
        lambda p: p.add(group(p.root, "so"), "c", "3"),
        'so: {a: 1, b: "2"}', 'so: {a: 1, b: "2", c: 3}',
    ),
    (
        "a key is added below a block, as far in as its others",
        lambda p: p.add(group(p.root, "khoi"), "z"),
        "", "  z:",
    ),
    (
        "a key goes from braces with its comma",
        lambda p: p.remove(group(p.root, "so"), "b"),
        'so: {a: 1, b: "2"}', "so: {a: 1}",
    ),
    (
        "a key goes from a block with its line",
        lambda p: p.remove(group(p.root, "khoi"), "x"),
        "  x: cũ", "",
    ),
    (
        "an item goes with its dash and its remark stays",
        lambda p: p.delete_items(listed(p.root, "viec"), listed(p.root, "viec").items[1:]),
        "  - hai # giữ", "  # giữ",
    ),
    (
        "an item goes from brackets",
        lambda p: p.delete_items(listed(p.root, "ngang"), listed(p.root, "ngang").items[:2]),
        "ngang: [1, 2, 3]", "ngang: [3]",
    ),
    (
        "items come to the end of a list of lines",
        lambda p: p.append_items(p.root, "viec", ["ba", "bốn"]),
        "", "  - ba|  - bốn",
    ),
    (
        "items come to the end of brackets",
        lambda p: p.append_items(p.root, "ngang", ["4"]),
        "ngang: [1, 2, 3]", "ngang: [1, 2, 3, 4]",
    ),
    (
        "a list in brackets is made empty",
        lambda p: p.clear(*entry(p.root, "ngang")),
        "ngang: [1, 2, 3]", "ngang: []",
    ),
    (
        "a list of lines is made empty",
        lambda p: p.clear(*entry(p.root, "viec")),
        "viec:|  - mot|  - hai # giữ", "viec: []|  # giữ",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("wish", "gone", "came"), [wish[1:] for wish in WISHES], ids=[wish[0] for wish in WISHES]
)
def test_a_wish_changes_its_lines_alone(
    wish: Callable[[Pairs], None], gone: str, came: str
) -> None:
    assert changed(wish) == (gone, came)


@pytest.mark.parametrize(
    ("text", "as_typed"),
    [("Sở Mẫu", "Sở Mẫu"), ("12/05", "12/05"), ("", '""'), ("a: b", '"a: b"'), ('"', '"\\""')],
)
def test_a_text_is_bare_where_it_can_mean_nothing_else(text: str, as_typed: str) -> None:
    assert typed(text) == as_typed


# --- the text itself -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "way",
    [
        lambda text: text,
        lambda text: "\ufeff" + text.replace("\n", "\r\n"),
        lambda text: unicodedata.normalize("NFD", text),
    ],
    ids=["plain", "Windows", "decomposed"],
)
def test_the_way_a_file_is_written_stays(way: Callable[[str], str]) -> None:
    def wish(pairs: Pairs) -> None:
        pairs.set_text(scalar(pairs.root, "khoi", "x"), "moi")

    assert edited(wish, way(FILE)) == way(FILE.replace("cũ", "moi"))


def test_edits_are_made_at_once_at_the_places_of_the_old_text() -> None:
    edits = Rewriting("một\nhai\nba".encode())
    edits.replace((1, 1), (1, 4), "1")
    edits.insert((2, 1), "> ")
    edits.insert_line(3, "hai rưỡi")
    edits.insert_line(4, "bốn")
    assert edits.typed((1, 1), (2, 4)) == "một\nhai"
    assert edits.result() == "1\n> hai\nhai rưỡi\nba\nbốn"


def test_lines_are_taken_out_whole_and_something_may_stand_instead() -> None:
    edits = Rewriting(b"a\nb\nc\n")
    edits.delete_lines(2, 2)
    assert edits.result() == "a\nc\n"
    edits = Rewriting(b"a\nb\nc\n")
    edits.delete_lines(1, 2, "x")
    assert edits.result() == "x\nc\n"


def test_two_edits_of_one_place_are_a_mistake_of_ours() -> None:
    edits = Rewriting(b"abc")
    edits.replace((1, 1), (1, 3), "x")
    edits.replace((1, 2), (1, 4), "y")
    with pytest.raises(AssertionError, match="two edits of one place"):
        edits.result()
