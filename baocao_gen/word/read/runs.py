"""A paragraph of a Word part → its text and the runs that make it, tracked changes decided.

Text in content controls, links, smart tags and the results of fields is text like any other.
(ECMA-376-1, sections 17.3.3, 17.5.2, 17.13.5 and 17.16.)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from unicodedata import combining, is_normalized, normalize

from baocao_gen.vietnamese.unbreakable import breakable
from baocao_gen.word.read.document import Look, NoteMark, ReadRun, Revisions, clusters
from baocao_gen.word.read.styles import ReadStyles
from baocao_gen.word.xml import W, children_of, look_of

BOX: Final = f"{W}txbxContent"
FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
INSERTED: Final = frozenset({f"{W}ins", f"{W}moveTo"})
DELETED: Final = frozenset({f"{W}del", f"{W}moveFrom"})
_R = f"{W}r"
_TEXTS = {f"{W}t", f"{W}delText"}
_MARKS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}noBreakHyphen": "-",
}
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_PRINTED = frozenset({*_TEXTS, *_MARKS, *_NOTES})
# What holds no text of the paragraph itself: properties, text boxes, the second copy of a drawing,
# the small letters above others.
_ASIDE = {f"{W}pPr", f"{W}rPr", f"{W}sdtPr", BOX, FALLBACK, f"{W}rt", f"{W}p"}


def left_out(reading: Revisions) -> frozenset[str]:
    """The elements that a way of reading tracked changes passes over."""
    return DELETED if reading is Revisions.ACCEPTED else INSERTED


def runs_of(paragraph: Any, reading: Revisions, styles: ReadStyles, style: str) -> list[ReadRun]:
    """The runs of a paragraph that is in a style, with offsets from 0."""
    found: list[ReadRun] = []
    start = 0
    run, look = None, Look()
    for element, change in _pieces(paragraph, left_out(reading), None):
        if (own := element.getparent()) is not run:
            run, look = own, styles.look(children_of(look_of(own)), style)
        kind = _NOTES.get(element.tag)
        if kind is not None:
            note = NoteMark(kind, str(element.get(f"{W}id", "")))
            text = ""
        elif element.tag in _MARKS:
            note, text = None, _MARKS[element.tag]
        else:
            note = None
            raw = element.text or ""
            if raw and combining(raw[0]) and found:
                _join(found, raw)
                start = found[-1].end
                raw = raw[len(_leading(raw)) :]
            text = breakable(raw if is_normalized("NFC", raw) else normalize("NFC", raw))
        author = "" if change is None else str(change.get(f"{W}author", ""))
        inserted = change is not None and change.tag in INSERTED
        deleted = change is not None and change.tag in DELETED
        found.append(ReadRun(start, text, look, element, author, inserted, deleted, note))
        start += len(text)
    return found


def text_of(runs: list[ReadRun]) -> str:
    """The text that runs make."""
    return "".join(run.text for run in runs)


def _pieces(element: Any, skipped: frozenset[str], change: Any) -> Iterator[tuple[Any, Any]]:
    """The elements of a paragraph that are text or marks, each with the change that it is in."""
    is_run = element.tag == _R
    for child in element:
        tag = child.tag
        if tag in _ASIDE or tag in skipped:
            continue
        if is_run and tag in _PRINTED:
            yield child, change
        elif len(child):
            inside = child if tag in INSERTED or tag in DELETED else change
            yield from _pieces(child, skipped, inside)


def _leading(raw: str) -> str:
    return next(clusters(f"x{raw}"))[1:]


def _join(found: list[ReadRun], raw: str) -> None:
    """Tone marks that Word has put into a run of their own go to the letter before them."""
    last = found[-1]
    text = normalize("NFC", last.text + _leading(raw))
    found[-1] = ReadRun(
        *(last.start, text, last.look, last.element),
        *(last.author, last.inserted, last.deleted, last.note),
    )
