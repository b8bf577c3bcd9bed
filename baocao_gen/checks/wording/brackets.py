"""Texts → brackets and quotation marks that are left open, or closed by the wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_MARK = re.compile(r"[()\[\]“”\"«»‘’]")
_CLOSING = {"(": ")", "[": "]", "“": "”", "«": "»", "‘": "’", '"': '"'}
_LIST_LABEL = r"(?:^|[\s;,:.])(?:[a-zđ]|[0-9]{1,2}|[ivx]{1,4})$"


def _find(case: Case) -> Iterator[Finding]:
    for passage in case.passages:
        for start, end in passage.paragraphs:
            yield from _unpaired(passage, start, end)


def _unpaired(passage: Passage, start: int, end: int) -> Iterator[Finding]:
    text = passage.masked
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if mark == "’" and text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha():
            continue
        if opened and mark == _CLOSING[opened[-1][0]]:
            opened.pop()
        elif mark in _CLOSING and not (mark == '"' and opened and opened[-1][0] == "“"):
            opened.append((mark, at))
        elif mark == ")" and not opened and re.search(_LIST_LABEL, text[max(start, at - 8) : at]):
            continue
        elif opened and _are_alike(opened[-1][0], mark):
            opening, place = opened.pop()
            yield Finding(
                passage.at(at),
                f"«{opening}» được đóng bằng «{mark}»",
                f"đóng bằng {_CLOSING[opening]}",
                ((passage.at(place), "dấu mở ở đây"),),
            )
        else:
            yield Finding(
                passage.at(at),
                f"dấu đóng «{mark}» không có dấu mở",
                "xóa dấu này, hoặc thêm dấu mở",
            )
    for mark, at in opened:
        yield Finding(
            passage.at(at),
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
)
