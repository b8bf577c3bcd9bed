"""BC426: the code of an agency with two letters swapped, one missing or one too many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.rule import Finding, Rule
from baocao_gen.problems import Severity

WELL_KNOWN = ("UBND", "HĐND")
_CAPITALS = re.compile(r"(?<![\wÀ-ỹ])[A-ZĐ]{4,6}(?![\wÀ-ỹ])")
_MANY = 5
"""How many times more often the right spelling must stand in the report."""


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
    for passage in case.passages:
        for word in _CAPITALS.finditer(passage.masked):
            known = _well_known(word.group())
            if known and passage.masked[word.start() - 1 : word.start()] not in ("-", "/"):
                yield Finding(
                    passage.at(word.start()),
                    f"«{word.group()}» có lẽ là «{known}»",
                    f"viết {known}",
                )


def _meant(code: str, codes: Counter[str]) -> str | None:
    known = _well_known(code)
    if known or len(code) < 4:
        return known
    for swapped in _swapped(code):
        if codes[swapped] >= _MANY * codes[code]:
            return swapped
    return None


def _swapped(word: str) -> Iterator[str]:
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _well_known(word: str) -> str | None:
    if word in WELL_KNOWN or not 4 <= len(word) <= 5:
        return None
    return next((known for known in WELL_KNOWN if _one_slip(word, known)), None)


def _one_slip(word: str, known: str) -> bool:
    """One letter doubled, replaced, or swapped with its neighbour (Damerau-Levenshtein 1)."""
    if len(word) == len(known) + 1:
        return any(
            word[:at] + word[at + 1 :] == known and word[at] in word[max(0, at - 1) : at]
            for at in range(len(word))
        )
    wrong = [at for at, (a, b) in enumerate(zip(word, known, strict=True)) if a != b]
    return len(wrong) == 1 or known in _swapped(word)


RULE = Rule(
    "BC426",
    "Tên viết tắt của cơ quan viết sai",
    Severity.ERROR,
    """Viết đảo, thừa hay nhầm một chữ trong tên viết tắt làm ký hiệu thành của một cơ quan không có.
Sai:  Kế hoạch số 65/KH-UNBD.
Đúng: Kế hoạch số 65/KH-UBND.
Máy so với UBND, HĐND và với những tên viết tắt gặp nhiều lần trong cùng báo cáo.
Cách sửa: gõ lại tên viết tắt.""",
    _find,
)
