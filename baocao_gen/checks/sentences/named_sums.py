"""Sentences that tell what figures named in them make together → sums that are others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import is_a_bound, is_rounded_off, spoken_of
from baocao_gen.checks.evidence.values_held import counted, in_unit_of, unit_of
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.subjects import worded
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT_UNITS, exact_arithmetic, round_half_up
from baocao_gen.vietnamese.pattern import late

_TOGETHER = late(
    r"(?<!\w)tổng(?:[ \n](?:số|cộng))?[ \n](?P<names>[^.;:()%\d]{3,120}?)[ \n](?:là|đạt|có|còn|lên)"
    r"(?:[ \n](?:tới|đến|được))?[ \n]$",
    re.IGNORECASE,
)
"""«Tổng số hộ nghèo và hộ cận nghèo là» before a number."""
_AND = late(r",[ \n]|[ \n](?:và|cùng|cộng)[ \n](?:với[ \n])?")
_MOST_BEFORE = 160


def _find(case: Case) -> Iterator[Finding]:
    for sentence in case.sentences_with(("tổng",)):
        for said in sentence.said:
            found = None if said.by_tag else _TOGETHER.search(sentence.before(said, _MOST_BEFORE))
            figures = _named(case, sentence, found["names"], said) if found else []
            if figures and not is_a_bound(sentence, said) and not is_rounded_off(sentence, said):
                yield from _judged(case, sentence, said, figures)


def _named(case: Case, sentence: Sentence, names: str, said: Said) -> list[ResolvedFigure]:
    """The figures that are added up, each named by itself; none if one of them is not sure."""
    what = counted(unit_of(said))
    parts = [worded(case, sentence, one, 0, _is_counted).figures for one in _AND.split(names)]
    if len(parts) < 2 or not all(len(one) == 1 for one in parts):
        return []
    figures = list({one[0].name: one[0] for one in parts}.values())
    is_alike = all(f"{what} ".startswith(f"{counted(figure.unit)} ") for figure in figures)
    return figures if is_alike and len(figures) == len(parts) else []


def _is_counted(figure: ResolvedFigure) -> bool:
    return bool(figure.unit) and figure.unit not in PERCENT_UNITS and figure.actual is not None


def _judged(
    case: Case, sentence: Sentence, said: Said, figures: list[ResolvedFigure]
) -> Iterator[Finding]:
    spoken = spoken_of(sentence, said, case.report.year_file.period.year)
    if spoken.aspects != {Aspect.ACTUAL} or case.nearly_said.equal_to(said):
        return
    values = [in_unit_of(said, figure.actual or Decimal(0), figure.unit) for figure in figures]
    with exact_arithmetic(*values):
        right = sum(values, Decimal(0))
    if round_half_up(right, said.decimals) != said.value:
        spelled = " + ".join(str(figure) for figure in figures)
        yield Finding(
            sentence.at(said.start),
            f"tổng ghi {said.typed}, mà {spelled} = {shown_number(right, said.decimals)}",
            "sửa tổng, hoặc khai báo nó với gom rồi gọi tên",
        )


RULE = Rule(
    "BC779",
    "Tổng của các số liệu mà câu gọi tên là số khác",
    Severity.WARNING,
    """
Câu nói tổng của những số liệu nào thì tổng chỉ có một.
Sai:  «Tổng số hộ nghèo và hộ cận nghèo là 20.040 hộ» khi có 6.120 hộ nghèo, 14.280 hộ cận nghèo.
Đúng: «Tổng số hộ nghèo và hộ cận nghèo là 20.400 hộ».
Chỉ xét khi mỗi tên đứng giữa các chữ «và», dấu phẩy là tên của đúng một số liệu, cùng đơn vị với
tổng. Nói «khoảng», «hơn», nói năm khác, hay tổng là một số liệu đã khai báo thì bỏ qua.
Cách sửa: sửa tổng, hoặc khai báo nó với gom rồi gọi tên.
""",
    _find,
)
