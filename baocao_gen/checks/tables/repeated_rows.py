"""Tables → rows printed twice, and tags that stand in two rows of a column."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.table_lines import Role, is_counter, lines_of_rows
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.report.amount import Amount

_FEWEST_CELLS = 2
"""Filled cells of a row that is told to be there twice."""


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        twice = dict(_twice(table))
        for later, first in twice.items():
            yield Finding(
                table.rows[later][0].place,
                f"dòng này giống hệt dòng thứ {first + 1} của bảng",
                "xóa một dòng, hoặc sửa dòng chép nhầm",
                ((table.rows[first][0].place, "dòng trước"),),
            )
        yield from _tags(table, twice)


def _twice(table: PrintedTable) -> Iterator[tuple[int, int]]:
    """Each row that says what one above it in its section says, and that one."""
    seen: dict[tuple[str, ...], int] = {}
    for index, (row, line) in enumerate(zip(table.rows, lines_of_rows(table), strict=True)):
        words = tuple(
            cell.text for at, cell in enumerate(row) if not (at == 0 and is_counter(table, 0))
        )
        is_short = sum(map(bool, words)) < _FEWEST_CELLS
        if line.role in (Role.TOTAL, Role.LIKE_TOTAL) or (line.role is Role.APART and is_short):
            seen = {}  # another section begins
            continue
        if is_short or line.name in ("", line.marker):
            continue
        first = seen.setdefault(words, index)
        if first != index:
            yield index, first


def _tags(table: PrintedTable, twice: dict[int, int]) -> Iterator[Finding]:
    """The same value asked for in two rows: one of the two names is a copy left over."""
    lines = lines_of_rows(table)
    for column in range(len(table.heads)):
        seen: dict[object, tuple[int, PrintedCell]] = {}
        for index, row in enumerate(table.rows):
            cell = row[column]
            asked = _asked(cell)
            if asked is None or lines[index].role is not Role.PLAIN or index in twice:
                continue
            first, other = seen.setdefault(asked, (index, cell))
            if first != index and lines[first].name != lines[index].name:
                yield Finding(
                    cell.place,
                    f"cột này in cùng một số liệu ở hai dòng: «{lines[first].name}» và "
                    f"«{lines[index].name}»",
                    "sửa tên số liệu ở dòng chép nhầm",
                    ((other.place, "dòng trước"),),
                )


def _asked(cell: PrintedCell) -> object:
    """The figure and the value of it that a cell's tag prints; None for anything else."""
    piece = cell.piece
    if piece.tag is None or cell.value is None:
        return None
    if isinstance(piece.value, Amount):
        return piece.value.figure.name, piece.value.aspect
    return piece.tag.text


RULE = Rule(
    "BC764",
    "Một dòng hoặc một số liệu in hai lần trong bảng",
    Severity.WARNING,
    """
Chép dòng trên xuống rồi quên sửa thì bảng có hai dòng giống nhau, hoặc hai dòng khác tên mà in cùng
một số liệu.
Sai:  hai dòng «Thuê bao cố định», «Thuê bao di động» cùng in {{ vien_thong.co_dinh }}.
Đúng: dòng sau in {{ vien_thong.di_dong }}.
Cách sửa: xóa dòng thừa, hoặc sửa tên số liệu ở dòng chép nhầm.
""",
    _find,
)
