"""What units report of figures → totals, sums and formulas in their tables that do not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_gen.checks.arithmetic.rounding import Agreement, agreement, half_unit, is_rounded, slack
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import called, computed_number, shifted, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.by_unit import Step, UnitColumn
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Severity
from baocao_gen.vietnamese.numbers import decimals_of_value, exact_arithmetic
from baocao_gen.yearfile.model import Figure, YearFile, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_MOST_TOLD = 100
"""Cells that one report is told of; nobody mends as many before asking again."""


def _wrong_totals(case: Case) -> Iterator[Finding]:
    """The totals that tables state, against the sums of their rows."""
    rows_apart: dict[Step, dict[int, Decimal]] | None = None  # asked for once a total is wrong
    for step, column, row in _rows_of_sums(case):
        declaration = case.ledger.names.declared[step[0]]
        stated, added = row.stated, column.added(row.units)
        tolerance = _rounded_cells(column, row.units, declaration)
        shown = max(column.decimals, decimals_of_value(stated))
        if added is None or agreement(stated, added, shown, tolerance) is not Agreement.DIFFERENT:
            continue
        with exact_arithmetic(stated, added):
            apart = stated - added
        rows_apart = _rows_apart(case) if rows_apart is None else rows_apart
        off = [(unit, rows_apart.get(step, {}).get(unit)) for unit in row.units]
        suspects = [column.place(unit) for unit, by in off if by and abs(by) == abs(apart)]
        total_row = Place((), elsewhere=row.where)
        said = (
            f"{row.called} của «{called(*step)}» ghi {shown_number(stated)}, các đơn vị cộng lại "
            f"là {shown_number(added)}{shifted(stated, added)}"
        )
        if len(suspects) == 1:  # both its row and its column are off by as much
            cell = Place((), elsewhere=suspects[0])
            hint = "sửa ô này: hàng của đơn vị cũng lệch đúng bằng ấy"
            yield Finding(cell, said, hint, ((total_row, f"{row.called} ở đây"),))
        else:
            related = tuple((Place((), elsewhere=one), "ô này lệch bằng ấy") for one in suspects)
            hint = f"xem số của đơn vị nào sai, hoặc sửa {row.called}"
            yield Finding(total_row, said, hint, related)


@frozen
class _Sum:
    """A sum that a table states: which, of which units, and where."""

    called: str
    units: Sequence[int]
    stated: Decimal
    where: Position


def _rows_of_sums(case: Case) -> Iterator[tuple[Step, UnitColumn, _Sum]]:
    """Every sum that a table states of values that may be added up."""
    figures = case.report.unit_figures
    everyone = range(len(figures.units))
    for step, column in figures.given.columns.items():
        if not figures.given.adds_up(step, case.ledger.names.declared[step[0]]):
            continue
        if column.total is not None:
            yield step, column, _Sum("hàng tổng", everyone, *column.total)
        for number, said in column.of_groups.items():
            group = figures.groups[number]
            yield step, column, _Sum(f"hàng «{group.name}»", group.units, *said)


def _rounded_cells(column: UnitColumn, units: Sequence[int], declaration: Figure) -> Decimal:
    """How far a sum may be off because each unit's number was rounded."""
    typed = [value for unit in units if (value := column.values[unit]) is not None]
    return sum((half_unit(v) for v in typed if is_rounded(declaration.unit, v)), Decimal(0))


def _rows_apart(case: Case) -> dict[Step, dict[int, Decimal]]:
    """Cells whose unit's own parts or formula give another value: by how much they are off.

    A part is as suspect as the sum that it does not give.
    """
    found: dict[Step, dict[int, Decimal]] = {}
    for step, unit, stated, computed in _rows_that_differ(case):
        with exact_arithmetic(stated, computed):
            apart = stated - computed
        found.setdefault(step, {})[unit] = apart
        parts = case.ledger.parts(step[0]) if case.ledger.names.declared[step[0]].parts else None
        for part in parts.names if parts else ():
            found.setdefault((part, step[1]), {})[unit] = apart
    return found


def _rows_that_differ(case: Case) -> Iterator[tuple[Step, int, Decimal, Decimal]]:
    figures = case.report.unit_figures
    for step, column in figures.given.columns.items():
        declaration = case.ledger.names.declared[step[0]]
        if not (declaration.parts or declaration.formula):
            continue
        for unit, stated in enumerate(column.values):
            computed = None if stated is None else figures.derived(*step, unit)
            if stated is None or computed is None:
                continue
            shown = decimals_of_value(stated)
            if declaration.decimals is not None:
                shown = min(shown, declaration.decimals)
            loose = slack(figures.ledger(unit), step)
            tolerance = loose + half_unit(stated) if loose else loose
            if agreement(stated, computed, shown, tolerance) is Agreement.DIFFERENT:
                yield step, unit, stated, computed


def _wrong_rows(case: Case) -> Iterator[Finding]:
    """What a unit reports, against what its own numbers give."""
    figures = case.report.unit_figures
    for told, (step, unit, stated, computed) in enumerate(_rows_that_differ(case)):
        if told >= _MOST_TOLD:
            return
        declaration = case.ledger.names.declared[step[0]]
        by = key_of(Figure, "parts" if declaration.parts else "formula")
        shown = decimals_of_value(stated)
        columns = figures.given.columns
        yield Finding(
            Place((), elsewhere=columns[step].place(unit)),
            f"{figures.units[unit]}: «{called(*step)}» ghi {shown_number(stated)}, {by} tính ra "
            f"{computed_number(computed, shown)}{shifted(stated, computed)}",
            "sửa số của đơn vị ấy, hoặc hỏi lại đơn vị",
            tuple(_parts_of(case, step, unit)),
        )


def _parts_of(case: Case, step: Step, unit: int) -> Iterator[tuple[Place, str]]:
    columns = case.report.unit_figures.given.columns
    ledger = case.report.unit_figures.ledger(unit)
    for source in sorted(ledger.inputs(step), key=lambda one: called(*one)):
        if source in columns:
            place = Place((), elsewhere=columns[source].place(unit))
            yield place, f"{called(*source)} ở đây"


TOTALS = Rule(
    "BC350",
    "Hàng tổng của bảng theo đơn vị khác các đơn vị cộng lại",
    Severity.ERROR,
    f"""
Tệp của {key_of(YearFile, "unit_files")} có một hàng tổng (Tổng cộng, Toàn tỉnh …), và số ở đó
không bằng tổng số của các đơn vị ở trên. Báo cáo lấy số cộng lại; hàng tổng chỉ để đối chiếu.

Sai:  Xã A 120; Xã B 80; Tổng cộng 210
Đúng: Xã A 120; Xã B 80; Tổng cộng 200

Số đã làm tròn được lệch nửa đơn vị cuối của mỗi ô. Tỷ lệ, điểm không cộng nên không so.
""",
    _wrong_totals,
)
ROWS = Rule(
    "BC351",
    "Số của một đơn vị khác số tính từ chính các số của đơn vị ấy",
    Severity.ERROR,
    """
Một số liệu có gom hoặc cong_thuc, và bảng theo đơn vị có cả nó lẫn các số thành phần; ở một đơn vị
hai bên không khớp. Mỗi hàng được tính lại như cả báo cáo được tính lại.

Sai:  gom: [nam, nu]    Xã A: nam 60, nu 61, tổng 120
Đúng: Xã A: nam 60, nu 60, tổng 120
""",
    _wrong_rows,
)
