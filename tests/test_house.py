"""The package as a house: no circles, nothing too long, every room says what it is."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import pytest
from sources import FILES, modules, name_of, tree_of

NAMES = {name_of(path) for path in FILES}
MOST_LINES_OF_A_MODULE = 350
MOST_LINES_OF_A_FUNCTION = 40


def imported(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every module of the package that a module names, those only for its types included."""
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                name = whole if whole in NAMES else node.module
                if name in NAMES:
                    yield name
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in NAMES)


def circle_from(module: str, arrows: dict[str, set[str]]) -> list[str]:
    """A way from a module back to itself; empty if there is none."""
    ways = [[module]]
    seen = set[str]()
    while ways:
        way = ways.pop()
        for following in arrows[way[-1]]:
            if following == module:
                return [*way, module]
            if following not in seen:
                seen.add(following)
                ways.append([*way, following])
    return []


@cache
def arrows() -> dict[str, set[str]]:
    """The root hands public names on and is imported by nobody who is named in it."""
    return {
        name: {other for other in imported(nodes) if other not in (name, "baocao_gen")}
        for name, nodes in modules().items()
    }


@pytest.mark.parametrize("module", sorted(NAMES - {"baocao_gen"}))
def test_no_module_waits_for_itself(module: str) -> None:
    assert circle_from(module, arrows()) == []


def functions() -> Iterator[tuple[str, int]]:
    for module, nodes in modules().items():
        for node in nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                begin = node.body[0].lineno
                if isinstance(node.body[0], ast.Expr) and ast.get_docstring(node) is not None:
                    begin = node.body[0].end_lineno or begin
                yield f"{module}.{node.name}", (node.end_lineno or begin) - begin + 1


def test_no_function_is_too_long() -> None:
    assert [(name, lines) for name, lines in functions() if lines > MOST_LINES_OF_A_FUNCTION] == []


def test_no_module_is_too_long() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert [name_of(p) for p, lines in lengths.items() if lines > MOST_LINES_OF_A_MODULE] == []


def test_every_module_says_what_it_is() -> None:
    assert [name_of(path) for path in FILES if not ast.get_docstring(tree_of(path))] == []


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in FILES}
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []


def test_a_name_of_a_class_is_given_once() -> None:
    homes = [
        (node.name, name_of(path))
        for path in FILES
        for node in tree_of(path).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    twice = Counter(name for name, _ in homes)
    assert [home for home in homes if twice[home[0]] > 1] == []


def test_characters_of_the_program_are_spelt_in_one_table() -> None:
    private = re.compile("[\ufdd0-\ufdef\ufffc\ue000-\uf8ff]")
    owners = {"baocao_gen.tags.private_characters", "baocao_gen.vietnamese.text"}
    spelt = {
        module
        for module, nodes in modules().items()
        for node in nodes
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and len(node.value) < 4
        and private.search(node.value)
    }
    assert spelt <= owners
