"""Statements that are alone in numbered paragraphs → those paragraphs go, as with ``{%p``.

A paragraph that holds only ``{% for %}`` or ``{% endfor %}`` stays as an empty one in docxtpl's
language; in a list it would be printed as an item without words. So it goes if all tags of the
statement stand in items of lists, each alone or one end of it at that end of another item: what
is repeated is then the item, and the tag goes around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from baocao_gen.word.pairs.lists import Numbered, is_item
from baocao_gen.word.pairs.ready import Numbering
from baocao_gen.word.pairs.turns import OpenStatements
from baocao_gen.word.template.elements import Neighbours, surround
from baocao_gen.word.template.typed_tags import TypedTag
from baocao_gen.word.xml import W, owner, within

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
    alone = frozenset(
        one[2]
        for one in statements
        if not (one[1].left or one[1].right)
        and (paragraph := owner(one[0], f"{W}p")) is not None
        and not beside.of(paragraph, text_of(one[2]))
        and (paragraph.find(f"{W}pPr") is not None)
    )
    if not alone:
        return
    styles: dict[str, Numbered] = dict(numbering())
    standing = OpenStatements(every)
    for number in sorted(every):
        standing.meet(number)
    by_number = {one[2]: one for one in statements}
    for block in standing.blocks:
        members = [by_number.get(number) for number in block.members]
        known = [member for member in members if member is not None]
        if len(known) < len(members) or not any(one[2] in alone for one in known):
            continue
        edges = [one for one in known if one[2] not in alone]
        if not all(one in (known[0], known[-1]) and _at_edge(one, text_of) for one in edges):
            continue
        if not all(is_item(owner(one[0], f"{W}p"), styles) for one in known):
            continue
        for one in edges:
            _put_around(one, text_of(one[2]))
        yield from (
            (one[0], replace(one[1], unit="p"), one[2]) for one in known if one not in edges
        )


def _at_edge(one: Statement, text_of: Callable[[int], str]) -> bool:
    """Whether a tag begins its paragraph and its statement, or ends both."""
    words = "".join(text.text or "" for text in within(owner(one[0], f"{W}p"), f"{W}t"))
    hole = text_of(one[2])
    is_end = one[1].word.startswith("end")
    return words.endswith(hole) if is_end else words.startswith(hole)


def _put_around(one: Statement, hole: str) -> None:
    text, tag, _ = one
    text.text = text.text.replace(hole, "", 1)
    is_end = tag.word.startswith("end")
    surround(owner(text, f"{W}p"), "" if is_end else hole, hole if is_end else "")
