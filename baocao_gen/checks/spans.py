"""A reporting period → its first and last month."""

from __future__ import annotations

from baocao_gen.vietnamese.periods import Period

Month = tuple[int, int]
"""Year and month."""

_LENGTH = {"year": 12, "half": 6, "quarter": 3, "nine_months": 9, "month": 1}


def span(period: Period) -> tuple[Month, Month]:
    """The first and the last month of a period."""
    length = _LENGTH[period.kind]
    first = (period.index - 1) * length + 1
    return (period.year, first), (period.year, first + length - 1)
