"""A table of a page → an HTML table: heads that cover columns and rows, numbers at the right."""

from __future__ import annotations

from collections.abc import Callable

from baocao_gen.report.blocks import Align, HeadCell, Run, TableBlock
from baocao_gen.report.table_columns import CellKind, needs_of
from baocao_gen.web.preview.html import Html, element, joined

_BY_CONTENT = {
    CellKind.NUMBERS: Align.RIGHT,
    CellKind.RUNNING_NUMBERS: Align.CENTER,
    CellKind.WORDS: Align.LEFT,
}
Print = Callable[[tuple[Run, ...]], Html]
"""Prints the runs of a cell."""


def table(block: TableBlock, printed: Print) -> Html:
    """A table, in a frame that scrolls where the page is narrower."""
    stands = [
        column.align or _BY_CONTENT[need.kind]
        for column, need in zip(block.columns, needs_of(block), strict=True)
    ]
    heads = block.heads or (tuple(HeadCell(column.heading) for column in block.columns),)
    head = element("thead", joined(_head(row, printed) for row in heads))
    body = element("tbody", joined(_row(row, stands, printed) for row in block.rows))
    made = element("table", joined([_columns(block), head, body]), class_="figures")
    kind = "frame wide" if block.is_wide else "frame"
    return element("div", made, class_=kind, tabindex=0, role="group", aria_label="Bảng")


def _columns(block: TableBlock) -> Html:
    """The shares of the width, where the file has any."""
    whole = sum(column.share or 0 for column in block.columns)
    if not whole:
        return joined([])
    return element(
        "colgroup",
        joined(
            element("col", width=f"{round(column.share / whole * 100)}%" if column.share else None)
            for column in block.columns
        ),
    )


def _head(row: tuple[HeadCell, ...], printed: Print) -> Html:
    cells = (
        element(
            "th",
            printed(cell.runs),
            scope="colgroup" if cell.columns > 1 else "col",
            colspan=cell.columns if cell.columns > 1 else None,
            rowspan=cell.rows if cell.rows > 1 else None,
        )
        for cell in row
    )
    return element("tr", joined(cells))


def _row(row: tuple[tuple[Run, ...], ...], stands: list[Align], printed: Print) -> Html:
    """A row; where it has fewer cells than columns the last one covers the others."""
    left = len(stands) - len(row) + 1
    cells = [element("td", printed(cell), class_=stands[i].value) for i, cell in enumerate(row)]
    if row and left > 1:
        cells[-1] = element("td", printed(row[-1]), class_=Align.LEFT.value, colspan=left)
    return element("tr", joined(cells))
