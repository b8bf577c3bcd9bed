"""A condition or loop with one end in a link or a tracked change → its tags beside each other.

Word wraps runs for its own purposes: what was typed while changes are tracked, a link, a smart
tag, a content control. A tag that stands alone there, or at one end, is moved out of what wraps
it; links and tracked insertions may also be cut in two. Nothing else moves.
(ECMA-376 part 1: 17.13.5 revisions, 17.16.22 hyperlink, 17.5 controls and smart tags)
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.template.elements import join_texts, stand_in
from baocao_gen.word.template.nesting import families
from baocao_gen.word.template.paragraph_text import isolate
from baocao_gen.word.xml import W

_CHANGE: Final = ("phần chèn đang theo dõi", "chấp nhận thay đổi trong Word (Xem lại › Chấp nhận)")
_LINK: Final = ("liên kết", "đưa thẻ ra ngoài liên kết, hoặc đặt cả hai thẻ vào trong")
_CONTROL: Final = ("ô nhập liệu", "đưa thẻ ra ngoài ô nhập liệu, hoặc đặt cả hai thẻ vào trong")
_SMART: Final = ("thẻ thông minh của Word", "gõ lại chữ ở chỗ này, hoặc đưa thẻ ra ngoài")
_FIELD: Final = ("trường tự động", "đưa thẻ ra ngoài trường, hoặc đặt cả hai thẻ vào trong")
WRAPPERS: Final = {
    f"{W}ins": _CHANGE, f"{W}moveTo": _CHANGE, f"{W}hyperlink": _LINK, f"{W}sdt": _CONTROL,
    f"{W}smartTag": _SMART, f"{W}customXml": _SMART, f"{W}fldSimple": _FIELD,
}  # fmt: skip
"""What wraps: how it is called, and what to do about a tag in it."""
_CAN_BE_CUT: Final = frozenset(f"{W}{name}" for name in ("ins", "moveTo", "hyperlink", "smartTag"))
_CONTENT, _TEXT, _RUN = f"{W}sdtContent", f"{W}t", f"{W}r"
_SILENT: Final = frozenset(
    f"{W}{name}"
    for name in (
        *("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "proofErr", "rPr", "pPr"),
        *("bookmarkStart", "bookmarkEnd"),
    )
)
_SEEN: Final = ("drawing", "pict", "object", "br", "tab", "sym", "fldChar", "footnoteReference")


@frozen
class Caught:
    """A statement that cannot be moved out of what wraps it.

    Attributes:
        hole: Its hole.
        other: The hole of its partner, which stands outside.
        wrapper: The name of the element around it.
    """

    hole: int
    other: int
    wrapper: str


def lift_out(root: etree._Element, statements: Mapping[int, str]) -> list[Caught]:
    """Move the ends of conditions and loops out of what wraps only one of them.

    Args:
        root: The prepared part; it is changed.
        statements: Hole number → the statement in it.
    """
    caught: list[Caught] = []
    for family in list(families(root, statements)):
        around = {hole: _wrappers(_holder(root, sign)) for hole, sign in family}
        shared = set.intersection(*(set(one) for one in around.values()))
        for hole, sign in family:
            own = [wrapper for wrapper in around[hole] if wrapper not in shared]
            if own and (stuck := _moved_out(sign, _holder(root, sign), own)) is not None:
                other = next(number for number, _ in family if number != hole)
                caught.append(Caught(hole, other, str(stuck.tag)))
    join_texts(root)
    return caught


def _holder(root: etree._Element, sign: str) -> Any:
    """The element in whose text a hole stands, or behind one of whose children."""
    for element in root.iter():
        if sign in (element.text or ""):
            return element
        if sign in (element.tail or ""):
            return element.getparent()
    return root  # in an attribute, which nothing wraps


def _wrappers(holder: Any) -> list[Any]:
    """What wraps a hole, the nearest first."""
    return [e for e in (holder, *holder.iterancestors()) if e.tag in WRAPPERS]


def _moved_out(sign: str, holder: Any, wrappers: list[Any]) -> Any:
    """Move a hole out of some wrappers; return the one that it cannot leave."""
    node = _alone(sign, holder)
    if node is None:
        return wrappers[0]
    for wrapper in wrappers:
        if not _left(node, wrapper):
            return wrapper
    return None


def _alone(sign: str, holder: Any) -> Any:
    """An element that holds nothing but the hole, where the hole stands."""
    if holder.tag == _TEXT:
        return isolate(holder, sign) if holder.getparent().tag == _RUN else None
    return stand_in(holder, sign)


def _left(node: Any, wrapper: Any) -> bool:
    """Move an element out of what wraps it, if nothing else has to move."""
    inside = node.getparent()
    if inside is not wrapper and inside.tag != _CONTENT:
        return False
    if not any(map(_is_seen, node.itersiblings(preceding=True))):
        _take(node)
        wrapper.addprevious(node)
        if wrapper.tag in _CAN_BE_CUT and not any(e.tag not in _SILENT for e in wrapper):
            _take(wrapper)
        return True
    following = list(node.itersiblings())
    if any(map(_is_seen, following)):
        if wrapper.tag not in _CAN_BE_CUT:
            return False
        _cut_behind(wrapper, following)
    _take(node)
    tail, wrapper.tail = wrapper.tail, None
    wrapper.addnext(node)
    node.tail = tail
    return True


def _take(node: Any) -> None:
    """Take an element away; the text behind it stays."""
    parent, previous, tail = node.getparent(), node.getprevious(), node.tail
    node.tail = None
    parent.remove(node)
    if tail and previous is not None:
        previous.tail = (previous.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail


def _cut_behind(wrapper: Any, following: list[Any]) -> None:
    """Put what follows in a wrapper into one of its own, of the same kind."""
    twin = etree.Element(wrapper.tag, dict(wrapper.attrib), nsmap=wrapper.nsmap)
    twin.extend(deepcopy([e for e in wrapper if e.tag in _SILENT and e.tag.endswith("Pr")]))
    twin.extend(following)
    wrapper.addnext(twin)
    twin.tail, wrapper.tail = wrapper.tail, None


def _is_seen(element: Any) -> bool:
    """Whether an element shows something, or holds another tag."""
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return False
    if str(element.xpath("string()")).strip():
        return True
    return any(next(element.iter(f"{W}{name}"), None) is not None for name in _SEEN)
