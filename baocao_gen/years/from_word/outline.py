"""Labelled paragraphs → their levels, and where the numbering breaks.

A stack of the kinds of numbers in the order in which they appear explains nearly every report: a
kind that is open already goes on counting there and closes what is below it, another one opens a
level. What does not count on is a finding, and the level stands all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.text import POINT_LETTERS, to_roman
from baocao_gen.years.from_word.labels import NUMBERED, LabelKind, Labelled

_ALONE = frozenset({LabelKind.DECIMAL, LabelKind.LETTER, LabelKind.IN_BRACKETS})
_TOP = (LabelKind.PART, LabelKind.UPPER_LETTER, LabelKind.ROMAN)
_TWICE_IN_A_ROW = 2


@frozen
class Break:
    """Where the numbers of an outline do not count on.

    Attributes:
        index: Which of the labels.
        typed: The number as typed, «III.».
        missing: The numbers that are left out before it, «II»; empty for one that comes again.
    """

    index: int
    typed: str
    missing: tuple[str, ...]


@dataclass(slots=True)
class _Level:
    kind: LabelKind
    value: int
    depth: int = 1


@dataclass(slots=True)
class _Outline:
    stack: list[_Level] = field(default_factory=list)
    breaks: list[Break] = field(default_factory=list)

    def place(self, index: int, label: Labelled, after_title: bool) -> int:
        """The level of a numbered paragraph, from 1."""
        kind, value = self._meaning(label)
        depth = len(label.above) + 1 if label.above else 1
        found = self._open(kind, depth)
        if found is None:
            self._begin(index, label, kind, value, depth)
            return len(self.stack)
        del self.stack[found + 1 :]
        level = self.stack[found]
        before, level.value = level.value, value
        if value != before + 1 and not (value == 1 and after_title):
            self._broken(index, label, kind, before, value)
        return found + 1

    def _meaning(self, label: Labelled) -> tuple[LabelKind, int]:
        """«C.» behind «B.» is a letter, behind «XCIX.» a number."""
        for kind, value in label.others:
            found = self._open(kind, 1)
            if found is not None and self.stack[found].value + 1 == value:
                return kind, value
        return label.kind, label.value

    def _open(self, kind: LabelKind, depth: int) -> int | None:
        for position in range(len(self.stack) - 1, -1, -1):
            level = self.stack[position]
            if level.kind is kind and level.depth == depth:
                return position
        return None

    def _begin(self, index: int, label: Labelled, kind: LabelKind, value: int, depth: int) -> None:
        if kind in _TOP:  # nothing stands above a part but another kind of part
            order = _TOP.index(kind)
            above = [lv for lv in self.stack if lv.kind in _TOP and _TOP.index(lv.kind) < order]
            self.stack[:] = above
        elif label.above:
            keep = [
                p
                for p, lv in enumerate(self.stack)
                if lv.kind in _TOP or (lv.depth < depth and lv.kind is not LabelKind.LETTER)
            ]
            del self.stack[(keep[-1] + 1) if keep else 0 :]
        self.stack.append(_Level(kind, value, depth))
        if value > 1:
            self._broken(index, label, kind, 0, value)

    def _broken(
        self, index: int, label: Labelled, kind: LabelKind, before: int, value: int
    ) -> None:
        between = range(before + 1, value) if value > before else ()
        missing = tuple(_spelt(kind, number, label.above) for number in between)
        if len(missing) <= _TWICE_IN_A_ROW * 5:
            self.breaks.append(Break(index, label.typed, missing))


def levels(labels: Iterable[Labelled], titles: Iterable[bool]) -> tuple[list[int], list[Break]]:
    """The level of every paragraph, and where the numbering breaks.

    Args:
        labels: What stands before each paragraph, in order.
        titles: Whether a title without a number stands right before each of them: numbers may
            begin anew behind it.

    Returns:
        From 1 for numbered paragraphs, 0 for the others; and the breaks.
    """
    outline = _Outline()
    placed = [
        outline.place(index, label, after) if label.kind in NUMBERED else 0
        for index, (label, after) in enumerate(zip(labels, titles, strict=True))
    ]
    return placed, outline.breaks


def _spelt(kind: LabelKind, number: int, above: tuple[int, ...]) -> str:
    if kind is LabelKind.ROMAN:
        return to_roman(number)
    if kind is LabelKind.LETTER:
        return POINT_LETTERS[number - 1] if number <= len(POINT_LETTERS) else str(number)
    if kind is LabelKind.UPPER_LETTER:
        return POINT_LETTERS[number - 1].upper() if number <= len(POINT_LETTERS) else str(number)
    return ".".join(str(n) for n in (*above, number))
