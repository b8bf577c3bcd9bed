"""Who changed something, and when → the elements that say so, on runs, paragraphs and rows.

(ECMA-376-1, sections 17.13.5.14 and 17.13.5.18: ``w:del`` and ``w:ins``.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Final

from lxml import etree

from baocao_gen.tags.private_characters import TRACKED_NOTE
from baocao_gen.word.tracked.pieces import WRITTEN, Stretch
from baocao_gen.word.xml import W, look_of

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FIRST_ID: Final = 900_000
"""Ids of changes begin here, above those that a file is likely to have."""
_NOT_CARRIED: Final = tuple(
    f"{W}{name}" for name in ("sectPr", "framePr", "cnfStyle", "divId", "ins", "del")
)
"""What a paragraph of another file does not bring along: it would point to what is not there."""
_REVISED: Final = (f"{W}ins", f"{W}del")


@dataclass(slots=True)
class Marks:
    """Makes the marks of one file's changes.

    Attributes:
        author: Whose changes they are.
        date: When they were made, «2026-01-31T00:00:00Z».
        styles: The ids of the new file's styles.
        has_same_lists: Whether the numbers of lists mean the same in both files.
        notes: The marks of notes that stayed: in the old file, in the new one.
        new_notes: The marks of notes that came.
        lost_notes: The marks of notes that went, and those that stand for them now.
    """

    author: str
    date: str
    styles: frozenset[str]
    has_same_lists: bool
    notes: list[tuple[Any, Any]] = field(default_factory=list)
    new_notes: list[Any] = field(default_factory=list)
    lost_notes: list[tuple[Any, Any]] = field(default_factory=list)
    _made: int = 0

    def change(self, kind: str) -> Any:
        """An element ``w:ins`` or ``w:del``."""
        element: Any = etree.Element(f"{W}{kind}", nsmap={"w": W[1:-1]})
        element.set(f"{W}id", str(_FIRST_ID + self._made))
        element.set(f"{W}author", self.author)
        element.set(f"{W}date", self.date)
        self._made += 1
        return element

    def insert(self, runs: Iterable[Any]) -> None:
        """Mark runs as inserted; those side by side share a mark."""
        last = None
        for run in runs:
            if last is None or run.getprevious() is not last:
                last = self.change("ins")
                run.addprevious(last)
            last.append(run)

    def on_paragraph(self, paragraph: Any, kind: str) -> None:
        """Mark the end of a paragraph as inserted or deleted (17.13.5.15, 17.13.5.20)."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = paragraph.makeelement(f"{W}pPr")
            paragraph.insert(0, properties)
        look = properties.find(f"{W}rPr")
        if look is None:
            look = properties.makeelement(f"{W}rPr")
            behind = next((c for c in properties if c.tag == f"{W}sectPr"), None)
            properties.append(look) if behind is None else behind.addprevious(look)
        look.insert(0, self.change(kind))

    def on_row(self, row: Any, kind: str) -> None:
        """Mark a row as inserted or deleted (17.13.5.12, 17.13.5.16)."""
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = row.makeelement(f"{W}trPr")
            before = row.find(f"{W}tblPrEx")
            row.insert(0, properties) if before is None else before.addnext(properties)
        properties.append(self.change(kind))

    def deleted(self, pieces: Iterable[Stretch], start: int, end: int) -> Any:
        """The letters of an old paragraph between two places, as a deletion."""
        change = self.change("del")
        for piece in pieces:
            text = piece.text[max(start - piece.start, 0) : max(end - piece.start, 0)]
            if not text:
                continue
            run = change.makeelement(f"{W}r")
            look = look_of(piece.elements[0].getparent())
            if look is not None:
                run.append(self._carried(look, ("rStyle",)))
            if text == TRACKED_NOTE:
                twin = deepcopy(piece.elements[0])
                run.append(twin)
                self.lost_notes.append((piece.elements[0], twin))
            else:
                run.extend(_letters(run, text))
            change.append(run)
        return change

    def properties(self, paragraph: Any) -> Any | None:
        """The properties of a paragraph of the old file, as the new file can have them."""
        own = paragraph.find(f"{W}pPr")
        if own is None:
            return None
        made = self._carried(own, ("pStyle",))
        look = made.find(f"{W}rPr")
        if look is not None:
            style = look.find(f"{W}rStyle")
            if style is not None and style.get(f"{W}val") not in self.styles:
                look.remove(style)
        return made

    def _carried(self, properties: Any, styled: tuple[str, ...]) -> Any:
        made = deepcopy(properties)
        lists = () if self.has_same_lists else (f"{W}numPr",)
        for child in list(made.iter(*_NOT_CARRIED, *lists)):
            child.getparent().remove(child)
        for name in styled:
            style = made.find(f"{W}{name}")
            if style is not None and style.get(f"{W}val") not in self.styles:
                made.remove(style)
        return made


def _letters(run: Any, text: str) -> Iterator[Any]:
    """The children of a deleted run that print a text."""
    words = ""
    for letter in (*text, ""):
        if letter and letter not in WRITTEN and letter != TRACKED_NOTE:
            words += letter
            continue
        if words:
            element = run.makeelement(f"{W}delText")
            element.text = words
            element.set(_SPACE, "preserve")
            yield element
            words = ""
        if letter in WRITTEN:
            yield run.makeelement(f"{W}{WRITTEN[letter]}")
