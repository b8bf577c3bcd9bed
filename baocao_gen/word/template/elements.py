"""What a tag stands for (a paragraph, a row, a cell, a run) → what goes with it when it goes."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.tags.private_characters import TEXT_HERE
from baocao_gen.word.xml import (
    DEFAULT_WIDTH,
    NAMESPACE,
    W,
    is_struck_out,
    measure,
    owner,
    text_width,
)

_T = f"{W}t"
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
_CELL_MARGINS = 216  # left and right together, as Word sets them
_NARROWEST = 500


@frozen
class Shell:
    """The paragraph or run that a value replaces: kept for a value that is plain text.

    ``xml`` has ``TEXT_HERE`` where the text goes; ``width`` is the room for tables, in twentieths
    of a point.
    """

    xml: str
    width: int

    def around(self, text: str) -> str:
        """The paragraph or run with this XML in the place of its text."""
        return self.xml.replace(TEXT_HERE, text)


def lost_with(element: Any, own: str) -> str:
    """What else stands in an element that a tag takes away; ``own`` is the tag's hole."""
    words = "".join(text.text or "" for text in element.iter(_T) if not is_struck_out(text))
    beside = words.replace(own, "", 1).strip()
    seen = [name for tag, name in _SEEN.items() if element.find(f".//{tag}") is not None]
    if any(b.get(f"{W}type") == "page" for b in element.iter(f"{W}br")):
        seen.append("dấu ngắt trang")
    return " ".join([*([beside] if beside else []), *(f"[{name}]" for name in dict.fromkeys(seen))])


def shell_of(element: Any, unit: str) -> Shell:
    """The shell of a paragraph or run that is about to be replaced."""
    if unit == "r":
        return Shell(f"<w:r>{_markup(element.find(f'{W}rPr'))}{TEXT_HERE}</w:r>", DEFAULT_WIDTH)
    run = _markup(element.find(f".//{W}r/{W}rPr"))
    paragraph = _markup(element.find(f"{W}pPr"))
    return Shell(f"<w:p>{paragraph}<w:r>{run}{TEXT_HERE}</w:r></w:p>", _room(element))


def _room(paragraph: Any) -> int:
    """The width of text where a paragraph stands: its cell's, or its section's."""
    cell = owner(paragraph, f"{W}tc")
    width = None if cell is None else cell.find(f"{W}tcPr/{W}tcW")
    if width is not None and width.get(f"{W}type") == "dxa":
        return max(measure(width, "w") - _CELL_MARGINS, _NARROWEST)
    following = paragraph.xpath("following::w:sectPr[1]", namespaces={"w": NAMESPACE})
    return text_width(following[0] if following else None)


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
    """Take an element out of the tree and leave a text in its place."""
    parent, previous = element.getparent(), element.getprevious()
    if parent is None:
        return
    text += element.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    element.tail = None
    parent.remove(element)
