"""A file that was read a moment ago is not read again, unless under another name.

Of its next content only the entry that has changed is read.

Judges: yearfile/yaml/reread.py
"""

from __future__ import annotations

import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.yaml.remembered import read_once


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
