"""The tree of a file and the lines of its next content → its tree, read where it changed.

An edit changes one entry of one mapping or list. It is read by itself, and put into a copy of the
path that leads to it; every other node stays the same object, so that whoever has made something of
one knows it again. That is only done where an entry read by itself means what it means in its
place: one that stands in block style, begins on a line of its own in the old column, and is still
one. Whatever is not certain is left to a full reading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence as AbstractSequence
from dataclasses import replace

from baocao_gen.files.located import Source
from baocao_gen.yearfile.yaml.composing import LOADER, MAX_DEPTH, NOT_YAML, TreeBuilder
from baocao_gen.yearfile.yaml.nodes import Mapping, Node, Sequence

_Held = tuple[Mapping | Sequence, int]
"""A mapping or list, and the number of an entry of it."""


def reread(root: Mapping, source: Source) -> Mapping | None:
    """The tree of a content that has as many lines as the one before.

    Args:
        root: The tree of the content before, in which nothing was wrong but warnings.
        source: The new content; nothing in its lines needs mending.

    Returns:
        The tree that a full reading gives; None where only a full reading can tell.
    """
    old, new = root.source.lines, source.lines
    changed = _changed(old, new)
    if changed is None or root.flow or not root.entries:
        return None
    first, last = changed
    path, start, end = _innermost(root, first, last)
    while path:
        before = old[start - 1][: path[-1][0].column - 1]  # a dash of what holds it, perhaps
        node = None if before.strip(" ") else _alone(path, source, start, end)
        if node is not None:
            return _put(path, node, source)
        path = path[:-1]  # what has become two entries may still be one of what holds it
        start, end = _lines_of(path, old)
    return None


def _changed(old: AbstractSequence[str], new: AbstractSequence[str]) -> tuple[int, int] | None:
    """The first and the last line, from 1, in which two contents differ."""
    if len(old) != len(new):
        return None
    differ = [
        number for number, (one, other) in enumerate(zip(old, new, strict=True), 1) if one != other
    ]
    return (differ[0], differ[-1]) if differ else None


def _innermost(root: Mapping, first: int, last: int) -> tuple[list[_Held], int, int]:
    """The smallest entry on whose lines some lines stand: the way to it, its first and last one."""
    path: list[_Held] = []
    start, end = 1, len(root.source.lines)
    node: Node = root
    while isinstance(node, Mapping | Sequence) and not node.flow:
        starts = _starts(node, root.source.lines)
        index = bisect_right(starts, first) - 1
        if index < 0:
            break
        behind = starts[index + 1] - 1 if index + 1 < len(starts) else end
        if last > behind:
            break
        path.append((node, index))
        start, end = starts[index], behind
        node = _held(node, index)
    return path, start, end


def _lines_of(path: AbstractSequence[_Held], lines: AbstractSequence[str]) -> tuple[int, int]:
    """The first and the last line of the entry to which a path leads."""
    start, end = 1, len(lines)
    for node, index in path:
        starts = _starts(node, lines)
        start = starts[index]
        end = starts[index + 1] - 1 if index + 1 < len(starts) else end
    return start, end


def _starts(node: Mapping | Sequence, lines: AbstractSequence[str]) -> list[int]:
    """The line on which each entry begins: its key, or its dash."""
    if isinstance(node, Mapping):
        return [key.line for key, _ in node.entries]
    found = []
    for item in node.items:
        line = item.line
        while line > node.line and lines[line - 1][node.column - 1 : node.column] != "-":
            line -= 1
        found.append(line)
    return found


def _held(node: Mapping | Sequence, index: int) -> Node:
    return node.entries[index][1] if isinstance(node, Mapping) else node.items[index]


def _alone(path: AbstractSequence[_Held], source: Source, start: int, end: int) -> Node | None:
    """The mapping or list of the one entry that stands on some lines; None if it is not certain."""
    holder, index = path[-1]
    column = holder.column
    lines = source.lines[start - 1 : end]
    if lines[0][: column - 1].strip(" ") or any(
        line.startswith(("---", "...", "%")) or "\t" in line for line in lines
    ):
        return None
    builder = TreeBuilder(source, source.lines)
    text = "\n" * (start - 1) + "\n".join(lines)
    try:
        builder.read(text if end == len(source.lines) else f"{text}\n", LOADER)
    except NOT_YAML:
        return None
    node = builder.root
    if builder.refusals.problems or type(node) is not type(holder) or node.flow:
        return None
    assert isinstance(node, Mapping | Sequence)
    held = node.entries if isinstance(node, Mapping) else node.items
    is_one = len(held) == 1 and (node.line, node.column) == (start, column)
    if not is_one or builder.documents != 1 or builder.deepest + len(path) > MAX_DEPTH:
        return None
    if isinstance(node, Mapping) and isinstance(holder, Mapping):
        key, before = node.entries[0][0], holder.entries[index][0]
        if key.text != before.text and holder.get(key.text) is not None:
            return None  # a key that is there already
    return node


def _put(path: AbstractSequence[_Held], node: Node, source: Source) -> Mapping:
    """A copy of the path with another entry at its end."""
    for holder, index in reversed(path):
        node = _with(holder, index, node, source, is_entry=holder is path[-1][0])
    assert isinstance(node, Mapping)
    return node


def _with(
    holder: Mapping | Sequence, index: int, node: Node, source: Source, *, is_entry: bool
) -> Mapping | Sequence:
    """A mapping or list with another entry: the only one of ``node``, or ``node`` as its value."""
    if isinstance(holder, Mapping):
        entry = holder.entries[index][0], node
        if is_entry and isinstance(node, Mapping):
            entry = node.entries[0]
        entries = (*holder.entries[:index], entry, *holder.entries[index + 1 :])
        return replace(holder, source=source, entries=entries, end=entries[-1][1].end)
    if is_entry and isinstance(node, Sequence):
        node = node.items[0]
    items = (*holder.items[:index], node, *holder.items[index + 1 :])
    return replace(holder, source=source, items=items, end=items[-1].end)
