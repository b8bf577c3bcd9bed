"""Sentences that say «từ … lên …», «từ … xuống …» → two numbers that went the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.directions import Direction
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.quotients import is_printed_as
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.values_held import in_unit_of, unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_FROM = late(
    r"(?:(?<!\w)(?P<way>tăng|giảm|nâng|hạ|sụt|rút|kéo)(?!\w)(?:[^\d.;:()]{0,60}?))?"
    r"(?<!\w)từ(?:[ \n](?:mức|con số|khoảng|gần|hơn|trên))*[ \n]$",
    re.IGNORECASE,
)
_TO = late(
    r"[ \n]?%?(?:[^\d.;:()%]{0,40}?)(?<!\w)(?P<to>lên|xuống|còn)(?:[ \n](?:còn|đến|tới|mức|khoảng"
    r"|gần|hơn|trên|chỉ còn))*[ \n]$",
    re.IGNORECASE,
)
_WAYS = {
    "tăng": Direction.UP, "nâng": Direction.UP, "lên": Direction.UP,
    "giảm": Direction.DOWN, "hạ": Direction.DOWN, "sụt": Direction.DOWN, "rút": Direction.DOWN,
    "xuống": Direction.DOWN, "còn": Direction.DOWN,
}  # fmt: skip
_NAMED, _FARTHEST = 0.5, 3
"""Which part of a figure's name must be there, and how many times two numbers are apart at most."""
_RANKED = late(r"hạng|thứ|vị trí|bậc|cấp|loại|mức độ|nhóm|năm|tuổi|độ tuổi|lần", re.IGNORECASE)
"""What a smaller number is the better, or another kind, of."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences:
        if "từ" in sentence.low:
            for one, other in pairwise(sentence.said):
                if not (one.by_tag and other.by_tag):
                    yield from _judged(case, sentence, one, other)


def _judged(case: Case, sentence: Sentence, one: Said, other: Said) -> Iterator[Finding]:
    before, between = sentence.before(one, 90), sentence.between(one, other)
    begins, goes = _FROM.search(before), _TO.fullmatch(between)
    if not begins or not goes or not _alike(one, other) or one.value == other.value:
        return
    if _RANKED.search(f"{begins.group()} {between}"):
        return
    words = [word.casefold() for word in (begins["way"], goes["to"]) if word]
    ways = {_WAYS[word] for word in words if word in _WAYS}
    right = Direction.UP if other.value > one.value else Direction.DOWN
    shown = f"từ {one.typed} {goes['to']} {other.typed}"
    if ways != {right}:
        yield Finding(
            sentence.at(one.start),
            f"«{' '.join((*words[:-1], shown))}»: {other.typed} "
            f"{'lớn' if right is Direction.UP else 'nhỏ'} hơn {one.typed}",
            "đổi chỗ hai số, hoặc sửa chữ",
        )
        return
    yield from _from_last_year(case, sentence, (one, other), shown)
    figure = case.near.values(sentence).went(other.value, one.value, other.unit)
    if figure is not None:
        yield Finding(
            sentence.at(one.start),
            f"«{shown}»: số liệu {figure.dotted} đi từ {other.typed} đến {one.typed}",
            "đổi chỗ hai số, và sửa chữ",
        )


def _from_last_year(
    case: Case, sentence: Sentence, two: tuple[Said, Said], shown: str
) -> Iterator[Finding]:
    """«từ 81 hộ xuống còn 64 hộ» of a named figure that was 81 last year, and is another now."""
    one, other = two
    there = words_around(sentence, one)
    were = [
        held.figure
        for held in case.nearly_said.equal_to(one)
        if held.aspect is Aspect.PRIOR and case.by_words.told(held.figure, there) >= _NAMED
    ]
    known = case.nearly_said.of(sentence, case.figures_of(sentence))
    if len(were) != 1 or case.nearly_said.is_right(other):
        return
    [figure] = were
    if figure.actual is None or any(near.said.start == other.start for near in known):
        return  # told as a slip of the finger already
    value = in_unit_of(other, figure.actual, figure.unit)
    small, large = sorted((value, other.value))
    if not is_printed_as(value, other) and 0 < large <= small * _FARTHEST:
        yield Finding(
            sentence.at(other.start),
            f"«{shown}»: số liệu {figure.dotted} đi từ {one.typed} đến {figure}",
            f"viết {{{{ {figure.dotted} | kem_don_vi }}}}, hoặc sửa số",
            severity=Severity.WARNING,
        )


def _alike(one: Said, other: Said) -> bool:
    """Whether two numbers count the same; the first one's unit is often left out."""
    first, second = unit_of(one).casefold(), unit_of(other).casefold()
    left = not one.unit and _TO.fullmatch(f" {first} ") is not None
    return left or not one.unit or first.startswith(second) or second.startswith(first)


RULE = Rule(
    "BC773",
    "Chữ «từ … lên …», «từ … xuống …» ngược với hai số",
    Severity.WARNING,
    """
Hai số đứng ngay trong câu cho biết tăng hay giảm; chữ phải theo hai số ấy.
Sai:  «tăng từ 94,85% lên 93,42%»; «giảm từ 9 ca xuống 17 ca».
Đúng: «tăng từ 93,42% lên 94,85%»; «tăng từ 9 ca lên 17 ca».
Thứ hạng, cấp, loại, tuổi thì không xét. Hai thẻ của một số liệu thì xem BC722.
Cách sửa: đổi chỗ hai số, hoặc sửa chữ.
""",
    _find,
)
