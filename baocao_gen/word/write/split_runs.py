"""A rendered tree with marks inside its texts → runs beside runs, paragraphs beside paragraphs.

A value that has runs of its own was printed where a text stood; here the run around it is
cut in two and the value's runs stand between. «p» and «page» cut the paragraph in the same way;
both halves keep its look. The runs of a RichText keep it too, in all that they do not set
themselves, unless they name a style.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml import etree

from baocao_gen.word.package.package import MARK
from baocao_gen.word.xml import W, empty_like

_P, _R, _T, _PPR, _RPR = (W + name for name in ("p", "r", "t", "pPr", "rPr"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RUNS, _RICH = "runs", "rich"
_REVISED = tuple(f"{W}{name}" for name in ("rPrChange", "ins", "del", "moveFrom", "moveTo"))
# The order of a run's properties (ECMA-376 part 1, 17.3.2.28).
_ORDER = {
    f"{W}{name}": rank
    for rank, name in enumerate(
        (
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
            "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish",
            "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight",
            "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
            "eastAsianLayout", "specVanish", "oMath",
        )
    )
}  # fmt: skip
_CUTS = frozenset({"p", "page"})
_STAYS = "image"


def lift(root: Any) -> None:
    """Resolve all marks but those for pictures and sub-documents, which then stand in place."""
    holders = [words.getparent() for words in root.iter(_T) if len(words)]
    for holder in dict.fromkeys(holders):  # a line break makes two texts of one run
        if holder.tag == _R:
            _take_apart(holder)
    for mark in _marks(root):
        if mark.text in _CUTS:
            _cut_paragraph(mark)
    for mark in _marks(root):
        if mark.text in (_RUNS, _RICH):
            drop(mark)


def _marks(root: Any) -> list[Any]:
    return [mark for mark in root.iter(etree.ProcessingInstruction) if mark.target == MARK]


def drop(mark: Any) -> None:
    """Take a mark out; the text behind it stays."""
    parent, previous = mark.getparent(), mark.getprevious()
    tail = mark.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(mark)


def _take_apart(run: Any) -> None:
    """Cut a run at everything that is no text of its own."""
    pieces = [empty_like(run)]
    for child in list(run):
        if child.tag == _RPR:
            continue
        if child.tag != _T or not len(child):
            pieces[-1].append(child)
            continue
        _add_text(pieces[-1], child.text)
        _keep_looks(child, run)
        for inner in list(child):
            behind, inner.tail = inner.tail, None
            if not _is_mark(inner) or inner.text in _CUTS:
                pieces += [inner, empty_like(run)]
            elif inner.text.startswith(_STAYS):
                pieces[-1].append(inner)
            _add_text(pieces[-1], behind)
    for piece in pieces:
        if piece.tag != _R or any(child.tag != _RPR for child in piece):
            run.addprevious(piece)
    parent = run.getparent()
    if run.tail:
        raise AssertionError("a prepared part has no text between runs")
    parent.remove(run)


def _keep_looks(words: Any, run: Any) -> None:
    """Give each RichText inside a text the look of the run around it; other runs keep theirs."""
    is_rich = False
    for inner in words:
        if _is_mark(inner):
            is_rich = inner.text == _RICH
        elif is_rich:
            _keep_look(inner, run)


def _keep_look(rich: Any, run: Any) -> None:
    """Give the runs of a RichText the look of the run around it, as far as they set none."""
    look = run.find(_RPR)
    for own in rich.iter(_R) if look is not None else ():
        properties = own.find(_RPR)
        if properties is None:
            properties = etree.Element(_RPR)
            own.insert(0, properties)
        if properties.find(f"{W}rStyle") is not None:
            continue
        known = {child.tag for child in properties}
        kept = [child for child in look if child.tag not in known and child.tag not in _REVISED]
        properties.extend([deepcopy(child) for child in kept])
        properties[:] = sorted(properties, key=lambda child: _ORDER.get(child.tag, len(_ORDER)))


def _is_mark(element: Any) -> bool:
    return element.tag is etree.ProcessingInstruction


def _add_text(run: Any, words: str | None) -> None:
    if words:
        element = etree.SubElement(run, _T)
        element.text = words
        element.set(_SPACE, "preserve")


def _cut_paragraph(mark: Any) -> None:
    """Everything behind a mark moves into a new paragraph of the same look."""
    page = mark.text == "page"
    element = mark
    twin = None
    while element.tag != _P:
        parent = element.getparent()
        if parent is None or element.tag == f"{W}body":
            return drop(mark)
        upper = etree.Element(parent.tag, dict(parent.attrib), nsmap=parent.nsmap)
        properties = parent.find(_PPR)
        if properties is not None:
            upper.append(deepcopy(properties))
            for section in properties.findall(f"{W}sectPr"):
                properties.remove(section)
        following = list(element.itersiblings())
        upper.extend([twin, *following] if twin is not None else following)
        element, twin = parent, upper
    element.addnext(twin)
    if page:
        element.addnext(_page_break(element))
    mark.getparent().remove(mark)
    return None


def _page_break(like: Any) -> Any:
    paragraph = etree.Element(_P, nsmap=like.nsmap)
    etree.SubElement(etree.SubElement(paragraph, _R), f"{W}br", {f"{W}type": "page"})
    return paragraph
