"""The tree of a file and the lines of its next content → its tree, read where it changed.

An edit changes one entry of one mapping or list, and the next file of a batch some dozens. Each is
read by itself, and put into a copy of the path that leads to it; every other node stays the same
object, so that whoever has made something of one knows it again. That is only done where an entry
read by itself means what it means in its place: one that stands in block style, begins on a line of
its own in the old column, and is still one. Where more has changed, or lines were put in, the
topmost entries from the first change to the last are read as one piece. Whatever is not certain is
left to a full reading.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence as AbstractSequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from baocao_gen.files.located import LocatedText, Source
from baocao_gen.yearfile.yaml.composing import LOADER, MAX_DEPTH, NOT_YAML, TreeBuilder
from baocao_gen.yearfile.yaml.nodes import Mapping, Node, Sequence, moved

_MOST_CHANGED: Final = 300
"""Entries: where more have changed it takes less time to read the whole."""


def reread(root: Mapping, source: Source) -> Mapping | None:
    """The tree of a content that begins or ends like the one before.

    Args:
        root: The tree of the content before, in which nothing was wrong but warnings.
        source: The new content, of the same file or another one; nothing in its lines needs
            mending.

    Returns:
        The tree that a full reading gives; None where only a full reading can tell.
    """
    changed = _changed(root.source.lines, source.lines)
    if root.flow or not root.entries:
        return None
    made: Node | None = root
    if changed:
        made = _Rereading(root.source.lines, source).within(root, changed, len(source.lines), 1)
    if made is None or changed is None:
        made = _Rereading(root.source.lines, source).topmost(root)
    if made is not None and source.name != root.source.name:
        made = moved(made, source)
    return made if isinstance(made, Mapping) else None


def _changed(old: AbstractSequence[str], new: AbstractSequence[str]) -> list[int] | None:
    """The lines, from 1, in which two contents differ; None where one has more of them."""
    if len(old) != len(new):
        return None
    pairs = enumerate(zip(old, new, strict=True), 1)
    return [number for number, (one, other) in pairs if one != other]


class _Rereading:
    """Reads the changed entries of one content."""

    def __init__(self, old: AbstractSequence[str], source: Source) -> None:
        self.old = old
        self.source = source
        self._left = _MOST_CHANGED

    def within(
        self, holder: Node, changed: AbstractSequence[int], end: int, depth: int
    ) -> Mapping | Sequence | None:
        """A mapping or list with its changed entries read anew; None where that is not certain.

        Args:
            holder: What stood there before.
            changed: The lines that have changed; all stand between its first line and ``end``.
            end: Its last line.
            depth: How many mappings and lists there are down to it.
        """
        if not isinstance(holder, Mapping | Sequence) or holder.flow:
            return None
        starts = _starts(holder, self.old)
        held: list[_Entry] = [*(holder.entries if isinstance(holder, Mapping) else holder.items)]
        for index, some in groupby(changed, key=lambda line: bisect_right(starts, line) - 1):
            if index < 0:
                return None
            last = starts[index + 1] - 1 if index + 1 < len(starts) else end
            entry = self._entry(holder, held[index], [*some], (starts[index], last), depth)
            if entry is None:
                return None
            held[index] = entry
        return _with(holder, held, self.source)

    def _entry(
        self,
        holder: Mapping | Sequence,
        entry: _Entry,
        changed: AbstractSequence[int],
        lines: tuple[int, int],
        depth: int,
    ) -> _Entry | None:
        """An entry some lines of which have changed: what has changed in it, or else all of it."""
        inner = self.within(_value(entry), changed, lines[1], depth + 1)
        if inner is not None:
            return (entry[0], inner) if isinstance(entry, tuple) else inner
        start = lines[0]
        before = self.old[start - 1][: holder.column - 1]  # a dash of what holds it, perhaps
        return None if before.strip(" ") else self._alone(holder, *lines, depth)

    def _alone(self, holder: Mapping | Sequence, start: int, end: int, depth: int) -> _Entry | None:
        """The only entry of the mapping or list that its lines are by themselves."""
        self._left -= 1
        if self._left < 0:
            return None
        held = self._held(holder, start, end, depth)
        return held[0] if len(held) == 1 else None

    def topmost(self, root: Mapping) -> Mapping | None:
        """The tree, its topmost entries from the first changed line to the last read together."""
        old, new = self.old, self.source.lines
        starts = _starts(root, old)
        first = _common(old, new) + 1
        last = len(old) - _common(old[::-1], new[::-1]) if len(old) == len(new) else len(old)
        # A line in the place of a key may go on with what stands above it.
        index, behind = bisect_left(starts, first) - 1, bisect_right(starts, last)
        if index < 0 or (index, behind) == (0, len(starts)):
            return None
        end = starts[behind] - 1 if behind < len(starts) else len(new)
        read = self._held(root, starts[index], end, 0) if starts[index] <= end else ()
        if not read:
            return None
        made = _with(root, [*root.entries[:index], *read, *root.entries[behind:]], self.source)
        return made if isinstance(made, Mapping) else None

    def _held(
        self, holder: Mapping | Sequence, start: int, end: int, depth: int
    ) -> AbstractSequence[_Entry]:
        """The entries that some lines are by themselves; none where that is not certain."""
        source, column = self.source, holder.column
        lines = source.lines[start - 1 : end]
        if lines[0][: column - 1].strip(" ") or any(
            line.startswith(("---", "...", "%")) or "\t" in line for line in lines
        ):
            return ()
        builder = TreeBuilder(source, source.lines)
        text = "\n" * (start - 1) + "\n".join(lines)
        try:
            builder.read(text if end == len(source.lines) else f"{text}\n", LOADER)
        except NOT_YAML:
            return ()
        node = builder.root
        if builder.refusals.problems or type(node) is not type(holder) or node.flow:
            return ()
        assert isinstance(node, Mapping | Sequence)
        is_there = (node.line, node.column) == (start, column)
        if not is_there or builder.documents != 1 or builder.deepest + depth > MAX_DEPTH:
            return ()
        return node.entries if isinstance(node, Mapping) else node.items


def _common(one: AbstractSequence[str], other: AbstractSequence[str]) -> int:
    """How many lines two contents begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


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


_Entry = tuple[LocatedText, Node] | Node
"""A key with its value, or an item."""


def _value(entry: _Entry) -> Node:
    return entry[1] if isinstance(entry, tuple) else entry


def _with(
    holder: Mapping | Sequence, held: AbstractSequence[_Entry], source: Source
) -> Mapping | Sequence | None:
    """A mapping or list with other entries; None if two of them have one key by now."""
    end = _value(held[-1]).end
    if isinstance(holder, Sequence):
        items = tuple(one for one in held if not isinstance(one, tuple))
        return replace(holder, source=source, items=items, end=end)
    entries = tuple(one for one in held if isinstance(one, tuple))
    if len({key.text for key, _ in entries}) < len(entries):
        return None
    return replace(holder, source=source, entries=entries, end=end)
