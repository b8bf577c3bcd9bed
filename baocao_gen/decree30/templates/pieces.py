"""A python-docx document → paragraphs, frames, lines and tags put into it, each by one call."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

Container = Document | _Cell
SIDE_BY_SIDE = "Khung hai cột"
"""The style of a table that holds two blocks side by side, without lines and without margins."""
_NO_MARGINS = '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'


def line(container: Container, style: str, text: str = "") -> Paragraph:
    """Add a paragraph; a cell's first one is the empty paragraph it was born with."""
    is_new_cell = isinstance(container, _Cell) and not _is_filled(container)
    paragraph: Paragraph = container.paragraphs[0] if is_new_cell else container.add_paragraph()
    if text:
        paragraph.add_run(text)
    paragraph.style = style
    return paragraph


def _is_filled(cell: _Cell) -> bool:
    first, *others = cell.paragraphs
    return bool(others or first.text) or first.style.name != "Normal"


def lines(container: Container, *styled: tuple[str, str]) -> None:
    """Add paragraphs, each by its style and its text."""
    for style, text in styled:
        line(container, style, text)


def tag(container: Container, tag: str) -> None:
    """Add a paragraph that is only an instruction to the engine, in a style one can read."""
    line(container, "Lệnh mẫu", f"{{%p {tag} %}}")


def frame(document: Document, style: str, widths: Sequence[int], rows: int = 1) -> Table:
    """Add a table of fixed column widths whose rows do not split over pages."""
    table: Table = document.add_table(rows, len(widths))
    table.style = style
    table.autofit = False
    width = table._tbl.tblPr.find(qn("w:tblW"))
    assert width is not None  # python-docx gives every table one
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(sum(widths)))
    for column, twentieths in zip(table.columns, widths, strict=True):
        column.width = Twips(twentieths)
        for cell in column.cells:
            cell.width = Twips(twentieths)
    if style == SIDE_BY_SIDE:
        # Said at the table too, where a tag in a cell asks for its room.
        none = f"<w:tblCellMar {nsdecls('w')}>{_NO_MARGINS}</w:tblCellMar>"
        table._tbl.tblPr.insert_element_before(parse_xml(none), "w:tblLook")
    for row in table.rows:
        mark(row, "w:cantSplit")
    return table


def mark(row: _Row, property_name: str) -> None:
    """Give a row of a table one of Word's properties («w:tblHeader»)."""
    row._tr.get_or_add_trPr().append(OxmlElement(property_name))


def rule(container: Container, available: int, length: int) -> Paragraph:
    """Add a centred solid line of ``length`` in a block ``available`` wide, both in twips."""
    paragraph = line(container, "Kẻ ngang")
    paragraph.paragraph_format.left_indent = Twips((available - length) // 2)
    paragraph.paragraph_format.right_indent = Twips((available - length) // 2)
    return paragraph


def measured_rule(container: Container, name: str) -> Paragraph:
    """Add a line whose length is that of a name of the page."""
    return line(container, "Kẻ ngang", f"{{{{p {name} }}}}")


def space(document: Document, points: float) -> Paragraph:
    """Add a gap that does not depend on what is printed after it."""
    paragraph = document.add_paragraph(style="Dòng đệm")
    paragraph.paragraph_format.space_before = Pt(points)
    return paragraph


def list_of_names(container: Container, style: str, names: str) -> None:
    """Each name on a line of its own, with a semicolon; the last one with a full stop."""
    tag(container, f"for noi in {names}")
    line(container, style, "{{ noi }}{% if loop.last %}.{% else %};{% endif %}")
    tag(container, "endfor")


def merged(row: _Row) -> _Cell:
    """Make all cells of a row one cell."""
    first, *_, last = row.cells
    whole: _Cell = first.merge(last)
    return whole


def row_tag(row: _Row, tag: str) -> None:
    """Make a row of the table an instruction to the engine."""
    line(merged(row), "Lệnh mẫu", f"{{%tr {tag} %}}")
