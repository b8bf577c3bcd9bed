"""The addresses that a part links to → those with tags, written where the link stands.

Word keeps an address in the part's list of relationships and spells braces «%7B». Written into the
link itself it is filled like any attribute, at each turn of a loop; afterwards the links get
relationships of their own (``word.write.links``). (ECMA-376 part 1, 17.16.22; part 2, 9.3.)
"""

from __future__ import annotations

import re
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree

from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import Package, relations_member
from baocao_gen.word.template.typed_tags import OPENING
from baocao_gen.word.xml import W

LINK: Final = "bc-link:"
"""How the place of a relationship's name begins where an address stands."""
_NAMES: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_OPEN, _CLOSE = r"(?:\{|%7[Bb])", r"(?:\}|%7[Dd])"
_PERCENT = r"(?:%25|%(?![0-9A-Fa-f]{2}))"
_ENCODED: Final = late(
    rf"{_OPEN}{_OPEN}.*?{_CLOSE}{_CLOSE}|{_OPEN}{_PERCENT}.*?{_PERCENT}{_CLOSE}", re.DOTALL
)
_INSTRUCTIONS = (f"{W}instrText", f"{W}fldSimple")


def tags_decoded(address: str) -> str:
    """An address with its tags as they were typed; what stands around them stays encoded."""
    return _ENCODED.sub(lambda tag: unquote(tag[0]), address)


def addresses_with_tags(package: Package, part: str) -> dict[str, str]:
    """The addresses with tags that a part links to, by the names of the relationships."""
    member = package.members.get(relations_member(part))
    if member is None or (b"{" not in member.data and b"%7" not in member.data):
        return {}
    from baocao_gen.word.package.relations import relations_of  # few links have tags

    decoded = {
        one.number: tags_decoded(one.target)
        for one in relations_of(package, part)
        if one.is_external and one.kind == "hyperlink"
    }
    return {number: address for number, address in decoded.items() if OPENING.search(address)}


def write_addresses(root: Any, addresses: dict[str, str]) -> None:
    """Write the addresses with tags into the links of a part, and decode those of its fields.

    Args:
        root: The part.
        addresses: What ``addresses_with_tags`` has found for it.
    """
    for element in root.iter(etree.Element) if addresses else ():
        for name in _NAMES:
            if (number := element.get(name)) in addresses:
                element.set(name, LINK + addresses[number])
    for field in root.iter(*_INSTRUCTIONS):
        if field.text and "%7" in field.text:
            field.text = tags_decoded(field.text)
        instruction = field.get(f"{W}instr")
        if instruction and "%7" in instruction:
            field.set(f"{W}instr", tags_decoded(instruction))


def begins_address(text: str, start: int, element: Any) -> bool:
    """Whether a tag stands at the beginning of an address in a field's instruction.

    Args:
        text: The instruction.
        start: Where the tag begins in it.
        element: Its element.
    """
    before = text[:start].rstrip()
    return element.tag in _INSTRUCTIONS and before.upper().endswith(('HYPERLINK "', "HYPERLINK"))
