"""A part's tree → the texts and attributes outside Word's own words that hold tags, each whole.

In drawings and equations a tag may be split over runs, as in Word's words; it is written whole
where it begins. Where programs keep what nobody types (stores, variables, numberings), braces that
open and never close are no tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.template.typed_tags import OPENING, read_tags
from baocao_gen.word.xml import W

_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SHEETS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SPLIT = {
    f"{_DRAWING}p": f"{_DRAWING}t",
    f"{_MATH}oMath": f"{_MATH}t",
    f"{_SHEETS}si": f"{_SHEETS}t",
    f"{_SHEETS}is": f"{_SHEETS}t",
}
_ONLY = {f"{W}settings": f"{W}docVar", f"{W}numbering": f"{W}lvlText"}
"""Of these parts nothing else is filled: nobody types in it."""
_TYPED_IN = (
    W,
    _DRAWING,
    _CHART,
    "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}",
    "{http://schemas.microsoft.com/office/drawing/2008/diagram}",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}",
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}",
)
_WHOLE: Final = late(r"\{\{.+?\}\}|\{%.+?%\}", re.DOTALL)
_JSON = re.compile(r"\s*(?:\{\s*\"|\[)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def join_split(root: Any) -> None:
    """Write each tag of a drawing or an equation whole into the run where it begins."""
    for paragraph in root.iter(*_SPLIT):
        pieces = list(paragraph.iter(_SPLIT[paragraph.tag]))
        text = "".join(piece.text or "" for piece in pieces)
        if len(pieces) < 2 or not OPENING.search(text):
            continue
        owners = [n for n, piece in enumerate(pieces) for _ in piece.text or ""]
        for tag in read_tags(text):
            owners[tag.start : tag.end] = [owners[tag.start]] * (tag.end - tag.start)
        words: list[list[str]] = [[] for _ in pieces]
        for letter, owner in zip(text, owners, strict=True):
            words[owner].append(letter)
        for piece, letters in zip(pieces, words, strict=True):
            piece.text = "".join(letters)


def texts_with_tags(root: Any) -> list[tuple[Any, str, str]]:
    """Each element with a tag, the name of the attribute that has it or nothing, and the text."""
    is_typed_in = root.tag.startswith(_TYPED_IN) and root.tag not in _ONLY
    looks = OPENING if is_typed_in else _WHOLE
    found: list[tuple[Any, str, str]] = []
    for element in root.iter(_ONLY.get(root.tag, etree.Element)):
        if element.tag != f"{W}t" and element.text and looks.search(element.text):
            found.append((element, "", element.text))
        for name, value in element.attrib.items():
            if looks.search(str(value)):
                found.append((element, str(name), str(value)))
    return found if is_typed_in else [one for one in found if not _JSON.match(one[2])]


def whole_tags(root: Any) -> Iterator[tuple[str, str]]:
    """Every tag that opens and closes in a text or attribute of any tree, with all of the text."""
    for element in root.iter(etree.Element):
        for text in (element.text or "", *map(str, element.attrib.values())):
            if "{" in text and not _JSON.match(text):
                words = " ".join(text.split())
                yield from ((tag[0], words) for tag in _WHOLE.finditer(words))


def keep_spaces(element: Any) -> None:
    """What is printed in an equation or a cell may begin or end with a space."""
    if element.tag in (f"{_MATH}t", f"{_SHEETS}t"):
        element.set(_SPACE, "preserve")


def is_plotted(element: Any) -> bool:
    """Whether an element is a number that a chart draws, or that a cell of its workbook holds."""
    if element.tag == f"{_SHEETS}v":
        return "t" not in element.getparent().attrib
    if element.tag != f"{_CHART}v":
        return False
    return next(element.iterancestors(f"{_CHART}numCache", f"{_CHART}numLit"), None) is not None
