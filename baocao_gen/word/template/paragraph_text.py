"""A paragraph's runs → one text, and that text with pieces exchanged → the runs again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from lxml import etree

from baocao_gen.word.read.letters import Letters
from baocao_gen.word.template.typed_tags import OPENING, read_tags
from baocao_gen.word.xml import W, empty_like, is_struck_out, within

_P, _R, _T, _PPR, _RPR = (W + name for name in ("p", "r", "t", "pPr", "rPr"))
_INSTRUCTION, _FIELD_MARK = f"{W}instrText", f"{W}fldChar"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Words(Letters):
    """The text of one paragraph, and the pieces of it that are to be exchanged."""

    def __init__(self, paragraph: Any) -> None:
        super().__init__(paragraph)
        self._cuts: list[tuple[int, int, str]] = []

    @property
    def has_cuts(self) -> bool:
        """Whether anything is to be exchanged."""
        return bool(self._cuts)

    def home(self, offset: int) -> Any:
        """The element that holds the letter at ``offset``."""
        index = bisect_right(self.starts, offset) - 1
        return self.elements[index]

    def drop_trimmed_breaks(self) -> None:
        """Take out the line breaks that stand right before ``{%-`` and right behind ``-%}``."""
        ends = [*self.starts[1:], len(self.text)]
        for tag in read_tags(self.text):
            if tag.left and not tag.unit and (first := _at(self.starts, tag.start)) is not None:
                self._drop_breaks(range(first - 1, -1, -1))
            if tag.right and not tag.unit and (last := _at(ends, tag.end)) is not None:
                self._drop_breaks(range(last + 1, len(self.elements)))

    def _drop_breaks(self, indices: Iterable[int]) -> None:
        for index in indices:
            element = self.elements[index]
            is_page = element.get(f"{W}type") in ("page", "column")
            if element.tag not in (f"{W}br", f"{W}cr") or is_page:
                return
            if element.getparent() is not None:
                element.getparent().remove(element)

    def cut(self, start: int, end: int, replacement: str) -> None:
        """Exchange a stretch of the text; stretches come in order and do not overlap."""
        self._cuts.append((start, end, replacement))

    def write(self, written: Callable[[str], str]) -> None:
        """Write the text back: each replacement goes where its stretch began."""
        ends = [*self.starts[1:], len(self.text)]
        cut = 0  # the first that is not wholly before the element
        for element, first, last in zip(self.elements, self.starts, ends, strict=True):
            while cut < len(self._cuts) and self._cuts[cut][1] <= first:
                cut += 1
            if element.tag == _T:
                element.text = self._between(first, last, cut, written)
                element.set(_SPACE, "preserve")
            elif cut < len(self._cuts) and self._cuts[cut][0] < first:
                element.getparent().remove(element)

    def _between(self, first: int, last: int, cut: int, written: Callable[[str], str]) -> str:
        """The new text of one element; ``cut`` is the first stretch that may touch it."""
        out, position = [], first
        while cut < len(self._cuts) and self._cuts[cut][0] < last:
            start, end, replacement = self._cuts[cut]
            if start >= first:
                out += [written(self.text[position:start]), replacement]
            position = min(max(end, position), last)
            cut += 1
        return "".join([*out, written(self.text[position:last])])


def _at(offsets: Sequence[int], offset: int) -> int | None:
    """The index of an offset among sorted ones, the first if there are several."""
    index = bisect_left(offsets, offset)
    return index if index < len(offsets) and offsets[index] == offset else None


def isolate(text: Any, piece: str) -> Any:
    """Cut a run so that ``piece`` of a text element has a run of its own; return that run."""
    run = text.getparent()
    before, _, behind = text.text.partition(piece)
    following = list(text.itersiblings())
    rest = empty_like(run)
    if behind:
        rest.append(_text(behind))
    rest.extend(following)
    own = empty_like(run)
    own.append(_text(piece))
    text.text = before
    new = [own, rest] if len(rest) > len(rest.findall(_RPR)) else [own]
    new[-1].tail, run.tail = run.tail, None
    for element in reversed(new):
        run.addnext(element)
    if not before and not [e for e in run if e.tag != _RPR and e is not text]:
        run.getparent().remove(run)
    return own


def _text(words: str) -> Any:
    element = etree.Element(_T)
    element.text = words
    element.set(_SPACE, "preserve")
    return element


def join_instructions(root: etree._Element) -> None:
    """Write each field's instruction that has tags into one element: Word may have split it."""
    for paragraph in root.iter(_P):
        pieces: list[Any] = []
        for element in [*within(paragraph, _INSTRUCTION, _FIELD_MARK), None]:
            if element is not None and element.tag == _INSTRUCTION:
                if not is_struck_out(element):
                    pieces.append(element)
                continue
            _join(pieces)
            pieces = []


def _join(pieces: list[Any]) -> None:
    words = "".join(piece.text or "" for piece in pieces)
    if len(pieces) > 1 and OPENING.search(words):
        for piece in pieces:
            piece.text = ""
        pieces[0].text = words
        pieces[0].set(_SPACE, "preserve")


def join_trimmed(root: etree._Element) -> None:
    """Join paragraphs over ``{%-`` at a paragraph's beginning and ``-%}`` at its end.

    Line breaks before the one and behind the other go in the same way.
    """
    letters = "".join(str(words) for words in root.itertext())
    if "{%-" not in letters and "-%}" not in letters:
        return
    paragraphs: list[Any] = list(root.iter(_P))
    for paragraph in paragraphs:
        Words(paragraph).drop_trimmed_breaks()
    trims_behind: dict[Any, bool] = {}
    for paragraph in paragraphs:
        text = Words(paragraph).text.strip()
        before, trims_behind[paragraph] = _trims(text)
        previous = paragraph.getprevious()
        if previous is None or previous.tag != _P or _ends_section(previous, paragraph):
            continue
        if before or trims_behind[previous]:
            previous.extend([child for child in paragraph if child.tag != _PPR])
            paragraph.getparent().remove(paragraph)
            if text:
                trims_behind[previous] = trims_behind[paragraph]


def _trims(text: str) -> tuple[bool, bool]:
    """Whether a paragraph's text begins with ``{%-``, and whether it ends with ``-%}``."""
    opens, closes = text.startswith("{%-"), text.endswith("-%}")
    if not opens and not closes:
        return False, False
    tags = read_tags(text)
    first, last = (not tag.unit and tag.broken is None for tag in (tags[0], tags[-1]))
    return opens and first, closes and last


def _ends_section(*paragraphs: Any) -> bool:
    return any(p.find(f"{_PPR}/{W}sectPr") is not None for p in paragraphs)


def drop_blank_space(root: etree._Element) -> None:
    """Take out the white space between elements that some programs write to look tidy."""
    for element in root.iter():
        if element.tail and element.tail.isspace():
            element.tail = None
        if len(element) and element.text and element.text.isspace():
            element.text = None
