"""The bytes of a file and edits at places of its tree → the new text, all else kept as it was.

Places are those of nodes: they count in the NFC text with LF line ends. What no edit touches keeps
its byte order mark, its line ends and its way to write letters (NFC or NFD).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from baocao_gen.files.text import BOM, to_text
from baocao_gen.frozen import frozen

Place = tuple[int, int]
"""A line and a column, both from 1."""
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@frozen
class _Edit:
    start: int
    end: int
    text: str


class TwoEdits(AssertionError):
    """Two edits concern one place; whoever collects them has to keep them apart."""


@dataclass(slots=True)
class Rewriting:
    """Collects edits of one file; they must not overlap. ``result`` applies them all at once."""

    data: bytes = field(repr=False)
    _text: str = field(init=False, repr=False)
    _starts: list[int] = field(init=False, repr=False)
    _ends: list[int] = field(init=False, repr=False)
    _line_end: str = field(init=False)
    _edits: list[_Edit] = field(init=False, default_factory=list)
    _columns: dict[int, list[int] | None] = field(init=False, default_factory=dict)
    """By line, for those in which a place was asked for; one line may hold a whole file."""

    def __post_init__(self) -> None:
        text, _ = to_text(self.data)
        assert text is not None, "only a file that was read can be rewritten"
        self._text = text
        breaks = list(_LINE_END.finditer(text))
        self._starts = [len(BOM) if text.startswith(BOM) else 0, *(b.end() for b in breaks)]
        self._ends = [*(b.start() for b in breaks), len(text)]
        self._line_end = breaks[0].group() if breaks else "\n"

    def replace(self, start: Place, end: Place, text: str) -> None:
        """Put a text in the stead of what stands from one place up to another."""
        self._edits.append(_Edit(self._offset(start), self._offset(end), text))

    def typed(self, start: Place, end: Place) -> str:
        """The text from one place up to another as it was typed, with LF line ends."""
        return _LINE_END.sub("\n", self._text[self._offset(start) : self._offset(end)])

    def insert(self, place: Place, text: str) -> None:
        """Put a text in front of what stands at a place."""
        self.replace(place, place, text)

    def insert_line(self, above: int, text: str) -> None:
        """Put whole lines above a line; a line number beyond the last appends them."""
        if above <= len(self._starts):
            self.insert((above, 1), f"{text}\n")
        else:
            self._edits.append(_Edit(len(self._text), len(self._text), f"\n{text}"))

    def delete_lines(self, first: int, last: int, instead: str = "") -> None:
        """Take out whole lines; ``instead`` is what stands there then, without a line break."""
        end = self._starts[last] if last < len(self._starts) else len(self._text)
        has_break = end > self._ends[last - 1]
        text = f"{instead}\n" if instead and has_break else instead
        self._edits.append(_Edit(self._starts[first - 1], end, text))

    def result(self) -> str:
        """The text with all edits, its byte order mark included.

        Raises:
            TwoEdits: two of them concern one place.
        """
        edits = sorted(self._edits, key=lambda edit: (edit.start, edit.end))
        for before, after in pairwise(edits):
            if before.end > after.start:
                raise TwoEdits("two edits of one place")
        pieces, at = [], 0
        for edit in edits:
            new = edit.text.replace("\n", self._line_end)
            pieces += [self._text[at : edit.start], new]
            at = edit.end
        return "".join([*pieces, self._text[at:]])

    def _offset(self, place: Place) -> int:
        line, column = place
        if line > len(self._starts):
            return len(self._text)
        start, end = self._starts[line - 1], self._ends[line - 1]
        if line not in self._columns:
            self._columns[line] = _raw_columns(self._text[start:end])
        columns = self._columns[line]
        if columns is None:
            return min(start + column - 1, end)
        return start + columns[min(column, len(columns)) - 1]


def _raw_columns(raw: str) -> list[int] | None:
    """Where each column of the NFC text stands in the line as typed; None where that is NFC."""
    if unicodedata.is_normalized("NFC", raw):
        return None
    columns: list[int] = []
    for letter in re.finditer(r"(?s).[\u0300-\u036f]*", raw):
        composed = len(unicodedata.normalize("NFC", letter.group()))
        columns += [letter.start(), *[letter.end()] * (composed - 1)]
    return [*columns, len(raw)]
