"""Sentences that divide a whole into shares → those whose shares do not make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.reckoned import Interval, as_printed, is_reckoned, total
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.complements import PARTS, WHOLE, divides
from baocao_gen.vietnamese.mistyped import slip
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late

_ALL = Interval(Decimal(100), Decimal(100))
_DIVIDES = late(r"chiếm|cơ cấu|tỷ trọng|tỉ trọng|chia theo", re.I)
_OF_ANOTHER_WHOLE = late(
    r"tăng|giảm|so với|so[ \n]cùng kỳ|cùng kỳ|kế hoạch|chỉ tiêu|vượt|trong đó|dự toán|lãi suất"
    r"|từ|lên|xuống|gần|hơn|trên|dưới|khoảng|năm (?:19|20)[0-9]{2}|quý|tháng",
    re.I,
)
"""Words beside shares that are not parts of the whole that the sentence divides."""
_REST = late(r"còn lại|phần còn lại|số còn lại", re.I)
_FAR, _NEAR = 25, 5
"""How far from a hundred a sum may lie and still be meant for it, with and without «chiếm»."""
_FEWEST = 3
_MOST = 12
"""Shares of one sentence; nobody divides a whole into more in words."""
_LONGEST_LABEL = 60


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with((PERCENT,)):
        if sentence.text.count(PERCENT) > 1:
            shares = [said for said in sentence.said if said.unit == PERCENT]
            if 1 < len(shares) <= _MOST and all(map(is_reckoned, shares)):
                yield from _judged(sentence, shares)


def _judged(sentence: Sentence, shares: list[Said]) -> Iterator[Finding]:
    labels = _labels(sentence, shares)
    behind = sentence.behind(shares[-1], 30)
    if any(map(_OF_ANOTHER_WHOLE.search, labels)) or _OF_ANOTHER_WHOLE.search(behind):
        return
    made = total(map(as_printed, shares))
    if made.meets(_ALL) or not _are_meant_for_all(sentence, shares, labels, made.middle):
        return
    spelled = " + ".join(share.typed for share in shares)
    shown = shown_number(made.middle, max(share.decimals for share in shares))
    yield Finding(
        sentence.at(shares[-1].start),
        f"các phần cộng lại không phải 100%: {spelled} = {shown}",
        "sửa một trong các tỷ lệ",
        tuple((sentence.at(share.start), f"{share.typed}%") for share in shares[:-1]),
    )


def _labels(sentence: Sentence, shares: list[Said]) -> list[str]:
    """The words before each share, from the share before it on."""
    labels, start = [], sentence.start
    for share in shares:
        words = sentence.unquoted[start - sentence.start : share.start - sentence.start]
        labels.append(words[-_LONGEST_LABEL * 2 :].casefold())
        start = share.end
    return labels


def _are_meant_for_all(
    sentence: Sentence, shares: list[Said], labels: list[str], made: Decimal
) -> bool:
    off = abs(made - 100)
    says_so = bool(_DIVIDES.search(sentence.unquoted))
    if len(shares) >= _FEWEST:
        rest = bool(_REST.search(labels[-1]))
        slipped = len({share.decimals for share in shares}) == 1 and _slips_to_all(shares)
        return (says_so and (off <= _NEAR or slipped)) or (rest and off <= _FAR)
    one, other = labels
    if len(other) > _LONGEST_LABEL:
        return False
    if _REST.search(other):
        return off <= _FAR
    if divides(one, other, WHOLE):
        return off <= (_FAR if says_so else _NEAR)
    if divides(one, other, PARTS):
        return (made > 100 and off <= _NEAR) or _is_mistyped_rest(*shares)
    return False


def _is_mistyped_rest(one: Said, other: Said) -> bool:
    """Whether the second share is a slip away from what the first one leaves."""
    if one.decimals != other.decimals:
        return False
    digits = [str(int(v.scaleb(one.decimals))) for v in (other.value, 100 - one.value)]
    return len(digits[0]) >= _FEWEST and slip(*digits) is not None


def _slips_to_all(shares: list[Said]) -> bool:
    """Whether one digit of one share is wrong, or two have changed places, and all make 100."""
    decimals = shares[0].decimals
    off = 100 - sum((share.value for share in shares), Decimal(0))
    for share in shares if decimals else ():
        digits = [str(int(v.scaleb(decimals))) for v in (share.value, share.value + off)]
        if share.value + off > 0 and slip(*digits) is not None:
            return True
    return False


RULE = Rule(
    "BC745",
    "Các phần của một toàn thể cộng lại không đủ hoặc quá 100%",
    Severity.WARNING,
    """
Câu chia một toàn thể ra các phần thì tỷ lệ các phần cộng lại là 100%, lệch không quá mức làm tròn.
Sai:  «Nam chiếm 53,58%, nữ chiếm 48,42%».
Đúng: «Nam chiếm 53,58%, nữ chiếm 46,42%».
Xét hai phần đối nhau (nam, nữ; thành thị, nông thôn; đúng hạn, quá hạn …), câu có «còn lại», và
từ ba tỷ lệ trở lên sau «chiếm», «cơ cấu», «tỷ trọng» cộng lại xấp xỉ 100%.
Cách sửa: sửa một trong các tỷ lệ.
""",
    _find,
)
