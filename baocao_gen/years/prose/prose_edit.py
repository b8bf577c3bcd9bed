"""Something edited in the words of a report → a value: what was done, and the edits of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from enum import StrEnum

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.yearfile.origin import KeyPath
from baocao_gen.years.prose.word_edit import WordEdit, applied


class ProseKind(StrEnum):
    """What was done to a paragraph in Word; the value is the word of the JSON."""

    EDITED = "edited"
    ADDED = "added"
    DELETED = "deleted"


@frozen
class ProseEdit:
    """Something edited in the words of a report, and how the year file says the same.

    Attributes:
        number: Which of the edits it is, from 1; a person names it so.
        kind: What was done.
        path: The text of the year file, or the section that is deleted.
        edits: What changes in that text; none where the text, or the section, goes as a whole.
        line: Which of its printed lines is edited or deleted, or stands before the one added (-1:
            the one added stands first).
        before: What the page says; empty where nothing stands.
        after: What it says then, the figures as the year file has them.
        position: The place in the year file.
        patch: The lines of the text that change: before, and after.
        moves: The edits that put in what this one takes out, by number, or this one itself where
            what it puts in is taken out by others: they are done together or not at all.
    """

    number: int
    kind: ProseKind
    path: KeyPath
    edits: tuple[WordEdit, ...] = field(repr=False)
    line: int
    before: str
    after: tuple[str, ...]
    position: Position
    patch: tuple[tuple[str, ...], tuple[str, ...]] = field(repr=False)
    moves: frozenset[int] = frozenset()

    @property
    def removes(self) -> bool:
        """Whether the text, or the section, goes as a whole."""
        return not self.edits

    @property
    def place(self) -> tuple[ProseKind, KeyPath, int]:
        """What tells it from others, whatever the figures beside it are."""
        return self.kind, self.path, self.line


def patch_of(text: str, edits: Sequence[WordEdit]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of a text that edits change: as they are, and as they become."""
    begin = text.rfind("\n", 0, edits[0].start) + 1
    end = text.find("\n", edits[-1].end)
    part = text[begin : len(text) if end < 0 else end]
    moved = [WordEdit(e.start - begin, e.end - begin, e.words) for e in edits]
    old, new = part.split("\n"), applied(part, moved).split("\n")
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    last = next((n for n in range(most - first) if old[-1 - n] != new[-1 - n]), most - first)
    lines = (tuple(side[first : len(side) - last]) for side in (old, new))
    gone, come = (tuple(line for line in side if line.strip()) for side in lines)
    return gone, come


def with_their_moves(some: Iterable[ProseEdit], edits: Sequence[ProseEdit]) -> list[ProseEdit]:
    """Some edits and all that are done together with them, in the order of all."""
    numbers, moves = {edit.number for edit in some}, frozenset[int]()
    while True:
        known = len(numbers)
        moves = moves.union(*(edit.moves for edit in edits if edit.number in numbers))
        numbers |= {edit.number for edit in edits if edit.moves & moves}
        if len(numbers) == known:
            return [edit for edit in edits if edit.number in numbers]
