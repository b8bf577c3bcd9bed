"""The sections of a template → those that loops and conditions leave, each with its own headers.

A section inherits each header and footer that it does not name from the section before it; where
that one may not be printed, or another stands before it in the next turn, it names them itself.
And a section of which nothing is printed but the break at its end would be an empty page: it is
marked while the template is prepared, and goes. (ECMA-376 part 1, 17.6.17 sectPr, 17.10.5
headerReference.)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from baocao_gen.word.package.package import MARK
from baocao_gen.word.pairs.turns import Block, take_out
from baocao_gen.word.template.nesting import HOLE
from baocao_gen.word.xml import W, owner

SECTION: Final = f"{W}sectPr"
_P, _R, _PPR = f"{W}p", f"{W}r", f"{W}pPr"
_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
_TYPE = f"{W}type"
_SPARE = f"{MARK}-spare"
_NOTHING = frozenset(f"{W}{n}" for n in ("bookmarkStart", "bookmarkEnd", "proofErr", "rPr"))
Branch = tuple[int, ...]


def ready_sections(
    body: Any,
    branches: Mapping[Any, Branch],
    loops: Mapping[Any, tuple[Block, ...]],
    statements: Collection[int],
) -> bool:
    """Write down what sections inherit, and mark those of which nothing may be left.

    Args:
        body: The prepared body.
        branches: For each section and each child of the body what must be true, from inside out.
        loops: For each section the loops around it, from inside out.
        statements: The numbers of the holes that print nothing.

    Returns:
        Whether a section was marked.
    """
    sections = list(body.iter(SECTION))
    if len(sections) == 1:
        return False
    _inherit(sections, branches, loops)
    spare = [last for last, held in _held(body) if _is_spare(last, held, branches, statements)]
    for section in spare:
        section.insert(0, etree.ProcessingInstruction(_SPARE))
    return bool(spare)


def _inherit(
    sections: list[Any], branches: Mapping[Any, Branch], loops: Mapping[Any, tuple[Block, ...]]
) -> None:
    """Give each section the references of those before it that may not stand there."""
    named: dict[tuple[str, str], Any] = {}
    for section in sections:
        own = {_key(reference): reference for reference in section.iter(*_REFERENCES)}
        for key, reference in reversed(named.items()):
            origin = reference.getparent()
            if key not in own and not _is_before(origin, section, key, sections, branches, loops):
                own[key] = deepcopy(reference)
                section.insert(0, own[key])
        named |= own


def _key(reference: Any) -> tuple[str, str]:
    return str(reference.tag), str(reference.get(_TYPE, "default"))


def _is_before(  # noqa: PLR0913 — what is known of the sections, each by its name
    origin: Any,
    section: Any,
    key: tuple[str, str],
    sections: list[Any],
    branches: Mapping[Any, Branch],
    loops: Mapping[Any, tuple[Block, ...]],
) -> bool:
    """Whether what a section inherits is the same however often anything is printed."""
    around, inside = branches[origin][::-1], branches[section][::-1]
    if inside[: len(around)] != around:
        return False
    entered = set(loops[section]) - set(loops[origin])
    if not entered:
        return True
    others = (s for s in sections if s is not section and entered & set(loops[s]))
    return not any(_key(r) == key for other in others for r in other.iter(*_REFERENCES))


def _held(body: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Each section of a body with the children of the body that it holds.

    The paragraph that ends it is not among them; the text before the first child is told as the
    body itself.
    """
    held: list[Any] = [body]
    for child in body:
        section = child if child.tag == SECTION else child.find(f"{_PPR}/{SECTION}")
        if section is None:
            held.append(child)
            continue
        yield section, held
        held = [child]


def _is_spare(
    section: Any, held: list[Any], branches: Mapping[Any, Branch], statements: Collection[int]
) -> bool:
    """Whether all that a section holds stands in conditions and loops that are within it."""
    first, *others = held
    texts = [first.text if first.tag == f"{W}body" else first.tail, *(e.tail for e in others)]
    holes = [int(found[1]) for text in texts for found in HOLE.finditer(text or "")]
    if not holes or any(hole not in statements for hole in holes):
        return False
    last = section if owner(section, _P) is None else owner(section, _P)
    depth = len(branches[last])
    return all(len(branches[e]) > depth for e in others if e.tag not in _NOTHING)


def drop_spare(root: Any) -> None:
    """Take out the marked sections of a rendered part of which nothing was printed."""
    marks = [mark for mark in root.iter(etree.ProcessingInstruction) if mark.target == _SPARE]
    for mark in marks:
        section = mark.getparent()
        take_out(mark)
        paragraph = owner(section, _P)
        if paragraph is None:
            _end_earlier(section)
        elif _shows_nothing(paragraph) and _is_break(_before(paragraph), otherwise=True):
            paragraph.getparent().remove(paragraph)


def _before(element: Any) -> Any:
    """What stands before an element and may be seen; None at the beginning."""
    before = element.getprevious()
    while before is not None and before.tag in _NOTHING:
        before = before.getprevious()
    return before


def _is_break(element: Any, *, otherwise: bool) -> bool:
    """Whether a section ends with an element; ``otherwise`` for the beginning of the part."""
    if element is None:
        return otherwise
    return isinstance(element.tag, str) and element.find(f"{_PPR}/{SECTION}") is not None


def _end_earlier(section: Any) -> None:
    """Make the section before the last one the last: its break is at the end of the body."""
    last = _before(section)
    if not _is_break(last, otherwise=False):
        return
    section.getparent().replace(section, last.find(f"{_PPR}/{SECTION}"))
    before = _before(last)
    if _shows_nothing(last) and before is not None and before.tag == _P:
        last.getparent().remove(last)


def _shows_nothing(paragraph: Any) -> bool:
    others = (child for child in paragraph if child.tag not in (_PPR, _R))
    runs = (child for run in paragraph.iter(_R) for child in run)
    return all(child.tag in _NOTHING for found in (others, runs) for child in found)
