"""Counts below ten typed into texts → those without the leading zero that others have."""

from __future__ import annotations

from collections.abc import Iterator

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.numbers_typed import Quantity
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.units import Nature, nature

_POINTS = ("điểm phần trăm", "điểm %")
"""A measure, though «điểm» alone is none."""


def _find(case: Case) -> Iterator[Finding]:
    plain: list[tuple[Passage, Quantity]] = []
    padded: list[tuple[Passage, Quantity]] = []
    for passage, quantity in case.quantities:
        if quantity.unit is None or nature(quantity.unit) is not Nature.COUNTED:
            continue
        if passage.text.startswith(_POINTS, quantity.start + len(quantity.typed) + 1):
            continue
        if len(quantity.typed) == 1 and quantity.typed != "0":
            plain.append((passage, quantity))
        elif len(quantity.typed) == 2 and quantity.typed[0] == "0":
            padded.append((passage, quantity))
    if padded:
        other_passage, other = padded[0]
        for passage, quantity in plain:
            yield Finding(
                passage.at(quantity.start),
                f"«{quantity.typed} {quantity.unit}» không có số 0 đứng trước, "
                f"«{other.typed} {other.unit}» lại có",
                f"viết 0{quantity.typed} {quantity.unit}; tốt hơn: khai báo số liệu "
                "rồi dùng bộ lọc dem_kem_don_vi",
                ((other_passage.at(other.start), f"«{other.typed} {other.unit}» ở đây"),),
            )


RULE = Rule(
    "BC419",
    "Số đếm nhỏ hơn 10 lúc có số 0 đứng trước, lúc không",
    Severity.WARNING,
    """
Lời văn hành chính quen viết «02 lớp»; viết cách nào cũng được nhưng cả báo cáo phải một cách.
Sai:  «5 lớp tập huấn …; 02 lớp bảo mật».
Đúng: «05 lớp tập huấn …; 02 lớp bảo mật».
Số đo, số tiền («3 tỷ đồng», «2,5 km») không thêm số 0 nên không so ở đây.
Cách sửa: khai báo số liệu rồi viết {{ … | dem_kem_don_vi }}, máy in thống nhất.
""",
    _find,
)
