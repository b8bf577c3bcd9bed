"""Sentences that tell a whole and its parts → parts above the whole, or that do not make it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.reckoned import Interval, is_reckoned, span, total
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_a_change
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.private_characters import MASK
from baocao_gen.vietnamese.mistyped import slip
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale

_BRACKETS = late(r"\([^()]*\)")
_CHANGES = late(
    r",[ \n](?:tăng|giảm|đạt|bằng|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?!\w)"
    r"(?:[^,;:()%]|,(?=\d))*%(?:[^,;:()]|,(?=\d))*(?=[,;])",
    re.IGNORECASE,
)
"""Per cent that are told of a whole before its parts are."""
_BEGIN = late(
    r"[^.;:()%\d]{0,80}?(?:[,;:(][ \n]*)?(?P<how>bao gồm|gồm có|gồm|chia ra|cụ thể|trong đó|\()"
    r"(?P<some>[ \n]+(?:có(?![ \n]thể)|cả))?[ \n]*:?[ \n]*(?:[^.;:,()%\d]{0,60}[ \n])?"
)
"""Between a whole and its first part."""
_NEXT = late(
    r"(?:[^.;:,()%\d]|\d(?=[ \n]sao)){0,80}(?:[,;]|[ \n]và[ \n]|[,;][ \n]và[ \n])"
    r"[^.;:,()%\d]{0,60}",
    re.I,
)
"""Between a part and the next one: what is counted, a comma, what the next one is."""
_TOTAL_SO_FAR = late(r"l[ũu][ỹy] kế[^,;.]{0,20}$", re.I)
_ENDS = late(r"(?:[^.;:,()%\d]|\d(?=[ \n]sao)){0,80}(?:[.;)]|$)")
_NO_PART = late(
    r"tăng|giảm|so với|kế hoạch|cùng kỳ|đạt|chiếm|bằng|tổng|vượt|lũy kế|luỹ kế|mỗi|bình quân"
    r"|trị giá|với|kinh phí|số tiền|năm (?:19|20)[0-9]{2}|thêm|còn|từ|đến|trên|hơn|gần|khoảng|dưới"
    r"|lượt",
    re.I,
)
"""Words of numbers that are no parts: comparisons, what the parts cost, how many came."""
_LABELLED = late(r"\((?:[^:,;()]{1,40}:[ \n][0-9][0-9.]*(?:[,;][ \n]|(?=\)))){2,}\)")
_NOUN_BETWEEN = late(r"[ \n][^\d.;:,()]{1,40}[ \n]")
_MAY_DIVIDE = ("gồm", "trong đó", "chia ra", "cụ thể", "(")
_OVERLAPPING = Decimal("1.5")
"""How many times the whole the parts behind «trong đó» are at most; else they overlap."""
_FEWEST, _MOST = 2, 30
"""Parts that a sentence adds up to a whole."""


class _Reading(NamedTuple):
    """Words in which a whole and parts may be told, and the numbers that count there."""

    sentence: Sentence
    words: str
    said: tuple[Said, ...]

    def between(self, index: int) -> str:
        """The words between a number and the next one."""
        start = self.sentence.start
        return self.words[self.said[index].end - start : self.said[index + 1].start - start]

    def behind(self, index: int) -> str:
        """The words behind a number."""
        end = self.said[index].end - self.sentence.start
        return self.words[end : end + 90]


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(_MAY_DIVIDE):
        if len(sentence.said) >= _FEWEST:
            yield from _labelled(sentence)
            for reading in _readings(sentence):
                for index in range(len(reading.said) - 1):
                    begins = _BEGIN.fullmatch(reading.between(index))
                    if begins and reading.said[index].unit != PERCENT:
                        yield from _judged(reading, index, begins)


def _readings(sentence: Sentence) -> Iterator[_Reading]:
    """The sentence without brackets and changes, and each bracket with the number before it."""
    words, said = sentence.unquoted, sentence.said
    flat = _CHANGES.sub(_blotted, _BRACKETS.sub(_blotted, words))
    outside = tuple(one for one in said if flat[one.start - sentence.start] != MASK)
    yield _Reading(sentence, flat, outside)
    starts = [one.start - sentence.start for one in said]
    for bracket in _BRACKETS.finditer(words):
        first, last = (bisect_left(starts, edge) for edge in bracket.span())
        if first and last - first >= _FEWEST:
            yield _Reading(sentence, words, said[first - 1 : last])


def _blotted(found: re.Match[str]) -> str:
    return MASK * len(found.group())


def _labelled(sentence: Sentence) -> Iterator[Finding]:
    """«44 bưu cục (cấp 1: 01, cấp 2: 10, cấp 3: 33)»: a bracket of nothing but labels and parts."""
    words, start = sentence.unquoted, sentence.start
    for bracket in _LABELLED.finditer(words):
        inside = [s for s in sentence.said if bracket.start() < s.start - start < bracket.end()]
        before = [s for s in sentence.said if s.end - start <= bracket.start()]
        if not before or len(inside) != bracket.group().count(":"):
            continue
        noun = words[before[-1].end - start : bracket.start()]
        if not _NOUN_BETWEEN.fullmatch(noun) or not all(map(is_reckoned, (before[-1], *inside))):
            continue
        made, stated = total(map(span, inside)), span(before[-1])
        if made.least > stated.most:
            yield _finding(sentence, before[-1], tuple(inside), shown_number(made.middle))


def _judged(reading: _Reading, index: int, begins: re.Match[str]) -> Iterator[Finding]:
    sentence = reading.sentence
    whole, first = reading.said[index : index + 2]
    if not is_reckoned(whole) or _is_no_part(begins.group(), whole.unit):
        return
    if _TOTAL_SO_FAR.search(sentence.before(whole, 30)):
        return  # «lũy kế 1.986 tỷ đồng, gồm»: the parts are those of the number before it
    if begins["how"] == "trong đó" and is_of_a_change(sentence, whole):
        return  # «342 vụ, giảm 53 vụ; trong đó hàng giả 76 vụ»
    same = _same_unit(whole, first)
    if begins["how"] == "trong đó" and same and _value(first).least > _value(whole).most:
        yield Finding(
            sentence.at(first.start),
            f"phần ({first.typed} {first.unit}) lớn hơn toàn thể ({whole.typed} {whole.unit})",
            "sửa một trong hai số",
            ((sentence.at(whole.start), "toàn thể ở đây"),),
        )
    elif not begins["some"]:
        parts = _parts(reading, index + 1)
        if len(parts) >= _FEWEST and all(map(is_reckoned, parts)):
            yield from _untied(sentence, whole, parts, begins["how"])


def _parts(reading: _Reading, first: int) -> tuple[Said, ...]:
    """The numbers of one enumeration; none if it is no plain one."""
    last, by_half_stops = first, False
    while last + 1 < len(reading.said) and last - first < _MOST:
        between = reading.between(last)
        if not _NEXT.fullmatch(between) or (last > first and ";" in between and not by_half_stops):
            break
        by_half_stops = ";" in between
        if _is_no_part(between, reading.said[first].unit):
            return ()
        last += 1
    ends = _ENDS.match(reading.behind(last))
    is_plain = ends and not _is_no_part(ends.group(), reading.said[first].unit)
    return reading.said[first : last + 1] if is_plain else ()


def _is_no_part(words: str, unit: str) -> bool:
    """Whether words beside a number make something else of it than a part in some unit."""
    return bool(_NO_PART.search(words.replace(f" {unit}", "") if unit else words))


def _untied(
    sentence: Sentence, whole: Said, parts: tuple[Said, ...], how: str
) -> Iterator[Finding]:
    made, stated = total(map(_value, parts)), _value(whole)
    before = [said for said in sentence.said if said.start < parts[0].start]
    if any(is_reckoned(said) and made.meets(_value(said)) for said in before):
        return  # of the whole, or of another number: «58 dự án, tăng 12, gồm 19 và 39»
    all_alike = all(_same_unit(whole, part) for part in parts)
    is_over = stated.most < made.least <= stated.most * _OVERLAPPING
    says_all = how != "trong đó" or is_over
    if not (all_alike and says_all) and not _is_mistyped(whole, parts, made):
        return
    factor = without_scale(whole.unit)[0]
    shown = shown_number(made.middle / factor, max(one.decimals for one in (whole, *parts)))
    yield _finding(sentence, whole, parts, shown)


def _finding(sentence: Sentence, whole: Said, parts: tuple[Said, ...], shown: str) -> Finding:
    spelled = " + ".join(part.typed for part in parts)
    return Finding(
        sentence.at(whole.start),
        f"các phần cộng lại không bằng toàn thể: {spelled} = {shown}, không phải {whole.typed}",
        "sửa toàn thể, hoặc một trong các phần",
        tuple((sentence.at(part.start), f"phần: {part.typed}") for part in parts),
    )


def _is_mistyped(whole: Said, parts: tuple[Said, ...], made: Interval) -> bool:
    """Whether parts of no unit make nearly the whole: a number of three digits seldom does so."""
    if any(part.unit and not _same_unit(whole, part) for part in parts) or whole.decimals:
        return False
    digits = str(int(_value(whole).middle))
    near = slip(digits, str(int(made.middle)))
    return near is not None and len(digits.rstrip("0")) > _FEWEST - (digits[-1] == "0")


def _same_unit(whole: Said, part: Said) -> bool:
    if whole.unit or part.unit:
        return without_scale(whole.unit)[1] == without_scale(part.unit)[1]
    return bool(whole.noun) and whole.noun.split()[0] == part.noun.split(" ")[0]


def _value(said: Said) -> Interval:
    return span(said).times(without_scale(said.unit)[0])


RULE = Rule(
    "BC744",
    "Các phần kể ra lớn hơn toàn thể, hoặc cộng lại không bằng toàn thể",
    Severity.WARNING,
    """
Sau «gồm», «bao gồm», «trong đó», hay trong ngoặc ngay sau một số, câu kể các phần của số ấy. Không
phần nào được lớn hơn toàn thể; kể hết cùng một đơn vị thì các phần cộng lại phải bằng toàn thể.
Sai:  «12 lớp, gồm 05 lớp cấp xã và 08 lớp cấp huyện»; «45 hộ, trong đó 54 hộ nghèo».
Đúng: «13 lớp, gồm 05 lớp cấp xã và 08 lớp cấp huyện»; «54 hộ, trong đó 45 hộ nghèo».
«Trong đó có» chỉ kể một số phần nên không cộng.
Cách sửa: sửa toàn thể, hoặc một trong các phần; số liệu có gom thì luôn đúng tổng.
""",
    _find,
)
