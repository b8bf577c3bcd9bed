"""A rendered part with its turns → every reference leads to the bookmark of its own turn.

Who refers to a bookmark: the fields REF, PAGEREF, NOTEREF, HYPERLINK, TOC, INDEX and XE, a link
inside the document, and a form's field, which bears the name of its bookmark (ECMA-376 part 1,
17.13.6.2 bookmarkStart, 17.16.5, 17.16.22 hyperlink, 17.16.27 name). From outside of the loop a
reference leads to the first turn. What leads to words that were not printed is a line of a table
of contents, which goes; a link, whose words stay; or a field, which is refused: Word would print
«Error! Reference source not found» in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final

from baocao_gen.word.pairs.fields import Fields, WordField, dissolve, named_in, unwrap
from baocao_gen.word.pairs.turns import Turn
from baocao_gen.word.xml import W, owner

_START, _NAME = f"{W}bookmarkStart", f"{W}name"
_LINK, _ANCHOR = f"{W}hyperlink", f"{W}anchor"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FORM, _VALUE = f"{W}ffData", f"{W}val"
WATCHED: Final = frozenset({_START, _LINK, _FORM})
"""The elements that name a bookmark, beside fields."""


class Names:
    """The bookmarks of a rendered part by the names that they have in the template.

    Args:
        elements: Its elements with their turns.
    """

    def __init__(self, elements: list[tuple[Any, Turn | None]]) -> None:
        self._copies: dict[str, list[Any]] = {}
        self._of_turns: dict[tuple[str, Turn], list[Any]] = {}
        for element, turn in reversed(elements):
            if element.tag == _START:
                name = element.get(_NAME, "").lower()
                self._copies.setdefault(name, []).append(element)
                for around in turn.around() if turn else ():
                    self._of_turns.setdefault((name, around), []).append(element)

    def printed(self) -> frozenset[str]:
        """The names, in small letters, that lead somewhere."""
        return frozenset(
            name
            for name, copies in self._copies.items()
            if any(element.getparent() is not None for element in copies)
        )

    def seen_from(self, name: str, turn: Turn | None) -> str | None:
        """What a bookmark is called now, as seen from a turn; None for one that is not there."""
        folded = name.lower()
        for around in turn.around() if turn else ():
            near = _first_left(self._of_turns.get((folded, around)))
            if near is not None:
                return str(near.get(_NAME))
        first = _first_left(self._copies.get(folded))
        return None if first is None else str(first.get(_NAME))


def _first_left(copies: list[Any] | None) -> Any:
    """The last of some elements that is still in the part; those behind it are forgotten."""
    while copies and copies[-1].getparent() is None:
        copies.pop()
    return copies[-1] if copies else None


def follow(
    elements: list[tuple[Any, Turn | None]], fields: Fields, names: Names, known: Collection[str]
) -> Iterator[tuple[Any, str]]:
    """Let every reference lead where its bookmark is called now.

    Args:
        elements: The elements of the part with their turns.
        fields: Its fields.
        names: Its bookmarks, which have been given names of their own.
        known: The names in the template, in small letters; others are no concern of ours.

    Yields:
        The element and the name of each reference that leads to nothing.
    """
    turns = {field.begin: None for field in fields.found}
    turns |= {element: turn for element, turn in elements if element in turns}
    for field in fields.found:
        yield from _follow_field(field, names, turns[field.begin], known)
    for element, turn in elements:
        if element.tag == _LINK and (name := anchor_of(element)).lower() in known:
            now = names.seen_from(name, turn)
            if now is not None:
                element.set(_ANCHOR, now)
            elif element.getparent() is not None:
                unwrap(element)
        elif element.tag == _FORM and (own := element.find(_NAME)) is not None:
            now = names.seen_from(own.get(_VALUE, ""), turn)
            own.set(_VALUE, now or own.get(_VALUE, ""))


def _follow_field(
    field: WordField, names: Names, turn: Turn | None, known: Collection[str]
) -> Iterator[tuple[Any, str]]:
    instruction = field.instruction
    for start, end in reversed(list(named_in(instruction))):
        name = instruction[start:end]
        if name.lower() not in known:
            continue
        now = names.seen_from(name, turn)
        if now is not None:
            instruction = instruction[:start] + now + instruction[end:]
        elif field.contents is not None:
            drop_line(field.contents, owner(field.begin, f"{W}p"))
        elif field.code == "HYPERLINK":
            dissolve(field)
        else:
            yield field.begin, name
    if instruction != field.instruction:
        field.instruct(instruction)


def drop_line(contents: WordField, paragraph: Any) -> None:
    """Take a line out of a table of contents, which Word is asked to make anew.

    Args:
        contents: The field of the table.
        paragraph: The line; the marks of the field stay if it has them.
    """
    if paragraph is None or paragraph.getparent() is None:
        return
    contents.begin.set(f"{W}dirty", "true")
    marks = (contents.begin, contents.separate, contents.end)
    if not any(mark is not None and owner(mark, f"{W}p") is paragraph for mark in marks):
        paragraph.getparent().remove(paragraph)
        return
    children = [child for child in paragraph if child.tag != f"{W}pPr"]
    first, last = _place(contents.separate, children), _place(contents.end, children)
    for child in children[0 if first is None else first + 1 : last]:
        paragraph.remove(child)


def _place(mark: Any, children: list[Any]) -> int | None:
    """Which of some elements holds a mark."""
    around = [] if mark is None else list(mark.iterancestors())
    return next((place for place, child in enumerate(children) if child in around), None)


def names_of(root: Any) -> frozenset[str]:
    """The names of the bookmarks of a part, in small letters."""
    return frozenset(start.get(_NAME, "").lower() for start in root.iter(_START)) - {""}


def names_asked(
    elements: Iterable[Any], fields: Fields, *, alone: bool = True
) -> Iterator[tuple[Any, str]]:
    """Each element that refers to a bookmark, with the name.

    Args:
        elements: Links are looked for among them.
        fields: The fields of the part.
        alone: Whether a word that stands alone in a field may be a name.
    """
    for field in fields.found:
        instruction = field.instruction
        for start, end in named_in(instruction, alone=alone):
            yield field.begin, instruction[start:end]
    for element in elements:
        if element.tag == _LINK and (name := anchor_of(element)):
            yield element, name


def anchor_of(link: Any) -> str:
    """The bookmark that a link leads to; empty for a place in another file (17.16.22)."""
    return "" if link.get(_RELATION) else str(link.get(_ANCHOR, ""))
