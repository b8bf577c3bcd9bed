"""A table → WordprocessingML, in the styles that a template itself has.

Columns are as wide as their content asks. Numbers stand on their comma: the paragraph of one with
fewer decimals has an indent at its right, since a decimal tab of Word follows the language of the
machine. (ECMA-376 part 1, section 17.4.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from baocao_gen.report.blocks import Align, Cells, Paragraph, Run, Style, TableBlock
from baocao_gen.report.table_columns import Shape, behind_comma, shape_of
from baocao_gen.report.table_heads import HeadPlace, head_rows, rows_like_head
from baocao_gen.report.table_widths import Fit, Standing, fitted
from baocao_gen.word.write.styles import Styles

Runs: TypeAlias = tuple[Run, ...]
PrintRun: TypeAlias = Callable[[Run, bool, str], str]
"""A run, whether it is bold whatever it says itself, and its type size as a property → XML."""
PrintRows: TypeAlias = Callable[[TableBlock, Iterator[str]], str]
"""A table and its rows in XML, made one by one → what stands for them in the part."""
CAPTIONS: Final = {
    Style.TABLE_TITLE: '<w:jc w:val="center"/>',
    Style.TABLE_UNIT: '<w:jc w:val="right"/>',
    Style.TABLE_NOTE: "",
}
"""The lines around a table, and where one stands if the template has no style for it."""
_NOTE_SIZE = 12
_KEEP = "<w:keepNext/>"
_ROWS_KEPT = 2
"""Rows of a table that stay on the page of the signature below it."""
_MERGED, _OF_HEAD = Standing(Align.LEFT), Standing(Align.CENTER)
_BORDERS = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def properties_xml(element: str, inside: str) -> str:
    """The properties of something («pPr»); nothing where it has none."""
    return f"<w:{element}>{inside}</w:{element}>" if inside else ""


def rows_at_once(_: TableBlock, rows: Iterator[str]) -> str:
    """The rows themselves."""
    return "".join(rows)


def caption_xml(
    block: Paragraph, styles: Styles, print_run: PrintRun, *, keep_next: bool = False
) -> str:
    """A line above or below a table; those above stay with it.

    Args:
        block: The line, in one of the styles of ``CAPTIONS``.
        styles: What the template offers.
        print_run: How a run is printed.
        keep_next: Whether it stays with what follows.
    """
    keep = _KEEP if keep_next or block.style is not Style.TABLE_NOTE else ""
    if found := styles.id_of(block.style.value):
        properties = f'<w:pStyle w:val="{found}"/>{keep}'
        inside = "".join([print_run(run, False, "") for run in block.runs])
        return f"<w:p>{properties_xml('pPr', properties)}{inside}</w:p>"
    usual = styles.id_of(Style.BODY.value)
    style = f'<w:pStyle w:val="{usual}"/>' if usual else ""
    properties = f'{style}{keep}<w:ind w:left="0" w:firstLine="0"/>{CAPTIONS[block.style]}'
    is_title = block.style is Style.TABLE_TITLE
    size = _size(_NOTE_SIZE) if block.style is Style.TABLE_NOTE else ""
    runs = (replace(run, italic=run.italic or not is_title) for run in block.runs)
    inside = "".join([print_run(run, is_title, size) for run in runs])
    return f"<w:p>{properties_xml('pPr', properties)}{inside}</w:p>"


def _size(points: float) -> str:
    halves = round(points * 2)
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def table_xml(
    table: TableBlock,
    styles: Styles,
    print_run: PrintRun,
    print_rows: PrintRows = rows_at_once,
    *,
    keep_next: bool = False,
) -> str:
    """A table whose head is repeated on each page, and whose rows stay whole.

    Args:
        table: The table.
        styles: What the template offers.
        print_run: How a run is printed.
        print_rows: What stands for its rows.
        keep_next: Whether the last rows stay with what follows the table.
    """
    if not table.columns:
        return ""
    room = styles.turned if table.is_wide and styles.turned else styles.width
    fit = fitted(table, room, styles.table_size, styles.cell_edges)
    style = styles.table
    properties = (f'<w:tblStyle w:val="{style}"/>' if style else "") + (
        f'<w:tblW w:w="{sum(fit.widths)}" w:type="dxa"/>'
        + ("" if style else _BORDERS)
        + '<w:tblLayout w:type="fixed"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in fit.widths)
    head_matter = f"<w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    printer = _TablePrinter(table, fit, styles, print_run)
    rows = print_rows(table, printer.rows(keep_next=keep_next))
    return f"<w:tbl>{head_matter}{rows}</w:tbl>"


@dataclass(slots=True)
class _TablePrinter:
    """Prints the rows of one table; what many cells have in common is put together once."""

    table: TableBlock
    fit: Fit
    styles: Styles
    print_run: PrintRun
    size: str = ""
    openings: dict[tuple[object, ...], str] = field(default_factory=dict)
    indents: dict[tuple[Shape, float], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.fit.size != self.styles.table_size:
            self.size = _size(self.fit.size)

    def rows(self, *, keep_next: bool) -> Iterator[str]:
        """All rows, those of the head first."""
        for places in head_rows(self.table):
            cells = "".join([self._head_cell(place) for place in places])
            yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
        last, heads = len(self.table.rows) - 1, rows_like_head(self.table)
        for index, row in enumerate(self.table.rows):
            is_head = index < heads
            is_merged = len(row) < len(self.table.columns)  # the name of a group stays above it
            keep = is_merged or is_head if index < last else keep_next
            keep = keep or (keep_next and index > last - _ROWS_KEPT)
            repeated = "<w:tblHeader/>" if is_head else ""
            cells = self._cells(row, keep, is_head)
            yield f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"

    def _head_cell(self, place: HeadPlace) -> str:
        merged = ""
        if place.goes_on or place.rows_below:
            merged = "<w:vMerge/>" if place.goes_on else '<w:vMerge w:val="restart"/>'
        merged += '<w:vAlign w:val="center"/>'
        found = self.styles.id_of(Style.HEAD_CELL.value)
        if found:
            paragraph = f'<w:pStyle w:val="{found}"/>'
        else:
            paragraph = f'{_KEEP}<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
        opening = self._opening(place.start, place.columns, merged, paragraph)
        runs = place.cell.runs if place.cell else ()
        return f"{opening}{self._runs(runs, not found)}</w:p></w:tc>"

    def _cells(self, row: Cells, keep: bool, is_head: bool) -> str:
        count = len(self.table.columns)
        cells = row or ((),)
        pieces: list[str] = []
        for index, runs in enumerate(cells):
            columns = count - index if index == len(cells) - 1 else 1
            standing = self.fit.columns[index] if columns == 1 else _MERGED
            standing = _OF_HEAD if is_head else standing
            indent = self._indent(runs, standing.behind) if standing.behind else 0
            key = (index, columns, keep, indent, is_head)
            if key not in self.openings:
                paragraph = self._paragraph(standing.align, keep, indent)
                self.openings[key] = self._opening(index, columns, "", paragraph)
            pieces.append(f"{self.openings[key]}{self._runs(runs, False)}</w:p></w:tc>")
        return "".join(pieces)

    def _indent(self, runs: Runs, behind: float) -> int:
        """What stands at the right of a number for the decimals that others have behind it."""
        key = shape_of(runs), behind
        if key not in self.indents:
            own = behind_comma(key[0])
            self.indents[key] = 0 if own is None else round((behind - own) * self.fit.size * 20)
        return max(self.indents[key], 0)

    def _paragraph(self, align: Align, keep: bool, indent: int) -> str:
        found = self.styles.id_of(Style.CELL.value)
        right = f' w:right="{indent}"' if indent else ""
        first = "" if found else ' w:firstLine="0"'
        return (
            (f'<w:pStyle w:val="{found}"/>' if found else "")
            + (_KEEP if keep else "")
            + (f"<w:ind{right}{first}/>" if right or first else "")
            + f'<w:jc w:val="{align.value}"/>'
        )

    def _opening(self, start: int, columns: int, cell: str, paragraph: str) -> str:
        """A cell up to the properties of its paragraph."""
        width = sum(self.fit.widths[start : start + columns])
        span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{cell}</w:tcPr>'
            f"<w:p><w:pPr>{paragraph}{properties_xml('rPr', self.size)}</w:pPr>"
        )

    def _runs(self, runs: Runs, bold: bool) -> str:
        return "".join([self.print_run(run, bold, self.size) for run in runs])
