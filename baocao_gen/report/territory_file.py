"""A year file's ``dia_gioi`` → what became of the units, day by day, or what cannot be so.

Everything that happened on one day happened at once. A unit goes whole, or in parts that together
are the whole; it goes only once, and not after it has gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import groupby, pairwise

from baocao_gen.figures.by_unit import plain
from baocao_gen.figures.territory import Flow, Redrawing
from baocao_gen.files.files import Files
from baocao_gen.problems import codes
from baocao_gen.problems.errors import BaocaoError, InvalidReport
from baocao_gen.problems.problem import Position, Problem, Related, Severity, limited
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.yearfile import yaml
from baocao_gen.yearfile.model import YearFile, key_of, keys_of
from baocao_gen.yearfile.model.base import validated
from baocao_gen.yearfile.model.territory import (
    WHOLE,
    EventKind,
    PartOfUnit,
    TerritoryEvent,
    TerritoryFile,
)
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.quotable import check_ours

_OWN = key_of(YearFile, "territory")
_EVENTS = key_of(TerritoryFile, "events")


def read_redrawings(year_file: YearFile, origin: Origin, files: Files) -> tuple[Redrawing, ...]:
    """Read what became of the units, in the order of the days.

    Args:
        year_file: The year file; none are read where it names no file.
        origin: Where it came from.
        files: The files beside it.

    Raises:
        InvalidReport: with everything that cannot be read, or cannot have been so.
    """
    if year_file.territory is None:
        return ()
    file = files.file(year_file.territory)
    try:
        data = file.read()
        check_ours(data, file.path, keys_of(TerritoryFile))
        found, own = _opened(data, file.path)
    except BaocaoError as error:
        message = f"không dùng được tệp địa giới «{year_file.territory}»"
        place = origin.position((_OWN,))
        first = Problem(codes.TERRITORY, message, place, "sửa tệp ấy, hoặc sửa tên tệp")
        raise InvalidReport([first, *error.problems]) from None
    reader = _Reader(own)
    redrawings = reader.read(found.events)
    if reader.problems:
        raise InvalidReport(limited(reader.problems))
    return redrawings


def _opened(data: bytes, name: str) -> tuple[TerritoryFile, Origin]:
    root, problems = yaml.read(data, name)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise InvalidReport(problems)
    origin = Origin(name, root)
    return validated(TerritoryFile, yaml.to_plain(root), origin), origin


@dataclass(slots=True)
class _Reader:
    """Makes flows of events; what cannot have been so is kept."""

    origin: Origin
    problems: list[Problem] = field(default_factory=list)
    _gone: dict[str, tuple[PartialDate, Position]] = field(default_factory=dict)
    _there: dict[str, Position] = field(default_factory=dict)

    def read(self, events: Sequence[TerritoryEvent]) -> tuple[Redrawing, ...]:
        """One redrawing for each day."""
        self._in_order(events)
        found = []
        for day, group in groupby(enumerate(events), key=lambda one: one[1].day):
            found.append(self._day(day, list(group)))
        return tuple(found)

    def _in_order(self, events: Sequence[TerritoryEvent]) -> None:
        for index, (before, after) in enumerate(pairwise(events), 1):
            if after.day < before.day:
                message = f"ngày {after.day} đứng sau ngày {before.day}"
                related = (Related(self._place(index - 1), "sự kiện trước ở đây"),)
                self._add(message, self._place(index), "xếp các sự kiện theo thứ tự ngày", related)

    def _day(self, day: PartialDate, events: list[tuple[int, TerritoryEvent]]) -> Redrawing:
        flows: list[tuple[Flow, Position]] = []
        for index, event in events:
            place = self._place(index)
            flows += [(replace(flow, basis=event.basis), place) for flow in _flows(event)]
        self._gone_before(flows)
        self._each_goes_whole(flows)
        self._new_names(flows)
        self._circles([(f, p) for f, p in flows if f.percent == WHOLE], events)
        leaving = {plain(flow.source): place for flow, place in flows}
        arriving = {plain(flow.target): place for flow, place in flows}
        for unit, place in leaving.items():
            if unit not in arriving:
                self._gone[unit] = (day, place)
                self._there.pop(unit, None)
        for unit, place in arriving.items():
            self._there[unit] = place
            self._gone.pop(unit, None)
        return Redrawing(day, tuple(flow for flow, _ in flows))

    def _gone_before(self, flows: list[tuple[Flow, Position]]) -> None:
        for flow, place in flows:
            if gone := self._gone.get(plain(flow.source)):
                message = f"«{flow.source}» không còn từ ngày {gone[0]}"
                related = (Related(gone[1], "mất ở đây"),)
                self._add(message, place, "xem lại tên đơn vị, hoặc ngày", related)

    def _each_goes_whole(self, flows: list[tuple[Flow, Position]]) -> None:
        """The parts of a unit are the whole, and no part goes twice."""
        by_source: dict[str, list[tuple[Flow, Position]]] = {}
        for flow, place in flows:
            by_source.setdefault(plain(flow.source), []).append((flow, place))
        for parts in by_source.values():
            for name in dict.fromkeys(n for flow, _ in parts for n in _named(flow)) or [""]:
                percents = [flow.percent_of((name,)) for flow, _ in parts]
                known = [one for one in percents if one is not None]
                total = sum(known, Decimal(0))
                first, last = parts[0], parts[-1]
                about = f" của {name}" if name else ""
                if total > WHOLE or (len(known) < len(percents) and total >= WHOLE):
                    message = f"«{first[0].source}» đi quá một lần: {_shown(total)}{about}"
                    related = (Related(first[1], "lần đầu ở đây"),) if first[1] != last[1] else ()
                    hint = "các phần của một đơn vị cộng lại là 100%"
                    self._add(message, last[1], hint, related)
                    break
                if len(known) == len(percents) and total < WHOLE:
                    message = f"«{first[0].source}» mới rõ {_shown(total)}{about}"
                    hint = "ghi phần còn lại đi đâu, hoặc dùng loai: dieu_chinh"
                    self._add(message, last[1], hint)
                    break

    def _new_names(self, flows: list[tuple[Flow, Position]]) -> None:
        leaving = {plain(flow.source) for flow, _ in flows}
        new: dict[str, Position] = {}
        for flow, place in flows:
            own = plain(flow.target)
            if not flow.is_new:
                continue
            if own in self._there and own not in leaving:
                related = (Related(self._there[own], "có từ đây"),)
                message = f"«{flow.target}» là tên một đơn vị đang có"
                self._add(message, place, "dùng loai: nhap, hoặc sửa tên", related)
            elif new.setdefault(own, place) != place:
                related = (Related(new[own], "lần đầu ở đây"),)
                self._add(
                    f"«{flow.target}» lập ra hai lần", place, "sửa một trong hai tên", related
                )

    def _circles(
        self, flows: list[tuple[Flow, Position]], events: list[tuple[int, TerritoryEvent]]
    ) -> None:
        """Units that became one another on one day."""
        if len(events) < 2:
            return
        ways = {plain(f.source): (plain(f.target), f, p) for f, p in flows}
        told: set[str] = set()
        for start in ways:
            seen, at = [start], start
            while at in ways and ways[at][0] != at:
                at = ways[at][0]
                if at in seen:
                    break
                seen.append(at)
            if at == start and len(seen) > 1 and told.isdisjoint(seen):
                told |= set(seen)
                names = [ways[one][1].source for one in seen]
                message = (
                    f"các đơn vị thành của nhau trong một ngày: {' → '.join([*names, names[0]])}"
                )
                self._add(message, ways[seen[-1]][2], "xem lại tu, thanh của các sự kiện ấy")

    def _place(self, index: int) -> Position:
        return self.origin.position((_EVENTS, index))

    def _add(
        self, message: str, place: Position, hint: str, related: tuple[Related, ...] = ()
    ) -> None:
        self.problems.append(Problem(codes.TERRITORY, message, place, hint, related=related))


def _named(flow: Flow) -> list[str]:
    return [name for name, _ in flow.percent] if isinstance(flow.percent, tuple) else []


def _shown(percent: Decimal) -> str:
    return f"{percent.normalize():f}%".replace(".", ",")


def _flows(event: TerritoryEvent) -> Iterator[Flow]:
    """What went where."""
    first, into = event.before[0], event.after[0]
    if event.kind is EventKind.SPLIT:
        for part in event.after:
            yield Flow(first.name, part.name, part.share, is_new=True)
    elif event.kind is EventKind.ADJUSTMENT:
        yield Flow(first.name, into.name, first.share)
        yield Flow(first.name, first.name, _rest(first))
    else:
        for part in event.before:
            share = WHOLE if part.share is None else part.share
            yield Flow(part.name, into.name, share, is_new=event.kind is EventKind.RENAMING)


def _rest(part: PartOfUnit) -> Decimal | tuple[tuple[str, Decimal], ...] | None:
    """What stays of a unit of which a part goes."""
    if isinstance(part.share, tuple):
        return tuple((name, WHOLE - percent) for name, percent in part.share)
    return None if part.share is None else WHOLE - part.share
