"""The sections that were found → what ``noi_dung`` and ``phu_luc`` of the year file hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.read.document import (
    Block,
    NoteMark,
    ReadCell,
    ReadDocument,
    ReadParagraph,
    ReadTable,
    paragraphs_of,
)
from baocao_gen.yearfile.model import Numbering
from baocao_gen.years.from_word.found_tables import FoundTable
from baocao_gen.years.from_word.labels import MARKS, LabelKind
from baocao_gen.years.from_word.prose import Tagged, escaped, markdown
from baocao_gen.years.from_word.sections import Entry, SectionFound
from baocao_gen.years.from_word.tables import (
    MOST_COLUMNS,
    MOST_ROWS,
    FoundGroup,
    as_markdown,
    documents_in,
    rows_of,
)

_NUMBERINGS = {
    LabelKind.ROMAN: Numbering.ROMAN,
    LabelKind.DECIMAL: Numbering.DECIMAL,
    LabelKind.DOTTED: Numbering.SECOND_DECIMAL,
    LabelKind.LETTER: Numbering.LETTER,
}
_BY_DEPTH = (Numbering.ROMAN, Numbering.DECIMAL, Numbering.LETTER)
_MARK = {LabelKind.DASH: "-", LabelKind.PLUS: "+", LabelKind.STAR: "*"}
_APPENDIX = late(r"\s*(?:phụ lục|biểu(?: mẫu)?|mẫu)\b[\s\w.:-]{0,12}$", 2)


@frozen
class WrittenSection:
    """A section as the year file has it."""

    title: str
    numbering: Numbering | None
    text: str
    sections: tuple[WrittenSection, ...]
    tables: tuple[FoundTable, ...] = ()


@frozen
class WrittenAppendix:
    """An appendix as the year file has it: documents in groups, or rows of words."""

    title: str
    lead: str
    groups: tuple[FoundGroup, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    file: str = ""
    figures: FoundTable | None = None


@dataclass(slots=True)
class Writer:
    """Turns entries into texts; what becomes a file of its own is kept.

    Attributes:
        document: The report.
        numbers: Which paragraph → its number among those that may have tags.
        tags: That number → its tags.
        declared: The ``id`` of a table → how the year file declares it.
        files: Rows of tables that go into files, by name.
    """

    document: ReadDocument
    numbers: Mapping[int, int]
    tags: Mapping[int, Sequence[Tagged]]
    declared: Mapping[int, FoundTable] = field(default_factory=dict)
    files: dict[str, list[list[str]]] = field(default_factory=dict)
    _of_notes: dict[NoteMark, str] = field(default_factory=dict)

    def section(self, found: SectionFound, depth: int) -> WrittenSection:
        """A section, and what stands below it."""
        head = found.head
        title, numbering, texts = "", None, list(found.texts)
        begun = ""
        if head is not None:
            title, numbering, begun = self._head(found, head, depth)
        tables: list[FoundTable] = []
        while texts and (table := self.declared.get(id(texts[-1].block))) is not None:
            tables.insert(0, table)
            del texts[-1]
        called = self._notes(head.block) if head is not None and begun else {}
        text = self._texts(texts, begun, called)
        below = tuple(self.section(inner, depth + 1) for inner in found.sections)
        return WrittenSection(title, numbering, text, below, tuple(tables))

    def line(self, paragraph: ReadParagraph) -> str:
        """A paragraph as one line without emphasis or notes."""
        return self._words(paragraph, 0, len(paragraph.text), emphasised=False)

    def _head(
        self, found: SectionFound, head: Entry, depth: int
    ) -> tuple[str, Numbering | None, str]:
        paragraph = head.block
        assert isinstance(paragraph, ReadParagraph)
        label = head.label
        words = self._words(paragraph, label.start, head.title_end, emphasised=False)
        for further in found.titles:
            assert isinstance(further.block, ReadParagraph)
            more = self._words(further.block, 0, len(further.block.text), emphasised=False)
            words = f"{words} {more}".strip()
        numbering = _NUMBERINGS.get(label.kind, Numbering.NONE)
        if numbering is Numbering.NONE and label.typed:
            words = f"{label.typed} {words}".strip()
        rest = self._words(paragraph, head.title_end, len(paragraph.text))
        by_depth = depth < len(_BY_DEPTH) and _BY_DEPTH[depth] is numbering
        return words or label.typed or "…", None if by_depth else numbering, rest

    def _words(
        self, paragraph: ReadParagraph, begin: int, end: int, *, emphasised: bool = True
    ) -> str:
        tags = self.tags.get(self.numbers.get(id(paragraph), -1), ())
        marks = self._notes(paragraph) if emphasised else {}
        return markdown(paragraph, (begin, end), tags, marks, emphasised=emphasised)

    def _notes(self, block: Block) -> dict[NoteMark, str]:
        """The notes with words that a paragraph calls, each with its mark."""
        return {
            run.note: ("" if run.note.kind == "footnote" else "e") + run.note.number
            for run in (block.runs if isinstance(block, ReadParagraph) else ())
            if run.note is not None and self._note_words(run.note)
        }

    def _note_words(self, note: NoteMark) -> str:
        if note not in self._of_notes:
            paragraphs = paragraphs_of(self.document.notes.get(note, ()))
            self._of_notes[note] = " ".join(map(self._plain_note, paragraphs)).strip()
        return self._of_notes[note]

    def _plain_note(self, paragraph: ReadParagraph) -> str:
        tags = self.tags.get(self.numbers.get(id(paragraph), -1), ())
        return markdown(paragraph, (0, len(paragraph.text)), tags, emphasised=False)

    def _texts(self, entries: Sequence[Entry], begun: str, called: Mapping[NoteMark, str]) -> str:
        """The texts of a section, an empty line between paragraphs, none between list items.

        Args:
            entries: Its paragraphs and tables.
            begun: What stands behind its title in one paragraph.
            called: The notes of that paragraph, each with its mark.
        """
        parts: list[tuple[str, bool]] = [(begun, False)] if begun else []
        marked = _marked_in(begun, called)
        for entry in entries:
            if isinstance(entry.block, ReadTable):
                parts += [(part, False) for part in self._table(entry.block)]
                continue
            paragraph = entry.block
            words = self._words(paragraph, entry.label.start, len(paragraph.text))
            marked |= _marked_in(words, self._notes(paragraph))
            mark = _MARK.get(entry.label.kind, "") if entry.label.kind in MARKS else ""
            if not mark and entry.label.typed:
                words = f"{entry.label.typed} {words}"
            if words:
                parts.append((f"{mark} {words}" if mark else _no_mark(words), bool(mark)))
        pieces: list[str] = []
        for index, (words, is_item) in enumerate(parts):
            gap = "" if not index else "\n" if is_item and parts[index - 1][1] else "\n\n"
            pieces += (gap, words)
        listed = [f"[^{mark}]: {self._note_words(note)}" for note, mark in marked.items()]
        text = "".join(pieces)
        return "\n\n".join([text, *listed]) if text else ""

    def _table(self, table: ReadTable) -> list[str]:
        rows = [row for row in rows_of(table, self._cell) if any(row)]
        if not rows:
            return []
        if table.columns < 2 or len(rows) < 2:
            return [_no_mark(" ".join(cell for cell in row if cell)) for row in rows]
        if len(rows) > MOST_ROWS or table.columns > MOST_COLUMNS:
            plain = [row for row in rows_of(table) if any(row)]
            self.files[f"bang-{len(self.files) + 1}.csv"] = plain
            return []
        return [as_markdown(rows)]

    def _cell(self, cell: ReadCell) -> str:
        """The words of a cell with their tags, on one line."""
        return " ".join(
            words
            for paragraph in paragraphs_of(cell.blocks)
            if (words := self.line(paragraph).replace("\n", " "))
        )

    def appendices(self, blocks: Sequence[Block]) -> list[WrittenAppendix]:
        """What stands behind the signature: each table with the lines above it."""
        made: list[WrittenAppendix] = []
        above: list[str] = []
        for block in blocks:
            if isinstance(block, ReadParagraph):
                words = " ".join(block.text.split())
                if words:
                    above.append(words)
                continue
            rows = [row for row in rows_of(block) if any(row)]
            if len(rows) < 2 or block.columns < 2:
                above += [" ".join(cell for cell in row if cell) for row in rows]
                continue
            made.append(self._appendix(block, rows, above, len(made) + 1))
            above = []
        return made

    def _appendix(
        self, table: ReadTable, rows: list[list[str]], above: list[str], number: int
    ) -> WrittenAppendix:
        titles = [w for w in above if not _APPENDIX.match(w) and not w.startswith("(")]
        upper = [w for w in titles if w == w.upper() and any(c.isalpha() for c in w)]
        title = " ".join(upper) if upper else (titles[0] if titles else f"Bảng {number}")
        lead = [w for w in titles if w not in upper and w != title]
        groups = documents_in(table)
        figures = self.declared.get(id(table))
        words = "\n\n".join(_no_mark(escaped(line)) for line in lead)
        if groups:
            return WrittenAppendix(escaped(title), words, groups)
        if figures is not None:
            return WrittenAppendix(escaped(title), words, (), figures=figures)
        tagged = [row for row in rows_of(table, self._cell) if any(row)]
        cells = tuple(tuple(row) for row in tagged)
        return WrittenAppendix(escaped(title), words, (), cells)


def _marked_in(words: str, notes: Mapping[NoteMark, str]) -> dict[NoteMark, str]:
    """The notes whose marks are in some words: one that stood in a title or a number has none."""
    return {note: mark for note, mark in notes.items() if f"[^{mark}]" in words}


def _no_mark(words: str) -> str:
    """Words that are no item of a list, though they begin like one."""
    return f"\\{words}" if words[:2] in ("- ", "+ ", "* ") else words
