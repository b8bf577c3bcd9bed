"""A compiled template → what it needs of a report, as a tree of names with loops.

The tree as text has a line for each name: how deep it stands, the loop's own name for the items of
a list, the filters that are applied to it, and the places of its tags.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from baocao_gen.frozen import frozen
from baocao_gen.problems.answer import answer, position_fields
from baocao_gen.problems.problem import Position
from baocao_gen.tags.names_asked import ITEM
from baocao_gen.word.template.compile import CompiledTemplate
from baocao_gen.word.template.inspect import NameUse, names_used

_INDENT = "  "
_MOST_PLACES = 3
_Item = TypeVar("_Item")


@frozen
class TagPlace:
    """A tag as typed, and where: the part of the template, and in a table the row and the cell."""

    text: str
    position: Position


@dataclass(slots=True)
class Need:
    """One name, what is asked of it, and the names below it.

    Attributes:
        name: The name itself, the last step of its path.
        is_list: Whether the template takes its items one by one.
        loop_names: What loops call an item.
        filters: The filters applied to it.
        tags: The tags that ask for it, each once for each place.
        below: What is asked of it, or of its items, by name.
    """

    name: str
    is_list: bool = False
    loop_names: list[str] = field(default_factory=list)
    filters: list[str] = field(default_factory=list)
    tags: dict[TagPlace, None] = field(default_factory=dict)
    below: dict[str, Need] = field(default_factory=dict)


def needs_of(template: CompiledTemplate) -> Need:
    """Everything that the template's tags ask for; the top of the tree is the template itself."""
    top = Need(template.name)
    for use in names_used(template):
        position = Position(template.name, part=use.place.where)
        _note(use, TagPlace(" ".join(use.place.tag.split()), position), top)
    return top


def _note(use: NameUse, tag: TagPlace, top: Need) -> None:
    need = top
    for step in use.reference.path:
        if step == ITEM:
            need.is_list = True
        else:
            need = need.below.setdefault(step, Need(step))
    if use.reference.bound_to:
        need.is_list = True
        _add(need.loop_names, use.reference.bound_to)
    for applied in use.reference.filters:
        _add(need.filters, applied.name)
    need.tags[tag] = None


def _add(listed: list[_Item], item: _Item) -> None:
    if item not in listed:
        listed.append(item)


def as_text(top: Need) -> str:
    """The tree for a terminal."""
    if not top.below:
        return f"{top.name}: mẫu không có thẻ nào gọi tên."
    rows = list(_rows(top, 0))
    width = min(max(len(name) for name, _ in rows), 60)
    lines = [f"{name:<{width}}  {rest}".rstrip() for name, rest in rows]
    return "\n".join([f"{top.name} cần:", *lines])


def _rows(need: Need, depth: int) -> Iterator[tuple[str, str]]:
    for child in need.below.values():
        loop = f" (mỗi mục: {', '.join(child.loop_names)})" if child.loop_names else ""
        name = f"{_INDENT * (depth + 1)}{child.name}{ITEM if child.is_list else ''}{loop}"
        filters = [f"| {', '.join(child.filters)}"] if child.filters else []
        yield name, "  ".join([*filters, _places(child.tags)])
        yield from _rows(child, depth + 1)


def _places(tags: Iterable[TagPlace]) -> str:
    places = list(dict.fromkeys(tag.position.part or "" for tag in tags))
    shown = "; ".join(places[:_MOST_PLACES])
    more = len(places) - _MOST_PLACES
    return f"{shown} và {more} chỗ khác" if more > 0 else shown


def as_json(top: Need) -> str:
    """The tree for a program: ``template`` and ``names``, each name with its own ``names``."""
    return answer("template inspect", content={"template": top.name, "names": _names(top)})


def _names(need: Need) -> list[dict[str, Any]]:
    return [
        {
            "name": child.name,
            "is_list": child.is_list,
            "loop_names": child.loop_names,
            "filters": child.filters,
            "tags": [
                {"text": tag.text, "position": position_fields(tag.position)} for tag in child.tags
            ],
            "names": _names(child),
        }
        for child in need.below.values()
    ]
