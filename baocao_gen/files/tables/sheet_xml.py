"""The parts of an .xlsx archive → the sheet's cells as the file has them, in one pass, unpadded.

Expat calls for each element and keeps none, so that a sheet needs the room of its filled cells:
neither formatted empty ones nor comments nor a million columns make it larger.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple
from xml.parsers import expat

from baocao_gen.files.archive import declares_entities, inflated
from baocao_gen.files.tables.cell_names import MOST_LETTERS, number_of
from baocao_gen.files.tables.plain_rows import KINDS, PlainRow, split, text_of

MAX_PART: Final = 64 * 1024 * 1024
"""Bytes of one XML part: a million cells take about forty."""
_MANY_CELLS: Final = 20_000
"""More than a row of Excel can have (16,384)."""
_DIGITS: Final = "0123456789"
_ROOT: Final = re.compile(rb"<([\w.-]+:)?\w")


class Damaged(Exception):
    """The archive is no workbook, or one that nobody wrote."""


class TooLarge(Exception):
    """A part that is larger than any sheet, or more cells than are read."""


class RawCell(NamedTuple):
    """A cell with a value or a formula: its type and its text as they stand in the file.

    ``shared`` is the number of the formula that several cells share.
    """

    line: int
    column: int
    kind: str
    style: int
    text: str | None
    formula: str | None
    shared: str | None


class Sheet(NamedTuple):
    """What a sheet holds: its cells in the order of the file, its merged areas, its hidden rows."""

    cells: list[RawCell]
    merged: list[str]
    hidden: frozenset[int]


class SheetPlace(NamedTuple):
    """A sheet of a workbook: its name, its part, and whether people see it."""

    title: str
    place: str
    is_shown: bool


class Book:
    """The sheets of a workbook, the first visible one before all, and what cells refer to."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        place = next(_targets(self._part("_rels/.rels"), "", "/officeDocument"), None)
        if place is None:
            raise Damaged
        folder, name = posixpath.split(place)
        links = self._part(f"{folder}/_rels/{name}.rels")
        by_id = {link["Id"]: link for link in _elements(links, "Relationship")}
        properties = self._part(place)
        self.counts_from_1904 = any(
            found.get("date1904") in ("1", "true") for found in _elements(properties, "workbookPr")
        )
        self.sheets = self._all(properties, by_id, folder)
        self.title, self._sheet = next(
            (s.title, s.place) for s in (*(s for s in self.sheets if s.is_shown), *self.sheets)
        )
        self._strings = next(_targets(links, folder, "/sharedStrings"), None)
        self._styles = next(_targets(links, folder, "/styles"), None)

    def sheet(self, most: int, place: str | None = None) -> Sheet:
        """The cells of a sheet; ``TooLarge`` if more than ``most`` of them are filled."""
        return _SheetReader(most).read(self._part(place or self._sheet))

    def strings(self) -> list[str]:
        """The texts that cells refer to by number."""
        return _texts(self._part(self._strings)) if self._strings else []

    def formats(self) -> list[tuple[int, str | None]]:
        """For each style of cells the number of its format, and the format if the file has it."""
        return _formats(self._part(self._styles)) if self._styles else []

    def _all(
        self, properties: bytes, by_id: Mapping[str, Mapping[str, str]], folder: str
    ) -> list[SheetPlace]:
        names = set(self._archive.namelist())
        sheets = []
        for found in _elements(properties, "sheet"):
            number = next((value for key, value in found.items() if key.endswith(":id")), "")
            link = by_id.get(number, {})
            place = _place(link.get("Target", ""), folder)
            if link.get("Type", "").endswith("/worksheet") and place in names:
                is_shown = found.get("state", "visible") == "visible"
                sheets.append(SheetPlace(found.get("name", ""), place, is_shown))
        if not sheets:
            raise Damaged
        return sheets

    def _part(self, name: str) -> bytes:
        content = inflated(self._archive, self._archive.getinfo(name), MAX_PART)
        if content is None:
            raise TooLarge
        if declares_entities(content):
            raise Damaged
        return content


def _place(target: str, folder: str) -> str:
    """The member that a link leads to."""
    whole = target if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(whole).lstrip("/")


def _targets(links: bytes, folder: str, kind: str) -> Iterator[str]:
    for link in _elements(links, "Relationship"):
        if link.get("Type", "").endswith(kind):
            yield _place(link.get("Target", ""), folder)


def _parse(
    content: bytes,
    start: Callable[[str, dict[str, str]], object],
    end: Callable[[str], object] | None = None,
    text: Callable[[str], object] | None = None,
) -> None:
    """Hand the elements of a part to functions, by their names without the prefix of the root."""
    _parser(content, start, end, text).Parse(content, True)


def _parser(
    content: bytes,
    start: Callable[[str, dict[str, str]], object],
    end: Callable[[str], object] | None,
    text: Callable[[str], object] | None,
) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    root = _ROOT.search(content)
    if root is not None and root[1]:  # few programs write a prefix; nothing is lost on the others
        prefix = root[1].decode()
        parser.StartElementHandler = lambda name, found: start(name.removeprefix(prefix), found)
        if end is not None:
            parser.EndElementHandler = lambda name: end(name.removeprefix(prefix))
    else:
        parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text
    return parser


def _elements(content: bytes, wanted: str) -> list[dict[str, str]]:
    """The attributes of all elements of a name."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == wanted:
            found.append(attributes)

    _parse(content, start)
    return found


def _formats(content: bytes) -> list[tuple[int, str | None]]:
    own: dict[int, str] = {}
    styles: list[int] = []
    opened: list[str] = []

    def start(name: str, found: dict[str, str]) -> None:
        opened.append(name)
        if name == "numFmt" and "numFmts" in opened:
            own[int(found["numFmtId"])] = found.get("formatCode", "")
        elif name == "xf" and "cellXfs" in opened:
            styles.append(int(found.get("numFmtId", 0)))

    _parse(content, start, lambda _: opened.pop())
    return [(number, own.get(number)) for number in styles]


def _texts(content: bytes) -> list[str]:
    texts: list[str] = []
    letters = _Letters()

    def start(name: str, found: dict[str, str]) -> None:
        if name == "si":
            letters.pieces.clear()
        letters.start(name, found)

    def end(name: str) -> None:
        letters.end(name)
        if name == "si":
            # «_x005F_» stands for a «_» that could begin a code.
            texts.append("".join(letters.pieces).replace("x005F_", ""))

    _parse(content, start, end, letters.text)
    return texts


class _Letters:
    """Collects what stands in ``<t>``, but for the reading aids of East Asian texts."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._is_open = self._is_aside = False

    def start(self, name: str, _: Mapping[str, str]) -> None:
        if name == "rPh":
            self._is_aside = True
        self._is_open = name == "t" and not self._is_aside

    def end(self, name: str) -> None:
        if name == "rPh":
            self._is_aside = False
        self._is_open = False

    def text(self, text: str) -> None:
        if self._is_open:
            self.pieces.append(text)


class _SheetReader:
    """Reads the cells of a sheet; what is empty leaves nothing behind.

    Expat calls it five to seven times for a cell, which is most of the time that a workbook takes:
    what it keeps is laid out so that each call does little.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._cells: list[RawCell] = []
        self._merged: list[str] = []
        self._hidden: set[int] = set()
        self._columns: dict[str, int] = {}
        self._plain_columns: dict[bytes, int] = {}
        self._line = self._column = self._in_row = 0
        self._cell: dict[str, str] | None = None
        self._value: list[str] = []
        self._letters: list[str] = []
        self._formula: list[str] | None = None
        self._shared: str | None = None
        self._open: list[str] | None = None
        """Where the text goes that comes now: one of the three above."""
        self._is_aside = False
        """Whether it is a reading aid of East Asian texts."""

    def read(self, content: bytes) -> Sheet:
        """Read the whole part: rows of the plainest kind by a pattern, all else by the parser."""
        parser = _parser(content, self._start, self._end, self._text)
        for piece, row in split(content):
            if piece or row is None:
                parser.Parse(piece, row is None)
            if row is not None:
                self._take(row)
        return Sheet(self._cells, self._merged, frozenset(self._hidden))

    def _take(self, row: PlainRow) -> None:
        line, columns = row.line, self._plain_columns
        self._line, self._column = line, 0
        if line < 1 or len(row.cells) > _MANY_CELLS:
            raise Damaged
        for letters, style, kind, value, inline in row.cells:
            text = text_of(inline if kind == b"inlineStr" else value)
            if text:
                if letters not in columns:
                    columns[letters] = self._column_of(letters.decode())
                column, number = columns[letters], int(style) if style else 0
                self._cells.append(RawCell(line, column, KINDS[kind], number, text, None, None))
        if len(self._cells) > self._most:
            raise TooLarge

    def _start(self, name: str, found: dict[str, str]) -> None:
        if name == "c":
            self._start_cell(found)
        elif name == "v":
            self._open = self._value
        elif name == "t":
            self._open = None if self._is_aside else self._letters
        elif name == "f":
            self._open = self._formula = self._formula or []
            self._shared = found.get("si")
        elif name == "row":
            self._line = int(float(found["r"])) if "r" in found else self._line + 1
            if self._line < 1:
                raise Damaged
            self._column = self._in_row = 0
            if found.get("hidden") in ("1", "true"):
                self._hidden.add(self._line)
        elif name == "mergeCell" and "ref" in found:
            self._merged.append(found["ref"])
        elif name == "rPh":
            self._is_aside = True

    def _start_cell(self, found: dict[str, str]) -> None:
        self._in_row += 1
        if self._in_row > _MANY_CELLS:
            raise Damaged
        letters = found["r"].rstrip(_DIGITS) if "r" in found else ""
        self._column = self._columns.get(letters) or self._column_of(letters)
        self._cell, self._value, self._letters = found, [], []
        self._formula = self._shared = None

    def _column_of(self, letters: str) -> int:
        if not letters:
            return self._column + 1
        if not (letters.isascii() and letters.isalpha() and len(letters) <= MOST_LETTERS):
            raise Damaged
        return self._columns.setdefault(letters, number_of(letters))

    def _end(self, name: str) -> None:
        self._open = None
        if name == "c":
            if self._cell is not None:
                self._end_cell(self._cell)
                self._cell = None
        elif name == "rPh":
            self._is_aside = False

    def _end_cell(self, cell: dict[str, str]) -> None:
        kind = cell.get("t", "n")
        text = "".join(self._letters if kind == "inlineStr" else self._value)
        if not text and self._formula is None:
            return
        if len(self._cells) >= self._most:
            raise TooLarge
        formula = None if self._formula is None else "".join(self._formula)
        style = int(cell["s"]) if "s" in cell else 0
        self._cells.append(
            RawCell(self._line, self._column, kind, style, text or None, formula, self._shared)
        )

    def _text(self, text: str) -> None:
        if self._open is not None and self._cell is not None:
            self._open.append(text)
