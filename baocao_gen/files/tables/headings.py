"""The heading of a column, as people type it → what stands in the column.

The one way to read a heading, whoever asks: capitals, tones and marks, underscores, punctuation
and spaces do not count, so that «Số, ký hiệu», «SO KY HIEU» and «so_ky_hieu» are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from baocao_gen.vietnamese.text import fold

Meaning = TypeVar("Meaning")

_BETWEEN_WORDS = re.compile(r"[\s_,.]+")

DOCUMENT_HEADINGS = {
    "kind": ("Tên loại", "Loại văn bản", "Tên loại văn bản", "Hình thức"),
    "symbol": ("Số, ký hiệu", "Số ký hiệu", "Số hiệu", "Số văn bản"),
    "issued_on": ("Ngày", "Ngày ban hành", "Ngày tháng", "Ngày, tháng, năm"),
    "subject": ("Trích yếu", "Trích yếu nội dung", "Nội dung"),
    "issuer": ("Cơ quan", "Cơ quan ban hành", "Nơi ban hành"),
}
"""What officials write above the columns of a table of documents."""

GROUP_HEADINGS = ("Nhóm", "Tên nhóm", "Lĩnh vực")

FIGURE_NAME_HEADINGS = ("Số liệu", "Tên số liệu", "Mã số liệu")

FIGURE_HEADINGS = {
    "actual": ("Thực hiện", "Số thực hiện", "Giá trị"),
    "prior": ("Cùng kỳ", "Cùng kỳ năm trước"),
    "preceding": ("Kỳ trước", "Kỳ liền trước", "Tháng trước", "Quý trước"),
    "planned": ("Kế hoạch",),
    "next_planned": ("Kế hoạch năm sau", "Kế hoạch kỳ sau"),
    "cumulative": ("Lũy kế",),
}
"""What they write above the columns of numbers in a unit's table."""

NUMBER_HEADINGS = ("STT", "TT", "Số thứ tự")
"""Above the numbers of rows."""


def folded(heading: str) -> str:
    """Return what two spellings of one heading share.

    >>> folded("Số, ký hiệu") == folded(" SO_KY_HIEU. ")
    True
    """
    return _BETWEEN_WORDS.sub(" ", fold(heading)).strip()


def readings(headings: Mapping[Meaning, Iterable[str]]) -> dict[str, Meaning]:
    """Turn a table of headings around: each one, folded → what it means."""
    return {folded(name): meaning for meaning, names in headings.items() for name in names}
