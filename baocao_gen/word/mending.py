"""A rendered part's tree → the same tree as Word wants it; blanks become highlighted runs."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.blocks import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.word.fragments import NAMESPACE

_W: Final = f"{{{NAMESPACE}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DRAWING_ID = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BLANK = re.compile(f"({BLANK_OPEN}[^{BLANK_CLOSE}]*{BLANK_CLOSE})")
# What follows w:highlight in a run's properties (ECMA-376 part 1, 17.3.2.28).
_AFTER_HIGHLIGHT = frozenset(
    f"{_W}{name}"
    for name in (
        "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
        "eastAsianLayout", "specVanish", "oMath",
    )
)  # fmt: skip


def mend(root: etree._Element) -> bool:
    """Mend what loops and conditions leave behind; True if anything was changed."""
    changed = False
    for table in list(root.iter(f"{_W}tbl")):
        if table.find(f"{_W}tr") is None:
            _drop(table)
            changed = True
    for row in list(root.iter(f"{_W}tr")):
        if row.find(f"{_W}tc") is None and row.find(f"{_W}sdt") is None:
            _drop(row)
            changed = True
    for cell in root.iter(f"{_W}tc"):
        if len(cell) == 0 or cell[-1].tag != f"{_W}p":
            etree.SubElement(cell, f"{_W}p")
            changed = True
    return _unique_ids(root) or changed


def _drop(element: Any) -> None:
    """Take out what an empty loop has left without rows or cells."""
    element.getparent().remove(element)


def _unique_ids(root: etree._Element) -> bool:
    """Bookmarks and drawings that a loop has repeated get numbers and names of their own."""
    changed = False
    renamed: dict[str, str] = {}
    seen: set[str] = set()
    names: set[str] = set()
    for mark in root.iter(f"{_W}bookmarkStart", f"{_W}bookmarkEnd"):
        number = str(mark.get(f"{_W}id"))
        if mark.tag.endswith("End"):
            if number in renamed:
                mark.set(f"{_W}id", renamed.pop(number))
            continue
        if number in seen:
            renamed[number] = _fresh(seen)
            mark.set(f"{_W}id", renamed[number])
            changed = True
        seen.add(str(mark.get(f"{_W}id")))
        name = str(mark.get(f"{_W}name"))
        if name in names:
            mark.set(f"{_W}name", f"{name[:30]}_{len(names)}")
            changed = True
        names.add(str(mark.get(f"{_W}name")))
    drawings: set[str] = set()
    for drawing in root.iter(_DRAWING_ID):
        if str(drawing.get("id")) in drawings:
            drawing.set("id", _fresh(drawings))
            changed = True
        drawings.add(str(drawing.get("id")))
    return changed


def _fresh(taken: set[str]) -> str:
    return str(max((int(number) for number in taken if number.isdecimal()), default=0) + 1)


def highlight_blanks(root: etree._Element) -> None:
    """Cut each run at its blanks; a blank's own run keeps the look and gains a yellow ground."""
    for run in list(root.iter(f"{_W}r")):
        if any(BLANK_OPEN in (text.text or "") for text in run.findall(f"{_W}t")):
            _cut(run)


def _cut(run: Any) -> None:
    properties = run.find(f"{_W}rPr")
    pieces: list[Any] = []
    for child in run:
        if child.tag == f"{_W}rPr":
            continue
        if child.tag != f"{_W}t":
            pieces.append(_like(properties, [child]))
            continue
        for text in _BLANK.split(child.text or ""):
            if not text:
                continue
            blank = text.startswith(BLANK_OPEN)
            piece = etree.Element(f"{_W}t")
            piece.text = text.strip(BLANK_OPEN + BLANK_CLOSE)
            piece.set(_SPACE, "preserve")
            pieces.append(_like(properties, [piece], highlighted=blank))
    for piece in pieces:
        run.addprevious(piece)
    parent = run.getparent()
    parent.remove(run)


def _like(properties: Any, children: list[Any], *, highlighted: bool = False) -> Any:
    run = etree.Element(f"{_W}r")
    if properties is not None or highlighted:
        own = deepcopy(properties) if properties is not None else etree.Element(f"{_W}rPr")
        run.append(own)
        if highlighted:
            _highlight(own)
    run.extend(children)
    return run


def _highlight(properties: Any) -> None:
    for old in properties.findall(f"{_W}highlight"):
        properties.remove(old)
    mark = etree.Element(f"{_W}highlight")
    mark.set(f"{_W}val", "yellow")
    index = next(
        (i for i, child in enumerate(properties) if child.tag in _AFTER_HIGHLIGHT), len(properties)
    )
    properties.insert(index, mark)
