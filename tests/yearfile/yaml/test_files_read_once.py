"""A file that was read a moment ago is not read again, unless under another name."""

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
