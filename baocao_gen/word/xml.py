"""WordprocessingML as every module of the package spells it: its name, and questions to its tree.

(ECMA-376 part 1, section 17.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from lxml import etree

NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{NAMESPACE}}}"
"""Before the name of an element, as lxml writes it: ``f"{W}p"``."""
DEFAULT_WIDTH: Final = 9354
"""The text of a page of A4 with the decree's margins, in twentieths of a point."""
_WHOLE = re.compile("-?[0-9]{1,9}")
_STRUCK_OUT = (f"{W}del", f"{W}moveFrom")


def owner(element: Any, *tags: str) -> Any:
    """The nearest element of a name, or of one of some, around another, or None."""
    return next(element.iterancestors(*tags), None)


def within(paragraph: Any, *tags: str) -> Iterator[Any]:
    """The elements of some names in a paragraph, but for those of a paragraph inside it.

    However deep text boxes nest, each element is looked at for one paragraph only.
    """
    if next(paragraph.iterdescendants(f"{W}p"), None) is None:
        yield from paragraph.iterdescendants(*tags)
        return
    waiting = [iter(paragraph)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            continue
        if child.tag in tags:
            yield child
        if child.tag != f"{W}p":
            waiting.append(iter(child))


def is_struck_out(element: Any) -> bool:
    """Whether a reviewer has deleted an element or moved it away: its tags are not printed."""
    return next(element.iterancestors(*_STRUCK_OUT), None) is not None


def look_of(run: Any) -> Any:
    """The properties of a run, or None; they stand first, so a long run is not looked through."""
    first = next(run.iterchildren("*"), None)
    return first if first is not None and first.tag == f"{W}rPr" else None


def children_of(element: Any) -> dict[str, Any]:
    """The children of an element by name, of each the first; none of None.

    Whoever asks for several of them looks the element through once.
    """
    if element is None:
        return {}
    return {child.tag: child for child in element.iterchildren(reversed=True)}


def child_of(element: Any, tag: str) -> Any:
    """The first child of a name, or None; lxml's own ``find`` parses a path first."""
    return next(element.iterchildren(tag), None)


def empty_like(run: Any) -> Any:
    """A run of the same look as another, without anything in it."""
    twin = etree.Element(run.tag, nsmap=run.nsmap)
    properties = look_of(run)
    if properties is not None:
        twin.append(deepcopy(properties))
    return twin


def measure(element: Any, name: str) -> int:
    """A whole number among the attributes of an element; 0 where there is none that Word has."""
    value = str(element.get(f"{W}{name}", "0"))
    return int(value) if _WHOLE.fullmatch(value) else 0


def text_width(section: Any) -> int:
    """The room between the margins of a section (``sectPr``), in twentieths of a point."""
    size = None if section is None else section.find(f"{W}pgSz")
    margins = None if section is None else section.find(f"{W}pgMar")
    if size is None or margins is None:
        return DEFAULT_WIDTH
    room = measure(size, "w") - measure(margins, "left") - measure(margins, "right")
    return room if room > 0 else DEFAULT_WIDTH


def turned_width(section: Any) -> int:
    """The same room where the page is turned to landscape; 0 where it lies so, or has no size."""
    size = None if section is None else section.find(f"{W}pgSz")
    margins = None if section is None else section.find(f"{W}pgMar")
    if size is None or margins is None or measure(size, "w") >= measure(size, "h"):
        return 0
    return max(measure(size, "h") - measure(margins, "left") - measure(margins, "right"), 0)
