"""Figures and their units → sums of unlike things, and units that are not last year's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.rule import Rule, in_families
from baocao_gen.figures.figure import OF_EARLIER_REPORTS, ResolvedFigure, path_of
from baocao_gen.problems.problem import Severity
from baocao_gen.yearfile.model import Figure, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def _find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    declared = case.ledger.names.declared
    for resolved in figures:
        name, figure = resolved.name, resolved.declaration
        parts = case.ledger.parts(name) if figure.parts else None
        if not parts:
            continue
        others = [part for part in parts.names if declared[part].unit != figure.unit]
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


def _find_changed(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    for figure in figures:
        name = figure.name
        earlier = (case.ledger.published(name, aspect) for aspect in OF_EARLIER_REPORTS)
        last = next((then for then in earlier if then and then.unit != figure.unit), None)
        if last:
            place = Place((*path_of(name), key_of(Figure, "unit")))
            message = f"kỳ này tính bằng «{figure.unit}», kỳ trước bằng «{last.unit}»"
            hint = "dùng một đơn vị tính cho cả hai kỳ, hoặc đổi tên số liệu"
            yield Finding(place, message, hint)


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
    in_families(_find),
)
CHANGED = Rule(
    "BC306",
    "Kỳ này và kỳ trước khác đơn vị tính",
    Severity.ERROR,
    """
Số liệu được so với số cùng tên của tệp kỳ trước;
hai kỳ tính bằng hai đơn vị thì «tăng», «giảm» không có nghĩa.

Sai: năm trước don_vi_tinh: triệu đồng, năm nay don_vi_tinh: tỷ đồng

Dùng một đơn vị tính cho cả hai kỳ. Nếu nay đếm một thứ khác thì đặt tên khác cho số liệu.
""",
    in_families(_find_changed),
)
