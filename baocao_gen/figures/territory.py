"""Values by unit, and what became of the units → values by the units of today.

A pure function of both. Counts follow the shares of the units they were counted in; a rate follows
its unit only where the whole unit went on alone, and otherwise has to be computed from its parts.
What nobody can tell has no value, and a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from decimal import Decimal

from baocao_gen.figures.by_unit import plain
from baocao_gen.figures.figure import Name
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import exact_arithmetic
from baocao_gen.yearfile.model.territory import WHOLE

Percent = Decimal | tuple[tuple[str, Decimal], ...] | None
"""Of a unit; by the names of figures and groups; None where nobody says."""


@frozen
class Flow:
    """What goes from a unit to another one: names, and the percent of the first.

    Attributes:
        source: The unit before.
        target: The unit behind.
        percent: How much of the first.
        is_new: Whether the second must not have been there before.
        basis: What it was decided by.
    """

    source: str
    target: str
    percent: Percent = WHOLE
    is_new: bool = False
    basis: str = ""

    def percent_of(self, name: Name) -> Decimal | None:
        """How much of a figure goes this way: a name nearer to the figure comes first."""
        if not isinstance(self.percent, tuple):
            return self.percent
        said = dict(self.percent)
        dotted = (".".join(name[:depth]) for depth in range(len(name), 0, -1))
        return next((said[one] for one in dotted if one in said), None)


@frozen
class Redrawing:
    """What became of units on one day.

    Attributes:
        day: The day from which it holds.
        flows: What went where, all at the same time.
    """

    day: PartialDate
    flows: tuple[Flow, ...]

    @property
    def bases(self) -> list[str]:
        """What it was decided by, each once."""
        return list(dict.fromkeys(flow.basis for flow in self.flows))


@frozen
class RestatedValue:
    """A value by a unit of today; ``why`` it has none."""

    value: Decimal | None
    why: str = ""
    is_kept: bool = field(default=False)


def units_behind(units: Iterable[str], redrawings: Sequence[Redrawing]) -> list[str]:
    """The units that come of some: each where the first of those stood that it was made of."""
    names = list(units)
    for one in redrawings:
        becomes: dict[str, list[str]] = {}
        for flow in one.flows:
            becomes.setdefault(plain(flow.source), []).append(flow.target)
        found: dict[str, str] = {}
        for name in names:
            for target in becomes.get(plain(name), [name]):
                found.setdefault(plain(target), target)
        names = list(found.values())
    return names


def concerning(units: Iterable[str], redrawings: Sequence[Redrawing]) -> tuple[Redrawing, ...]:
    """What became of some units alone; a file may tell of all units of the country.

    Whatever else went into a unit that some of them became is theirs too.
    """
    names, found = list(units), []
    for one in redrawings:
        known = {plain(name) for name in names}
        touched = {plain(flow.target) for flow in one.flows if plain(flow.source) in known}
        touched |= {plain(flow.target) for flow in one.flows if plain(flow.target) in known}
        flows = tuple(
            flow
            for flow in one.flows
            if plain(flow.source) in known or plain(flow.target) in touched
        )
        if flows:
            found.append(Redrawing(one.day, flows))
            names = units_behind(names, found[-1:])
    return tuple(found)


def restated(
    values: Mapping[str, Decimal | None],
    redrawings: Sequence[Redrawing],
    name: Name,
    *,
    adds_up: bool,
) -> dict[str, RestatedValue]:
    """The values of a figure by the units of today.

    Args:
        values: What each unit had then; None for a blank.
        redrawings: What became of them, in the order of the days.
        name: The figure, since its share of a unit may be another one than other figures'.
        adds_up: Whether what two units have of it may be added up.

    Returns:
        A value, or why there is none, for each unit that there is now.
    """
    now = {unit: RestatedValue(value, is_kept=True) for unit, value in values.items()}
    for one in redrawings:
        now = _behind(now, one, name, adds_up=adds_up)
    return now


def _behind(
    before: Mapping[str, RestatedValue], redrawing: Redrawing, name: Name, *, adds_up: bool
) -> dict[str, RestatedValue]:
    known = {plain(unit): value for unit, value in before.items()}
    leaving = {plain(flow.source) for flow in redrawing.flows}
    into: dict[str, list[Flow]] = {}
    for flow in redrawing.flows:
        into.setdefault(plain(flow.target), []).append(flow)
    behind = {}
    for unit in units_behind(before, [redrawing]):
        own = plain(unit)
        flows = into.get(own)
        if flows is None:
            behind[unit] = known[own]
            continue
        stays = own in known and own not in leaving
        if stays and any(flow.is_new for flow in flows):
            behind[unit] = RestatedValue(None, f"«{unit}» là tên một đơn vị đang có")
            continue
        if stays:
            flows = [Flow(unit, unit), *flows]
        behind[unit] = _gathered(flows, known, name, adds_up=adds_up)
    return behind


def _gathered(
    flows: Sequence[Flow], known: Mapping[str, RestatedValue], name: Name, *, adds_up: bool
) -> RestatedValue:
    """What one unit has of all that came to it."""
    first = flows[0]
    if len(flows) == 1 and first.percent_of(name) == WHOLE and plain(first.source) in known:
        return known[plain(first.source)]  # under another name, or none the less its own
    if not adds_up:
        return RestatedValue(None, "số này không cộng được, cần các số thành phần")
    pieces: list[Decimal] = []
    for flow in flows:
        percent, of = flow.percent_of(name), known.get(plain(flow.source))
        if of is None:
            return RestatedValue(None, f"bảng kỳ trước không có «{flow.source}»")
        if percent is None:
            return RestatedValue(None, f"chưa rõ phần của «{flow.source}» về «{flow.target}»")
        if of.value is None:
            return RestatedValue(None, of.why or f"kỳ trước «{flow.source}» chưa có số")
        with exact_arithmetic(of.value, percent):
            pieces.append(of.value * percent / WHOLE)
    with exact_arithmetic(*pieces):
        return RestatedValue(sum(pieces, Decimal(0)))
