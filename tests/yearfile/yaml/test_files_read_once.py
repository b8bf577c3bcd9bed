"""A file that was read a moment ago is not read again, unless under another name.

Of its next content only the entry that has changed is read.

Judges: yearfile/yaml/reread.py
"""

from __future__ import annotations

import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.yaml import read, to_plain
from baocao_gen.yearfile.yaml.remembered import read_once, remembering


def test_the_same_content_is_read_once() -> None:
    root, _ = read_once(b"a: 1\n", "x.yaml")
    assert read_once(b"a: 1\n")[0] is root
    assert read_once(b"a: 1\n", "x.yaml")[0] is root
    assert read_once(b"a: 1\n", "y.yaml")[0].source.name == "y.yaml"
    assert read_once(b"a: 2\n")[0].source.name == ""


def test_only_the_last_ones_are_remembered() -> None:
    root, _ = read_once(b"b: 1\n", "x.yaml")
    for number in range(20):
        read_once(f"c: {number}\n".encode(), "x.yaml")
    assert read_once(b"b: 1\n", "x.yaml")[0] is not root


def test_what_has_no_tree_is_told_each_time() -> None:
    for _ in range(2):
        with pytest.raises(InvalidReport):
            read_once(b"- x\n", "x.yaml")


@pytest.mark.parametrize(
    ("new", "kept"),
    [
        ("a: {x: 1}\nb:\n  - c\n  - d\n", ["b"]),
        ("a: {x: 2}\nb:\n  - c\n  - e\n", ["a"]),
        ("a: {x: 2}\nb:\n  - c\n  - e: 1\n", ["a"]),
        ("a: {x: 2}\ne:\n  - c\n  - d\n", ["a"]),
        ("a: {x: 2}\nb:\n  - c\n - d\n", []),
        ("a: {x: 2}\na:\n  - c\n  - d\n", []),
        ("a: {x: 2\nb:\n  - c\n  - d\n", []),
        ("a: |\nb:\n  - c\n  - d\n", ["b"]),
        ("a: &x 1\nb:\n  - c\n  - d\n", []),
        ("a: {x: 2}\n\nb:\n  - c\n  - d\n", []),
    ],
)
def test_what_has_not_changed_stays_the_same_node(new: str, kept: list[str]) -> None:
    root, _ = read_once(b"a: {x: 2}\nb:\n  - c\n  - d\n", "re.yaml")
    try:
        after, _ = read_once(new.encode(), "re.yaml")
    except InvalidReport:
        assert kept == []
        return
    before = {key.text: value for key, value in root.entries}
    assert [key.text for key, value in after.entries if value is before.get(key.text)] == kept


def test_a_text_of_thousands_of_changed_lines_is_one_entry() -> None:
    lines = [f"  Việc {number}\n" for number in range(2_000)]
    root, _ = read_once(f"a: {{x: 2}}\nb: |\n{''.join(lines)}".encode(), "long.yaml")
    edited = "".join(lines).replace("Việc", "Chuyện")
    after, _ = read_once(f"a: {{x: 2}}\nb: |\n{edited}".encode(), "long.yaml")
    assert after.get("a") is root.get("a")
    assert to_plain(after) == {"a": {"x": "2"}, "b": edited.replace("  ", "")}


def test_where_much_has_changed_the_entries_around_it_stay() -> None:
    many = "".join(f"  a{number}: 1\n" for number in range(2_000))
    root, _ = read_once(f"x: {{y: 2}}\nm:\n{many}z: {{y: 2}}\n".encode(), "many.yaml")
    edited = many.replace("1\n", "3\n")
    after, _ = read_once(f"x: {{y: 2}}\nm:\n{edited}z: {{y: 2}}\n".encode(), "many.yaml")
    assert [after.get(key) is root.get(key) for key in "xmz"] == [True, False, True]


@pytest.mark.parametrize(
    ("new", "kept"),
    [
        ("a: {x: 2}\nb:\n  - c\n  - d\n  - e\nf: {y: 1}\n", ["a"]),
        ("a: {x: 2}\nb:\n  - c\nf: {y: 1}\n", ["a"]),
        ("a: {x: 2}\nb:\n  - c\n  - d\nf: {y: 1}\ng: 1\n", ["a", "b"]),
        ("a: {x: 2}\nb:\n  - c\n  - d\n", ["a"]),
        ("a: {x: 2}\nb:\n  - c\n\t- d\n  - e\nf: {y: 1}\n", []),
        ("a: {x: 2}\nb:\n  - c\n  - d\nf: {y: 1}\na: 1\n", []),
        ("g: 1\na: {x: 2}\nb:\n  - c\n  - d\nf: {y: 1}\n", []),
    ],
)
def test_what_stands_above_lines_put_in_or_taken_out_stays(new: str, kept: list[str]) -> None:
    root, _ = read_once(b"a: {x: 2}\nb:\n  - c\n  - d\nf: {y: 1}\n", "lines.yaml")
    try:
        after, _ = read_once(new.encode(), "lines.yaml")
    except InvalidReport:
        assert kept == []
        return
    assert to_plain(after) == to_plain(read(new.encode(), "lines.yaml")[0])
    assert [key.text for key, value in after.entries if value is root.get(key.text)] == kept


def test_a_large_file_is_remembered_while_it_is_edited() -> None:
    large = f"a: {{x: 2}}\nb: {'chữ ' * 200_000}cuối\n".encode()
    root, _ = read_once(large, "large.yaml")
    assert read_once(large, "large.yaml")[0] is not root
    edited = large.replace("cuối".encode(), "hết".encode())
    with remembering(root):
        after, _ = read_once(edited, "large.yaml")
        assert after.get("a") is root.get("a")
        assert read_once(edited, "large.yaml")[0] is after
    assert read_once(edited, "large.yaml")[0] is not after
