"""Blocks → WordprocessingML, in the styles that a template itself has.

Styles are found by name, as Word shows them; a template that lacks one gets the nearest it has,
so a clerk's own bare template prints the same words in its own plain look.
(ECMA-376 part 1, section 17.)
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from baocao_gen.decree30.facts import CHAPTER_TITLE, PARAGRAPH
from baocao_gen.report.blocks import (
    Block,
    Blocks,
    ChartBlock,
    Contents,
    Paragraph,
    Picture,
    Run,
    Style,
    TableBlock,
)
from baocao_gen.vietnamese.unbreakable import NO_BREAK_HYPHEN, unbreakable, whole_words
from baocao_gen.word.package.package import MARK
from baocao_gen.word.write.charts import chart_xml
from baocao_gen.word.write.contents import bookmarked, contents_xml
from baocao_gen.word.write.pictures import picture_xml
from baocao_gen.word.write.sections import WIDE_BEGINS, WIDE_ENDS
from baocao_gen.word.write.styles import Styles
from baocao_gen.word.write.tables import (
    CAPTIONS,
    PrintRows,
    caption_xml,
    properties_xml,
    rows_at_once,
    table_xml,
)

OPEN_TEXT = '<w:t xml:space="preserve">'
HYPHEN = f"</w:t><w:noBreakHyphen/>{OPEN_TEXT}"
"""A hyphen at which no line ends, in the middle of a text."""
_BREAKS = re.compile(r"[\n\t]")
_BREAK_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_TYPED_MARKERS = {Style.DASH: "- ", Style.PLUS: "+ ", Style.STAR: "* "}
_HEADINGS = frozenset(
    {Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4, Style.PLAIN_HEADING}
)

NOTE_BEGINS: Final = f"<?{MARK}-note begins?>"
NOTE_ENDS: Final = f"<?{MARK}-note ends?>"
"""Around the runs of a footnote, where its mark will stand; ``placed`` takes them out."""
_FIRST_LINE = round(PARAGRAPH.indent * 1440 / 25.4)
_BETWEEN_TABLES = '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
_LOW = (
    "<w:p><w:pPr><w:keepNext/>"
    '<w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/></w:pPr></w:p>'
)
_ROOM_ABOVE_TABLE = _LOW.format(120)
# A table that fills its page must not push an empty page behind it.
_BEHIND_LAST_TABLE = _LOW.format(20)


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


def blocks_xml(blocks: Blocks, styles: Styles, print_rows: PrintRows = rows_at_once) -> str:
    """Paragraphs and tables in order; a table is always followed by a paragraph."""
    items = blocks.items
    wide = _wide_items(items) if styles.turned else frozenset()
    last = len(items) - 1
    pieces: list[str] = []
    for index, block in enumerate(items):
        begins_wide = index in wide and index - 1 not in wide
        pieces.append(WIDE_BEGINS if begins_wide else "")
        if isinstance(block, TableBlock):
            if not begins_wide and _wants_room(items, index):
                pieces.append(_ROOM_ABOVE_TABLE)
            keep_next = index == last or _is_note(items[index + 1])
            table = table_xml(block, styles, _run_in_cell, print_rows, keep_next=keep_next)
            pieces.append(table)
            if index == last or isinstance(items[index + 1], TableBlock):
                pieces.append(_BEHIND_LAST_TABLE if index == last else _BETWEEN_TABLES)
        elif isinstance(block, ChartBlock):
            pieces.append(chart_xml(block, styles, _run, keep_next=index == last))
        elif isinstance(block, Picture):
            pieces.append(picture_xml(block, styles, _run, keep_next=index == last))
        elif isinstance(block, Contents):
            pieces.append(contents_xml(block, styles, _run))
        elif block.style in CAPTIONS:
            pieces.append(caption_xml(block, styles, _run, keep_next=index == last))
        else:
            pieces.append(_paragraph(block, styles, keep_next=index == last))
        pieces.append(WIDE_ENDS if index in wide and index + 1 not in wide else "")
    return "".join(pieces)


def _wide_items(items: tuple[Block, ...]) -> frozenset[int]:
    """The tables and charts that stand in landscape, with the lines that belong to them."""
    wide: set[int] = set()
    for index, block in enumerate(items):
        if not (isinstance(block, TableBlock | ChartBlock) and block.is_wide):
            continue
        first, behind = index, index + 1
        while first and _is_line_above(items[first - 1]):
            first -= 1
        while behind < len(items) and _is_note(items[behind]):
            behind += 1
        wide.update(range(first, behind))
    return frozenset(wide)


def _is_line_above(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style in (Style.TABLE_TITLE, Style.TABLE_UNIT)


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.TABLE_NOTE


def _wants_room(items: tuple[Block, ...], index: int) -> bool:
    """Whether a table stands below words that are not its own."""
    if not index:
        return False
    above = items[index - 1]
    return isinstance(above, Paragraph) and not _is_line_above(above)


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
    if block.entry and styles.has_contents:
        inside = bookmarked(inside, block.entry)
    return f"{label}<w:p>{properties_xml('pPr', properties)}{inside}</w:p>"


def _style(block: Paragraph, styles: Styles) -> tuple[str | None, str, bool]:
    """The style's id; where the template has none: a typed marker, bold for a heading."""
    found = styles.id_of(block.style.value)
    if found:
        return found, "", False
    fallback = styles.id_of(Style.BODY.value) or styles.id_of("normal")
    return fallback, _TYPED_MARKERS.get(block.style, ""), block.style in _HEADINGS


def _run(run: Run, bold: bool, size: str = "") -> str:
    # Where a line may end in another language, Word knows.
    words = run.text if run.language else unbreakable(run.text)
    return _printed(run, words, bold, size)


def _run_in_cell(run: Run, bold: bool, size: str = "") -> str:
    return _printed(run, whole_words(run.text), bold, size)


def _printed(run: Run, words: str, bold: bool, size: str) -> str:
    if run.note:
        return f"{NOTE_BEGINS}{''.join([_run(inner, False) for inner in run.note])}{NOTE_ENDS}"
    properties = ("<w:b/>" if run.bold or bold else "") + ("<w:i/>" if run.italic else "") + size
    if run.language:
        said = (f'w:{script}="{run.language}"' for script in ("val", "eastAsia", "bidi"))
        properties += f"<w:lang {' '.join(said)}/>"
    if run.marked is not None:  # a character style stands first (17.3.2.28, 17.3.2.29)
        properties = f'<w:rStyle w:val="{run.marked.ident}"/>{properties}'
    return f"<w:r>{properties_xml('rPr', properties)}{text_xml(words)}</w:r>"
