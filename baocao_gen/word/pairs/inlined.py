"""Notes and comments of a template → where they are referred to; after rendering → their parts.

While a template is prepared and printed, a footnote, an endnote or a comment stands inside the
reference to it. So it is repeated and left out with the words around it, and its tags see the
names of the loop. Afterwards each is taken out again, in the order of the page, with a number of
its own; what nothing refers to is gone. (ECMA-376 part 1, 17.11.14 footnoteReference, 17.11.7
endnoteReference, 17.13.4.5 commentReference.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.word.package.package import WORD_TYPE, Package, parsed, typed_members
from baocao_gen.word.pairs.comment_parts import CommentParts
from baocao_gen.word.xml import W, measure

_ID: Final = f"{W}id"
_KINDS: Final = {
    f"{WORD_TYPE}footnotes+xml": "footnote",
    f"{WORD_TYPE}endnotes+xml": "endnote",
    f"{WORD_TYPE}comments+xml": "comment",
}
"""Content type of a part → its elements; «…Reference» is what refers to one."""

MAX_REPEATED: Final = 4 << 20
"""Bytes of notes that stand in a template once more for each further reference to them."""


def bring_in(package: Package, body: Any, read: Callable[[str], Any]) -> frozenset[str]:
    """Put each note and comment into the references to it.

    Nothing is done for a body without tags: it will be printed as it is.

    Args:
        package: The template.
        body: Its main part, which is changed.
        read: A member → its tree.

    Returns:
        The members whose tags stand in the body now.

    Raises:
        InvalidTemplate: one note is referred to so often that the body would grow without end.
    """
    names = [f"{W}{kind}Reference" for kind in _KINDS.values()]
    if next(body.iter(*names), None) is None:
        return frozenset()
    text = "".join(map(str, body.itertext()))
    if "{{" not in text and "{%" not in text:
        return frozenset()
    members: set[str] = set()
    for member, content_type in list(typed_members(package)):
        kind = _KINDS.get(content_type)
        if kind is None or member in members:
            continue
        references = list(body.iter(f"{W}{kind}Reference"))
        if references:
            if not _bring(read(member), kind, references):
                message = "có chú thích dài được gọi ở quá nhiều chỗ"
                hint = "mỗi chỗ đặt một chú thích riêng, hoặc rút ngắn lời chú thích"
                raise InvalidTemplate([Problem("BC556", message, Position(package.name), hint)])
            members.add(member)
    return frozenset(members)


def _bring(root: Any, kind: str, references: list[Any]) -> bool:
    """Put notes into their references; False where the same ones would fill too much room."""
    own = {note.get(_ID): note for note in root.iter(f"{W}{kind}") if not note.get(f"{W}type")}
    times = Counter(str(reference.get(_ID)) for reference in references)
    again = (
        (own[number], more - 1) for number, more in times.items() if more > 1 and number in own
    )
    if sum(len(etree.tostring(note)) * more for note, more in again) > MAX_REPEATED:
        return False
    for reference in references:
        if (note := own.get(reference.get(_ID))) is not None:
            twin = deepcopy(note)
            twin.tail = None
            reference.append(twin)
    return True


def is_brought_in(root: Any) -> bool:
    """Whether a prepared part has notes or comments in it."""
    return any(len(r) for kind in _KINDS.values() for r in root.iter(f"{W}{kind}Reference"))


def taken_out(root: Any, package: Package) -> dict[str, Any]:
    """Take notes and comments out of a rendered main part.

    Args:
        root: The part; its references are numbered anew.
        package: The template.

    Returns:
        The members that have changed, as trees.
    """
    changed: dict[str, Any] = {}
    for member, content_type in list(typed_members(package)):
        kind = _KINDS.get(content_type)
        if kind is None or member in changed:
            continue
        part = parsed(package, member)
        if kind == "comment":
            changed |= _comments_out(root, part, member, package)
        elif any(len(note) for note in part.iter(f"{W}{kind}")):
            changed[member] = _notes_out(root, part, kind)
    return changed


def _notes_out(root: Any, part: Any, kind: str) -> Any:
    """The part of notes anew: its separators, and behind them the notes of the page in order."""
    notes = part.findall(f"{W}{kind}")
    special = [note for note in notes if note.get(f"{W}type")]
    for note in notes:
        if note not in special:
            part.remove(note)
    references = list(root.iter(f"{W}{kind}Reference"))
    used = {measure(note, "id") for note in special}
    used |= {measure(reference, "id") for reference in references if not len(reference)}
    fresh = max([0, *(measure(one, "id") for one in (*notes, *references))])
    for reference in references:
        if not len(reference):
            continue
        note = reference[0]
        note.tail = reference.text = None
        if measure(note, "id") in used:
            fresh += 1
            reference.set(_ID, str(fresh))
            note.set(_ID, str(fresh))
        used.add(measure(note, "id"))
        part.append(note)
    return part


class _Said:
    """One printing of a comment: the ends of its range, and the reference."""

    def __init__(self) -> None:
        self.start: Any = None
        self.end: Any = None
        self.reference: Any = None


def _comments_out(root: Any, part: Any, member: str, package: Package) -> dict[str, Any]:
    """Each printing of a comment gets a comment of its own; a range without one goes.

    (ECMA-376 part 1, 17.13.4.3 and 17.13.4.4: the ends of a range have its comment's id.)
    """
    said = _ranges(root)
    for comment in list(part):
        part.remove(comment)
    beside = CommentParts(package)
    number = -1
    for one in said:
        if one.reference is None or one.start is None or one.end is None:
            for mark in (one.start, one.end):
                if mark is not None:
                    mark.getparent().remove(mark)
            one.start = one.end = None
        if one.reference is None:
            continue
        number += 1
        comment = one.reference[0]
        comment.tail = None
        for element in (one.start, one.end, one.reference, comment):
            if element is not None:
                element.set(_ID, str(number))
        part.append(comment)
        beside.keep(comment)
    return {member: part, **beside.written()}


def _ranges(root: Any) -> list[_Said]:
    said: list[_Said] = []
    last: dict[str, _Said] = {}
    names = [f"{W}comment{name}" for name in ("RangeStart", "RangeEnd", "Reference")]
    for mark in list(root.iter(*names)):
        number = mark.get(_ID, "")
        one = last.get(number)
        is_start, is_end = mark.tag == names[0], mark.tag == names[1]
        if is_end and (one is None or one.start is None or one.end is not None):
            mark.getparent().remove(mark)
            continue
        if not is_start and not is_end and not len(mark):
            run = mark.getparent()
            run.remove(mark)  # it refers to nothing
            continue
        if one is None or is_start or (not is_end and one.reference is not None):
            one = last[number] = _Said()
            said.append(one)
        if is_start:
            one.start = mark
        elif is_end:
            one.end = mark
        else:
            one.reference = mark
    return said


def ordered(notes: Any, numbers: list[str]) -> None:
    """Notes in the order of the page, as programs want them that do not look at their numbers.

    Args:
        notes: The part of footnotes.
        numbers: The numbers of their references, in the order of the page.
    """
    places = {number: place for place, number in enumerate(numbers, 1)}
    own = [note for note in notes if note.tag == f"{W}footnote"]
    own.sort(key=lambda note: 0 if note.get(f"{W}type") else places.get(note.get(_ID), 0))
    for note in own:
        notes.append(note)
