"""Cells of tables → units that head, row or table say in another scale than the number has."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.table_lines import unit_column, unit_of
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.report.amount import Amount
from baocao_gen.vietnamese.numbers import round_half_up
from baocao_gen.vietnamese.unit_scales import scaled


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        told = set[tuple[str, str]]()
        for cell, said in _with_units(table):
            own = _own_unit(cell)
            if not _is_of_another_scale(own, said) or (own, said) in told:
                continue
            told.add((own, said))
            yield Finding(
                cell.place,
                f"«{cell.text}» tính bằng «{own}», bảng ghi đơn vị «{said}»",
                f"ghi đơn vị của bảng, của cột, của hàng là «{own}», hoặc đổi số sang «{said}»",
            )


def _with_units(table: PrintedTable) -> Iterator[tuple[PrintedCell, str]]:
    """The numbers, each with the unit that its row says, or else its column or the table."""
    rows = unit_column(table)
    columns = [unit_of(table, index) for index in range(len(table.heads))]
    for row in table.rows:
        of_row = row[rows].text if rows is not None else ""
        for index, cell in enumerate(row):
            is_number = cell.value is not None and not cell.is_change
            if is_number and (said := of_row or columns[index]):
                yield cell, said


def _own_unit(cell: PrintedCell) -> str:
    """The unit typed behind a number, or that of the figure that a tag prints as it is."""
    amount = cell.piece.value
    if cell.unit or not isinstance(amount, Amount) or amount.value is None:
        return cell.unit
    return amount.unit if round_half_up(amount.value, cell.decimals) == cell.value else ""


def _is_of_another_scale(own: str, said: str) -> bool:
    """Whether two units measure the same in another scale: «tỷ đồng» and «triệu đồng»."""
    if not own:
        return False
    one, other = scaled(own), scaled(said)
    return one.base == other.base and one.times != other.times and bool(one.base)


RULE = Rule(
    "BC766",
    "Số trong bảng tính bằng đơn vị khác đơn vị mà bảng ghi",
    Severity.WARNING,
    """
Dòng «Đơn vị tính: triệu đồng» ở trên bảng, tên cột «(triệu đồng)», cột «Đơn vị tính» nói cho mọi số
ở đó. Số liệu tính bằng tỷ đồng in vào bảng ấy thì người đọc hiểu nhỏ đi một nghìn lần.
Sai:  «Đơn vị tính: triệu đồng», ô {{ thu.noi_dia }} in «13.120,4» của số liệu tính bằng tỷ đồng.
Đúng: «Đơn vị tính: tỷ đồng».
Chỉ xét hai đơn vị cùng đo một thứ (đồng, m², kg …); ô tự ghi đơn vị thì lấy đơn vị ấy.
Cách sửa: sửa đơn vị của bảng, hoặc đổi số.
""",
    _find,
)
