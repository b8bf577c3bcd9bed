"""A Word part → the paragraphs with a code that is no character, each a problem at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.template.paragraph_text import Words
from baocao_gen.word.xml import W

_P = f"{W}p"
_NO_CHARACTER = re.compile("[\ufdd0-\ufdef]")


def unusable_characters(root: etree._Element, part: str, file: str) -> list[Problem]:
    """The paragraphs with a code that is no character: some of those codes are our own marks.

    Args:
        root: The part.
        part: What the part is called in messages.
        file: The template's name in messages.
    """
    if not _NO_CHARACTER.search(etree.tostring(root, encoding="unicode")):
        return []
    where = PartPlaces(root, part)
    found: dict[Any, Problem] = {}
    for element in root.iter(etree.Element):
        bad = _NO_CHARACTER.search("".join([*_texts(element)]))
        paragraph = next(element.iterancestors(_P), element)
        if bad is None or paragraph in found:
            continue
        words = _NO_CHARACTER.sub("\ufffd", " ".join(Words(paragraph).text.split()))
        position = Position(file, part=where.of(element), excerpt=words)
        message = f"mẫu có mã không phải ký tự (U+{ord(bad[0]):04X})"
        hint = "xóa ký tự đó trong Word, hoặc gõ lại đoạn này"
        found[paragraph] = Problem(codes.BAD_CHARACTER, message, position, hint)
    return list(found.values())


def _texts(element: Any) -> Iterator[str]:
    yield element.text or ""
    yield element.tail or ""
    yield from map(str, element.attrib.values())
