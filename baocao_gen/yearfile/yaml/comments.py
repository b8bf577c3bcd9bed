"""A tree of nodes → the comments around it: where each stands and what it says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from typing import Final

from baocao_gen.files.located import LocatedText
from baocao_gen.frozen import frozen
from baocao_gen.yearfile.yaml.nodes import Mapping, Node, Sequence

_OPENING: Final = re.compile(r"(?:^|(?<=[ \t]))#")


@frozen
class Comment:
    """A comment from its «#» to the end of the line; ``alone`` when nothing stands before it."""

    line: int
    column: int
    text: str
    alone: bool


def comments(root: Node) -> tuple[Comment, ...]:
    """Return all comments of a file, in order; a «#» inside a text is none.

    Args:
        root: The root of a tree that was read without errors.
    """
    lines = root.source.lines
    marked = {number: line for number, line in enumerate(lines, 1) if "#" in line}
    spans = _spans(root, marked.keys())
    found = []
    for number, line in marked.items():
        for opening in _OPENING.finditer(line):
            column = opening.start() + 1
            if not any(start <= column < end for start, end in spans.get(number, ())):
                alone = not line[: column - 1].strip(" \t\ufeff")
                found.append(Comment(number, column, line[column - 1 :].rstrip(), alone))
                break
    return tuple(found)


def _spans(root: Node, wanted: Set[int]) -> dict[int, list[tuple[int, int]]]:
    """The columns of each wanted line that texts take, the end not included."""
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    lines = root.source.lines
    for scalar in _scalars(root) if wanted else ():
        if scalar.source.name != root.source.name:
            continue  # a cell of a table that the file names
        last, behind = scalar.end
        first = scalar.line + 1 if scalar.block else scalar.line
        for number in range(first, last + 1):
            if number not in wanted:
                continue
            start = scalar.column if number == scalar.line else 1
            end = behind if number == last and not scalar.block else len(lines[number - 1]) + 2
            spans[number].append((start, end))
    return spans


def _scalars(node: Node) -> Iterator[LocatedText]:
    if isinstance(node, LocatedText):
        yield node
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield key
            yield from _scalars(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
