"""A part's tree → holes for the tags outside Word's own words: in charts, equations, attributes.

In drawings and equations a tag may be split over runs, as in Word's words; it is written whole
where it begins. Where programs keep what nobody types (stores, variables, numberings), braces that
open and never close are no tag.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.where import PartPlaces
from baocao_gen.word.template.links import LINK, begins_address
from baocao_gen.word.template.nesting import HOLE
from baocao_gen.word.template.placeholders import Holes, Placeholder
from baocao_gen.word.template.typed_tags import OPENING, TypedTag, read_tags
from baocao_gen.word.xml import W, is_struck_out

_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SHEETS: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SPLIT = {
    f"{_DRAWING}p": f"{_DRAWING}t",
    f"{_MATH}oMath": f"{_MATH}t",
    f"{_SHEETS}si": f"{_SHEETS}t",
    f"{_SHEETS}is": f"{_SHEETS}t",
}
_ONLY = {f"{W}settings": f"{W}docVar", f"{W}numbering": f"{W}lvlText"}
"""Of these parts nothing else is filled: nobody types in it."""
_TYPED_IN = (
    W,
    _DRAWING,
    _CHART,
    "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}",
    "{http://schemas.microsoft.com/office/drawing/2008/diagram}",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}",
    "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}",
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}",
)
_WHOLE: Final = late(r"\{\{.+?\}\}|\{%.+?%\}", re.DOTALL)
_A_NAME: Final = late(r"[^\W\d]\w*(?:\.\w+)*(?:\s*\|\s*\w+)*")
_JSON = late(r"\s*(?:\{\s*\"|\[)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def join_split(root: Any) -> None:
    """Write each tag of a drawing or an equation whole into the run where it begins."""
    for brackets in list(root.iter(f"{_MATH}d")):
        _typed_again(brackets)
    for paragraph in root.iter(*_SPLIT):
        pieces = list(paragraph.iter(_SPLIT[paragraph.tag]))
        text = "".join(piece.text or "" for piece in pieces)
        if len(pieces) < 2 or not OPENING.search(text):
            continue
        owners = [n for n, piece in enumerate(pieces) for _ in piece.text or ""]
        for tag in read_tags(text):
            owners[tag.start : tag.end] = [owners[tag.start]] * (tag.end - tag.start)
        words: list[list[str]] = [[] for _ in pieces]
        for letter, owner in zip(text, owners, strict=True):
            words[owner].append(letter)
        for piece, letters in zip(pieces, words, strict=True):
            piece.text = "".join(letters)


def _typed_again(outer: Any) -> None:
    """Braces in braces that Word has drawn as brackets around a name → the tag as it was typed."""
    inner = _only_child(outer, f"{_MATH}d") if _is_braced(outer) else None
    if inner is None or not _is_braced(inner):
        return
    words = "".join(map(_typed, inner.find(f"{_MATH}e"))).strip()
    if _A_NAME.fullmatch(words):
        run: Any = etree.Element(f"{_MATH}r")
        etree.SubElement(run, f"{_MATH}t").text = f"{{{{ {words} }}}}"
        outer.getparent().replace(outer, run)


def _only_child(brackets: Any, tag: str) -> Any:
    inside = brackets.findall(f"{_MATH}e")
    children = [child for one in inside for child in one if child.tag != f"{_MATH}ctrlPr"]
    return children[0] if len(inside) == len(children) == 1 and children[0].tag == tag else None


def _is_braced(brackets: Any) -> bool:
    """Whether brackets are braces (ECMA-376 part 1, 22.1.2.24: without a word they are round)."""
    signs = [brackets.find(f"{_MATH}dPr/{_MATH}{side}Chr") for side in ("beg", "end")]
    shown = ["" if sign is None else sign.get(f"{_MATH}val") for sign in signs]
    return shown == ["{", "}"] and len(brackets.findall(f"{_MATH}e")) == 1


def _typed(element: Any) -> str:
    """A piece of an equation as people type it: «so_luong», whose end Word has set lower."""
    if element.tag == f"{_MATH}r":
        return str(element.findtext(f"{_MATH}t", ""))
    if element.tag != f"{_MATH}sSub":
        return "" if element.tag == f"{_MATH}ctrlPr" else "\0"
    halves = (element.find(f"{_MATH}{name}") for name in ("e", "sub"))
    return "_".join("".join(map(_typed, half)) for half in halves if half is not None)


def texts_with_tags(root: Any) -> list[tuple[Any, str, str]]:
    """Each element with a tag, the name of the attribute that has it or nothing, and the text."""
    is_typed_in = root.tag.startswith(_TYPED_IN) and root.tag not in _ONLY
    looks = OPENING if is_typed_in else _WHOLE
    found: list[tuple[Any, str, str]] = []
    for element in root.iter(_ONLY.get(root.tag, etree.Element)):
        if element.tag != f"{W}t" and element.text and looks.search(element.text):
            found.append((element, "", element.text))
        for name, value in element.attrib.items():
            if looks.search(str(value)):
                found.append((element, str(name), str(value)))
    return found if is_typed_in else [one for one in found if not _JSON.match(one[2])]


def whole_tags(root: Any) -> Iterator[tuple[str, str]]:
    """Every tag that opens and closes in a text or attribute of any tree, with all of the text."""
    for element in root.iter(etree.Element):
        for text in (element.text or "", *map(str, element.attrib.values())):
            if "{" in text and not _JSON.match(text):
                words = " ".join(text.split())
                yield from ((tag[0], words) for tag in _WHOLE.finditer(words))


def fill_others(
    root: Any, holes: Holes, where: PartPlaces, add: Callable[[int, str, str, str], None]
) -> None:
    """Put holes in the place of the tags outside Word's words.

    Args:
        root: The part.
        holes: Its tags.
        where: Its places.
        add: Takes what is wrong with a tag: its number, the code, the message, the hint.
    """
    join_split(root)
    for element, name, text in texts_with_tags(root):
        if is_struck_out(element):
            continue
        place = (where.of(element), " ".join(text.split()))
        if text.startswith(LINK):
            place = (place[0], place[1].removeprefix(LINK))
            address = _filled(text.removeprefix(LINK), element, Holes.LINK, place, holes, add)
            first = HOLE.search(address)
            element.set(name, f"{LINK}{first[1] if first else 0}:{address}")
            holes.has_links = True
        elif name:
            printer = Holes.LINK if name == "href" else ""
            element.set(name, _filled(text, element, printer, place, holes, add))
        else:
            element.text = _filled(text, element, "", place, holes, add)
            _keep_spaces(element)


def _filled(  # noqa: PLR0913 - what a tag is told by, and where it goes
    text: str,
    element: Any,
    printer: str,
    place: tuple[str, str],
    holes: Holes,
    add: Callable[[int, str, str, str], None],
) -> str:
    """A text with holes for its tags, each of which prints words without any marks."""
    out, position = [], 0
    for tag in read_tags(text):
        number = holes.add(Placeholder(*place, tag.text))
        if tag.broken:
            add(number, codes.UNCLOSED, tag.fault, tag.hint)
        print_only = f"{{{{ ({tag.inner}) | {printer or _printer(text, tag, element)} }}}}"
        statement = tag.inner if tag.kind == "%" else ""
        holes.fill(number, print_only if tag.kind == "{" else tag.jinja, statement)
        out += [text[position : tag.start], holes.text(number)]
        position = tag.end
    return "".join([*out, text[position:]])


def _printer(text: str, tag: TypedTag, element: Any) -> str:
    if begins_address(text, tag.start, element):
        return Holes.ADDRESS
    if element.tag == f"{W}instrText" and text.count('"', 0, tag.start) % 2:
        return Holes.FIELD
    return Holes.NUMBER if _is_plotted(element) else Holes.PLAIN


def _keep_spaces(element: Any) -> None:
    """What is printed in an equation or a cell may begin or end with a space."""
    if element.tag in (f"{_MATH}t", f"{_SHEETS}t"):
        element.set(_SPACE, "preserve")


def _is_plotted(element: Any) -> bool:
    """Whether an element is a number that a chart draws, or that a cell of its workbook holds."""
    if element.tag == f"{_SHEETS}v":
        return "t" not in element.getparent().attrib
    if element.tag != f"{_CHART}v":
        return False
    return next(element.iterancestors(f"{_CHART}numCache", f"{_CHART}numLit"), None) is not None
