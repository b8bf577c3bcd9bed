"""The problems of a report → where each stands on its page: a piece, a word in it, a figure.

A problem names a line of the year file. From there the keys lead to the piece of the page that was
made of it, and the pieces of the text (``checks.evidence.printed``) to the word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from baocao_gen.frozen import Remembers, frozen
from baocao_gen.problems.problem import Problem
from baocao_gen.report.texts import Texts
from baocao_gen.tags.private_characters import without_marks
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.yearfile.place_of_line import place_of

if TYPE_CHECKING:
    from baocao_gen.checks.evidence.printed import Piece, Printed
    from baocao_gen.checks.evidence.texts import Passage

_FIGURES = key_of(YearFile, "figures")
_WORD = late(r"\s*([\w.,/%-]*\w%?|\S)")


@frozen
class Flaw:
    """A problem and where it stands.

    Attributes:
        number: Its number among the problems that are shown, from 1.
        problem: The problem.
        path: The keys that lead to it; none for one outside of the year file.
        offset: The character of the text there.
    """

    number: int
    problem: Problem
    path: KeyPath = ()
    offset: int = 0


@frozen
class FlawedWord:
    """A printed word: which of those that are spelt alike in its text, from 0."""

    words: str
    turn: int


@frozen
class Flaws(Remembers):
    """The problems of one report, to be asked for each of its pieces."""

    texts: Texts
    listed: tuple[Flaw, ...]

    def below(self, path: KeyPath) -> Sequence[Flaw]:
        """Those of a place and of what lies in it."""
        return self._by_place.get(path, ())

    def of_figure(self, dotted: str) -> Sequence[Flaw]:
        """Those of a figure."""
        return self.below((_FIGURES, *dotted.split("."))) if self.listed else ()

    @cached_property
    def _by_place(self) -> Mapping[KeyPath, list[Flaw]]:
        found: dict[KeyPath, list[Flaw]] = {}
        for flaw in self.listed:
            for length in range(1, len(flaw.path) + 1):
                found.setdefault(flaw.path[:length], []).append(flaw)
        return found

    def said(self, flaw: Flaw) -> FlawedWord | None:
        """The printed word at which a problem of a text begins; None where no word does."""
        text = self._printed_text(flaw.path)
        return None if text is None else text.word_at(flaw.offset)

    def _printed_text(self, path: KeyPath) -> _PrintedText | None:
        """A text as it is printed; asked once, since a text may have a hundred problems."""
        if path not in self._printed:
            from baocao_gen.checks.evidence.printed import printed  # for a text with a finding

            passage = self._passages.get(path)
            shown = None if passage is None else printed(passage, self.texts)
            self._printed[path] = None if shown is None else _PrintedText(shown)
        return self._printed[path]

    @cached_property
    def _printed(self) -> dict[KeyPath, _PrintedText | None]:
        return {}

    @cached_property
    def _passages(self) -> Mapping[KeyPath, Passage]:
        from baocao_gen.checks.evidence.passages import passages

        return {one.path: one for one in passages(self.texts.report.year_file)}


class _PrintedText:
    """A printed text in which words are found by where they were typed."""

    def __init__(self, shown: Printed) -> None:
        self._text = shown.shown or shown.text
        self._pieces = sorted(shown.pieces, key=_source)
        self._words: dict[str, list[int]] = {}

    def word_at(self, offset: int) -> FlawedWord | None:
        """The word that was typed at an offset; in what a tag prints, its first word."""
        index = bisect_right(self._pieces, offset, key=lambda one: one.source) - 1
        piece = self._pieces[max(index, 0)]
        at = piece.start if piece.tag else piece.start + offset - piece.source
        word = _WORD.match(self._text, at)
        words = without_marks(word[1]) if word else ""
        if word is None or not words:
            return None
        if words not in self._words:
            self._words[words] = places_in(self._text, words)
        return FlawedWord(words, bisect_left(self._words[words], word.start(1)))


def places_in(text: str, words: str) -> list[int]:
    """Where some words begin in a text, none of them within another."""
    return [found.start() for found in re.finditer(re.escape(words), text)]


def _source(piece: Piece) -> tuple[int, int]:
    return piece.source, piece.start


def flaws_of(texts: Texts, problems: Iterable[Problem]) -> Flaws:
    """The problems of a report with their places.

    Args:
        texts: The report's texts.
        problems: What was found, in the order in which it is listed beside the page.
    """
    origin = texts.report.origin
    listed = []
    for number, problem in enumerate(problems, start=1):
        place = place_of(origin, problem.position) if problem.position else None
        listed.append(Flaw(number, problem, *(place or ())))
    return Flaws(texts, tuple(listed))
