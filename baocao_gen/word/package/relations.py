"""A part of an opened Word file → the relationships by which it points to others.

(ECMA-376 part 2, 9.3.)
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from baocao_gen.frozen import frozen
from baocao_gen.word.package.package import Package, parsed, relations_member


@frozen
class PartRelation:
    """One relationship of a part.

    Attributes:
        number: The name by which the part points to it.
        kind: The last word of its type: «chart», «hyperlink».
        target: The member that it leads to, or an address outside of the file.
        is_external: Whether it leads out of the file.
    """

    number: str
    kind: str
    target: str
    is_external: bool


def relations_of(package: Package, part: str) -> Iterator[PartRelation]:
    """The relationships of a part, in the order of the file; a part need not have any."""
    member = relations_member(part)
    if member not in package.members:
        return
    for entry in parsed(package, member):
        target = str(entry.get("Target", ""))
        is_external = str(entry.get("TargetMode", "")).lower() == "external"
        if not is_external:
            whole = posixpath.join("/", posixpath.dirname(part), target)
            target = posixpath.normpath(whole).lstrip("/")
        kind = str(entry.get("Type", "")).rstrip("/").rpartition("/")[2]
        yield PartRelation(str(entry.get("Id")), kind, target, is_external)
