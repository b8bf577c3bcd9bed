"""Columns of ratios, differences, products and points → rows that do not follow from the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.column_relations import Relation, relations, rounded_columns, shown
from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.table_lines import is_counter, is_measured_row
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_number
from baocao_gen.vietnamese.pattern import late

_MOST_COLUMNS = 60
"""Columns of a table that are compared with each other; no form has as many."""
_FIRST_ROWS = 12
"""Rows that show which relations are worth a look at all rows."""
_LEAST_OF_FIRST = 4
"""One in so many of them must follow it."""
_MINUS = late(r"[-–−]")
"""With a plus it makes a head whose numbers have signs: «Tăng (+), giảm (-)»."""
_SHOWN = 2
"""Rows in which a relation must hold before it says anything of another row."""
_TRIVIAL = (Decimal(0), Decimal(1), Decimal(100))
"""Values that fit many relations by chance."""


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        if not table.rows or len(table.heads) > _MOST_COLUMNS:
            continue
        rounded = rounded_columns(table)
        for target in range(len(table.heads)):
            if not is_counter(table, target):
                yield from _column(table, target, rounded)


def _column(table: PrintedTable, target: int, rounded: frozenset[int]) -> Iterator[Finding]:
    rows = [row for row in table.rows if row[target].value is not None]
    first, everywhere = rows[:_FIRST_ROWS], frozenset(range(len(table.heads)))
    tried = [
        relation
        for relation in relations(table, target)
        if _fits(relation, first, target, rounded) or (relation.is_said and len(rows) == 1)
    ]
    holding = [relation for relation in tried if _holds(relation, rows, target, rounded)]
    if not holding:
        return
    if "+" in table.heads[target] and _MINUS.search(table.heads[target]):
        yield from _turned(holding, rows, target)
    for row in rows:
        judged = [relation.misses(row, target, rounded) for relation in holding]
        if any(missed is False for missed in judged) or not any(judged):
            continue
        if (len(rows) == 1 or is_measured_row(table, row)) and any(
            relation.misses(row, target, everywhere) is False for relation in holding
        ):
            continue  # its numbers may have been rounded, though no decimals show it
        nearest = min(
            (relation for relation, missed in zip(holding, judged, strict=True) if missed),
            key=lambda relation: abs(_value(relation, row) - (row[target].value or 0)),
        )
        yield _finding(row[target], _value(nearest, row), nearest)


def _turned(holding: Sequence[Relation], rows: Sequence[Row], target: int) -> Iterator[Finding]:
    """The row with the other sign than the difference that all others follow."""
    told = []
    for relation in holding:
        turned = [relation.turns(row, target) for row in rows]
        if True not in turned and False in turned:
            return
        if turned.count(True) == 1 and turned.count(False) >= _SHOWN:
            told.append((rows[turned.index(True)], relation))
    for row, relation in told[:1]:
        yield _finding(row[target], _value(relation, row), relation)


def _fits(relation: Relation, rows: Sequence[Row], target: int, rounded: frozenset[int]) -> bool:
    """Whether the first rows follow a relation often enough for a look at all of them."""
    judged = [relation.misses(row, target, rounded) for row in rows]
    return judged.count(False) * _LEAST_OF_FIRST >= len(rows) - judged.count(None) > 0


def _holds(relation: Relation, rows: Sequence[Row], target: int, rounded: frozenset[int]) -> bool:
    """Whether enough rows follow a relation for the others to be wrong."""
    judged = [
        (row[target].value in _TRIVIAL, relation.misses(row, target, rounded)) for row in rows
    ]
    missed = sum(miss is True for _, miss in judged)
    fitting = sum(miss is False for _, miss in judged)
    telling = sum(miss is False and not trivial for trivial, miss in judged)
    if relation.is_said:
        return telling >= max(missed, 1) or (len(rows) == 1 and missed == 1)
    return telling >= _SHOWN and fitting >= _SHOWN * missed


def _value(relation: Relation, row: Row) -> Decimal:
    return relation.value(row) or Decimal(0)


def _finding(cell: PrintedCell, computed: Decimal, relation: Relation) -> Finding:
    stated = cell.value or Decimal(0)
    right = shown(computed, cell.decimals)
    step = Decimal((0, (1,), -cell.decimals))
    is_cut = right != stated and computed.quantize(step, rounding=ROUND_DOWN) == stated
    reason = "số lẻ bị cắt chứ không làm tròn" if is_cut else "tính từ các cột kia"
    return Finding(
        cell.place,
        f"ô ghi {cell.text}, {reason} thì là {format_number(right)}",
        "tính lại ô này, hoặc sửa số ở cột mà nó được tính từ đó",
        severity=Severity.ERROR if relation.is_formula and not is_cut else None,
    )


RULE = Rule(
    "BC761",
    "Ô của cột tính được khác kết quả tính từ các cột kia",
    Severity.WARNING,
    """
Cột «So với kế hoạch (%)», «Tỷ lệ», «Tăng, giảm», «Thành tiền», «Điểm đạt (tối đa 20 điểm)» tính từ
các cột đứng trước. Khi các dòng kia cho thấy cách tính thì dòng này phải theo; tên cột ghi công
thức «(3)=(2)/(1)» thì sai là lỗi.
Sai:  tỷ lệ 91,34, tối đa 20 điểm, điểm đạt 17,27.
Đúng: điểm đạt 18,27 (20 × 91,34%).
Số lẻ phải làm tròn, không cắt: 97,956 là 97,96.
Cách sửa: tính lại ô ấy, hoặc sửa số mà nó được tính từ đó.
""",
    _find,
)
