"""Sentences that count tasks, and the tasks of the file → counts that are wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_count
from baocao_gen.vietnamese.numerals import NUMERAL, number_said
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import TaskStatus, YearFile, key_of

_NUMBER = (
    rf"(?<![\w.,/])(?P<count>[0-9]{{1,4}}|(?:{NUMERAL})(?: (?:{NUMERAL}))?)(?: \([0-9]{{1,4}}\))?"
)
_ENDINGS = (*"0123456789)", *NUMERAL.split("|"))
"""What «nhiệm vụ» stands behind where it is counted."""
_ALL = late(
    rf"(?:[Tt]rong (?:tổng số )?|[Tt]ổng số |(?:giao|có) tổng cộng ){_NUMBER} nhiệm vụ"
    r"(?: được giao| của kỳ| trong kỳ| trọng tâm)?(?=,? (?:có|đã|thì)|[,.;:]|$)"
)
_GIVEN = late(rf"(?:được )?giao {_NUMBER} nhiệm vụ(?! (?:do|của|từ))")
_OVER = late(
    r"(?<![\w.,/])(?P<count>[0-9]{1,3})/(?P<whole>[0-9]{1,3}) nhiệm vụ (?:đã |được )?hoàn thành"
    r"(?! (?:trước|vượt|quá|đúng|một phần)\b)"
)
_DONE_OVER = late(
    r"(?i:(?:đến nay,? )?(?:sở |ngành |đơn vị |cơ quan )?(?:đã )?hoàn thành) "
    r"(?P<count>[0-9]{1,3})/(?P<whole>[0-9]{1,3}) nhiệm vụ(?: được giao)?[.;]?"
)
_STOP = late(r";|(?<!\w)giao(?!\w)")
"""Behind it, other tasks are counted."""
_ALONE = r"(?:(?:Đến nay|Hiện nay|Hiện|Trong (?:năm|kỳ|quý)),? )?(?:đã |còn |có |vẫn còn |hiện )*"
_STATUSES = (
    (TaskStatus.DONE, r"(?:đã |được )?hoàn thành"),
    (TaskStatus.UNDER_WAY, r"(?:đang |còn đang )(?:được )?(?:thực hiện|triển khai)"),
    (TaskStatus.NOT_STARTED, r"(?:chưa |còn chưa )(?:được )?(?:thực hiện|triển khai)"),
    (TaskStatus.MISSED, r"không (?:đạt|hoàn thành)"),
)
_BEGIN_WITH = {
    TaskStatus.DONE: ("đã hoàn", "được hoàn", "hoàn thành"),
    TaskStatus.UNDER_WAY: ("đang", "còn đang"),
    TaskStatus.NOT_STARTED: ("chưa", "còn chưa"),
    TaskStatus.MISSED: ("không",),
}
"""How the words begin of which one stands behind the count."""
_BEHIND = {
    status: tuple(f" nhiệm vụ {word}" for word in words) for status, words in _BEGIN_WITH.items()
}
_BY_STATUS = tuple(
    (
        status,
        late(
            rf"{_NUMBER} nhiệm vụ (?:{words})(?! (?:trước|vượt|quá|đúng|một phần)\b)",
            needs=_BEHIND[status],
        ),
    )
    for status, words in _STATUSES
)
_STATUS_FIRST = tuple(
    (status, late(rf"(?:{words}) {_NUMBER}(?: nhiệm vụ)?(?=[,.;]| và |$)"))
    for status, words in _STATUSES
)
_BY_STATUS_ALONE = tuple(
    (status, late(rf"^(?i:{_ALONE}){_NUMBER} nhiệm vụ (?:{words})[.;]?$", needs=_BEHIND[status]))
    for status, words in _STATUSES
)


def _find(case: Case) -> Iterator[Finding]:
    tasks = case.report.year_file.tasks
    if not tasks or any(task.status is None for task in tasks):
        return
    statuses = Counter(task.status for task in tasks)
    for sentence in case.sentences_with((" nhiệm vụ",)):
        yield from _counted(sentence, len(tasks), statuses)


def _counted(
    sentence: Sentence, total: int, statuses: Counter[TaskStatus | None]
) -> Iterator[Finding]:
    """Counts are those of the file's tasks only where the sentence speaks of all of them.

    So one of its numbers must be right: the total, or one of those by status and the total nearly.
    """
    text = sentence.unquoted
    counted = text.lower().split(" nhiệm vụ")[:-1]
    is_counted = any(before.endswith(_ENDINGS) for before in counted)
    whole = (_ALL.search(text) or _GIVEN.search(text)) if is_counted else None
    if not whole:
        yield from _without_total(sentence, total, statuses)
        return
    last = next((at.start() for at in _STOP.finditer(text, whole.end())), len(text))
    parts = [
        (found, statuses[status], status.words)
        for status, pattern in (*_BY_STATUS, *_STATUS_FIRST)
        for found in pattern.finditer(text, whole.end(), last)
    ]
    if not parts:
        return
    said = _number(whole)
    is_whole, is_near = said == total, said is not None and abs(said - total) <= max(1, total // 5)
    if not is_whole and not (is_near and any(_number(one) == right for one, right, _ in parts)):
        return  # other tasks than those of the file, as far as anybody can tell
    yield from _compared(sentence, whole, total, "")
    for found, right, words in parts if is_whole else ():
        yield from _compared(sentence, found, right, f" {words}")


def _without_total(
    sentence: Sentence, total: int, statuses: Counter[TaskStatus | None]
) -> Iterator[Finding]:
    """«Còn 2 nhiệm vụ chưa thực hiện.» and nothing else; «04/05 nhiệm vụ hoàn thành»."""
    text = sentence.unquoted.strip()
    over = _OVER.search(sentence.unquoted)
    alone = None if over else _DONE_OVER.fullmatch(text)
    if alone and int(alone["whole"]) == total:
        done = TaskStatus.DONE
        for finding in _compared(sentence, alone, statuses[done], f" {done.words}"):
            yield replace(finding, severity=Severity.WARNING)
    if over and int(over["whole"]) == total:
        done = TaskStatus.DONE
        yield from _compared(sentence, over, statuses[done], f" {done.words}")
    for status, pattern in _BY_STATUS_ALONE:
        found = pattern.match(text)
        said = _number(found) if found else None
        if found and said is not None and said <= total:
            for finding in _compared(sentence, found, statuses[status], f" {status.words}"):
                yield replace(finding, severity=Severity.WARNING)


def _number(found: re.Match[str]) -> int | None:
    return number_said(found["count"])


def _compared(
    sentence: Sentence, found: re.Match[str], right: int, words: str
) -> Iterator[Finding]:
    typed, said = found["count"], _number(found)
    if said is not None and said != right:
        key = key_of(YearFile, "tasks")
        yield Finding(
            sentence.at(sentence.start + found.start("count")),
            f"ghi «{typed} nhiệm vụ» nhưng {key} có {format_count(right)} nhiệm vụ{words}",
            "sửa số trong câu, hoặc sửa trạng thái của nhiệm vụ",
            ((Place((key,)), "các nhiệm vụ được đếm"),),
        )


RULE = Rule(
    "BC708",
    "Số nhiệm vụ trong câu khác bảng nhiệm vụ",
    Severity.ERROR,
    """
Câu nói trong bao nhiêu nhiệm vụ có bao nhiêu đã hoàn thành thì phải đúng với trang_thai
của nhiem_vu.
Sai:  «Trong 4 nhiệm vụ có 3 nhiệm vụ đã hoàn thành» khi chỉ hai nhiệm vụ ghi hoan_thanh.
Đúng: «Trong 4 nhiệm vụ có 2 nhiệm vụ đã hoàn thành».
Chỉ xét câu nói cả tổng số lẫn số theo trạng thái, một trong các số ấy đúng với bảng, và mọi
nhiệm vụ đã ghi trang_thai.
Cách sửa: sửa số, hoặc sửa trạng thái.
""",
    _find,
)
