"""A prepared part → pairs of statements at different levels, and what they could leave damaged.

What lies between ``{% if %}`` and ``{% endif %}`` may be printed any number of times. The page
stays whole if and only if both stand under elements of the same names, so that what is cut out
or repeated opens and closes the same elements; and a pair that runs from one table cell, row or
table into another is refused even when the XML would survive it, because the table would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.tags.find import statement_word
from baocao_gen.tags.private_characters import HOLE_CLOSE, HOLE_OPEN
from baocao_gen.word.write.unique_ids import REVISIONS, SHAPES
from baocao_gen.word.xml import W

HOLE: Final = re.compile(rf"{HOLE_OPEN}(\d+){HOLE_CLOSE}")
_CONTAINERS = frozenset(
    f"{W}{name}"
    for name in ("tbl", "tr", "tc", "txbxContent", "footnote", "endnote", "comment", "body")
)
PAIRED = frozenset({"if", "for", "filter", "with", "macro", "call", "block", "set"})
MIDDLE = frozenset({"else", "elif"})


@frozen
class _Level:
    """Where a tag stands: the names of the elements around it, and the table part it is in."""

    names: tuple[str, ...]
    container: Any


def misplaced(root: etree._Element, statements: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Pairs of holes (opening, and the middle or closing one) that stand at different levels.

    Args:
        root: The prepared part.
        statements: Hole number → the statement in it; a ``set`` with «=» is not one of them.
    """
    opened: list[tuple[str, int, _Level]] = []
    for number, level in _standing(root):
        word = statement_word(statements.get(number, ""))
        if word in PAIRED:
            opened.append((word, number, level))
        elif (word in MIDDLE or word.startswith("end")) and opened:
            name, first, start = opened[-1]
            if word.startswith("end"):
                if word[3:] != name:
                    return  # a pairing fault, which Jinja's own check reports
                opened.pop()
            if start != level:
                yield first, number


def families(
    root: etree._Element, statements: Mapping[int, str]
) -> Iterator[list[tuple[int, str]]]:
    """Statements that belong together and stand at different levels: «if», «else», «endif».

    Each comes with what stands in the tree for it.
    """
    opened: list[tuple[list[tuple[int, str]], list[_Level]]] = []
    for number, level in _standing(root):
        word = statement_word(statements.get(number, ""))
        member = (number, f"{HOLE_OPEN}{number}{HOLE_CLOSE}")
        if word in PAIRED:
            opened.append(([member], [level]))
        elif opened and (word in MIDDLE or word.startswith("end")):
            opened[-1][0].append(member)
            opened[-1][1].append(level)
            if word.startswith("end"):
                members, levels = opened.pop()
                if any(level != levels[0] for level in levels):
                    yield members


def _standing(root: etree._Element) -> Iterator[tuple[int, _Level]]:
    """Every hole in the order of the text, with its level."""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            parent = element.getparent()
            yield from _holes(element.tail, parent)
            continue
        if not isinstance(element.tag, str):
            continue
        for name, value in element.attrib.items():
            for found in HOLE.finditer(str(value)):
                yield int(found[1]), _Level((f"@{name}",), element)
        yield from _holes(element.text, element)


def _holes(text: str | None, holder: Any) -> Iterator[tuple[int, _Level]]:
    if not text or HOLE_OPEN not in text:
        return
    around = [holder, *holder.iterancestors()]
    container = next((e for e in around if e.tag in _CONTAINERS), around[-1])
    level = _Level(tuple(str(e.tag) for e in around), container)
    for found in HOLE.finditer(text):
        yield int(found[1]), level


_MUST_HOLD = {
    f"{W}{name}": frozenset(f"{W}{child}" for child in children)
    for name, children in (
        ("tbl", ("tr", "sdt")),
        ("tr", ("tc", "sdt")),
        *((name, ("p",)) for name in ("tc", "txbxContent", "hdr", "ftr")),
        *((name, ("p",)) for name in ("footnote", "endnote", "comment")),
    )
}
_TABLE = f"{W}tbl"
_MARKS = (
    *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "permStart", "sdtPr"),
    *("moveFromRangeStart", "moveToRangeStart"),
)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NUMBERED = (_DRAWING, *(f"{W}{name}" for name in _MARKS), *REVISIONS, *SHAPES)


def is_fragile(root: etree._Element, statements: Mapping[int, str]) -> bool:
    """Whether some values could make this part print what Word calls damage.

    That is so when statements may empty a table, a row or a cell, or may repeat what must be
    unique. A part that is not fragile needs no mending, however long it gets.
    """
    if statements and next(root.iter(*_NUMBERED), None) is not None:
        return True
    return any(_may_lack(element, statements) for element in root.iter(*_MUST_HOLD))


def _may_lack(element: Any, statements: Mapping[int, str]) -> bool:
    """Whether an element may be left without a child of the kind it must hold."""
    needed = _MUST_HOLD[element.tag]
    depth = _depth(element.text, statements)
    lasting = tables = False
    for child in element:
        tables = tables or (child.tag == _TABLE and _TABLE not in needed)
        lasting = lasting or (child.tag in needed and depth == 0)
        ends_well = child.tag in needed and depth == 0 and not HOLE.search(child.tail or "")
        depth += _depth(child.tail, statements)
    return not lasting or (tables and not ends_well)


def _depth(text: str | None, statements: Mapping[int, str]) -> int:
    """How many more statements a text opens than it closes."""
    depth = 0
    for found in HOLE.finditer(text or ""):
        word = statement_word(statements.get(int(found[1]), ""))
        depth += (word in PAIRED) - word.startswith("end")
    return depth
