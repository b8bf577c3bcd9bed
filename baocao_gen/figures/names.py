"""The names of all declared figures → which figure or group a name means, seen from inside one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

from baocao_gen.figures.figure import Name
from baocao_gen.yearfile.model import Figure


class FigureNames:
    """The declared figures by full name, and the groups they stand in."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        self.declared: Mapping[Name, Figure] = dict(_flatten(tree))
        self.groups = {name[:depth] for name in self.declared for depth in range(1, len(name))}

    @cached_property
    def order(self) -> Mapping[Name, int]:
        """Each figure's place in the file, from 0."""
        return {name: index for index, name in enumerate(self.declared)}

    def look_up(self, name: Name, wanted: Name, among: Collection[Name] | None = None) -> Name:
        """A name as seen from inside a figure: its own group first, then the groups around it.

        Seen from nowhere, ``()``, only full names are known.
        """
        for depth in range(max(len(name) - 1, 0), -1, -1):
            candidate = (*name[:depth], *wanted)
            known = candidate in self.declared or candidate in self.groups
            if known if among is None else candidate in among:
                return candidate
        return () if among is None else self.look_up(name, wanted)

    def visible(self, name: Name) -> list[str]:
        """The names that stand in the same group, then those of the groups around it."""
        depths = range(len(name) - 1, -1, -1)
        return [
            other[depth]
            for depth in depths
            for other in self.declared
            if len(other) > depth and other[:depth] == name[:depth] and other != name
        ]

    def members(self, group: Name) -> list[str]:
        """The names that stand directly in a group."""
        depth = len(group)
        return [name[depth] for name in self.declared if name[:depth] == group]


def _flatten(tree: Mapping[str, Any], above: Name = ()) -> Iterator[tuple[Name, Figure]]:
    for key, value in tree.items():
        if isinstance(value, Figure):
            yield (*above, key), value
        else:
            yield from _flatten(value, (*above, key))
