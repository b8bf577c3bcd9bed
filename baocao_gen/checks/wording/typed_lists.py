"""Texts → lists whose items are numbered by hand, told once for the whole report."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.report.typed_lists import typed_items
from baocao_gen.yearfile.model import PassageKind, Section, key_of

_SECTIONS, _NUMBERING = key_of(Section, "sections"), key_of(Section, "numbering")
_PLACES = 10
"""Other texts that are named; who mends ten has seen how."""


def _find(case: Case) -> Iterator[Finding]:
    lists: list[tuple[Place, str]] = []
    for passage in case.passages:
        if passage.kind not in (PassageKind.BODY, PassageKind.LEAD):
            continue
        labels = [item.group().strip() for item in islice(typed_items(passage.masked), 3)]
        if labels:
            first = next(typed_items(passage.masked))
            lists.append((passage.at(first.start()), ", ".join(f"«{one}»" for one in labels)))
    if not lists:
        return
    place, labels_there = lists[0]
    more = f"; còn {len(lists) - 1} phần chữ khác như thế" if len(lists) > 1 else ""
    yield Finding(
        place,
        f"số thứ tự gõ tay {labels_there} in mỗi mục một đoạn, Word không tự đánh số{more}",
        f"tách thành các mục con ({_SECTIONS}, {_NUMBERING}: 1 hoặc a) để Word đánh số, "
        "hoặc dùng «- » ở đầu dòng",
        tuple((at, f"gõ tay {labels}") for at, labels in lists[1 : _PLACES + 1]),
    )


RULE = Rule(
    "BC465",
    "Danh sách đánh số bằng tay trong lời văn",
    Severity.NOTE,
    """
Những dòng «1. …», «2. …», «a) …» gõ trong lời văn được in mỗi dòng một đoạn, đúng như đã gõ.
Nhưng số ấy là chữ: thêm, bớt một mục thì phải sửa tay các số sau, mục lục của Word không có chúng.

Nên: tách thành các mục con (muc) với danh_so: 1 hoặc danh_so: a, Word tự đánh số; không cần số thì
dùng «- » ở đầu dòng. Cả báo cáo chỉ nhắc một lần.
""",
    _find,
)
