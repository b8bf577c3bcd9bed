"""A rendered part with addresses in its links → links to relationships of their own.

A value may lead to another page, never to what runs, or to a file of somebody's machine.
(ECMA-376 part 2, 9.3.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from baocao_gen.problems import codes
from baocao_gen.problems.errors import InvalidTemplate
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.changes import Changes
from baocao_gen.word.package.harm import Harm, of_link
from baocao_gen.word.package.package import Package
from baocao_gen.word.package.zip_writer import Packed
from baocao_gen.word.template.links import LINK, addresses_with_tags
from baocao_gen.word.template.placeholders import Placeholder

_TWO_SCHEMES = late(r"https?://(?=(?:https?://|mailto:|tel:))", re.IGNORECASE)
"""Word puts «http://» before an address that begins with a tag."""
_NUMBER = "bcLink"


class Links:
    """The links of one rendering.

    Args:
        package: The template's package.
        name: Its name in messages.
    """

    def __init__(self, package: Package, name: str) -> None:
        self._package, self._name = package, name
        self._numbers: dict[str, dict[str, str]] = {}

    def take_out(self, root: Any, part: str, places: tuple[Placeholder, ...]) -> None:
        """Give each link of a part a relationship in the place of its address.

        Args:
            root: The rendered part.
            part: Its name in the package.
            places: Where its tags were typed.

        Raises:
            InvalidTemplate: an address leads where no link may lead, each told at its tag.
        """
        problems: list[Problem] = []
        numbers = self._numbers.setdefault(part, {})
        for element in list(root.iter(etree.Element)):
            for name, value in element.attrib.items():
                if not value.startswith(LINK):
                    continue
                number, _, address = value.removeprefix(LINK).partition(":")
                address = _TWO_SCHEMES.sub("", address.strip())
                if harm := of_link(address):
                    problems.append(self._told(harm, places[int(number)]))
                elif not address:
                    _unlink(element, name)
                else:
                    element.set(name, numbers.setdefault(address, f"{_NUMBER}{len(numbers) + 1}"))
        if problems:
            raise InvalidTemplate(problems)

    def _told(self, harm: Harm, place: Placeholder) -> Problem:
        position = Position(self._name, part=place.where, excerpt=place.words)
        return Problem(codes.HARMFUL_LINK, harm.message, position, harm.hint)

    def with_relations(self, parts: Mapping[str, Packed]) -> Mapping[str, Packed]:
        """The rendered parts, and the relationships that their links lead to."""
        if not self._numbers:
            return parts
        changes = Changes(self._package, parts)
        for part, numbers in self._numbers.items():
            changes.unrelate(part, addresses_with_tags(self._package, part))
            for address, number in numbers.items():
                changes.relate(part, "hyperlink", address, number, is_external=True)
        return changes.packed()


def _unlink(element: Any, name: str) -> None:
    """A link without an address is no link: its words stay."""
    if str(element.tag).endswith(("}hlinkClick", "}hlinkHover", "}hlinkMouseOver")):
        element.getparent().remove(element)
    else:
        del element.attrib[name]
