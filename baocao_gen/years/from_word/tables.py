"""A table of a report → rows of words, rows of documents, or a Markdown table in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from baocao_gen.decree30.facts import DOCUMENT_TYPES
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import parse_date
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.word.read.document import ReadCell, ReadTable

MOST_ROWS, MOST_COLUMNS = 60, 12
"""A table in a text; a longer or a wider one goes into a file beside the year file."""
_SYMBOL = late(r"(?P<symbol>(?<!\d)\d{1,6}\s?/\s?(?:\d{4}/)?[A-ZĐ][\w&]*(?:-[A-ZĐ][\w&]*)*)")
_DATE = late(r"(?:ngày\s+)?(?P<date>\d{1,2}/\d{1,2}/\d{4})")
_KINDS = tuple(sorted((kind.name for kind in DOCUMENT_TYPES), key=len, reverse=True))


@frozen
class FoundDocument:
    """A document that a row of a table lists."""

    kind: str
    symbol: str
    date: str
    subject: str


@frozen
class FoundGroup:
    """Documents below one heading row; the name is empty above the first one."""

    name: str
    documents: tuple[FoundDocument, ...]


def rows_of(table: ReadTable, words: Callable[[ReadCell], str] | None = None) -> list[list[str]]:
    """The words of each row by the columns of the grid; a merged cell says them once.

    Args:
        table: The table.
        words: What to take of a cell; by default its words.
    """
    rows: list[list[str]] = []
    for row in table.rows:
        line = [""] * table.columns
        for cell in row.cells:
            if cell.rows and cell.column < table.columns:
                line[cell.column] = words(cell) if words else " ".join(cell.text.split())
        rows.append(line)
    return rows


def as_markdown(rows: Sequence[Sequence[str]]) -> str:
    """Rows, as a text has their words, as a table of that text; the first one is its head."""
    head, *rest = (list(row) for row in rows)
    lines = [head, ["---"] * len(head), *rest]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def documents_in(table: ReadTable) -> tuple[FoundGroup, ...]:
    """The documents that a table lists, by its heading rows; nothing where it is no such table.

    A table lists documents where at least two of three rows with words have a number with a
    symbol in a short cell, and something to say of it.
    """
    groups: list[FoundGroup] = []
    name, listed, asked = "", list[FoundDocument](), 0
    for row in table.rows[1:]:
        cells = [" ".join(cell.text.split()) for cell in row.cells if cell.rows]
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        if len(row.cells) == 1 or len(filled) == 1 or _is_group(filled):
            if listed or name:
                groups.append(FoundGroup(name, tuple(listed)))
            name, listed = filled[-1], []
            continue
        asked += 1
        document = _document(cells)
        if document is not None:
            listed.append(document)
    groups.append(FoundGroup(name, tuple(listed)))
    found = sum(len(group.documents) for group in groups)
    return tuple(g for g in groups if g.documents) if found and found * 3 >= asked * 2 else ()


def _is_group(filled: Sequence[str]) -> bool:
    """«I | Lĩnh vực Bưu chính»: a number of an outline and a name, no document."""
    return len(filled) == 2 and filled[0].strip(".") in _ROMANS and not _SYMBOL.search(filled[1])


_ROMANS = frozenset(
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "A", "B", "C", "D", "Đ", "E"]
)


def _document(cells: Sequence[str]) -> FoundDocument | None:
    short = [(i, cell) for i, cell in enumerate(cells) if _SYMBOL.search(cell) and len(cell) < 90]
    if not short:
        return None
    index, cell = short[0]
    symbol = _SYMBOL.search(cell)
    assert symbol is not None
    date = _DATE.search(" ".join(cells[: index + 3]))
    others = [c for i, c in enumerate(cells) if i != index and not c.isdigit()]
    subject = max((c for c in others if not _DATE.fullmatch(c)), key=len, default="")
    kind = _kind(cell[: symbol.start()], others)
    if not subject or not kind:
        return None
    return FoundDocument(kind, symbol["symbol"].replace(" ", ""), _valid(date), subject)


def _kind(before: str, others: Sequence[str]) -> str:
    folded_before = before.casefold()
    for kind in _KINDS:
        if kind.casefold() in folded_before:
            return kind
    for other in others:
        for kind in _KINDS:
            if other.casefold().startswith(kind.casefold()):
                return kind
    return ""


def _valid(date: re.Match[str] | None) -> str:
    if date is None:
        return ""
    try:
        parse_date(date["date"])
    except ReadingError:
        return ""
    return date["date"]
