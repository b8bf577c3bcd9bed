"""Marks that cell tags have printed → the cells' grounds, spans and merges.

``{% cellbg %}`` sets the ground of its cell, ``{% colspan %}`` how many columns it covers;
``{% vm %}`` merges it with the cells below it, ``{% hm %}`` with those behind it, as far as they
say the same: nothing that a reader must see is hidden. An empty cell says nothing and is
merged with empty ones only.
(ECMA-376 part 1, 17.4: gridSpan, hMerge, shd, vMerge)
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import MARK
from baocao_gen.word.write.rows import (
    AT,
    cells_of,
    columns_of,
    placed_cells,
    properties_of,
    rows_of,
    set_span,
    span_of,
)
from baocao_gen.word.write.split_runs import drop
from baocao_gen.word.xml import W, measure, owner

_SIGN: Final = "cell "
_TBL, _TR, _TC, _P, _PPR = (f"{W}{name}" for name in ("tbl", "tr", "tc", "p", "pPr"))
_THINGS: Final = (
    *(f"{W}{name}" for name in ("drawing", "pict", "object", "sym", "instrText", "fldSimple")),
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference")),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
)
"""What is seen in a cell and is no text."""


def cell_mark(word: str, number: int, value: str) -> str:
    """The mark that a cell tag prints; ``number`` is the tag's place in its part."""
    return f"<?{MARK} {_SIGN}{word} {number} {value}?>"


@frozen
class TooWide:
    """A cell that asks for more columns than its table has; ``number`` is its tag's place."""

    number: int
    span: int
    columns: int


@frozen
class _Asked:
    """What one cell tag asks of its cell; ``words`` is the text in which it stands."""

    number: int
    value: str
    words: Any


_Marks = dict[str, _Asked]


def settle_cells(root: etree._Element) -> list[TooWide]:
    """Do what the marks in a rendered part ask of their cells, and take them out.

    Returns:
        The cells that cannot be as wide as they are asked to be.
    """
    asked = _taken_out(root)
    for cell, marks in asked.items():
        if "cellbg" in marks and marks["cellbg"].value:
            _shade(cell, marks["cellbg"].value)
    tables = dict.fromkeys(owner(cell, _TBL) for cell in asked)
    too_wide = [found for table in tables for found in _spanned(table, asked)]
    if not too_wide:
        for table in tables:
            for row in rows_of(table):
                _merge_along(row, asked)
            _merge_down(table, asked)
    return too_wide


def _taken_out(root: etree._Element) -> dict[Any, _Marks]:
    """The marks by their cells; of two of one kind the last counts."""
    asked: dict[Any, _Marks] = {}
    for mark in list(root.iter(etree.ProcessingInstruction)):
        if mark.target != MARK or not str(mark.text).startswith(_SIGN):
            continue
        word, number, value = str(mark.text).removeprefix(_SIGN).split(" ", 2)
        cell, words = owner(mark, _TC), mark.getparent()
        drop(mark)
        if cell is not None and owner(cell, _TBL) is not None:
            asked.setdefault(cell, {})[word] = _Asked(int(number), value, words)
    return asked


def _shade(cell: Any, colour: str) -> None:
    ground = {f"{W}val": "clear", f"{W}color": "auto", f"{W}fill": colour}
    properties_of(cell).put("shd", ground)


def _spanned(table: Any, asked: dict[Any, _Marks]) -> Iterator[TooWide]:
    """Give cells the spans that they ask for, unless one is wider than the table."""
    rows = rows_of(table)
    wishes = {c: asked[c]["colspan"] for r in rows for c in cells_of(r) if _wants_columns(c, asked)}
    if not wishes:
        return
    grid = [measure(column, "w") for column in table.findall(f"{W}tblGrid/{W}gridCol")]
    others = [row for row in rows if not any(cell in wishes for cell in cells_of(row))]
    columns = max([len(grid), *map(columns_of, others)])
    for cell, wish in wishes.items():
        span = int(wish.value)
        if span > columns:
            yield TooWide(wish.number, span, columns)
        set_span(cell, span)
        if noted := cell.get(AT):
            cell.set(AT, noted.removesuffix("static") + "said" if "static" in noted else noted)
    for row in {owner(cell, _TR): None for cell in wishes}:
        _widen(row, grid, wishes)


def _wants_columns(cell: Any, asked: dict[Any, _Marks]) -> bool:
    return "colspan" in asked.get(cell, {})


def _widen(row: Any, grid: list[int], wishes: dict[Any, _Asked]) -> None:
    """A cell that covers more columns is as wide as they are."""
    for at, span, cell in placed_cells(row):
        end = at + span
        if cell in wishes and end <= len(grid):
            properties_of(cell).widen(sum(grid[at:end]), sum(grid))


def _merge_along(row: Any, asked: dict[Any, _Marks]) -> None:
    """Merge a cell with those behind it that say the same."""
    head: Any = None
    for cell in cells_of(row):
        mark = asked.get(cell, {}).get("hm")
        if mark is None:
            head = None
        elif head is not None and not mark.value and _said(cell) == _said(head):
            _swallow(head, cell)
        else:
            head = cell


def _swallow(head: Any, cell: Any) -> None:
    set_span(head, span_of(head) + span_of(cell))
    widths = [one.find(f"{W}tcPr/{W}tcW") for one in (head, cell)]
    if all(width is not None and width.get(f"{W}type") in ("dxa", "pct") for width in widths):
        widths[0].set(f"{W}w", str(sum(measure(width, "w") for width in widths)))
    if (noted := head.get(AT)) and noted.endswith("static"):
        start, span, kind = noted.split()
        more = (cell.get(AT) or "0 0 static").split()[1]
        head.set(AT, f"{start} {int(span) + int(more)} {kind}")
    cell.getparent().remove(cell)


def _merge_down(table: Any, asked: dict[Any, _Marks]) -> None:
    """Merge a cell with those below it that say the same; one that differs begins anew."""
    above: dict[tuple[int, int], tuple[Any, tuple[Any, ...]]] = {}
    for row in rows_of(table):
        here: dict[tuple[int, int], tuple[Any, tuple[Any, ...]]] = {}
        for at, span, cell in placed_cells(row):
            place = at, span
            mark = asked.get(cell, {}).get("vm")
            if mark is None:
                continue
            said = _said(cell)
            head = above.get(place)
            if head is not None and not mark.value and head[1] == said:
                properties_of(head[0]).put("vMerge", {f"{W}val": "restart"})
                properties_of(cell).put("vMerge", {f"{W}val": "continue"})
                _empty(cell, mark.words)
                here[place] = head
            else:
                properties_of(cell).remove("vMerge")
                here[place] = (cell, said)
        above = here


def _said(cell: Any) -> tuple[Any, ...]:
    """What a cell shows: its paragraphs, and what in it is no text."""
    words = [" ".join(str(p.xpath("string()")).split()) for p in cell.iter(_P)]
    things = [etree.tostring(e, method="c14n", with_tail=False) for e in cell.iter(*_THINGS)]
    marks = [str(mark) for mark in cell.iter(etree.ProcessingInstruction)]
    return (*words, *things, *marks)


def _empty(cell: Any, words: Any) -> None:
    """Empty a cell that Word does not show: the text up to the tag's own, as docxtpl does.

    Pictures, notes and tables would count though nobody sees them: with one of them all goes but a
    paragraph of the same look.
    """
    if words.tag == f"{W}t" and next(cell.iter(*_THINGS, _TBL), None) is None:
        for text in list(cell.iter(words.tag)):
            text.text = ""
            text[:] = []
            if text is words:
                break
        return
    look = cell.find(f"{_P}/{_PPR}")
    for child in list(cell):
        if child.tag != f"{W}tcPr":
            cell.remove(child)
    paragraph = etree.SubElement(cell, _P)
    if look is not None:
        paragraph.append(deepcopy(look))
