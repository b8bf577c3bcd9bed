"""Parsed YAML → nodes that remember where they stand: text, mappings and sequences, no types."""

from __future__ import annotations

from collections.abc import Sequence as AbstractSequence
from dataclasses import field
from typing import Final, TypeAlias

from baocao_gen.frozen import frozen
from baocao_gen.problems import Position

_FEW: Final = 20
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


@frozen
class Source:
    """A file as its user sees it: the name in messages and the lines, counted from 1."""

    name: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, text: str, name: str) -> Source:
        """Return the source of a text whose line breaks are all LF."""
        return cls(name, tuple(text.split("\n")))

    def at(self, line: int, column: int) -> Position:
        """Return the position of a line and column, both from 1, with the line as excerpt.

        A column counted in a mended line may lie behind the end of what the user typed; the place
        is then the end.
        """
        excerpt = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        if excerpt is not None:
            column = min(column, len(excerpt) + 1)
        return Position(self.name, line, column, excerpt=excerpt)


@frozen
class _Located:
    """What all nodes share: ``line`` and ``column`` of the first character, from 1."""

    source: Source = field(compare=False, repr=False)
    line: int = field(compare=False)
    column: int = field(compare=False)

    @property
    def position(self) -> Position:
        """Where the node starts."""
        return self.source.at(self.line, self.column)


@frozen
class Scalar(_Located):
    """One piece of text, never a number or a date: ``1.988``, ``06`` and ``no`` stay as typed.

    ``style`` is the mark that opens the text: empty for a plain one, a quote, ``|`` or ``>``.
    ``end`` is the line and column behind its last character.
    """

    text: str
    style: str = field(default="", compare=False)
    end: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)

    @property
    def plain(self) -> bool:
        """Whether the text is written without quotes and not as a block."""
        return not self.style

    @property
    def block(self) -> bool:
        """Whether the text is a block (``|`` or ``>``)."""
        return self.style in ("|", ">")

    @property
    def is_null(self) -> bool:
        """Whether nothing was typed: an empty place, ``~`` or ``null`` without quotes."""
        return not self.style and self.text in NULLS

    @property
    def content_line(self) -> int:
        """The file line (from 1) of the first line of the text; for a block, below the mark."""
        return self.line + 1 if self.block else self.line

    @property
    def content_column(self) -> int:
        """The file column (from 1) of the first character of the text's lines."""
        if self.block:
            return self._block_indent() + 1
        return self.column + 1 if self.style else self.column

    def at(self, line: int, column: int = 1) -> Position:
        """Return where a line and column of the text (from 1) stand in the file.

        Exact for literal blocks and for text on one line without escapes; the start of the
        text where folding has moved the words.
        """
        if self.style == "|" or (self.style == ">" and column == 1) or line == 1:
            return self.source.at(self.content_line + line - 1, self.content_column + column - 1)
        return self.position

    def _block_indent(self) -> int:
        first = self.content_line - 1
        texts = self.text.split("\n")
        for raw, text in zip(self.source.lines[first:], texts, strict=False):
            if raw.strip(" "):
                # A literal line keeps what it has beyond the indent («|2»); a folded one may not.
                kept = len(text) - len(text.lstrip(" ")) if self.style == "|" else 0
                return len(raw) - len(raw.lstrip(" ")) - kept
        return 0


@frozen
class Mapping(_Located):
    """Keys and their values, in the order of the file; no key twice.

    ``flow`` is true for «{…}»; ``end`` is the line and column behind its last character.
    """

    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool = field(default=False, compare=False, repr=False)
    end: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)
    _index: dict[str, tuple[Scalar, Node]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None when the key is not there."""
        found = self._entry(key)
        return found[1] if found else None

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, where it was typed, or None."""
        found = self._entry(key)
        return found[0] if found else None

    def _entry(self, key: str) -> tuple[Scalar, Node] | None:
        if len(self.entries) < _FEW:
            return next((entry for entry in self.entries if entry[0].text == key), None)
        if not self._index:  # a group of thousands is asked for each of them
            self._index.update((entry[0].text, entry) for entry in reversed(self.entries))
        return self._index.get(key)


@frozen
class Sequence(_Located):
    """The items of a list; ``flow`` and ``end`` as for a mapping."""

    items: tuple[Node, ...]
    flow: bool = field(default=False, compare=False, repr=False)
    end: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)


Node: TypeAlias = Scalar | Mapping | Sequence
Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"


def to_plain(node: Node) -> Plain:
    """Return the node as dicts, lists and texts; a missing value becomes None."""
    if isinstance(node, Scalar):
        return None if node.is_null else node.text
    if isinstance(node, Mapping):
        return {key.text: to_plain(value) for key, value in node.entries}
    return [to_plain(item) for item in node.items]


def locate(node: Node, path: AbstractSequence[str | int], *, key: bool = False) -> Position:
    """Return where a path of keys and indices leads, as far as it exists.

    Elements that are not in the file are skipped: a missing field leads to the mapping it is
    missing from, and names that a validator adds to its paths (the branch of a union) do no harm.

    Args:
        node: The node to start from.
        path: Keys and indices from 0, such as ``("noi_dung", 0, "tieu_de")``.
        key: Return the place of the last key that was found instead of its value.
    """
    last_key: Scalar | None = None
    for element in path:
        if isinstance(node, Mapping):
            name = node.key(str(element))
            value = node.get(str(element))
            if name is not None and value is not None:
                last_key, node = name, value
        elif (
            isinstance(node, Sequence)
            and isinstance(element, int)
            and 0 <= element < len(node.items)
        ):
            last_key, node = None, node.items[element]
    if key and last_key is not None:
        return last_key.position
    return node.position
