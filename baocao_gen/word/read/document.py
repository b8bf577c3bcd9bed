"""What a Word file holds for a reader, as values: blocks in order, runs with their look, places.

``read_document`` makes them. Nothing here knows templates or tags; every value keeps the element
that it was read from, so that whoever wants to write a tag or a comment finds the way back.
(WordprocessingML: ECMA-376 part 1, section 17.)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import Any, TypeAlias
from unicodedata import combining, is_normalized, normalize

from baocao_gen.frozen import frozen

_MARKS = "".join(chr(code) for code in range(0x300, 0x370))
"""The combining marks that Vietnamese letters may have (Unicode, block 0300)."""


class Revisions(StrEnum):
    """How tracked changes are read: as if all had been accepted, or rejected (17.13.5)."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@frozen
class Look:
    """How a run is printed, its styles counted in.

    Attributes:
        bold: Whether it is bold.
        italic: Whether it is in italics.
        style: The id of its character style, or empty.
        style_name: The name of that style as Word lists it, or empty.
        size: Its size in points where the run itself or a style says one.
        raised: Whether it stands as superscript.
    """

    bold: bool = False
    italic: bool = False
    style: str = ""
    style_name: str = ""
    size: float | None = None
    raised: bool = False


@frozen
class NoteMark:
    """Where a paragraph calls a footnote or an endnote: ``kind`` is «footnote» or «endnote»."""

    kind: str
    number: str


@frozen
class ReadRun:
    """A piece of a paragraph that comes from one element: a text, a tab, a line break, a mark.

    Attributes:
        start: Where in the paragraph's text it begins.
        text: Its text in NFC, with plain spaces and hyphens; empty for the mark of a note.
        look: How it is printed.
        element: The ``w:t`` (or ``w:tab``, ``w:br`` …) that it comes from; its parent is the run.
        author: Who inserted or deleted it in a tracked change, or empty.
        inserted: Whether it is a tracked insertion.
        deleted: Whether it is a tracked deletion; only where changes are read as rejected.
        note: The note that it calls, if it is such a mark.
    """

    start: int
    text: str
    look: Look
    element: Any = field(repr=False)
    author: str = ""
    inserted: bool = False
    deleted: bool = False
    note: NoteMark | None = None

    @property
    def end(self) -> int:
        """Where in the paragraph's text it ends."""
        return self.start + len(self.text)

    def in_element(self, offset: int) -> int:
        """An offset in the paragraph's text → the offset in the element's own characters."""
        return self.raw_offsets()[offset - self.start]

    def raw_offsets(self) -> Sequence[int]:
        """For each offset in the run's text, its end included, that in the element's characters."""
        raw = self.element.text or ""
        if is_normalized("NFC", raw) and len(raw) == len(self.text):
            return range(len(raw) + 1)
        position = 0
        if len(normalize("NFC", raw)) > len(self.text):  # its first marks belong to a run before
            position = len(raw) - len(raw.lstrip(_MARKS))
        offsets: list[int] = []
        for cluster in clusters(raw[position:]):
            offsets += [position] * len(normalize("NFC", cluster))
            position += len(cluster)
        return [*offsets, *[len(raw)] * (len(self.text) + 1 - len(offsets))]


@frozen
class ReadParagraph:
    """One paragraph.

    Attributes:
        text: Its text in NFC with plain spaces and hyphens; a tab is a tab, a line break a space.
        runs: The pieces of the text, in order.
        where: Its part, and in a table its number, the row and the cell.
        style: The id of its style, or empty.
        style_name: The name of the style as Word lists it.
        outline_level: 0 for a heading of the first level and so on; None for text.
        alignment: «center», «right», «both» …; empty where nothing says it.
        label: The number or bullet that Word prints before it, computed; empty where none.
        label_level: The level of that number in its list, from 0.
        label_format: Its kind: «decimal», «upperRoman», «bullet» …
        boxes: The blocks of the text boxes that hang on it.
        element: The ``w:p``.
    """

    text: str
    runs: tuple[ReadRun, ...]
    where: str
    style: str = ""
    style_name: str = ""
    outline_level: int | None = None
    alignment: str = ""
    label: str = ""
    label_level: int = 0
    label_format: str = ""
    boxes: tuple[Block, ...] = ()
    element: Any = field(default=None, repr=False)

    def run_at(self, offset: int) -> ReadRun | None:
        """The piece that holds a character of the text; None behind the last."""
        index = bisect_right(self.runs, offset, key=lambda run: run.start) - 1
        while index >= 0 and self.runs[index].end <= offset:
            index -= 1
        run = self.runs[index] if index >= 0 else None
        return run if run is not None and run.start <= offset < run.end else None


@frozen
class ReadCell:
    """A cell of a table.

    Attributes:
        blocks: What stands in it.
        column: Its first column in the grid of the table, from 0.
        columns: How many columns it covers.
        rows: How many rows it covers; 0 where it only continues the cell above.
        element: The ``w:tc``.
    """

    blocks: tuple[Block, ...]
    column: int
    columns: int = 1
    rows: int = 1
    element: Any = field(default=None, repr=False)

    @property
    def text(self) -> str:
        """The words of its paragraphs, a line each."""
        return "\n".join(p.text for p in paragraphs_of(self.blocks))


@frozen
class ReadRow:
    """A row of a table; ``is_head`` where Word repeats it on every page."""

    cells: tuple[ReadCell, ...]
    is_head: bool = False
    element: Any = field(default=None, repr=False)


@frozen
class ReadTable:
    """A table.

    Attributes:
        rows: Its rows.
        columns: How many columns its grid has.
        where: The part, and for a table in a cell that cell.
        element: The ``w:tbl``.
    """

    rows: tuple[ReadRow, ...]
    columns: int
    where: str
    element: Any = field(default=None, repr=False)

    def grid(self) -> list[list[ReadCell | None]]:
        """Every row with the cell that covers each column, merged cells in all their places."""
        made: list[list[ReadCell | None]] = []
        for row in self.rows:
            line: list[ReadCell | None] = [None] * self.columns
            for cell in row.cells:
                above = made[-1][cell.column] if made and not cell.rows else None
                for column in range(cell.column, min(cell.column + cell.columns, self.columns)):
                    line[column] = above or cell
            made.append(line)
        return made


Block: TypeAlias = ReadParagraph | ReadTable


@frozen
class ReadPart:
    """A header or footer: its name in the package, what it is called in messages, its blocks."""

    member: str
    label: str
    blocks: tuple[Block, ...]


@frozen
class ReadDocument:
    """A Word file as a person reads it.

    Attributes:
        name: Its name in messages.
        blocks: The paragraphs and tables of the body, in order.
        notes: The words of each footnote and endnote.
        headers: The headers, by the names of their parts.
        footers: The footers.
        has_changes: Whether it holds tracked changes.
        pictures: How many pictures the body shows.
        members: The root of each tree that was read → the member of the package that it is.
    """

    name: str
    blocks: tuple[Block, ...]
    notes: Mapping[NoteMark, tuple[Block, ...]] = field(repr=False)
    headers: tuple[ReadPart, ...] = ()
    footers: tuple[ReadPart, ...] = ()
    has_changes: bool = False
    pictures: int = 0
    members: Mapping[Any, str] = field(default_factory=dict, repr=False)

    def paragraphs(self) -> Iterator[ReadParagraph]:
        """Every paragraph of the body in reading order: tables and text boxes included."""
        return paragraphs_of(self.blocks)

    def everything(self) -> Iterator[ReadParagraph]:
        """The same, then those of notes, headers and footers."""
        yield from self.paragraphs()
        for blocks in self.notes.values():
            yield from paragraphs_of(blocks)
        for part in (*self.headers, *self.footers):
            yield from paragraphs_of(part.blocks)


def paragraphs_of(blocks: Iterable[Block]) -> Iterator[ReadParagraph]:
    """Every paragraph of some blocks in reading order, those of tables and text boxes included."""
    for block in blocks:
        if isinstance(block, ReadParagraph):
            yield block
            yield from paragraphs_of(block.boxes)
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from paragraphs_of(cell.blocks)


def clusters(text: str) -> Iterator[str]:
    """Each letter together with the combining marks behind it."""
    begin = 0
    for position in range(1, len(text)):
        if not combining(text[position]):
            yield text[begin:position]
            begin = position
    if text:
        yield text[begin:]
