"""What a content control is bound to → the place in the package where its value is kept.

Word shows what is kept there and not what stands in the control: a part of custom XML, or the
properties of the file. (ECMA-376 part 1, 17.5.2.6.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.package.package import Package, parsed, typed_members
from baocao_gen.word.package.parts import store_members
from baocao_gen.word.package.properties import CORE_TYPE
from baocao_gen.word.package.relations import relations_of
from baocao_gen.word.xml import W

SDT, SDT_PR, CONTENT = (f"{W}{name}" for name in ("sdt", "sdtPr", "sdtContent"))
BINDING: Final = f"{W}dataBinding"
RICH_BINDING: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"
"""Of controls that keep formatting, or repeat: what they are bound to holds more than words."""
_PROPERTIES: Final[Mapping[str, str]] = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": CORE_TYPE,
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": (
        "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    ),
}
"""The stores that every program knows by these numbers."""
_CUSTOM: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_PREFIX = late(r"xmlns:([\w.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_PREDICATE = r"(?:\[[0-9]{1,4}\]|\[@(?:[\w.-]+:)?[\w.-]+=(?:'[^'\[\]]*'|\"[^\"\[\]]*\")\])"
_STEP = rf"/(?:[\w.-]+:)?[\w.-]+{_PREDICATE}{{0,3}}"
_PATH = late(rf"/?(?:{_STEP}){{0,40}}(?:/@(?:[\w.-]+:)?[\w.-]+|/text\(\)(?:\[1\])?)?")
_LAST = late(r"/[\w.-]+:[\w.-]+(?:\[1\])?/([\w.-]+):([\w.-]+)(?:\[1\])?")
_LONGEST = 1_000
_MOST_LOOKED_AT = 30_000_000
"""Elements that are looked at for all controls together; a store of 1,000 has room for 30,000."""
_OURS: Final = frozenset(
    {
        "http://purl.org/dc/elements/1.1/",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    }
)


@frozen
class StorePlace:
    """Where one value is kept.

    Attributes:
        member: The part.
        path: The way from the root to the element, as lxml writes it.
        attribute: The attribute of it that holds the value; empty for its text.
        missing: The element that is to be added at the path, if there is none.
    """

    member: str
    path: str
    attribute: str = ""
    missing: str = ""

    def read(self, root: Any) -> str | None:
        """What is kept; None where the place is no longer there."""
        found = root.findall(self.path)
        if len(found) != 1:
            return None
        if self.missing:
            child = found[0].find(self.missing)
            return "" if child is None else child.text or ""
        value = found[0].get(self.attribute) if self.attribute else found[0].text
        return str(value or "")

    def write(self, root: Any, words: str) -> bool:
        """Keep other words; False where the place is no longer there, or is no place for words."""
        found = root.findall(self.path)
        if len(found) != 1 or (len(found[0]) and not self.attribute and not self.missing):
            return False
        if self.attribute:
            found[0].set(self.attribute, words)
            return True
        element = found[0]
        if self.missing:
            child = element.find(self.missing)
            element = etree.SubElement(element, self.missing) if child is None else child
        element.text = words
        return True


class Stores:
    """The stores of a package.

    Args:
        package: The package.
        roots: Parts that are parsed already.
    """

    def __init__(self, package: Package, roots: Mapping[str, Any] | None = None) -> None:
        self._package = package
        self._roots = dict(roots or {})
        self._by_number: dict[str, list[str]] | None = None
        self._known: dict[tuple[str, ...], StorePlace | None] = {}
        self._sizes: dict[str, int] = {}
        self._looked_at = 0

    def root(self, member: str) -> Any:
        """A store as a tree."""
        if member not in self._roots:
            self._roots[member] = parsed(self._package, member)
        return self._roots[member]

    def place(self, binding: Any) -> StorePlace | None:
        """Where the value of a control is kept; None where its binding leads nowhere.

        Args:
            binding: The ``dataBinding`` of a control.
        """
        names = ("xpath", "prefixMappings", "storeItemID")
        asked = tuple(str(binding.get(f"{W}{name}", "")) for name in names)
        if asked not in self._known:  # a loop repeats a control
            self._known[asked] = self._looked_up(*asked)
        return self._known[asked]

    def _looked_up(self, path: str, mappings: str, number: str) -> StorePlace | None:
        if len(path) > _LONGEST or not _PATH.fullmatch(path):
            return None
        mapped = _PREFIX.findall(mappings)
        spaces = {prefix: first or second for prefix, first, second in mapped if first or second}
        for member in self._members(number):
            if found := self._at(member, path, spaces):
                return found
        return None

    def _members(self, number: str) -> list[str]:
        """The parts of a number; all where a control names none.

        Custom properties have no number that every program knows: they are those of any other.
        """
        if self._by_number is None:
            self._by_number = self._numbered()
        if number:
            return self._by_number.get(number.upper(), self._by_number.get(_CUSTOM.upper(), []))
        return [m for members in self._by_number.values() for m in members]

    def _numbered(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for member in store_members(self._package):
            found.setdefault(self._number(member), []).append(member)
        kinds = {kind: member for member, kind in typed_members(self._package)}
        for number, kind in (*_PROPERTIES.items(), (_CUSTOM, _CUSTOM)):
            if kind in kinds:
                found.setdefault(number.upper(), []).append(kinds[kind])
        return found

    def _number(self, member: str) -> str:
        for relation in relations_of(self._package, member):
            if relation.kind == "customXmlProps" and relation.target in self._package.members:
                for name, value in self.root(relation.target).attrib.items():
                    if str(name).endswith("itemID"):
                        return str(value).upper()
        return ""

    def _at(self, member: str, path: str, spaces: Mapping[str, str]) -> StorePlace | None:
        root = self.root(member)
        tree = root.getroottree()
        if member not in self._sizes:
            self._sizes[member] = sum(1 for _ in root.iter())
        self._looked_at += self._sizes[member]
        if self._looked_at > _MOST_LOOKED_AT:
            return None
        try:
            found = root.xpath(path, namespaces=spaces)
        except etree.XPathError:
            return None
        if not isinstance(found, list):
            return None
        if not found:
            return _to_be_added(member, path, spaces, tree)
        first: Any = found[0]
        if isinstance(first, etree._Element):
            is_for_words = not len(first)  # what holds elements is no place for words
            return StorePlace(member, tree.getelementpath(first)) if is_for_words else None
        holder = StorePlace(member, tree.getelementpath(first.getparent()))
        return replace(holder, attribute=str(first.attrname)) if first.is_attribute else holder


def _to_be_added(member: str, path: str, spaces: Mapping[str, str], tree: Any) -> StorePlace | None:
    """A property of the file that has no value yet: every file has room for it."""
    last = _LAST.fullmatch(path)
    space = spaces.get(last[1], "") if last else ""
    if last is None or space not in _OURS:
        return None
    return StorePlace(member, tree.getelementpath(tree.getroot()), missing=f"{{{space}}}{last[2]}")


def binding_of(properties: Any) -> Any:
    """What a control is bound by; None for one that is free.

    Args:
        properties: Its ``sdtPr``.
    """
    found = properties.find(BINDING)
    return properties.find(RICH_BINDING) if found is None else found


def words_in(content: Any) -> str:
    """The words of a control, a line for each paragraph and each break."""
    marks = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
    out: list[str] = []
    paragraphs = 0
    for element in content.iter(f"{W}p", f"{W}t", *marks):
        if element.tag == f"{W}p":
            paragraphs += 1
            out.append("\n" if paragraphs > 1 else "")
        elif element.tag == f"{W}t":
            out.append("".join(element.itertext()))
        elif element.getparent().tag == f"{W}r":
            out.append(marks[element.tag])
    return "".join(out)


_HEXADECIMAL = re.compile("[0-9A-Fa-f]{1,5}")


def sign_of(state: Any, default: str) -> str:
    """The sign that a check box shows in a state (MS-DOCX, 2.6.1.2)."""
    name = "{http://schemas.microsoft.com/office/word/2010/wordml}val"
    value = default if state is None else str(state.get(name, default))
    return chr(int(value, 16)) if _HEXADECIMAL.fullmatch(value) else chr(int(default, 16))
