"""A finished Word file → the same as LibreOffice must have it to print the right words.

What stands in a table of contents LibreOffice prints as it finds it, and a Word file that nobody
has opened in Word has no pages there, or last year's. References to pages it works out everywhere
else. So the marks around the table go, and its lines stay (ECMA-376 part 1, 17.16.5.68). Of a
choice (IF, 17.16.5.26) it prints nothing: the words that were chosen stay without their field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from baocao_gen.word.package.package import WORD_TYPE, open_package, typed_members
from baocao_gen.word.package.zip_writer import Member
from baocao_gen.word.pairs.fields import dissolve, fields_of
from baocao_gen.word.xml import W

_ASKED, _FIELD = b"PAGEREF", f"{W}fldChar"
_CHOICE = re.compile(rb"[>\"]\s*IF\s", re.IGNORECASE)
_TEXTS = frozenset(
    f"{WORD_TYPE}{kind}+xml" for kind in ("document.main", "header", "footer", "footnotes")
)


def for_libreoffice(docx: bytes, name: str) -> bytes:
    """Take the marks around tables of contents and around choices out of a Word file.

    Args:
        docx: The file, one of ours.
        name: What it is called in messages.
    """
    package = open_package(docx, name, ours=True)
    changed = {}
    for member, kind in typed_members(package):
        words = package.members[member].data if kind in _TEXTS else b""
        has_contents = member == package.main and _ASKED in words
        if not has_contents and not _CHOICE.search(words):
            continue
        root = etree.fromstring(words, etree.XMLParser(resolve_entities=False, huge_tree=True))
        for run in list(_marks_of_contents(root)) if has_contents else ():
            run.getparent().remove(run)
        _settle_choices(root)
        data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        changed[member] = Member.of(bytes(data)).packed
    return b"".join(package.pieces(changed)) if changed else docx


def _settle_choices(root: Any) -> None:
    """Leave the words of each choice that asks no other field."""
    found = fields_of(root.iter()).found
    asking = {field.around for field in found}
    for field in found:
        is_whole = field.end is not None or field.begin.tag != _FIELD
        if field.code == "IF" and is_whole and field not in asking:
            dissolve(field)


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
