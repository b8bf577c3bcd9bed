"""WordprocessingML as every module of the package spells it: its name, and questions to its tree.

(ECMA-376 part 1, section 17.)
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from lxml import etree

NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{NAMESPACE}}}"
"""Before the name of an element, as lxml writes it: ``f"{W}p"``."""
_STRUCK_OUT = (f"{W}del", f"{W}moveFrom")


def owner(element: Any, tag: str) -> Any:
    """The nearest element of a name around another, or None."""
    return next(element.iterancestors(tag), None)


def is_struck_out(element: Any) -> bool:
    """Whether a reviewer has deleted an element or moved it away: its tags are not printed."""
    return next(element.iterancestors(*_STRUCK_OUT), None) is not None


def empty_like(run: Any) -> Any:
    """A run of the same look as another, without anything in it."""
    twin = etree.Element(run.tag, nsmap=run.nsmap)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        twin.append(deepcopy(properties))
    return twin
