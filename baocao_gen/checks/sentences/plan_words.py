"""Printed sentences → «vượt kế hoạch», «chưa đạt chỉ tiêu» against the plan and what was done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.compared_to import OTHER_PLAN
from baocao_gen.checks.evidence.directions import both_values, is_better_low
from baocao_gen.checks.evidence.meant import Meant
from baocao_gen.checks.evidence.sentences import Sentence
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import subject_of
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_PLAN = (
    r"[ \n](?:(?:so[ \n])?với[ \n])?(?:mức[ \n])?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)"
    rf"(?!{OTHER_PLAN})"
    r"(?:[ \n](?:năm|đề ra|được giao|giao|đặt ra|cả năm|là))*"
    r"(?:(?![ \n]*(?:[0-9]|\w*[0-9]))(?!\w)|[ \n(]+(?P<plan>[0-9][0-9.]*(?:,[0-9]+)?)(?![0-9]))"
)
_MISSED = late(
    r"(?<!\w)(?:(?:chưa|không)[ \n](?:đạt|hoàn thành|bằng)(?:[ \n]được)?"
    r"|thấp hơn|hụt|thiếu hụt|kém)" + _PLAN,
    re.IGNORECASE,
)
_PASSED = late(
    r"(?<!\w)(?<!không )(?<!chưa )(?:vượt(?:[ \n](?:cao|xa|mức))?|cao hơn)" + _PLAN,
    re.IGNORECASE,
)
_REACHED = late(
    r"(?<!\w)(?<!không )(?<!chưa )(?<!để )(?<!phấn đấu )(?<!góp phần )(?<!cơ bản )(?<!gần )"
    r"(?<!sẽ )(?<!thể )(?<!khó )(?<!mới )(?<!dự kiến )(?<!sớm )(?<!phải )(?:hoàn thành|đạt)"
    r"(?:[ \n]100%)?(?:[ \n]và vượt)?" + _PLAN,
    re.IGNORECASE,
)
_BRACKET = 5
"""Letters between the words and the tag in the bracket behind them."""
_FAR_OVER = Decimal("1.5")
"""How many times its plan a year's total is at most; one further over it has a plan of the year."""


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu"), _VERBS):
        for verbs, pattern, judge in _PATTERNS:
            if not any(verb in sentence.low for verb in verbs):
                continue
            for found in pattern.finditer(sentence.unquoted):
                at = sentence.start + found.start()
                subject = subject_of(case, sentence, at)
                subject = subject if subject.figures else _behind(sentence, found)
                subject = _with_plan(case, sentence, found, subject.with_value(_is_planned))
                if not subject.figures or any(map(judge, subject.figures)):
                    continue
                figure = subject.figures[-1]
                yield Finding(
                    sentence.at(at),
                    f"«{' '.join(found.group().split())}»: {figure.dotted} theo kế hoạch và thực "
                    f"hiện là {both_values(figure, Aspect.PLANNED)}",
                    f"viết {{{{ {figure.dotted} | so_voi_ke_hoach }}}}, hoặc sửa chữ",
                    severity=None if subject.printed else Severity.WARNING,
                )


def _behind(sentence: Sentence, found: re.Match[str]) -> Meant:
    """The figure that a bracket right behind the words prints: «vượt kế hoạch ({{ f }})»."""
    end = sentence.start + found.end()
    asked = sentence.asked_in(end, end + _BRACKET)[:1]
    if not asked or sentence.words(end, asked[0].start).strip() != "(":
        return Meant((), printed=False)
    return Meant((asked[0].amount.figure,), printed=False)


def _with_plan(case: Case, sentence: Sentence, found: re.Match[str], subject: Meant) -> Meant:
    """Those whose plan is the number behind the words, if there is one: «vượt mục tiêu 92%»."""
    if not found["plan"]:
        return subject
    start = sentence.start + found.start("plan")
    held = [
        (one.figure.name, one.aspect)
        for said in sentence.said_in(start, start + 1)
        for one in case.nearly_said.equal_to(said)
    ]
    return subject.with_value(lambda figure: (figure.name, Aspect.PLANNED) in held)


def _is_planned(figure: ResolvedFigure) -> bool:
    name = figure.declaration.name or ""
    known = figure.values[Aspect.PLANNED] is not None and figure.actual is not None
    return known and not is_better_low(name)


def _reached_in(figure: ResolvedFigure) -> list[Decimal]:
    """By how much the period's value and the cumulative one are more than the plan."""
    actual, total = figure.actual or Decimal(0), figure.values[Aspect.CUMULATIVE]
    planned = figure.values[Aspect.PLANNED] or Decimal(0)
    if total is None or (total > planned * _FAR_OVER and actual * 2 > planned):
        return [actual - planned]
    return [actual - planned, total - planned]


def _missed(figure: ResolvedFigure) -> bool:
    return any(apart < 0 for apart in _reached_in(figure))


def _passed(figure: ResolvedFigure) -> bool:
    return any(apart > 0 for apart in _reached_in(figure))


def _reached(figure: ResolvedFigure) -> bool:
    return any(apart >= 0 for apart in _reached_in(figure))


_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str], Callable[[ResolvedFigure], bool]], ...] = (
    (("chưa", "không", "thấp hơn", "hụt", "kém"), _MISSED, _missed),
    (("vượt", "cao hơn"), _PASSED, _passed),
    (("hoàn thành", "đạt"), _REACHED, _reached),
)
"""Words of which one is in every sentence that says so, its pattern, and what makes it right."""
_VERBS = tuple(chain.from_iterable(verbs for verbs, _, _ in _PATTERNS))


RULE = Rule(
    "BC733",
    "Chữ «vượt», «chưa đạt» kế hoạch ngược với số liệu",
    Severity.ERROR,
    """
Kế hoạch và số thực hiện đều có trong tệp thì đạt hay chưa chỉ có một câu trả lời.
Sai:  «{{ xa | kem_don_vi }}, vượt kế hoạch» khi thực hiện 21, kế hoạch 21.
Đúng: «{{ xa | kem_don_vi }}, đạt kế hoạch», hoặc {{ xa | so_voi_ke_hoach }}.
Số liệu càng thấp càng tốt (hộ nghèo, vi phạm, tai nạn …) thì không xét.
Cách sửa: dùng bộ lọc so_voi_ke_hoach, hoặc sửa chữ.
""",
    _find,
)
