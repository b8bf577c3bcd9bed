"""Paragraphs that came, went or moved in Word → the edits of the texts that print them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from baocao_gen.checks.tie_out.lines import TieLine
from baocao_gen.frozen import frozen
from baocao_gen.years.prose.hunks import escaped
from baocao_gen.years.prose.source_lines import SourceLine
from baocao_gen.years.prose.word_edit import WordEdit

_ITEMS: Final = ("-", "+", "*")


@frozen
class TypedParagraph:
    """A paragraph as the year file has it, its marker, and its words on the page."""

    text: str
    marker: str
    words: str


def new_paragraph(line: TieLine) -> TypedParagraph:
    """A paragraph that somebody has written in Word.

    Raises:
        NotTyped: no text may say its words.
    """
    words = " ".join(line.text.split())
    marker = line.label if line.label in _ITEMS else ""
    if not marker and words[:2] in ("- ", "+ ", "– "):
        marker, words = words[0].replace("–", "-"), words[2:]
    typed = escaped(words)
    return TypedParagraph(f"{marker} {typed}" if marker else typed, marker, words)


def typed_paragraph(source: SourceLine, line: TieLine) -> TypedParagraph:
    """A paragraph that the year file has, as it is typed there, its tags and all."""
    text = source.passage.text[begin_of(source) : end_of(source)]
    return TypedParagraph(text, source.marker, " ".join(line.text.split()))


def is_paragraph(line: SourceLine | None) -> bool:
    """Whether paragraphs may stand beside a line, and be taken from there."""
    return line is not None and line.is_block and line.marker != "|"


def below(line: SourceLine, new: Sequence[TypedParagraph]) -> WordEdit:
    """Paragraphs put in below a line."""
    text, marker = "", line.marker
    for one in new:
        text += ("\n" if marker and one.marker else "\n\n") + one.text
        marker = one.marker
    return WordEdit(end_of(line), end_of(line), text)


def above(line: SourceLine, new: Sequence[TypedParagraph]) -> WordEdit:
    """Paragraphs put in above a line."""
    markers = [*(one.marker for one in new[1:]), line.marker]
    pairs = zip(new, markers, strict=True)
    text = "".join(one.text + ("\n" if one.marker and marker else "\n\n") for one, marker in pairs)
    return WordEdit(begin_of(line), begin_of(line), text)


def without(line: SourceLine, lines: Sequence[SourceLine], leading: int) -> WordEdit | None:
    """A line taken out.

    Args:
        line: The line.
        lines: All lines of its text.
        leading: How many of the first are taken out.

    Returns:
        None where nothing of the text would be left.
    """
    if leading == len(lines):
        return None
    if line.number < leading:  # what is left begins behind it
        return WordEdit(begin_of(line), begin_of(lines[line.number + 1]), "")
    return WordEdit(end_of(lines[line.number - 1]), end_of(line), "")


def begin_of(line: SourceLine) -> int:
    """Where a line is typed, its marker included."""
    start = line.source(line.letters()[0])[0]
    return line.passage.text.rfind("\n", 0, start) + 1


def end_of(line: SourceLine) -> int:
    """Where it ends."""
    end = line.source(line.letters()[-1])[1]
    behind = line.passage.text.find("\n", end)
    return len(line.passage.text.rstrip()) if behind < 0 else behind
