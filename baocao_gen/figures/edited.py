"""The ledger and figures of a report, and its figures after an edit → what both are by then.

Where other values were typed and nothing else, only what follows from them is worked out again:
the ledger knows from which values each was computed. All other figures stay the same objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from typing import Final

from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import ASPECTS, Earlier, Figures, Name
from baocao_gen.figures.formula import ASPECT_KEYS
from baocao_gen.figures.ledger import MAX_CHAIN, Ledger, Step
from baocao_gen.figures.names import FigureNames
from baocao_gen.frozen import frozen
from baocao_gen.tags.budget import MAX_CHARACTERS, MAX_STEPS
from baocao_gen.yearfile.model import Figure

_DOTTED: Final = re.compile(r"[a-z_]\w*(?:\s*\.\s*[a-z_]\w*)*")


@frozen
class Before:
    """What a report's figures were before the edit: all of them resolved, and nothing wrong."""

    ledger: Ledger
    figures: Figures


def ledger_after(
    before: Before, names: FigureNames, faults: FigureFaults, earlier: Earlier
) -> tuple[Ledger, frozenset[Name]] | None:
    """The ledger after an edit, and the figures that have to be resolved again.

    Returns:
        None where more has changed than typed values, or the whole might reach a bound that the
        part does not.
    """
    old = before.ledger
    edited = _edited(old.names, names)
    if edited is None or old.by_unit.units or not _alike(old.earlier, earlier) or _is_deep(old):
        return None
    left = old._budget
    if left.steps * 2 < MAX_STEPS or min(left.characters, left.in_loops) * 2 < MAX_CHARACTERS:
        return None
    steps = [(name, aspect) for name in edited for aspect in ASPECTS]
    affected: frozenset[Step] = frozenset().union(*map(old.users, steps))
    return _forgetting(old, affected, names, faults), frozenset(name for name, _ in affected)


def _edited(before: FigureNames, now: FigureNames) -> list[Name] | None:
    """The figures of which something has changed; None if it is not only values and words."""
    if len(before.declared) != len(now.declared):
        return None
    edited = []
    both = zip(before.declared.items(), now.declared.items(), strict=True)
    for (old_name, old), (name, new) in both:
        if old_name != name:
            return None
        if old is not new:
            if _rule(old) != _rule(new):
                return None
            edited.append(name)
    return edited


def _rule(figure: Figure) -> tuple[object, ...]:
    """What a figure is computed from, and how."""
    return figure.parts, figure.formula, figure.unit, figure.gathering


def _alike(one: Earlier, other: Earlier) -> bool:
    """Whether a report is compared with the same earlier ones."""
    return one.of_a_year == other.of_a_year and all(
        getattr(one, name) is getattr(other, name)
        for name in ("prior", "preceding", "prior_units", "preceding_units")
    )


def _forgetting(
    old: Ledger, affected: frozenset[Step], names: FigureNames, faults: FigureFaults
) -> Ledger:
    """The same ledger that knows nothing of some values, nor that they were computed."""
    other = copy(old)
    vars(other).pop("_sources", None)
    known = old._known.copy()
    derivations = old._derivations.copy()
    for step in affected:
        known.pop(step, None)
        derivations.pop(step, None)
    vars(other).update(
        names=names,
        _declared=names.declared,
        _faults=faults,
        _known=known,
        _derivations=derivations,
        _users={step: users - affected for step, users in list(old._users.items())},
        _pending=[],
        _formulas=old._formulas.copy(),
        _budget=copy(old._budget),
        _totals={},
        _endless=set(),
        _read=set(),
    )
    return other


def _is_deep(ledger: Ledger) -> bool:
    """Whether figures may lean on each other in so long a row that the whole would refuse it."""
    if "_deep" not in vars(ledger):
        names, depths = ledger.names, dict[Name, int]()
        derived = [name for name, one in names.declared.items() if one.parts or one.formula]
        deepest = max((_depth(name, names, ledger, depths) for name in derived), default=0)
        vars(ledger)["_deep"] = deepest * 2 >= MAX_CHAIN  # each may ask for its earlier value too
    found: bool = vars(ledger)["_deep"]
    return found


def _depth(name: Name, names: FigureNames, ledger: Ledger, depths: dict[Name, int]) -> int:
    """How many figures lean on each other below one, at most."""
    if name not in depths:
        depths[name] = MAX_CHAIN  # whoever comes back here is in a circle
        below = _needed(name, names, ledger)
        depths[name] = 1 + max((_depth(one, names, ledger, depths) for one in below), default=0)
    return depths[name]


def _needed(name: Name, names: FigureNames, ledger: Ledger) -> Iterator[Name]:
    """The figures that a figure may be computed from."""
    declaration = names.declared[name]
    if declaration.parts and (parts := ledger.parts(name)) is not None:
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
