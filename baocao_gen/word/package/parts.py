"""An opened Word file → its parts that hold text, each by the name that people know."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from baocao_gen.word.package.package import WORD_TYPE, Package, typed_members

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
_GLOSSARY = f"{WORD_TYPE}document.glossary+xml"


def text_parts(package: Package) -> Iterator[tuple[str, str]]:
    """The members that may hold tags, each with what it is called in messages."""
    yield package.main, BODY
    typed = list(typed_members(package))
    # Building blocks for the author of the template are no part of the page, nor are their headers.
    aside = tuple(posixpath.dirname(m) + "/" for m, kind in typed if kind == _GLOSSARY)
    for member, kind in typed:
        if kind in _PARTS and not member.startswith(aside):
            yield member, _PARTS[kind]
