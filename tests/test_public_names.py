"""The names that everybody may import: one table of them, named after the commands."""

from __future__ import annotations

import ast
from pathlib import Path
from types import ModuleType

import pytest

import baocao_gen
from baocao_gen import vietnamese

SURFACES = pytest.mark.parametrize("surface", [baocao_gen, vietnamese], ids=["root", "vietnamese"])


def told_to_checkers(surface: ModuleType) -> dict[str, str]:
    """What the block for type checkers imports: name → module."""
    source = ast.parse(Path(str(surface.__file__)).read_text("utf-8"))
    [block] = [node for node in source.body if isinstance(node, ast.If)]
    return {
        alias.name: str(node.module).removeprefix(f"{surface.__name__}.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@SURFACES
def test_type_checkers_are_told_what_the_table_says(surface: ModuleType) -> None:
    assert told_to_checkers(surface) == surface._HOME


def test_every_public_name_is_defined_where_the_table_says() -> None:
    for name, module in baocao_gen._HOME.items():
        value = getattr(baocao_gen, name)
        assert (value.__module__, value.__name__) == (f"baocao_gen.{module}", name)


def test_the_names_are_sorted_and_documented() -> None:
    assert sorted(baocao_gen.__all__) == baocao_gen.__all__
    assert [n for n in baocao_gen.__all__ if not getattr(baocao_gen, n).__doc__] == []


def test_functions_bear_the_names_of_the_commands() -> None:
    assert {"check", "diff", "render", "todo"} <= set(baocao_gen.__all__)
