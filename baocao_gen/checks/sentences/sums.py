"""Sentences that spell out a sum, a product or a difference → those whose result is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.reckoned import (
    Interval,
    as_printed,
    is_reckoned,
    product,
    span,
    total,
)
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, PERCENTAGE_POINT
from baocao_gen.vietnamese.pattern import late

_NOUN = r"[^.;:,()%\d+×=]{0,40}"
"""What is counted, between a number and the next sign."""
_SIGNS = {
    "+": late(rf"{_NOUN}%?{_NOUN}\+[ \n]?", needs=("+",)),
    "×": late(rf"{_NOUN}[×x*][ \n]?", needs=("×", "x", "*")),
    "-": late(rf"{_NOUN}%?{_NOUN}[ \n][-–−][ \n]", needs=("-", "–", "−")),
}
_TIMES = late(r"[ \d][x*][ \d]", needs=("x", "*"))
_EQUALS_BEHIND = late(rf"{_NOUN}%?[ \n]?\)?[ \n]?=[ \n]?")
_TOTAL_BEFORE = late(rf"{_NOUN}%?{_NOUN}(?:\(|=)[ \n]?(?:gồm[ \n]|bao gồm[ \n])?")
_ENDS = late(rf"{_NOUN}%?{_NOUN}(?:[),;.]|$)")
_FROM = late(rf"%?{_NOUN},?[ \n]?\(?(?:tăng|giảm)?[ \n]?từ[ \n]")
_TO = late(rf"%?{_NOUN}(?:lên|xuống|xuống còn|còn|lên thành|lên đến|lên tới)[ \n]")
_FEWEST_SUBTRACTED = 3
"""Digits of numbers between which a dash is a minus: smaller ones are ranges and scores."""
_CHANGED_BY = late(r"(?:tăng|giảm)(?: thêm| được| đi)?[ \n]$", re.I)
_THEN_BY = late(rf"%?{_NOUN}[,(][ \n]?(?:tức[ \n])?(?:tăng|giảm)(?: thêm| được| đi)?[ \n]")
_RATIO = "lần"


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        for sign, gap in _SIGNS.items():
            if sign in sentence.text or (sign == "×" and _TIMES.search(sentence.text)):
                yield from _chains(sentence, sign, gap)
        if "từ " in sentence.text:
            yield from _changes(sentence)


def _chains(sentence: Sentence, sign: str, gap: re.Pattern[str]) -> Iterator[Finding]:
    said, first = sentence.said, 0
    while first < len(said):
        last = first
        while last + 1 < len(said) and gap.fullmatch(sentence.between(said[last], said[last + 1])):
            last += 1
        if last > first:
            yield from _judged(sentence, sign, first, last)
        first = last + 1


def _judged(sentence: Sentence, sign: str, first: int, last: int) -> Iterator[Finding]:
    parts = sentence.said[first : last + 1]
    result = _result(sentence, first, last)
    if result is None or not all(map(is_reckoned, (*parts, result))):
        return
    right = _made(sign, parts)
    if right is None:
        return
    if as_counted(result).meets(right):
        return
    spelled = f" {sign} ".join(part.typed for part in parts)
    decimals = max(part.decimals for part in parts)
    yield Finding(
        sentence.at(result.start),
        f"{spelled} = {shown_number(right.middle, decimals)}, không phải {result.typed}",
        "sửa kết quả, hoặc một trong các số",
        ((sentence.at(parts[0].start), "phép tính ở đây"),),
    )


def _made(sign: str, parts: tuple[Said, ...]) -> Interval | None:
    """What a chain makes; None where a dash need not be a minus: «(2016 - 2020)», «2 - 1»."""
    if sign == "+":
        return total(map(span, parts))
    if sign == "×":
        return product(map(span, parts))
    one, *others = parts
    digits = min(len(part.typed.replace(".", "")) for part in parts)
    if len(others) != 1 or digits < _FEWEST_SUBTRACTED or one.value <= others[0].value:
        return None
    one_span, other = span(one), span(others[0])
    return Interval(one_span.least - other.most, one_span.most - other.least)


def _result(sentence: Sentence, first: int, last: int) -> Said | None:
    """The number that a chain says it makes: behind «=», or before «(» or «=»."""
    said = sentence.said
    behind = said[last + 1] if last + 1 < len(said) else None
    if behind and _EQUALS_BEHIND.fullmatch(sentence.between(said[last], behind)):
        return behind
    before = said[first - 1] if first else None
    if before and _TOTAL_BEFORE.fullmatch(sentence.between(before, said[first])):
        ends = _ENDS.match(sentence.behind(said[last]))
        return before if ends and _same_kind(before, said[first]) else None
    return None


def _same_kind(one: Said, other: Said) -> bool:
    return (one.unit == PERCENT) == (other.unit == PERCENT) or not other.unit


def as_counted(said: Said) -> Interval:
    """What a result may be: as printed if it has decimals, else the number itself."""
    return as_printed(said) if said.decimals else Interval(said.value, said.value)


def _changes(sentence: Sentence) -> Iterator[Finding]:
    """«tăng 12 (từ 30 lên 45)» and «từ 30 lên 45, tăng 12»."""
    said = sentence.said
    for index in range(1, len(said)):
        start, end = said[index - 1], said[index]
        if not _TO.fullmatch(sentence.between(start, end)) or start.unit not in ("", end.unit):
            continue
        by = _changed_by(sentence, index)
        if by is not None and all(map(is_reckoned, (start, end, by))):
            right = _difference(span(start), span(end), by)
            if right and not any(as_counted(by).meets(one) for one in right):
                shown = shown_number(
                    right[0].middle, max(by.decimals, start.decimals, end.decimals)
                )
                unit = PERCENT if by.unit == PERCENT else ""
                yield Finding(
                    sentence.at(by.start),
                    f"từ {start.typed} đến {end.typed} chênh lệch {shown}{unit}, "
                    f"không phải {by.typed}{unit}",
                    "sửa mức tăng, giảm hoặc một trong hai số",
                )


def _changed_by(sentence: Sentence, index: int) -> Said | None:
    """The number that says by how much: before «(từ … lên …)», or behind it."""
    said = sentence.said
    start, end = said[index - 1], said[index]
    before = said[index - 2] if index > 1 else None
    if before and _FROM.fullmatch(sentence.between(before, start)):
        return before if _CHANGED_BY.search(sentence.before(before)) else None
    behind = said[index + 1] if index + 1 < len(said) else None
    if behind and sentence.before(start).casefold().endswith("từ "):
        return behind if _THEN_BY.fullmatch(sentence.between(end, behind)) else None
    return None


def _difference(start: Interval, end: Interval, by: Said) -> tuple[Interval, ...]:
    """What the change may be, in the unit in which it is told; of shares, per cent or points."""
    apart = end.less(start)
    if by.unit == PERCENT:
        rate = apart.over(start)
        return (rate.times(100), apart) if rate else ()
    if by.noun.startswith(_RATIO):
        ratio, rate = end.over(start), apart.over(start)
        return (ratio, rate) if ratio and rate else ()
    if by.noun.startswith(PERCENTAGE_POINT) or by.decimals or by.value == by.value.to_integral():
        return (apart,)
    return ()


RULE = Rule(
    "BC743",
    "Phép tính viết ra trong câu có kết quả khác",
    Severity.ERROR,
    """
Câu viết ra phép tính thì kết quả phải đúng với các số trong phép tính ấy.
Sai:  «Tổng cộng 470 học viên (139 + 222 + 46)»; «tăng 12 xã (từ 30 lên 45 xã)».
Đúng: «Tổng cộng 407 học viên (139 + 222 + 46)»; «tăng 15 xã (từ 30 lên 45 xã)».
Số có số lẻ được lệch trong khoảng làm tròn.
Cách sửa: sửa kết quả, hoặc một trong các số.
""",
    _find,
)
