"""The blocks of a body → the tree of its sections: titles, texts, what stands below each.

A numbered paragraph begins a section; its title ends where the bold words or the words before the
first colon end, and what follows on its line is the first of its texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import Block, ReadParagraph, ReadTable
from baocao_gen.years.from_word.labels import (
    MARKS,
    NUMBERED,
    LabelKind,
    Labelled,
    label_of,
)
from baocao_gen.years.from_word.outline import Break, levels

_LONGEST_TITLE = 160
"""Letters of a title that is told from its sentence by a colon alone."""
_COLON = late(r":(?=\s)")


@frozen
class Entry:
    """A paragraph or a table of the body.

    Attributes:
        index: Which block of the document it is.
        block: The block.
        label: What stands before its words.
        level: From 1 for what begins a section, 0 for texts.
        title_end: Where its title ends in its text, for what begins a section.
    """

    index: int
    block: Block
    label: Labelled
    level: int = 0
    title_end: int = 0


@dataclass(slots=True)
class SectionFound:
    """A section: its title's entry (None for the words before the first title), texts, sections."""

    head: Entry | None
    titles: list[Entry] = field(default_factory=list)
    texts: list[Entry] = field(default_factory=list)
    sections: list[SectionFound] = field(default_factory=list)


@frozen
class Body:
    """The sections of a body, in order, and where its numbering breaks."""

    root: SectionFound
    entries: tuple[Entry, ...]
    breaks: tuple[tuple[Break, Entry], ...]


def body_of(blocks: Sequence[Block], begin: int, end: int) -> Body:
    """Read the blocks from ``begin`` to before ``end`` as a tree."""
    found = [
        Entry(i, block, _label(block))
        for i, block in enumerate(blocks[begin:end], begin)
        if isinstance(block, ReadTable) or block.text.strip()
    ]
    labels = [entry.label for entry in found]
    untitled = [False, *(_is_title(entry) for entry in found)][: len(found)]
    placed, breaks = levels(labels, untitled)
    entries = [_with_level(entry, level) for entry, level in zip(found, placed, strict=True)]
    return Body(_tree(entries), tuple(entries), tuple((b, entries[b.index]) for b in breaks))


def _label(block: Block) -> Labelled:
    if isinstance(block, ReadTable):
        return Labelled(LabelKind.NONE)
    label = label_of(block)
    is_long_list = label.kind is LabelKind.IN_BRACKETS
    return Labelled(LabelKind.NONE) if is_long_list else label


def _is_title(entry: Entry) -> bool:
    """A title without a number: all of it bold, and no sentence."""
    block = entry.block
    if not isinstance(block, ReadParagraph) or entry.label.kind in NUMBERED:
        return False
    is_bold = all(run.look.bold for run in block.runs if run.text.strip())
    return is_bold and len(block.text) < _LONGEST_TITLE


def _with_level(entry: Entry, level: int) -> Entry:
    block = entry.block
    if not isinstance(block, ReadParagraph):
        return entry
    if not level and entry.label.kind not in MARKS and block.outline_level is not None:
        level = block.outline_level + 1
    if not level:
        return entry
    end = title_end(block, entry.label.start)
    return Entry(entry.index, block, entry.label, level, end)


def title_end(paragraph: ReadParagraph, begin: int) -> int:
    """Where the title of a numbered paragraph ends: with its bold words, or with its colon."""
    text = paragraph.text
    bold_until = begin
    for run in paragraph.runs:
        if run.end <= begin or not run.text.strip():
            continue
        if not run.look.bold:
            break
        bold_until = run.end
    rest = text[bold_until:]
    if bold_until > begin and not rest.strip(" .:;"):
        return len(text)
    if bold_until > begin and text[begin:bold_until].strip(" .:"):
        further = len(rest) - len(rest.lstrip(" :.")) if rest[:1] in ":." else 0
        return bold_until + further
    colon = _COLON.search(text, begin, begin + _LONGEST_TITLE)
    return colon.end() if colon is not None and text[colon.end() :].strip() else len(text)


def _tree(entries: Sequence[Entry]) -> SectionFound:
    root = SectionFound(None)
    open_sections: list[tuple[int, SectionFound]] = [(0, root)]
    for entry in entries:
        current = open_sections[-1][1]
        if not entry.level:
            if _goes_on(current, entry):
                current.titles.append(entry)
            else:
                current.texts.append(entry)
            continue
        while open_sections[-1][0] >= entry.level:
            open_sections.pop()
        section = SectionFound(entry)
        open_sections[-1][1].sections.append(section)
        open_sections.append((entry.level, section))
    return root


def _goes_on(current: SectionFound, entry: Entry) -> bool:
    """Whether a line goes on with the title of a part: «Phần thứ nhất» has it on lines below."""
    head, block = current.head, entry.block
    if head is None or current.texts or not isinstance(block, ReadParagraph):
        return False
    if head.label.kind is not LabelKind.PART or entry.label.kind is not LabelKind.NONE:
        return False
    return block.text == block.text.upper() and block.alignment == "center"
