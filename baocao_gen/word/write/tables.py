"""A table → WordprocessingML, in the styles that a template itself has.

(ECMA-376 part 1, section 17.4.)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from baocao_gen.report.blocks import TABLE_STYLE, Align, Column, Run, Style, TableBlock
from baocao_gen.word.write.styles import Styles

PrintRun: TypeAlias = Callable[[Run, bool], str]
"""A run, and whether its paragraph is bold anyway → XML."""


def properties_xml(element: str, inside: str) -> str:
    """The properties of something («pPr»); nothing where it has none."""
    return f"<w:{element}>{inside}</w:{element}>" if inside else ""


def table_xml(table: TableBlock, styles: Styles, print_run: PrintRun) -> str:
    """A table whose head is repeated on each page."""
    widths = _widths(table.columns, styles.width)
    style = styles.id_of(TABLE_STYLE) or styles.id_of("table grid")
    properties = (f'<w:tblStyle w:val="{style}"/>' if style else "") + (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        + ("" if style else _BORDERS)
        + '<w:tblLayout w:type="fixed"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = [
        _cell(c.heading, Style.HEAD_CELL, None, width, styles, print_run)
        for c, width in zip(table.columns, widths, strict=True)
    ]
    rows = [_row(head, "<w:cantSplit/><w:tblHeader/>")]
    for row in table.rows:
        cells = [
            _cell(runs, Style.CELL, column, width, styles, print_run)
            for runs, column, width in zip(row, table.columns, widths, strict=True)
        ]
        rows.append(_row(cells, "<w:cantSplit/>"))
    head_matter = f"<w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    return f"<w:tbl>{head_matter}{''.join(rows)}</w:tbl>"


_BORDERS = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def _row(cells: list[str], properties: str) -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    runs: tuple[Run, ...],
    style: Style,
    column: Column | None,
    width: int,
    styles: Styles,
    print_run: PrintRun,
) -> str:
    found = styles.id_of(style.value)
    properties = f'<w:pStyle w:val="{found}"/>' if found else '<w:ind w:firstLine="0"/>'
    properties += f'<w:jc w:val="{(column.align or Align.LEFT).value}"/>' if column else ""
    bold = style is Style.HEAD_CELL and not found
    inside = "".join([print_run(run, bold) for run in runs])
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p></w:tc>"
    )


def _widths(columns: tuple[Column, ...], total: int) -> list[int]:
    shares = sum(column.share or 1 for column in columns)
    widths = [total * (column.share or 1) // shares for column in columns]
    widths[-1] += total - sum(widths)
    return widths
