"""A tree of nodes and a path of keys and indices → the place of a value, its key or a character."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import cached_property

from baocao_gen.files.located import line_and_column
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.problems.problem import Position
from baocao_gen.yearfile import yaml

KeyPath = tuple[str | int, ...]


@frozen
class Origin(Remembers):
    """Where a report came from: leads any path of keys and indices back to a place.

    A report built in Python has no lines; its places are named by the path itself.

    Attributes:
        name: The file in messages.
        root: Its tree, with the rows of the tables that its appendices name.
        as_typed: Its tree without them, for whoever edits the file.
    """

    name: str
    root: yaml.Mapping | None = field(default=None, repr=False)
    as_typed: yaml.Mapping | None = field(default=None, repr=False)

    @property
    def typed_root(self) -> yaml.Mapping | None:
        """The tree as it stands in the file, whatever tables its appendices name."""
        return self.as_typed or self.root

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file; none for a report built in Python."""
        return self.root.source.lines if self.root else ()

    def position(self, path: Sequence[str | int], *, key: bool = False) -> Position:
        """The place of a value, or of its key."""
        if self.root is None:
            return Position(self.name, part=dotted(path))
        return yaml.locate(self.root, path, key=key)

    def text_position(self, path: Sequence[str | int], text: str, offset: int) -> Position:
        """The place of a character inside a text value."""
        line, column = line_and_column(text, offset)
        if self.root is None:
            behind = text.find("\n", offset)
            excerpt = text[offset - column : behind if behind >= 0 else len(text)]
            return Position(self.name, part=dotted(path), excerpt=excerpt)
        known = tuple(path)
        if known not in self._texts:
            node = typed_node(self.root, path)
            self._texts[known] = (
                (node, node.content_start) if isinstance(node, yaml.LocatedText) else None
            )
        found = self._texts[known]
        return found[0].at(line + 1, column + 1, found[1]) if found else self.position(path)

    @cached_property
    def _texts(self) -> dict[KeyPath, tuple[yaml.LocatedText, tuple[int, int]] | None]:
        """The texts in which a place was asked for, each with where its words begin."""
        return {}

    def typed(self, path: Sequence[str | int]) -> str | None:
        """A value as it stands in the file; None if there is no file or no such value."""
        root = self.root.unmoved if isinstance(self.root, yaml.Mapping) else self.root
        node = typed_node(root, path)
        return node.text if isinstance(node, yaml.LocatedText) else None


def typed_node(node: yaml.Node | None, path: Sequence[str | int]) -> yaml.Node | None:
    """The node in which a value is typed; None where there is none.

    A text may stand for the list that it would be the only item of.
    """
    for step in path:
        if isinstance(node, yaml.Mapping):
            node = node.get(str(step))
        elif isinstance(node, yaml.Sequence) and isinstance(step, int):
            node = node.items[step] if step < len(node.items) else None
    return node


def dotted(path: Sequence[str | int]) -> str:
    """A path as people write it: «phu_luc[0].nhom[1]»."""
    return "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in path).lstrip(".")
