"""The XML of a sheet → its plainest rows, read at a glance, and the XML around them for a parser.

Nearly every row of nearly every workbook is written in one and the same way, without a formula or
a letter that XML has to spell out. A parser that calls Python for each element takes three times
as long over such a row as a pattern; what the pattern does not know word for word is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

# Without what a parser changes (a carriage return) or refuses.
_LETTERS: Final = rb"[^<>&\r\x00-\x08\x0b-\x1f]*"
_TEXT: Final = (
    rb"(" + _LETTERS + rb"(?:&(?:#[1-9]\d{2,5}|amp|lt|gt|quot|apos);" + _LETTERS + rb")*)"
)
_CELL: Final = (
    rb'<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d{1,5})")?(?: t="(s|str|inlineStr|n|b|d|e)")?'
    rb"(?:/>|>(?:<v>"
    + _TEXT
    + rb'</v>|<is><t(?: xml:space="preserve")?>'
    + _TEXT
    + rb"</t></is>)</c>)"
)
_CELLS: Final = re.compile(_CELL)
_ROW: Final = re.compile(
    rb'<row r="(\d{1,7})"((?: [\w:]+="[^"<>&]*")*)>((?:'
    + re.sub(rb"\((?!\?)", rb"(?:", _CELL)
    + rb")*)</row>"
)
_UTF_8: Final = re.compile(
    rb"""(?:\xef\xbb\xbf)?(?:<\?xml [^>]*?encoding=["'](?i:utf-8)["'][^>]*>|<[^?])"""
)


_REFERENCE: Final = re.compile(r"&(?:#\d+|\w+);")
_SIGNS: Final = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
KINDS: Final = {
    **{kind.encode(): kind for kind in ("s", "str", "inlineStr", "n", "b", "d", "e")},
    b"": "n",
}
"""The types of plain cells."""
_SHORT: Final = 100
"""Bytes of a text that may well stand in other rows too, and is remembered."""


class PlainRow(NamedTuple):
    """A row: its number, and of each cell letters, style, type, value and text in the cell."""

    line: int
    cells: list[tuple[bytes, bytes, bytes, bytes, bytes]]


def split(content: bytes) -> Iterator[tuple[bytes, PlainRow | None]]:
    """The XML in pieces, each with the plain row that stands behind it; the last has none."""
    begun = 0
    for found in _ROW.finditer(content) if _is_simple(content) else ():
        if b"hidden" not in found[2]:
            row = PlainRow(int(found[1]), _CELLS.findall(found[3]))
            yield content[begun : found.start()], row
            begun = found.end()
    yield content[begun:], None


def text_of(raw: bytes) -> str:
    """The text of a cell, its references resolved.

    Raises:
        UnicodeError: bytes that are no UTF-8, or a reference to half a character.
    """
    return _remembered(raw) if len(raw) <= _SHORT else _resolved(raw)


def _resolved(raw: bytes) -> str:
    text = raw.decode()
    if "&" not in text:
        return text
    for reference in set(_REFERENCE.findall(text)) - {"&amp;"}:
        sign = _SIGNS.get(reference) or chr(int(reference[2:-1]))
        text = text.replace(reference, sign)
    text = text.replace("&amp;", "&")  # the last one, or what follows it would look like another
    text.encode()
    return text


_remembered = lru_cache(maxsize=1 << 12)(_resolved)


def _is_simple(content: bytes) -> bool:
    """Whether what looks like a row is one: nothing is in a comment, nor in other letters."""
    is_first = content.rfind(b"<?") <= 3  # the declaration, behind a byte order mark at most
    return is_first and b"<!" not in content and _UTF_8.match(content) is not None
