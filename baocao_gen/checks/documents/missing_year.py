"""Decrees and circulars of the centre → those named without the year in their number."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import Mention
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_NUMBERED_BY_YEAR_SINCE = 1997
"""Before, numbers of decrees had no year («43/CP»)."""


def _find(case: Case) -> Iterator[Finding]:
    for mention in case.mentions:
        if mention.year is None and _needs_year(mention):
            date = mention.date
            year = str(date.year) if date else "năm"
            yield Finding(
                mention.place,
                f"«{mention.typed}» thiếu năm: số của nghị định, thông tư luôn có năm ban hành",
                f"viết {mention.digits}/{year}/{mention.symbol}",
            )


def _needs_year(mention: Mention) -> bool:
    if mention.date and mention.date.year < _NUMBERED_BY_YEAR_SINCE:
        return False
    kind, _, agency = mention.symbol.partition("-")
    return (kind == "NĐ" and agency == "CP") or (
        kind in ("TT", "TTLT") and agency.startswith("B") and len(agency) > 1
    )


RULE = Rule(
    "BC431",
    "Nghị định, thông tư thiếu năm trong số",
    Severity.WARNING,
    """
Số của nghị định, thông tư gồm cả năm; mỗi năm đánh số lại từ đầu nên thiếu năm là không tra được.
Sai:  Nghị định số 100/NĐ-CP; Thông tư số 15/TT-BTTTT.
Đúng: Nghị định số 100/2019/NĐ-CP; Thông tư số 15/2018/TT-BTTTT.
Nghị quyết của Chính phủ («01/NQ-CP»),
quyết định cá biệt của Thủ tướng («749/QĐ-TTg») thì không có năm.
Cách sửa: thêm năm ban hành vào giữa.
""",
    _find,
)
