"""Sentences → numbers written in words that are not the digits beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_count, value_of
from baocao_gen.vietnamese.numerals import NUMERAL, number_in_words
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_WORDS = rf"(?:{NUMERAL})(?:[ \u00a0\n](?:{NUMERAL})){{0,30}}"
_DIGITS = r"(?<![\w.,/])[0-9](?:[0-9.,]*[0-9])?"
_BY_WORDS = ("bằng chữ", "viết bằng chữ", "số tiền bằng chữ")
_ANY_DIGIT = tuple("0123456789")
_WORDS_OF_NUMBERS = tuple(NUMERAL.split("|"))
_NUMERALS = (*_WORDS_OF_NUMBERS, *_BY_WORDS)
_PAIRS = (
    (
        _WORDS_OF_NUMBERS,
        _ANY_DIGIT,
        late(rf"(?<!\w)(?P<words>(?i:{_WORDS}))[ \u00a0\n]\((?P<digits>{_DIGITS})\)"),
    ),
    (
        _ANY_DIGIT,
        _WORDS_OF_NUMBERS,
        late(rf"(?P<digits>{_DIGITS})[ \u00a0\n]\((?P<words>(?i:{_WORDS}))\)"),
    ),
)
"""What stands right before the bracket and right behind it, and the pattern for both."""
_SPELT_OUT = late(
    rf"(?P<digits>{_DIGITS})(?P<unit>(?:[ \u00a0\n][^\W\d_]+){{1,3}})[ \u00a0\n]?"
    rf"\((?:(?i:{'|'.join(_BY_WORDS)}):[ \u00a0\n])?(?P<words>(?i:{_WORDS})"
    r"[ \u00a0\n][^()]{1,40}?)\.?\)"
)
_WELL_FORMED = late(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:,[0-9]+)?")


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(("(",)):
        text = sentence.text
        around = list(pairwise(text.lower().split("(")))
        for before, behind, pattern in _PAIRS:
            if any(a.rstrip().endswith(before) and b.startswith(behind) for a, b in around):
                for found in pattern.finditer(text):
                    place = sentence.at(sentence.start + found.start())
                    yield from _compared(place, found, Decimal(1))
        if not any(behind.startswith(_NUMERALS) for _, behind in around):
            continue
        for found in _SPELT_OUT.finditer(text):
            factor, unit = without_scale(found["unit"].strip())
            if found["words"].casefold().rstrip().removesuffix(" chẵn").endswith(f" {unit}"):
                yield from _compared(sentence.at(sentence.start + found.start()), found, factor)


def _compared(place: Place, found: re.Match[str], factor: Decimal) -> Iterator[Finding]:
    digits = found["digits"]
    said = _said(found["words"])
    if said is None or not _WELL_FORMED.fullmatch(digits) or _is_a_year(found):
        return
    if value_of(digits) * factor != said:
        yield Finding(
            place,
            f"«{found['words']}» là {format_count(said)}, bên cạnh ghi «{digits}»",
            "sửa chữ hoặc sửa số cho bằng nhau",
        )


def _is_a_year(found: re.Match[str]) -> bool:
    """«năm (2020)»: no number five."""
    return (
        found["words"].casefold() == "năm"
        and re.fullmatch(r"(?:19|20)\d\d", found["digits"]) is not None
    )


def _said(words: str) -> int | None:
    """The number that words say, whatever unit stands behind it."""
    kept = [word for word in words.split() if re.fullmatch(NUMERAL, word.casefold())]
    begins = " ".join(words.split()[: len(kept)])
    return number_in_words(begins) if len(kept) == len(begins.split()) else None


RULE = Rule(
    "BC705",
    "Số bằng chữ khác số bằng chữ số đứng cạnh",
    Severity.ERROR,
    """
Một số viết hai cách cạnh nhau thì phải là một số.
Sai:  «mười hai (11) tổ chức»; «05 (sáu) trường hợp»;
      «13,5 triệu đồng (bằng chữ: Mười ba triệu đồng)».
Đúng: «mười một (11) tổ chức»; «05 (năm) trường hợp».
Cách sửa: sửa một trong hai; số liệu đã khai báo thì viết {{ ten | bang_chu }} để máy đọc.
""",
    _find,
)
