"""Problem codes → one table: each registered once, each that is told is known."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from baocao_gen.checks import RULES
from baocao_gen.problems import codes, meanings
from baocao_gen.problems.meanings import FAMILIES, MEANINGS, next_free

PACKAGE = Path(codes.__file__).parent.parent
OF_RULES = [rule.code for rule in RULES]


def test_the_table_is_in_order_and_every_family_has_a_name() -> None:
    assert list(MEANINGS) == sorted(MEANINGS)
    assert {code[2] for code in (*MEANINGS, *OF_RULES)} <= FAMILIES.keys()


def test_no_code_is_registered_twice() -> None:
    # The finished table would hide it: of two equal keys a dict keeps the last.
    tree = ast.parse(Path(meanings.__file__).read_text("utf-8"))
    [table] = [
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "MEANINGS"
    ]
    assert isinstance(table, ast.Dict)
    keys = [
        str(key.value)
        if isinstance(key, ast.Constant)
        else getattr(codes, ast.unparse(key).removeprefix("codes."))
        for key in table.keys
        if key is not None
    ]
    assert sorted({*keys, *OF_RULES}) == sorted([*keys, *OF_RULES])


def test_every_code_in_the_source_is_registered() -> None:
    written = {
        code
        for path in PACKAGE.rglob("*.py")
        for code in re.findall(r'"(BC[0-9]{3})"', path.read_text("utf-8"))
    }
    assert written <= {*MEANINGS, *OF_RULES}


@pytest.mark.parametrize("family", "12345")
def test_the_next_free_number_is_free(family: str) -> None:
    code = next_free(family, OF_RULES)
    assert code[2] == family
    assert code not in {*MEANINGS, *OF_RULES}
