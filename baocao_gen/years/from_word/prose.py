"""A paragraph → the text of a year file that prints it: Markdown, with tags for its figures.

What Markdown or a tag would take for a mark is escaped, so that it prints as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from baocao_gen.frozen import frozen
from baocao_gen.report.prose import literal
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import forbidden_character
from baocao_gen.word.read.document import NoteMark, ReadParagraph

_ESCAPED = late(r"[\\*|]")
_LITERAL = late(r"\{\{|\}\}|\{%|%\}|\{#|#\}|\[\^|!\[")
TAG_MARKS = late(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
"""What a template would take for a tag."""
_SPACES = late(r"\s+")


@frozen
class Tagged:
    """Some letters of a paragraph's text, and the tag that prints them."""

    start: int
    end: int
    tag: str


@frozen
class _Piece:
    text: str
    mark: str


def markdown(
    paragraph: ReadParagraph,
    span: tuple[int, int],
    tags: Sequence[Tagged] = (),
    notes: Mapping[NoteMark, str] = MappingProxyType({}),
    *,
    emphasised: bool = True,
) -> str:
    """The words of a paragraph between two offsets.

    Args:
        paragraph: The paragraph.
        span: Where the words begin and end.
        tags: What is printed by tags.
        notes: The notes that may be called, each with its mark in the text; others are left out.
        emphasised: Whether bold and italic words are marked.
    """
    pieces = list(_pieces(paragraph, span, tags, notes))
    if not emphasised:
        pieces = [_Piece(piece.text, "") for piece in pieces]
    joined = "".join(_written(pieces))
    return _SPACES.sub(" ", joined).strip()


def escaped(text: str) -> str:
    """Words as they must be typed in a year file to be printed as they are."""
    clean = text
    if forbidden_character(text) is not None:
        clean = "".join(c for c in text if forbidden_character(c) is None)
    marked = _ESCAPED.sub(lambda match: f"\\{match[0]}", clean)
    return _LITERAL.sub(lambda match: literal(match[0]), marked)


def _pieces(
    paragraph: ReadParagraph,
    span: tuple[int, int],
    tags: Sequence[Tagged],
    notes: Mapping[NoteMark, str],
) -> Iterator[_Piece]:
    begin, end = span
    waiting = [tag for tag in tags if begin <= tag.start and tag.end <= end]
    bold_too = any(run.look.bold for run in paragraph.runs)
    for run in paragraph.runs:
        if run.note is not None:
            if run.note in notes and begin <= run.start <= end:
                yield _Piece(f"[^{notes[run.note]}]", "")
            continue
        mark = "**" if run.look.bold else "*" if run.look.italic and not bold_too else ""
        position, stop = max(run.start, begin), min(run.end, end)
        while position < stop:
            while waiting and waiting[0].end <= position:
                del waiting[0]
            tag = waiting[0] if waiting else None
            if tag is not None and tag.start <= position:
                if tag.start == position:
                    yield _Piece(tag.tag, mark)
                position = min(tag.end, stop)
                continue
            until = min(stop, tag.start) if tag is not None else stop
            yield _Piece(escaped(paragraph.text[position:until]), mark)
            position = until


def _written(pieces: list[_Piece]) -> Iterator[str]:
    """Neighbours of one look together, marks right at their words."""
    index = 0
    before = " "
    while index < len(pieces):
        mark, text = pieces[index].mark, ""
        while index < len(pieces) and pieces[index].mark == mark:
            text += pieces[index].text
            index += 1
        following = pieces[index].text[:1] if index < len(pieces) else " "
        core = text.strip()
        if mark and core and _may_be_marked(core, text, before, following or " "):
            left = text[: len(text) - len(text.lstrip())]
            right = text[len(text.rstrip()) :]
            yield f"{left}{mark}{core}{mark}{right}"
        else:
            yield text
        before = text[-1:] or before


def _may_be_marked(core: str, text: str, before: str, following: str) -> bool:
    """Whether Markdown takes the marks for marks (CommonMark 0.31, 6.2): no letter touches them."""
    begins_free = text[:1].isspace() or not (before.isalnum() or before in "*\\")
    ends_free = text[-1:].isspace() or not (following.isalnum() or following in "*\\{")
    begins_well = core[0].isalnum() or core[0] == "{" or (begins_free and core[0] not in "*\\")
    ends_well = core[-1].isalnum() or core[-1] == "}" or (ends_free and core[-1] not in "*\\")
    return begins_free and ends_free and begins_well and ends_well
