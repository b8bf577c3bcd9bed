"""Appendices that ask for landscape → those whose table is the template's own, and upright."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile.model import Appendix, Paper, YearFile, key_of

_PAPER = key_of(Appendix, "paper")


def _find(case: Case) -> Iterator[Finding]:
    for index, appendix in enumerate(case.report.year_file.appendices):
        if appendix.paper is Paper.LANDSCAPE and appendix.groups:
            yield Finding(
                Place((key_of(YearFile, "appendices"), index, _PAPER)),
                f"{_PAPER}: {Paper.LANDSCAPE.value} không có tác dụng với danh mục văn bản: bảng "
                "ấy có sẵn trong mẫu, rộng vừa trang dọc",
                f"bỏ khóa {_PAPER}",
            )


RULE = Rule(
    "BC769",
    "Khổ giấy ngang đặt không đúng chỗ",
    Severity.WARNING,
    """
kho_giay: ngang xoay trang của bảng mà chương trình vẽ (bang). Danh mục văn bản (nhom) in vào bảng
có sẵn trong mẫu Word, với các cột đã chia cho trang dọc.
Sai:  phụ lục có nhom và kho_giay: ngang.
Cách sửa: bỏ khóa kho_giay.
""",
    _find,
)
