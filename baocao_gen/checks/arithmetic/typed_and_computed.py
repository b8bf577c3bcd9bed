"""A value that is typed although it can be computed → whether the two agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.arithmetic.rounding import Agreement, agreement, half_unit, slack
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import (
    computed_number,
    inputs_of,
    place_of,
    shifted,
    shown_number,
)
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, of_every_figure, untied_figures
from baocao_gen.figures.figure import ASPECTS, Aspect, Name, path_of
from baocao_gen.figures.ledger import Ledger
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import decimals_of_value
from baocao_gen.yearfile.model import Figure, YearFile, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def _ties_of(case: Case, name: Name) -> Iterator[Tie]:
    """A tie for every value that is both typed and computed."""
    figure, by_unit = case.ledger.names.declared[name], case.ledger.by_unit
    for aspect in ASPECTS:
        if not (figure.parts or figure.formula or by_unit.adds_up((name, aspect), figure)):
            continue
        if case.ledger.typed(name, aspect) is not None:
            told = (name, figure, aspect)
            yield Tie(
                frozenset({(name, aspect)}), partial(_finding, *told), partial(_differ, *told)
            )


ties = of_every_figure(_ties_of)


def _shown(figure: Figure, stated: Decimal) -> int:
    return figure.decimals if figure.decimals is not None else decimals_of_value(stated)


def _differ(name: Name, figure: Figure, aspect: Aspect, ledger: Ledger) -> bool:
    stated, computed = ledger.typed(name, aspect), ledger.derived(name, aspect)
    if stated is None or computed is None:
        return False
    shown = _shown(figure, stated)
    return agreement(stated, computed, shown, Decimal(0)) is not Agreement.EQUAL


def _finding(name: Name, figure: Figure, aspect: Aspect, ledger: Ledger) -> Finding | None:
    stated, computed = ledger.typed(name, aspect), ledger.derived(name, aspect)
    if stated is None or computed is None or not _differ(name, figure, aspect, ledger):
        return None
    shown = _shown(figure, stated)
    step = (name, aspect)
    loose = slack(ledger, step)
    tolerance = loose + half_unit(stated) if loose else loose
    rounded = agreement(stated, computed, shown, tolerance) is Agreement.ROUNDED
    by, declared = _computed_by(name, figure, aspect, ledger)
    message = f"ghi {shown_number(stated)} nhưng tính ra {computed_number(computed, shown)}"
    return Finding(
        place_of(name, aspect),
        message + (", do làm tròn" if rounded else shifted(stated, computed)),
        "không phải sửa nếu các số thành phần đã làm tròn"
        if rounded
        else f"bỏ số đã ghi để lấy số tính, hoặc sửa {by}, hoặc sửa số thành phần",
        ((declared, "tính ở đây"), *inputs_of(ledger, step)),
        Severity.NOTE if rounded else None,
    )


def _computed_by(name: Name, figure: Figure, aspect: Aspect, ledger: Ledger) -> tuple[str, Place]:
    """The key that a value is computed by, and where it stands."""
    if ledger.by_unit.adds_up((name, aspect), figure):
        by = key_of(YearFile, "unit_files")
        return by, Place((by,))
    by = key_of(Figure, "parts" if figure.parts else "formula")
    return by, Place((*path_of(name), by))


RULE = Rule(
    "BC304",
    "Số đã ghi khác số tính ra",
    Severity.ERROR,
    """
Một số vừa được ghi, vừa tính được từ gom hoặc cong_thuc, mà hai bên khác nhau. Báo cáo sẽ in một
tổng không bằng các số cộng lại, hoặc một tỷ lệ không chia ra được.

Sai:  tong: {don_vi_tinh: văn bản, thuc_hien: 19, gom: [quyet_dinh, ke_hoach]}   với 10 và 6
Đúng: tong: {don_vi_tinh: văn bản, gom: [quyet_dinh, ke_hoach]}                  máy cộng ra 16

So theo số chữ số lẻ đã ghi. Số đếm phải khớp từng đơn vị; số đã làm tròn (tỷ đồng, %, km…) được
lệch nửa đơn vị cuối của mỗi số thành phần, khi ấy chỉ có ghi chú «do làm tròn».
Sửa số sai, hoặc bỏ hẳn số đã ghi để máy tính.
""",
    untied_figures(_ties_of),
)
