"""What stands above a body → the period of the report, as a year file names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period, PeriodError, parse_period
from baocao_gen.years.from_word.letterhead import Letterhead

_PERIOD = late(
    r"(?P<month>tháng\s+\d{1,2}\s*(?:/\s*|\s+năm\s+)\d{4})"
    r"|(?P<quarter>quý\s+(?:[IVX]+|\d)\s*(?:/\s*|\s+năm\s+)\d{4})"
    r"|(?P<half>(?:0?6|sáu)\s+tháng\s+(?:đầu|cuối)\s+năm\s+\d{4})"
    r"|(?P<nine>(?:0?9|chín)\s+tháng(?:\s+đầu)?\s+năm\s+\d{4})"
    r"|(?P<year>năm\s+(?:19|20)\d\d)(?!\s*[-\u2013])",
    2,
)
_NAMED_YEAR = late(r"năm\s+((?:19|20)\d\d)(?!\s*[-\u2013])", 2)
_YEAR = late(r"(?<![\d.,/])(?:19|20)\d\d(?![\d.,])")


def period_of(head: Letterhead, texts: Iterable[str]) -> tuple[Period | None, bool]:
    """The period that a report is about, and whether its subject says it by itself.

    Args:
        head: What stands above the body.
        texts: The texts of the body, asked where the subject and the day say nothing.
    """
    subject = " ".join(head.subject)
    said = [m[0] for m in _PERIOD.finditer(subject)]
    for words in said:
        try:
            return parse_period(words), True
        except PeriodError:
            continue
    years = _YEAR.findall(subject) + _YEAR.findall(head.issued_on)
    if not years:
        counted = Counter(year for text in texts for year in _YEAR.findall(text))
        years = [year for year, _ in counted.most_common(1)]
    return (Period("year", int(years[-1]), 1) if years else None), False


def is_of_other_years(text: str, year: int) -> bool:
    """Whether a text speaks of years besides a report's own and the one before it.

    What «năm 2013» was against «năm 2012» is no «cùng kỳ» of a report of 2025.
    """
    return any(int(named) not in (year, year - 1) for named in _NAMED_YEAR.findall(text))
