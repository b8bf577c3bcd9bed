"""A report → every line that its texts print, each with the way back to the letters typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from baocao_gen.checks.evidence.passages import passages
from baocao_gen.checks.evidence.printed import Printed, printed
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.find import Tag
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.yearfile.model import Appendix, Section, key_of

_BLOCK_KEYS = (key_of(Section, "text"), key_of(Appendix, "lead"))
_MARKER = late(r"\s*(?:([-+*])\s+)?(?:\[\^[^\]]*\]:)?\s*")
_NUMBERED = late(r"\s*\d+[.)]\s")
_ROW = late(r"\s*\|")
_RULE = late(r"[\s|:-]+")
_UNPRINTED = frozenset(("*", "\\", BLANK_OPEN, BLANK_CLOSE))
_KEPT = late(rf"[^\s{re.escape(''.join(sorted(_UNPRINTED)))}]")
_TAKEN_OUT = dict.fromkeys(map(ord, _UNPRINTED))


def squeezed(text: str) -> str:
    """The letters of a text without blanks and marks of emphasis: what any two prints share."""
    return "".join(bare(text).split())


def bare(text: str) -> str:
    """A text with plain spaces and hyphens, without marks of emphasis."""
    return breakable(text).translate(_TAKEN_OUT)


def kept_letters(text: str, start: int = 0) -> list[int]:
    """Where the letters that ``squeezed`` keeps stand, counted on from ``start``."""
    return [start + found.start() for found in _KEPT.finditer(breakable(text))]


@frozen
class SourceLine:
    """A paragraph, an item or a cell that a text prints.

    Attributes:
        passage: The text.
        printed: What the whole text prints.
        start: Where in that the line begins, behind its marker.
        end: Where it ends.
        marker: «-», «+» or «*» for an item of a list.
        number: Which line of its text it is, from 0.
    """

    passage: Passage = field(repr=False)
    printed: Printed = field(repr=False)
    start: int
    end: int
    marker: str
    number: int

    @property
    def is_block(self) -> bool:
        """Whether paragraphs may stand beside it: its text is one of paragraphs."""
        return self.passage.path[-1] in _BLOCK_KEYS

    def letters(self) -> list[int]:
        """Where each letter that ``squeezed`` keeps stands in the printed text."""
        return kept_letters(self.printed.text[self.start : self.end], self.start)

    def source(self, offset: int) -> tuple[int, int, Tag | None]:
        """Where a printed letter is typed: from, up to, and the tag if one prints it."""
        piece = self.printed.piece_at(offset)
        if piece.tag is not None:
            return piece.tag.start, piece.tag.end, piece.tag
        at = piece.source + offset - piece.start
        return at, at + 1, None


def source_lines(report: Report, texts: Texts) -> dict[str, list[SourceLine]]:
    """The lines of all texts by their letters, in the order of the file."""
    found: dict[str, list[SourceLine]] = {}
    for passage in passages(report.year_file):
        for line in lines_of(printed(passage, texts)):
            key = squeezed(line.printed.text[line.start : line.end])
            if key:
                found.setdefault(key, []).append(line)
    return found


def lines_of(whole: Printed) -> Iterator[SourceLine]:
    """The lines that one text prints."""
    for number, (start, end, marker) in enumerate(_spans(whole.text)):
        yield SourceLine(whole.passage, whole, start, end, marker, number)


def _spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Each paragraph, item and cell of a text in the Markdown that officials use."""
    start, end, marker = -1, 0, ""
    at = 0
    for line in text.split("\n"):
        begins = _MARKER.match(line)
        assert begins is not None, "it may match nothing"
        is_row = bool(_ROW.match(line))
        is_new = begins[1] or is_row or _NUMBERED.match(line) or "]:" in begins[0]
        if start >= 0 and (is_new or not line.strip()):
            yield start, end, marker
            start = -1
        if is_row:
            yield from ((at + a, at + b, "|") for a, b in _cells(line))
        elif line.strip():
            if start < 0:
                start, marker = at + begins.end(), begins[1] or ""
            end = at + len(line.rstrip())
        at += len(line) + 1
    if start >= 0:
        yield start, end, marker


def _cells(row: str) -> Iterator[tuple[int, int]]:
    if _RULE.fullmatch(row) and "-" in row:
        return
    at = 0
    for cell in row.split("|"):
        if cell.strip():
            begins = at + len(cell) - len(cell.lstrip())
            yield begins, begins + len(cell.strip())
        at += len(cell) + 1
