"""Parsed YAML → nodes that remember where they stand: text, mappings and sequences, no types."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence as AbstractSequence
from dataclasses import field
from typing import Any, Final, TypeAlias

from baocao_gen.files.located import Located, LocatedText, Source
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Problem

_FEW: Final = 20


@frozen
class Mapping(Located):
    """Keys and their values, in the order of the file; no key twice.

    ``flow`` is true for «{…}»; ``end`` is the line and column behind its last character; ``notes``
    is what is odd about the numbers in it, None while nobody has looked. A mapping that was moved
    to another file takes its entries along when somebody asks for them: few are asked for.
    """

    entries: tuple[tuple[LocatedText, Node], ...]
    flow: bool = field(default=False, compare=False, repr=False)
    end: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)
    _index: dict[str, tuple[LocatedText, Node]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    _plain: PlainMapping | None = field(default=None, init=False, compare=False, repr=False)
    notes: tuple[Problem, ...] | None = field(default=None, init=False, compare=False, repr=False)
    _moved_from: Mapping | None = field(default=None, init=False, compare=False, repr=False)

    def __getattr__(self, name: str) -> Any:
        """The entries of a moved mapping, the only slot that may be empty."""
        if name != "entries":
            raise AttributeError(name)
        before, source = self._moved_from, self.source
        if before is None:  # another thread has just taken them along
            taken: tuple[tuple[LocatedText, Node], ...] = object.__getattribute__(self, name)
            return taken
        entries = tuple(
            [(_moved_text(key, source), moved(value, source)) for key, value in before.entries]
        )
        object.__setattr__(self, "entries", entries)
        object.__setattr__(self, "_moved_from", None)
        return entries

    def moved(self, source: Source) -> Mapping:
        """The same in another file."""
        made = Mapping(source, self.line, self.column, (), self.flow, self.end)
        object.__delattr__(made, "entries")
        object.__setattr__(made, "_moved_from", self._moved_from or self)
        object.__setattr__(made, "_plain", self._plain)
        if self.notes == ():  # any note has a place in the other file
            object.__setattr__(made, "notes", ())
        return made

    @property
    def unmoved(self) -> Mapping:
        """What says the same in the file that it was moved from, for whoever asks only that."""
        return self._moved_from or self

    def get(self, key: str) -> Node | None:
        """Return the value of a key, or None when the key is not there."""
        found = self.entry(key)
        return found[1] if found else None

    def key(self, key: str) -> LocatedText | None:
        """Return the key itself, where it was typed, or None."""
        found = self.entry(key)
        return found[0] if found else None

    def entry(self, key: str) -> tuple[LocatedText, Node] | None:
        """Return a key with its value, or None."""
        if len(self.entries) < _FEW:
            for entry in self.entries:
                if entry[0].text == key:
                    return entry
            return None
        if not self._index:  # a group of thousands is asked for each of them
            self._index.update((entry[0].text, entry) for entry in reversed(self.entries))
        return self._index.get(key)


@frozen
class Sequence(Located):
    """The items of a list; ``flow`` and ``end`` as for a mapping."""

    items: AbstractSequence[Node]
    flow: bool = field(default=False, compare=False, repr=False)
    end: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)


Node: TypeAlias = LocatedText | Mapping | Sequence
Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | None"


class PlainMapping(dict[str, "Plain"]):
    """What a mapping says; nobody changes it, for it is given to all who ask the same node.

    Attributes:
        read_as: Who has read it, and the frozen value that he has made of it; None if nobody has.
    """

    __slots__ = ("read_as",)

    def __init__(self, pairs: Iterable[tuple[str, Plain]]) -> None:
        super().__init__(pairs)
        self.read_as: tuple[object, Any] | None = None


def to_plain(node: Node) -> Plain:
    """Return the node as dicts, lists and texts; a missing value becomes None."""
    if isinstance(node, LocatedText):
        return None if node.is_null else node.text
    if isinstance(node, Mapping):
        return {key.text: to_plain(value) for key, value in node.entries}
    return [to_plain(item) for item in node.items]


def kept_plain(node: Node) -> Plain:
    """The same; a mapping of typed text is kept at its node, and nobody may change it.

    Whoever asks again gets the same one, with what was made of it.
    """
    return _plain(node)[0]


def _plain(node: Node) -> tuple[Plain, bool]:
    """What a node says, and whether it may be kept: rows of a table are too many for that."""
    if isinstance(node, LocatedText):
        return (None if node.is_null else node.text), True
    if isinstance(node, Sequence):
        items = [_plain(item) for item in node.items]
        kept = isinstance(node.items, tuple) and all(inner[1] for inner in items)
        return [inner[0] for inner in items], kept
    if node._plain is not None:
        return node._plain, True
    pairs = [(key.text, _plain(value)) for key, value in node.entries]
    made = PlainMapping((key, inner[0]) for key, inner in pairs)
    kept = all(inner[1] for _, inner in pairs)
    if kept:
        object.__setattr__(node, "_plain", made)
    return made, kept


def moved(node: Node, source: Source) -> Node:
    """The same node in another file, which has it in the same place.

    What it says in plain data stays the same object, with what was made of it.
    """
    if isinstance(node, LocatedText):
        return _moved_text(node, source)
    if isinstance(node, Mapping):
        return node.moved(source)
    items = tuple([moved(item, source) for item in node.items])
    return Sequence(source, node.line, node.column, items, node.flow, node.end)


def _moved_text(node: LocatedText, source: Source) -> LocatedText:
    return LocatedText(source, node.line, node.column, node.text, node.style, node.end)


def locate(node: Node, path: AbstractSequence[str | int], *, key: bool = False) -> Position:
    """Return where a path of keys and indices leads, as far as it exists.

    Elements that are not in the file are skipped: a missing field leads to the mapping it is
    missing from, and names that a validator adds to its paths (the branch of a union) do no harm.

    Args:
        node: The node to start from.
        path: Keys and indices from 0, such as ``("noi_dung", 0, "tieu_de")``.
        key: Return the place of the last key that was found instead of its value.
    """
    last_key: LocatedText | None = None
    for element in path:
        if isinstance(node, Mapping):
            entry = node.entry(str(element))
            if entry is not None:
                last_key, node = entry
        elif (
            isinstance(node, Sequence)
            and isinstance(element, int)
            and 0 <= element < len(node.items)
        ):
            last_key, node = None, node.items[element]
    if key and last_key is not None:
        return last_key.position
    return node.position
