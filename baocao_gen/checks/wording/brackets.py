"""Texts → brackets and quotation marks that are left open, or closed by the wrong one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Prose
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late

_MARK = late(r"[()\[\]“”\"«»‘’]")
_CLOSING = {"(": ")", "[": "]", "“": "”", "«": "»", "‘": "’", '"': '"'}
_LIST_LABEL = late(r"(?:^|[\s;,:.])(?:[a-zđ]|[0-9]{1,2}|[ivx]{1,4})$")


def _find(case: Case) -> Iterator[Finding]:
    prose = case.whole_unread
    marks = [(match.start(), match.group()) for match in _MARK.finditer(prose.masked)]
    first = 0
    for start, end in prose.paragraphs if marks else ():
        last = bisect_left(marks, (end, ""), first)
        if last > first:
            yield from _unpaired(prose, start, marks[first:last])
        first = last


def _unpaired(prose: Prose, start: int, marks: list[tuple[int, str]]) -> Iterator[Finding]:
    text = prose.masked
    opened: list[tuple[str, int]] = []
    for at, mark in marks:
        if mark == "’" and text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha():
            continue
        if opened and mark == _CLOSING[opened[-1][0]]:
            opened.pop()
        elif mark in _CLOSING and not (mark == '"' and opened and opened[-1][0] == "“"):
            opened.append((mark, at))
        elif mark == ")" and not opened and _LIST_LABEL.search(text[max(start, at - 8) : at]):
            continue
        elif opened and _are_alike(opened[-1][0], mark):
            opening, place = opened.pop()
            yield Finding(
                prose.at(at),
                f"«{opening}» được đóng bằng «{mark}»",
                f"đóng bằng {_CLOSING[opening]}",
                ((prose.at(place), "dấu mở ở đây"),),
            )
        else:
            yield Finding(
                prose.at(at),
                f"dấu đóng «{mark}» không có dấu mở",
                "xóa dấu này, hoặc thêm dấu mở",
            )
    for mark, at in opened:
        yield Finding(
            prose.at(at),
            f"dấu mở «{mark}» không được đóng trong đoạn",
            f"thêm dấu đóng {_CLOSING[mark]}",
        )


def _are_alike(opening: str, closing: str) -> bool:
    """Both are brackets, or both are quotation marks: the writer took the wrong one of a kind."""
    return (opening in "([") == (closing in ")]")


RULE = Rule(
    "BC414",
    "Ngoặc hoặc dấu nháy không đóng, hoặc đóng sai",
    Severity.WARNING,
    """
Trong một đoạn, mỗi dấu mở phải có đúng dấu đóng của nó: ( ), [ ], “ ”, « », ‘ ’.
Sai:  mở chuyên trang “Phòng chống dịch bệnh (Covid-19) gây ra; cập nhật thông tin…
Đúng: mở chuyên trang “Phòng chống dịch bệnh (Covid-19) gây ra”; cập nhật thông tin…
Dấu «a)», «1)» đầu mục thì không nhắc.
Cách sửa: thêm dấu đóng vào đúng chỗ hết phần trích.
""",
    _find,
    reads_words=True,
)
