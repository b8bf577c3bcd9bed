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
from typing import NamedTuple

from baocao_gen.files.located import Source
from baocao_gen.yearfile.yaml.composing import LOADER, MAX_DEPTH, NOT_YAML, TreeBuilder
from baocao_gen.yearfile.yaml.nodes import Mapping, Node, Sequence


class _Held(NamedTuple):
    """A mapping or list, and the number of an entry of it with its first and last line."""

    holder: Mapping | Sequence
    number: int
    start: int
    end: int


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
    path = _innermost(root, *changed)
    while path:
        held = path[-1]
        before = old[held.start - 1][: held.holder.column - 1]  # a dash of what holds it, perhaps
        node = None if before.strip(" ") else _alone(path, source)
        if node is not None:
            return _put(path, node, source)
        path.pop()  # what has become two entries may still be one of what holds it
    return None


def _changed(old: AbstractSequence[str], new: AbstractSequence[str]) -> tuple[int, int] | None:
    """The first and the last line, from 1, in which two contents differ."""
    if len(old) != len(new):
        return None
    differ = [
        number for number, (one, other) in enumerate(zip(old, new, strict=True), 1) if one != other
    ]
    return (differ[0], differ[-1]) if differ else None


def _innermost(root: Mapping, first: int, last: int) -> list[_Held]:
    """The way to the smallest entry on whose lines some lines stand."""
    path: list[_Held] = []
    end = len(root.source.lines)
    node: Node = root
    while isinstance(node, Mapping | Sequence) and not node.flow:
        starts = _starts(node, root.source.lines)
        index = bisect_right(starts, first) - 1
        if index < 0:
            break
        behind = starts[index + 1] - 1 if index + 1 < len(starts) else end
        if last > behind:
            break
        path.append(_Held(node, index, starts[index], behind))
        end, node = behind, _held(node, index)
    return path


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


def _alone(path: AbstractSequence[_Held], source: Source) -> Node | None:
    """The mapping or list of the entry at the end of a path alone; None if it is not certain."""
    holder, index, start, end = path[-1]
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
    for held in reversed(path):
        node = _with(held.holder, held.number, node, source, is_entry=held is path[-1])
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
