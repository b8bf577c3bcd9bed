"""Statements that are alone in numbered paragraphs → those paragraphs go, as with ``{%p``.

A paragraph that holds only ``{% for %}`` or ``{% endfor %}`` stays as an empty one in docxtpl's
language; in a list it would be printed as an item without words. So it goes if all tags of the
statement stand in items of lists, each alone or one end of it at that end of another item: what
is repeated is then the item, and the tag goes around it. Likewise a condition that is all that an
item says: where it is not true there is no item.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from baocao_gen.word.pairs.lists import Numbered, is_item
from baocao_gen.word.pairs.ready import Numbering
from baocao_gen.word.pairs.turns import OpenStatements
from baocao_gen.word.template.elements import SHOWN, Neighbours, surround
from baocao_gen.word.template.typed_tags import TypedTag
from baocao_gen.word.xml import W, owner, within

_KINDS = ("bookmark", "commentRange", "perm")
_RANGES = tuple(f"{W}{kind}{end}" for kind in _KINDS for end in ("Start", "End"))
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
    styles: dict[str, Numbered] | None = None
    standing = OpenStatements(every)
    for number in sorted(every):
        standing.meet(number)
    by_number = {one[2]: one for one in statements}
    for block in standing.blocks:
        members = [by_number.get(number) for number in block.members]
        known = [member for member in members if member is not None]
        is_known = len(known) == len(members)
        if not is_known or not (any(one[2] in alone for one in known) or _is_whole(known)):
            continue
        styles = dict(numbering()) if styles is None else styles
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


def _is_whole(block: list[Statement]) -> bool:
    """Whether a condition begins and ends in one paragraph, and says nothing otherwise."""
    paragraphs = {owner(one[0], f"{W}p") for one in block}
    has_signs = any(one[1].left or one[1].right for one in block)
    if block[0][1].word != "if" or len(block) != 2 or len(paragraphs) != 1 or has_signs:
        return False
    marks = [mark.get(f"{W}id") for mark in within(paragraphs.pop(), *_RANGES)]
    return all(marks.count(number) == 2 for number in marks)  # both ends go with the item


def _at_edge(one: Statement, text_of: Callable[[int], str]) -> bool:
    """Whether a tag begins its paragraph and its statement, or ends both."""
    shown = within(owner(one[0], f"{W}p"), *SHOWN)
    letters = [e for e in shown if e.tag != f"{W}t" or e.text]
    if one[1].word.startswith("end"):
        return letters[-1] is one[0] and str(one[0].text).endswith(text_of(one[2]))
    return letters[0] is one[0] and str(one[0].text).startswith(text_of(one[2]))


def _put_around(one: Statement, hole: str) -> None:
    text, tag, _ = one
    text.text = text.text.replace(hole, "", 1)
    is_end = tag.word.startswith("end")
    surround(owner(text, f"{W}p"), "" if is_end else hole, hole if is_end else "")
