"""Tables → values above their stated maximum, and parts «trong đó» above what they are part of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.column_relations import most_of
from baocao_gen.checks.evidence.table_lines import Role, adds_up, lines_of_columns, lines_of_rows
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import format_number
from baocao_gen.vietnamese.pattern import late

_MOST = late(r"\btối đa\b", re.IGNORECASE)
_POINTS = late(r"\bđiểm\b", re.IGNORECASE)
_NO_POINTS = late(r"tỷ lệ|tỉ lệ|%", re.IGNORECASE)


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        yield from _above_head(table)
        yield from _above_column(table)
        yield from _parts_of_rows(table)
        yield from _parts_of_columns(table)


def _above_head(table: PrintedTable) -> Iterator[Finding]:
    """«Điểm đạt (tối đa 20 điểm)» and a cell of 21."""
    for index, head in enumerate(table.heads):
        most = None if _NO_POINTS.search(head) else most_of(head)
        if most is None:
            continue
        for line, cell in zip(lines_of_rows(table), table.column(index), strict=True):
            if cell.value is not None and cell.value > most and line.role is Role.PLAIN:
                yield Finding(
                    cell.place,
                    f"điểm {cell.text} lớn hơn điểm tối đa {format_number(most)} ghi ở tên cột",
                    "sửa điểm của dòng này, hoặc điểm tối đa ở tên cột",
                )


def _above_column(table: PrintedTable) -> Iterator[Finding]:
    """A column «Điểm tối đa» and one «Điểm đạt» beside it."""
    points = [at for at, head in enumerate(table.heads) if _POINTS.search(head)]
    most = [at for at in points if _MOST.search(table.heads[at])]
    if len(most) != 1 or len(points) != 2 or most_of(table.heads[points[0]]):
        return  # more than the points and their greatest number
    given = next(at for at in points if at not in most)
    if _NO_POINTS.search(table.heads[given]):
        return
    for row in table.rows:
        value, greatest = row[given].value, row[most[0]].value
        if value is not None and greatest is not None and value > greatest:
            yield Finding(
                row[given].place,
                f"điểm {row[given].text} lớn hơn điểm tối đa {row[most[0]].text} của dòng này",
                "sửa điểm đạt, hoặc điểm tối đa",
            )


def _parts_of_rows(table: PrintedTable) -> Iterator[Finding]:
    """A row «Trong đó» above the row it belongs to and above every total."""
    lines = lines_of_rows(table)
    if not any(line.role is Role.PART for line in lines):
        return
    for index in range(len(table.heads)):
        if not adds_up(table, index):
            continue
        cells = list(table.column(index))
        is_signed = any(cell.value is not None and cell.value < 0 for cell in cells)
        whole: Decimal | None = None
        total = Decimal(0)
        for cell, line in zip(cells, lines, strict=True):
            if line.role is not Role.PART:
                whole = cell.value
                if line.role in (Role.TOTAL, Role.LIKE_TOTAL):
                    total = max(total, cell.value or total)
            elif whole is not None and cell.value is not None and not is_signed:
                limit = max(whole, total)
                if cell.value > limit:
                    yield Finding(
                        cell.place,
                        f"«{line.name}» ghi {cell.text}, lớn hơn {format_number(limit)} của dòng "
                        "mà nó nằm trong đó",
                        "phần không thể lớn hơn toàn thể: sửa một trong hai số",
                    )


def _parts_of_columns(table: PrintedTable) -> Iterator[Finding]:
    """A column «Trong đó: nữ» above the column that it is part of."""
    lines = lines_of_columns(table)
    whole: int | None = None
    for index, line in enumerate(lines):
        if line.role in (Role.PLAIN, Role.TOTAL, Role.LIKE_TOTAL):
            whole = index
        elif line.role is Role.PART and whole is not None:
            for row in table.rows:
                part, of = row[index].value, row[whole].value
                if part is not None and of is not None and part > of >= 0:
                    yield Finding(
                        row[index].place,
                        f"«{line.name}» ghi {row[index].text}, lớn hơn {row[whole].text} của cột "
                        f"«{table.heads[whole]}»",
                        "phần không thể lớn hơn toàn thể: sửa một trong hai số",
                        severity=Severity.WARNING,
                    )


RULE = Rule(
    "BC762",
    "Số trong bảng lớn hơn mức tối đa hoặc lớn hơn toàn thể",
    Severity.ERROR,
    """
Điểm không thể quá điểm tối đa ghi ở tên cột hay ở cột bên; dòng «Trong đó» không thể lớn hơn dòng
mà nó là một phần.
Sai:  cột «Điểm đạt (tối đa 20 điểm)» có ô 21,5; «Số hộ» 120, «Trong đó: hộ nghèo» 210.
Đúng: mọi ô không quá 20; hộ nghèo 21.
Cách sửa: đối chiếu với số gốc, sửa ô sai hoặc mức tối đa.
""",
    _find,
)
