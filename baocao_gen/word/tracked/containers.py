"""The blocks of a body, a cell or a note, old and new → changes marked in the new ones.

What is gone stands again where it stood, as a deletion. The mark at the end of a paragraph says
with which paragraph it would be joined, so of paragraphs that came at the end of a container, or
before a table, the one above them bears the mark of the last. (ECMA-376-1, 17.13.5.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, Final

from baocao_gen.frozen import frozen
from baocao_gen.word.read.document import Block, ReadParagraph, ReadRow, ReadTable
from baocao_gen.word.tracked.aligned import aligned
from baocao_gen.word.tracked.marks import Marks
from baocao_gen.word.tracked.paragraphs import (
    change_paragraph,
    deleted_paragraph,
    insert_paragraph,
)
from baocao_gen.word.tracked.pieces import letters_of
from baocao_gen.word.xml import W

_CELL: Final = "\x1f"
_ASIDE: Final = tuple(
    f"{W}{name}" for name in ("cnfStyle", "cellIns", "cellDel", "cellMerge", "ins", "del")
)


@frozen
class _Step:
    """One block of the outcome: an old one that became a new one, went or came."""

    old: Block | None
    new: Block | None

    @property
    def is_kept(self) -> bool:
        return self.old is not None and self.new is not None

    @property
    def is_table(self) -> bool:
        return isinstance(self.new or self.old, ReadTable)

    @property
    def kind(self) -> str:
        return "ins" if self.old is None else "del"


def change_blocks(old: Sequence[Block], new: Sequence[Block], marks: Marks, home: Any) -> None:
    """Mark what differs in some blocks.

    Args:
        old: The blocks of the old file.
        new: Those of the new one.
        marks: Makes the marks.
        home: The element that holds the new ones.
    """
    steps = _steps(old, new)
    last: Any = None
    waiting: list[Any] = []
    made: dict[int, Any] = {}
    for number, step in enumerate(steps):
        made[number] = element = _element(step, marks)
        if step.new is None:
            waiting.append(element)
            continue
        for one in waiting:
            element.addprevious(one)
        waiting, last = [], element
    for one in waiting:
        if last is None:
            home.insert(0, one)
        else:
            last.addnext(one)
        last = one
    for number, kind in _ends(steps):
        marks.on_paragraph(made[number], kind)


def _steps(old: Sequence[Block], new: Sequence[Block]) -> list[_Step]:
    def same_kind(one: int, other: int) -> bool:
        return isinstance(old[one], ReadTable) == isinstance(new[other], ReadTable)

    keys = [[_key(block) for block in side] for side in (old, new)]
    steps: list[_Step] = []
    at = there = 0
    for one, other in (*aligned(keys[0], keys[1], kinds=same_kind), (len(old), len(new))):
        steps += _gap(old[at:one], new[there:other])
        if one < len(old):
            steps.append(_Step(old[one], new[other]))
        at, there = one + 1, other + 1
    return _closed(steps)


def _gap(old: Sequence[Block], new: Sequence[Block]) -> list[_Step]:
    """Blocks that went, then blocks that came; tables alone on both sides are one table."""
    if (
        len(old) == len(new) == 1
        and isinstance(old[0], ReadTable)
        and isinstance(new[0], ReadTable)
    ):
        return [_Step(old[0], new[0])]
    return [*(_Step(one, None) for one in old), *(_Step(None, one) for one in new)]


def _closed(steps: Sequence[_Step]) -> list[_Step]:
    """The steps in which paragraphs that both went and came at an end are one at last."""
    made: list[_Step] = []
    for run in _runs(steps):
        tail = len(run)
        while tail and not run[tail - 1].is_kept:
            tail -= 1
        gone = [n for n in range(tail, len(run)) if run[n].new is None]
        came = [n for n in range(tail, len(run)) if run[n].old is None]
        if gone and came and not run[0].is_table:
            both = _Step(run[gone[-1]].old, run[came[-1]].new)
            kept = [run[n] for n in range(len(run)) if n not in (gone[-1], came[-1])]
            made += [*kept, both]
        else:
            made += run
    return made


def _runs(steps: Sequence[_Step]) -> Iterator[list[_Step]]:
    """Paragraphs that follow one another; a table is alone."""
    run: list[_Step] = []
    for step in steps:
        if step.is_table:
            if run:
                yield run
            yield [step]
            run = []
        else:
            run.append(step)
    if run:
        yield run


def _ends(steps: Sequence[_Step]) -> Iterator[tuple[int, str]]:
    """Which paragraphs bear a mark at their end, and of which kind."""
    at = 0
    for run in _runs(steps):
        tail = len(run)
        while tail and not run[tail - 1].is_kept:
            tail -= 1
        moves = 1 if 0 < tail < len(run) else 0
        for number, step in enumerate(run):
            if not step.is_kept and not step.is_table:
                yield at + number - (moves if number >= tail else 0), step.kind
        at += len(run)


def _key(block: Block) -> str:
    if isinstance(block, ReadParagraph):
        return letters_of(block.element)
    return "\x1e".join(map(_row_key, block.rows)) + "\x1e"


def _row_key(row: ReadRow) -> str:
    return _CELL.join(
        "\n".join(letters_of(p) for p in cell.element.iter(f"{W}p")) for cell in row.cells
    )


def _element(step: _Step, marks: Marks) -> Any:
    """The element of a step, changed; a new one for what is gone."""
    if isinstance(step.new, ReadTable):
        if isinstance(step.old, ReadTable):
            change_tables(step.old, step.new, marks)
        else:
            insert_rows(step.new.rows, marks)
        return step.new.element
    if isinstance(step.new, ReadParagraph):
        if isinstance(step.old, ReadParagraph):
            change_paragraph(step.old.element, step.new.element, marks)
            if len(step.old.boxes) and len(step.new.boxes):
                home = step.new.boxes[0].element.getparent()
                change_blocks(step.old.boxes, step.new.boxes, marks, home)
        else:
            insert_paragraph(step.new.element, marks)
        return step.new.element
    assert step.old is not None, "one side is there"
    if isinstance(step.old, ReadTable):
        return deleted_table(step.old.element, marks)
    return deleted_paragraph(step.old.element, marks)


def change_tables(old: ReadTable, new: ReadTable, marks: Marks) -> None:
    """Mark what differs in a table: rows that came and went, and the cells of the others."""
    keys = [[_row_key(row) for row in table.rows] for table in (old, new)]

    def as_wide(one: int, other: int) -> bool:
        return len(old.rows[one].cells) == len(new.rows[other].cells)

    pairs = aligned(keys[0], keys[1], kinds=as_wide)
    at = there = 0
    last: Any = None
    for one, other in (*pairs, (len(old.rows), len(new.rows))):
        gone = [deleted_row(row.element, marks) for row in old.rows[at:one]]
        came = new.rows[there:other]
        insert_rows(came, marks)
        following = new.rows[there].element if there < len(new.rows) else None
        for row in gone:
            if following is not None:
                following.addprevious(row)
            else:
                last.addnext(row)
                last = row
        if one < len(old.rows):
            for before, after in zip(old.rows[one].cells, new.rows[other].cells, strict=True):
                change_blocks(before.blocks, after.blocks, marks, after.element)
            last = new.rows[other].element
        elif came and following is not None:
            last = came[-1].element
        at, there = one + 1, other + 1


def insert_rows(rows: Sequence[ReadRow], marks: Marks) -> None:
    """Mark rows as inserted, with all that their cells hold."""
    for row in rows:
        for paragraph in list(row.element.iter(f"{W}p")):
            insert_paragraph(paragraph, marks)
            marks.on_paragraph(paragraph, "ins")
        for inner in row.element.iter(f"{W}tr"):
            marks.on_row(inner, "ins")


def deleted_table(old: Any, marks: Marks) -> Any:
    """A table of the old file whose rows are all deleted."""
    made = old.makeelement(f"{W}tbl", nsmap={"w": W[1:-1]})
    properties, grid = old.find(f"{W}tblPr"), old.find(f"{W}tblGrid")
    if properties is not None:
        made.append(deepcopy(properties))
        style = made[0].find(f"{W}tblStyle")
        if style is not None and style.get(f"{W}val") not in marks.styles:
            made[0].remove(style)
    if grid is not None:
        made.append(deepcopy(grid))
    made.extend(deleted_row(row, marks) for row in within_table(old))
    return made


def within_table(table: Any) -> Iterator[Any]:
    """The rows of a table, not those of tables in it."""
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is table:
            yield row


def deleted_row(old: Any, marks: Marks) -> Any:
    """A row of the old file, deleted with all that its cells hold."""
    made = old.makeelement(f"{W}tr", nsmap={"w": W[1:-1]})
    properties = old.find(f"{W}trPr")
    if properties is not None:
        made.append(_bare(properties))
    for cell in old.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is old:
            made.append(_deleted_cell(cell, marks))
    marks.on_row(made, "del")
    return made


def _deleted_cell(old: Any, marks: Marks) -> Any:
    made = old.makeelement(f"{W}tc", nsmap={"w": W[1:-1]})
    properties = old.find(f"{W}tcPr")
    if properties is not None:
        made.append(_bare(properties))
    for block in old.iter(f"{W}p", f"{W}tbl"):
        if next(block.iterancestors(f"{W}tc")) is not old:
            continue
        if block.tag == f"{W}tbl":
            made.append(deleted_table(block, marks))
        else:
            paragraph = deleted_paragraph(block, marks)
            marks.on_paragraph(paragraph, "del")
            made.append(paragraph)
    return made


def _bare(properties: Any) -> Any:
    made = deepcopy(properties)
    for child in list(made.iter(*_ASIDE)):
        child.getparent().remove(child)
    return made
