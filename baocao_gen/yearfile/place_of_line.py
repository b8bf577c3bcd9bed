"""A line and column of a year file → the keys that lead there, and which character of the value.

The way back from where a problem is told: a page shows it beside the field and the printed words.
"""

from __future__ import annotations

from bisect import bisect_right

from baocao_gen.files.located import offset_at
from baocao_gen.problems.problem import Position
from baocao_gen.yearfile.origin import KeyPath, Origin
from baocao_gen.yearfile.yaml import LocatedText, Mapping, Node, Sequence

_Spot = tuple[int, int]


def place_of(origin: Origin, position: Position) -> tuple[KeyPath, int] | None:
    """Where a position of the year file lies.

    Args:
        origin: The year file.
        position: A line of it, with a column or without one.

    Returns:
        The keys to the innermost value that begins there or before, and the offset in its text,
        0 where it is no text; None for a position in another file, or without a line.
    """
    node: Node | None = origin.typed_root
    if node is None or position.line is None or position.file != origin.name:
        return None
    spot = (position.line, position.column or 10**9)
    path: KeyPath = ()
    while (step := _step(node, spot)) is not None:
        node, key, is_in_value = step
        path = (*path, key)
        if not is_in_value:
            return path, 0
    return path, _offset(node, position) if isinstance(node, LocatedText) else 0


def _step(node: Node, spot: _Spot) -> tuple[Node, str | int, bool] | None:
    """The entry or item that a spot lies in, and whether it lies in the value of it."""
    if isinstance(node, Mapping):
        index = bisect_right(node.entries, spot, key=lambda one: _begin(one[0])) - 1
        if index < 0:
            return None
        key, value = node.entries[index]
        return value, key.text, _begin(value) <= spot
    if isinstance(node, Sequence):
        index = bisect_right(node.items, spot, key=_begin) - 1
        return (node.items[index], index, True) if index >= 0 else None
    return None


def _begin(node: Node) -> _Spot:
    return node.line, node.column


def _offset(node: LocatedText, position: Position) -> int:
    """The character of a text at a position, as ``LocatedText.at`` counts them."""
    line, column = position.line or 0, position.column or 1
    below = line - node.content_line
    if below < 0 or (below and node.style != "|"):
        return 0
    return offset_at(node.text, below, max(column - node.content_column, 0))
