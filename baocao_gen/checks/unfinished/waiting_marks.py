"""A year file → the marks «XEM LẠI» that still stand in it, in comments and in texts."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.pattern import late
from baocao_gen.yearfile.review_marks import marks

_WORDS = "XEM LẠI"
_IN_TEXT = late(rf"(?<!\w){_WORDS}(?!\w)")

_TITLE = 200
"""Letters before and behind the words that are looked at: titles are no longer."""


def _find(case: Case) -> Iterator[Finding]:
    root = case.report.origin.root
    for review in marks(root) if root else ():
        yield Finding(
            Place((), elsewhere=review.position),
            f"xem lại: {review.reason}",
            "xem lại chỗ dưới dấu này, sửa nếu cần, rồi xóa dòng «# XEM LẠI»",
        )
    text = case.prose.masked
    for found in _IN_TEXT.finditer(text) if _WORDS in text else ():
        if not _is_a_title(text, found.start()):
            yield Finding(
                case.prose.at(found.start()),
                "chữ «XEM LẠI» còn trong lời văn",
                "xem lại chỗ này rồi xóa chữ ấy",
            )


def _is_a_title(text: str, offset: int) -> bool:
    """Whether the words are part of a line in capitals: «RÀ SOÁT, XEM LẠI QUY HOẠCH»."""
    before = text[max(0, offset - _TITLE) : offset].rpartition("\n")[2]
    line = before + text[offset : offset + _TITLE].partition("\n")[0]
    return line.strip(" -+*:") != _WORDS and line.isupper()


RULE = Rule(
    "BC781",
    "Còn dấu XEM LẠI",
    Severity.ERROR,
    """
Lệnh new ghi «# XEM LẠI: …» ở trên mỗi chỗ có thể còn là chuyện của kỳ trước: ngày, tên văn bản, số
lần. Dấu còn thì chưa ai xem, báo cáo chưa ký được.

Xem lại chỗ ở dưới dấu, sửa nếu cần, rồi xóa cả dòng dấu. Bản nháp (--draft) vẫn in được.
""",
    _find,
)
