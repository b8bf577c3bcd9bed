"""Blocks → WordprocessingML, in the styles that a template itself has.

Styles are found by name, as Word shows them; a template that lacks one gets the nearest it has,
so a clerk's own bare template prints the same words in its own plain look.
(ECMA-376 part 1, section 17.)
"""

from __future__ import annotations

import re
from html import escape

from baocao_gen.decree30.facts import CHAPTER_TITLE, PARAGRAPH
from baocao_gen.report.blocks import Blocks, Paragraph, Run, Style, TableBlock
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.write.tables import properties_xml, table_xml

_BREAKS = re.compile(r"[\n\t]")
_BREAK_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_TYPED_MARKERS = {Style.DASH: "- ", Style.PLUS: "+ ", Style.STAR: "* "}
_HEADINGS = frozenset(
    {Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4, Style.PLAIN_HEADING}
)


_FIRST_LINE = round(PARAGRAPH.indent * 1440 / 25.4)
_ROOM_ABOVE_TABLE = (
    "<w:p><w:pPr><w:keepNext/>"
    '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
)


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


def _plain(text: str) -> str:
    has_marks = "<" in text or "&" in text or ">" in text
    words = escape(text, quote=False) if has_marks else text
    return f'<w:t xml:space="preserve">{words}</w:t>' if words else ""


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
        pieces.append(table_xml(block, styles, _run))
        if index == last or isinstance(blocks.items[index + 1], TableBlock):
            pieces.append('<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>')
    return "".join(pieces)


def _paragraph(block: Paragraph, styles: Styles, *, keep_next: bool = False) -> str:
    style, typed, bold = _style(block, styles)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    # The last words of a text stay with what the template prints next (the signature).
    properties += "<w:keepNext/>" if keep_next else ""
    if block.label:
        # Without its number a heading also loses the number's indent.
        properties += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        properties += f'<w:ind w:left="0" w:firstLine="{_FIRST_LINE}"/>'
        typed = f"{block.label} "
    runs = ((Run(typed),) if typed else ()) + block.runs
    label = ""
    if block.style is Style.HEADING_1 and (below := styles.id_of(CHAPTER_TITLE)):
        label = f"<w:p>{properties_xml('pPr', properties)}</w:p>"
        properties = f'<w:pStyle w:val="{below}"/>'
    inside = "".join([_run(run, bold) for run in runs])
    return f"{label}<w:p>{properties_xml('pPr', properties)}{inside}</w:p>"


def _style(block: Paragraph, styles: Styles) -> tuple[str | None, str, bool]:
    """The style's id; where the template has none: a typed marker, bold for a heading."""
    found = styles.id_of(block.style.value)
    if found:
        return found, "", False
    fallback = styles.id_of(Style.BODY.value) or styles.id_of("normal")
    return fallback, _TYPED_MARKERS.get(block.style, ""), block.style in _HEADINGS


def _run(run: Run, bold: bool) -> str:
    properties = ("<w:b/>" if run.bold or bold else "") + ("<w:i/>" if run.italic else "")
    return f"<w:r>{properties_xml('rPr', properties)}{text_xml(run.text)}</w:r>"
