"""Sentences that hold one figure against another («gấp 3 lần», «ít hơn») → those turned round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.changes_told import has_same_base
from baocao_gen.checks.evidence.directions import BASE
from baocao_gen.checks.evidence.figures_named import telling_words
from baocao_gen.checks.evidence.hedged import hedge_of, may_be_told
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_held import in_unit_of, unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.siblings import groups_named
from baocao_gen.checks.subjects import subject_of, worded
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, exact_arithmetic, value_of
from baocao_gen.vietnamese.pattern import late

_SOFT = r"(?:[ \n](?P<soft>gần|hơn|khoảng|trên|xấp xỉ|tới))?"
_TIMES = late(
    rf"(?<!\w)(?:(?:nhiều|đông|lớn|cao|dài|rộng)[ \n])?gấp{_SOFT}[ \n]"
    r"(?P<much>[0-9]+(?:,[0-9]+)?|đôi|hai|ba|bốn|năm|mười)(?:[ \n]lần)?"
    r"(?:[ \n](?:so với|số|của))*[ \n]",
    re.IGNORECASE,
    needs=("gấp",),
)
_MORE = late(
    r"(?<!\w)(?P<way>nhiều|cao|lớn|đông|dài|ít|thấp|nhỏ|ngắn|vượt)"
    r"(?:(?<=vượt)|(?:[ \n][^\W\d_]+){0,3}?[ \n]hơn)"
    r"(?:[ \n](?:so với|số|của|là))*[ \n]",
    re.IGNORECASE,
)
_AT_LEAST = frozenset(("hơn", "trên"))
_LESS = frozenset(("ít", "thấp", "nhỏ", "ngắn"))
_IN_WORDS = {"đôi": 2, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "mười": 10}
_CLAUSE = late(r"[;.,()](?![0-9])|:(?!\w)|\n")
_OF_TIME = late(
    rf"{BASE}|kế hoạch|chỉ tiêu|dự toán|(?<!\w)(?:năm|tháng|quý|kỳ)(?!\w)|bình quân|trung bình"
    r"|cả nước|toàn quốc|mục tiêu|quy định|định mức|dự kiến|phấn đấu",
    re.IGNORECASE,
)
"""What the comparison is with if not with another figure of the same time."""
_ELSEWHERE = late(r"(?<!\w)(?:tại|ở|riêng)[ \n]|địa bàn[ \n](?!toàn|tỉnh|thành)", re.IGNORECASE)
_AND = late(r"(?<!\w)và[ \n]$", re.IGNORECASE)
_NAME = late(r"[^.;:,()%\d]{3,80}[ \n]")
"""What stands between a comparison and by how much, if nothing but a name does."""
_MOST_TOLD = 2_000
"""Comparisons of one report that are judged: a hundred times as many as are made."""
_WINDOW, _MOST_BEFORE = 120, 400
"""Letters on either side in which a figure is named, and before in which more is said of it."""
_ROUGH = Decimal("0.15")
"""How far, in parts of it, a multiple that is said in words may be from the exact one."""


def _find(case: Case) -> Iterator[Finding]:
    told = (
        (sentence, found)
        for sentence in case.sentences_with(("gấp", " hơn ", "vượt "))
        for pattern in (_TIMES, _MORE)
        for found in pattern.finditer(sentence.unquoted)
    )
    for sentence, found in islice(told, _MOST_TOLD):
        two = _two(case, sentence, found)
        if two is not None:
            yield from _judged(sentence, found, *two)


def _two(
    case: Case, sentence: Sentence, found: re.Match[str]
) -> tuple[ResolvedFigure, ResolvedFigure] | None:
    """The two siblings that the words on either side name, each alone."""
    start, end = sentence.start + found.start(), sentence.start + found.end()
    before = _CLAUSE.split(sentence.words(start - _WINDOW, start))[-1]
    behind = _CLAUSE.split(sentence.words(end, end + _WINDOW))[0]
    if number := _by_how_much(sentence, found):
        hedge = hedge_of(sentence, number)
        behind = sentence.words(end, number.start).rstrip().removesuffix(hedge)
    if _AND.search(before):  # «…, tăng 230 ca so với năm 2023 và nhiều hơn số ca sởi 57 ca»
        before = ""
    opening = sentence.words(start - _MOST_BEFORE, start).rpartition(";")[2]
    others = [telling_words(said) for said in _OF_TIME.findall(f"{before} … {behind}")]
    if not before.strip():  # «hộ cận nghèo còn 14.280 hộ, gấp 2,3 lần số hộ nghèo»
        told = subject_of(case, sentence, start).figures
        return _of_one_unit(told, _counted(case, sentence, behind)) if not others else None
    whole = f"{opening} {found.group()} {behind}"
    for group in groups_named(case, sentence, before, whole):
        one, other = group.named(before), group.named(behind)
        if len(one) == len(other) == 1 and one != other and _are_of(case, others, one[0], other[0]):
            return one[0], other[0]
    if _ELSEWHERE.search(opening):
        return None
    two = _named_alike(case, sentence, before, behind)
    is_named = two and telling_words(behind).difference(telling_words(two[1].unit), *others)
    return two if two and is_named and _are_of(case, others, *two) else None


def _are_of(
    case: Case, times: Iterable[Set[str]], one: ResolvedFigure, other: ResolvedFigure
) -> bool:
    """Whether what looks like another time is part of a name: «Việc năm trước chuyển sang»."""
    known = case.by_words.words_of(one) | case.by_words.words_of(other)
    return all(said <= known for said in times)


def _by_how_much(sentence: Sentence, found: re.Match[str]) -> Said | None:
    """The 12.020 of «lớn hơn diện tích ngô 12.020 ha»."""
    end = sentence.start + found.end()
    number = next(iter(sentence.said_in(end, end + _WINDOW)), None)
    if "way" not in found.re.groupindex or number is None or number.unit in PERCENT_UNITS:
        return None
    return number if _NAME.fullmatch(sentence.words(end, number.start)) else None


def _named_alike(
    case: Case, sentence: Sentence, before: str, behind: str
) -> tuple[ResolvedFigure, ResolvedFigure] | None:
    """Two figures of one unit that the words on either side name, and nothing narrower."""
    return _of_one_unit(_counted(case, sentence, before), _counted(case, sentence, behind))


def _counted(case: Case, sentence: Sentence, words: str) -> tuple[ResolvedFigure, ...]:
    return worded(case, sentence, words, 0, _is_counted).figures


def _of_one_unit(
    one: tuple[ResolvedFigure, ...], other: tuple[ResolvedFigure, ...]
) -> tuple[ResolvedFigure, ResolvedFigure] | None:
    if not (len(one) == len(other) == 1) or one[0].name == other[0].name:
        return None
    return (one[0], other[0]) if one[0].unit == other[0].unit else None


def _is_counted(figure: ResolvedFigure) -> bool:
    return figure.unit not in PERCENT_UNITS and figure.actual is not None


def _judged(
    sentence: Sentence, found: re.Match[str], one: ResolvedFigure, other: ResolvedFigure
) -> Iterator[Finding]:
    first, second = one.actual or Decimal(0), other.actual or Decimal(0)
    if "way" in found.re.groupindex:
        is_right = first < second if found["way"].casefold() in _LESS else first > second
    else:
        is_right = second <= 0 or _holds(found, first, second)
    if not is_right:
        yield Finding(
            sentence.at(sentence.start + found.start()),
            f"«{' '.join(found.group().split())}»: {one.dotted} là {one}, "
            f"{other.dotted} là {other}{_times(first, second)}",
            "đổi lại hai bên, hoặc sửa số lần",
        )
    elif number := _by_how_much(sentence, found):
        yield from _apart(sentence, number, one, other)


def _apart(
    sentence: Sentence, number: Said, one: ResolvedFigure, other: ResolvedFigure
) -> Iterator[Finding]:
    """By how much two figures differ, if it is told in their unit."""
    if one.unit != other.unit or not has_same_base(number, one):
        return
    first, second = one.actual or Decimal(0), other.actual or Decimal(0)
    with exact_arithmetic(first, second):
        apart = abs(first - second)
    right, unit = in_unit_of(number, apart, one.unit), unit_of(number)
    if not may_be_told(right, number, hedge_of(sentence, number)):
        yield Finding(
            sentence.at(number.start),
            f"«{number.typed} {unit}»: {one.dotted} là {one}, {other.dotted} là {other}, "
            f"chênh {shown_number(right, number.decimals)} {unit}",
            "sửa mức chênh lệch",
        )


def _times(first: Decimal, second: Decimal) -> str:
    if first <= second or second <= 0:
        return ""
    with exact_arithmetic(first, second):
        return f", tức gấp {shown_number(first / second, 1)} lần"


def _holds(found: re.Match[str], first: Decimal, second: Decimal) -> bool:
    """Whether one figure is as many times the other, rounded or cut off as it is typed."""
    typed = found["much"].casefold()
    with exact_arithmetic(first, second):
        ratio = first / second
    if typed in _IN_WORDS:
        return abs(ratio - _IN_WORDS[typed]) <= _IN_WORDS[typed] * _ROUGH
    much = value_of(typed)
    unit = Decimal(1).scaleb(-len(typed.partition(",")[2]))
    soft = (found["soft"] or "").casefold()
    if soft and soft not in _AT_LEAST:
        return abs(ratio - much) < max(unit, ratio / 10)
    short = max(unit, ratio / 10) if soft else unit
    return much <= ratio + unit / (10 if soft else 2) and ratio - much < short


RULE = Rule(
    "BC777",
    "So sánh hai số liệu mà hai số không cho là vậy",
    Severity.WARNING,
    """
Câu so hai số liệu cùng loại (hai phần của một tổng, hai số liệu cùng đơn vị có tên khóa giống nhau)
bằng «gấp n lần», «nhiều hơn», «thấp hơn» thì hai số trong tệp nói câu ấy đúng hay sai.
Sai:  «Cuộc theo kế hoạch gấp 4 lần cuộc đột xuất» khi 48 cuộc và 16 cuộc;
      «Thu phí nhiều hơn thu thuế» khi thu phí ít hơn.
Đúng: «Cuộc theo kế hoạch gấp 3 lần cuộc đột xuất»; «Thu phí ít hơn thu thuế».
So với năm trước, kế hoạch, bình quân thì không xét ở đây.
Cách sửa: đổi lại hai bên, hoặc sửa số lần.
""",
    _find,
)
