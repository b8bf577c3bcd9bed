"""Printed sentences → «gấp n lần», «tăng n lần» that the two values do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.claims import Claim, ClaimKind
from baocao_gen.checks.evidence.directions import BASE, both_values, has_last_year, is_of_last_year
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import exact_arithmetic, format_number
from baocao_gen.vietnamese.pattern import late

_IN_WORDS = {"rưỡi": Decimal("1.5"), "đôi": Decimal(2), "hai": Decimal(2), "ba": Decimal(3)} | {
    "bốn": Decimal(4),
    "năm": Decimal(5),
    "mười": Decimal(10),
}
_SAID_IN_WORDS = late(
    rf"(?<!\w)gấp[ \n](?:hơn[ ]|gần[ ])?(?P<much>{'|'.join(_IN_WORDS)})(?:[ \n]lần)?[ \n]"
    rf"{BASE}(?!\w)",
    re.IGNORECASE,
)
_ROUGH = Decimal("0.15")
"""How far, in parts of the whole, «gấp đôi» may be from twice."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence, claim in case.claims:
        yield from _judged(case, sentence, claim)
    for sentence in case.sentences_with(("gấp",)):
        yield from _in_words(case, sentence)


def _judged(case: Case, sentence: Sentence, claim: Claim) -> Iterator[Finding]:
    if claim.kind not in (ClaimKind.TIMES, ClaimKind.TIMES_MORE):
        return
    subject = subject_of(case, sentence, claim.at).with_value(_has_prior)
    bases = [claim.base] if claim.base else [Aspect.PRIOR, Aspect.PLANNED]
    ratios = [(f, r) for f in subject.figures for base in bases if (r := _ratio(f, base))]
    if not ratios:
        return
    figure, ratio = ratios[0]
    place, right = (
        sentence.at(claim.at),
        f"gấp {format_number(ratio, max(1, claim.said.decimals))} lần",
    )
    if claim.kind is ClaimKind.TIMES:
        if not any(claim.holds(r) for _, r in ratios):
            severity = None if subject.printed and claim.base else Severity.WARNING
            message = f"«{claim.shown}»: {figure.dotted} {right} ({both_values(figure)})"
            yield Finding(place, message, f"viết {right}", severity=severity)
    elif not any(claim.holds(r - 1) for _, r in ratios):
        message = f"«{claim.shown}»: {figure.dotted} {right} ({both_values(figure)})"
        hint = f"viết {right}; «tăng n lần» là thêm n lần số cũ"
        yield Finding(place, message, hint, severity=Severity.WARNING)


def _in_words(case: Case, sentence: Sentence) -> Iterator[Finding]:
    for found in _SAID_IN_WORDS.finditer(sentence.unquoted):
        at = sentence.start + found.start()
        if not is_of_last_year(found.group(), case.report.year_file.period.year):
            continue
        subject = subject_of(case, sentence, at).with_value(_has_prior)
        much = _IN_WORDS[found["much"].casefold()]
        ratios = [r for f in subject.figures if (r := _ratio(f, Aspect.PRIOR))]
        if ratios and all(abs(ratio - much) > much * _ROUGH for ratio in ratios):
            figure = subject.figures[0]
            shown = " ".join(found.group().split())
            right = f"gấp {format_number(ratios[0], 1)} lần"
            yield Finding(
                sentence.at(at),
                f"«{shown}»: {figure.dotted} {right} ({both_values(figure)})",
                f"viết {right}",
                severity=Severity.WARNING,
            )


def _has_prior(figure: ResolvedFigure) -> bool:
    return has_last_year(figure) and _ratio(figure, Aspect.PRIOR) is not None


def _ratio(figure: ResolvedFigure, base: Aspect) -> Decimal | None:
    actual, other = figure.actual, figure.values[base]
    if actual is None or other is None or other <= 0:
        return None
    with exact_arithmetic(actual, other):
        return actual / other


RULE = Rule(
    "BC725",
    "Số lần «gấp», «tăng» không đúng với hai số",
    Severity.ERROR,
    """
Số năm nay chia cho số cùng kỳ được bao nhiêu thì «gấp» bấy nhiêu lần; «tăng n lần» là thêm n lần
số cũ, tức là gấp n + 1 lần.
Sai:  «tăng 2,8 lần so với cùng kỳ» khi 40.656 hồ sơ so với 14.743 hồ sơ.
Đúng: «gấp 2,8 lần cùng kỳ», hoặc {{ buu_chinh_cong_ich.tra_ket_qua | gap_lan }}.
Cách sửa: dùng bộ lọc gap_lan, hoặc sửa con số.
""",
    _find,
)
