"""The rows of an appendix → those that name several documents."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_SEVERAL = late(
    r"(?<![\w/])(?P<first>[0-9]{1,6})(?:/[^\s,;]{1,80})?\s*(?P<join>[,;&]|và|đến|[-–])\s*(?:số\s+)?[0-9]{1,6}\s?/"
)


def _find(case: Case) -> Iterator[Finding]:
    for row in case.rows:
        symbol = row.document.symbol or ""
        match = _SEVERAL.search(symbol)
        if match:
            yield Finding(
                row.at("symbol"),
                f"«{symbol}» là nhiều văn bản trong một dòng, bảng chỉ đếm là một",
                "tách mỗi văn bản thành một dòng có ngày và trích yếu riêng",
            )


RULE = Rule(
    "BC432",
    "Nhiều văn bản trong một dòng của phụ lục",
    Severity.WARNING,
    """
Số văn bản trong báo cáo đếm theo dòng của bảng, nên một dòng chỉ được là một văn bản.
Sai:  so_ky_hieu: 1092,1093/QĐ-BCĐ
Đúng: hai dòng, 1092/QĐ-BCĐ và 1093/QĐ-BCĐ.
Cách sửa: tách dòng, chép ngày và trích yếu cho từng văn bản.
""",
    _find,
)
