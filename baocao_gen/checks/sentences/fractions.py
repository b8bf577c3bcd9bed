"""Sentences that say «a/b» → a part above its whole, and a share beside it that is another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.reckoned import Interval, as_printed, is_reckoned, span
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late

_SAYS = r"đạt|bằng|chiếm|tương ứng|tương đương|ứng với|là|tức|hay|tỷ lệ|tỉ lệ|với|được"
_SAYS_SHARE = rf"(?:(?:{_SAYS})[ \n]?){{1,4}}"
_MAY_DIVIDE = ("/", "trên số", "trong số", "trên tổng số", "trong tổng số")
_OVER = late(r"/|[^.;:,()%\d/]{0,40}[ \n](?:trên|trong)[ \n](?:tổng[ \n])?số[ \n]")
"""Between a part and its whole: «11/85», «11 cơ sở trên tổng số 85»."""
_SHARE_BEHIND = late(rf"[^.;:,()%\d]{{0,80}}(?:\(|,?[ \n]*\(?{_SAYS_SHARE})[ \n]?")
"""Between «11/85» and its share: what is counted, then «(», «đạt tỷ lệ», «, bằng» …"""
_FRACTION_BEHIND = late(rf"{PERCENT}[^.;:,()%\d]{{0,40}}\((?:[^.;:,()%\d]{{1,20}}[ \n])?")
"""Between «70,63%» and its «(101/143»."""
_OTHER_BASE = late(
    rf"{PERCENT}[ \n]?(?:kế hoạch|chỉ tiêu|dự toán|so |cùng kỳ|năm |mục tiêu|nghị quyết)", re.I
)
"""Behind a share of something else than the whole: the plan, last year's."""
_MAY_EXCEED = late(
    r"vượt|kế hoạch|chỉ tiêu|so với|định mức|được giao|dự toán|mục tiêu|quy định|cùng kỳ|công suất"
    r"|nghị quyết|tỷ số|tỉ số|xếp|thứ|nhiệm kỳ|nghỉ|lễ|ngày",
    re.I,
)
"""Words of sentences in which a part may exceed its whole, or in which «30/4» is a day."""
_MOST_DAYS, _MOST_MONTHS = 31, 12


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(_MAY_DIVIDE):
        said = sentence.said
        for index, (part, whole) in enumerate(pairwise(said)):
            between = sentence.between(part, whole)
            if _OVER.fullmatch(between) and is_reckoned(part) and is_reckoned(whole):
                share = _share(sentence, index)
                if share is not None:
                    yield from _other_share(sentence, part, whole, share)
                elif _exceeds(sentence, part, whole):
                    yield Finding(
                        sentence.at(part.start),
                        f"{_shown(sentence, part, whole)}: phần lớn hơn toàn thể",
                        "xem lại hai số; phần đứng trước, toàn thể đứng sau",
                        severity=Severity.WARNING,
                    )


def _shown(sentence: Sentence, part: Said, whole: Said) -> str:
    start = sentence.start
    return f"«{' '.join(sentence.text[part.start - start : whole.end - start].split())}»"


def _share(sentence: Sentence, index: int) -> Said | None:
    """The share that belongs to the fraction of two numbers: behind it, or before it in front."""
    said = sentence.said
    if index + 2 < len(said):
        share = said[index + 2]
        between = sentence.between(said[index + 1], share)
        if _is_share(sentence, share) and _SHARE_BEHIND.fullmatch(between):
            return share
    if index and _is_share(sentence, before := said[index - 1]):
        is_its = _FRACTION_BEHIND.fullmatch(sentence.between(before, said[index]))
        return before if is_its else None
    return None


def _is_share(sentence: Sentence, said: Said) -> bool:
    if said.unit != PERCENT or not is_reckoned(said):
        return False
    return not _OTHER_BASE.match(sentence.behind(said))


def _other_share(sentence: Sentence, part: Said, whole: Said, share: Said) -> Iterator[Finding]:
    quotient = span(part).over(span(whole))
    if quotient is None:
        return
    right = quotient.times(100)
    stated = as_printed(share)
    rest = Interval(100 - right.most, 100 - right.least)
    if stated.meets(right) or stated.meets(rest):
        return
    # One unit of the last digit is a matter of rounding, and of a warning.
    unit = Decimal(1).scaleb(-share.decimals)
    close = Interval(stated.least - unit, stated.most + unit).meets(right)
    shown = shown_number(right.middle, max(2, share.decimals))
    yield Finding(
        sentence.at(share.start),
        f"{_shown(sentence, part, whole)} bằng {shown}%, không phải {share.typed}%",
        "sửa tỷ lệ, hoặc một trong hai số",
        ((sentence.at(part.start), "phân số ở đây"),),
        Severity.WARNING if close else None,
    )


def _exceeds(sentence: Sentence, part: Said, whole: Said) -> bool:
    if span(part).least <= span(whole).most or _MAY_EXCEED.search(sentence.unquoted):
        return False
    if whole.amount is not None and part.amount is not None:
        return whole.amount.aspect is not Aspect.PLANNED
    is_day = part.value <= _MOST_DAYS and whole.value <= _MOST_MONTHS
    return bool(whole.unit) and not is_day


RULE = Rule(
    "BC742",
    "Phân số trong câu không khớp với tỷ lệ bên cạnh, hoặc phần lớn hơn toàn thể",
    Severity.ERROR,
    """
Tỷ lệ đứng ngay sau (hay ngay trước) «a/b» phải bằng a chia b, làm tròn như đã in.
Sai:  «vi phạm 11/85 (19,24%)»; «đã đầu tư cho 143/14 xã».
Đúng: «vi phạm 11/85 (12,94%)»; «đã đầu tư cho 14/143 xã».
Tỷ lệ chỉ lệch một đơn vị ở chữ số cuối (cắt bỏ số lẻ) thì là cảnh báo. Câu so với kế hoạch,
chỉ tiêu, cùng kỳ thì số trước được lớn hơn số sau.
Cách sửa: sửa tỷ lệ, hoặc một trong hai số; dùng số liệu có cong_thuc thì tỷ lệ luôn đúng.
""",
    _find,
)
