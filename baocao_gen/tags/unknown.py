"""A filter, test or statement that does not exist → what does its work here, or is like it."""

from __future__ import annotations

from collections.abc import Sequence

from baocao_gen.tags.faults import Failure, FaultKind
from baocao_gen.tags.slips import STATEMENTS
from baocao_gen.vietnamese.text import nearest

_OTHER_FILES = ("include", "import", "from", "extends")
_SUB_DOCUMENT = "chèn một tệp Word khác vào mẫu làm văn bản con: {{p ten }}, «ten» là tài liệu ấy"


def unknown_statement(word: str) -> Failure:
    """A statement that Jinja knows and this sandbox does not."""
    hint = _SUB_DOCUMENT if word in _OTHER_FILES else STATEMENTS
    return Failure(FaultKind.SYNTAX, f"không có lệnh «{word}»", hint)


def unknown_test(name: str, known: Sequence[str]) -> Failure:
    """A test («is …») that does not exist."""
    near = nearest(name, known)
    hint = f"có phải «{near}»?" if near else "so sánh bằng ==, >, <, hoặc dùng «is defined»"
    return Failure(FaultKind.SYNTAX, f"không có phép thử «{name}»", hint)


_INSTEAD = (
    (
        "int float round format number_format intcomma comma number thousands filesizeformat",
        "số tự in đúng cách; chọn số chữ số lẻ bằng | so_le(n), thêm số 0 đứng trước bằng | dem",
    ),
    ("currency money vnd", "số tự in đúng cách; đọc thành chữ bằng | bang_chu, | tien_bang_chu"),
    ("date strftime dateformat datetime", "in ngày bằng | ngay_ngan, | ngay_dai, | thang_nam"),
    ("center indent wordwrap", "căn lề và thụt dòng là định dạng của đoạn: đặt ngay trong Word"),
    ("slice", "lấy một phần danh sách bằng ngoặc vuông: ds[:3]"),
    ("tojson pprint", "in từng giá trị của danh sách hay nhóm bằng vòng lặp {% for %}"),
)
"""Filters of other programs, and what does their work here."""


def unknown_filter(name: str, known: Sequence[str]) -> Failure:
    """A filter that does not exist."""
    if hint := next((said for names, said in _INSTEAD if name in names.split()), None):
        return Failure(FaultKind.SYNTAX, f"không có bộ lọc «{name}»", hint)
    near = nearest(name, known)
    hint = f"có phải «{near}»?" if near else "xem danh sách bộ lọc trong tài liệu tham chiếu"
    return Failure(FaultKind.SYNTAX, f"không có bộ lọc «{name}»", hint)
