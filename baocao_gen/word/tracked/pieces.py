"""A paragraph's element → its pieces: letters, tabs, notes, whole fields, each with its elements.

A field is one piece, from its beginning to its end; its letters are its result. Stretch are taken
as they stand, without any normal form. (ECMA-376-1, sections 17.3.3 and 17.16.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Any, Final

from baocao_gen.frozen import frozen
from baocao_gen.tags.private_characters import TRACKED_NOTE
from baocao_gen.word.read.runs import BOX, FALLBACK
from baocao_gen.word.xml import W, empty_like

_R: Final = f"{W}r"
_LETTERS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}footnoteReference": TRACKED_NOTE,
    f"{W}endnoteReference": TRACKED_NOTE,
}
WRITTEN: Final = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}
"""The letters that are elements of their own → the names of those."""
_ASIDE: Final = {f"{W}pPr", f"{W}rPr", f"{W}sdtPr", BOX, FALLBACK, f"{W}rt", f"{W}p"}


@frozen
class Stretch:
    """Some letters of a paragraph.

    Attributes:
        start: Where they begin.
        text: The letters.
        elements: The children of runs that print them; several where it is a field.
    """

    start: int
    text: str
    elements: tuple[Any, ...]

    @property
    def end(self) -> int:
        """Where they end."""
        return self.start + len(self.text)

    @property
    def is_whole(self) -> bool:
        """Whether it cannot be divided."""
        return len(self.elements) > 1 or self.elements[0].tag not in (f"{W}t", f"{W}delText")

    @property
    def runs(self) -> list[Any]:
        """The runs that hold it."""
        return list(dict.fromkeys(element.getparent() for element in self.elements))


def pieces_of(paragraph: Any) -> list[Stretch]:
    """The pieces of a paragraph that tracks no changes, in order."""
    found: list[Stretch] = []
    at = 0
    for text, elements in _texts(paragraph):
        found.append(Stretch(at, text, elements))
        at += len(text)
    return found


def letters_of(paragraph: Any) -> str:
    """The letters of its pieces."""
    return "".join(text for text, _ in _texts(paragraph))


def _texts(paragraph: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    children = list(_children(paragraph))
    ends = _field_ends(children)
    index = 0
    while index < len(children):
        last = ends.get(index, index)
        if last > index:
            text, own = _result(children[index : last + 1]), tuple(children[index : last + 1])
        else:
            text, own = _letters(children[index]), (children[index],)
        if text:
            yield text, own
        index = last + 1


def _children(element: Any) -> Iterator[Any]:
    """The children of runs, in order; links, controls and the like looked through."""
    for child in element:
        if child.tag in _ASIDE:
            continue
        if element.tag == _R:
            yield child
        elif len(child):
            yield from _children(child)


def _letters(child: Any) -> str:
    return (child.text or "") if child.tag == f"{W}t" else _LETTERS.get(child.tag, "")


def _field_ends(children: list[Any]) -> dict[int, int]:
    """Where each field begins → where it ends, for those that end in this paragraph."""
    ends: dict[int, int] = {}
    begun: list[int] = []
    for at, child in enumerate(children):
        if child.tag == f"{W}fldChar":
            kind = child.get(f"{W}fldCharType")
            if kind == "begin":
                begun.append(at)
            elif kind == "end" and begun:
                ends[begun.pop()] = at
    return ends


def _result(children: list[Any]) -> str:
    """What a field shows: what stands behind its separator."""
    shown: list[str] = []
    begun: list[bool] = []
    hidden = 0
    for child in children:
        if child.tag != f"{W}fldChar":
            shown += [] if hidden else [_letters(child)]
            continue
        kind = child.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append(False)
            hidden += 1
        elif kind == "separate" and begun:
            hidden -= not begun[-1]
            begun[-1] = True
        elif kind == "end" and begun:
            hidden -= not begun.pop()
    return "".join(shown)


def cut_before(element: Any) -> None:
    """Let a run begin with one of its children: what stands before it gets a run of its own."""
    run = element.getparent()
    if next(_contents(run), None) is element:
        return
    twin = empty_like(run)
    twin.extend(list(takewhile(lambda child: child is not element, _contents(run))))
    run.addprevious(twin)


def _contents(run: Any) -> Iterator[Any]:
    return (child for child in run if child.tag != f"{W}rPr")


def cut_behind(element: Any) -> None:
    """Let a run end with one of its children."""
    following = element.getnext()
    if following is not None:
        cut_before(following)


def cut_at(piece: Stretch, places: Sequence[int]) -> Iterator[Stretch]:
    """Divide the letters of a piece among runs, at places of the paragraph that lie within it."""
    (element,) = piece.elements
    cut_before(element)
    cut_behind(element)
    run = element.getparent()
    for start, end in pairwise((piece.start, *places, piece.end)):
        if start > piece.start:
            twin = empty_like(run)
            element = twin.makeelement(element.tag)
            twin.append(element)
            run.addnext(twin)
            run = twin
        element.text = piece.text[start - piece.start : end - piece.start]
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        yield Stretch(start, element.text, (element,))
