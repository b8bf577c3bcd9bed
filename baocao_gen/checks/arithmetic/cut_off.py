"""The days that a report's data are of → a window of no such period, and what names another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import path_of
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.cut_off import CutOff, first_day_for, fits
from baocao_gen.vietnamese.dates import DateError, PartialDate
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.yearfile.model import Figure, YearFile, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_OWN = key_of(YearFile, "cut_off")
_DAY = (
    r"(?:ngày\s+)?([0-9]{1,2})(?:\s*/\s*|\s+tháng\s+)([0-9]{1,2})"
    r"(?:(?:\s*/\s*|\s+năm\s+)([0-9]{4}))?(?![\w/])"
)
_UNTIL = r"(?:đến|tới)\s+(?:hết\s+)?"
_SAID = late(
    rf"(?:(?:chốt|khóa\s+sổ)\s+(?:số\s+liệu\s+)?(?:{_UNTIL}|ngày\s+|(?=[0-9]))"
    rf"|số\s+liệu\s+(?:được\s+)?(?:(?:tính|lấy|chốt|tổng\s+hợp|thống\s+kê|cập\s+nhật)\s+)?"
    rf"(?:từ\s+[^.;:\n]{{4,40}}?\s+)?{_UNTIL}"
    rf"|\b(?P<bare>tính)\s+{_UNTIL}){_DAY}",
    re.IGNORECASE,
)
"""«số liệu tính đến ngày 14/12/2025», «chốt ngày 14/12»."""
_NEAR = 45
"""Days from the last day within which «tính đến ngày …» means the end of the data."""
_HAS_IT = late(r"chốt|khóa\s+sổ|số\s+liệu|tính\s+đến|tính\s+tới", re.IGNORECASE)


def _not_of_the_period(case: Case) -> Iterator[Finding]:
    year_file = case.report.year_file
    window = year_file.cut_off
    if window is None:
        return
    place, period = Place((_OWN,)), year_file.period
    try:
        days = window.of(period)
    except ReadingError as error:
        yield Finding(place, f"{period}: {error.message}", "sửa ngày")
        return
    if fits(days, period):
        return
    first, last = days
    message = f"khoảng {first}–{last} không phải của {period}"
    if not period.first_day <= last <= period.last_day:
        hint = f"ngày cuối nằm trong kỳ, từ {period.first_day} đến {period.last_day}"
    else:
        hint = f"ngày đầu là {first_day_for(last, period)} hoặc {period.first_day}"
    yield Finding(place, message, hint)


def _others(case: Case) -> Iterator[Finding]:
    year_file = case.report.year_file
    if year_file.cut_off is None:
        return
    try:
        first, last = year_file.cut_off.of(year_file.period)
    except ReadingError:
        return  # told by the other rule
    said_here = (Place((_OWN,)), f"{first}–{last} ở đây")
    for figure in case.report.figures:
        own = figure.declaration.cut_off
        if own is not None and not _is_same(case, own, (first, last)):
            key = key_of(Figure, "cut_off")
            message = f"«{figure.dotted}» chốt {own}, cả báo cáo chốt {year_file.cut_off}"
            hint = "lấy số của cùng khoảng ngày; đúng là khác thì ghi lý do vào bo_qua"
            yield Finding(Place((*path_of(figure.name), key)), message, hint, (said_here,))
    since, end = max(first, year_file.period.first_day), year_file.period.last_day
    masked = case.prose.masked
    for match in _SAID.finditer(masked) if _HAS_IT.search(masked) else ():
        day = _day_of(match, last)
        is_bare = match["bare"] is not None
        if day is None or not since <= day <= end or day == last:
            continue
        if not is_bare or _days_between(day, last) <= _NEAR:
            typed = " ".join(match.group().split())
            message = f"câu nói «{typed}», số liệu của báo cáo đến {last}"
            hint = "viết {{ ngay_chot_so_lieu }}, hoặc sửa ngày"
            yield Finding(case.prose.at(match.start()), message, hint, (said_here,))


def _is_same(case: Case, own: CutOff, days: tuple[PartialDate, PartialDate]) -> bool:
    try:
        return own.of(case.report.year_file.period) == days
    except ReadingError:
        return False


def _days_between(one: PartialDate, other: PartialDate) -> int:
    first, second = (date(day.year, day.month or 1, day.day or 1) for day in (one, other))
    return abs((first - second).days)


def _day_of(match: re.Match[str], last: PartialDate) -> PartialDate | None:
    """The day that is said; without a year, that of the last day."""
    _, day, month, year = match.groups()
    try:
        return PartialDate(last.year if year is None else int(year), int(month), int(day))
    except DateError:
        return None


RULE = Rule(
    "BC360",
    "Một số liệu hoặc một câu nói ngày chốt số liệu khác",
    Severity.WARNING,
    """
Khóa chot_so_lieu cho biết số liệu của cả báo cáo tính từ ngày nào đến ngày nào. Một câu nói ngày
chốt khác, hay một số liệu có khoảng ngày riêng, thì người đọc không so được các số với nhau.

Sai:  chot_so_lieu: 15/12–14/12 mà lời văn viết «số liệu tính đến ngày 30/11/2025»
Đúng: số liệu tính đến {{ ngay_chot_so_lieu }}

Ngày ở ngoài khoảng chốt (cuối năm trước, hạn của việc sẽ làm) không bị báo.
""",
    _others,
)
WINDOW = Rule(
    "BC361",
    "Khoảng chốt số liệu không phải của kỳ báo cáo",
    Severity.ERROR,
    """
Ngày cuối của chot_so_lieu nằm trong kỳ báo cáo, và khoảng ngày dài đúng bằng kỳ, hoặc bắt đầu từ
ngày đầu của kỳ.

Sai:  ky_bao_cao: 2025, chot_so_lieu: 15/11–14/12      (một tháng)
Đúng: chot_so_lieu: 15/12–14/12                        (15/12/2024 đến 14/12/2025)
Đúng: chot_so_lieu: 01/01–14/12
""",
    _not_of_the_period,
)
