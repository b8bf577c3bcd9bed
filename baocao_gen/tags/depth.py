"""The tags and the tree of a text → those that nest deeper than a text may, each with its tag.

Whoever walks a tree later calls itself for each level, and Python compiles twenty loops inside each
other and no more: the bounds here are what every walk can bear.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from jinja2 import nodes as ast

from baocao_gen.tags.faults import Failure, FaultKind, TextFault
from baocao_gen.tags.find import NumberedText, Tag, is_assignment, statement_word

MAX_BLOCKS: Final = 20
"""Statements inside each other; the deepest that a template needs are five or six."""
MAX_LEVELS: Final = 200
"""Levels of an expression: steps of a path, signs, brackets, filters; a sum of so many parts."""
_OPENING = frozenset({"if", "for", "filter", "with", "macro", "call", "block"})


def deep_block(tags: Iterable[Tag]) -> TextFault | None:
    """The first statement that stands inside too many others."""
    depth = 0
    for tag in tags:
        word = statement_word(tag.inner) if tag.is_block else ""
        if word in _OPENING or (word == "set" and not is_assignment(tag.inner)):
            depth += 1
            if depth > MAX_BLOCKS:
                message = f"các thẻ {{% … %}} lồng nhau quá {MAX_BLOCKS} tầng"
                hint = "bớt tầng if, for: tách thành nhiều khối đứng cạnh nhau"
                return TextFault(Failure(FaultKind.SYNTAX, message, hint), tag)
        elif word.startswith("end") and word != "endraw":
            depth = max(depth - 1, 0)
    return None


def deep_expressions(tree: ast.Template, numbered: NumberedText) -> Iterator[TextFault]:
    """The expressions that are too deep, one for each tag."""
    told: set[int] = set()
    waiting: list[tuple[ast.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        if depth > MAX_LEVELS:
            tag = numbered.tag_at(node.lineno)
            if id(tag) not in told:
                told.add(id(tag))
                yield TextFault(Failure.too_deep(), tag)
            continue
        below = depth + 1 if isinstance(node, ast.Expr) else 0
        waiting += [(child, below) for child in node.iter_child_nodes()]
