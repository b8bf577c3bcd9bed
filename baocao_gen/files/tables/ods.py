"""The bytes of an OpenDocument spreadsheet (.ods) → its sheets with their cells.

Read here, since a library that reads it takes a cell with an error for an empty one. The one part
with cells is handed to expat piece by piece, and what is empty leaves nothing behind: a row that
says that it stands there a million times takes no room. Source: OpenDocument 1.3, part 3, 9.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import Final
from xml.parsers import expat

from baocao_gen.files.archive import DAMAGE, TooMuch, declares_entities, each_inflated
from baocao_gen.files.tables.cell_names import MOST_COLUMNS
from baocao_gen.files.tables.grid import Grid, GridCell
from baocao_gen.files.tables.table import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_UNPACKED,
    too_large,
)
from baocao_gen.files.tables.workbook_values import (
    TAKEN_ELSEWHERE,
    SheetSource,
    links_out,
    macros_refused,
    refused,
    shown,
    text_shown,
)

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_MAX_PART: Final = 64 * 1024 * 1024
_MANY_AREAS: Final = 10_000
_ERROR: Final = re.compile(r"#[A-ZÀ-ỹ0-9/]+[!?]?|Err:\d+")
_PIECE: Final = 1 << 20
_ASIDE: Final = frozenset(
    {"office:annotation", "table:shapes", "table:tracked-changes", "draw:frame"}
)
"""What stands in or beside cells and is none of their words."""
_IN_TEXT: Final = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}


_DAMAGED: Final[tuple[type[Exception], ...]] = (*DAMAGE, KeyError)


class _TooLarge(Exception):
    """More cells than are read."""


def read_ods(data: bytes, name: str) -> list[Grid]:
    """Every sheet of an OpenDocument spreadsheet with its cells as they are.

    Raises:
        InvalidReport: damaged, under a password, too large.
    """
    content, manifest, members = _parts(data, name)
    if any(member.startswith(("Basic/", "Scripts/")) for member in members):
        raise macros_refused(name)
    if b"encryption-data" in manifest:
        raise refused(name, "tệp OpenDocument (.ods) đặt mật khẩu")
    if declares_entities(content):
        raise refused(name, "tệp OpenDocument (.ods) có khai báo DTD hoặc thực thể")
    reader = _OdsReader(name)
    try:
        reader.read(content)
    except _TooLarge:
        raise too_large(name) from None
    except (expat.ExpatError, ValueError, OverflowError):
        raise refused(name, "tệp OpenDocument (.ods) hỏng, không đọc được") from None
    return reader.grids


def _parts(data: bytes, name: str) -> tuple[bytes, bytes, list[str]]:
    """The part with the cells, the manifest, and the names of all parts, each of them whole."""
    kept = {_MANIFEST: b""}
    members = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for member, content in each_inflated(archive, MAX_UNPACKED):
                members.append(member)
                if member in (_CONTENT, _MANIFEST):
                    if len(content) > _MAX_PART:
                        raise TooMuch
                    kept[member] = content
        return kept[_CONTENT], kept[_MANIFEST], members
    except TooMuch:
        raise refused(name, "tệp OpenDocument (.ods) phình quá lớn khi giải nén") from None
    except _DAMAGED:
        raise refused(name, "tệp OpenDocument (.ods) hỏng, không giải nén được") from None


class _OdsReader:
    """Reads the cells of all sheets; expat calls it for each element."""

    def __init__(self, name: str) -> None:
        self.grids: list[Grid] = []
        self._name = name
        self._count = self._line = self._column = self._aside = 0
        self._unseen: set[str] = set()
        self._style = ""
        self._row: dict[str, str] = {}
        self._cell: dict[str, str] | None = None
        self._words: list[str] = []
        self._paragraphs = 0
        self._in_text = False
        self._begin("", True)

    def read(self, content: bytes) -> None:
        """Read the whole part."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        for begun in range(0, len(content), _PIECE):
            parser.Parse(content[begun : begun + _PIECE], False)
        parser.Parse(b"", True)

    def _begin(self, title: str, is_shown: bool) -> None:
        self._source = SheetSource(self._name, (), title)
        self._title, self._is_shown = title, is_shown
        self._rows: dict[int, dict[int, GridCell]] = {}
        self._hidden: set[int] = set()
        self._merged: list[tuple[int, int, int, int]] = []
        self._begun: dict[int, GridCell] = {}  # a damaged file may have cells outside of rows
        self._line = 0

    def _start(self, name: str, found: dict[str, str]) -> None:
        if self._aside or name in _ASIDE:
            self._aside += name in _ASIDE
        elif name == "style:style":
            self._style = found.get("style:name", "")
        elif name == "style:table-properties" and found.get("table:display") == "false":
            self._unseen.add(self._style)
        elif name == "table:table":
            is_shown = found.get("table:style-name") not in self._unseen
            self._begin(found.get("table:name", ""), is_shown)
        elif name == "table:table-row":
            self._row, self._column = found, 0
            self._begun = {}
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell, self._words, self._paragraphs = found, [], 0
        elif name == "text:p" and self._cell is not None:
            self._words.append("\n" if self._paragraphs else "")
            self._paragraphs += 1
            self._in_text = True
        elif name in _IN_TEXT and self._in_text:
            count = min(int(found.get("text:c", 1)), MAX_COLUMNS)
            self._words.append(_IN_TEXT[name] * count)

    def _end(self, name: str) -> None:
        if self._aside:
            self._aside -= name in _ASIDE
        elif name == "text:p":
            self._in_text = False
        elif name in ("table:table-cell", "table:covered-table-cell") and self._cell is not None:
            self._end_cell(self._cell)
            self._cell = None
        elif name == "table:table-row":
            self._end_row()
        elif name == "table:table":
            hidden = frozenset(self._hidden)
            grid = Grid(self._title, self._is_shown, self._rows, hidden, tuple(self._merged))
            self.grids.append(grid)

    def _text(self, text: str) -> None:
        if self._in_text and not self._aside:
            self._words.append(text)

    def _end_cell(self, cell: dict[str, str]) -> None:
        first = self._column + 1
        times = int(cell.get("table:number-columns-repeated", 1))
        self._column += times
        wide = min(int(cell.get("table:number-columns-spanned", 1)), MOST_COLUMNS)
        high = int(cell.get("table:number-rows-spanned", 1))
        if (wide > 1 or high > 1) and len(self._merged) < _MANY_AREAS:
            line = self._line + 1
            self._merged.append((line, first, line + high - 1, first + wide - 1))
        words, fault = self._shown(cell)
        if not words and not fault:
            return
        if self._column > MOST_COLUMNS:
            raise _TooLarge
        is_text = cell.get("office:value-type") == "string" and "table:formula" not in cell
        for column in range(first, first + times):
            self._room()
            self._begun[column] = GridCell(
                self._source,
                self._line + 1,
                column,
                words,
                fault,
                is_text,
                "table:formula" in cell,
            )

    def _end_row(self) -> None:
        times = int(self._row.get("table:number-rows-repeated", 1))
        if self._begun:
            if times > MAX_ROWS:
                raise _TooLarge
            for line in range(self._line + 1, self._line + times + 1):
                if line > self._line + 1:
                    self._room(len(self._begun))
                self._rows[line] = {
                    column: GridCell(
                        one.source, line, column, one.text, one.fault, one.is_text, one.is_computed
                    )
                    for column, one in self._begun.items()
                }
                if self._row.get("table:visibility", "visible") != "visible":
                    self._hidden.add(line)
        self._line += times

    def _room(self, more: int = 1) -> None:
        self._count += more
        if self._count > MAX_CELLS:
            raise _TooLarge

    def _shown(self, cell: dict[str, str]) -> tuple[str, str]:
        """The words of a cell, and what is wrong with it."""
        kind, formula = cell.get("office:value-type"), cell.get("table:formula")
        words = "".join(self._words)
        if links_out(formula):
            return "", TAKEN_ELSEWHERE
        if cell.get("calcext:value-type") == "error" or (
            formula and _ERROR.fullmatch(words.strip())
        ):
            return "", f"ô báo lỗi «{words.strip() or '#N/A'}»"
        if formula is not None and kind is None and not words:
            plain = formula.partition(":")[2] or formula
            return "", f"công thức «{plain}» chưa có kết quả"
        if kind in ("float", "currency", "percentage") and "office:value" in cell:
            number = float(cell["office:value"])
            form = "0%" if kind == "percentage" else "General"
            return shown(number, form, exact=True), ""
        if kind == "date" and "office:date-value" in cell:
            return shown(date.fromisoformat(cell["office:date-value"][:10]), ""), ""
        if kind == "boolean":
            return shown(cell.get("office:boolean-value") == "true", ""), ""
        return text_shown(words)
