"""Typed date, whole or partial → PartialDate → the date as official documents print it.

Days below 10 and the months 1 and 2 have a zero in front, other months have none
(Decree 30/2020/NĐ-CP, Appendix I, II.4b).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import total_ordering

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import MAX_LENGTH, ReadingError, beginning
from baocao_gen.vietnamese.text import nfc

BLANK = " " * 8
"""The gap left between «ngày» and «tháng» for a day that is written or stamped later: 26 points in
13 pt type, where a registry's stamp takes 24."""

_GAP = r"[\s.…_]*"
_DAY = rf"(?P<day>[0-9]{{1,2}}|{_GAP})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_YEAR = r"(?P<year>[0-9]+)"
_FORMS = (
    rf"{_YEAR}-{_MONTH}-(?P<day>[0-9]{{1,2}})",
    rf"{_YEAR}-{_MONTH}",
    rf"(?:ngày\s+)?(?P<day>[0-9]{{1,2}})\s*/\s*{_MONTH}\s*/\s*{_YEAR}",
    rf"(?:tháng\s+)?{_MONTH}\s*/\s*{_YEAR}",
    rf"(?:ngày\s*{_DAY}\s*)?tháng\s*{_MONTH}\s*năm\s*{_YEAR}",
    rf"(?P<day>[0-9]{{1,2}})\s*tháng\s*{_MONTH}\s*năm\s*{_YEAR}",
    rf"(?:ngày{_GAP})?tháng{_GAP}năm\s*{_YEAR}",
    rf"(?:năm\s+)?{_YEAR}",
)
_OTHER_MARKS = late(r"([0-9]{1,2})[-.]([0-9]{1,2})[-.]([0-9]{4})")


_EXCEL_BEGINS = date(1899, 12, 30)
_EXCEL_DAYS = range(20_000, 60_000)
"""Excel's numbers for the days from 1954 to 2064: a cell that has lost its date format."""


class DateError(ReadingError):
    """A text is not a date, or the date does not exist."""


@total_ordering
@frozen
class PartialDate:
    """A date of which the day, or the day and the month, may still be missing.

    Dates compare by year, month and day; a missing part comes before any stated one.

    Attributes:
        year: Year of four digits.
        month: 1 to 12, or None.
        day: Day of the month, or None.

    Raises:
        DateError: The date does not exist (30/02), or a day has no month.

    >>> PartialDate(2020, 2, 5).long()
    'ngày 05 tháng 02 năm 2020'
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 9999:
            raise DateError(f"năm «{self.year}» phải đủ bốn chữ số", "viết như 08/7/2020")
        if self.month is None:
            if self.day is not None:
                raise DateError("có ngày mà thiếu tháng", "viết như 08/7/2020")
        elif not 1 <= self.month <= 12:
            raise DateError(f"không có tháng {self.month}", self._hint_for_swapped_day())
        elif self.day is not None:
            self._check_day(self.month, self.day)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key < other._key

    def __str__(self) -> str:
        return self.short()

    @property
    def complete(self) -> bool:
        """True when year, month and day are all known."""
        return self.day is not None

    def long(self, blank: str = BLANK) -> str:
        """Return the date in words and figures, with a gap for what is missing.

        >>> PartialDate(2020, 7, 8).long()
        'ngày 08 tháng 7 năm 2020'
        >>> PartialDate(2020, 12).long()
        'ngày        tháng 12 năm 2020'
        """
        day = blank if self.day is None else f" {self.day:02d} "
        month = blank if self.month is None else f" {_month(self.month)} "
        return f"ngày{day}tháng{month}năm {self.year}"

    def short(self) -> str:
        """Return the date in figures, without what is missing.

        >>> PartialDate(2020, 7, 8).short(), PartialDate(2020, 12).short()
        ('08/7/2020', '12/2020')
        """
        parts = [str(self.year)]
        if self.month is not None:
            parts.insert(0, _month(self.month))
        if self.day is not None:
            parts.insert(0, f"{self.day:02d}")
        return "/".join(parts)

    def month_year(self) -> str:
        """Return the month and year, or the year alone when the month is missing.

        >>> PartialDate(2020, 12, 31).month_year()
        'tháng 12 năm 2020'
        """
        year = f"năm {self.year}"
        return year if self.month is None else f"tháng {_month(self.month)} {year}"

    @property
    def _key(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    def _check_day(self, month: int, day: int) -> None:
        length = monthrange(self.year, month)[1]
        if not 1 <= day <= length:
            raise DateError(
                f"không có ngày {day:02d}/{_month(month)}/{self.year}",
                f"tháng {_month(month)} năm {self.year} có {length} ngày",
            )

    def _hint_for_swapped_day(self) -> str:
        """Recognise month-first dates, the habit of foreign software."""
        if self.month and self.day and self.day <= 12 and self.month <= 31:
            swapped = f"{self.month:02d}/{_month(self.day)}/{self.year}"
            return f"viết ngày trước, tháng sau: {swapped}"
        return "tháng từ 1 đến 12; viết ngày trước, tháng sau như 08/7/2020"


def parse_date(text: str) -> PartialDate:
    """Read a date as Vietnamese offices type it: day first, years of four digits.

    Accepted: 2020-07-08 · 08/7/2020, 8/7/2020, 08/07/2020 · ngày 08 tháng 7 năm 2020 ·
    ngày … tháng 12 năm 2020 · tháng 12 năm 2020, tháng 12/2020, 12/2020 · năm 2020, 2020.

    Args:
        text: What was typed; white space around it is ignored.

    Raises:
        DateError: The text is no date, the date does not exist, or the year is shortened.

    >>> parse_date("ngày 8 tháng 7 năm 2020")
    PartialDate(year=2020, month=7, day=8)
    """
    if len(text) > MAX_LENGTH:
        raise DateError(f"«{beginning(text)}» không phải là ngày", _hint(""))
    shown = nfc(text).strip()
    lowered = shown.lower()
    for form in _FORMS:
        if match := re.fullmatch(form, lowered):
            return _build(shown, match.groupdict())
    raise DateError(f"«{shown}» không phải là ngày" if shown else "chưa ghi ngày", _hint(shown))


def _build(shown: str, parts: dict[str, str | None]) -> PartialDate:
    year = parts["year"] or ""
    if len(shown) == len(year) == 5 and int(year) in _EXCEL_DAYS:
        day = _EXCEL_BEGINS + timedelta(int(year))
        meant = PartialDate(day.year, day.month, day.day).short()
        message = f"«{shown}» là một số; Excel giữ ngày {meant} bằng số ấy"
        raise DateError(message, f"định dạng ô là ngày (Date), hoặc gõ {meant}")
    if len(year) != 4:
        raise DateError(
            f"«{shown}» không ghi đủ bốn chữ số của năm", "viết năm đủ bốn chữ số, như 08/7/2020"
        )
    return PartialDate(int(year), _number(parts.get("month")), _number(parts.get("day")))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdecimal() else None


def _hint(shown: str) -> str:
    if match := _OTHER_MARKS.fullmatch(shown):
        return f"dùng dấu gạch chéo: {match[1]}/{match[2]}/{match[3]}"
    return "viết như 08/7/2020, ngày 08 tháng 7 năm 2020, hoặc tháng 12 năm 2020"


def _month(month: int) -> str:
    """Print a month: zero in front of 1 and 2 only, where a digit could be added by hand."""
    return f"{month:02d}" if month <= 2 else str(month)
