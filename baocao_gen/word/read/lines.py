"""An opened Word file → its paragraphs as lines: where each stands, its words, its text.

Places and words are those of a compiled template's problems, so a problem leads back to its line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.word.package.package import Package, parsed
from baocao_gen.word.package.parts import text_parts
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.read.letters import Letters
from baocao_gen.word.xml import W, owner

_P, _TBL = f"{W}p", f"{W}tbl"
_COPY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One paragraph of a Word file.

    Attributes:
        where: Its part, and in a table its number, the row and the cell.
        words: Its text with single spaces, tags included.
        text: Its text as it stands in the file; spaces and hyphens are plain ones.
        surroundings: The words that a reader sees beside it: its own, or its whole table's.
        element: The paragraph.
    """

    where: str
    words: str
    text: str
    surroundings: str
    element: Any = field(repr=False)


def read_lines(package: Package) -> list[Line]:
    """Every paragraph that has text, part by part, as Word would show it."""
    found: list[Line] = []
    for member, label in text_parts(package):
        found += lines_of(parsed(package, member), label)
    return found


def lines_of(root: etree._Element, label: str) -> Iterator[Line]:
    """The lines of one part; ``label`` is what it is called in messages."""
    places = PartPlaces(root, label)
    surroundings: dict[Any, str] = {}
    for paragraph in root.iter(_P):
        text = breakable(Letters(paragraph).text)
        if not text.strip() or owner(paragraph, _COPY) is not None:
            continue  # a text box stands twice in a file, the second time for old programs
        table = next(reversed(list(paragraph.iterancestors(_TBL))), None)
        if table is not None and table not in surroundings:
            surroundings[table] = " ".join(breakable(Letters(p).text) for p in table.iter(_P))
        shown = " ".join(text.split())
        beside = surroundings[table] if table is not None else text
        yield Line(places.of(paragraph), shown, text, beside, paragraph)
