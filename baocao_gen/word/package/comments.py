"""A Word file and remarks on its paragraphs → a copy with the remarks as Word's own comments.

Word takes comments in the main text only. A remark on a header, a footnote or the whole file goes
to the first paragraph of the main text, and says itself which place it means.
(ECMA-376 part 1, section 17.13.4.)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import Package, open_package, parsed, parsed_main
from baocao_gen.word.package.parts import BODY
from baocao_gen.word.package.where import REMARKS_BY
from baocao_gen.word.package.zip_writer import CONTENT_TYPES, Packed
from baocao_gen.word.read.lines import Line, lines_of
from baocao_gen.word.write.blocks import text_xml
from baocao_gen.word.xml import NAMESPACE, W, measure

_INITIALS = "BG"
_P, _PPR, _R = f"{W}p", f"{W}pPr", f"{W}r"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_EMPTY_RELATIONS = f'<Relationships xmlns="{_RELATIONS}"/>'


@frozen
class Remark:
    """A remark and what it is about.

    Attributes:
        text: What the comment says; a line break begins a new paragraph.
        where: The place of the paragraph, as ``Line`` has it.
        words: The paragraph's own words.
        quoted: Words of the paragraph that the remark is about, the first that are there.
    """

    text: str
    where: str | None = None
    words: str | None = None
    quoted: tuple[str, ...] = ()


def with_comments(data: bytes, name: str, remarks: Iterable[Remark]) -> bytes:
    """Write remarks into a copy of a Word file.

    Args:
        data: The .docx file; comments that it has are kept.
        name: Its name in messages.
        remarks: What to write, in the order of the comments.

    Raises:
        InvalidTemplate: the file is no usable Word file.
    """
    package = open_package(data, name)
    body = parsed_main(package)
    changed: dict[str, bytes] = {}
    member = _comments_member(package, changed)
    comments = _existing(package, member)
    number = 1 + max((measure(comment, "id") for comment in comments), default=-1)
    lines = _Lines(lines_of(body, BODY))
    for remark in remarks:
        line = lines.of(remark)
        paragraph = _outside_boxes(line.element) if line else _first_paragraph(body)
        _anchor(paragraph, remark.quoted if line else (), number)
        comments.append(_comment(remark.text, number))
        number += 1
    changed[package.main] = _written(body)
    changed[member] = _written(comments)
    return package.with_parts({name: Packed.of(data) for name, data in changed.items()})


class _Lines:
    """The lines of the main text by place and words."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._first: dict[str, Line] = {}
        self._exact: dict[tuple[str, str], Line] = {}
        for line in lines:
            self._first.setdefault(line.where, line)
            self._exact.setdefault((line.where, line.words), line)

    def of(self, remark: Remark) -> Line | None:
        """The line that a remark is about; in a table any line of its cell, if need be."""
        if remark.where is None:
            return None
        exact = self._exact.get((remark.where, remark.words or ""))
        return exact or (self._first.get(remark.where) if "," in remark.where else None)


def _outside_boxes(paragraph: Any) -> Any:
    """Word takes no comment inside a text box: it goes to the paragraph that holds the box."""
    boxes = list(paragraph.iterancestors(f"{W}txbxContent"))
    return next(boxes[-1].iterancestors(_P), paragraph) if boxes else paragraph


def _first_paragraph(body: etree._Element) -> Any:
    found = next(body.iter(_P), None)
    if found is None:
        found = etree.Element(_P)
        body.find(f"{W}body").insert(0, found)
    return found


def _anchor(paragraph: Any, quoted: tuple[str, ...], number: int) -> None:
    """Put a comment's two ends around the quoted words, or around the whole paragraph."""
    inside = [child for child in paragraph if child.tag != _PPR]
    first, last = _around(inside, quoted)
    start, end = (etree.Element(f"{W}commentRange{side}") for side in ("Start", "End"))
    for mark in (start, end):
        mark.set(f"{W}id", str(number))
    mention = etree.Element(_R)
    etree.SubElement(mention, f"{W}commentReference").set(f"{W}id", str(number))
    if first is None or last is None:
        paragraph.extend([start, end])
    else:
        first.addprevious(start)
        last.addnext(end)
    end.addnext(mention)


def _around(children: list[Any], quoted: tuple[str, ...]) -> tuple[Any, Any]:
    """The first and the last child of a paragraph that hold the words."""
    if not children:
        return None, None
    texts = ["".join(t.text or "" for t in child.iter(f"{W}t")) for child in children]
    whole = "".join(texts)
    for words in quoted:
        at = whole.find(words) if words else -1
        if at < 0:
            continue
        touched, position = [], 0
        for child, text in zip(children, texts, strict=True):
            if text and position < at + len(words) and position + len(text) > at:
                touched.append(child)
            position += len(text)
        return touched[0], touched[-1]
    return children[0], children[-1]


def _comment(text: str, number: int) -> Any:
    paragraphs = "".join(f"<w:p><w:r>{text_xml(line)}</w:r></w:p>" for line in text.split("\n"))
    comment: Any = etree.fromstring(f'<w:comment xmlns:w="{NAMESPACE}">{paragraphs}</w:comment>')
    for name, value in (("id", str(number)), ("author", REMARKS_BY), ("initials", _INITIALS)):
        comment.set(f"{W}{name}", value)
    return comment


def _existing(package: Package, member: str) -> Any:
    if member in package.members:
        known = parsed(package, member)
        if known.tag == f"{W}comments":
            return known
    return etree.Element(f"{W}comments", nsmap={"w": NAMESPACE})


def _comments_member(package: Package, changed: dict[str, bytes]) -> str:
    """The member that holds the comments; a file without one gets it, and its two entries."""
    folder, main = posixpath.split(package.main)
    relations_name = posixpath.join(folder, "_rels", f"{main}.rels")
    relations = _parsed_or(package, relations_name, _EMPTY_RELATIONS)
    for relation in list(relations):
        if relation.get("Type") == _COMMENTS:
            target = str(relation.get("Target"))
            known = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if known in package.members:
                return known
            relations.remove(relation)  # it leads nowhere
    member = posixpath.join(folder, "comments.xml")
    used = {relation.get("Id") for relation in relations}
    free = next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)
    _add(relations, _RELATIONS, "Relationship", Id=free, Type=_COMMENTS, Target="comments.xml")
    types: Any = parsed(package, CONTENT_TYPES)
    for old in [entry for entry in types if entry.get("PartName") == f"/{member}"]:
        types.remove(old)
    _add(types, _TYPES, "Override", PartName=f"/{member}", ContentType=_COMMENTS_TYPE)
    changed[relations_name], changed[CONTENT_TYPES] = _written(relations), _written(types)
    return member


def _parsed_or(package: Package, member: str, empty: str) -> Any:
    return parsed(package, member) if member in package.members else etree.fromstring(empty)


def _add(parent: Any, namespace: str, name: str, **attributes: str) -> None:
    element: Any = etree.SubElement(parent, f"{{{namespace}}}{name}")
    values: Mapping[str, str] = attributes
    for key, value in values.items():
        element.set(key, value)


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
