"""Shapes of the old kind (VML) in a rendered part → each with an id of its own.

Word writes a text box twice, as a drawing and as such a shape; a loop repeats both. A shape is
known by ``id`` and ``o:spid``; an embedded object, a control or a rule names it.
A kind of shape (shapetype) is needed once; the shapes that come later point to the first.
(ECMA-376 part 4, 19.1.2.19 shape, 19.1.2.20 shapetype, 19.2.2 for o:spid and OLEObject.)
"""

from __future__ import annotations

from typing import Any, Final

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.xml import W

_V: Final = "{urn:schemas-microsoft-com:vml}"
_SPID: Final = "{urn:schemas-microsoft-com:office:office}spid"
_KIND = f"{_V}shapetype"
_SHAPES: Final = tuple(
    f"{_V}{name}"
    for name in (
        *("shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve"),
        *("image", "group", "background"),
    )
)
_NUMBERED = late(r"(.*?)(\d{1,9})")


def unique_shapes(root: Any) -> bool:
    """Give each shape an id of its own; True if anything was changed."""
    changed = False
    kinds: set[str] = set()
    for kind in list(root.iter(_KIND)):
        if (name := kind.get("id")) in kinds:
            kind.getparent().remove(kind)
            changed = True
        elif name:
            kinds.add(name)
    shapes = list(root.iter(*_SHAPES))
    for attribute in ("id", _SPID):
        changed = _renamed(shapes, attribute) or changed
    return changed


def _renamed(shapes: list[Any], attribute: str) -> bool:
    taken = {str(shape.get(attribute)) for shape in shapes}
    seen: set[str] = set()
    free: dict[str, int] = {}
    changed = False
    for shape in shapes:
        name = shape.get(attribute)
        if name in seen:
            fresh = _free(name, taken, free)
            shape.set(attribute, fresh)
            _rename_references(shape, name, fresh)
            taken.add(fresh)
            name, changed = fresh, True
        if name is not None:
            seen.add(name)
    return changed


def _free(name: str, taken: set[str], free: dict[str, int]) -> str:
    """A name that no shape has; ``free`` remembers for each name how far it was looked."""
    found = _NUMBERED.fullmatch(name)
    stem, number = (found[1], int(found[2])) if found else (f"{name}_", 1)
    number = free.get(name, number)
    while f"{stem}{number}" in taken:
        number += 1
    free[name] = number
    return f"{stem}{number}"


def _rename_references(shape: Any, old: str, new: str) -> None:
    """What stands with a shape in one picture or object and names it: rules, objects, controls."""
    holder = next(shape.iterancestors(f"{W}pict", f"{W}object"), shape)
    for element in holder.iter():
        if not isinstance(element.tag, str) or element.tag in _SHAPES:
            continue
        for name, value in element.attrib.items():
            if value in (old, f"#{old}"):
                element.set(name, value.replace(old, new))
