"""A text that reaches the page → its words without tags, addresses, quotations; its paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeVar

from baocao_gen.checks.evidence.marks import has_marks, without_marks
from baocao_gen.checks.finding import Place
from baocao_gen.frozen import Remembers, frozen
from baocao_gen.tags.find import without_tags
from baocao_gen.tags.other_language import Language
from baocao_gen.tags.private_characters import MASK, TEXT_BREAK
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind
from baocao_gen.yearfile.origin import KeyPath

BETWEEN: Final = f"\n{TEXT_BREAK}\n"
"""What stands between two texts that are read as one."""
_QUOTATION = late(r"“[^“”\0]*”|«[^«»\0]*»|\"[^\"\n]*\"")
_ON_THE_WEB = late(r"[hw](?:(?<=h)ttps?://|(?<=w)ww\.)[^\s\0]+")
_BY_MAIL = late(r"(?<![\w.-])[\w.-]++@[\w.-]+")
_MOST_READ_BY_PARAGRAPHS = 1_000
"""Texts of a report; more of them are rows of tables, of which no batch has the same."""
_PARAGRAPH_BREAK = late(r"\n(?=[ \t]*(?:\n|[-+*|\0]))")


_Answer = TypeVar("_Answer")


@frozen
class Passage(Remembers):
    """One text: what it is, where it stands, and its words as typed.

    ``language`` is that of its section; None for Vietnamese.
    """

    kind: PassageKind
    path: KeyPath
    text: str
    has_tags: bool
    language: Language | None = None

    @property
    def is_filled_in(self) -> bool:
        """Whether what reaches the page is not what is typed: the text has tags."""
        return self.has_tags and "{" in self.text

    @property
    def masked(self) -> str:
        """The words with tags and marks blotted out; offsets are those of ``text``."""
        text = self.text
        is_typed = not self.has_tags or not ("{" in text or has_marks(text))
        return text if is_typed else self._without_tags

    @property
    def unaddressed(self) -> str:
        """The words without tags and web addresses, same length."""
        masked = self.masked
        return self._without_addresses if _may_have_addresses(masked) else masked

    @property
    def unquoted(self) -> str:
        """The words without tags, quotations and web addresses, same length."""
        words = self.unaddressed
        return self._without_quotations if _is_quoting(words) else words

    @cached_property
    def answers(self) -> dict[str, tuple[object, Any]]:
        """What somebody has found out about its words (`of_each`), by what was asked."""
        return {}

    # Kept for the few texts that have something to blot out; the rows of a table have nothing.
    @cached_property
    def _without_tags(self) -> str:
        words = without_tags(self.text, MASK) if self.is_filled_in else self.text
        return without_marks(words) if has_marks(words) else words

    @cached_property
    def _without_addresses(self) -> str:
        return without_addresses(self.masked)

    @cached_property
    def _without_quotations(self) -> str:
        return without_quotations(self.unaddressed)

    def at(self, offset: int) -> Place:
        """The place of a character."""
        return Place(self.path, self.text, offset)


class _Whole(NamedTuple):
    """A text that is read in parts, and its words as a `Passage` has them, looked for once."""

    passage: Passage
    masked: str
    unaddressed: str
    unquoted: str


@frozen
class Part(Passage):
    """A paragraph, list item or row of a table, read in its text: a quotation may go beyond it."""

    whole: _Whole | None = None
    start: int = 0

    @property
    def masked(self) -> str:
        """The same part of the text's words."""
        return self._of(self._whole.masked)

    @property
    def unaddressed(self) -> str:
        """The same without addresses."""
        return self._of(self._whole.unaddressed)

    @property
    def unquoted(self) -> str:
        """The same without quotations."""
        return self._of(self._whole.unquoted)

    def at(self, offset: int) -> Place:
        """The place of a character."""
        return self._whole.passage.at(self.start + offset)

    @property
    def _whole(self) -> _Whole:
        assert self.whole is not None, "given"
        return self.whole

    def _of(self, words: str) -> str:
        return words[self.start : self.start + len(self.text)]


def parts_of(passage: Passage) -> Sequence[Passage]:
    """The paragraphs of a text; itself, if it is one."""
    if "\n" not in passage.text:
        return (passage,)
    bounds = paragraphs(passage.masked)
    if len(bounds) == 1:
        return (passage,)
    kind, path, tags, language = passage.kind, passage.path, passage.has_tags, passage.language
    whole = _Whole(passage, passage.masked, passage.unaddressed, passage.unquoted)
    text = passage.text
    return [Part(kind, path, text[a:b], tags, language, whole, a) for a, b in bounds]


@kept(most=2_000, longest=8_000)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Where each paragraph, list item and row of a table begins and ends."""
    starts = [0, *(match.end() for match in _PARAGRAPH_BREAK.finditer(text))]
    return tuple(zip(starts, [*starts[1:], len(text)], strict=True))


def matches(
    pattern: re.Pattern[str], text: str, bounds: Iterable[tuple[int, int]] | None = None
) -> Iterator[re.Match[str]]:
    """The places of a pattern that goes beyond no paragraph; where it has none is kept.

    Args:
        pattern: The pattern.
        text: The text.
        bounds: Its paragraphs, if they are known.
    """
    for start, end in bounds or paragraphs(text):
        if _has(text[start:end], pattern):
            yield from pattern.finditer(text, start, end)


@kept(most=4_000, longest=4_000)
def _has(paragraph: str, pattern: re.Pattern[str]) -> bool:
    return pattern.search(paragraph) is not None


def of_each(
    passages: Sequence[Passage],
    question: str,
    ask: Callable[[Passage], _Answer],
    given: object = None,
) -> list[_Answer]:
    """What somebody asks of each text; kept with it, for the next report that has the same one.

    Args:
        passages: The texts; the rows of long tables are asked anew, and nothing is kept of them.
        question: What is asked, in the words of who asks.
        ask: Answers from the words and the place of a text alone.
        given: What the answer hangs on besides; it is asked anew where that has changed.
    """
    if len(passages) > _MOST_READ_BY_PARAGRAPHS:
        return [ask(one) for one in passages]
    found = []
    for one in passages:
        known = one.answers.get(question)
        if known is None or known[0] != given:
            known = one.answers[question] = given, ask(one)
        found.append(known[1])
    return found


@frozen
class Prose(Remembers):
    """All texts of a report in one string, so that a pattern is run once and not once a text.

    Between two texts stands a character that no text has and no pattern takes for a letter, a
    space or a mark; ``starts`` says where each text begins.
    """

    passages: tuple[Passage, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where in the whole each text begins."""
        lengths = (len(passage.text) + len(BETWEEN) for passage in self.passages)
        return tuple(accumulate(lengths, initial=0))

    @cached_property
    def masked(self) -> str:
        """The words with the tags blotted out."""
        return BETWEEN.join(of_each(self.passages, "masked", _masked))

    @cached_property
    def unaddressed(self) -> str:
        """The words without tags and web addresses."""
        if not _may_have_addresses(self.masked):
            return self.masked
        return BETWEEN.join(of_each(self.passages, "unaddressed", _unaddressed))

    @cached_property
    def unquoted(self) -> str:
        """The words without tags, quotations and web addresses."""
        return BETWEEN.join(of_each(self.passages, "unquoted", _unquoted))

    @cached_property
    def each_word(self) -> str:
        """What stands between blanks, each once, in lines: a quarter of all texts to search.

        A report has a few hundred words and has them many times: who looks for a fault inside of
        words looks here first.
        """
        # Text by text: a list of all words of a long table would fill the memory.
        pieces = (passage.unaddressed.split() for passage in self.passages)
        return "\n".join(dict.fromkeys(chain.from_iterable(pieces)))

    @cached_property
    def paragraphs(self) -> Iterable[tuple[int, int]]:
        """Where each paragraph, list item and row of a table begins and ends."""
        return paragraphs(self.masked)

    def of_each(
        self, question: str, ask: Callable[[Passage | Prose], _Answer], given: object = None
    ) -> list[tuple[int, _Answer]]:
        """What somebody asks of each text, with its place, as `of_each`; long tables are one."""
        if len(self.passages) > _MOST_READ_BY_PARAGRAPHS:
            return [(0, ask(self))]
        return [*zip(self.starts, of_each(self.passages, question, ask, given), strict=False)]

    def within(self, offset: int) -> tuple[Passage, int]:
        """The text that a character of the whole belongs to, and which character of it it is."""
        index = bisect_right(self.starts, offset, hi=len(self.passages)) - 1
        return self.passages[index], offset - self.starts[index]

    def at(self, offset: int) -> Place:
        """The place of a character."""
        passage, inside = self.within(offset)
        return passage.at(inside)


def pieces_of(text: Passage | Prose, words: str) -> Iterable[tuple[int, str]]:
    """Some words of a text by paragraphs, each with its place; of long tables in one piece."""
    if isinstance(text, Prose):
        return ((0, words),)
    return [(start, words[start:end]) for start, end in paragraphs(words)]


_masked, _unaddressed, _unquoted = map(attrgetter, ("masked", "unaddressed", "unquoted"))


def _may_have_addresses(text: str) -> bool:
    return "@" in text or "://" in text or "www." in text


def without_addresses(text: str) -> str:
    """A text with its addresses of pages and mailboxes blotted out, same length."""
    if "://" in text or "www." in text:
        text = _ON_THE_WEB.sub(_blotted, text)
    return _BY_MAIL.sub(_blotted, text) if "@" in text else text


def without_quotations(text: str) -> str:
    """A text with its quotations blotted out, same length."""
    return _QUOTATION.sub(_blotted, text) if _is_quoting(text) else text


def _is_quoting(text: str) -> bool:
    return "“" in text or "«" in text or '"' in text


def _blotted(match: re.Match[str]) -> str:
    return MASK * (match.end() - match.start())
