"""A prepared part → what must be looked after when it is printed, with the marks that it needs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.tags.private_characters import HOLE_OPEN
from baocao_gen.word.pairs.bookmarks import names_asked, names_of
from baocao_gen.word.pairs.fields import Fields, fields_of
from baocao_gen.word.pairs.inlined import is_brought_in
from baocao_gen.word.pairs.lists import ListItem, Numbered, begin_anew, item_of
from baocao_gen.word.pairs.results import has_results
from baocao_gen.word.pairs.sections import SECTION, ready_sections
from baocao_gen.word.pairs.turns import Block, OpenStatements, with_turn_marks
from baocao_gen.word.template.nesting import HOLE
from baocao_gen.word.xml import W

_P = f"{W}p"
_HANGING = (f"{W}fldChar", SECTION)
Numbering = Callable[[], Mapping[str, Numbered]]
"""Asked for the styles that number paragraphs, if there is a loop."""


@frozen
class PairsOfPart:
    """What a part has that points at each other, and could be repeated or left out.

    Attributes:
        names: The bookmarks that something refers to, in small letters.
        from_outside: Those of them that another part refers to.
        cuts_fields: Whether a condition or a loop may take a piece of a field away.
        has_notes: Whether notes and comments stand in the part.
        has_results: Whether fields show what follows from the part.
        has_spare: Whether sections may be left without anything in them.
    """

    names: frozenset[str]
    from_outside: frozenset[str]
    cuts_fields: bool
    has_notes: bool
    has_results: bool = False
    has_spare: bool = False


class _Walk:
    """What stands where among the statements of a part."""

    def __init__(self, root: Any, statements: Mapping[int, str]) -> None:
        self.standing = OpenStatements(statements)
        self.paragraphs: list[tuple[Any, tuple[Block, ...]]] = []
        self.branches: dict[Any, tuple[int, ...]] = {}
        self.sections: dict[Any, tuple[Block, ...]] = {}
        body = root.find(f"{W}body")
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "end":
                self._holes(element.tail, element.getparent())
            elif isinstance(element.tag, str):
                for value in element.attrib.values():
                    self._holes(str(value), element)
                if element.tag == _P:
                    self.paragraphs.append((element, self.standing.loops))
                elif element.tag == SECTION:
                    self.sections[element] = self.standing.loops
                if element.tag in _HANGING or element.getparent() is body:
                    self.branches[element] = self.standing.branch
                self._holes(element.text, element)

    def _holes(self, text: str | None, holder: Any) -> None:
        if text and HOLE_OPEN in text:
            for found in HOLE.finditer(text):
                self.standing.meet(int(found[1]), holder)


def get_ready(  # noqa: PLR0913 — one name for each thing that is known of a part
    root: Any,
    statements: Mapping[int, str],
    pieces: list[str],
    going_on: Collection[Any],
    numbering: Numbering | None,
    asked_outside: Collection[str],
) -> PairsOfPart | None:
    """Find the pairs of a part, and mark the turns of its loops if a pair needs it.

    Args:
        root: The prepared part.
        statements: Its statements by the numbers of their holes.
        pieces: All its tags; those of loops are changed.
        going_on: Paragraphs with the mark of a list that goes on.
        numbering: The package's numbered styles; None where lists are left alone.
        asked_outside: The bookmarks that other parts refer to, in small letters.

    Returns:
        None if nothing needs looking after.
    """
    has_notes = is_brought_in(root)
    elements = list(root.iter(etree.Element))
    fields = fields_of(elements)
    shows = has_results(fields, statements=bool(statements))
    if not statements:
        pairs = PairsOfPart(frozenset(), frozenset(), False, has_notes, shows)
        return pairs if has_notes or shows else None
    own = names_of(root)
    asked = {name.lower() for _, name in names_asked(elements, fields)}
    names = frozenset(own & (asked | set(asked_outside)))
    walk = _Walk(root, statements)
    has_lists = numbering is not None and _lists_begin_anew(walk, numbering, going_on)
    if names or has_lists or shows:
        with_turn_marks(walk.standing.blocks, pieces, root)
    cuts = _is_cut(fields, walk.branches)
    spare = _has_spare(root, walk, statements)
    if not (has_notes or names or cuts or has_lists or shows or spare):
        return None
    return PairsOfPart(names, names & frozenset(asked_outside), cuts, has_notes, shows, spare)


def _has_spare(root: Any, walk: _Walk, statements: Mapping[int, str]) -> bool:
    """Get the sections of a body ready; whether one of them may be left without anything."""
    body = root.find(f"{W}body")
    if body is None:
        return False
    return ready_sections(body, walk.branches, walk.sections, statements)


def _lists_begin_anew(walk: _Walk, numbering: Numbering, going_on: Collection[Any]) -> bool:
    if not any(loops for _, loops in walk.paragraphs):
        return False
    styles = numbering()
    return begin_anew(list(_items(walk, styles, going_on)), walk.paragraphs)


def _items(
    walk: _Walk, styles: Mapping[str, Numbered], going_on: Collection[Any]
) -> Iterator[ListItem]:
    for paragraph, loops in walk.paragraphs:
        item = item_of(paragraph, loops, styles, goes_on=paragraph in going_on)
        if item is not None:
            yield item


def _is_cut(fields: Fields, branches: Mapping[Any, tuple[int, ...]]) -> bool:
    """Whether a field that is whole in the template may lose a piece."""
    if fields.stray or any(f.end is None for f in fields.found if f.begin in branches):
        return False
    for field in fields.found:
        marks = [m for m in (field.begin, field.separate, field.end) if m in branches]
        if len({branches[mark] for mark in marks}) > 1:
            return True
    return False
