"""New words in a text of a year file → the same file, but for the letters that they replace."""

from __future__ import annotations

import pytest

from baocao_gen.files.located import LocatedText
from baocao_gen.yearfile.editing.keys import Pairs
from baocao_gen.yearfile.editing.text import Rewriting
from baocao_gen.yearfile.editing.words import WordEdit, put_words
from baocao_gen.yearfile.origin import node_at
from baocao_gen.yearfile.yaml import read


def edited(typed: str, *edits: WordEdit) -> str:
    data = f"khoa: {typed}\nsau: 1 # giữ\n".encode()
    root, problems = read(data, "a.yaml")
    assert not problems
    node = node_at(root, ("khoa",))
    assert isinstance(node, LocatedText)
    pairs = Pairs(root, Rewriting(data))
    put_words(pairs, node, edits)
    return pairs.edits.result().removeprefix("khoa: ").removesuffix("\nsau: 1 # giữ\n")


@pytest.mark.parametrize(
    ("typed", "edit", "after"),
    [
        ("một hai ba", WordEdit(4, 7, "2"), "một 2 ba"),
        ("một hai ba", WordEdit(7, 7, ": thêm"), '"một hai: thêm ba"'),
        ("'a ''b'' c'", WordEdit(3, 4, "d'e"), "'a ''d''e'' c'"),
        ("'a ''b'' c'", WordEdit(2, 5, "d"), "'a d c'"),
        ("'a ''b'''", WordEdit(5, 5, " d"), "'a ''b'' d'"),
        ('"a \\"b\\" c"', WordEdit(3, 4, "d"), '"a \\"d\\" c"'),
        ("|\n  một\n  hai\n\n  ba", WordEdit(4, 7, "2"), "|\n  một\n  2\n\n  ba"),
        ("|\n  một\n  hai", WordEdit(7, 7, "\n- ba"), "|\n  một\n  hai\n  - ba"),
        ("|-\n    một\n     hai", WordEdit(5, 8, "2"), "|-\n    một\n     2"),
        ("|\n  một\n  hai", WordEdit(0, 4, ""), "|\n  hai"),
        ("|\n  một\n\n  hai", WordEdit(0, 0, "- không\n\n"), "|\n  - không\n\n  một\n\n  hai"),
        ("|\n  một\n\n  hai", WordEdit(3, 8, ""), "|\n  một"),
        (">\n  một\n\n  hai", WordEdit(0, 4, ""), ">\n  hai"),
        (">\n  một\n  hai ba", WordEdit(4, 7, "2"), ">\n  một\n  2 ba"),
        (">\n  một\n  hai ba", WordEdit(3, 7, " 2"), ">\n  một 2 ba"),
        (">\n  một\n\n  hai", WordEdit(0, 3, "1\n2"), ">\n  1\n\n  2\n\n  hai"),
    ],
)
def test_only_the_letters_that_change_are_touched(typed: str, edit: WordEdit, after: str) -> None:
    assert edited(typed, edit) == after
