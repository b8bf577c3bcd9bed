"""Texts and headings that are gone from the page → what of the body goes with them."""

from __future__ import annotations

from collections.abc import Collection
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
    parts: set[KeyPath] = set()
    for path in removed:
        items = typed_node(root, path[:-1])
        is_all = isinstance(items, Sequence) and all(
            (*path[:-1], index) in removed for index in range(len(items.items))
        )
        parts.add(path[:-1] if is_all else path)
    return parts


def path_without(path: KeyPath, removed: Collection[KeyPath]) -> KeyPath:
    """Where a value stands when parts in front of it are taken away.

    >>> path_without(("noi_dung", 3, "van"), [("noi_dung", 1), ("noi_dung", 5)])
    ('noi_dung', 2, 'van')
    """
    steps = list(path)
    for at, step in enumerate(path):
        if isinstance(step, int):
            before = [one[-1] for one in removed if len(one) == at + 1 and one[:-1] == path[:at]]
            steps[at] = step - sum(isinstance(one, int) and one < step for one in before)
    return tuple(steps)
