"""Bookmarks, comment ranges and drawings in a rendered part → each with a number of its own.

A loop repeats them and a condition may take one end of a pair away; Word calls either damage
(ECMA-376 part 1, 17.13: identifiers are unique, and a range has both ends).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from lxml import etree

from baocao_gen.word.xml import W

_ID, _NAME, _VALUE = f"{W}id", f"{W}name", f"{W}val"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PAIRS = (
    ("bookmarkStart", "bookmarkEnd"),
    ("permStart", "permEnd"),
    ("commentRangeStart", "commentRangeEnd"),
    ("moveFromRangeStart", "moveFromRangeEnd"),
    ("moveToRangeStart", "moveToRangeEnd"),
)
_LONGEST_NAME = 40
_LONGEST_NUMBER, _LARGEST = 10, 2**30
"""Identifiers are whole numbers of 32 bits; half of them are left for new ones."""
SHAPES: Final = (f"{W}pict", f"{W}object")
"""What holds shapes of the old kind, VML."""
REVISIONS: Final = tuple(
    f"{W}{name}"
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"),
    )
)
"""What «track changes» leaves behind; each has a number of its own."""


def unique_marks(root: etree._Element) -> bool:
    """Give each range numbers of its own and both its ends; True if anything was changed.

    A bookmark that a loop repeats is numbered on («ten», «ten_2»); a comment can be pointed at
    from one place only, so its repetitions go.
    """
    changed = False
    for first, last in _PAIRS:
        changed = _mend_pairs(root, f"{W}{first}", f"{W}{last}") or changed
    return changed


def _mend_pairs(root: etree._Element, first: str, last: str) -> bool:
    marks = list(root.iter(first, last))
    fresh = _Fresh(mark.get(_ID, "") for mark in marks)
    used: set[str] = set()
    names: dict[str, int] = {}
    opened: dict[str, Any] = {}
    dropped: list[Any] = []
    changed = False
    for mark in marks:
        number = mark.get(_ID, "")
        if mark.tag == last:
            start = opened.pop(number, None)
            if start is None:
                dropped.append(mark)
            elif start.get(_ID, "") != number:
                mark.set(_ID, start.get(_ID))
            continue
        if number in opened or (number in used and first.endswith("commentRangeStart")):
            dropped.append(mark)
            continue
        opened[number] = mark
        if number in used:
            mark.set(_ID, next(fresh))
            changed = True
        used.add(number)
        changed = _rename(mark, names) or changed
    dropped += opened.values()
    for mark in dropped:
        mark.getparent().remove(mark)
    return changed or bool(dropped)


def _rename(mark: Any, names: dict[str, int]) -> bool:
    """Give a bookmark a name that no other has; ``names`` holds the last ending of each name."""
    name = mark.get(_NAME)
    if name is None:
        return False
    fresh, number = name, names.get(name.lower(), 1)
    while fresh.lower() in names:
        number += 1
        ending = f"_{number}"
        fresh = f"{name[: _LONGEST_NAME - len(ending)]}{ending}"
    names[name.lower()] = number
    names.setdefault(fresh.lower(), 1)
    mark.set(_NAME, fresh)
    return bool(fresh != name)


def unique_numbers(root: etree._Element) -> bool:
    """Give each drawing, control and tracked change a number of its own; True if changed."""
    drawings = [(drawing, "id") for drawing in root.iter(_DRAWING)]
    holders = [properties.find(_ID) for properties in root.iter(f"{W}sdtPr")]
    controls = [(number, _VALUE) for number in holders if number is not None]
    revisions = [(revision, _ID) for revision in root.iter(*REVISIONS)]
    numbered = _renumber(drawings) | _renumber(controls) | _renumber(revisions)
    if next(root.iter(*SHAPES), None) is None:
        return numbered
    from baocao_gen.word.pairs.shapes import unique_shapes  # few files have old shapes

    return unique_shapes(root) or numbered


def _renumber(elements: list[tuple[Any, str]]) -> bool:
    fresh = _Fresh(str(element.get(attribute)) for element, attribute in elements)
    seen: set[str] = set()
    changed = False
    for element, attribute in elements:
        number = str(element.get(attribute))
        if number in seen:
            element.set(attribute, next(fresh))
            changed = True
        seen.add(number)
    return changed


class _Fresh:
    """The numbers that follow the largest of some; what is no number of Word's does not count."""

    def __init__(self, taken: Iterable[str]) -> None:
        numbers = (int(n) for n in taken if len(n) <= _LONGEST_NUMBER and n.isdecimal())
        self._last = max((n for n in numbers if n < _LARGEST), default=0)

    def __next__(self) -> str:
        self._last += 1
        return str(self._last)
