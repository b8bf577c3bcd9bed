"""Texts and typed dates → dates whose zeros are not the decree's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.appendix_rows import Row
from baocao_gen.checks.evidence.documents_named import SHORT_DATE
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.decree30.facts import DAY_ZERO_BELOW, MONTH_ZERO_BELOW
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.kept import kept
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import Header, Task, YearFile, key_of

_SHORTER = late(r"[Nn]gày ([0-9]{1,2})/([0-9]{1,2})(?![\w/])")
_LONG = late(r"[Nn]gày ([0-9]{1,2}) tháng ([0-9]{1,2})(?! tháng)(?:( năm [0-9]{4}))?(?!\w)")
_MONTH = late(r"[Tt]háng (?<![0-9] .{6})([0-9]{1,2})(/| năm )((?:19|20)[0-9]{2})(?!\w)")


def _find(case: Case) -> Iterator[Finding]:
    for start, typed, right in _wrong(case.unread.masked):
        yield _finding(case.unread.at(start), typed, right)
    for place in _dated_values(case):
        typed = (case.typed(place.path) or "").strip()
        for _, found, right in _wrong_value(typed):
            yield _finding(place, found, right)


def _is_in_the_year_file(case: Case, rows: list[Row]) -> bool:
    """A spreadsheet writes dates in its own way, and the report prints them right.

    The rows of a group stand in one file.
    """
    origin = case.report.origin
    return origin.position(rows[0].path).file == origin.name


def _finding(place: Place, typed: str, right: str) -> Finding:
    return Finding(place, f"«{typed}» thừa hoặc thiếu số 0", f"viết {right}")


def _wrong(text: str) -> Iterator[tuple[int, str, str]]:
    """Each date that has a zero too many or too few: where, as typed, as it should be."""
    if "/" not in text and "háng " not in text:
        return
    found = [
        *(
            (match.start(), match.group(), f"{_day(match[1])}/{_month(match[2])}/{match[3]}")
            for match in SHORT_DATE.finditer(text)
        ),
        *(
            (match.start(1), match.group()[5:], f"{_day(match[1])}/{_month(match[2])}")
            for match in _SHORTER.finditer(text)
        ),
        *(
            (
                match.start(),
                match.group(),
                f"{match.group()[:5]}{_day(match[1])} tháng {_month(match[2])}{match[3] or ''}",
            )
            for match in _LONG.finditer(text)
        ),
    ]
    inside = {at for start, typed, _ in found for at in range(start, start + len(typed))}
    for match in _MONTH.finditer(text):
        if match.start() not in inside:
            right = f"{match.group()[:6]}{_month(match[1])}{match[2]}{match[3]}"
            found.append((match.start(), match.group(), right))
    yield from (item for item in sorted(found) if item[1] != item[2])


@kept(most=1_000, longest=50)
def _wrong_value(typed: str) -> tuple[tuple[int, str, str], ...]:
    return tuple(_wrong(typed))


def _day(digits: str) -> str:
    return f"{int(digits):02d}" if int(digits) < DAY_ZERO_BELOW else digits


def _month(digits: str) -> str:
    month = int(digits)
    return f"{month:02d}" if month < MONTH_ZERO_BELOW else str(month)


def _dated_values(case: Case) -> Iterator[Place]:
    """The values of the file that are dates."""
    file = case.report.year_file
    yield Place((key_of(YearFile, "header"), key_of(Header, "issued_on")))
    for name in ("tasks", "next_tasks"):
        for index in range(len(getattr(file, name))):
            yield Place((key_of(YearFile, name), index, key_of(Task, "deadline")))
    for _, group in groupby(case.rows, lambda row: row.path[:-1]):
        rows = list(group)
        if _is_in_the_year_file(case, rows):
            yield from (row.at("issued_on") for row in rows)


RULE = Rule(
    "BC416",
    "Ngày, tháng thừa hoặc thiếu số 0",
    Severity.WARNING,
    """
Ngày nhỏ hơn 10 và tháng 1, tháng 2 có số 0 đứng trước; tháng 3 đến tháng 9 thì không
(Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4b).
Sai:  13/08/2020; 5/5/2020; ngày 8 tháng 7; tháng 2/2020.
Đúng: 13/8/2020; 05/5/2020; ngày 08 tháng 7; tháng 02/2020.
Ngày ghi trong khóa ngay, thoi_han, ngay_ban_hanh thì báo cáo tự in đúng,
nhưng nên ghi như bản in; ngày trong tệp bảng (tu_tep) thì phần mềm bảng tính viết, không xét.
Cách sửa: theo gợi ý.
""",
    _find,
    reads_words=True,
)
