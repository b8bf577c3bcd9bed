"""Sentences, tasks → results up to a day after the period, deadlines before the work begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.periods import Period
from baocao_gen.yearfile.model import Task, YearFile, key_of

_WORDS = ("đến ", "đã ")
"""What each sentence has that says until when, or when, something was done."""
_UP_TO = late(
    r"(?:[Tt]ính đến|[Ưư]ớc đến|[Đđ]ến hết|[Tt]ính từ đầu năm đến|[Ll]ũy kế đến) (?:hết )?"
    r"(?:ngày )?(?P<day>[0-9]{1,2})(?:/| tháng )(?P<month>[0-9]{1,2})(?:/| năm )"
    r"(?P<year>(?:19|20)[0-9]{2})(?![\w/])",
    needs=("ính đến", "ớc đến", "ến hết", "từ đầu năm đến", "ũy kế đến"),
)
_BY = late(
    r"^Đến (?:hết )?(?:ngày )?(?P<day>[0-9]{1,2})(?:/| tháng )(?P<month>[0-9]{1,2})(?:/| năm )"
    r"(?P<year>(?:19|20)[0-9]{2})(?![\w/])",
    needs=("Đến ",),
)
_ON = late(
    r"(?<!\w)đã (?!ký|nộp|trình|báo cáo)[^.;:()\d]{3,80}? (?:vào )?ngày (?P<day>[0-9]{1,2})"
    r"(?:/| tháng )(?P<month>[0-9]{1,2})(?:/| năm )(?P<year>(?:19|20)[0-9]{2})(?![\w/])"
)
"""What has been done on a day."""
_DONE = late(r"(?<!\w)(?:đã|đạt|ước đạt|có|thực hiện được|hoàn thành|tăng|giảm)(?!\w)")
_AHEAD = late(
    r"(?:phấn đấu|dự kiến|kế hoạch|mục tiêu|thời hạn|gia hạn|sẽ |cần |phải |tiếp tục|hiệu lực"
    r"|giai đoạn|lộ trình|định hướng|chỉ tiêu|yêu cầu|giao |thời gian|tầm nhìn|bảo đảm)",
    re.IGNORECASE,
)


def _find(case: Case) -> Iterator[Finding]:
    period = case.report.year_file.period
    for sentence in case.sentences_with(_WORDS, ("/", " tháng ")):
        yield from _cut_off(sentence, period)
    yield from _deadlines(case.report.year_file, period)


def _cut_off(sentence: Sentence, period: Period) -> Iterator[Finding]:
    """«Tính đến 31/12/2021 đã …» in the report of 2020."""
    text = sentence.unquoted
    found = (_UP_TO.search(text) or _BY.search(text)) if "đến " in text.lower() else None
    on = _ON.search(text) if found is None and "ngày" in text else None
    if found is None and on is None:
        return
    if _AHEAD.search(text) or (found and not _DONE.search(text, found.end())):
        return
    found = found or on
    assert found is not None
    try:
        stated = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return
    if (stated.year, stated.month) > (period.year, period.last_month) and stated.year > period.year:
        yield Finding(
            sentence.at(sentence.start + found.start()),
            f"«{found.group()}» mà báo cáo là của {period}: kết quả chưa thể có",
            "sửa ngày, hoặc sửa câu nếu là dự kiến",
        )


def _deadlines(file: YearFile, period: Period) -> Iterator[Finding]:
    """Tasks of the next period that were due before this one has ended."""
    key = key_of(YearFile, "next_tasks")
    for index, task in enumerate(file.next_tasks):
        due = task.deadline
        if due and (due.year, due.month or 12) < (period.year, period.last_month):
            yield Finding(
                Place((key, index, key_of(Task, "deadline"))),
                f"nhiệm vụ của kỳ sau mà thời hạn là {due}, trước khi hết {period}",
                "sửa thời hạn",
            )


RULE = Rule(
    "BC707",
    "Mốc thời gian nằm ngoài kỳ",
    Severity.WARNING,
    """
Kết quả của kỳ không thể tính đến một ngày của năm sau; việc của kỳ sau không thể hết hạn trong
kỳ này.
Sai:  «Tính đến 31/12/2021 đã hoàn thành» trong báo cáo năm 2020;
      nhiem_vu_nam_sau có thoi_han: 15/3/2020.
Đúng: «Tính đến 31/12/2020 đã hoàn thành»; thoi_han: 15/3/2021.
Câu nói về dự kiến, mục tiêu, thời hạn, giai đoạn thì không nhắc.
Cách sửa: sửa ngày.
""",
    _find,
)
