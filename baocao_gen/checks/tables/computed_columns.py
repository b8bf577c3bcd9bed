"""Columns and rows of ratios, differences, products → cells that do not follow from the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.column_relations import (
    JudgedRow,
    relations,
    rows_to_judge,
    shown,
    turned,
)
from baocao_gen.checks.evidence.relation import Relation
from baocao_gen.checks.evidence.table_lines import is_counter
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
_FEWEST_DIGITS = 4
"""Digits of all numbers that show a relation: few short ones fit many relations by chance."""
_TRIVIAL = (Decimal(0), Decimal(1), Decimal(100))
"""Values that fit many relations by chance."""


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        if not table.rows:
            continue
        told = [*_of_columns(table, "cột")]
        yield from told
        if len(table.rows) <= _MOST_COLUMNS:
            places = [finding.place for finding in told]
            by_rows = _of_columns(turned(table), "dòng")
            yield from (finding for finding in by_rows if finding.place not in places)


def _of_columns(table: PrintedTable, others: str) -> Iterator[Finding]:
    if len(table.heads) > _MOST_COLUMNS:
        return
    rows = rows_to_judge(table)
    for target in range(len(table.heads)):
        if not is_counter(table, target):
            own = [row for row in rows if row.cells[target].value is not None]
            yield from _column(table, target, own, others)


def _column(
    table: PrintedTable, target: int, rows: Sequence[JudgedRow], others: str
) -> Iterator[Finding]:
    first, everywhere = rows[:_FIRST_ROWS], frozenset(range(len(table.heads)))
    tried = [
        relation
        for relation in relations(table, target)
        if _fits(relation, first, target)
        or (relation.is_said and (len(rows) == 1 or relation.is_told))
    ]
    holding = [relation for relation in tried if _holds(relation, rows, target)]
    if not holding:
        return
    if _has_signs(table.heads[target], rows, target):
        yield from _turned(holding, rows, target, others)
    for one in rows:
        row = one.cells
        judged = [relation.misses(row, target, one.rounded) for relation in holding]
        if any(missed is False for missed in judged) or not any(judged):
            continue
        if (len(rows) == 1 or one.is_measured) and any(
            relation.misses(row, target, everywhere) is False for relation in holding
        ):
            continue  # its numbers may have been rounded, though no decimals show it
        nearest = min(
            (relation for relation, missed in zip(holding, judged, strict=True) if missed),
            key=lambda relation: (
                not relation.in_points,
                abs(_value(relation, row, target) - (row[target].value or 0)),
            ),
        )
        yield _finding(row, target, nearest, others)


def _has_signs(head: str, rows: Sequence[JudgedRow], target: int) -> bool:
    """Whether the numbers of a column bear signs, as the head says or some of them show."""
    if "+" in head and _MINUS.search(head):
        return True
    cells = [row.cells[target] for row in rows]
    return sum((c.value or 0) < 0 and not c.is_change for c in cells) >= _SHOWN


def _turned(
    holding: Sequence[Relation], rows: Sequence[JudgedRow], target: int, others: str
) -> Iterator[Finding]:
    """The row with the other sign than the difference that all others follow."""
    told = []
    for relation in holding:
        signs = [relation.turns(row.cells, target) for row in rows]
        if True not in signs and False in signs:
            return
        if signs.count(True) == 1 and signs.count(False) >= _SHOWN:
            told.append((rows[signs.index(True)].cells, relation))
    for row, relation in told[:1]:
        yield _finding(row, target, relation, others)


def _fits(relation: Relation, rows: Sequence[JudgedRow], target: int) -> bool:
    """Whether the first rows follow a relation often enough for a look at all of them."""
    judged = [relation.misses(row.cells, target, row.rounded) for row in rows]
    return judged.count(False) * _LEAST_OF_FIRST >= len(rows) - judged.count(None) > 0


def _holds(relation: Relation, rows: Sequence[JudgedRow], target: int) -> bool:
    """Whether enough rows follow a relation for the others to be wrong."""
    judged = [(r.cells[target], relation.misses(r.cells, target, r.rounded)) for r in rows]
    missed = sum(miss is True for _, miss in judged)
    fitting = sum(miss is False for _, miss in judged)
    shown_by = [cell for cell, miss in judged if miss is False and cell.value not in _TRIVIAL]
    telling = len(shown_by)
    if relation.is_said:
        alone = missed == 1 and not fitting and (relation.is_told or len(rows) == 1)
        return telling >= max(missed, 1) or alone
    digits = sum(len(cell.text.strip("-+–−").replace(",", "")) for cell in shown_by)
    return telling >= _SHOWN and digits >= _FEWEST_DIGITS and fitting >= _SHOWN * missed


def _value(relation: Relation, row: Row, target: int) -> Decimal:
    return relation.value(row, target) or Decimal(0)


def _finding(row: Row, target: int, relation: Relation, others: str) -> Finding:
    cell, computed = row[target], _value(relation, row, target)
    stated = cell.value or Decimal(0)
    right = shown(computed, cell.decimals)
    step = Decimal((0, (1,), -cell.decimals))
    is_cut = right != stated and computed.quantize(step, rounding=ROUND_DOWN) == stated
    reason = "số lẻ bị cắt chứ không làm tròn" if is_cut else f"tính từ các {others} kia"
    return Finding(
        cell.place,
        f"ô ghi {cell.text}, {reason} thì là {format_number(right)}",
        f"tính lại ô này, hoặc sửa số ở {others} mà nó được tính từ đó",
        severity=Severity.ERROR if relation.is_formula and not is_cut else None,
    )


RULE = Rule(
    "BC761",
    "Ô của cột (hàng) tính được khác kết quả tính từ các cột (hàng) kia",
    Severity.WARNING,
    """
Cột «So với kế hoạch (%)», «Tỷ lệ», «Tăng, giảm», «Thành tiền», «Điểm đạt (tối đa 20 điểm)», «Còn
lại», «Tồn cuối kỳ», «Bình quân» tính từ các cột đứng trước; hàng «Tỷ lệ (%)», «Chênh lệch», «Còn
lại» tính từ các hàng kia. Khi các dòng (các cột) khác cho thấy cách tính thì ô này phải theo; tên
cột ghi công thức «(3)=(2)/(1)» thì sai là lỗi. Ô tự nói «tăng 8,49%», «giảm 02 ca», «tăng 2,5 điểm
%» được tính theo đơn vị của chính nó; «38 (95,0%)» là hai số.
Sai:  tỷ lệ 91,34, tối đa 20 điểm, điểm đạt 17,27.
Đúng: điểm đạt 18,27 (20 × 91,34%).
Số lẻ phải làm tròn, không cắt: 97,956 là 97,96.
Cách sửa: tính lại ô ấy, hoặc sửa số mà nó được tính từ đó.
""",
    _find,
)
