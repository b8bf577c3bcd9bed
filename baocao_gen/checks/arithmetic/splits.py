"""A total and the other ways to split it (``gom_khac``) → whether each split adds up to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.arithmetic.rounding import Agreement, agreement, slack_of_sum
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import called, place_of, shifted, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, untied
from baocao_gen.figures.figure import Aspect, Name, path_of
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.parts import Parts
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import decimals_of_value
from baocao_gen.yearfile.model import Figure, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def ties(case: Case) -> Iterator[Tie]:
    """A tie for each split and each aspect."""
    names = case.ledger.names
    for name, figure in names.declared.items():
        for index, split in enumerate(figure.other_splits):
            parts = Parts(tuple(names.look_up(name, tuple(part.split("."))) for part in split))
            if not all(part in names.declared for part in parts.names):
                continue
            for aspect in Aspect:
                steps = frozenset((part, aspect) for part in (name, *parts.names))
                finding = partial(_finding, name, index, parts, aspect)
                yield Tie(steps, finding, partial(_differ, name, parts, aspect))


def _differ(name: Name, parts: Parts, aspect: Aspect, ledger: Ledger) -> bool:
    total, split = ledger.value(name, aspect), ledger.total(parts, aspect)
    if total is None or split is None:
        return False
    return agreement(total, split, _shown(total, split), Decimal(0)) is not Agreement.EQUAL


def _shown(total: Decimal, split: Decimal) -> int:
    return max(decimals_of_value(total), decimals_of_value(split))


def _finding(
    name: Name, index: int, parts: Parts, aspect: Aspect, ledger: Ledger
) -> Finding | None:
    total, split = ledger.value(name, aspect), ledger.total(parts, aspect)
    if total is None or split is None or not _differ(name, parts, aspect, ledger):
        return None
    step = (name, aspect)
    slack = slack_of_sum(ledger, (name, *parts.names), step)
    found = agreement(total, split, _shown(total, split), slack)
    rounded = found is Agreement.ROUNDED
    why = ", do làm tròn" if rounded else shifted(split, total)
    said = {
        part: f"{called(part, aspect)} là {_said(ledger, part, aspect)}" for part in parts.names
    }
    return Finding(
        Place((*path_of(name), key_of(Figure, "other_splits"), index)),
        f"cách chia này cộng lại là {shown_number(split)}, tổng là {shown_number(total)}{why}",
        "không phải sửa nếu các số thành phần đã làm tròn"
        if rounded
        else "sửa số thành phần sai, hoặc thêm phần còn thiếu vào cách chia",
        tuple((place_of(part, aspect), words) for part, words in said.items()),
        Severity.NOTE if rounded else None,
    )


def _said(ledger: Ledger, name: Name, aspect: Aspect) -> str:
    value = ledger.value(name, aspect)
    return "chưa có" if value is None else shown_number(value)


RULE = Rule(
    "BC313",
    "Hai cách chia của một tổng không bằng nhau",
    Severity.ERROR,
    """
Cùng một tổng có thể chia theo nhiều cách: theo cấp,
theo lĩnh vực, theo tháng. Cách nào cộng lại cũng phải ra tổng ấy.

Ví dụ: cuoc: {don_vi_tinh: cuộc, gom: [theo_ke_hoach, dot_xuat], gom_khac: [[quy_1, quy_2, quy_3]]}
       theo_ke_hoach + dot_xuat = 8, mà quy_1 + quy_2 + quy_3 = 7: một cuộc bị sót.

Sửa số thành phần sai, hoặc thêm phần còn thiếu vào danh sách.
""",
    untied(ties),
)
