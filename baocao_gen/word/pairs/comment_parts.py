"""Comments as they are printed → the entries that further parts have for each of them.

Word keeps beside the comments which of them are answers or are done (commentsExtended, by the
paraId of a comment's last paragraph), and numbers that last (commentsIds, commentsExtensible).
([MS-DOCX] 2.5.3, 2.5.4; the comments themselves are ECMA-376 part 1, 17.13.4.)
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Final

from baocao_gen.word.package.package import WORD_TYPE, Package, parsed, typed_members
from baocao_gen.word.xml import W

_PARA_ID: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_TYPES: Final = tuple(
    f"{WORD_TYPE}comments{name}+xml" for name in ("Extended", "Ids", "Extensible")
)
_FIRST_FREE: Final = 0x60000000


class CommentParts:
    """The entries of one rendering.

    Args:
        package: The template.
    """

    def __init__(self, package: Package) -> None:
        found = {kind: member for member, kind in typed_members(package)}
        self._parts = {
            found[kind]: parsed(package, found[kind]) for kind in _TYPES if kind in found
        }
        self._old = {member: list(part) for member, part in self._parts.items()}
        self._kept: dict[str, list[Any]] = {member: [] for member in self._parts}
        self._now: dict[str, str] = {}
        self._durable: dict[str, str] = {}
        self._free = _FIRST_FREE

    def keep(self, comment: Any) -> None:
        """A comment is printed: its paragraphs get numbers of their own, and its entries stay."""
        for paragraph in comment.iter(f"{W}p"):
            old = paragraph.get(_PARA_ID)
            if old is None:
                continue
            is_first = old not in self._now
            self._now[old] = old if is_first else self._next()
            paragraph.set(_PARA_ID, self._now[old])
            self._durable.clear()
            for member, entries in self._old.items():
                for entry in entries:
                    if (
                        _value(entry, "paraId") == old
                        or _value(entry, "durableId") in self._durable
                    ):
                        self._kept[member].append(self._entry(entry, is_first=is_first))

    def _entry(self, entry: Any, *, is_first: bool) -> Any:
        twin = deepcopy(entry)
        for name, value in list(twin.attrib.items()):
            local = str(name).rpartition("}")[2]
            if local in ("paraId", "paraIdParent"):
                if value in self._now:
                    twin.set(name, self._now[value])
                else:  # an answer to a comment that was not printed
                    del twin.attrib[name]
            elif local == "durableId":
                if value not in self._durable:
                    self._durable[value] = value if is_first else self._next()
                twin.set(name, self._durable[value])
        return twin

    def _next(self) -> str:
        self._free += 1
        return f"{self._free:08X}"

    def written(self) -> dict[str, Any]:
        """The parts with the entries of the comments that were printed."""
        for member, part in self._parts.items():
            part[:] = self._kept[member]
        return self._parts


def _value(entry: Any, wanted: str) -> str | None:
    for name, value in entry.attrib.items():
        if str(name).rpartition("}")[2] == wanted:
            return str(value)
    return None
