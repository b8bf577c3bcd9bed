"""Columns «STT» of tables → numbers that are skipped or there twice."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.table_cells import PrintedCell
from baocao_gen.checks.evidence.table_lines import is_counter
from baocao_gen.checks.evidence.tables import PrintedTable
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_FEWEST = 3
"""Rows in a row that count before a slip among them is told."""
_SHARE_RIGHT = 3
"""So many right steps must stand for each wrong one: an extract of a longer list has other ones."""


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        if is_counter(table, 0) and table.heads[0]:
            yield from _in_turn(table)


def _in_turn(table: PrintedTable) -> Iterator[Finding]:
    right, wrong = 0, list[tuple[PrintedCell, int, bool]]()
    last: int | None = None
    after_wrong = False
    for cell in table.column(0):
        if not cell.text.rstrip(".").isdecimal():
            if cell.text:
                last = None  # «I», «A»: a section that counts anew
            continue
        number = int(cell.text.rstrip("."))
        if last is None or number in (1, last + 1):
            right += last is not None
            after_wrong = False
        elif after_wrong and number == last + 2:
            right += 1  # the row before was mistyped, this one is right
            after_wrong = False
        else:
            wrong.append((cell, last + 1, number == last))
            after_wrong = number <= last
        last = number
    if right < max(_FEWEST - 1, _SHARE_RIGHT * len(wrong)):
        return
    for cell, meant, is_twice in wrong:
        said = "đã có ở dòng trên" if is_twice else f"không nối tiếp dòng trên, phải là {meant}"
        yield Finding(
            cell.place,
            f"số thứ tự {cell.text} {said}",
            "đánh số lại, hoặc tìm dòng bị bỏ sót",
        )


RULE = Rule(
    "BC765",
    "Số thứ tự trong bảng nhảy số hoặc lặp lại",
    Severity.WARNING,
    """
Cột «STT» đếm các dòng: thiếu một số là có dòng bị bỏ sót, lặp một số là người đọc nhắc dòng thì
không biết dòng nào. Mỗi mục I, II đếm lại từ 1 cũng được.
Sai:  1, 2, 2, 3; 1, 2, 4, 5.
Đúng: 1, 2, 3, 4.
Cách sửa: đánh số lại, hoặc thêm dòng còn thiếu.
""",
    _find,
)
