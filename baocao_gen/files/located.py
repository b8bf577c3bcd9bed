"""A piece of somebody's file → a text that remembers where it stands: file, line and column.

A scalar of a year file is one, and so is a cell of a table.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import field
from functools import lru_cache
from typing import Final

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position

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
class Located:
    """What everything located shares: ``line`` and ``column`` of the first character, from 1."""

    source: Source = field(compare=False, repr=False)
    line: int = field(compare=False)
    column: int = field(compare=False)

    @property
    def position(self) -> Position:
        """Where the node starts."""
        return self.source.at(self.line, self.column)


@frozen
class LocatedText(Located):
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

    @property
    def content_start(self) -> tuple[int, int]:
        """The file line and column of the first character of the text's lines."""
        return self.content_line, self.content_column

    def at(self, line: int, column: int = 1, start: tuple[int, int] | None = None) -> Position:
        """Return where a line and column of the text (from 1) stand in the file.

        Exact for literal blocks and for text on one line without escapes; the start of the
        text where folding has moved the words. ``start`` is `content_start`, for whoever asks for
        hundreds of places of one text.
        """
        if self.style == "|" or (self.style == ">" and column == 1) or line == 1:
            first, indent = start or self.content_start
            return self.source.at(first + line - 1, indent + column - 1)
        return self.position

    def _block_indent(self) -> int:
        """The spaces before the block's lines, told by its first line that has words.

        Asked for every finding in a text, so no more of the text is looked at than leads there.
        """
        words = _FIRST_LETTER.search(self.text)
        if words is None:
            return 0
        skipped = self.text.count("\n", 0, words.start())
        number = self.content_line - 1 + skipped
        while not self.source.lines[number].strip(" "):
            number += 1  # a folded block has fewer line breaks than lines
        raw = self.source.lines[number]
        # A literal line keeps what it has beyond the indent («|2»); a folded one may not.
        starts = self.text.rfind("\n", 0, words.start()) + 1
        kept = words.start() - starts if self.style == "|" else 0
        return len(raw) - len(raw.lstrip(" ")) - kept


_FIRST_LETTER: Final = re.compile(r"[^ \n]")


@lru_cache(maxsize=16)
def _line_starts(text: str) -> tuple[int, ...]:
    """Where each line of a text begins: found once, however many places of it are asked for."""
    return (0, *(found.end() for found in re.finditer("\n", text)))


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both from 0, of a character of a text."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset) - 1
    return line, offset - starts[line]


def offset_at(text: str, line: int, column: int) -> int:
    """The way back: the offset of a line and column, both from 0, or the nearest one there is."""
    starts = _line_starts(text)
    if line >= len(starts):
        return len(text)
    behind = starts[line + 1] - 1 if line + 1 < len(starts) else len(text)
    return min(starts[line] + column, behind)
