"""Two shares that divide one whole between them → those that do not make a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import place_of, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.complements import divides, without
from baocao_gen.vietnamese.numbers import PERCENT

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_ALL = Decimal(100)
_SHARE_OF = ("tỷ lệ", "tỉ lệ", "tỷ trọng", "tỉ trọng", "cơ cấu")
_FAR, _NEAR = 25, 5
"""How far from a hundred two shares may lie and still be meant for it: of nothing but the two parts
(«Tỷ lệ nam»), and of something else as well («Tỷ lệ nam có việc làm» may be of all men)."""
_MOST = 40
"""Shares of one group that are compared two by two; a larger group is a table."""


def _find(case: Case) -> Iterator[Finding]:
    groups: dict[Name, list[ResolvedFigure]] = {}
    for figure in case.report.figures:
        if figure.unit == PERCENT and figure.declaration.name and figure.actual is not None:
            groups.setdefault(figure.name[:-1], []).append(figure)
    for group in groups.values():
        of_what = [(figure, without(_name(figure))) for figure in group[:_MOST]]
        for (one, what), (other, whose) in combinations(of_what, 2):
            if what == whose and (finding := _untied(one, other, what)):
                yield finding


def _name(figure: ResolvedFigure) -> str:
    return (figure.declaration.name or "").casefold()


def _untied(one: ResolvedFigure, other: ResolvedFigure, what: str) -> Finding | None:
    if not what.startswith(_SHARE_OF) or not divides(_name(one), _name(other)):
        return None
    made = (one.actual or Decimal(0)) + (other.actual or Decimal(0))
    off = abs(made - _ALL)
    rounding = Decimal(1).scaleb(-min(one.decimals, other.decimals))
    if off <= rounding or off > (_FAR if what in _SHARE_OF else _NEAR):
        return None
    shown = [shown_number(figure.actual or Decimal(0), figure.decimals) for figure in (one, other)]
    return Finding(
        place_of(other.name, Aspect.ACTUAL),
        f"hai phần của một toàn thể cộng lại không phải 100%: {shown[0]} + {shown[1]} = "
        f"{shown_number(made)}",
        "sửa một trong hai tỷ lệ",
        ((place_of(one.name, Aspect.ACTUAL), f"{one.dotted} ở đây"),),
    )


RULE = Rule(
    "BC748",
    "Hai tỷ lệ của hai phần đối nhau cộng lại không phải 100%",
    Severity.WARNING,
    """
Hai số liệu cùng nhóm có tên chỉ khác ở hai phần đối nhau (nam, nữ; thành thị, nông thôn; công lập,
ngoài công lập …) là hai phần của một toàn thể nên cộng lại là 100%, lệch không quá mức làm tròn.
Sai:  ty_le_nam: "53,58", ty_le_nu: "48,42".
Đúng: ty_le_nam: "53,58", ty_le_nu: "46,42".
Cách sửa: sửa một trong hai tỷ lệ.
""",
    _find,
)
