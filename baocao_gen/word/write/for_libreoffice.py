"""A finished Word file → the same as LibreOffice must have it to print the right page numbers.

What stands in a table of contents LibreOffice prints as it finds it, and a Word file that nobody
has opened in Word has no pages there, or last year's. References to pages it works out everywhere
else. So the marks around the table go, and its lines stay (ECMA-376 part 1, 17.16.5.68).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from baocao_gen.word.package.package import open_package
from baocao_gen.word.package.zip_writer import Member
from baocao_gen.word.xml import W

_ASKED, _FIELD = b"PAGEREF", f"{W}fldChar"


def for_libreoffice(docx: bytes, name: str) -> bytes:
    """Take the marks around tables of contents out of a Word file.

    Args:
        docx: The file, one of ours.
        name: What it is called in messages.
    """
    package = open_package(docx, name, ours=True)
    main = package.members[package.main].data
    if _ASKED not in main:
        return docx
    root = etree.fromstring(main, etree.XMLParser(resolve_entities=False, huge_tree=True))
    for run in list(_marks_of_contents(root)):
        run.getparent().remove(run)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return b"".join(package.pieces({package.main: Member.of(bytes(data)).packed}))


def _marks_of_contents(root: Any) -> Iterator[Any]:
    """The runs that begin, name, divide and end the fields of tables of contents."""
    opened: list[list[Any]] = []
    kinds: list[str] = []
    for mark in root.iter(_FIELD, f"{W}instrText"):
        if mark.tag != _FIELD:
            if opened:
                kinds[-1] += mark.text or ""
                opened[-1].append(mark.getparent())
            continue
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            opened.append([])
            kinds.append("")
        if not opened:
            continue
        opened[-1].append(mark.getparent())
        if kind == "end":
            runs, words = opened.pop(), kinds.pop().split()
            if words and words[0].upper() == "TOC":
                yield from dict.fromkeys(runs)
