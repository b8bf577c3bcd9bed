"""The parts (``gom``) that figures list → the figures that are meant, each list looked up once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import Name
from baocao_gen.figures.names import FigureNames


@dataclass(frozen=True, eq=False)
class Parts:
    """Figures that are added up; lists that are alike are one value."""

    names: tuple[Name, ...]

    @cached_property
    def times(self) -> Counter[Name]:
        """How often each of them is listed."""
        return Counter(self.names)


class PartsByName:
    """Looks up the parts of figures; a part that is none is a fault."""

    def __init__(self, names: FigureNames, faults: FigureFaults) -> None:
        self._names = names
        self._faults = faults
        self._known: dict[Name, Parts | None] = {}
        self._alike: dict[tuple[Name, ...], Parts] = {}

    def of(self, name: Name) -> Parts | None:
        """The full names of a figure's parts; None if one of them is no figure."""
        if name not in self._known:
            wanted = self._names.declared[name].parts
            found = [self._find(name, part, index) for index, part in enumerate(wanted)]
            self._known[name] = self._one(tuple(found)) if all(found) else None
        return self._known[name]

    def _one(self, found: tuple[Name, ...]) -> Parts:
        """The same value for the same list: what thousands of figures add up is added up once."""
        return self._alike.setdefault(found, Parts(found))

    def _find(self, name: Name, wanted: str, index: int) -> Name:
        found = self._names.look_up(name, tuple(wanted.split(".")))
        if found in self._names.declared:
            return found
        if found:
            self._faults.group_as_part(name, index, wanted)
        else:
            self._faults.unknown_part(name, index, wanted, self._names.nearest(name, wanted))
        return ()
