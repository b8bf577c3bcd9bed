"""Typed reporting period → Period → its official name and its neighbours."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Literal

from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.reading_error import MAX_LENGTH, ReadingError, beginning
from baocao_gen.vietnamese.text import from_roman, nfc, to_roman

PeriodKind = Literal["year", "half", "quarter", "nine_months", "month"]

PERIODS_IN_YEAR: dict[PeriodKind, int] = {
    "year": 1,
    "half": 2,
    "quarter": 4,
    "nine_months": 1,
    "month": 12,
}
"""How many periods of a kind follow each other in one year."""
_MONTHS: dict[PeriodKind, int] = {
    "year": 12,
    "half": 6,
    "quarter": 3,
    "nine_months": 9,
    "month": 1,
}

_HINT = (
    "viết như 2020, quý III/2020, 6 tháng đầu năm 2020, 6 tháng cuối năm 2020, "
    "9 tháng năm 2020 hoặc tháng 10/2020"
)
_OF_YEAR = r"(?:\s*/\s*|\s+năm\s+)(?P<year>[0-9]+)"
_FORMS: dict[PeriodKind, str] = {
    "year": r"(?:năm\s+)?(?P<year>[0-9]+)",
    "quarter": rf"quý\s+(?P<index>[IVX]+|[0-9]){_OF_YEAR}",
    "half": r"(?:0?6|sáu)\s+tháng\s+(?P<index>đầu|cuối)\s+năm\s+(?P<year>[0-9]+)",
    "nine_months": r"(?:0?9|chín)\s+tháng(?:\s+đầu)?(?:\s+năm\s+|\s*/\s*)(?P<year>[0-9]+)",
    "month": rf"tháng\s+(?P<index>[0-9]{{1,2}}){_OF_YEAR}",
}


class PeriodError(ReadingError):
    """A text is not a reporting period, or the period does not exist."""


@frozen
class Period:
    """A reporting period («kỳ báo cáo»).

    Attributes:
        kind: year, half, quarter, nine_months or month.
        year: Year of four digits.
        index: Which one in the year, from 1; always 1 for a year and for nine months.

    Raises:
        PeriodError: No such period (quarter 5, month 13).

    >>> str(Period("quarter", 2020, 3))
    'quý III/2020'
    """

    kind: PeriodKind
    year: int
    index: int = 1

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 9999:
            raise PeriodError(f"năm «{self.year}» phải đủ bốn chữ số", _HINT)
        if not 1 <= self.index <= PERIODS_IN_YEAR[self.kind]:
            name = "quý" if self.kind == "quarter" else "tháng" if self.kind == "month" else "kỳ"
            last = PERIODS_IN_YEAR[self.kind]
            raise PeriodError(f"không có {name} {self.index}", f"{name} từ 1 đến {last}")

    def __str__(self) -> str:
        if self.kind == "quarter":
            return f"quý {to_roman(self.index)}/{self.year}"
        if self.kind == "half":
            return f"6 tháng {'đầu' if self.index == 1 else 'cuối'} năm {self.year}"
        if self.kind == "nine_months":
            return f"9 tháng năm {self.year}"
        if self.kind == "month":
            return f"tháng {PartialDate(self.year, self.index).short()}"
        return f"năm {self.year}"

    @property
    def first_month(self) -> int:
        """The month it begins in, from 1 to 12.

        >>> Period("quarter", 2020, 3).first_month
        7
        """
        return (self.index - 1) * _MONTHS[self.kind] + 1

    @property
    def last_month(self) -> int:
        """The month it ends in, from 1 to 12.

        >>> Period("nine_months", 2020).last_month
        9
        """
        return self.first_month + _MONTHS[self.kind] - 1

    @property
    def first_day(self) -> PartialDate:
        """The day it begins.

        >>> str(Period("quarter", 2020, 3).first_day)
        '01/7/2020'
        """
        return PartialDate(self.year, self.first_month, 1)

    @property
    def last_day(self) -> PartialDate:
        """The day it ends.

        >>> str(Period("month", 2020, 2).last_day)
        '29/02/2020'
        """
        return PartialDate(self.year, self.last_month, monthrange(self.year, self.last_month)[1])

    def next(self) -> Period:
        """Return the period that follows; after nine months, those of the next year.

        >>> str(Period("quarter", 2020, 4).next())
        'quý I/2021'
        """
        return self._moved(1)

    def previous(self) -> Period:
        """Return the period before; before nine months, those of the year before.

        >>> str(Period("month", 2020, 1).previous())
        'tháng 12/2019'
        """
        return self._moved(-1)

    def year_before(self) -> Period:
        """Return the same period of the year before («cùng kỳ năm trước»).

        >>> str(Period("half", 2020, 1).year_before())
        '6 tháng đầu năm 2019'
        """
        return Period(self.kind, self.year - 1, self.index)

    def _moved(self, steps: int) -> Period:
        per_year = PERIODS_IN_YEAR[self.kind]
        years, index = divmod(self.index - 1 + steps, per_year)
        return Period(self.kind, self.year + years, index + 1)


def parse_period(text: str) -> Period:
    """Read a reporting period.

    Accepted: 2020, năm 2020 · quý III/2020, quý 3 năm 2020 · 6 tháng đầu năm 2020,
    6 tháng cuối năm 2020 · 9 tháng năm 2020, 9 tháng đầu năm 2020 · tháng 10/2020,
    tháng 10 năm 2020.

    Args:
        text: What was typed; white space around it is ignored.

    Raises:
        PeriodError: The text is no period, the period does not exist, or the year is
            shortened.

    >>> parse_period("quý 3 năm 2020")
    Period(kind='quarter', year=2020, index=3)
    """
    if len(text) > MAX_LENGTH:
        raise PeriodError(f"«{beginning(text)}» không phải là kỳ báo cáo", _HINT)
    shown = nfc(text).strip()
    for kind, form in _FORMS.items():
        if match := re.fullmatch(form, shown, re.IGNORECASE):
            year = match["year"]
            if len(year) != 4:
                raise PeriodError(f"«{shown}» không ghi đủ bốn chữ số của năm", _HINT)
            return Period(kind, int(year), _index(shown, match.groupdict().get("index")))
    raise PeriodError(
        f"«{shown}» không phải là kỳ báo cáo" if shown else "chưa ghi kỳ báo cáo", _HINT
    )


def _index(shown: str, text: str | None) -> int:
    if text is None:
        return 1
    if text.isdecimal():
        return int(text)
    if text.lower() in ("đầu", "cuối"):
        return 1 if text.lower() == "đầu" else 2
    try:
        return from_roman(text)
    except ValueError:
        raise PeriodError(f"«{shown}» không phải là kỳ báo cáo", _HINT) from None
