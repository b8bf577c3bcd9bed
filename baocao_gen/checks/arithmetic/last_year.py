"""A hand-written value of last year and last year's file → whether they agree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of, shifted, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, untied
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.figures.ledger import Ledger
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import decimals_of_value, round_half_up

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def ties(case: Case) -> Iterator[Tie]:
    """A tie for each hand-written value that last year's file has too."""
    for name in case.ledger.names.declared:
        last = case.ledger.last_year(name)
        if last and case.ledger.typed(name, Aspect.PRIOR) is not None:
            yield Tie(frozenset({(name, Aspect.PRIOR)}), partial(_finding, name, last))


def _finding(name: Name, last: ResolvedFigure, ledger: Ledger) -> Finding | None:
    stated, published = ledger.typed(name, Aspect.PRIOR), last.actual
    if stated is None or published is None:
        return None
    shown = max(decimals_of_value(stated), last.decimals)
    if round_half_up(stated, shown) == round_half_up(published, shown):
        return None
    before = shown_number(published, shown)
    return Finding(
        place_of(name, Aspect.PRIOR),
        f"cùng kỳ ghi {shown_number(stated)}, tệp kỳ trước là {before}{shifted(stated, published)}",
        "bỏ khóa này để lấy số từ tệp kỳ trước, hoặc sửa cho khớp",
    )


RULE = Rule(
    "BC307",
    "Số cùng kỳ ghi tay khác số trong tệp kỳ trước",
    Severity.ERROR,
    """
Báo cáo năm nay nói «so với cùng kỳ» bằng một số mà báo cáo năm trước không hề công bố.

Khi có ky_truoc, số cùng kỳ tự lấy từ tệp ấy: không cần ghi cung_ky. Nếu đã ghi thì phải bằng số
năm trước. Bỏ khóa cung_ky, hoặc sửa lại cho khớp; số năm trước sai thật thì sửa trong tệp kỳ trước.
""",
    untied(ties),
)
