"""A rendered part's tree → the same tree as Word wants it; blanks become highlighted runs."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from lxml import etree

from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.word.write.columns import fit_columns
from baocao_gen.word.write.unique_ids import unique_marks, unique_numbers
from baocao_gen.word.xml import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANK = re.compile(f"({BLANK_OPEN}[^{BLANK_CLOSE}]*{BLANK_CLOSE})")
_NEED_A_PARAGRAPH = tuple(
    f"{W}{name}" for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment")
)
# What follows w:highlight in a run's properties (ECMA-376 part 1, 17.3.2.28).
_AFTER_HIGHLIGHT = frozenset(
    f"{W}{name}"
    for name in (
        "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
        "eastAsianLayout", "specVanish", "oMath",
    )
)  # fmt: skip


def mend(root: etree._Element, *, columns: bool = False) -> bool:
    """Mend what loops and conditions leave behind; True if anything was changed.

    Args:
        root: A rendered part.
        columns: Whether the template makes table columns in a loop, so that grids must be counted.
    """
    changed = False
    for row in list(root.iter(f"{W}tr")):
        if row.find(f"{W}tc") is None and row.find(f"{W}sdt") is None:
            _drop(row)
            changed = True
    for table in list(root.iter(f"{W}tbl")):
        if next(table.iter(f"{W}tr"), None) is None:
            _drop(table)
            changed = True
        elif columns:
            changed = fit_columns(table) or changed
    for holder in root.iter(*_NEED_A_PARAGRAPH):
        if len(holder) == 0 or (holder.tag == f"{W}tc" and not _ends_well(holder)):
            etree.SubElement(holder, f"{W}p")
            changed = True
    changed = unique_marks(root) or changed
    return unique_numbers(root) or changed


def _ends_well(cell: Any) -> bool:
    """Whether a cell's last block is a paragraph, be it in a content control or before a mark."""
    blocks = [e for e in cell if e.tag in (f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}sdtContent")]
    if not blocks:
        return False
    return blocks[-1].tag == f"{W}p" or (blocks[-1].tag != f"{W}tbl" and _ends_well(blocks[-1]))


def _drop(element: Any) -> None:
    """Take out what an empty loop has left without rows or cells."""
    element.getparent().remove(element)


def highlight_blanks(root: etree._Element) -> bool:
    """Cut each run at its blanks; a blank's own run keeps the look and gains a yellow ground.

    Returns:
        Whether there were any.
    """
    runs = [
        run
        for run in root.iter(f"{W}r")
        if any(BLANK_OPEN in (text.text or "") for text in run.findall(f"{W}t"))
    ]
    for run in runs:
        _cut(run)
    return bool(runs)


def _cut(run: Any) -> None:
    properties = run.find(f"{W}rPr")
    pieces: list[Any] = []
    for child in run:
        if child.tag == f"{W}rPr":
            continue
        if child.tag != f"{W}t":
            pieces.append(_like(properties, [child]))
            continue
        for text in _BLANK.split(child.text or ""):
            if not text:
                continue
            blank = text.startswith(BLANK_OPEN)
            piece = etree.Element(f"{W}t")
            piece.text = text.strip(BLANK_OPEN + BLANK_CLOSE)
            piece.set(_SPACE, "preserve")
            pieces.append(_like(properties, [piece], highlighted=blank))
    for piece in pieces:
        run.addprevious(piece)
    parent = run.getparent()
    parent.remove(run)


def _like(properties: Any, children: list[Any], *, highlighted: bool = False) -> Any:
    run = etree.Element(f"{W}r")
    if properties is not None or highlighted:
        own = deepcopy(properties) if properties is not None else etree.Element(f"{W}rPr")
        run.append(own)
        if highlighted:
            _highlight(own)
    run.extend(children)
    return run


def _highlight(properties: Any) -> None:
    for old in properties.findall(f"{W}highlight"):
        properties.remove(old)
    mark = etree.Element(f"{W}highlight")
    mark.set(f"{W}val", "yellow")
    index = next(
        (i for i, child in enumerate(properties) if child.tag in _AFTER_HIGHLIGHT), len(properties)
    )
    properties.insert(index, mark)
