"""The problems of a report → where each stands on its page: a piece, a word in it, a figure.

A problem names a line of the year file. From there the keys lead to the piece of the page that was
made of it, and the pieces of the text (``checks.evidence.printed``) to the word.
"""

from __future__ import annotations

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
    from baocao_gen.checks.evidence.printed import Printed
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
        shown = self._printed(flaw.path)
        if shown is None:
            return None
        text = shown.shown or shown.text
        piece = max(
            (one for one in shown.pieces if one.source <= flaw.offset),
            key=lambda one: (one.source, one.start),
        )
        at = piece.start if piece.tag else piece.start + flaw.offset - piece.source
        word = _WORD.match(text, at)
        if word is None:
            return None
        begins, words = word.start(1), without_marks(word[1])
        return FlawedWord(words, without_marks(text[:begins]).count(words)) if words else None

    def _printed(self, path: KeyPath) -> Printed | None:
        """A text of the report as it is printed, put together once for all its findings."""
        from baocao_gen.checks.evidence.printed import printed  # for a text with a finding

        if path not in self._known:
            passage = self._passages.get(path)
            self._known[path] = None if passage is None else printed(passage, self.texts)
        return self._known[path]

    @cached_property
    def _known(self) -> dict[KeyPath, Printed | None]:
        return {}

    @cached_property
    def _passages(self) -> Mapping[KeyPath, Passage]:
        from baocao_gen.checks.evidence.texts import passages

        return {one.path: one for one in passages(self.texts.report.year_file)}


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
