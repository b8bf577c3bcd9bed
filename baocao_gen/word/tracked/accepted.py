"""A part with tracked changes → the same part with all of them accepted (ECMA-376-1, 17.13.5)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from lxml import etree

from baocao_gen.word.package.package import Package, parsed, typed_members
from baocao_gen.word.package.zip_writer import Member
from baocao_gen.word.read.runs import DELETED, INSERTED
from baocao_gen.word.xml import W

_SIGNS: Final = (b"<w:ins", b"<w:del", b"<w:move", b"Change>", b"Change ")
_RANGES: Final = tuple(
    f"{W}{kind}{side}"
    for kind in ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange")
    for side in ("Start", "End")
)
_FORMER: Final = tuple(
    f"{W}{name}Change" for name in ("rPr", "pPr", "sectPr", "tblPr", "tcPr", "trPr", "tblGrid")
)
_MARKS: Final = (f"{W}rPr", f"{W}trPr")


def settled(package: Package) -> Package:
    """A package whose parts of words track no changes any more.

    Args:
        package: An opened Word file.

    Raises:
        InvalidTemplate: a part is no XML.
    """
    changed: dict[str, Member] = {}
    for member, kind in typed_members(package):
        data = package.members[member].data
        if "wordprocessingml" in kind and any(sign in data for sign in _SIGNS):
            root = parsed(package, member)
            accept(root)
            written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            changed[member] = Member.of(written)
    return replace(package, members={**package.members, **changed}) if changed else package


def accept(root: Any) -> None:
    """Accept every tracked change in a tree."""
    for element in list(root.iter(*_RANGES, *_FORMER)):
        element.getparent().remove(element)
    for element in list(root.iter(*DELETED)):
        if element.getparent() is not None and element.getparent().tag not in _MARKS:
            element.getparent().remove(element)
    for row in [mark.getparent().getparent() for mark in root.iter(f"{W}del")]:
        if row is not None and row.tag == f"{W}tr" and row.getparent() is not None:
            row.getparent().remove(row)
    for table in [t for t in root.iter(f"{W}tbl") if t.find(f".//{W}tr") is None]:
        table.getparent().remove(table)
    for paragraph in reversed(list(root.iter(f"{W}p"))):  # so that no words are moved twice
        _join(paragraph)
    for element in list(root.iter(*INSERTED, *DELETED)):
        _unwrap(element)


def _join(paragraph: Any) -> None:
    """A paragraph whose mark is deleted runs on into the next."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    if mark is None or all(mark.find(tag) is None for tag in DELETED):
        return
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        return
    children = [child for child in paragraph if child.tag != f"{W}pPr"]
    first = next((child for child in following if child.tag != f"{W}pPr"), None)
    for child in children:
        following.append(child) if first is None else first.addprevious(child)
    paragraph.getparent().remove(paragraph)


def _unwrap(element: Any) -> None:
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)
