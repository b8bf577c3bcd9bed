"""Columns of words «Đạt», «Vượt», «Không đạt» → rows whose plan and result say something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.directions import is_better_low
from baocao_gen.checks.evidence.table_lines import row_words
from baocao_gen.checks.evidence.tables import PrintedTable, Row
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_PLAN = r"(?: (?:kế hoạch|chỉ tiêu|nghị quyết|mục tiêu|kh|dự toán|mức)(?: (?:năm|giao|đề ra))?)"
_PLANNED = late(
    r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|giao|kh)\b(?!.*(?:%|\bso\b))", re.I
)
_DONE = late(r"\b(?:thực hiện|kết quả|ước|đạt được|th)\b", re.I)
_COMPARES = late(r"%|\bso\b|\btỷ lệ\b|\btỉ lệ\b", re.I)
_SHOWN = 2
"""Rows that must be judged rightly before another is told."""


class _Verdict(Enum):
    """What a word says of a result against its plan; «Hoàn thành» alone is said of works."""

    PASSED = late(rf"(?:đạt và )?vượt(?: mức)?{_PLAN}?", re.IGNORECASE)
    REACHED = late(rf"đạt{_PLAN}?|hoàn thành{_PLAN}", re.IGNORECASE)
    MISSED = late(rf"(?:không|chưa) (?:đạt{_PLAN}?|hoàn thành{_PLAN})", re.IGNORECASE)


def _find(case: Case) -> Iterator[Finding]:
    for table in case.tables:
        pair = _plan_and_result(table)
        if pair is not None:
            for index in range(len(table.heads)):
                yield from _column(table, index, *pair)


def _plan_and_result(table: PrintedTable) -> tuple[int, int] | None:
    """The only column of a plan and the only one of a result."""
    numbers = [
        index
        for index, head in enumerate(table.heads)
        if not _COMPARES.search(head)
        and any(cell.value is not None for cell in table.column(index))
    ]
    planned = [index for index in numbers if _PLANNED.search(table.heads[index])]
    done = [i for i in numbers if i not in planned and _DONE.search(table.heads[i])]
    return (planned[0], done[0]) if len(planned) == len(done) == 1 else None


def _column(table: PrintedTable, index: int, planned: int, done: int) -> Iterator[Finding]:
    judged = [
        (row, verdict, _is_right(row, verdict, planned, done, words))
        for row, words in zip(table.rows, row_words(table), strict=True)
        if (verdict := _verdict_of(row[index].text)) is not None
    ]
    wrong = [(row, verdict) for row, verdict, right in judged if right is False]
    right = sum(right is True for *_, right in judged)
    if not wrong or right < _SHOWN * len(wrong):
        return
    for row, _ in wrong:
        yield Finding(
            row[index].place,
            f"«{row[index].text}», nhưng kế hoạch {row[planned].text}, thực hiện {row[done].text}",
            "sửa chữ đánh giá, hoặc sửa số",
        )


def _verdict_of(text: str) -> _Verdict | None:
    return next((verdict for verdict in _Verdict if verdict.value.fullmatch(text)), None)


def _is_right(row: Row, verdict: _Verdict, planned: int, done: int, words: str) -> bool | None:
    """Whether a word agrees with its row's numbers; None where they do not decide it."""
    plan, result = row[planned], row[done]
    if plan.value is None or result.value is None or plan.unit != result.unit:
        return None
    if plan.value == result.value:
        return verdict is _Verdict.REACHED
    if is_better_low(words):
        return None
    return (result.value > plan.value) is (verdict is not _Verdict.MISSED)


RULE = Rule(
    "BC767",
    "Chữ «Đạt», «Vượt», «Không đạt» trong bảng ngược với kế hoạch và thực hiện",
    Severity.WARNING,
    """
Bảng có một cột kế hoạch, một cột thực hiện thì cột đánh giá chỉ có một câu trả lời.
Sai:  | Hộ gia đình văn hóa (%) | 95 | 93,2 | Đạt |.
Đúng: | Hộ gia đình văn hóa (%) | 95 | 93,2 | Không đạt |.
Chỉ tiêu càng thấp càng tốt (hộ nghèo, tai nạn …) chỉ xét khi hai số bằng nhau; các hàng khác của
cột phải cho thấy cột đánh giá theo hai cột ấy.
Cách sửa: sửa chữ, hoặc sửa số; bảng số liệu có cột danh_gia tự đánh giá.
""",
    _find,
)
