"""Printed texts → their sentences, and each number that one says, with what it stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import field
from decimal import Decimal
from functools import cached_property, partial

from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.names_with_numbers import counts_nothing, is_a_name
from baocao_gen.checks.evidence.numbers_typed import (
    ENGLISH_LABELS,
    LABELS,
    Units,
    unit_behind,
)
from baocao_gen.checks.evidence.printed import Printed
from baocao_gen.checks.evidence.texts import paragraphs, without_quotations
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.report.amount import Amount
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.numbers import value_of
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind
from baocao_gen.yearfile.origin import KeyPath

KINDS = (PassageKind.BODY, PassageKind.LEAD, PassageKind.TASK)
"""Texts that are made of sentences; tables are read row by row elsewhere."""

_BREAK = late(r"\n(?=[ \t]*(?:\n|[-+*|]))|(?<![.!?…])[.!?…]+[”»\")]*[^\S\n]*(?:\n|(?<=\s))(?=\S)")
_ABBREVIATION = late(
    r"(?:^|[\s(])(?:[A-ZĐ]{1,2}[a-z]?|[A-Z][hH]S|PGS)$|(?:^|\n)[-+* \t]*(?:[0-9]{1,2}|[a-zđ])$"
)
_NUMBER = late(r"[0-9](?<![\w.,].)[0-9.,]*")
_WELL_FORMED = late(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?")
_NOUN = late(
    r"(?:/[0-9][0-9.]*)?[ \u00a0\n](?!(?:lên|xuống|còn)(?!\w))"
    r"((?:[^\W\d_]+(?:(?<=m)[23](?!\w))?[ \u00a0]?){1,4})"
)
"""Words behind a number; «lên», «m» of «m3» are none."""
_LONGEST_KEPT, _MOST_KEPT = 4_000, 1_000
"""Letters of a text, and texts, whose sentences are kept: a batch has most texts in common."""
_DONE = frozenset(("cấp", "tập", "khóa", "khoá"))  # «cấp 12 giấy phép», «diễn tập 92 phương án»
_MOST_DIGITS = 30
"""Digits of a number that anybody says; longer ones are codes."""


@frozen
class Said:
    """A number that a sentence says.

    Attributes:
        typed: As it is printed, «1.988».
        unit: The known unit behind it, «thủ tục», «%»; empty if there is none.
        noun: Up to four words behind it, whatever they are; the 12 of «12/38 xã» counts xã as well.
        start: Where in the printed text it begins.
        amount: The figure's value that a tag printed, before its filters; None for a number typed
            by hand and for what a tag has computed.
        filters: The filters of that tag.
        by_tag: Whether a tag printed it.
    """

    typed: str
    unit: str
    noun: str
    start: int
    amount: Amount | None = field(default=None, repr=False)
    filters: tuple[str, ...] = ()
    by_tag: bool = False

    @property
    def end(self) -> int:
        """Where the number ends."""
        return self.start + len(self.typed)

    @property
    def value(self) -> Decimal:
        """The number as printed."""
        return value_of(self.typed)

    @property
    def decimals(self) -> int:
        """How many digits stand behind its comma."""
        return len(self.typed.partition(",")[2])


@frozen
class Asked:
    """What a tag in a sentence prints of a figure, whether or not there is a number in it.

    Attributes:
        text: The printed words, «giảm 177 thủ tục».
        start: Where in the printed text they begin.
        amount: The figure's value that the tag begins with, before its filters.
        filters: The tag's filters.
    """

    text: str
    start: int
    amount: Amount = field(repr=False)
    filters: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)


@frozen
class Sentence(Remembers):
    """One sentence, or one item of a list.

    Attributes:
        printed: The text that it belongs to.
        start: Where in the printed text it begins.
        end: Where it ends.
        preceding: The sentence before it in the same paragraph; None for the first one.
    """

    printed: Printed
    start: int
    end: int
    _units: Units = field(repr=False, compare=False)
    preceding: Sentence | None = field(repr=False, compare=False)

    @cached_property
    def text(self) -> str:
        """The words as they reach the page."""
        return self.printed.text[self.start : self.end]

    @cached_property
    def has_words(self) -> HasWords:
        """Which of the words that rules name it has, as far as somebody has asked."""
        return _has_words(self.text)

    @cached_property
    def answers(self) -> dict[str, dict[int, bool]]:
        """What has been asked of its numbers already: a question, and by where a number begins."""
        return {}

    @cached_property
    def unquoted(self) -> str:
        """The words without quotations, same length."""
        return without_quotations(self.text)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """The numbers that it says, in order: no dates, no numbers of documents or articles."""
        return tuple(_said(self, self._units))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """What its tags print of figures, in order; quotations are no part of it."""
        return tuple(_of_figures(self))

    @cached_property
    def low(self) -> str:
        """The words in small letters, to ask quickly whether one is there at all."""
        return self.unquoted.lower()

    def words(self, start: int, end: int) -> str:
        """The words between two characters of the printed text, as far as they are its own."""
        return self.unquoted[max(start - self.start, 0) : max(end - self.start, 0)]

    def asked_in(self, start: int, end: int) -> tuple[Asked, ...]:
        """What tags print that begins between two characters of the printed text."""
        first = bisect_left(self.asked, start, key=_start)
        return self.asked[first : bisect_left(self.asked, end, lo=first, key=_start)]

    def said_in(self, start: int, end: int) -> tuple[Said, ...]:
        """The numbers that begin between two characters of the printed text."""
        first = bisect_left(self.said, start, key=_start)
        return self.said[first : bisect_left(self.said, end, lo=first, key=_start)]

    def at(self, offset: int) -> Place:
        """The place in the year file of a character of the printed text (not of the sentence)."""
        return self.printed.at(offset)

    def before(self, said: Said, most: int = 60) -> str:
        """The words before a number, from the sentence's beginning on at the earliest."""
        first = max(self.start, said.start - most)
        return self.unquoted[first - self.start : said.start - self.start]

    def behind(self, said: Said, most: int = 60) -> str:
        """The words behind a number."""
        return self.unquoted[said.end - self.start : said.end - self.start + most]

    def between(self, one: Said, other: Said) -> str:
        """The words between two numbers."""
        return self.unquoted[one.end - self.start : other.start - self.start]


def _start(part: Said | Asked) -> int:
    return part.start


class HasWords:
    """The words of which one sentence was asked, and those that it has; a bit for each."""

    __slots__ = ("asked", "had", "small")

    def __init__(self, text: str) -> None:
        self.small = text.lower()
        self.asked = self.had = 0


_SENTENCES: LastAnswers[KeyPath, tuple[Sentence, ...]] = LastAnswers(most=300)
_LONGEST_SPLIT = 8_000
"""Letters of a text whose sentences are kept for the next report, with what is asked of them."""

_has_words = kept(most=2_000, longest=4_000)(HasWords)


def sentences(printed: Iterable[Printed], units: Units) -> Iterator[Sentence]:
    """The sentences of texts of these kinds (`KINDS`)."""
    for text in printed:
        if len(text.text) > _LONGEST_SPLIT:
            yield from _split(text, units)
        else:
            split = partial(_split, text, units)
            yield from _SENTENCES.of(text.passage.path, (text, units), split)


def _split(text: Printed, units: Units) -> tuple[Sentence, ...]:
    return tuple(_sentences(text, units))


def _sentences(text: Printed, units: Units) -> Iterator[Sentence]:
    for first, last in paragraphs(text.text):
        before = None
        for start, end in _bounds(text.text[first:last]):
            before = Sentence(text, first + start, first + end, units, before)
            yield before


def bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of a text begins and ends; no sentence goes beyond its paragraph."""
    for first, last in paragraphs(text):
        for start, end in _bounds(text[first:last]):
            yield first + start, first + end


@kept(most=_MOST_KEPT, longest=_LONGEST_KEPT)
def _bounds(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(_each_bound(text))


def _each_bound(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in (*_BREAK.finditer(text), None):
        if found is None:
            end = after = len(text)
        else:
            end, after = found.end(), found.end()
            if found[0][0] != "\n" and not _is_end(text, found.start(), after):
                continue
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        if first < end and not text.startswith("|", first):
            yield first, end
        start = after


def _is_end(text: str, stop: int, after: int) -> bool:
    """Whether a full stop ends a sentence, and no abbreviation or number of a paragraph."""
    following = text[after]
    if following in "-+*|" and text[after - 1] == "\n":
        return True
    if not (following.isupper() or following in '“«"(' or following.isdigit()):
        return False
    return not (text[stop] == "." and _ABBREVIATION.search(text[max(0, stop - 8) : stop]))


@frozen
class _Number:
    """What the words of a sentence say of a number: as in `Said`, and whether it counts nothing."""

    typed: str
    start: int
    unit: str
    noun: str
    is_a_name: bool


@kept(most=_MOST_KEPT, longest=_LONGEST_KEPT)
def _numbers(text: str, units: Units, labels: frozenset[str]) -> tuple[_Number, ...]:
    """The numbers of a sentence that are written as ours are."""
    found = []
    for match in _NUMBER.finditer(text):
        typed, start = match.group().rstrip(".,"), match.start()
        if len(typed) > _MOST_DIGITS or not _WELL_FORMED.fullmatch(typed):
            continue
        if counts_nothing(text, start, start + len(typed)):
            continue
        end = start + len(typed)
        noun, unit = _NOUN.match(text, end), unit_behind(text, end, units) or ""
        its = labels - _DONE if unit and len(typed) > 1 else labels
        noun_typed, is_named = noun[1].strip() if noun else "", is_a_name(text, start, end, its)
        found.append(_Number(typed, start, unit, noun_typed, is_named))
    return tuple(found)


def _said(sentence: Sentence, units: Units) -> Iterator[Said]:
    labels = ENGLISH_LABELS if sentence.printed.passage.language else LABELS
    for one in _numbers(sentence.unquoted, units, labels):
        start = sentence.start + one.start
        piece = sentence.printed.piece_at(start)
        if piece.amount is None and one.is_a_name:
            continue
        by_tag = piece.tag is not None
        yield Said(one.typed, one.unit, one.noun, start, piece.amount, piece.filters, by_tag)


def _of_figures(sentence: Sentence) -> Iterator[Asked]:
    for piece, end in sentence.printed.tags_in(sentence.start, sentence.end):
        if sentence.unquoted[piece.start - sentence.start] == MASK:
            continue
        if piece.amount is not None:
            text = sentence.printed.text[piece.start : end]
            yield Asked(text, piece.start, piece.amount, piece.filters)
