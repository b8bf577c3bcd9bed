"""Tables that ask for landscape → those for which it does nothing, or strands the signature."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile.model import Appendix, Paper, Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath

_PAPER = key_of(Appendix, "paper")


def _find(case: Case) -> Iterator[Finding]:
    yield from _before_signature(case)
    for index, appendix in enumerate(case.report.year_file.appendices):
        if appendix.paper is Paper.LANDSCAPE and appendix.groups:
            yield Finding(
                Place((key_of(YearFile, "appendices"), index, _PAPER)),
                f"{_PAPER}: {Paper.LANDSCAPE.value} không có tác dụng với danh mục văn bản: bảng "
                "ấy có sẵn trong mẫu, rộng vừa trang dọc",
                f"bỏ khóa {_PAPER}",
            )


def _before_signature(case: Case) -> Iterator[Finding]:
    """A table in landscape at the end of the body leaves the signature a page of its own."""
    path: KeyPath = (key_of(YearFile, "body"),)
    sections = case.report.year_file.body
    while sections:
        last = sections[-1]
        path = (*path, len(sections) - 1)
        if not last.sections and last.figure_tables:
            table = last.figure_tables[-1]
            place = (*path, key_of(Section, "figure_tables"), len(last.figure_tables) - 1, _PAPER)
            if table.paper is Paper.LANDSCAPE:
                yield Finding(
                    Place(place),
                    "bảng trên trang ngang đứng ngay trước chữ ký: phần chữ ký sẽ đứng một mình "
                    "trên trang sau",
                    "thêm một mục sau bảng, hoặc chuyển bảng thành phụ lục",
                )
        sections, path = last.sections, (*path, key_of(Section, "sections"))


RULE = Rule(
    "BC769",
    "Khổ giấy ngang đặt không đúng chỗ",
    Severity.WARNING,
    """
kho_giay: ngang xoay trang của bảng mà chương trình vẽ (bang). Danh mục văn bản (nhom) in vào bảng
có sẵn trong mẫu Word, với các cột đã chia cho trang dọc.
Bảng ngang ở cuối lời văn thì đẩy phần chữ ký sang một trang riêng.
Sai:  phụ lục có nhom và kho_giay: ngang; mục cuối kết thúc bằng một bảng ngang.
Cách sửa: bỏ khóa kho_giay; thêm một mục sau bảng, hoặc chuyển bảng thành phụ lục.
""",
    _find,
)
