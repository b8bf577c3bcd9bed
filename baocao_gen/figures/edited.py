"""The ledger and figures of a report, and its figures after an edit → what both are by then.

Where other values were typed and nothing else, only what follows from them is worked out again:
the ledger knows from which values each was computed. All other figures stay the same objects.
"""

from __future__ import annotations

from baocao_gen.figures.faults import FigureFaults
from baocao_gen.figures.figure import ASPECTS, Earlier, Figures, Name
from baocao_gen.figures.ledger import MAX_CHAIN, Ledger
from baocao_gen.figures.names import FigureNames
from baocao_gen.figures.uses import Step
from baocao_gen.frozen import frozen
from baocao_gen.tags.budget import MAX_CHARACTERS, MAX_STEPS
from baocao_gen.yearfile.model import Figure


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
    if edited is None or old.by_unit.units or not _alike(old.earlier, earlier):
        return None
    if old.longest_chain * 2 >= MAX_CHAIN:  # each may ask for its earlier value too
        return None
    left = old.budget
    if left.steps * 2 < MAX_STEPS or min(left.characters, left.in_loops) * 2 < MAX_CHARACTERS:
        return None
    steps = [(name, aspect) for name in edited for aspect in ASPECTS]
    affected = frozenset[Step]().union(*map(old.users, steps))
    return old.forgetting(affected, names, faults), frozenset(name for name, _ in affected)


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
