"""Edits of year files → a journal beside them, and from it the bytes before and after each.

One line an edit: the contents before and after by their digests, and the one stretch in which they
differ. A line is on the disk before the file is written, so whoever is killed in between leaves a
line that leads to no content and is passed over. What a content became of, and what became of it,
is found by its digest alone: a file that was edited by another program simply has no steps.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from baocao_gen.files import journal
from baocao_gen.files.stamps import digest
from baocao_gen.frozen import frozen

NAME: Final = ".baocao-gen-sua.jsonl"
"""The journal, in the folder that is open."""


@frozen
class EditStep:
    """One edit of one file.

    Attributes:
        name: The file, seen from the folder.
        what: What was done, in a few words, as the page shows them.
        before: The digest of the content before.
        after: The digest of the content after.
        at: How many bytes at the beginning are the same.
        old: What stood there.
        new: What stands there now.
    """

    name: str
    what: str
    before: str
    after: str
    at: int
    old: bytes
    new: bytes

    @classmethod
    def between(cls, name: str, what: str, old: bytes, new: bytes) -> EditStep:
        """The step from one content to another."""
        start = _same(old, new)
        longest = min(len(old), len(new)) - start
        end = _same(old[::-1][:longest], new[::-1][:longest])
        return cls(
            *(name, what, digest(old), digest(new), start),
            old[start : len(old) - end],
            new[start : len(new) - end],
        )

    def undone(self, data: bytes) -> bytes:
        """The content before, from the content after."""
        return data[: self.at] + self.old + data[self.at + len(self.new) :]

    def done(self, data: bytes) -> bytes:
        """The content after, from the content before."""
        return data[: self.at] + self.new + data[self.at + len(self.old) :]

    def line(self) -> bytes:
        """The step as a line of the journal; bytes that are no UTF-8 keep their numbers."""
        told = [self.name, self.what, self.before, self.after, self.at]
        pieces = [piece.decode("latin-1") for piece in (self.old, self.new)]
        return json.dumps([*told, *pieces]).encode()


def _same(one: bytes, other: bytes) -> int:
    """How many bytes at the beginning of both are the same; by halving, since C compares."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class Steps:
    """The journal of a folder: what was done to each file, forwards and back."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._back: dict[tuple[str, str], EditStep] = {}
        self._forth: dict[tuple[str, str], EditStep] = {}
        for line in journal.lines(self._path):
            if (step := _read(line)) is not None:
                self._note(step)

    def add(self, step: EditStep) -> None:
        """Note a step, on the disk first.

        Raises:
            EnvironmentFailure: the disk does not take it.
        """
        journal.add(self._path, step.line())
        self._note(step)

    def _note(self, step: EditStep) -> None:
        # An edit that leads back to an earlier content would make a circle of the two: undoing
        # it again and again goes forth and back, which is what was done.
        self._back[step.name, step.after] = step
        self._forth[step.name, step.before] = step

    def back(self, name: str, version: str) -> EditStep | None:
        """The step that has led to a content."""
        return self._back.get((name, version))

    def forth(self, name: str, version: str) -> EditStep | None:
        """The step that was done to a content and is undone."""
        return self._forth.get((name, version))


def _read(line: bytes) -> EditStep | None:
    try:
        told: list[Any] = json.loads(line)
        name, what, before, after, at, old, new = told
        if not all(isinstance(words, str) for words in (name, what, before, after)):
            return None
        return EditStep(
            name, what, before, after, int(at), *(_bytes(piece) for piece in (old, new))
        )
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None  # cut off by a sudden end, or not ours


def _bytes(piece: str) -> bytes:
    return piece.encode("latin-1")
