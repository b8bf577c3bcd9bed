"""The declared figures → how many of them lean on each other in a row, at most."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from baocao_gen.figures.figure import Name
from baocao_gen.figures.formula import ASPECT_KEYS
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.parts import Parts

PartsOf = Callable[[Name], "Parts | None"]
_DOTTED: Final = re.compile(r"[a-z_]\w*(?:\s*\.\s*[a-z_]\w*)*")


def longest_chain(names: FigureNames, parts_of: PartsOf, most: int) -> int:
    """How many figures lean on each other in a row, as far as their declarations say.

    Args:
        names: The figures.
        parts_of: The parts of each that is a sum.
        most: What a figure counts for that leans on itself.
    """
    depths: dict[Name, int] = {}
    derived = [name for name, one in names.declared.items() if one.parts or one.formula]
    return max((_depth(name, depths, (names, parts_of, most)) for name in derived), default=0)


def _depth(name: Name, depths: dict[Name, int], known: tuple[FigureNames, PartsOf, int]) -> int:
    """What a figure counts for; a closure would keep all it is asked of in a circle."""
    if name not in depths:
        names, parts_of, most = known
        depths[name] = most  # whoever comes back here is in a circle
        below = _needed(name, names, parts_of)
        depths[name] = 1 + max((_depth(one, depths, known) for one in below), default=0)
    return depths[name]


def _needed(name: Name, names: FigureNames, parts_of: PartsOf) -> Iterator[Name]:
    """The figures that a figure may be computed from."""
    declaration = names.declared[name]
    if declaration.parts and (parts := parts_of(name)) is not None:
        yield from parts.times
    for dotted in _DOTTED.findall(declaration.formula or ""):
        steps = tuple(step.strip() for step in dotted.split("."))
        while len(steps) > 1 and steps[-1] in ASPECT_KEYS:
            steps = steps[:-1]
        found = names.look_up(name, steps)
        if found in names.declared:
            yield found
        else:
            group = found or names.look_up(name, steps[:1])
            yield from (one for one in names.declared if group and one[: len(group)] == group)
