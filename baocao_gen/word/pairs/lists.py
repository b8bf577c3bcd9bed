"""Numbered lists of a template → those that begin anew in each turn of a loop, and their numbers.

A list begins anew in a turn that holds more than one item of it, or something else before the
item: a heading and what belongs to it. Where each turn is one item, with what is told below it,
the list goes on; so do rows of a table, headings, a list that has begun before the loop, and one
whose item has the mark ``{# đánh số tiếp #}``. To begin anew is to have a numbering instance of
its own, whose levels start over. (ECMA-376 part 1, 17.9.15 num, 17.9.8 lvlOverride, 17.9.26
startOverride, 17.9.18 numId; by style: 17.7.2 and 17.9.23.)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import MARK, WORD_TYPE, Package, parsed, typed_members
from baocao_gen.word.pairs.turns import Block, Turn
from baocao_gen.word.xml import W, measure, owner

LIST: Final = f"{MARK}-list"
GOES_ON: Final = "đánh số tiếp"
"""The words of the comment tag that lets a list go on from turn to turn."""
_NUMBERING = f"{WORD_TYPE}numbering+xml"
_VALUE, _LEVELS = f"{W}val", 9
# What stands before numPr, and before ind, among the properties of a paragraph (17.3.1.26).
_BEFORE = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_AFTER_IND = frozenset(
    f"{W}{name}"
    for name in (
        *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
        *("textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr"),
        *("sectPr", "pPrChange"),
    )
)


@frozen
class Numbered:
    """What a style says of numbers: the list, the level, the indent, and if it is a heading."""

    number: str = ""
    level: int = 0
    indent: Any = None
    is_heading: bool = False


@frozen
class ListItem:
    """A paragraph of a list, and the loops around it from inside out."""

    paragraph: Any
    number: str
    level: int
    loops: tuple[Block, ...]
    style: Numbered
    goes_on: bool


def numbered_styles(root: Any) -> dict[str, Numbered]:
    """What the styles of a package say of numbers, by their ids, what they inherit with it.

    Args:
        root: The part of styles; None if there is none.
    """
    if root is None:
        return {}
    styles = {s.get(f"{W}styleId", ""): s for s in root.iter(f"{W}style")}
    return {name: _numbered(style, styles) for name, style in styles.items()}


def _numbered(style: Any, styles: Mapping[str, Any]) -> Numbered:
    chain = [style]
    while (based := chain[-1].find(f"{W}basedOn")) is not None and len(chain) < len(styles):
        if (parent := styles.get(based.get(_VALUE, ""))) is None:
            break
        chain.append(parent)
    number = _first(chain, "numPr/{0}numId")
    level, indent = _first(chain, "numPr/{0}ilvl"), _first(chain, "ind")
    return Numbered(
        "" if number is None else str(number.get(_VALUE, "")),
        0 if level is None else measure(level, "val"),
        indent,
        is_heading=_first(chain, "outlineLvl") is not None,
    )


def _first(chain: list[Any], path: str) -> Any:
    found = (style.find(f"{W}pPr/{W}{path.format(W)}") for style in chain)
    return next((element for element in found if element is not None), None)


def item_of(
    paragraph: Any, loops: tuple[Block, ...], styles: Mapping[str, Numbered], *, goes_on: bool
) -> ListItem | None:
    """A paragraph as an item of a list; None for one without a number."""
    own = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    style = styles.get("" if named is None else named.get(_VALUE, ""), Numbered())
    number = style.number if own is None else str(own.get(_VALUE, ""))
    if number in ("", "0"):
        return None
    level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    depth = style.level if level is None else measure(level, "val")
    return ListItem(paragraph, number, depth, loops, style, goes_on)


def is_item(paragraph: Any, styles: Mapping[str, Numbered]) -> bool:
    """Whether a paragraph bears a number or a bullet."""
    return item_of(paragraph, (), styles, goes_on=False) is not None


def begin_anew(
    items: Sequence[ListItem], paragraphs: Sequence[tuple[Any, tuple[Block, ...]]]
) -> bool:
    """Mark the items of lists that begin anew in each turn with the loop whose turns they are.

    Args:
        items: The items of a prepared part, in order.
        paragraphs: All its paragraphs with the loops around them, in order.

    Returns:
        Whether there are any.
    """
    lists: dict[str, list[ListItem]] = {}
    for item in items:
        lists.setdefault(item.number, []).append(item)
    found = False
    for own in lists.values():
        if any(item.goes_on or item.style.is_heading for item in own) or not own[0].loops:
            continue
        for item in own:
            loop = next((b for b in item.loops if _restarts(b, own, paragraphs)), None)
            if loop is not None:
                _mark(item, loop.members[0])
                found = True
    return found


def _restarts(
    loop: Block, items: Sequence[ListItem], paragraphs: Sequence[tuple[Any, tuple[Block, ...]]]
) -> bool:
    """Whether a list begins anew in each turn of a loop."""
    inside = [item for item in items if loop in item.loops]
    lowest = min(item.level for item in inside)
    low = [item for item in inside if item.level == lowest]
    first = inside[0]
    if loop.table is not None and loop.table is owner(first.paragraph, f"{W}tbl"):
        row = owner(first.paragraph, f"{W}tr")
        if loop.row is not row:
            return False  # the loop makes rows
    if len(low) > 1 or low[0].loops[0] is not loop:
        return True
    return next(p for p, loops in paragraphs if loop in loops) is not first.paragraph


def _mark(item: ListItem, loop: int) -> None:
    """Write the loop beside the number; an item that its style numbers gets the same directly."""
    properties = item.paragraph.find(f"{W}pPr")
    numbers = properties.find(f"{W}numPr")
    if numbers is None:
        numbers = etree.Element(f"{W}numPr")
        before = [i for i, child in enumerate(properties) if child.tag in _named(_BEFORE)]
        properties.insert(max(before, default=-1) + 1, numbers)
    if numbers.find(f"{W}numId") is None:
        for old in list(numbers):
            numbers.remove(old)
        etree.SubElement(numbers, f"{W}ilvl").set(_VALUE, str(item.level))
        etree.SubElement(numbers, f"{W}numId").set(_VALUE, item.number)
        if item.style.indent is not None and properties.find(f"{W}ind") is None:
            behind = (i for i, child in enumerate(properties) if child.tag in _AFTER_IND)
            properties.insert(next(behind, len(properties)), deepcopy(item.style.indent))
    numbers.append(etree.ProcessingInstruction(LIST, str(loop)))


def _named(names: Sequence[str]) -> frozenset[str]:
    return frozenset(f"{W}{name}" for name in names)


def numbered_anew(elements: list[tuple[Any, Turn | None]], package: Package) -> dict[str, Any]:
    """Give each turn of a rendered part that begins a list anew a numbering instance of its own.

    Returns:
        The part of numberings if it has changed, by its name.
    """
    member = next((m for m, kind in typed_members(package) if kind == _NUMBERING), None)
    numbering = None if member is None else parsed(package, member)
    known = {} if numbering is None else {n.get(f"{W}numId"): n for n in numbering.iter(f"{W}num")}
    last = max((measure(num, "numId") for num in known.values()), default=0)
    given: dict[tuple[str, Turn | None], str] = {}
    seen: set[str] = set()
    for element, turn in elements:
        mark = _mark_of(element)
        if mark is None:
            continue
        element.remove(mark)
        number = element.find(f"{W}numId")
        old = number.get(_VALUE, "")
        around = turn.around() if turn else ()
        key = old, next((t for t in around if t.loop == mark.text), None)
        if key not in given:
            given[key] = old
            if old in seen and old in known and not _has_bullets(known[old]):
                last += 1
                given[key] = str(last)
                _add_instance(known[old], last)
            seen.add(old)
        number.set(_VALUE, given[key])
    is_changed = any(key[0] != number for key, number in given.items())
    return {str(member): numbering} if is_changed else {}


def _mark_of(element: Any) -> Any:
    if element.tag != f"{W}numPr":
        return None
    marks = (n for n in element if n.tag is etree.ProcessingInstruction and n.target == LIST)
    return next(marks, None)


def _has_bullets(num: Any) -> bool:
    """Whether a numbering prints no numbers: its first level is a bullet."""
    abstract = num.find(f"{W}abstractNumId")
    number = None if abstract is None else abstract.get(_VALUE)
    for one in num.getparent().findall(f"{W}abstractNum"):
        shown = one.find(f"{W}lvl/{W}numFmt")
        if one.get(f"{W}abstractNumId") == number and shown is not None:
            return bool(shown.get(_VALUE) == "bullet")
    return False


def _add_instance(like: Any, number: int) -> None:
    """One more instance of a numbering, behind the last; all its levels start over."""
    numbering = like.getparent()
    twin = deepcopy(like)
    twin.set(f"{W}numId", str(number))
    abstract = twin.find(f"{W}abstractNumId")
    levels = _levels(numbering, None if abstract is None else abstract.get(_VALUE))
    for level in range(_LEVELS):
        override = next(
            (o for o in twin.iter(f"{W}lvlOverride") if measure(o, "ilvl") == level), None
        )
        if override is None:
            override = etree.SubElement(twin, f"{W}lvlOverride", {f"{W}ilvl": str(level)})
        if override.find(f"{W}startOverride") is None:
            start = etree.Element(f"{W}startOverride")
            start.set(_VALUE, str(levels.get(level, 1)))
            override.insert(0, start)
    numbering.findall(f"{W}num")[-1].addnext(twin)


def _levels(numbering: Any, abstract: str | None) -> dict[int, int]:
    """The number that each level of a numbering begins with."""
    starts: dict[int, int] = {}
    for one in numbering.findall(f"{W}abstractNum"):
        if one.get(f"{W}abstractNumId") == abstract:
            for level in one.findall(f"{W}lvl"):
                start = level.find(f"{W}start")
                starts[measure(level, "ilvl")] = 1 if start is None else measure(start, "val")
    return starts
