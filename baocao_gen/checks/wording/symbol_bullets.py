"""Texts → characters of Word's symbol fonts, which no other font can print: «» for a bullet."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_SYMBOL = late("[\ue000-\uf8ff]+")
_LINE_START = late(r"(?:^|\n)[ \t]*\Z")
_INDENTED = 200
"""Blanks before a bullet that are looked through; nobody indents further."""


def _find(case: Case) -> Iterator[Finding]:
    if not _SYMBOL.search(case.unread.masked):
        return
    for passage in case.unread.passages:
        text = passage.masked
        for match in _SYMBOL.finditer(text):
            start = match.start()
            code = f"U+{ord(text[start]):04X}"
            hint = "xóa, hoặc gõ lại bằng chữ thường"
            if _LINE_START.search(text[max(0, start - _INDENTED) : start]):
                hint = "gõ «- » ở đầu dòng"
            yield Finding(
                passage.at(start),
                f"ký tự của phông ký hiệu Word ({code}), in ra thành ô vuông hoặc dấu lạ",
                hint,
            )


RULE = Rule(
    "BC454",
    "Ký tự của phông ký hiệu Word",
    Severity.WARNING,
    """
Dấu đầu dòng chép từ Word thường là ký tự riêng của phông Symbol hay Wingdings (U+F0B7, U+F0A7 …):
phông khác không có hình ấy, nên in ra ô vuông, và dòng không thành mục của danh sách.
Sai:  dòng mở đầu bằng một ô vuông hay chấm lạ chép từ Word.
Đúng: «- Một việc», dấu gạch, một dấu cách, rồi chữ.
Cách sửa: xóa ký tự ấy; ở đầu dòng thì gõ «- ».
""",
    _find,
    reads_words=True,
)
