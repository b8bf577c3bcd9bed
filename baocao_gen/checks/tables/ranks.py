"""Columns of ranks in tables → rows whose rank is not that of the value that is ranked."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.table_lines import Role, is_counter, lines_of_rows
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_RANK = late(r"^(?:xếp hạng|thứ hạng|hạng|xếp thứ|vị thứ|vị trí)\b", re.IGNORECASE)
_FEWEST = 3
"""Rows of a table in which a rank can be told to be wrong."""
_MOST_COLUMNS = 60
"""Columns among which the ranked one is looked for."""


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        for index, head in enumerate(table.heads[:_MOST_COLUMNS]):
            if _RANK.search(head):
                yield from _against(table, index)


def _against(table: PrintedTable, ranks: int) -> Iterator[Finding]:
    lines = lines_of_rows(table)
    rows = [
        row
        for row, line in zip(table.rows, lines, strict=True)
        if line.role is Role.PLAIN and row[ranks].value is not None
    ]
    if len(rows) < _FEWEST or max(row[ranks].value or 0 for row in rows) > len(rows):
        return  # places among others than those of the table
    best: list[Row] | None = None
    ranked = 0
    for column in range(min(len(table.heads), _MOST_COLUMNS)):
        if column == ranks or is_counter(table, column) or _RANK.search(table.heads[column]):
            continue
        wrong = _wrong(rows, ranks, column)
        if wrong is not None and (best is None or len(wrong) < len(best)):
            best, ranked = wrong, column
    if best and len(best) * 2 <= len(rows) and len(rows) - len(best) > 1:
        for row in best:
            yield Finding(
                row[ranks].place,
                f"hạng {row[ranks].text} không hợp với {row[ranked].text} ở cột "
                f"«{table.heads[ranked]}»",
                "xếp lại theo cột ấy, hoặc sửa số ở cột ấy",
            )


def _wrong(rows: Sequence[Row], ranks: int, column: int) -> list[Row] | None:
    """The rows whose rank is not their place in a column, counted from above or below."""
    values = [row[column].value for row in rows]
    known = sorted(value for value in values if value is not None)
    if len(known) < len(rows):
        return None
    from_above = [row for row in rows if not _is_place(row, ranks, column, known, down=True)]
    from_below = [row for row in rows if not _is_place(row, ranks, column, known, down=False)]
    return min(from_above, from_below, key=len)


def _is_place(row: Row, ranks: int, column: int, values: Sequence[Decimal], *, down: bool) -> bool:
    """Whether a rank is the place of its value; equal values share theirs or take turns."""
    value, rank = row[column].value, row[ranks].value
    if value is None or rank is None:
        return False
    smaller, upto = bisect_left(values, value), bisect_right(values, value)
    before, last = (len(values) - upto, len(values) - smaller) if down else (smaller, upto)
    if before < rank <= last:
        return True
    different = sorted(set(values), reverse=down) if len(values) <= _FEW else ()
    return bool(different) and different.index(value) + 1 == rank


_FEW = 300
"""Rows up to which ranks without gaps (1, 1, 2) are known too."""

RULE = Rule(
    "BC763",
    "Hạng trong bảng không hợp với số được xếp hạng",
    Severity.WARNING,
    """
Cột «Xếp hạng» phải theo thứ tự của cột được xếp (điểm, tỷ lệ …). Máy tìm cột mà các dòng khác xếp
đúng rồi mới nói dòng nào lạc; bằng nhau thì cùng hạng hay liền hạng đều được.
Sai:  điểm 95, 91, 88 mà hạng 1, 3, 2.
Đúng: hạng 1, 2, 3.
Cách sửa: xếp lại, hoặc sửa số được xếp hạng.
""",
    _find,
)
