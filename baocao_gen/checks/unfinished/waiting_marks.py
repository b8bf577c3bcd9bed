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

_LINE_HINT = "xem lại chỗ dưới dấu này, sửa nếu cần, rồi xóa dòng «# XEM LẠI»"
_BEHIND_HINT = "xem lại chỗ trước dấu này, sửa nếu cần, rồi xóa từ «# XEM LẠI» đến cuối dòng"
"""Behind a value: who takes out the line there loses the value."""
_TITLE = 200
"""Letters before and behind the words that are looked at: titles are no longer."""


def _find(case: Case) -> Iterator[Finding]:
    root = case.report.origin.root
    for review in marks(root) if root else ():
        yield Finding(
            Place((), elsewhere=review.position),
            f"xem lại: {review.reason}",
            _LINE_HINT if review.alone else _BEHIND_HINT,
        )
    text = case.whole_prose.masked
    for found in _IN_TEXT.finditer(text) if _WORDS in text else ():
        if not _is_a_title(text, found.start()):
            yield Finding(
                case.whole_prose.at(found.start()),
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

Xem lại chỗ ở dưới dấu, sửa nếu cần, rồi xóa cả dòng dấu; dấu đứng sau một giá trị thì chỉ xóa dấu.
Trên trang web: bấm «Đã xem lại, xóa dấu». Bản nháp (--draft) vẫn in được.
""",
    _find,
)
