"""Earlier reports by unit, and what became of the units → the same by the units of today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from baocao_gen.figures.figure import Earlier, Name, OfUnits
from baocao_gen.figures.restated_units import restated_units
from baocao_gen.figures.territory import Redrawing
from baocao_gen.figures.unit_figures import UnitFigures
from baocao_gen.frozen import frozen
from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem, Severity, limited
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
    earlier: Earlier, redrawings: Sequence[Redrawing], year_file: YearFile, origin: Origin
) -> Redrawn:
    """Restate what earlier reports say of their units.

    Only what happened behind the end of an earlier period, and not behind the end of this one,
    counts: a report on 2025 made in 2026 has the units of 2025.

    Args:
        earlier: What the report is compared with.
        redrawings: What became of the units.
        year_file: The year file.
        origin: Leads to the place where it names the file of them.
    """
    period = year_file.period
    since_last_year = _between(redrawings, period.year_before(), period)
    since_last = _between(redrawings, period.previous(), period)
    prior, lost = _restated(earlier.prior_units, since_last_year)
    preceding, _ = _restated(earlier.preceding_units, since_last)
    found = replace(earlier, prior_units=prior, preceding_units=preceding)
    return Redrawn(found, since_last_year if prior else (), tuple(_warnings(lost, origin)))


def _between(redrawings: Sequence[Redrawing], before: Period, now: Period) -> tuple[Redrawing, ...]:
    return tuple(one for one in redrawings if before.last_day < one.day <= now.last_day)


def _restated(
    units: OfUnits | None, redrawings: Sequence[Redrawing]
) -> tuple[OfUnits | None, tuple[tuple[Name, str, str], ...]]:
    if not redrawings or not isinstance(units, UnitFigures):
        return units, ()
    found = restated_units(units, redrawings)
    return found.figures, found.lost


def _warnings(lost: Sequence[tuple[Name, str, str]], origin: Origin) -> Iterator[Problem]:
    """What nobody can tell, once for each unit and reason."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for name, unit, why in lost:
        by_reason.setdefault((unit, why), []).append(".".join(name))
    place = origin.position((key_of(YearFile, "territory"),))
    found = []
    for (unit, why), names in by_reason.items():
        more = f" và {len(names) - _MOST_NAMED} số khác" if len(names) > _MOST_NAMED else ""
        listed = join_list(names[:_MOST_NAMED]) + more
        message = f"chưa tính lại được số cùng kỳ của «{unit}» ({listed}): {why}"
        hint = "ghi phan ở tệp địa giới; tỷ lệ thì khai báo cong_thuc; không có thì in để trống"
        found.append(Problem(codes.NOT_RESTATED, message, place, hint, Severity.WARNING))
    yield from limited(found)


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
