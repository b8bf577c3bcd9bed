"""The package as a house: no circles, nothing too long, every room says what it is."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "baocao_gen"
FILES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES_OF_A_MODULE = 350
MOST_LINES_OF_A_FUNCTION = 40


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


MODULES = {name_of(path): ast.parse(path.read_text("utf-8")) for path in FILES}


def imported(tree: ast.Module) -> Iterator[str]:
    """Every module of the package that a module names, those only for its types included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                name = whole if whole in MODULES else node.module
                if name in MODULES:
                    yield name
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)


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


# The root hands public names on and is imported by nobody who is named in it.
ARROWS = {
    name: {other for other in imported(tree) if other not in (name, "baocao_gen")}
    for name, tree in MODULES.items()
}


@pytest.mark.parametrize("module", sorted(set(MODULES) - {"baocao_gen"}))
def test_no_module_waits_for_itself(module: str) -> None:
    assert circle_from(module, ARROWS) == []


def functions() -> Iterator[tuple[str, int]]:
    for module, tree in MODULES.items():
        for node in ast.walk(tree):
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
    assert [name for name, tree in MODULES.items() if not ast.get_docstring(tree)] == []


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in FILES}
    assert [folder.name for folder in folders if not (folder / "__init__.py").exists()] == []


def test_a_name_of_a_class_is_given_once() -> None:
    homes = [
        (node.name, module)
        for module, tree in MODULES.items()
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    ]
    twice = Counter(name for name, _ in homes)
    assert [home for home in homes if twice[home[0]] > 1] == []


def test_characters_of_the_program_are_spelt_in_one_table() -> None:
    private = re.compile("[\ufdd0-\ufdef\ufffc\ue000-\uf8ff]")
    owners = {"baocao_gen.tags.private_characters", "baocao_gen.vietnamese.text"}
    spelt = {
        module
        for module, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and len(node.value) < 4
        and private.search(node.value)
    }
    assert spelt <= owners
