"""Loops of a template → marks around each turn; a rendered part → the turn that each element is in.

Marks are processing instructions that no template may have, so they stand wherever a tag does. A
loop that is not printed on the spot (in ``{% set %}``, a macro, a filter) has none: its words
may be asked for without their markup. Nor has a loop that takes away the white space behind its
tag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from baocao_gen.tags.depth import MAX_BLOCKS
from baocao_gen.tags.find import statement_word
from baocao_gen.tags.private_characters import HOLE_OPEN
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import MARK
from baocao_gen.word.xml import W

BEGINS: Final = f"{MARK}-turn-begins"
ENDS: Final = f"{MARK}-turn-ends"
_PRINTED_LATER = frozenset({"set", "macro", "call", "filter", "block"})
_TRIMS = late(r"\{%-|-%\}")


class Turn:
    """One turn of a loop.

    Attributes:
        loop: The number of the loop's tag.
        parent: The turn around it; None for a loop that stands in no other.
        depth: How many turns are around it, itself among them.
    """

    __slots__ = ("depth", "loop", "parent")

    def __init__(self, loop: str, parent: Turn | None) -> None:
        self.loop, self.parent = loop, parent
        self.depth: int = 1 if parent is None else parent.depth + 1

    def around(self) -> Iterator[Turn]:
        """The turn and those around it, from inside out."""
        yield self
        if self.parent is not None:
            yield from self.parent.around()


class Block:
    """A statement and what it opens.

    Attributes:
        word: «for», «if» …
        members: The hole of each of its tags.
        parent: The block around it.
        row: The row of a table in which its first tag stands; None outside of rows.
        table: The table in which it stands.
    """

    __slots__ = ("members", "parent", "row", "table", "word")

    def __init__(self, word: str, number: int, parent: Block | None, holder: Any = None) -> None:
        self.word, self.members, self.parent = word, [number], parent
        around = [] if holder is None else [holder, *holder.iterancestors()]
        self.row = next((element for element in around if element.tag == f"{W}tr"), None)
        self.table = next((element for element in around if element.tag == f"{W}tbl"), None)

    def around(self) -> Iterator[Block]:
        """The block and those around it, from inside out."""
        yield self
        if self.parent is not None:
            yield from self.parent.around()


_OPENING = frozenset({"if", "for", "with", *_PRINTED_LATER})


class OpenStatements:
    """The blocks of statements of a prepared part, met in the order of the part.

    Blocks inside too many others are left out: whoever compiles the part refuses them.
    """

    def __init__(self, statements: Mapping[int, str]) -> None:
        self._statements = statements
        self._depth = 0
        self.open: Block | None = None
        self.blocks: list[Block] = []

    def meet(self, number: int, holder: Any = None) -> None:
        """The next hole, and the element in which it stands."""
        word = statement_word(self._statements.get(number, ""))
        depth = self._depth
        if word in _OPENING:
            self._depth += 1
        elif word.startswith("end"):
            self._depth = max(0, depth - 1)
        if self._depth > MAX_BLOCKS or depth > MAX_BLOCKS:
            return
        if word in _OPENING:
            self.open = Block(word, number, self.open, holder)
            self.blocks.append(self.open)
        elif self.open is not None and (word in ("else", "elif") or word.startswith("end")):
            self.open.members.append(number)
            if word.startswith("end"):
                self.open = self.open.parent

    @property
    def branch(self) -> tuple[int, ...]:
        """What must be true to be printed here: the last tag of each block that is open."""
        return tuple(block.members[-1] for block in (self.open.around() if self.open else ()))

    @property
    def loops(self) -> tuple[Block, ...]:
        """The loops that are open, from inside out."""
        return tuple(b for b in (self.open.around() if self.open else ()) if b.word == "for")


def printed_on_the_spot(block: Block) -> bool:
    """Whether nothing around a block sets its words aside."""
    return not any(around.word in _PRINTED_LATER for around in block.around())


def with_turn_marks(blocks: list[Block], pieces: list[str], root: Any) -> None:
    """Put marks around what each loop repeats.

    Args:
        blocks: The blocks of the part.
        pieces: The tag of each hole; those of loops are changed.
        root: The prepared part; a loop in an attribute gets no marks.
    """
    texts = [str(v) for e in root.iter(etree.Element) for v in e.attrib.values()]
    inside = "".join(text for text in texts if HOLE_OPEN in text)
    for block in blocks:
        first, second = block.members[0], block.members[1 if len(block.members) > 1 else 0]
        if block.word != "for" or first == second or not printed_on_the_spot(block):
            continue
        if f"{HOLE_OPEN}{first}" in inside or _TRIMS.search(pieces[first] + pieces[second]):
            continue
        pieces[first] += f"<?{BEGINS} {first}?>"
        pieces[second] = f"<?{ENDS}?>{pieces[second]}"


def with_turns(root: Any) -> list[tuple[Any, Turn | None]]:
    """Every element of a rendered part in order, with its turn; the marks are taken out."""
    elements: list[tuple[Any, Turn | None]] = []
    marks: list[Any] = []
    turn: Turn | None = None
    for node in root.iter():
        if isinstance(node.tag, str):
            elements.append((node, turn))
        elif node.tag is etree.ProcessingInstruction:
            if node.target == BEGINS:
                turn = Turn(str(node.text), turn)
            elif node.target == ENDS:
                turn = turn.parent if turn else None
            else:
                continue
            marks.append(node)
    for mark in marks:
        take_out(mark)
    return elements


def take_out(node: Any) -> None:
    """Take a node out of its tree; the text behind it stays."""
    parent, before = node.getparent(), node.getprevious()
    if node.tail:
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
        node.tail = None
    parent.remove(node)
