"""A figure → the groups of like figures that it can be ranked in: parts of a total, kin by name."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.frozen import frozen

_FEWEST = 2
_NOT_TELLING = frozenset(("so", "ty", "le", "tong", "muc"))
"""Steps of a key with which names of unlike figures begin: «so_», «ty_le_»."""


@frozen
class Siblings:
    """Figures that a rank may be about.

    Attributes:
        figures: All of them, the figure itself among them, each with a value.
        total: What they are the parts of; None for kin by name.
    """

    figures: tuple[ResolvedFigure, ...]
    total: ResolvedFigure | None = None


def groups_of(case: Case, figure: ResolvedFigure) -> Iterator[Siblings]:
    """The groups that a figure can be ranked in; those with a blank, or of two units, are none."""
    seen: set[frozenset[Name]] = set()
    for names, total in (*_totals(case, figure), *((kin, None) for kin in _kin(case, figure))):
        by_name = case.report.figures.by_name
        figures = tuple(by_name[name] for name in names if name in by_name)
        known = all(f.actual is not None and f.unit == figure.unit for f in figures)
        if len(figures) >= _FEWEST and known and frozenset(names) not in seen:
            seen.add(frozenset(names))
            yield Siblings(figures, total)


def _totals(
    case: Case, figure: ResolvedFigure
) -> Iterator[tuple[tuple[Name, ...], ResolvedFigure | None]]:
    names = case.ledger.names
    for total in case.report.figures:
        declared = total.declaration
        for split in (declared.parts, *declared.other_splits):
            parts = tuple(names.look_up(total.name, tuple(part.split("."))) for part in split)
            if figure.name in parts:
                yield parts, total


def _kin(case: Case, figure: ResolvedFigure) -> Iterator[tuple[Name, ...]]:
    """Figures whose keys begin or end alike, in its own group or at the same depth of another."""
    *group, last = figure.name
    own = [f for f in case.report.figures if list(f.name[:-1]) == group and f.unit == figure.unit]
    steps = last.split("_")
    for length in range(1, len(steps)):
        head, tail = steps[:length], steps[-length:]
        if set(head) - _NOT_TELLING:
            yield _without_totals(f for f in own if f.name[-1].split("_")[:length] == head)
        if set(tail) - _NOT_TELLING:
            yield _without_totals(f for f in own if f.name[-1].split("_")[-length:] == tail)
    if group:
        yield tuple(
            f.name
            for f in case.report.figures
            if len(f.name) == len(figure.name)
            and f.name[-1] == last
            and list(f.name[:-2]) == group[:-1]
            and f.unit == figure.unit
        )


def _without_totals(figures: Iterator[ResolvedFigure]) -> tuple[Name, ...]:
    """Like figures; none of them if one is made of others."""
    found = list(figures)
    if any(f.declaration.parts for f in found):
        return ()
    return tuple(f.name for f in found)
