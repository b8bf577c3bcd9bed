"""Texts and headings that are gone from the page → what of the body goes with them."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final

from baocao_gen.yearfile.model import Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, typed_node
from baocao_gen.yearfile.yaml import Mapping, Node, Sequence

_BODY: Final = key_of(YearFile, "body")
_TITLE: Final = key_of(Section, "title")
_TEXT: Final = key_of(Section, "text")
_BELOW: Final = key_of(Section, "sections")
_PRINTED: Final = (
    _TITLE,
    _TEXT,
    _BELOW,
    *(key_of(Section, n) for n in ("figure_tables", "charts")),
)
"""The keys of a section that print something; others only say how."""


def is_title(path: KeyPath) -> bool:
    """Whether a path leads to the heading of a section of the body."""
    return path[0] == _BODY and path[-1] == _TITLE


def removed_parts(
    root: Node, texts: Collection[KeyPath], headings: Collection[KeyPath]
) -> set[KeyPath]:
    """What nothing is left of: sections, and texts of sections that have more.

    Args:
        root: The year file as typed.
        texts: The texts of which every paragraph is gone.
        headings: The headings that are gone.
    """
    whole: set[KeyPath] = set()
    gone = {*texts, *headings}
    owners = {path[:-1] for path in gone if path[0] == _BODY}
    for section in sorted(owners, key=len, reverse=True):
        node = typed_node(root, section)
        if isinstance(node, Mapping) and not _is_left(node, section, gone, whole):
            whole.add(section)
    body = typed_node(root, (_BODY,))
    if isinstance(body, Sequence) and all((_BODY, n) in whole for n in range(len(body.items))):
        return set()  # a report that says nothing is another report
    tops = {one for one in whole if not _is_inside(one, whole)}
    return tops | {text for text in texts if not _is_inside(text, whole)}


def _is_left(
    node: Mapping, section: KeyPath, gone: Collection[KeyPath], whole: Collection[KeyPath]
) -> bool:
    """Whether a section still prints something."""
    for key, value in node.entries:
        path = (*section, key.text)
        if key.text not in _PRINTED or path in gone:
            continue
        items = value.items if key.text == _BELOW and isinstance(value, Sequence) else (None,)
        if not all((*path, index) in whole for index in range(len(items))):
            return True
    return False


def _is_inside(path: KeyPath, others: Collection[KeyPath]) -> bool:
    return any(path[:end] in others for end in range(1, len(path)))


def list_emptied_by(root: Node, removed: Collection[KeyPath]) -> set[KeyPath]:
    """The same parts, with a list in the place of all its items: no key stays with nothing."""
    counts = Counter(path[:-1] for path in removed if isinstance(path[-1], int))
    emptied = {
        path
        for path, count in counts.items()
        if isinstance(items := typed_node(root, path), Sequence) and len(items.items) == count
    }
    return {path[:-1] if path[:-1] in emptied else path for path in removed}


class WithoutParts:
    """Where values stand when some parts of a file are taken away.

    >>> places = WithoutParts([("noi_dung", 1), ("noi_dung", 5)])
    >>> places.of(("noi_dung", 3, "van")), places.of(("noi_dung", 0))
    (('noi_dung', 2, 'van'), ('noi_dung', 0))
    """

    def __init__(self, removed: Iterable[KeyPath]) -> None:
        self._gone: dict[KeyPath, list[int]] = {}
        for path in removed:
            if isinstance(last := path[-1], int):
                insort(self._gone.setdefault(path[:-1], []), last)

    def of(self, path: KeyPath) -> KeyPath:
        """Where the value of a path then stands."""
        return tuple(
            step - bisect_left(self._gone.get(path[:at], ()), step)
            if isinstance(step, int)
            else step
            for at, step in enumerate(path)
        )
