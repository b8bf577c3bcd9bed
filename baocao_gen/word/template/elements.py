"""What a tag stands for (a paragraph, a row, a cell, a run) → what goes with it when it goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.tags.private_characters import TEXT_HERE
from baocao_gen.word.xml import (
    DEFAULT_WIDTH,
    W,
    is_struck_out,
    measure,
    owner,
    text_width,
    turned_width,
)

_P, _T = f"{W}p", f"{W}t"
_STAND_IN = "stand-in"
_QUOTED = 600
"""Letters of lost words that are looked at; a message quotes sixty."""
UNITS: Final = {
    "p": ("đoạn", f"{W}p"),
    "tr": ("hàng của bảng", f"{W}tr"),
    "tc": ("ô của bảng", f"{W}tc"),
    "r": ("đoạn", f"{W}r"),
}
# What is on the page without being text: it would be lost with the tag's paragraph or row.
_SEEN = {
    f"{W}drawing": "hình",
    f"{W}pict": "hình",
    f"{W}object": "đối tượng nhúng",
    f"{W}fldChar": "trường tự động",
    f"{W}fldSimple": "trường tự động",
    f"{W}footnoteReference": "chú thích",
    f"{W}endnoteReference": "chú thích",
    f"{W}sym": "ký hiệu",
    f"{W}sectPr": "dấu ngắt phần",
    f"{W}sdt": "ô nhập liệu",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "công thức",
}
SHOWN: Final = (f"{W}t", f"{W}br", f"{W}tab", *_SEEN)
"""The elements of a paragraph that are something on the page."""
_CELL_MARGIN = 108  # at either side, as Word sets it
_NARROWEST = 500


@frozen
class PageRoom:
    """The width of text where a paragraph stands, in twentieths of a point.

    Attributes:
        width: As the page lies.
        turned: On the same page in landscape; 0 where it cannot be turned, or lies so already.
    """

    width: int = DEFAULT_WIDTH
    turned: int = 0


@frozen
class Shell:
    """The paragraph or run that a value replaces: kept for a value that is plain text.

    Attributes:
        xml: Its XML, with ``TEXT_HERE`` where the text goes.
        room: The room for tables.
    """

    xml: str
    room: PageRoom

    def around(self, text: str) -> str:
        """The paragraph or run with this XML in the place of its text."""
        return self.xml.replace(TEXT_HERE, text)


class Neighbours:
    """What else stands in the elements that tags take away; each element is read once.

    Whatever a tag leaves standing is left as it was, so what was read of it stays true.
    """

    def __init__(self) -> None:
        self._read: dict[Any, tuple[str, list[str]]] = {}

    def of(self, element: Any, own: str) -> str:
        """What a tag's element would lose, as much of it as a message quotes.

        Args:
            element: The paragraph, row, cell or run of the tag.
            own: The tag's hole.
        """
        if element not in self._read:
            self._read[element] = (_words(element), _things(element))
        words, things = self._read[element]
        beside = "" if words == own else words[:_QUOTED].replace(own, "", 1).strip()
        if not beside and words != own:
            beside = words.replace(own, "", 1).strip()
        return " ".join([*([beside] if beside else []), *things])


def _words(element: Any) -> str:
    texts = [text.text or "" for text in element.iter(_T) if not is_struck_out(text)]
    return "".join(texts).strip()


def _things(element: Any) -> list[str]:
    seen = [name for tag, name in _SEEN.items() if element.find(f".//{tag}") is not None]
    if any(b.get(f"{W}type") == "page" for b in element.iter(f"{W}br")):
        seen.append("dấu ngắt trang")
    return [f"[{name}]" for name in dict.fromkeys(seen)]


def shell_of(element: Any, unit: str, room: PageRoom) -> Shell:
    """The shell of a paragraph or run that is about to be replaced.

    Args:
        element: The paragraph or run.
        unit: «p» or «r».
        room: The room where the paragraph stands.
    """
    if unit == "r":
        return Shell(f"<w:r>{_markup(element.find(f'{W}rPr'))}{TEXT_HERE}</w:r>", PageRoom())
    run = _markup(element.find(f".//{W}r/{W}rPr"))
    paragraph = _markup(element.find(f"{W}pPr"))
    return Shell(f"<w:p>{paragraph}<w:r>{run}{TEXT_HERE}</w:r></w:p>", room)


def rooms_of(root: Any, paragraphs: Iterable[Any]) -> dict[Any, PageRoom]:
    """The room where each paragraph stands: its cell's, or its section's."""
    rooms = dict.fromkeys((p for p in paragraphs if p is not None), PageRoom())
    waiting: list[Any] = []
    for element in root.iter(_P, f"{W}sectPr") if rooms else ():
        if element.tag != _P:  # a section's properties stand behind what is in it
            room = PageRoom(text_width(element), turned_width(element))
            own = [p for p in waiting if p is owner(element, _P)]
            rooms.update(dict.fromkeys((p for p in waiting if p not in own), room))
            waiting = own
        elif element in rooms:
            waiting.append(element)
    return {paragraph: _inside(paragraph, room) for paragraph, room in rooms.items()}


def _inside(paragraph: Any, room: PageRoom) -> PageRoom:
    """The room in a cell or a box, whose page is not turned for what is in it."""
    cell = owner(paragraph, f"{W}tc")
    width = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
    if width is not None and width.get(f"{W}type") == "dxa":
        return PageRoom(max(measure(width, "w") - _margins(cell), _NARROWEST))
    if cell is not None or owner(paragraph, f"{W}txbxContent") is not None:
        return PageRoom(room.width)
    return room


def _margins(cell: Any) -> int:
    """Left and right together: the cell's own, its table's, or Word's usual ones."""
    table = owner(cell, f"{W}tbl")
    total = 0
    for side in ("left", "right"):
        own = cell.find(f"{W}tcPr/{W}tcMar/{W}{side}")
        whole = None if table is None else table.find(f"{W}tblPr/{W}tblCellMar/{W}{side}")
        margin = whole if own is None else own
        total += _CELL_MARGIN if margin is None else measure(margin, "w")
    return total


def _markup(element: Any) -> str:
    if element is None:
        return ""
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    return re.sub(r'\sxmlns:\w+="[^"]*"', "", text)


def surround(element: Any, before: str, behind: str) -> None:
    """Put a text before an element and one behind it."""
    parent, previous = element.getparent(), element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + before
    else:
        parent.text = (parent.text or "") + before
    element.tail = behind + (element.tail or "")


def replace(element: Any, text: str) -> None:
    """Take an element out of the tree and leave a text in its place.

    The text stands in an element of its own until ``join_texts``: a text that grew with each of
    thousands of neighbours would be copied as often.
    """
    parent = element.getparent()
    if parent is None:
        return
    stand_in = etree.Element(_STAND_IN)
    stand_in.text, stand_in.tail = text, element.tail
    element.tail = None
    parent.replace(element, stand_in)


def stand_in(holder: Any, words: str) -> Any:
    """An element of its own for words that stand between a holder's elements; see ``replace``."""
    element = etree.Element(_STAND_IN)
    element.text = words
    if words in (holder.text or ""):
        holder.text, _, element.tail = holder.text.partition(words)
        holder.insert(0, element)
        return element
    for child in holder:
        if words in (child.tail or ""):
            before, _, behind = child.tail.partition(words)
            child.addnext(element)
            child.tail, element.tail = before, behind
            return element
    return None


def join_texts(root: Any) -> None:
    """Make plain text of what ``replace`` has left."""
    etree.strip_tags(root, _STAND_IN)
