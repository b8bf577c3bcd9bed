"""Figures of which a rule has said nothing → those of the next report that it is asked about.

What a rule says of a figure stands as long as the figure, those of its family, and all that they
are computed from stay as they are: after an edit a rule is asked about the families in which
anything has changed, and again about those in which it has found something.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from baocao_gen.checks.finding import Finding
from baocao_gen.figures.figure import ASPECTS, Name, ResolvedFigure
from baocao_gen.figures.ledger import Ledger
from baocao_gen.frozen import frozen
from baocao_gen.report.report import Report
from baocao_gen.yearfile.last_ones import LastOnes

Family = Callable[[Name], Name]
"""A figure's name → what it has in common with all figures that a rule judges together."""
FindInFigures = Callable[[Iterable[ResolvedFigure]], Iterable[Finding]]
"""What a rule says of whole families of figures, whatever other figures there are."""
_MOST_KEPT = 4
"""Reports whose figures are kept: those that somebody edits in turn."""


def itself(name: Name) -> Name:
    """A figure is judged alone, with what it is computed from."""
    return name


def of_a_group(name: Name) -> Name:
    """The figures of a group are judged together."""
    return name[:-1]


def of_groups_side_by_side(name: Name) -> Name:
    """So are those of groups that stand in one group; at the top each group by itself."""
    return name[:-2] if len(name) > 2 else name[:-1]


@frozen
class _Known:
    """The figures of a report of which rules were asked.

    Attributes:
        around: What else the rules may look at besides figures.
        figures: The figures.
        found: For each rule the families in which it has found something.
    """

    around: tuple[Any, ...]
    figures: Mapping[Name, ResolvedFigure]
    found: Mapping[object, frozenset[Name]]


_KNOWN: LastOnes[str, _Known] = LastOnes(_MOST_KEPT)


class JudgedFigures:
    """The figures of one report, beside those of the last one of which the rules were asked."""

    def __init__(self, report: Report, ledger: Ledger) -> None:
        self._report, self._ledger = report, ledger
        self._now = report.figures.by_name
        self._before = _last(report.origin.name)
        self._found: dict[object, frozenset[Name]] = {}

    def _left(self, rule: object, family: Family) -> Iterable[ResolvedFigure]:
        """The figures that a rule must be asked about, whole families, in the order of the file."""
        known = self._before.found.get(rule) if self._before else None
        if known is None or self._touched is None:
            return self._now.values()
        again = known.union(map(family, self._touched))
        if family is itself:
            names = sorted(again, key=self._order.__getitem__)
        else:
            names = [name for name in self._now if family(name) in again] if again else []
        return [self._now[name] for name in names]

    def found(self, rule: object, family: Family, find: FindInFigures) -> Iterator[Finding]:
        """What a rule says of the figures; noted, under what the rule is, once it has said all."""
        names = set()
        for finding in find(self._left(rule, family)):
            names.add(self._name_in(finding.place.path))
            yield finding
        self._found[rule] = frozenset(map(family, names))

    def keep(self) -> None:
        """Keep what the rules have said, for the report after the next edit."""
        _KNOWN.put(self._report.origin.name, _Known(self._around, self._now, self._found))

    @property
    def _around(self) -> tuple[Any, ...]:
        report = self._report
        return report.year_file.period, report.earlier, report.unit_figures.given

    @cached_property
    def _order(self) -> dict[Name, int]:
        return {name: index for index, name in enumerate(self._now)}

    @cached_property
    def _touched(self) -> frozenset[Name] | None:
        """The figures that have changed and all that are computed from them; None for all."""
        before, now = self._before, self._now
        if before is None or before.around != self._around or [*before.figures] != [*now]:
            return None
        pairs = zip(before.figures.values(), now.values(), strict=True)
        changed = [(old, new) for old, new in pairs if old is not new and old != new]
        if any(old.unit != new.unit for old, new in changed):
            return None  # a formula may fail for units of what it has not counted with
        users = (self._ledger.users((new.name, a)) for _, new in changed for a in ASPECTS)
        computed = frozenset(name for steps in users for name, _ in steps)
        return computed.union(new.name for _, new in changed)

    def _name_in(self, path: tuple[str | int, ...]) -> Name:
        """The figure that a place of the year file belongs to."""
        steps = tuple(map(str, path[1:]))
        ends = range(1, len(steps) + 1)
        return next(steps[:end] for end in ends if steps[:end] in self._now)


def _last(name: str) -> _Known | None:
    """What is known of the same file, or else of the last one: the one before it in a batch."""
    return _KNOWN.get(name) or next(iter(_KNOWN.newest()), None)
