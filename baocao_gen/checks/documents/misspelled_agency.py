"""Codes of agencies → those with two letters swapped, one replaced or one doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.agencies import swapped, well_known
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_CAPITALS = late(r"[A-ZĐ](?<!\w.)[A-ZĐ]{3,5}(?!\w)")
_MANY = 5
"""How many times more often the right spelling must stand in the report."""
_SHORTEST, _LONGEST = 4, 30
"""Letters of a code that may be misspelled: shorter ones are alike, longer ones are no codes."""


def _find(case: Case) -> Iterator[Finding]:
    codes = Counter(mention.agency for mention in case.mentions)
    for mention in case.mentions:
        meant = _meant(mention.agency, codes)
        if meant:
            yield Finding(
                mention.place,
                f"ký hiệu «{mention.typed}» ghi «{mention.agency}», có lẽ là «{meant}»",
                f"viết {mention.typed.replace(mention.agency, meant)}",
            )
    text = case.unread.masked
    for word in _CAPITALS.finditer(text):
        known = well_known(word.group())
        if known and text[word.start() - 1 : word.start()] not in ("-", "/"):
            yield Finding(
                case.unread.at(word.start()),
                f"«{word.group()}» có lẽ là «{known}»",
                f"viết {known}",
            )


def _meant(code: str, codes: Counter[str]) -> str | None:
    known = well_known(code)
    if known or not _SHORTEST <= len(code) <= _LONGEST:
        return known
    for other in swapped(code):
        if codes[other] >= _MANY * codes[code]:
            return other
    return None


RULE = Rule(
    "BC426",
    "Tên viết tắt của cơ quan viết sai",
    Severity.ERROR,
    """
Đảo, thừa hay nhầm một chữ trong tên viết tắt thì ký hiệu chỉ tới một cơ quan không có.
Sai:  Kế hoạch số 65/KH-UNBD.
Đúng: Kế hoạch số 65/KH-UBND.
Máy so với UBND, HĐND và với những tên viết tắt gặp nhiều lần trong cùng báo cáo.
Cách sửa: gõ lại tên viết tắt.
""",
    _find,
    reads_words=True,
)
