"""The code as tests read it: its files, their dotted names, their syntax parsed once for all."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "baocao_gen"
FILES = sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a module, in the order of :func:`ast.walk`."""
    return tuple(ast.walk(tree_of(path)))


def name_of(path: Path) -> str:
    """The dotted name of a module of the package."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def modules() -> dict[str, tuple[ast.AST, ...]]:
    """Every module of the package by its dotted name, as all its nodes."""
    return {name_of(path): nodes_of(path) for path in FILES}
