"""Texts → tags that will be printed: half a bracket is missing, or the key takes no tags."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.find import half_tags
from baocao_gen.vietnamese.pattern import late

_ANY_TAG = late(r"\{\{.*?\}\}|\{%.*?%\}")


def _find(case: Case) -> Iterator[Finding]:
    for passage in case.all_passages:
        if passage.has_tags and "}" in passage.masked:
            yield from _half(passage)
        elif not passage.has_tags and "}" in passage.text:
            yield from _useless(passage)


def _half(passage: Passage) -> Iterator[Finding]:
    for offset, words, meant in half_tags(passage.masked):
        yield Finding(
            passage.at(offset),
            f"«{words}» sẽ in nguyên như thế, vì không phải thẻ",
            f"thẻ viết bằng hai dấu ngoặc liền nhau: {meant}",
        )


def _useless(passage: Passage) -> Iterator[Finding]:
    for match in _ANY_TAG.finditer(passage.text):
        yield Finding(
            passage.at(match.start()),
            f"«{match.group()}» sẽ in nguyên như thế, vì khóa này không nhận thẻ",
            "gõ thẳng chữ cần in",
        )


RULE = Rule(
    "BC436",
    "Thẻ viết hỏng, in ra cả dấu ngoặc",
    Severity.WARNING,
    """
Thẻ bắt đầu bằng hai dấu «{» liền nhau và kết thúc bằng hai dấu «}» liền nhau. Thiếu một dấu, hoặc
có dấu cách ở giữa, thì báo cáo in nguyên cả tên lẫn dấu ngoặc.
Sai:  Năm { nam }, so với năm nam_truoc }}
Đúng: Năm {{ nam }}, so với năm {{ nam_truoc }}
Thẻ chỉ dùng được trong trích yếu, tiêu đề, lời văn, câu dẫn và bảng; tên cơ quan, nơi nhận, nhiệm
vụ, văn bản của phụ lục thì in đúng như đã gõ.
Cách sửa: theo gợi ý.
""",
    _find,
)
