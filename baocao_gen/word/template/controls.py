"""Content controls of a template → those with tags, and what their stores leave to them.

A control that holds a tag is told by a mark with the number of the tag's place, which goes when
the control is settled. Where such a control is bound, what is printed in it is written into its
store: tags that stand there themselves are taken out, so that those of a loop need no name outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity
from baocao_gen.word.package.package import Package
from baocao_gen.word.package.stores import (
    BINDING,
    CONTENT,
    RICH_BINDING,
    SDT,
    SDT_PR,
    Stores,
    words_in,
)
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.template.nesting import HOLE
from baocao_gen.word.template.typed_tags import OPENING
from baocao_gen.word.xml import W

FILLED: Final = "bc-filled"
"""The attribute of a control's properties that holds the number of its first tag."""

_GOOGLE: Final = "goog_rdk_"
_PRINTS_NOTHING = '{{ "" }}'
"""Stays where no turn of a loop prints a control: its store is empty then."""


def unwrap_google(root: Any) -> None:
    """Take away the controls that Google Docs puts around stretches of text: they mean nothing.

    A tag, or the two ends of a condition, would lie in different ones.
    """
    marks: list[Any] = list(root.iter(f"{W}tag"))
    for tag in marks:
        if tag.getparent().tag != SDT_PR or not str(tag.get(f"{W}val")).startswith(_GOOGLE):
            continue
        control = tag.getparent().getparent()
        content = control.find(CONTENT)
        for child in [] if content is None else list(content):
            control.addprevious(child)
        control.getparent().remove(control)


def mark_controls(root: Any) -> bool:
    """Mark the controls of a part that hold tags; whether there are any.

    Args:
        root: The part, in which holes stand for tags.
    """
    if next(root.iter(SDT), None) is None:
        return False
    found = False
    for content in root.iter(CONTENT):
        if next(content.iterancestors(CONTENT), None) is not None:
            continue  # what is inside another is met on the way through that one
        for element in content.iter(etree.Element):
            if element.text and (hole := HOLE.search(element.text)):
                found = True
                _mark_around(element, hole[1])
    return found


def _mark_around(element: Any, number: str) -> None:
    for control in element.iterancestors(SDT):
        properties = control.find(SDT_PR)
        if properties is not None and properties.get(FILLED) is not None:
            return  # and so are those around it
        if properties is not None:
            properties.set(FILLED, number)


def left_to_controls(
    package: Package, roots: Mapping[str, tuple[str, Any]], name: str
) -> Iterator[Problem]:
    """Take the tags out of stores whose controls have tags; a warning for each without a store.

    Args:
        package: The template.
        roots: Its parts with tags: label and tree, by member; stores among them are changed.
        name: The template's name in messages.
    """
    stores = Stores(package, {member: root for member, (_, root) in roots.items()})
    for label, root in roots.values():
        places: PartPlaces | None = None
        for binding in list(root.iter(BINDING, RICH_BINDING)):
            control = next(binding.iterancestors(SDT), None)
            content = None if control is None else control.find(CONTENT)
            words = "" if content is None else words_in(content)
            if not OPENING.search(words):
                continue
            place = stores.place(binding) if binding.tag == BINDING else None
            if place is None:
                places = places or PartPlaces(root, label)
                yield _unbound(binding, words, places.of(control), name)
            elif OPENING.search(place.read(stores.root(place.member)) or ""):
                place.write(stores.root(place.member), _PRINTS_NOTHING)


def _unbound(binding: Any, words: str, where: str, name: str) -> Problem:
    path = str(binding.get(f"{W}xpath", ""))[:80]
    is_rich = binding.tag == RICH_BINDING
    why = "chỗ ấy giữ cả định dạng, không điền được" if is_rich else "tệp không có chỗ giữ ấy"
    message = f"ô nhập liệu gắn với «{path}», mà {why}: ô vẫn in, mối gắn bỏ đi"
    hint = (
        "trong Word, xóa ô ấy rồi chèn lại (Chèn > Phần nhanh > Thuộc tính tài liệu), hoặc thay "
        "bằng thẻ thường"
    )
    place = Position(name, part=where, excerpt=" ".join(words.split()))
    return Problem(codes.UNBOUND, message, place, hint, Severity.WARNING)
