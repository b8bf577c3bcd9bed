"""The lines of a YAML file → which are structure and which are free text, before any parsing.

A clerk's slip is only a slip where YAML reads structure: «– » starts a sentence inside a block
of text and is a lost list mark outside it. This reader knows just enough of YAML to tell the
two apart on files that do not parse; it never decides what a value is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from baocao_gen.frozen import frozen


class Zone(Enum):
    """What a line is, where it begins."""

    BLANK = auto()
    STRUCTURE = auto()
    """Keys, list marks, or a value on a line of its own."""
    FOLDED = auto()
    """The next line of a value without quotes."""
    BLOCK = auto()
    """Free text below ``|`` or ``>``."""
    QUOTED = auto()
    """Inside quotes that an earlier line opened."""
    FLOW = auto()
    """Inside brackets that an earlier line opened."""


@frozen
class YamlLine:
    """A line of the file, read for its structure.

    ``bare`` is the line with the inside of quotes masked by «_» and without its comment; what
    is left stands in the same columns. ``value`` is the offset behind list marks and key;
    ``key`` the offset of the key, ``colon`` of its colon, or -1. ``comment`` is the offset of
    ``#``, or -1. ``indent`` is, in a block, the indent of its text; else that of the line.
    ``opened`` is the line and offset of the quote or bracket the line begins inside.
    """

    number: int
    text: str
    zone: Zone
    bare: str = ""
    key: int = -1
    colon: int = -1
    value: int = 0
    comment: int = -1
    indent: int = 0
    opened: tuple[int, int] | None = None


_HEAD: Final = re.compile(
    r"""[ \t]*+(?P<dashes>(?:-(?:[ \t]++|$))*+)
    (?:(?P<key>"(?:[^"\\]|\\.)*+"[ \t]*+
             |'(?:[^']|'')*+'[ \t]*+
             |(?:[^\s#"'\[\]{},&*!|>%@`-]|-[^\s#])[^#]*?)
       (?P<colon>:)(?=[ \t]|$))?+[ \t]*+""",
    re.VERBOSE,
)
_BLOCK_MARK: Final = re.compile(r"[|>][0-9+-]{0,2}[ \t]*+(?:#.*)?$")
_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#")
_IN_FLOW: Final = re.compile(r"""["'\[\]{}#]""")
_OPENING: Final = ('"', "'", "[", "{")
_QUOTED: Final = {
    '"': re.compile(r'(?:[^"\\]|\\.|\\$)*+'),
    "'": re.compile(r"(?:[^']|'')*+"),
}
# What may stand before a quote that opens a text inside brackets; elsewhere it is a letter.
_BEFORE_QUOTE: Final = "[{,:"
_LONGEST_KEPT, _MOST_KEPT = 1_000, 2_000
"""Letters of a line, and lines, of which it is kept what is open behind them: those of the next
file of a batch are nearly all the same."""


def read_lines(texts: Iterable[str], wanted: Sequence[bool] | None = None) -> Iterator[YamlLine]:
    """Yield each line with its zone; the state is carried from line to line.

    Args:
        texts: All lines from the first on.
        wanted: Which of them are needed; others may be left out where that is cheaper.
    """
    state = _State()
    for number, text in enumerate(texts, 1):
        if not (wanted and not wanted[number - 1] and state.passes(text)):
            yield state.line(number, text)


_Held = tuple[int | None, int | None, int | None, bool]


class _State:
    """What is still open at the end of a line."""

    def __init__(self) -> None:
        self.quote = ""
        self.depth = 0
        self.opened: tuple[int, int] | None = None
        self.block_parent: int | None = None  # the column a block's text must be right of
        self.block_indent: int | None = None
        self.fold_parent: int | None = None  # the same for the next lines of a plain value
        self.own_line = False  # whether the last line was nothing but plain text

    def line(self, number: int, text: str) -> YamlLine:
        if self.quote or self.depth:
            zone = Zone.QUOTED if self.quote else Zone.FLOW
            opened = self.opened
            bare, comment = self._mask(text, 0, number)
            return YamlLine(number, text, zone, bare, comment=comment, opened=opened)
        stripped = text.lstrip(" ")
        indent = len(text) - len(stripped)
        if self.block_parent is not None:
            if not stripped or indent > self.block_parent or stripped[0] == "\t":
                return self._block_line(number, text, indent, blank=not stripped.strip("\t"))
            self.block_parent = self.block_indent = None
        if not stripped or stripped[0] == "#":
            comment = indent if stripped else -1
            return YamlLine(number, text, Zone.BLANK, text[:indent], comment=comment, indent=indent)
        return self._structure(number, text, indent)

    def passes(self, text: str) -> bool:
        """Pass a line that nobody looks at, if it is known already what is open behind it."""
        if self.block_indent is not None and text.startswith(" " * self.block_indent):
            return True  # one more line of an open block
        if self.quote or self.depth or len(text) > _LONGEST_KEPT:
            return False
        after = _behind(text, self.held)
        if after is None:
            return False
        self.held = after
        return True

    @property
    def held(self) -> _Held:
        """What is open outside of quotes and brackets."""
        return self.block_parent, self.block_indent, self.fold_parent, self.own_line

    @held.setter
    def held(self, held: _Held) -> None:
        self.block_parent, self.block_indent, self.fold_parent, self.own_line = held

    def _block_line(self, number: int, text: str, indent: int, *, blank: bool) -> YamlLine:
        if self.block_indent is None and not blank:
            self.block_indent = max(indent, (self.block_parent or 0) + 1)
        # Until its first words the text may begin anywhere to the right of what has been seen.
        unknown = max(indent, self.block_parent or 0) + 1
        text_indent = unknown if self.block_indent is None else self.block_indent
        return YamlLine(number, text, Zone.BLOCK, indent=text_indent)

    def _structure(self, number: int, text: str, indent: int) -> YamlLine:
        head = _HEAD.match(text)
        assert head is not None, "every part of the pattern may be empty"
        key, colon, value = head.start("key"), head.start("colon"), head.end()
        folded = self.fold_parent is not None and indent > self.fold_parent
        bare_line = key < 0 and not head["dashes"]
        rest = text[value : value + 1]
        comment = -1
        if rest in ("|", ">") and _BLOCK_MARK.match(text, value):
            self.block_parent = self._parent(head, indent)
            bare = text
        elif rest in _OPENING and not (bare_line and (folded or self.own_line)):
            bare, comment = self._mask(text, value, number)
        else:
            bare, comment = _cut_comment(text, value)
        plain = bool(bare[value:].strip()) and rest not in _OPENING and self.block_parent is None
        self.own_line = bare_line and plain
        if not folded:
            self.fold_parent = self._parent(head, indent) if plain and not bare_line else None
        if key >= 0 and text[key] in _QUOTED:
            end = key + len(head["key"].rstrip()) - 1
            bare = bare[: key + 1] + "_" * (end - key - 1) + bare[end:]
        zone = Zone.FOLDED if folded else Zone.STRUCTURE
        return YamlLine(number, text, zone, bare, key, colon, value, comment, indent)

    @staticmethod
    def _parent(head: re.Match[str], indent: int) -> int:
        """Return the column that the lines of this line's value must be right of."""
        if head["key"] is not None:
            return head.start("key")
        dashes = head["dashes"].rstrip()
        return head.start("dashes") + len(dashes) - 1 if dashes else indent - 1

    def _mask(self, text: str, start: int, number: int) -> tuple[str, int]:
        """Mask what is quoted from an offset on; return the bare line and its comment."""
        pieces, at = [text[:start]], start
        while at < len(text):
            if not self.quote:
                found = _IN_FLOW.search(text, at)
                if found is None or (not self.depth and found.start() != start):
                    tail, comment = _cut_comment(text, at)
                    return "".join(pieces) + tail[at:], comment
                pieces.append(text[at : found.start() + 1])
                at = found.end()
                if self._comment(text, found.start()):
                    return "".join(pieces)[:-1], found.start()
                self._open(text, found.start(), number, first=found.start() == start)
            else:
                inside = _QUOTED[self.quote].match(text, at)
                assert inside is not None, "the pattern may be empty"
                pieces.append("_" * len(inside.group()))
                at = inside.end()
                if at < len(text):
                    pieces.append(self.quote)
                    self.quote, at = "", at + 1
        return "".join(pieces), -1

    @staticmethod
    def _comment(text: str, at: int) -> bool:
        return text[at] == "#" and (at == 0 or text[at - 1] in " \t")

    def _open(self, text: str, at: int, number: int, *, first: bool) -> None:
        """Take account of a quote or bracket."""
        mark = text[at]
        if mark in "[{":
            if not self.depth:
                self.opened = (number, at)
            self.depth += 1
        elif mark in "]}":
            self.depth = max(0, self.depth - 1)
        elif mark in _QUOTED and (
            first or text[max(0, at - 80) : at].rstrip()[-1:] in _BEFORE_QUOTE
        ):
            self.quote = mark
            if not self.depth:
                self.opened = (number, at)


@lru_cache(maxsize=_MOST_KEPT)
def _behind(text: str, held: _Held) -> _Held | None:
    """What is open behind a line; None where it leaves a quote or a bracket open."""
    state = _State()
    state.held = held
    state.line(0, text)
    return None if state.quote or state.depth else state.held


def _cut_comment(text: str, start: int) -> tuple[str, int]:
    found = _COMMENT.search(text, start)
    return (text[: found.start()], found.start()) if found else (text, -1)
