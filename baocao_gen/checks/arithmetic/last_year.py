"""A hand-written value of an earlier period and that period's file → whether they agree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of, shifted, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, of_every_figure, untied_figures
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import decimals_of_value, round_half_up

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_CALLED = {Aspect.PRIOR: "cùng kỳ", Aspect.PRECEDING: "kỳ liền trước"}


def _ties_of(case: Case, name: Name) -> Iterator[Tie]:
    """A tie for each hand-written value that an earlier period's file has too."""
    for aspect in _CALLED:
        last = case.ledger.published(name, aspect)
        if last and case.ledger.typed(name, aspect) is not None:
            yield Tie(frozenset({(name, aspect)}), partial(_finding, (name, aspect), last))


ties = of_every_figure(_ties_of)


def _finding(step: Step, last: ResolvedFigure, ledger: Ledger) -> Finding | None:
    stated, published = ledger.typed(*step), last.actual
    if stated is None or published is None:
        return None
    shown = max(decimals_of_value(stated), last.decimals)
    if round_half_up(stated, shown) == round_half_up(published, shown):
        return None
    before = shown_number(published, shown)
    return Finding(
        place_of(*step),
        f"{_CALLED[step[1]]} ghi {shown_number(stated)}, tệp kỳ trước là {before}"
        f"{shifted(stated, published)}",
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
Số kỳ liền trước (ky_lien_truoc) cũng vậy.
""",
    untied_figures(_ties_of),
)
