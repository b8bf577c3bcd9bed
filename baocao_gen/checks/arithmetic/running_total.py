"""Last year's cumulative value and this year's result → whether this year's cumulative follows."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.arithmetic.rounding import Agreement, agreement, half_unit, is_rounded
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, of_every_figure, untied_figures
from baocao_gen.figures.figure import Aspect, Name
from baocao_gen.figures.ledger import Ledger
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import decimals_of_value, exact_arithmetic

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def _ties_of(case: Case, name: Name) -> Iterator[Tie]:
    """A tie for a typed cumulative value: with last year's, and with this year's own."""
    if case.ledger.typed(name, Aspect.CUMULATIVE) is None:
        return
    period = case.report.year_file.period
    restarts = period.previous().year < period.year and period.kind != "year"
    steps = frozenset({(name, Aspect.CUMULATIVE), (name, Aspect.ACTUAL)})
    yield Tie(steps, partial(_finding, name, restarts))


ties = of_every_figure(_ties_of)


def _finding(name: Name, restarts: bool, ledger: Ledger) -> Finding | None:
    cumulative = ledger.typed(name, Aspect.CUMULATIVE)
    actual = ledger.value(name, Aspect.ACTUAL)
    if cumulative is None or actual is None:
        return None
    here = place_of(name, Aspect.CUMULATIVE)
    related = ((place_of(name, Aspect.ACTUAL), f"thực hiện là {shown_number(actual)}"),)
    if restarts and cumulative == actual:
        return None  # «từ đầu năm» begins anew in January
    last = ledger.published(name, Aspect.PRECEDING)
    before = last.values[Aspect.CUMULATIVE] if last else None
    if before is not None:
        with exact_arithmetic(before, actual):
            expected = before + actual
        rounded = is_rounded(ledger.names.declared[name].unit, cumulative)
        tolerance = 3 * half_unit(cumulative) if rounded else Decimal(0)  # one for each number
        shown = decimals_of_value(cumulative)
        if agreement(cumulative, expected, shown, tolerance) is not Agreement.DIFFERENT:
            return None
        message = (
            f"lũy kế ghi {shown_number(cumulative)}; kỳ trước {shown_number(before)} "
            f"thêm {shown_number(actual)} là {shown_number(expected)}"
        )
        return Finding(here, message, "sửa lũy kế hoặc số thực hiện", related)
    if 0 <= cumulative < actual:
        message = f"lũy kế {shown_number(cumulative)} nhỏ hơn riêng kỳ này {shown_number(actual)}"
        return Finding(here, message, "sửa lũy kế hoặc số thực hiện", related)
    return None


RULE = Rule(
    "BC315",
    "Số lũy kế không nối tiếp số kỳ trước",
    Severity.ERROR,
    """
Số lũy kế là tất cả các kỳ cộng lại, nên bằng lũy kế của kỳ trước cộng số thực hiện của kỳ này, và
không khi nào nhỏ hơn số thực hiện của riêng kỳ này.

Sai: năm trước luy_ke: 80; năm nay thuc_hien: 21, luy_ke: 110   (80 + 21 = 101)

Sửa luy_ke hoặc thuc_hien. Nếu lũy kế có lúc giảm (xã bị rút danh hiệu), ghi lý do vào bo_qua.
""",
    untied_figures(_ties_of),
)
