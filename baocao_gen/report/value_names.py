"""A value of figures and the period of the report → what tables and charts call it."""

from __future__ import annotations

from typing import Final

from baocao_gen.figures.figure import Aspect
from baocao_gen.vietnamese.periods import Period

DONE: Final = "Thực hiện"
_ESTIMATED, _PLAN, _CUMULATIVE = "Ước thực hiện", "Kế hoạch", "Lũy kế"


def value_words(aspect: Aspect, period: Period, *, is_estimated: bool = False) -> str:
    """What one of the six values is called in a report on a period.

    >>> value_words(Aspect.PRIOR, Period("year", 2020))
    'Thực hiện năm 2019'
    """
    match aspect:
        case Aspect.ACTUAL:
            return f"{_ESTIMATED if is_estimated else DONE} {period}"
        case Aspect.PRIOR:
            return f"{DONE} {period.year_before()}"
        case Aspect.PRECEDING:
            return f"{DONE} {period.previous()}"
        case Aspect.PLANNED:
            return f"{_PLAN} {period}"
        case Aspect.NEXT_PLANNED:
            return f"{_PLAN} {period.next()}"
        case Aspect.CUMULATIVE:
            return _CUMULATIVE
