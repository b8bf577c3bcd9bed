"""The styles of a template → what they offer to those who print in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import TABLE_STYLE, Style
from baocao_gen.report.table_widths import CELL_EDGES, TABLE_SIZE
from baocao_gen.vietnamese.text import nfc
from baocao_gen.word.xml import DEFAULT_WIDTH, W, measure

_WORDS_OWN_SIZE = 10.0
"""Points of a text whose size no style tells (ECMA-376 part 1, 17.3.2.38)."""
_WORDS_OWN_EDGES = 230
"""The edges of a cell where no style tells (17.4.42), in twentieths of a point."""


@frozen
class Styles:
    """What a template offers: its styles, and the room for what they print.

    Attributes:
        ids: The name of each style (lower case) → its id.
        width: The width of the text, in twentieths of a point.
        turned: The width of the text where the page is turned to landscape; 0 where it cannot be.
        table_size: The type size of the cells of a table, in points.
        cell_edges: The room at the left and the right of a cell's words, in twentieths of a point.
        has_contents: Whether the template prints a table of contents, which leads to headings.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    width: int = DEFAULT_WIDTH
    turned: int = 0
    table_size: float = TABLE_SIZE
    cell_edges: int = CELL_EDGES
    has_contents: bool = False

    def id_of(self, name: str) -> str | None:
        """The id of a style by the name that Word shows."""
        return self.ids.get(name.lower())

    @property
    def table(self) -> str | None:
        """The id of the style that tables are printed in."""
        return self.id_of(TABLE_STYLE) or self.id_of("table grid")


def styles_of(root: Any, width: int) -> Styles:
    """Read what a template offers.

    Args:
        root: Its ``styles.xml``.
        width: The width of its text, in twentieths of a point.
    """
    known = {str(style.get(f"{W}styleId")): style for style in root.iter(f"{W}style")}
    ids = {}
    for number, style in known.items():
        name = style.find(f"{W}name")
        if name is not None:
            ids[nfc(str(name.get(f"{W}val"))).lower()] = number
    offered = Styles(ids)
    normal = offered.id_of("normal")
    cells = [offered.id_of(style.value) or normal for style in (Style.CELL, Style.HEAD_CELL)]
    defaults = root.find(f"{W}docDefaults/{W}rPrDefault")
    usual = 0 if defaults is None else _half_points(defaults)
    size = max(_first(map(_half_points, _lineage(known, cell))) or usual for cell in cells)
    table = offered.table or offered.id_of("normal table")
    edges = _first(map(_edges, _lineage(known, table))) or _WORDS_OWN_EDGES
    edges += max(_first(map(_indents, _lineage(known, cell))) for cell in cells)
    return Styles(ids, width, table_size=size / 2 or _WORDS_OWN_SIZE, cell_edges=edges)


def _first(numbers: Iterable[int]) -> int:
    """The first that says something."""
    return next(filter(None, numbers), 0)


def _lineage(known: Mapping[str, Any], number: str | None) -> Iterator[Any]:
    """A style, what it is based on, and so on; a damaged file may have a circle of them."""
    for _ in known:
        style = known.get(number or "")
        if style is None:
            return
        yield style
        based_on = style.find(f"{W}basedOn")
        number = None if based_on is None else str(based_on.get(f"{W}val"))


def _half_points(element: Any) -> int:
    size = element.find(f"{W}rPr/{W}sz")
    return 0 if size is None else measure(size, "val")


def _edges(style: Any) -> int:
    margins = style.find(f"{W}tblPr/{W}tblCellMar")
    sides = [] if margins is None else [margins.find(f"{W}{side}") for side in ("left", "right")]
    return sum(measure(side, "w") for side in sides if side is not None)


def _indents(style: Any) -> int:
    indent = style.find(f"{W}pPr/{W}ind")
    if indent is None:
        return 0
    return sum(max(measure(indent, side), 0) for side in ("left", "right", "start", "end"))
