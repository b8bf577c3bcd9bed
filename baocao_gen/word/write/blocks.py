"""Blocks → WordprocessingML, in the styles that a template itself has.

Styles are found by name, as Word shows them; a template that lacks one gets the nearest it has,
so a clerk's own bare template prints the same words in its own plain look.
(ECMA-376 part 1, section 17.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from html import escape

from baocao_gen.decree30.facts import CHAPTER_TITLE, PARAGRAPH
from baocao_gen.frozen import frozen
from baocao_gen.report.blocks import TABLE_STYLE, Blocks, Column, Paragraph, Run, Style, TableBlock
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.unbreakable import NO_BREAK_HYPHEN, unbreakable
from baocao_gen.word.xml import DEFAULT_WIDTH

OPEN_TEXT = '<w:t xml:space="preserve">'
HYPHEN = f"</w:t><w:noBreakHyphen/>{OPEN_TEXT}"
"""A hyphen at which no line ends, in the middle of a text."""
_BREAKS = re.compile(r"[\n\t]")
_BREAK_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_TYPED_MARKERS = {Style.DASH: "- ", Style.PLUS: "+ ", Style.STAR: "* "}
_HEADINGS = frozenset(
    {Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4, Style.PLAIN_HEADING}
)


_FIRST_LINE = round(PARAGRAPH.indent * 1440 / 25.4)
_KEEP = "<w:keepNext/>"
_UNKEPT = late(r"<w:pPr>(?:<w:pStyle [^>]*/>)?(?!<w:keepNext/>)")
_ROWS_KEPT = 2
"""Rows of a table at the end of a body that stay on the page of the signature."""
_ROOM_ABOVE_TABLE = (
    "<w:p><w:pPr><w:keepNext/>"
    '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
)


@frozen
class Styles:
    """What a template offers: style name (lower case) → style id, and the width of its text."""

    ids: Mapping[str, str] = field(default_factory=dict)
    width: int = DEFAULT_WIDTH

    def id_of(self, name: str) -> str | None:
        """The id of a style by the name that Word shows."""
        return self.ids.get(name.lower())


def text_xml(text: str) -> str:
    """Text → the inside of a run: escaped, line breaks and tabs as Word marks."""
    if "\n" not in text and "\t" not in text:
        return _plain(text)
    pieces = _BREAKS.split(text)
    marks = [_BREAK_MARKS[mark] for mark in _BREAKS.findall(text)]
    parts = [_plain(pieces[0])]
    for mark, piece in zip(marks, pieces[1:], strict=True):
        parts += [mark, _plain(piece)]
    return "".join(parts) or _plain("")


def inside_xml(words: str) -> str:
    """Words → the same inside of a ``w:t``: escaped, no-break hyphens as Word has them."""
    if "<" in words or "&" in words or ">" in words:
        words = escape(words, quote=False)
    return words.replace(NO_BREAK_HYPHEN, HYPHEN) if NO_BREAK_HYPHEN in words else words


def _plain(text: str) -> str:
    return f"{OPEN_TEXT}{inside_xml(text)}</w:t>" if text else ""


def blocks_xml(blocks: Blocks, styles: Styles) -> str:
    """Paragraphs and tables in order; a table is always followed by a paragraph."""
    pieces: list[str] = []
    last = len(blocks.items) - 1
    for index, block in enumerate(blocks.items):
        if isinstance(block, Paragraph):
            pieces.append(_paragraph(block, styles, keep_next=index == last))
            continue
        if index and isinstance(blocks.items[index - 1], Paragraph):
            pieces.append(_ROOM_ABOVE_TABLE)
        drawn = _table(block, styles)
        pieces.append(_kept_with_next(drawn) if index == last else drawn)
        if index == last or isinstance(blocks.items[index + 1], TableBlock):
            pieces.append(_below_table(is_last=index == last))
    return "".join(pieces)


def _below_table(*, is_last: bool) -> str:
    """The paragraph that Word wants; at the end it takes no room, or it might go on alone."""
    if not is_last:
        return '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
    height = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return f"<w:p><w:pPr>{_KEEP}{height}</w:pPr></w:p>"


def _kept_with_next(table: str) -> str:
    """A table whose last rows stay with what the template prints next (the signature)."""
    start = len(table)
    for _ in range(_ROWS_KEPT):
        start = max(table.rfind("<w:tr>", 0, start), 0)
    return table[:start] + _UNKEPT.sub(rf"\g<0>{_KEEP}", table[start:])


def _paragraph(block: Paragraph, styles: Styles, *, keep_next: bool = False) -> str:
    style, typed, bold = _style(block, styles)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    # The last words of a text stay with what the template prints next (the signature).
    properties += _KEEP if keep_next else ""
    if block.label:
        # Without its number a heading also loses the number's indent.
        properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        properties += f'<w:ind w:left="0" w:firstLine="{_FIRST_LINE}"/>'
        typed = f"{block.label} "
    runs = ((Run(typed),) if typed else ()) + block.runs
    label = ""
    if block.style is Style.HEADING_1 and (below := styles.id_of(CHAPTER_TITLE)):
        label = f"<w:p>{_properties('pPr', properties)}</w:p>"
        properties = f'<w:pStyle w:val="{below}"/>'
    inside = "".join([_run(run, bold) for run in runs])
    return f"{label}<w:p>{_properties('pPr', properties)}{inside}</w:p>"


def _style(block: Paragraph, styles: Styles) -> tuple[str | None, str, bool]:
    """The style's id; where the template has none: a typed marker, bold for a heading."""
    found = styles.id_of(block.style.value)
    if found:
        return found, "", False
    fallback = styles.id_of(Style.BODY.value) or styles.id_of("normal")
    return fallback, _TYPED_MARKERS.get(block.style, ""), block.style in _HEADINGS


def _run(run: Run, bold: bool) -> str:
    properties = ("<w:b/>" if run.bold or bold else "") + ("<w:i/>" if run.italic else "")
    return f"<w:r>{_properties('rPr', properties)}{text_xml(unbreakable(run.text))}</w:r>"


def _properties(element: str, inside: str) -> str:
    return f"<w:{element}>{inside}</w:{element}>" if inside else ""


def _table(table: TableBlock, styles: Styles) -> str:
    widths = _widths(table.columns, styles.width)
    style = styles.id_of(TABLE_STYLE) or styles.id_of("table grid")
    properties = (f'<w:tblStyle w:val="{style}"/>' if style else "") + (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        + ("" if style else _BORDERS)
        + '<w:tblLayout w:type="fixed"/>'
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = [
        _cell(c.heading, Style.HEAD_CELL, None, width, styles)
        for c, width in zip(table.columns, widths, strict=True)
    ]
    rows = [_row(head, "<w:cantSplit/><w:tblHeader/>")]
    for row in table.rows:
        cells = [
            _cell(runs, Style.CELL, column, width, styles)
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
    runs: tuple[Run, ...], style: Style, column: Column | None, width: int, styles: Styles
) -> str:
    found = styles.id_of(style.value)
    properties = f'<w:pStyle w:val="{found}"/>' if found else '<w:ind w:firstLine="0"/>'
    properties += f'<w:jc w:val="{column.align.value}"/>' if column else ""
    bold = style is Style.HEAD_CELL and not found
    inside = "".join([_run(run, bold) for run in runs])
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p></w:tc>"
    )


def _widths(columns: tuple[Column, ...], total: int) -> list[int]:
    shares = sum(column.share for column in columns)
    widths = [total * column.share // shares for column in columns]
    widths[-1] += total - sum(widths)
    return widths
