"""The days between which data were counted, as typed («15/12–14/12») → the days of a period.

Offices close their books before a period ends: a report on 2025 holds what was counted from
15/12/2024 to 14/12/2025. The years may be left out; the period says them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import DateError, PartialDate
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import MAX_LENGTH, ReadingError, beginning

_DAY = r"(?:ngày\s+)?([0-9]{1,2})\s*/\s*([0-9]{1,2})(?:\s*/\s*([0-9]{4}))?"
_FORM = late(rf"(?:từ\s+)?{_DAY}\s*(?:[-–—]|đến(?:\s+hết)?)\s*{_DAY}", re.IGNORECASE)
_LEAP = 2024
"""A year that has every day."""
_HINT = "viết như 15/12–14/12, hoặc 15/12/2024–14/12/2025"


class CutOffError(ReadingError):
    """A text is no window of days, or one of its days does not exist."""


@frozen
class CutOff:
    """A window of data («chốt số liệu»): its first and last day, of some year or of any.

    Attributes:
        first: Year (None for any), month and day of the first day.
        last: The same of the last day.
    """

    first: tuple[int | None, int, int]
    last: tuple[int | None, int, int]

    def __str__(self) -> str:
        return f"{_typed(self.first)}–{_typed(self.last)}"

    def of(self, period: Period) -> tuple[PartialDate, PartialDate]:
        """The two days for a period; the last lies in its year where no year is typed.

        Raises:
            CutOffError: one of them is no day of that year (29/02).

        >>> first, last = parse_cut_off("15/12–14/12").of(Period("year", 2025))
        >>> str(first), str(last)
        ('15/12/2024', '14/12/2025')
        """
        year, month, day = self.last
        last = _day(period.year if year is None else year, month, day)
        year, month, day = self.first
        if year is None:
            year = last.year - ((month, day) > self.last[1:])
        return _day(year, month, day), last

    def moved(self, old: Period, new: Period) -> CutOff:
        """The same window in another period of the same kind, with years if it has any.

        Raises:
            CutOffError: as ``of``.

        >>> november, december = Period("month", 2025, 11), Period("month", 2025, 12)
        >>> str(parse_cut_off("15/10–14/11").moved(november, december))
        '15/11–14/12'
        """
        first, last = self.of(old)
        months = (new.year - old.year) * 12 + new.first_month - old.first_month
        then = _months_later(last, months)
        if first == old.first_day:
            since = new.first_day
        elif first == first_day_for(last, old):
            since = first_day_for(then, new)
        else:
            since = _months_later(first, months)
        return CutOff(_as_typed(since, self.first), _as_typed(then, self.last))


def fits(window: tuple[PartialDate, PartialDate], period: Period) -> bool:
    """Whether a window is one of a period: it ends in it, and is as long or begins with it.

    >>> fits(parse_cut_off("15/12–14/12").of(Period("year", 2025)), Period("year", 2025))
    True
    """
    first, last = window
    if not period.first_day <= last <= period.last_day:
        return False
    return first in (period.first_day, first_day_for(last, period))


def first_day_for(last: PartialDate, period: Period) -> PartialDate:
    """The first day of the window that ends so and is as long as a period."""
    before = _months_later(last, period.first_month - period.last_month - 1)
    following = date(before.year, before.month or 1, before.day or 1) + timedelta(days=1)
    return PartialDate(following.year, following.month, following.day)


def _months_later(day: PartialDate, months: int) -> PartialDate:
    """The same day of another month; the last day of a month stays the last."""
    assert day.month is not None
    assert day.day is not None
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    most = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return PartialDate(year, month + 1, most if is_last else min(day.day, most))


def parse_cut_off(text: str) -> CutOff:
    """Read a window of data.

    Accepted: 15/12–14/12, 15/12-14/12, từ 15/12/2024 đến 14/12/2025; years on both days or none.

    Args:
        text: What was typed.

    Raises:
        CutOffError: it is none, or a day does not exist.

    >>> str(parse_cut_off("từ ngày 15/12 đến hết 14/12"))
    '15/12–14/12'
    """
    found = _FORM.fullmatch(text.strip()) if len(text) <= MAX_LENGTH else None
    if found is None:
        raise CutOffError(f"«{beginning(text)}» không phải khoảng chốt số liệu", _HINT)
    numbers = [None if one is None else int(one) for one in found.groups()]
    if (numbers[2] is None) != (numbers[5] is None):
        raise CutOffError("ghi năm ở cả hai ngày, hoặc không ghi ở ngày nào", _HINT)
    first, last = _checked(*numbers[:3]), _checked(*numbers[3:])
    if first[0] is not None and last[0] is not None and first > last:
        raise CutOffError("ngày đầu đứng sau ngày cuối", _HINT)
    return CutOff(first, last)


def _checked(day: int | None, month: int | None, year: int | None) -> tuple[int | None, int, int]:
    assert day is not None
    assert month is not None
    _day(_LEAP if year is None else year, month, day)
    return year, month, day


def _day(year: int, month: int, day: int) -> PartialDate:
    try:
        return PartialDate(year, month, day)
    except DateError as error:
        raise CutOffError(error.message, error.hint) from None


def _as_typed(day: PartialDate, before: tuple[int | None, int, int]) -> tuple[int | None, int, int]:
    assert day.month is not None
    assert day.day is not None
    return (None if before[0] is None else day.year, day.month, day.day)


def _typed(day: tuple[int | None, int, int]) -> str:
    year, month, number = day
    if year is not None:
        return PartialDate(year, month, number).short()
    return PartialDate(_LEAP, month, number).short().rpartition("/")[0]
