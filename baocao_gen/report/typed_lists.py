"""A text → where the items begin that somebody has numbered by hand: «1. …», «a) …», «II. …».

Clerks paste lists with their numbers. Markdown would make one paragraph of such lines; here each
item gets a paragraph of its own. A number at the beginning of a line is an item only beside its
neighbour, so that a line which happens to begin with «12. » stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import POINT_LETTERS, from_roman

_ITEM = late(
    r"^[^\S\n]*\(?(?:(?P<number>[0-9]{1,3})|(?P<letter>[a-zđ])|(?P<roman>[IVX]{1,5})"
    r"|(?P<nested>[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}))[.)][^\S\n]+(?=\S)",
    re.MULTILINE,
)
_MOST_LEFT_OUT = 2
"""From d) some go on to e): the decree has đ) between."""
_NO_LETTER = -10
"""The place of a letter that numbers no points."""


def typed_items(text: str) -> Iterator[re.Match[str]]:
    """The labels of the items of lists numbered by hand, in the order of the text."""
    found = [(match, *_value(match)) for match in _ITEM.finditer(text)]
    last: dict[str, int] = {}  # kind → where its last item stands in ``found``
    is_item = [kind == "nested" for _, kind, _ in found]
    for at, (_, kind, value) in enumerate(found):
        before = last.get(kind)
        step = _MOST_LEFT_OUT if kind == "letter" else 1
        if before is not None and found[before][2] <= value <= found[before][2] + step:
            is_item[before] = is_item[at] = True
        last[kind] = at
    return (match for (match, _, _), accepted in zip(found, is_item, strict=True) if accepted)


def own_paragraphs(text: str) -> str:
    """The same text with a blank line before each item that has none."""
    if not _ITEM.search(text):
        return text
    pieces, end = [], 0
    for item in typed_items(text):
        start = item.start()
        if start and text[start - 2 : start] != "\n\n":
            pieces += [text[end:start], "\n"]
            end = start
    return "".join([*pieces, text[end:]])


def _value(item: re.Match[str]) -> tuple[str, int]:
    """Of which kind a label is, and its place in the order of its kind."""
    kind = str(item.lastgroup)
    label = item[kind]
    if kind == "number":
        return kind, int(label)
    if kind == "letter":
        return kind, POINT_LETTERS.find(label) if label in POINT_LETTERS else _NO_LETTER
    if kind == "roman":
        try:
            return kind, from_roman(label)
        except ValueError:
            return kind, _NO_LETTER
    return kind, 0
