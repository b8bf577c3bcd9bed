"""Printed sentences → «điểm phần trăm» where a percentage is meant, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.claims import Claim, ClaimKind
from baocao_gen.checks.evidence.directions import change_in_percent, difference
from baocao_gen.checks.evidence.sentences import Asked, Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, PERCENT_UNITS, PERCENTAGE_POINT
from baocao_gen.vietnamese.pattern import late

_BEHIND_PERCENT = late(r"[ \n]?(điểm(?:[ \n](?:phần trăm|%)|%)?)(?!\w)", re.IGNORECASE)
_BEHIND_POINTS = late(r"[ \n]?(%|phần trăm)(?!\w)", re.IGNORECASE)


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with((PERCENT, "phần trăm")):
        for asked in sentence.asked:
            yield from _behind_tags(sentence, asked)
    for sentence, claim in case.claims:
        if claim.kind is ClaimKind.CHANGE:
            yield from _of_claim(case, sentence, claim)


def _behind_tags(sentence: Sentence, asked: Asked) -> Iterator[Finding]:
    behind = sentence.words(asked.end, asked.end + 20)
    amount = asked.amount
    if "tang_giam_phan_tram" in asked.filters and asked.text.endswith(PERCENT):
        if again := _BEHIND_PERCENT.match(behind):
            yield Finding(
                sentence.at(asked.end),
                f"«{asked.text} {again[1]}»: bộ lọc tang_giam_phan_tram in phần trăm, "
                "không phải điểm phần trăm",
                f"bỏ «{again[1]}», hoặc dùng bộ lọc tang_giam",
            )
        return
    if amount.unit != PERCENTAGE_POINT or asked.filters:
        return
    if again := _BEHIND_POINTS.match(behind):
        yield Finding(
            sentence.at(asked.end),
            f"«{asked.text}{again[1]}»: chênh lệch của hai tỷ lệ tính bằng điểm phần trăm",
            f"viết {asked.text} {PERCENTAGE_POINT}",
        )


def _of_claim(case: Case, sentence: Sentence, claim: Claim) -> Iterator[Finding]:
    figures = subject_of(case, sentence, claim.at).with_value(_is_compared).figures
    told = [_right(claim, figure) for figure in figures]
    if told and all(told):
        right, why = told[0] or ("", "")
        yield Finding(sentence.at(claim.at), f"«{claim.shown}»: {why}", f"viết {right}")


def _right(claim: Claim, figure: ResolvedFigure) -> tuple[str, str] | None:
    """What should be written, and why, if a claim fits the figure only in the other unit."""
    if claim.base is Aspect.PLANNED:
        return None
    relative, apart = change_in_percent(figure), difference(figure)
    is_share = figure.unit in PERCENT_UNITS
    percent = f"{claim.verb} {claim.said.typed}%"
    points = f"{claim.verb} {claim.said.typed} {PERCENTAGE_POINT}"
    as_percent, as_points = _fits(claim, relative), is_share and _fits(claim, apart)
    if claim.points and as_percent and not as_points:
        why = f"đó là mức thay đổi tương đối của {figure.dotted}, tính bằng phần trăm"
        return percent, why
    if not claim.points and as_points and not as_percent:
        return points, f"đó là hiệu của hai tỷ lệ {figure.dotted}, tính bằng điểm phần trăm"
    return None


def _is_compared(figure: ResolvedFigure) -> bool:
    return difference(figure) is not None


def _fits(claim: Claim, exact: Decimal | None) -> bool:
    return exact is not None and claim.holds(exact)


RULE = Rule(
    "BC724",
    "Lẫn phần trăm với điểm phần trăm",
    Severity.ERROR,
    """
Số đếm tăng, giảm bao nhiêu phần trăm (%); hiệu của hai tỷ lệ thì tính bằng điểm phần trăm.
Sai:  «Số thủ tục tăng 3,85 điểm phần trăm»; «tỷ lệ tăng {{ ty_le.chenh_lech }}%».
Đúng: «Số thủ tục tăng 3,85%»; «tỷ lệ tăng {{ ty_le.chenh_lech }} điểm phần trăm».
Cách sửa: theo gợi ý, hoặc dùng bộ lọc tang_giam, tang_giam_phan_tram: chúng tự in đơn vị.
""",
    _find,
)
