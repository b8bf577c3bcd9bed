"""A figure and last year's → values that were left standing from last year's file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of, shown_number
from baocao_gen.checks.rule import Rule, in_families
from baocao_gen.figures.figure import OF_EARLIER_REPORTS, Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_TELLING_DIGITS = 4
"""143 communes are 143 next year too; 40.656 letters are not 40.656 again."""


def _find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    for figure in figures:
        typed = case.ledger.typed(figure.name, Aspect.ACTUAL)
        if typed is None or _digits(typed) < _TELLING_DIGITS:
            continue
        earlier = (case.ledger.published(figure.name, aspect) for aspect in OF_EARLIER_REPORTS)
        if any(last and last.actual == typed for last in earlier):
            yield Finding(
                place_of(figure.name, Aspect.ACTUAL),
                f"{shown_number(typed)} đúng bằng số của kỳ trước",
                "kiểm tra xem số của kỳ này đã được điền chưa",
            )


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


RULE = Rule(
    "BC323",
    "Số kỳ này chép nguyên số kỳ trước",
    Severity.WARNING,
    """
Một số có bốn chữ số trở lên hiếm khi lặp lại y nguyên sau một năm:
thường là số cũ chưa được thay.

Ngờ: năm 2019 là 40.656 hồ sơ, năm 2020 cũng 40.656 hồ sơ

Hỏi lại đơn vị cung cấp. Nếu đúng là không đổi thì ghi vào bo_qua cùng lý do.
""",
    in_families(_find),
)
