"""Parts of a sum and their units → sums of things that are counted in different units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from baocao_gen.checks.rule import Finding, Place, Rule
from baocao_gen.figures import path_of
from baocao_gen.model import Figure, key_of
from baocao_gen.problems import Severity

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def _find(case: Case) -> Iterator[Finding]:
    declared = case.ledger.names.declared
    for name, figure in declared.items():
        parts = case.ledger.parts(name) if figure.parts else None
        if not parts:
            continue
        others = [part for part in parts if declared[part].unit != figure.unit]
        if not others:
            continue
        units = {declared[part].unit: part for part in reversed(others)}
        listed = ", ".join(f"{'.'.join(units[unit])} bằng «{unit}»" for unit in reversed(units))
        related = tuple(
            (Place((*path_of(part), key_of(Figure, "unit"))), f"tính bằng «{declared[part].unit}»")
            for part in others
        )
        place = Place((*path_of(name), key_of(Figure, "parts")))
        message = f"tổng tính bằng «{figure.unit}» mà {listed}"
        yield Finding(place, message, "đưa về cùng một đơn vị tính", related)


RULE = Rule(
    "BC305",
    "Cộng các số khác đơn vị tính",
    Severity.ERROR,
    """
Một tổng chỉ có nghĩa khi mọi phần đều đếm cùng một thứ, và tổng cũng gọi tên thứ ấy.

Sai:  thu_tuc: {don_vi_tinh: thủ tục, gom: [muc_do_2, muc_do_3]}  mà muc_do_2 tính bằng «dịch vụ»
Sai:  tong tính bằng «tỷ đồng», một phần tính bằng «triệu đồng»

Đưa về cùng một đơn vị tính; viết đơn vị giống hệt nhau ở mọi số liệu.
""",
    _find,
)
