"""A module is judged in the folder of its own package: tests/word/ for word, and so on.

A test file judges a module if it imports it, or if its docstring says so in a line of its own,
«Judges: tags/budget.py, tags/meters.py», for a module that others call for it. A rule of
the checks is judged by the tables that bear its name, which ``checks/test_rules.py`` asks.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from sources import FILES, PACKAGE, name_of, tree_of

import baocao_gen
from baocao_gen import vietnamese

HERE = Path(__file__).parent
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
TESTS = {room: sorted((HERE / room).rglob("test_*.py")) for room in ROOMS}
HANDED_ON = {"baocao_gen": baocao_gen._HOME, "baocao_gen.vietnamese": vietnamese._HOME}
"""Packages that hand on names of their modules, by a table: a name from there is its module's."""
RUN_BY_PYTHON = {"cli/__main__.py"}
"""``python -m baocao_gen.cli``: two lines for Python, run by the tests that start a process."""


def file_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def holds_something(path: Path) -> bool:
    """Whether a module is more than a docstring."""
    return len(tree_of(path).body) > 1


JUDGED = {
    file_of(path): name_of(path)
    for path in FILES
    if path.parent != PACKAGE and holds_something(path) and file_of(path) not in RUN_BY_PYTHON
}


def imports(tree: ast.Module) -> Iterator[str]:
    """The modules of the package that a test file imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            for alias in node.names:
                home = HANDED_ON.get(node.module, {}).get(alias.name, alias.name)
                yield f"{node.module}.{home}"


def says(tree: ast.Module) -> list[str]:
    """The files behind «Judges:» in a docstring; the list ends with an empty line."""
    text = ast.get_docstring(tree) or ""
    found = re.search(r"^Judges: (.*?)(?:\n\n|\Z)", text, re.DOTALL | re.MULTILINE)
    return re.split(r",\s+", " ".join(found[1].split())) if found else []


def tables(room: str) -> set[str]:
    """The rules that have tables: ``wording/dates.BC416.md`` judges ``checks/wording/dates.py``."""
    return {
        path.relative_to(HERE).as_posix().split(".")[0] + ".py"
        for path in (HERE / room).glob("*/*.BC*.md")
    }


@cache
def judged(room: str) -> set[str]:
    """The files that the tests of a package judge."""
    trees = [tree_of(path) for path in TESTS[room]]
    imported = {name for tree in trees for name in imports(tree)}
    named = {file for tree in trees for file in says(tree)}
    return named | tables(room) | {file for file, name in JUDGED.items() if name in imported}


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_of_a_package_is_judged_in_its_folder(room: str) -> None:
    assert [
        file for file in JUDGED if file.startswith(f"{room}/") and file not in judged(room)
    ] == []


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_test_says_it_judges_is_a_module_of_its_package(room: str) -> None:
    for path in TESTS[room]:
        named = says(tree_of(path))
        assert named == sorted(set(named)), path
        assert [file for file in named if file not in JUDGED] == [], path
        assert [file for file in named if not file.startswith(f"{room}/")] == [], path


def test_what_is_imported_is_not_named_too() -> None:
    """The line is for what an import cannot say; two that say the same drift apart."""
    twice = [
        (path.name, file)
        for paths in TESTS.values()
        for path in paths
        for file in says(tree_of(path))
        if JUDGED.get(file) in set(imports(tree_of(path)))
    ]
    assert twice == []


def test_a_folder_of_tests_bears_the_name_of_a_package() -> None:
    folders = {path.parent.relative_to(HERE).parts for path in HERE.rglob("test_*.py")}
    folders = {parts for parts in folders if "node_modules" not in parts}
    assert [parts for parts in folders if not PACKAGE.joinpath(*parts).is_dir()] == []


@pytest.mark.parametrize(
    ("docstring", "files"),
    [
        ("Tags → text.", []),
        ("Tags → text.\n\nJudges: tags/budget.py", ["tags/budget.py"]),
        ("A.\n\nJudges: a/b.py,\nc/d.py\n\nMore, words.", ["a/b.py", "c/d.py"]),
        ("It judges: nothing.", []),
    ],
)
def test_the_line_is_read_as_it_is_written(docstring: str, files: list[str]) -> None:
    assert says(ast.parse(f'"""{docstring}"""')) == files


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("import baocao_gen.tags.budget", "baocao_gen.tags.budget"),
        ("from baocao_gen.tags import budget", "baocao_gen.tags.budget"),
        ("from baocao_gen.tags.budget import Budget", "baocao_gen.tags.budget"),
        ("from baocao_gen.vietnamese import sort_key", "baocao_gen.vietnamese.order"),
        ("def late():\n    import baocao_gen.tags.fast", "baocao_gen.tags.fast"),
    ],
)
def test_an_import_is_seen_however_it_is_written(line: str, module: str) -> None:
    assert module in set(imports(ast.parse(line)))
