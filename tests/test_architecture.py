"""The architecture page → every claim in it that a program can check, held against the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from functools import cache

import pytest
from sources import PACKAGE, ROOT, modules

PAGE = (ROOT / "docs" / "kien-truc.md").read_text("utf-8")
IMPORTED_AS = {
    "markdown-it-py": "markdown_it",
    "python-docx": "docx",
    "pyyaml": "yaml",
}
"""What a distribution is called in Python, where the names differ."""
LOADERS = ("import_module", "docxtpl_module")
"""Functions that import the module they are given by name."""


def section(title: str) -> str:
    return PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(title: str) -> list[list[str]]:
    lines = re.findall(r"^\|(.+)\|$", section(title), re.MULTILINE)
    return [[cell.strip() for cell in line.split("|")] for line in lines[2:]]


@cache
def libraries() -> dict[str, set[str]]:
    """What each module imports of others, the module named as the page names it."""
    return {
        name.removeprefix("baocao_gen").lstrip("."): imported(nodes)
        for name, nodes in modules().items()
    }


def imported(nodes: Iterable[ast.AST]) -> set[str]:
    """The libraries that a module imports, wherever in it, by their first name."""
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in LOADERS:
            said = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
            names |= {str(value).partition(".")[0] for value in said}
    return names


ROOMS = sorted(
    {
        room
        for room in re.findall(r"`([\w/]+(?:/|\.py))`", PAGE)
        if not room.startswith("baocao_gen/")
    }
)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_that_the_page_names_is_there(room: str) -> None:
    assert (PACKAGE / room).exists() or (ROOT / room).exists()


def test_the_table_of_packages_has_all_of_them() -> None:
    named = {row[0].strip("`/") for row in rows("The packages")}
    there = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert named == there


def test_the_page_says_where_at_least_twelve_things_change() -> None:
    assert len(rows("Where do I change …?")) >= 12


def test_the_values_that_carry_a_number_are_where_the_page_says() -> None:
    for _, value, room, _ in rows("A number on its way"):
        carrier = re.findall(r"`(\w+)`", value)[-1]
        text = (PACKAGE / room.strip("`")).read_text("utf-8")
        if carrier not in ("str", "Decimal"):
            assert re.search(rf"^class {carrier}\b", text, re.MULTILINE), (carrier, room)


@pytest.mark.parametrize("library", [row[0] for row in rows("Dependencies")])
def test_a_library_is_imported_by_its_owners_alone(library: str) -> None:
    [cell] = [row[1] for row in rows("Dependencies") if row[0] == library]
    owners = re.findall(r"`([\w.]+)`", cell)
    name = IMPORTED_AS.get(library, library)
    users = [module for module, names in libraries().items() if name in names]
    strangers = [
        user for user in users if not any(f"{user}.".startswith(f"{owner}.") for owner in owners)
    ]
    assert users
    assert strangers == []


def test_the_faces_alone_print() -> None:
    printers = [
        name
        for name, nodes in modules().items()
        for node in nodes
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert [name for name in printers if not name.startswith("baocao_gen.cli")] == []
