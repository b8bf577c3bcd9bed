"""A Word file and remarks on its paragraphs → a copy with the remarks as Word's own comments.

Word takes comments in the main text only. A remark on a header, a footnote or the whole file goes
to the first paragraph of the main text, and says itself which place it means.
(ECMA-376 part 1, section 17.13.4.)
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.package import WORD_TYPE, open_package, parsed_main
from baocao_gen.word.package.parts import BODY
from baocao_gen.word.package.where import REMARKS_BY
from baocao_gen.word.read.lines import Line, lines_of
from baocao_gen.word.write.blocks import text_xml
from baocao_gen.word.xml import NAMESPACE, W, measure

_INITIALS = "BG"
_P, _PPR, _R = f"{W}p", f"{W}pPr", f"{W}r"
_COMMENTS_TYPE = f"{WORD_TYPE}comments+xml"
_NO_COMMENTS = f'<w:comments xmlns:w="{NAMESPACE}"/>'


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
    changes = Changes(package)
    comments = changes.part(package.main, "comments", _COMMENTS_TYPE, _NO_COMMENTS)
    number = 1 + max((measure(comment, "id") for comment in comments), default=-1)
    lines = _Lines(lines_of(body, BODY))
    known: dict[Any, _Words] = {}
    for remark in remarks:
        line = lines.of(remark)
        paragraph = _outside_boxes(line.element) if line else _first_paragraph(body)
        if paragraph not in known:
            known[paragraph] = _Words(paragraph)
        _anchor(paragraph, known[paragraph].around(remark.quoted if line else ()), number)
        comments.append(_comment(remark.text, number))
        number += 1
    changes.exchange(package.main, body)
    return package.with_parts(changes.packed())


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


def _anchor(paragraph: Any, around: tuple[Any, Any], number: int) -> None:
    """Put a comment's two ends around some children, or at the end of an empty paragraph."""
    first, last = around
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


class _Words:
    """The words of a paragraph and its children, as they are before it has any remark."""

    def __init__(self, paragraph: Any) -> None:
        self._children = [child for child in paragraph if child.tag != _PPR]
        texts = ["".join(t.text or "" for t in child.iter(f"{W}t")) for child in self._children]
        self._whole = "".join(texts)
        self._ends = list(accumulate(map(len, texts)))

    def around(self, quoted: tuple[str, ...]) -> tuple[Any, Any]:
        """The first and the last child that hold the words, or all of them."""
        if not self._children:
            return None, None
        for words in quoted:
            at = self._whole.find(words) if words else -1
            if at >= 0:
                first = bisect_right(self._ends, at)
                return self._children[first], self._children[
                    bisect_left(self._ends, at + len(words))
                ]
        return self._children[0], self._children[-1]


def _comment(text: str, number: int) -> Any:
    paragraphs = "".join(f"<w:p><w:r>{text_xml(line)}</w:r></w:p>" for line in text.split("\n"))
    comment: Any = etree.fromstring(f'<w:comment xmlns:w="{NAMESPACE}">{paragraphs}</w:comment>')
    for name, value in (("id", str(number)), ("author", REMARKS_BY), ("initials", _INITIALS)):
        comment.set(f"{W}{name}", value)
    return comment
