"""Numbers typed before headings and list items → doubled, mixed, or where Word numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.model import PassageKind, Section, key_of

_LABEL = late(r"^[ \t]*(?P<label>(?P<number>[0-9]{1,2})|[a-zđ])(?P<mark>[.)])[ \t]+\S", re.M)
_IN_HEADING = late(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,5}|[a-zđ])[.)][ \t]*(?=[^\W\d])")
_TITLE, _NUMBERING = key_of(Section, "title"), key_of(Section, "numbering")


def _find(case: Case) -> Iterator[Finding]:
    for passage in case.passages:
        if passage.kind is PassageKind.HEADING and passage.path[-1] == _TITLE:
            yield from _heading(passage)
        elif passage.kind in (PassageKind.BODY, PassageKind.LEAD):
            yield from _list(passage)


def _heading(passage: Passage) -> Iterator[Finding]:
    match = _IN_HEADING.match(passage.masked)
    if match:
        yield Finding(
            passage.at(0),
            f"tiêu đề gõ sẵn số «{match.group().strip()}», mẫu Word lại đánh số nữa",
            f"bỏ «{match.group().strip()}»; kiểu đánh số chọn bằng khóa {_NUMBERING}",
        )


def _list(passage: Passage) -> Iterator[Finding]:
    last: dict[bool, re.Match[str]] = {}
    for match in _LABEL.finditer(passage.masked):
        numbers = match["number"] is not None
        earlier = last.get(numbers)
        starts_again = match["label"] in ("1", "a")
        if earlier and match["label"] == earlier["label"] and not starts_again:
            yield Finding(
                passage.at(match.start("label")),
                f"hai mục liền nhau cùng là «{match['label']}{match['mark']}»",
                "đánh số lại từ đây",
                ((passage.at(earlier.start("label")), "mục trước"),),
            )
        elif earlier and not starts_again and match["mark"] != earlier["mark"]:
            yield Finding(
                passage.at(match.start("label")),
                f"mục «{match['label']}{match['mark']}» khác kiểu với mục "
                f"«{earlier['label']}{earlier['mark']}» ở trên",
                f"viết {match['label']}{earlier['mark']}",
                ((passage.at(earlier.start("label")), "mục trước"),),
            )
        last[numbers] = match


RULE = Rule(
    "BC434",
    "Số thứ tự gõ tay bị trùng hoặc lẫn kiểu",
    Severity.WARNING,
    """
Số thứ tự gõ tay dễ trùng khi thêm, bớt mục; tiêu đề thì Word tự đánh số, gõ nữa sẽ in hai lần.
Sai:  hai mục liền nhau cùng là «2.»; «a)», «b)» rồi «c.»; tieu_de: 1. Công tác quản lý.
Đúng: «2.» rồi «3.»; «a)», «b)», «c)»; tieu_de: Công tác quản lý.
Cách sửa: đánh số lại, hoặc tách thành các mục con (muc) để Word tự đánh số.
""",
    _find,
)
