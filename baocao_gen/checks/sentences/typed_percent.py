"""Printed sentences → typed percentages of a change or a plan that the values do not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.changes_told import BEFORE_CHANGE, changed_alone, compared_with
from baocao_gen.checks.evidence.claims import Claim, ClaimKind, slack_in_percent
from baocao_gen.checks.evidence.directions import (
    Direction,
    both_values,
    change_in_percent,
    has_last_year,
)
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.nearly_said import words_around
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.evidence.spoken_time import is_of_next_year
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import (
    PERCENT_UNITS,
    exact_arithmetic,
    format_percent,
    format_quantity,
)
from baocao_gen.vietnamese.pattern import late

_NAMED = 0.5
"""Which part of a figure's name must stand beside its cumulative value."""
_MOST_BEFORE = 60
"""Letters between a difference and the same in per cent."""
_AGAIN = late(
    r"[^\d.;:,()%]{1,40}[,(][ \n]?"
    r"(?:tương ứng|tương đương|tức|là|hay|với|tăng|giảm|[ \n–+-])*",
    re.IGNORECASE,
)
_OF_ALL = late(r"nghèo", re.IGNORECASE)
"""«giảm 25 hộ nghèo, tương ứng 1,07%»: of all households."""
_MOST_TOLD = 5_000
"""Percentages typed into one report that are judged: a hundred times as many as are said."""
_BASES = {Aspect.PRIOR: "cùng kỳ", Aspect.PLANNED: "kế hoạch"}


def _find(case: Case) -> Iterator[Finding]:
    told = (
        (sentence, claim)
        for sentence, claim in case.claims
        if claim.kind in (ClaimKind.CHANGE, ClaimKind.LEVEL) and not claim.points
    )
    for sentence, claim in islice(told, _MOST_TOLD):
        yield from _judged(case, sentence, claim)


def _judged(case: Case, sentence: Sentence, claim: Claim) -> Iterator[Finding]:
    if claim.kind is ClaimKind.LEVEL and claim.base is None:
        return  # «đạt 95%» of anything
    if is_of_next_year(sentence, claim.at, case.report.year_file.period.year):
        return
    subject = _meant(case, sentence, claim)
    bases = [claim.base] if claim.base else list(_BASES)
    rights = [
        (figure, base, exact)
        for figure in subject.figures
        for base in bases
        if (exact := _exact(claim, figure, base)) is not None
    ]
    if not subject.figures and claim.base is Aspect.PLANNED:
        yield from _so_far(case, sentence, claim)
    if not rights or any(_holds(claim, *right) for right in rights):
        return
    figure, base, exact = rights[0]
    yield Finding(
        sentence.at(claim.at),
        f"«{claim.shown}» {_BASES[base]}: {figure.dotted} {_said(claim, exact)} "
        f"({both_values(figure, base)})",
        f"viết {_said(claim, exact)}, hoặc dùng bộ lọc {_filter(claim, base)}",
        severity=_severity(claim, subject),
    )


def _so_far(case: Case, sentence: Sentence, claim: Claim) -> Iterator[Finding]:
    """«lũy kế 142 đơn vị, đạt 78,9% kế hoạch năm»."""
    before = sentence.said_in(claim.at - _MOST_BEFORE, claim.at)
    if claim.kind is not ClaimKind.LEVEL or not before:
        return
    there = words_around(sentence, before[-1])
    held = [
        one
        for one in case.nearly_said.equal_to(before[-1])
        if one.aspect is Aspect.CUMULATIVE
        and one.figure.planned
        and case.by_words.told(one.figure, there) >= _NAMED
    ]
    for one in held[:1]:
        planned = one.figure.planned or Decimal(1)
        with exact_arithmetic(one.value, planned):
            reached = one.value * 100 / planned
        if not claim.holds(reached):
            values = [
                format_quantity(value, one.figure.unit, one.figure.decimals)
                for value in (planned, one.value)
            ]
            yield Finding(
                sentence.at(claim.at),
                f"«{claim.shown}» kế hoạch: lũy kế của {one.figure.dotted} "
                f"{_said(claim, reached)} ({' → '.join(values)})",
                f"viết {_said(claim, reached)}",
                severity=Severity.WARNING,
            )


def _meant(case: Case, sentence: Sentence, claim: Claim) -> Meant:
    """The figure that a claim is of, or the one whose difference stands before: «tăng 17 (13%)»."""
    named = subject_of(case, sentence, claim.at)
    before = sentence.said_in(claim.said.start - _MOST_BEFORE, claim.said.start)
    if named.figures or not before or claim.kind is not ClaimKind.CHANGE:
        return named
    said = before[-1]
    word = None if said.by_tag else BEFORE_CHANGE.search(sentence.before(said, 90))
    between = sentence.words(said.end, claim.said.start)
    if word is None or not _AGAIN.fullmatch(between) or _OF_ALL.search(sentence.low):
        return named
    than = compared_with(case, sentence, said, word)
    figures = changed_alone(case, sentence, said, than) if than else []
    at = said.start - (len(word.string) - word.start("way"))
    return Meant(tuple(figures), printed=False) if figures else subject_of(case, sentence, at)


def _severity(claim: Claim, subject: Meant) -> Severity:
    return Severity.ERROR if subject.printed and claim.base else Severity.WARNING


def _exact(claim: Claim, figure: ResolvedFigure, base: Aspect) -> Decimal | None:
    if figure.unit in PERCENT_UNITS:
        return None  # a share may be told in percent of itself or in points
    if base is Aspect.PRIOR and not has_last_year(figure):
        return None
    if claim.kind is ClaimKind.CHANGE:
        return change_in_percent(figure, base)
    change = change_in_percent(figure, base)
    return None if change is None else change + 100


def _holds(claim: Claim, figure: ResolvedFigure, base: Aspect, exact: Decimal) -> bool:
    level = exact + 100 if claim.kind is ClaimKind.CHANGE else exact
    slack = slack_in_percent(figure, base, level)
    if claim.holds(exact, slack):
        return True  # the wrong way is told by a rule of its own
    if claim.is_said_again and claim.holds(exact + 100, slack):
        return True  # «vượt 642 thẻ so với chỉ tiêu (103,57%)»
    total = figure.values[Aspect.CUMULATIVE]
    planned = figure.values[base]
    if base is Aspect.PLANNED and total and planned:
        with exact_arithmetic(total, planned):
            reached = total * 100 / planned
        return claim.holds(reached - 100 if claim.kind is ClaimKind.CHANGE else reached, slack)
    return False


def _said(claim: Claim, exact: Decimal) -> str:
    shown = format_percent(abs(exact), max(claim.said.decimals, 2 if exact % 1 else 0))
    if claim.kind is ClaimKind.LEVEL:
        return f"{claim.verb} {shown}"
    way = Direction.UP if exact > 0 else Direction.DOWN
    return f"{claim.verb if claim.way is way else way.value} {shown}"


def _filter(claim: Claim, base: Aspect) -> str:
    return "so_voi_ke_hoach" if base is Aspect.PLANNED else "tang_giam_phan_tram"


RULE = Rule(
    "BC726",
    "Phần trăm gõ tay không đúng với hai số",
    Severity.ERROR,
    """
Tỷ lệ so với cùng kỳ, so với kế hoạch tính được từ hai số đã có trong tệp.
Sai:  «đạt 102% kế hoạch» khi thực hiện 21, kế hoạch 21; «tăng 12,5% so với cùng kỳ» khi tăng 11,2%.
Đúng: «{{ xa_dat_chuan | so_voi_ke_hoach }}», «{{ thu | tang_giam_phan_tram }}».
Số đã làm tròn, có «hơn», «gần» ở trước thì tính theo mức làm tròn ấy.
Cách sửa: dùng bộ lọc, hoặc sửa con số.
""",
    _find,
)
