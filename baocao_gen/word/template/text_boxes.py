"""Text boxes that a part holds twice, for new programs and for old ones → tags in one of the two.

The second copy is made of the first one after it has been printed: what counts or sets names would
otherwise be run twice, and the two would say different things. (ECMA-376 part 3, 7.)
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from baocao_gen.word.template.typed_tags import OPENING
from baocao_gen.word.xml import W

_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX: Final = f"{W}txbxContent"
_COPIED: Final = "bc-copied"


def leave_one(root: Any) -> bool:
    """Empty the second copies of text boxes with tags; whether there are any.

    Args:
        root: A part before its tags are looked for.
    """
    found = False
    for both in _outermost(root):
        firsts, seconds = _boxes(both)
        if len(firsts) != len(seconds):
            continue  # they are no copies of each other
        for first, second in zip(firsts, seconds, strict=True):
            if OPENING.search("".join(first.itertext())):
                second[:] = []
                second.set(_COPIED, "1")
                found = True
    return found


def copy_again(root: Any) -> None:
    """Fill the second copies of a rendered part."""
    for both in _outermost(root):
        for first, second in zip(*_boxes(both), strict=False):
            if second.attrib.pop(_COPIED, None):
                second[:] = [deepcopy(child) for child in first]


def _outermost(root: Any) -> list[Any]:
    """What stands twice, and in nothing that does: copies of copies would grow without end."""
    name = f"{_CHOICES}AlternateContent"
    return [both for both in root.iter(name) if next(both.iterancestors(name), None) is None]


def _boxes(both: Any) -> tuple[list[Any], list[Any]]:
    """The boxes of the first choice and those of the last way out, in order."""
    choice, fallback = both.find(f"{_CHOICES}Choice"), both.find(f"{_CHOICES}Fallback")
    if choice is None or fallback is None:
        return [], []
    return _outer_boxes(choice), _outer_boxes(fallback)


def _outer_boxes(side: Any) -> list[Any]:
    return [box for box in side.iter(_BOX) if next(box.iterancestors(_BOX, side.tag)) is side]
