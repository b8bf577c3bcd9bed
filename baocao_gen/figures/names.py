"""The names of all declared figures → which figure or group a name means, seen from inside one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

from baocao_gen.figures.figure import Name
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.yearfile.model import Figure

MOST_GUESSED = 1_000
"""Mistyped names of which one asks what they mean: more are not told, and each takes its time."""


class FigureNames:
    """The declared figures by full name, and the groups they stand in."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        self.declared: Mapping[Name, Figure] = declared_in(tree)
        self.groups = {name[:depth] for name in self.declared for depth in range(1, len(name))}
        self._guessed = 0

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

    def nearest(self, name: Name, wanted: str) -> str | None:
        """What a mistyped name means: a name of the figure's own group or of those around it."""
        self._guessed += 1
        if self._guessed > MOST_GUESSED:
            return None
        found = [
            near
            for depth in range(len(name) - 1, -1, -1)
            if (
                near := self._likely_in(name[:depth]).likely(
                    wanted, besides=self._alone(name, depth)
                )
            )
        ]
        return max(found, key=lambda near: near[:2])[2] if found else None

    def _alone(self, name: Name, depth: int) -> str:
        """The step at which a name leads to nothing but the figure itself."""
        lonely = len(name) - 1 == depth or self._counts[name[: depth + 1]] == 1
        return name[depth] if lonely else ""

    def _likely_in(self, group: Name) -> LikelyNames:
        if group not in self._likely:
            self._likely[group] = LikelyNames(self.members(group))
        return self._likely[group]

    @cached_property
    def _likely(self) -> dict[Name, LikelyNames]:
        return {}

    @cached_property
    def _counts(self) -> Counter[Name]:
        """How many figures stand in each group, however deep."""
        return Counter(name[:depth] for name in self.declared for depth in range(1, len(name)))

    @cached_property
    def _members(self) -> Mapping[Name, list[str]]:
        """The names that stand directly in each group, each once."""
        members: dict[Name, dict[str, None]] = {}
        for name in self.declared:
            for depth in range(len(name)):
                members.setdefault(name[:depth], {})[name[depth]] = None
        return {group: list(names) for group, names in members.items()}

    def members(self, group: Name) -> list[str]:
        """The names that stand directly in a group."""
        return self._members.get(group, [])


def declared_in(tree: Mapping[str, Any]) -> dict[Name, Figure]:
    """The declared figures of a year file by full name, in its order."""
    return dict(_flatten(tree))


def _flatten(tree: Mapping[str, Any], above: Name = ()) -> Iterator[tuple[Name, Figure]]:
    for key, value in tree.items():
        if isinstance(value, Figure):
            yield (*above, key), value
        else:
            yield from _flatten(value, (*above, key))
