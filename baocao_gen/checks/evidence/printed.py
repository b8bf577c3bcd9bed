"""A text and what its tags stand for → its printed words, each with the way back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property, partial
from itertools import chain

from baocao_gen.checks.evidence.foreign_numbers import with_our_signs
from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.marks import between_marks, has_marks
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.evidence.words import small_words
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.report.amount import Amount
from baocao_gen.report.prose import Rendered
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import InvalidText, TextFault
from baocao_gen.tags.fast import SimpleTag
from baocao_gen.tags.find import Tag
from baocao_gen.tags.other_language import Language, language_of
from baocao_gen.tags.private_characters import FROM_CLOSE, FROM_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.origin import KeyPath

_THEO = late(r"\|\s*theo\s*\(\s*[\"']([\w-]+)[\"']")
_FROM = late(f"{FROM_OPEN}([0-9]+){FROM_CLOSE}")


@frozen
class Piece:
    """Some words of a printed text that come from one place.

    Attributes:
        start: Where they begin on the page.
        source: Where what they come from begins in the text as typed.
        tag: The tag that printed them; None for words as typed.
        amount: The figure's value that the tag begins with, before its filters; None for others.
        filters: The filters of such a tag.
        value: What a tag stands for, its filters applied.
    """

    start: int
    source: int
    tag: Tag | None = None
    amount: Amount | None = field(default=None, repr=False)
    filters: tuple[str, ...] = ()
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
    def small(self) -> tuple[str, ...]:
        """The words and signs in small letters."""
        return small_words(self.text)

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

    @cached_property
    def _by_tags(self) -> tuple[list[int], list[tuple[Piece, int]]]:
        """The pieces that tags have printed, each with its end, and where they begin."""
        ends = chain(self._starts[1:], [len(self.text)])
        pairs = zip(self.pieces, ends, strict=True)
        found = [(one, end) for one, end in pairs if one.tag is not None and one.start < end]
        return [one.start for one, _ in found], found

    def tags_in(self, start: int, end: int) -> list[tuple[Piece, int]]:
        """The pieces with words that tags have printed, as `pieces_in`."""
        starts, found = self._by_tags
        first = bisect_left(starts, start)
        return found[first : bisect_left(starts, end, lo=first)]

    def pieces_in(self, start: int, end: int) -> Iterator[tuple[Piece, int]]:
        """The pieces with words that begin between two characters, each with its end."""
        pieces, starts = self.pieces, self._starts
        first = bisect_left(starts, start)
        for index in range(first, bisect_left(starts, end, lo=first)):
            piece = pieces[index]
            stop = starts[index + 1] if index + 1 < len(starts) else len(self.text)
            if piece.start < stop:
                yield piece, stop


_LONG, _LONGEST, _MOST_KEPT = 80, 20_000, 500
"""Letters of a text without tags that is kept as printed, of any such text, and how many are."""
_PRINTED: LastAnswers[KeyPath, Printed] = LastAnswers(_MOST_KEPT)


def printed(passage: Passage, texts: Texts) -> Printed:
    """The words of a text on the page; one whose tags cannot be rendered keeps them as gaps.

    Of a text that stands in the report before and prints the same, what that printed.
    """
    if not passage.is_filled_in:
        if passage.masked is passage.text:
            made = partial(Printed, passage, passage.text)
            if not _LONG <= len(passage.text) <= _LONGEST:  # rows would push all others out
                return made()
            return _PRINTED.of(passage.path, (passage,), made)
        return _assembled(passage, texts, iter([(passage.text, 0, None, None)]))
    try:
        rendered = texts.rendered(passage.text, passage.path)
        if rendered.text.pieces:
            made = partial(_assembled, passage, texts, _in_turn(rendered))
            is_long = len(passage.text) > _LONGEST
            return made() if is_long else _PRINTED.of(passage.path, (passage, rendered), made)
        marked = texts.with_places(passage.text, passage.path)
    except (InvalidText, TextFault):
        return Printed(passage, passage.masked)
    return _assembled(passage, texts, _by_marks(marked))


_Words = tuple[str, int, "Tag | None", object]
"""Printed words, where they come from, the tag that printed them, and what it stands for."""


def _assembled(passage: Passage, texts: Texts, words: Iterator[_Words]) -> Printed:
    pieces, text, shown, length = [Piece(0, 0)], [], [], 0
    is_marked = has_marks(passage.text)
    for whole, begins, tag, value in words:
        language = _asked_for(tag) if tag and passage.language is None else None
        parts = between_marks(whole, begins) if is_marked and tag is None else [(whole, begins)]
        for said, source in parts:
            amount, filters = _asked(tag, value, passage, texts)
            pieces.append(Piece(length, source, tag, amount, filters, value))
            text.append(said if language is None else with_our_signs(said, language))
            shown.append(said)
            length += len(said)
    read, printed = "".join(text), "".join(shown)
    return Printed(passage, read, tuple(pieces), "" if read == printed else printed)


def _asked(
    tag: Tag | None, value: object, passage: Passage, texts: Texts
) -> tuple[Amount | None, tuple[str, ...]]:
    """The figure's value that a tag begins with, and its filters."""
    if tag is None:
        return None, ()
    if isinstance(value, Amount):
        return value, ()
    before, filters = texts.asked_for(tag, passage.path)
    return (before, filters) if isinstance(before, Amount) else (None, ())


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
