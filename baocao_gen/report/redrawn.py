"""Earlier reports by unit, and what became of the units → the same by the units of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao_gen.figures.by_unit import plain
from baocao_gen.figures.figure import Earlier, Name, OfUnits
from baocao_gen.figures.restated_units import restated_units
from baocao_gen.figures.territory import Redrawing, concerning
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Position, Problem, Severity, limited
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.text import join_list
from baocao_gen.yearfile.model import YearFile, key_of
from baocao_gen.yearfile.origin import Origin

_MOST_NAMED = 4


@frozen
class Redrawn:
    """Earlier reports by today's units.

    Attributes:
        earlier: What the report is compared with.
        applied: What had happened since the same period of last year.
        warnings: What nobody can tell.
    """

    earlier: Earlier
    applied: tuple[Redrawing, ...]
    warnings: tuple[Problem, ...]


def redrawn(
    earlier: Earlier,
    redrawings: Sequence[Redrawing],
    year_file: YearFile,
    origin: Origin,
    now: Sequence[str],
) -> Redrawn:
    """Restate what earlier reports say of their units.

    Only what happened behind the end of an earlier period, and not behind the end of this one,
    counts: a report on 2025 made in 2026 has the units of 2025.

    Args:
        earlier: What the report is compared with.
        redrawings: What became of the units.
        year_file: The year file.
        origin: Leads to the place where it names the file of them.
        now: The units of its own tables.
    """
    period = year_file.period
    prior = _restated(earlier.prior_units, _between(redrawings, period.year_before(), period))
    preceding = _restated(earlier.preceding_units, _between(redrawings, period.previous(), period))
    found = replace(earlier, prior_units=prior.units, preceding_units=preceding.units)
    place = origin.position((key_of(YearFile, "territory"),))
    warnings = [*_strangers(prior.made, now, place), *_warnings(prior.lost, place)]
    return Redrawn(found, prior.applied, tuple(limited(warnings)))


def _between(redrawings: Sequence[Redrawing], before: Period, now: Period) -> tuple[Redrawing, ...]:
    return tuple(one for one in redrawings if before.last_day < one.day <= now.last_day)


@frozen
class _Restated:
    """An earlier report's units: restated by what, which were not there then, what is lost."""

    units: OfUnits | None
    applied: tuple[Redrawing, ...] = ()
    made: tuple[str, ...] = ()
    lost: tuple[tuple[Name, str, str], ...] = ()


def _restated(units: OfUnits | None, redrawings: Sequence[Redrawing]) -> _Restated:
    if not isinstance(units, UnitFigures):
        return _Restated(units)
    applied = concerning(units.units, redrawings)
    if not applied:
        return _Restated(units)
    found = restated_units(units, applied)
    then = {plain(unit) for unit in units.units}
    made = tuple(unit for unit in found.figures.units if plain(unit) not in then)
    return _Restated(found.figures, applied, made, found.lost)


def _strangers(made: Sequence[str], now: Sequence[str], place: Position) -> Iterator[Problem]:
    """Units that others have become and that the tables of today do not have."""
    known = {plain(unit) for unit in now}
    names = LikelyNames(now)
    for unit in made:
        if known and plain(unit) not in known:
            near = names.nearest(unit)
            hint = f"có phải «{near}»?" if near else "sửa tên ở tệp địa giới, hoặc ở bảng đơn vị"
            message = f"«{unit}» có ở tệp địa giới mà không có trong bảng đơn vị kỳ này"
            yield Problem(codes.TERRITORY, message, place, hint, Severity.WARNING)


def _warnings(lost: Sequence[tuple[Name, str, str]], place: Position) -> Iterator[Problem]:
    """What nobody can tell, once for each unit and reason."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for name, unit, why in lost:
        by_reason.setdefault((unit, why), []).append(".".join(name))
    for (unit, why), names in by_reason.items():
        more = f" và {len(names) - _MOST_NAMED} số khác" if len(names) > _MOST_NAMED else ""
        listed = join_list(names[:_MOST_NAMED]) + more
        message = f"chưa tính lại được số cùng kỳ của «{unit}» ({listed}): {why}"
        hint = "ghi phan ở tệp địa giới; tỷ lệ thì khai báo cong_thuc; không có thì in để trống"
        yield Problem(codes.NOT_RESTATED, message, place, hint, Severity.WARNING)


def note_of(redrawings: Sequence[Redrawing]) -> str:
    """What a text says of numbers that were restated; empty where none were.

    Args:
        redrawings: What had happened since.
    """
    if not redrawings:
        return ""
    days = [f"từ {one.day.long()} ({'; '.join(one.bases)})" for one in redrawings]
    listed = ", ".join(days)
    return f"Số cùng kỳ của từng đơn vị được tính lại theo địa giới hành chính {listed}"
