"""Printed texts → words for «about» before a number that is known to the last unit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import compress

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage, matches, of_each
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.numbers import value_of
from baocao_gen.vietnamese.pattern import late

_WORDS = ("hơn", "gần", "khoảng", "chừng", "xấp xỉ", "trên dưới", "ngót")
_ABOUT = (
    r"(?<!\w)(?<!nhiều )(?<!cao )(?<!thấp )(?<!lớn )(?<!nhỏ )(?<!ít )"
    rf"(?:{'|'.join(_WORDS)})"
)
# The number is what Python finds fast; then it looks back.
_CANDIDATE = late(
    rf"[{MASK}0-9](?<=\s.)(?:{'|'.join(f'(?<={word}..)' for word in _WORDS)})",
    re.IGNORECASE | re.DOTALL,
)
_PRINTED = late(
    rf"({_ABOUT})\s(?!(?:19|20)[0-9]{{2}}(?![0-9]))"
    r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?![\w,./])(?!\s(?:trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ])(?!\w))",
    re.IGNORECASE,
)
_MEAN = late(r"(?:bình quân|trung bình|mỗi)(?!\w)[^.;\n]*$", re.IGNORECASE)
"""«bình quân mỗi ngày có … và khoảng 115 lượt»: what is reckoned is rounded."""
_NEAR = 120
_ROUND = 3
"""Digits of a number that is not rounded; «hơn 1.250» is, and «hơn 486 nghìn» to thousands."""


def _find(case: Case) -> Iterator[Finding]:
    prose = case.prose
    found = of_each(prose.passages, "about a number", _may_be_about)
    candidates = [*compress(prose.passages, found)]
    values = _with_decimals(case) if candidates else []
    for passage in candidates:
        words = case.printed(passage)
        for match in _PRINTED.finditer(words.text):
            about, number = match.groups()
            is_exact = not number.endswith("0") and len(number.replace(".", "")) >= _ROUND
            is_mean = _MEAN.search(words.text, max(0, match.start() - _NEAR), match.start())
            if is_exact and not is_mean and not _is_cut_off(values, number):
                yield Finding(
                    words.at(match.start()),
                    f"«{about} {number}»: số đã biết đến từng đơn vị thì không «{about}»",
                    f"bỏ chữ «{about}», hoặc làm tròn số",
                )


def _may_be_about(passage: Passage) -> bool:
    return any(matches(_CANDIDATE, passage.masked))


def _with_decimals(case: Case) -> list[Decimal]:
    """What has been done of the figures with decimals, in order."""
    figures = case.report.figures
    return sorted(f.actual for f in figures if f.decimals and f.actual is not None)


def _is_cut_off(values: list[Decimal], number: str) -> bool:
    """Whether some figure has decimals that a number leaves out: «gần 147 km» of 146,8 km."""
    typed = value_of(number)
    first, stop = bisect_right(values, typed - 1), bisect_left(values, typed + 1)
    return first < stop and (values[first] != typed or values[stop - 1] != typed)


RULE = Rule(
    "BC435",
    "Chữ «hơn», «gần», «khoảng» đứng trước một số chính xác",
    Severity.WARNING,
    """
Đã đếm được đến từng đơn vị mà lại nói «hơn», «gần», «khoảng» thì người đọc không biết số thật.
Sai:  «cấp hơn 542 thiết bị».
Đúng: «cấp 542 thiết bị», hoặc «cấp hơn 500 thiết bị».
Số đã làm tròn («gần 1.500», «khoảng 20») thì không nhắc.
Cách sửa: bỏ chữ ấy, hoặc làm tròn số.
""",
    _find,
)
