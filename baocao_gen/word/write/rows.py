"""A table of a Word part → its rows and cells, and the columns of the grid that each takes.

(ECMA-376 part 1, section 17.4: a cell covers ``gridSpan`` columns, a row leaves out ``gridBefore``
and ``gridAfter`` of them.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.xml import W, measure, owner

AT: Final = "at"
"""An attribute that Word never sees: the columns of the template that a cell stood in."""
_TBL, _TR, _TC = (f"{W}{name}" for name in ("tbl", "tr", "tc"))
_WHOLE_WIDTH: Final = 5_000
"""A whole width in fiftieths of a percent (17.18.90)."""
# The order of a cell's properties (ECMA-376 part 1, 17.4.69).
_ORDER: Final = {
    f"{W}{name}": rank
    for rank, name in enumerate(
        (
            "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap",
            "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark",
        )
    )
}  # fmt: skip


def rows_of(table: Any) -> list[Any]:
    """The rows of a table, those in content controls among them, and none of a table inside."""
    if table.find(f"{W}sdt") is None:
        return list(table.findall(_TR))
    return [row for row in table.iter(_TR) if owner(row, _TBL) is table]


def cells_of(row: Any) -> list[Any]:
    """The cells of a row, those in content controls among them."""
    if row.find(f"{W}sdt") is None:
        return list(row.findall(_TC))
    return [cell for cell in row.iter(_TC) if owner(cell, _TR) is row]


def columns_of(row: Any) -> int:
    """Columns of the grid that a row takes, those that it leaves out at its sides among them."""
    cells = sum(span_of(cell) for cell in cells_of(row))
    return cells and cells + beside(row, "Before") + beside(row, "After")


def beside(row: Any, side: str) -> int:
    """The columns that a row leaves out at one side, «Before» or «After»."""
    return _number(row.find(f"{W}trPr/{W}grid{side}"), 0)


def span_of(cell: Any) -> int:
    """The columns that a cell covers."""
    return _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)


def placed_cells(row: Any) -> Iterator[tuple[int, int, Any]]:
    """The cells of a row, each with the first column that it covers, and how many."""
    at = beside(row, "Before")
    for cell in cells_of(row):
        span = span_of(cell)
        yield at, span, cell
        at += span


def set_span(cell: Any, span: int) -> None:
    """Have a cell cover so many columns."""
    if span > 1:
        properties_of(cell).put("gridSpan", {f"{W}val": str(span)})
    else:
        properties_of(cell).remove("gridSpan")


def _number(element: Any, default: int) -> int:
    value = measure(element, "val") if element is not None else 0
    return value if value > 0 else default


@frozen
class CellProperties:
    """The properties of one cell, which keep the schema's order."""

    element: Any

    def put(self, name: str, attributes: dict[str, str]) -> None:
        """Give the cell a property, in the place of one that it has."""
        self.remove(name)
        own = etree.Element(f"{W}{name}", attributes)
        rank = _ORDER[own.tag]
        before = [e for e in self.element if _ORDER.get(e.tag, len(_ORDER)) < rank]
        self.element.insert(len(before), own)

    def remove(self, name: str) -> None:
        """Take a property away."""
        for old in self.element.findall(f"{W}{name}"):
            self.element.remove(old)

    def widen(self, width: int, whole: int) -> None:
        """Make the cell ``width`` wide in a table of ``whole``, in the measure that it has."""
        for room in self.element.findall(f"{W}tcW"):
            kind = room.get(f"{W}type")
            if kind == "dxa":
                room.set(f"{W}w", str(width))
            elif kind == "pct" and whole:
                room.set(f"{W}w", str(_WHOLE_WIDTH * width // whole))


def properties_of(cell: Any) -> CellProperties:
    """A cell's properties; it is given some if it has none."""
    element = cell.find(f"{W}tcPr")
    if element is None:
        element = etree.Element(f"{W}tcPr")
        cell.insert(0, element)
    return CellProperties(element)
