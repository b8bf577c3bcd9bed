"""The rows of an appendix → documents that stand in it twice."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import Mention, by_document
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity


def _find(case: Case) -> Iterator[Finding]:
    for document in by_document(mention for mention in case.mentions if mention.row):
        first: dict[int, Mention] = {}
        for mention in document:
            assert mention.row
            earlier = first.setdefault(mention.row.appendix, mention)
            if earlier is not mention and earlier.row:
                yield Finding(
                    mention.place,
                    f"«{mention.typed}» đã có ở dòng {earlier.row.number} của bảng này "
                    f"(đây là dòng {mention.row.number})",
                    "xóa một dòng, hoặc sửa lại số, ký hiệu nếu là hai văn bản",
                    ((earlier.place, "dòng trước"),),
                )


RULE = Rule(
    "BC422",
    "Một văn bản được kể hai lần trong phụ lục",
    Severity.ERROR,
    """
Hai dòng cùng số, ký hiệu của cùng một năm là một văn bản:
bảng đếm thừa và câu dẫn cũng thừa theo.
Sai:  dòng 3 và dòng 7 đều là «17/2020/QĐ-UBND».
Đúng: mỗi văn bản một dòng; số đánh lại từ đầu mỗi
      năm nên «35/KH-UBND» của hai năm là hai văn bản.
Cách sửa: xóa dòng thừa; nếu thật sự là hai văn bản thì một trong hai số đã ghi sai.
""",
    _find,
)
