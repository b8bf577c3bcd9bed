"""A page's names → how many pages they will fill in a shipped template, roughly.

Only a layout engine knows the number of pages; this sets the words in lines as wide as the decree's
text area and as tables' columns, by the widths of the typeface, so that ``render`` can say «khoảng
12 trang» without starting LibreOffice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from baocao_gen.decree30.facts import PAGE, PARAGRAPH
from baocao_gen.decree30.header_lines import TEXT_ROOM
from baocao_gen.decree30.typeface import text_width
from baocao_gen.report.blocks import Blocks, ChartBlock, Paragraph, Picture, Style, TableBlock
from baocao_gen.report.table_widths import LANDSCAPE, PORTRAIT, fitted
from baocao_gen.vietnamese.kept import kept
from baocao_gen.yearfile.model import Appendix, Document, DocumentGroup, Header, YearFile, key_of

_POINTS = 72 / 25.4
"""In a millimetre."""
_PAGE = (PAGE.height - PAGE.top.chosen - PAGE.bottom.chosen) * _POINTS
_SINGLE = 1.15
"""A line of Times New Roman by its type size."""
_SIZE, _CELL_SIZE, _SMALL = 14, 13, 11
_LINE = _SIZE * _SINGLE
_BODY_LINE = _LINE * PARAGRAPH.line.chosen
_CELL_LINE = _CELL_SIZE * _SINGLE
_INDENT = PARAGRAPH.indent * _POINTS
_CELL_MARGINS, _ROW_MARGINS = 8.5, 4.5
"""Beside the words of a cell, and above and below those of a row with its line."""
_TWENTIETHS = 20
"""Of a point: the unit of a table's widths."""
_DOCUMENT_COLUMNS = (36.0, 140.0, TEXT_ROOM - 176)
"""Of the list of documents in an appendix."""
_LETTER, _LEFT_EMPTY = 0.415, 0.9
"""How wide a letter of prose is on average, and what the end of a line leaves empty on average, by
the type size."""
_FEW_LINES = 4
"""A text of more lines is so long that its letters are of average width."""
_MOST_MEASURED = 400_000
"""Letters that are measured one by one: two hundred pages; beyond, an average will do."""
_HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.PLAIN_HEADING)
_SIGNATURE_ROOM, _GAP, _RULE = 80, 12, 3
_CHART = 230
"""Points of a chart, without its caption; bars may need more."""


@dataclass(slots=True)
class _Sheets:
    """Pages that are being filled from the top; ``y`` is where the last one is full to."""

    pages: int = 1
    y: float = 0
    measured: int = 0

    def lines(self, count: int, height: float, before: float = 0) -> None:
        """Lines of one paragraph, which a page may divide."""
        if self.y:
            self.y += before
        room = int((_PAGE - self.y) / height)
        if count <= room:
            self.y += count * height
            return
        on_a_page = int(_PAGE / height)
        full, rest = divmod(count - max(room, 0), on_a_page)
        self.pages += full + (rest > 0)
        self.y = rest * height if rest else _PAGE

    def block(self, height: float, head: float = 0) -> None:
        """A row, or whatever else a page does not divide; ``head`` is repeated on a new page."""
        if self.y and self.y + height > _PAGE:
            self.pages += 1
            self.y = head
        self.y += min(height, _PAGE)

    def new_page(self) -> None:
        self.pages += 1
        self.y = 0

    def count(
        self, text: str, room: float, size: float, *, bold: bool = False, at: float = 0
    ) -> int:
        """How many lines a text takes, its first one beginning ``at`` points in."""
        self.measured += len(text)
        width = len(text) * _LETTER * size + at
        if width > _FEW_LINES * room >= _FEW_LINES * TEXT_ROOM or self.measured > _MOST_MEASURED:
            return -int(-width // max(room - _LEFT_EMPTY * size, size)) + text.count("\n")
        lines = _lines(text, room, size, bold, at)
        return lines + text.count("\n")


@kept(most=2_000, longest=4_000)
def _lines(text: str, room: float, size: float, bold: bool, at: float) -> int:
    """How many lines the words of a text take between its line breaks."""
    lines, x, space = 1, at, size / 4
    for word in text.split(" "):
        width = _width(word, bold) * size
        if x > at and x + width > room:
            lines += 1
            x = 0
        if width > room:  # a word wider than its column is divided
            more, width = _broken(word, bold, room / size)
            lines += more
            width *= size
        x += width + space
    return lines


@lru_cache(maxsize=20_000)
def _width(word: str, bold: bool) -> float:
    return text_width(word, 1, bold=bold)


def _broken(word: str, bold: bool, room: float) -> tuple[int, float]:
    """How many more lines a word takes that is divided between its letters, and its last width."""
    lines, x = 0, 0.0
    for letter in word:
        width = _width(letter, bold)
        if x and x + width > room:
            lines += 1
            x = 0.0
        x += width
    return lines, x


def pages(names: Mapping[str, Any]) -> int:
    """The estimated number of pages of a report.

    Args:
        names: What ``page_names`` gives.
    """
    sheets = _Sheets()
    header = names[key_of(YearFile, "header")]
    _head(sheets, header)
    _blocks(sheets, names[key_of(YearFile, "body")])
    _signature(sheets, header)
    for appendix in names[key_of(YearFile, "appendices")]:
        sheets.new_page()
        _appendix(sheets, appendix)
    return sheets.pages


def _head(sheets: _Sheets, header: Mapping[str, Any]) -> None:
    agency = len(header["co_quan_chu_quan_dong"]) + len(header["co_quan_ban_hanh_dong"])
    sheets.y += max(agency, 2) * 12 * _SINGLE + _RULE + 6 + 13 * _SINGLE
    sheets.y += 18 + _LINE + len(header["trich_yeu_dong"]) * _LINE + _RULE + _GAP
    addressees = header[key_of(Header, "addressees")]
    if addressees:
        sheets.y += 6 + 6 + (len(addressees) + (len(addressees) > 1)) * _LINE
    for ground in header[key_of(Header, "grounds")]:
        sheets.lines(sheets.count(ground, TEXT_ROOM, _SIZE, at=_INDENT), _BODY_LINE, 6)


def _signature(sheets: _Sheets, header: Mapping[str, Any]) -> None:
    signer = header[key_of(Header, "signer")]
    right = (len(signer["dong"]) + 1) * _LINE + _SIGNATURE_ROOM
    recipients = header[key_of(Header, "recipients")]
    left = 12 * _SINGLE + len(recipients) * _SMALL * _SINGLE
    if header[key_of(Header, "second_signer")]:
        left += right + _GAP
    sheets.block(_GAP + max(left, right))


def _blocks(sheets: _Sheets, blocks: Blocks) -> None:
    for block in blocks.items:
        if isinstance(block, Paragraph):
            bold = block.style in _HEADINGS
            text = block.text.upper() if block.style is Style.HEADING_1 else block.text
            count = sheets.count(text, TEXT_ROOM, _SIZE, bold=bold, at=_INDENT + _SIZE)
            sheets.lines(count, _BODY_LINE, PARAGRAPH.spacing.chosen)
        elif isinstance(block, TableBlock):
            _table(sheets, block)
        elif isinstance(block, Picture) and block.image is not None:
            asked = float(block.millimetres or block.image.width)
            wide = min(asked * _POINTS, TEXT_ROOM)
            sheets.block(wide * block.image.height / block.image.width + 2 * _BODY_LINE)
        elif isinstance(block, ChartBlock):
            sheets.block(_CHART + 2 * _BODY_LINE)


def _table(sheets: _Sheets, table: TableBlock) -> None:
    fit = fitted(table, LANDSCAPE if table.is_wide else PORTRAIT)
    rooms = [width / _TWENTIETHS for width in fit.widths]
    sheets.y += 6
    names = ["".join(run.text for run in column.heading) for column in table.columns]
    head = _row_height(sheets, names, rooms, bold=True) * max(len(table.heads), 1)
    sheets.block(head)
    for row in table.rows:
        cells = ["".join(run.text for run in cell) for cell in row]
        sheets.block(_row_height(sheets, cells, rooms), head)


def _row_height(
    sheets: _Sheets, cells: Sequence[str], rooms: Sequence[float], *, bold: bool = False
) -> float:
    lines = max(
        sheets.count(cell, room - _CELL_MARGINS, _CELL_SIZE, bold=bold)
        for cell, room in zip(cells, rooms, strict=False)  # a heading covers the other columns
    )
    return lines * _CELL_LINE + _ROW_MARGINS


def _appendix(sheets: _Sheets, appendix: Mapping[str, Any]) -> None:
    sheets.y += _LINE + _RULE + 6 + 6
    for text in (appendix[key_of(Appendix, "title")].upper(), appendix["kem_theo"]):
        sheets.lines(sheets.count(text, TEXT_ROOM, _SIZE, bold=text.isupper()), _LINE)
    _blocks(sheets, appendix[key_of(Appendix, "lead")])
    _blocks(sheets, appendix[key_of(Appendix, "table")])
    for group in appendix[key_of(Appendix, "groups")]:
        sheets.block(_CELL_LINE + _ROW_MARGINS)
        for document in group[key_of(DocumentGroup, "documents")]:
            _document(sheets, document)


def _document(sheets: _Sheets, document: Mapping[str, Any]) -> None:
    _, identity, subject = (room - _CELL_MARGINS for room in _DOCUMENT_COLUMNS)
    left = sum(
        sheets.count(str(document[key_of(Document, name)] or ""), identity, _CELL_SIZE)
        for name in ("kind", "symbol", "issued_on", "issuer")
        if name != "issuer" or document[key_of(Document, name)]
    )
    right = sheets.count(document[key_of(Document, "subject")] or "", subject, _CELL_SIZE)
    sheets.block(max(left, right) * _CELL_LINE + _ROW_MARGINS)
