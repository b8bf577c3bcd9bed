"""Sentences → spans of days that end before they begin, or last longer than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late


def _day(name: str) -> str:
    return (
        rf"(?:ngày )?(?P<{name}day>[0-9]{{1,2}})(?:/| tháng )(?P<{name}month>[0-9]{{1,2}})"
        rf"(?:(?:/| năm )(?P<{name}year>(?:19|20)[0-9]{{2}}))?"
    )


_FROM_TO = late(
    r"(?:(?P<days>[0-9]{1,3}) ngày,? \(?)?(?<!\w)[Tt]ừ "
    rf"{_day('from_')},? (?:đến|tới|-|–) (?:hết )?{_day('to_')}(?![\w/])"
)


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(("từ ",), ("/", " tháng "), ("đến", "tới", "-", "–")):
        yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Finding]:
    for found in _FROM_TO.finditer(sentence.unquoted):
        begin, end = _dates(found)
        if begin is None or end is None:
            continue
        place, typed = sentence.at(sentence.start + found.start()), found.group()
        if begin > end:
            yield Finding(place, f"«{typed}»: ngày đầu ở sau ngày cuối", "sửa một trong hai ngày")
        elif found["days"]:
            lasted = (end - begin).days
            if int(found["days"]) not in (lasted, lasted + 1):
                yield Finding(
                    place,
                    f"«{typed}»: từ ngày đầu đến hết ngày cuối là {lasted + 1} ngày",
                    "sửa số ngày, hoặc sửa ngày",
                    severity=Severity.WARNING,
                )


def _dates(found: re.Match[str]) -> tuple[date | None, date | None]:
    """Both days; a first day without a year has that of the second one.

    Where the second has no year, or the months show that a new year lies between, nothing is known.
    """
    to_year, from_year = found["to_year"], found["from_year"]
    if to_year is None:
        if from_year is not None or int(found["from_month"]) > int(found["to_month"]):
            return None, None
        to_year = "2000"  # any leap year: the days are compared with each other alone
    try:
        return (
            date(int(from_year or to_year), int(found["from_month"]), int(found["from_day"])),
            date(int(to_year), int(found["to_month"]), int(found["to_day"])),
        )
    except ValueError:
        return None, None


RULE = Rule(
    "BC703",
    "Khoảng thời gian kết thúc trước khi bắt đầu, hoặc không đủ số ngày đã ghi",
    Severity.ERROR,
    """
Ngày đầu của một khoảng thời gian không thể ở sau ngày cuối.
Sai:  «từ ngày 06/11/2020 đến ngày 05/11/2019»;
      «trong 30 ngày, từ 01/3/2020 đến 15/3/2020».
Đúng: «từ ngày 06/11/2019 đến ngày 05/11/2020»; «trong 15 ngày, từ 01/3/2020 đến 15/3/2020».
Số ngày sai chỉ là cảnh báo.
Cách sửa: sửa ngày, hoặc sửa số ngày.
""",
    _find,
)
