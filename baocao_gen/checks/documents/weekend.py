"""A document with two dates → the one that falls on a weekend."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.documents_named import Mention
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity

_DAYS = {5: "thứ Bảy", 6: "Chủ nhật"}


def _find(case: Case) -> Iterator[Finding]:
    for document in case.documents:
        dates = {mention.date for mention in document if mention.date}
        if len(dates) < 2:
            continue
        for mention in document:
            if day := _weekend(mention):
                yield Finding(
                    mention.date_place,
                    f"«{mention.typed}» ghi hai ngày; {mention.date} là {day}, ít khi có văn bản",
                    "đối chiếu bản gốc; ngày làm việc dễ đúng hơn",
                )


def _weekend(mention: Mention) -> str | None:
    found = mention.date
    if not (found and found.month and found.day):
        return None
    return _DAYS.get(date(found.year, found.month, found.day).weekday())


RULE = Rule(
    "BC433",
    "Một trong hai ngày của văn bản là ngày nghỉ",
    Severity.NOTE,
    """
Khi một văn bản bị ghi hai ngày khác nhau (xem BC423),
ngày rơi vào thứ Bảy hoặc Chủ nhật dễ là ngày sai.
Ví dụ: 65/KH-UBND ghi 12/3/2020 và 15/3/2020; ngày 15/3/2020 là Chủ nhật.
Đây chỉ là gợi ý để tìm; văn bản chỉ có một ngày thì máy không nhắc.
Cách sửa: mở bản gốc và ghi cùng một ngày ở mọi chỗ.
""",
    _find,
)
