"""An opened Word file → its parts that hold text or tags, each by the name that people know."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from baocao_gen.word.package.package import WORD_TYPE, Package, relations_member, typed_members

BODY = "thân"
_PARTS = {
    f"{WORD_TYPE}header+xml": "đầu trang",
    f"{WORD_TYPE}footer+xml": "chân trang",
    f"{WORD_TYPE}footnotes+xml": "chú thích cuối trang",
    f"{WORD_TYPE}endnotes+xml": "chú thích cuối bài",
    f"{WORD_TYPE}comments+xml": "nhận xét",
    "application/vnd.openxmlformats-package.core-properties+xml": "thuộc tính tệp",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml": "thuộc tính tệp",
}
"""Content type → what a part of it is called; programs give the parts names of their own."""
GLOSSARY = f"{WORD_TYPE}document.glossary+xml"
_DRAWN = "application/vnd.openxmlformats-officedocument.drawingml."
CHART = "biểu đồ"
_OBJECTS = {
    f"{_DRAWN}chart+xml": CHART,
    f"{_DRAWN}chartshapes+xml": "hình vẽ trên biểu đồ",
    f"{_DRAWN}diagramData+xml": "sơ đồ SmartArt",
    "application/vnd.ms-office.chartex+xml": CHART,
    "application/vnd.ms-office.drawingml.diagramDrawing+xml": "sơ đồ SmartArt",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml": "thuộc tính riêng",
    f"{WORD_TYPE}settings+xml": "biến của văn bản",
    f"{WORD_TYPE}numbering+xml": "kiểu đánh số",
}
STORE = "kho dữ liệu của ô nhập liệu"
WITHIN = "!"
"""Between the name of a workbook and that of a part inside it."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def text_parts(package: Package) -> Iterator[tuple[str, str]]:
    """The members that may hold tags, each with what it is called in messages."""
    yield package.main, BODY
    typed = list(typed_members(package))
    # Building blocks for the author of the template are no part of the page, nor are their headers.
    aside = tuple(posixpath.dirname(m) + "/" for m, kind in typed if kind == GLOSSARY)
    for member, kind in typed:
        if kind in _PARTS and not member.startswith(aside):
            yield member, _PARTS[kind]


def object_parts(package: Package) -> Iterator[tuple[str, str]]:
    """The members beside the text that may hold tags, and whose bytes look like it.

    Charts, SmartArt, custom properties, document variables, the words of numberings, and what
    content controls are bound to.
    """
    counts: dict[str, int] = {}
    found = [(m, _OBJECTS[kind]) for m, kind in typed_members(package) if kind in _OBJECTS]
    found += [(member, STORE) for member in store_members(package)]
    for member, label in found:
        counts[label] = counts.get(label, 0) + 1
        if _is_asked(package, member, label):
            yield member, label if counts[label] == 1 else f"{label} {counts[label]}"


def _is_asked(package: Package, member: str, label: str) -> bool:
    """Whether a part may have tags: in itself, in what it links to, in a chart's workbook."""
    if may_have_tags(package.members[member].data):
        return True
    relations = package.members.get(relations_member(member))
    return relations is not None and (label == CHART or may_have_tags(relations.data))


def store_members(package: Package) -> list[str]:
    """The stores of custom XML, which content controls may be bound to (17.5.2)."""
    relations = package.members.get(relations_member(package.main))
    if relations is None or b"customXml" not in relations.data:
        return []
    from baocao_gen.word.package.relations import relations_of  # most files have no store

    related = relations_of(package, package.main)
    found = [one.target for one in related if one.kind == "customXml" and not one.is_external]
    return [member for member in dict.fromkeys(found) if member in package.members]


def may_have_tags(data: bytes) -> bool:
    """Whether a part can have a tag, be it split over runs; what has no brace has none."""
    return b"{" in data or b"%7" in data or b"&#" in data or data.startswith(_UTF16)
