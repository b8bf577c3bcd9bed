"""Statements that are alone in numbered paragraphs → those paragraphs go, as with ``{%p``.

A paragraph that holds only ``{% for %}`` or ``{% endfor %}`` stays as an empty one in docxtpl's
language; in a list it would be printed as an item without words. So it goes if all tags of the
statement stand alone in items of lists, and only then: the others must stay on one level.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from baocao_gen.word.pairs.lists import Numbered, is_item
from baocao_gen.word.pairs.ready import Numbering
from baocao_gen.word.pairs.turns import Standing
from baocao_gen.word.template.elements import Neighbours
from baocao_gen.word.template.typed_tags import TypedTag
from baocao_gen.word.xml import W, owner

Statement = tuple[Any, TypedTag, int]


def lone_statements(
    statements: list[Statement],
    every: Mapping[int, str],
    text_of: Callable[[int], str],
    numbering: Numbering,
) -> Iterator[Statement]:
    """The statements that stand for their paragraphs, as ``{%p`` would.

    Args:
        statements: Text element, tag and hole of each statement that stands in a text.
        every: All statements of the part by their holes.
        text_of: What stands in the tree for a hole.
        numbering: The styles that number paragraphs.
    """
    beside = Neighbours()
    alone = {
        one[2]: one
        for one in statements
        if not (one[1].left or one[1].right)
        and (paragraph := owner(one[0], f"{W}p")) is not None
        and not beside.of(paragraph, text_of(one[2]))
        and (paragraph.find(f"{W}pPr") is not None)
    }
    if not alone:
        return
    styles: dict[str, Numbered] = dict(numbering())
    standing = Standing(every)
    for number in sorted(every):
        standing.meet(number)
    for block in standing.blocks:
        members = [alone.get(number) for number in block.members]
        for member in members if all(_in_list(member, styles) for member in members) else ():
            if member is not None:
                yield member[0], replace(member[1], unit="p"), member[2]


def _in_list(member: Statement | None, styles: dict[str, Numbered]) -> bool:
    return member is not None and is_item(owner(member[0], f"{W}p"), styles)
