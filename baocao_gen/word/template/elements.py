"""What a tag stands for (a paragraph, a row, a cell, a run) → what goes with it when it goes."""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.write.blocks import DEFAULT_WIDTH
from baocao_gen.word.xml import NAMESPACE, W, is_struck_out, owner

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


@frozen
class Shell:
    """The paragraph or run that a value replaces: kept for a value that is plain text.

    ``xml`` has U+FDD6 where the text goes; ``width`` is the room for tables, in twentieths
    of a point.
    """

    xml: str
    width: int

    def around(self, text: str) -> str:
        """The paragraph or run with this XML in the place of its text."""
        return self.xml.replace("\ufdd6", text)


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
        return Shell(f"<w:r>{_markup(element.find(f'{W}rPr'))}\ufdd6</w:r>", DEFAULT_WIDTH)
    run = _markup(element.find(f".//{W}r/{W}rPr"))
    paragraph = _markup(element.find(f"{W}pPr"))
    return Shell(f"<w:p>{paragraph}<w:r>{run}\ufdd6</w:r></w:p>", _room(element))


def _room(paragraph: Any) -> int:
    """The width of text where a paragraph stands: its cell's, or its section's."""
    cell = owner(paragraph, f"{W}tc")
    if cell is not None:
        width = cell.find(f"{W}tcPr/{W}tcW")
        if width is not None and width.get(f"{W}type") == "dxa":
            return max(_measure(width, "w") - _CELL_MARGINS, 500)
    section = next(
        iter(paragraph.xpath("following::w:sectPr[1]", namespaces={"w": NAMESPACE})), None
    )
    size = section.find(f"{W}pgSz") if section is not None else None
    margins = section.find(f"{W}pgMar") if section is not None else None
    if size is None or margins is None:
        return DEFAULT_WIDTH
    room = _measure(size, "w") - _measure(margins, "left") - _measure(margins, "right")
    return room if room > 0 else DEFAULT_WIDTH


def _measure(element: Any, name: str) -> int:
    value = str(element.get(f"{W}{name}", "0"))
    return int(value) if value.lstrip("-").isdecimal() else 0


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
