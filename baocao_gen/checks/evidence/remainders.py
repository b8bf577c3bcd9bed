"""Columns of what is left, and of means → the runs of columns that they may be computed from.

«Tồn cuối kỳ» is what there was, with all that came in, without what went out; «Còn lại», «Đang giải
quyết», «Chưa thực hiện» is the whole without what has been done; «Bình quân» is the mean of the
columns before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from baocao_gen.checks.evidence.head_formulas import Compute
from baocao_gen.checks.evidence.relation import Relation, less
from baocao_gen.vietnamese.pattern import late

_LEFT = late(
    r"\b(?:còn lại|còn thiếu|còn phải|còn nợ|đang (?:giải quyết|xử lý|thực hiện|xem xét)"
    r"|chưa \w+|cuối (?:kỳ|năm|quý|tháng)|chuyển (?:kỳ|năm|quý|tháng) sau|tồn|dư nợ|kết dư)\b",
    re.IGNORECASE,
)
_BEGINNING = late(
    r"\bđầu (?:kỳ|năm|quý|tháng)\b|\b(?:kỳ|năm|quý|tháng) trước\b|\bcũ\b", re.IGNORECASE
)
_IN = late(
    r"\b(?:nhập|tăng|phát sinh|tiếp nhận|mới|bổ sung|thu|vay|huy động|tái nghèo|chuyển đến)\b",
    re.IGNORECASE,
)
_OUT = late(
    r"\b(?:xuất|giảm|thoát|chi|giải quyết|xử lý|chuyển đi|trả|nghỉ|thanh lý|sử dụng|ra khỏi)\b",
    re.IGNORECASE,
)
_MEAN = late(r"\b(?:bình quân|trung bình)\b", re.IGNORECASE)
_MOST_BETWEEN = 6
"""Columns that come in and go out between what there was and what is left."""


def left_over(heads: Sequence[str], target: int, columns: Sequence[int]) -> Iterator[Relation]:
    """What a column of what is left may be.

    Args:
        heads: The heads of the table.
        target: The column.
        columns: Those with numbers that add up.
    """
    if _LEFT.search(heads[target]) is None:
        return
    before = [index for index in columns if index < target]
    yield from (Relation(run, less) for run in _wholes_and_parts(before))
    for at, first in enumerate(before):
        if _BEGINNING.search(heads[first]):
            yield from _balances(heads, first, before[at + 1 :][-_MOST_BETWEEN:])


def means(heads: Sequence[str], target: int, columns: Sequence[int]) -> Iterator[Relation]:
    """The means of two or more columns side by side that a column of means may be."""
    if _MEAN.search(heads[target]) is None:
        return
    before = [index for index in columns if index < target]
    for first, stop in combinations(range(len(before) + 1), 2):
        if stop - first > 1:
            yield Relation(tuple(before[first:stop]), _mean)


def _wholes_and_parts(before: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Each column, and what may be taken from it: one behind it, or all up to the last one."""
    for at, whole in enumerate(before):
        yield from ((whole, part) for part in before[at + 1 :])
        yield from ((whole, *before[first:]) for first in range(at + 1, len(before) - 1))


def _balances(heads: Sequence[str], first: int, between: Sequence[int]) -> Iterator[Relation]:
    came = [index for index in between if _IN.search(heads[index])]
    went = [index for index in between if index not in came and _OUT.search(heads[index])]
    for adds in (came, came[:1], came[-1:]):
        for takes in (went, went[:1], went[-1:]):
            if adds and takes:
                yield Relation((first, *adds, *takes), _balance(len(adds)))


def _balance(adds: int) -> Compute:
    def compute(values: Sequence[Decimal]) -> Decimal:
        return sum(values[: adds + 1], Decimal(0)) - sum(values[adds + 1 :], Decimal(0))

    return compute


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)
