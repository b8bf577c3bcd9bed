"""Texts → marks of footnotes and pictures that will be printed as typed: the key takes none."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.marks import has_marks
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_MARK = late(r"\[\^[^\]\n]{0,40}\]|!\[[^\[\]\n]*\]\([^()\n]*\)")


def _find(case: Case) -> Iterator[Finding]:
    for passage in case.passages:
        if passage.has_tags or not has_marks(passage.text):
            continue
        for match in _MARK.finditer(passage.text):
            what = "hình" if match[0].startswith("!") else "chú thích"
            yield Finding(
                passage.at(match.start()),
                f"«{match[0]}» sẽ in nguyên như thế, vì khóa này không nhận {what}",
                f"đặt {what} trong van, dan hoặc ô của bảng",
            )


RULE = Rule(
    "BC473",
    "Dấu chú thích hay hình ở khóa không nhận, in ra như đã gõ",
    Severity.WARNING,
    """
Chú thích cuối trang «[^1]» và hình «![…](…)» là của lời văn: van, dan, bảng. Tên cơ quan, nơi nhận,
nhiệm vụ, tên số liệu, văn bản của phụ lục thì in đúng như đã gõ, kể cả các dấu ấy.
Sai:  ten: Số lớp[^1]
Đúng: van: Mở {{ so_lop }} lớp[^1] … và một dòng [^1]: lời chú thích
Cách sửa: chuyển chú thích vào câu nói đến điều ấy.
""",
    _find,
)
