"""A text and what its tags stand for → its printed words, each with the way back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property

from baocao_gen.checks.evidence.foreign_numbers import with_our_signs
from baocao_gen.checks.evidence.marks import between_marks, has_marks
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.report.prose import Rendered
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.tags.fast import SimpleTag
from baocao_gen.tags.find import Tag
from baocao_gen.tags.other_language import Language, language_of
from baocao_gen.tags.private_characters import FROM_CLOSE, FROM_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError

_THEO = late(r"\|\s*theo\s*\(\s*[\"']([\w-]+)[\"']")
_FROM = late(f"{FROM_OPEN}([0-9]+){FROM_CLOSE}")


@frozen
class Piece:
    """Some words of a printed text that come from one place.

    Attributes:
        start: Where they begin on the page.
        source: Where what they come from begins in the text as typed.
        tag: The tag that printed them; None for words as typed.
        value: What the tag stands for, its filters applied.
    """

    start: int
    source: int
    tag: Tag | None = None
    value: object = None


@frozen
class Printed(Remembers):
    """The words of a text as they reach the page, and the pieces that they are made of.

    ``shown`` is what really reaches the page where ``text`` has numbers of another language in our
    signs, of the same length; empty elsewhere. So what ``| theo("en")`` prints in a Vietnamese
    text is read for what it means.
    """

    passage: Passage
    text: str
    pieces: tuple[Piece, ...] = (Piece(0, 0),)
    shown: str = ""

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def words(self, start: int, end: int) -> str:
        """What reaches the page between two characters."""
        return (self.shown or self.text)[start:end]

    def at(self, offset: int) -> Place:
        """The place in the year file of a printed character; in what a tag prints, the tag."""
        piece = self.piece_at(offset)
        into = 0 if piece.tag else offset - piece.start
        return self.passage.at(min(piece.source + into, len(self.passage.text)))

    def piece_at(self, offset: int) -> Piece:
        """The piece that a printed character belongs to."""
        return self.pieces[bisect_right(self._starts, offset) - 1]

    def pieces_in(self, start: int, end: int) -> Iterator[tuple[Piece, int]]:
        """The pieces with words that begin between two characters, each with its end."""
        pieces, starts = self.pieces, self._starts
        first = bisect_left(starts, start)
        for index in range(first, bisect_left(starts, end, lo=first)):
            piece = pieces[index]
            stop = starts[index + 1] if index + 1 < len(starts) else len(self.text)
            if piece.start < stop:
                yield piece, stop


def printed(passage: Passage, texts: Texts) -> Printed:
    """The words of a text on the page; one whose tags cannot be rendered keeps them as gaps."""
    if not passage.is_filled_in:
        if passage.masked is passage.text:
            return Printed(passage, passage.text)
        return _assembled(passage, iter([(passage.text, 0, None, None)]))
    try:
        rendered = texts.rendered(passage.text, passage.path)
        if rendered.text.pieces:
            return _assembled(passage, _in_turn(rendered))
        marked = texts.with_places(passage.text, passage.path)
    except (InvalidText, TextFault):
        return Printed(passage, passage.masked)
    return _assembled(passage, _by_marks(marked))


_Words = tuple[str, int, "Tag | None", object]
"""Printed words, where they come from, the tag that printed them, and what it stands for."""


def _assembled(passage: Passage, words: Iterator[_Words]) -> Printed:
    pieces, text, shown, length = [Piece(0, 0)], [], [], 0
    is_marked = has_marks(passage.text)
    for whole, begins, tag, value in words:
        language = _asked_for(tag) if tag and passage.language is None else None
        parts = between_marks(whole, begins) if is_marked and tag is None else [(whole, begins)]
        for said, source in parts:
            pieces.append(Piece(length, source, tag, value))
            text.append(said if language is None else with_our_signs(said, language))
            shown.append(said)
            length += len(said)
    read, printed = "".join(text), "".join(shown)
    return Printed(passage, read, tuple(pieces), "" if read == printed else printed)


def _asked_for(tag: Tag) -> Language | None:
    """The other language that a tag asks for by name; None for Vietnamese."""
    found = _THEO.search(tag.inner) if "theo" in tag.inner else None
    if found is None:
        return None
    try:
        language = language_of(found[1])
    except ReadingError:
        return None
    return None if language.is_vietnamese else language


def _in_turn(rendered: Rendered) -> Iterator[_Words]:
    """A text whose tags all print once: words and values take turns."""
    tags = (piece.tag for piece in rendered.text.pieces if isinstance(piece, SimpleTag))
    at = 0
    for piece in rendered.pieces():
        if isinstance(piece, str):
            yield piece, at, None, None
        else:
            tag = next(tags)
            yield rendered.printed[piece], tag.start, tag, rendered.values[piece]
            at = tag.end


def _by_marks(rendered: Rendered) -> Iterator[_Words]:
    """A text with statements: before each of its pieces stands where it comes from."""
    tags = {tag.start: tag for tag in rendered.text.tags if not tag.is_block}
    source = 0
    for piece in rendered.pieces():
        if not isinstance(piece, str):
            said = _FROM.sub("", rendered.printed[piece])
            yield said, source, tags.get(source), rendered.values[piece]
            continue
        words, *others = _FROM.split(piece)
        if words:
            yield words, source, None, None
        for offset, following in zip(others[::2], others[1::2], strict=True):
            source = int(offset)
            if following:
                yield following, source, None, None
