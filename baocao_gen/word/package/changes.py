"""A package and what is added to it → the members that have changed, with their entries.

Whatever a part points to needs a relationship in the part's list, and a content type in the
package's (ECMA-376 part 2, sections 9.3 and 10.1).
"""

from __future__ import annotations

import posixpath
import zlib
from collections.abc import Container, Iterator, Mapping
from typing import Any, Final

from lxml import etree

from baocao_gen.word.package.package import Package, parsed
from baocao_gen.word.package.zip_writer import CONTENT_TYPES, Member, Packed

RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
"""How the names of the kinds of relationships begin."""
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_EMPTY_RELATIONS = f'<Relationships xmlns="{RELATIONS}"/>'


class Changes:
    """Members of a package that are changed as trees; each is parsed and written once.

    Args:
        package: The package.
        parts: Members of it that have been rendered.
    """

    def __init__(self, package: Package, parts: Mapping[str, Packed] | None = None) -> None:
        self._package = package
        self._parts = dict(parts or {})
        self._trees: dict[str, Any] = {}
        self._taken: dict[str, int] = {}

    def tree(self, member: str, empty: str = "") -> Any:
        """A member as a tree that may be changed.

        Args:
            member: Its name.
            empty: What it begins with where there is none.
        """
        if member not in self._trees:
            rendered = self._parts.get(member)
            if rendered is not None:
                self._trees[member] = _parsed(zlib.decompress(rendered.deflated, -15))
            elif member in self._package.members:
                self._trees[member] = parsed(self._package, member)
            else:
                self._trees[member] = _parsed(empty.encode())
        return self._trees[member]

    def part(self, owner: str, kind: str, content_type: str, empty: str) -> Any:
        """The tree of the part that another one has for a purpose.

        Args:
            owner: The member that points to it.
            kind: The last word of the kind of relationship.
            content_type: Its content type.
            empty: What it is where there is none; it is then declared, and pointed to.
        """
        fresh = _parsed(empty.encode())
        member = self.related(owner, kind)
        if member is None:
            member = posixpath.join(posixpath.dirname(owner), f"{kind}.xml")
            self.relate(owner, kind, f"{kind}.xml")
            self.declare(member, content_type)
            self._trees[member] = fresh
        elif self.tree(member).tag != fresh.tag:
            self._trees[member] = fresh
        return self._trees[member]

    def has(self, member: str) -> bool:
        """Whether there is a member of this name."""
        return any(member in place for place in (self._package.members, self._parts, self._trees))

    def free(self, begins: str, ends: str) -> tuple[int, str]:
        """The first number with which no member has a name that begins and ends so, and the name.

        Who asks again is told a later one: what was free then is taken by now.
        """
        number = self._taken.get(begins, 0) + 1
        while self.has(member := f"{begins}{number}{ends}"):
            number += 1
        self._taken[begins] = number
        return number, member

    def exchange(self, member: str, root: Any) -> None:
        """Put a tree in the place of a member."""
        self._trees[member] = root

    def put(self, member: str, data: bytes) -> None:
        """Add a member that is no XML, or exchange one."""
        self._parts[member] = Member.of(data).packed

    def related(self, part: str, kind: str) -> str | None:
        """The member that a part points to by a relationship of some kind."""
        for relation in list(self._relations(part)):
            if relation.get("Type") == f"{KINDS}/{kind}":
                folder = posixpath.dirname(part)
                target = posixpath.join("/", folder, str(relation.get("Target")))
                known = posixpath.normpath(target).lstrip("/")
                if any(known in place for place in (self._package.members, self._trees)):
                    return known
                relation.getparent().remove(relation)  # it leads nowhere
        return None

    def relate(
        self, part: str, kind: str, target: str, number: str = "", *, is_external: bool = False
    ) -> None:
        """Let a part point to a member, or to an address outside of the file.

        Args:
            part: The part.
            kind: The last word of the kind of relationship.
            target: The member, as seen from the part's folder.
            number: By which name the part points to it; by default a free one.
            is_external: Whether the target is an address outside.
        """
        relations = self._relations(part)
        number = number or _free_number(relations)
        relation = etree.SubElement(relations, f"{{{RELATIONS}}}Relationship")
        relation.set("Id", number)
        relation.set("Type", f"{KINDS}/{kind}")
        relation.set("Target", target)
        if is_external:
            relation.set("TargetMode", "External")

    def unrelate(self, part: str, numbers: Container[str]) -> None:
        """Take relationships of a part away, by their names."""
        for relation in list(self._relations(part)):
            if relation.get("Id") in numbers:
                relation.getparent().remove(relation)

    def declare(self, member: str, content_type: str) -> None:
        """Say of what type a member is."""
        types = self.tree(CONTENT_TYPES)
        for old in [entry for entry in types if entry.get("PartName") == f"/{member}"]:
            types.remove(old)
        entry = etree.SubElement(types, f"{{{_TYPES}}}Override")
        entry.set("PartName", f"/{member}")
        entry.set("ContentType", content_type)

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Say of what type members are whose names end so, unless it is said already."""
        types = self.tree(CONTENT_TYPES)
        known = types.iter(f"{{{_TYPES}}}Default")
        if any(str(entry.get("Extension")).lower() == ending for entry in known):
            return
        entry: Any = etree.Element(f"{{{_TYPES}}}Default")
        entry.set("Extension", ending)
        entry.set("ContentType", content_type)
        types.insert(0, entry)

    def packed(self) -> dict[str, Packed]:
        """Every member that differs from the package's."""
        return {**self._parts, **dict(self._written())}

    def _written(self) -> Iterator[tuple[str, Packed]]:
        for member, root in self._trees.items():
            data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            yield member, Packed.of(data)

    def _relations(self, part: str) -> Any:
        folder, name = posixpath.split(part)
        return self.tree(posixpath.join(folder, "_rels", f"{name}.rels"), _EMPTY_RELATIONS)


def _free_number(relations: Any) -> str:
    used = {relation.get("Id") for relation in relations}
    return next(f"rId{n}" for n in range(1, len(used) + 2) if f"rId{n}" not in used)


def _parsed(data: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(data, parser)
