"""The tables that units sent in (``doi_chieu``) and the figures → numbers copied wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import place_of, shifted, shown_number
from baocao_gen.checks.rule import Rule
from baocao_gen.checks.tie import Tie, untied
from baocao_gen.figures.figure import Name, path_of
from baocao_gen.figures.ledger import Ledger
from baocao_gen.problems.problem import Severity
from baocao_gen.report.report import SourceValue
from baocao_gen.vietnamese.likely_names import LikelyNames
from baocao_gen.vietnamese.numbers import decimals_of_value, round_half_up
from baocao_gen.vietnamese.text import fold

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


def ties(case: Case) -> Iterator[Tie]:
    """A tie for each number of each table."""
    for source in case.report.companions.sources:
        name = tuple(source.name.split("."))
        if name in case.ledger.names.declared:
            yield Tie(frozenset({(name, source.aspect)}), partial(_finding, name, source))


def _finding(name: Name, source: SourceValue, ledger: Ledger) -> Finding | None:
    value = ledger.value(name, source.aspect)
    if value is None:
        return None  # a blank is listed as one
    shown = decimals_of_value(source.value)
    if ledger.typed(name, source.aspect) is not None:
        shown = max(shown, decimals_of_value(value))
    if round_half_up(value, shown) == round_half_up(source.value, shown):
        return None
    typed = ledger.typed(name, source.aspect) is not None
    return Finding(
        place_of(name, source.aspect) if typed else Place(path_of(name)),
        f"{'ghi' if typed else 'tính ra'} {shown_number(value, None if typed else shown)}, "
        f"bảng gốc là {shown_number(source.value)}{shifted(value, source.value)}",
        "xem bên nào gõ nhầm rồi sửa cho khớp",
        ((Place((), elsewhere=source.position), "số của bảng gốc ở đây"),),
    )


def _unknown(case: Case) -> Iterator[Finding]:
    declared = [".".join(name) for name in case.ledger.names.declared]
    known = set(declared)
    named = {source.named_at: source.name for source in case.report.companions.sources}
    strange = {where: name for where, name in named.items() if name not in known}
    if not strange:
        return
    likely = LikelyNames(declared)
    titled = {
        fold(figure.name): ".".join(name)
        for name, figure in case.ledger.names.declared.items()
        if figure.name
    }
    for where, name in strange.items():
        near = titled.get(fold(name)) or likely.nearest(name)
        hint = f"có phải «{near}»?" if near else "sửa tên trong bảng, hoặc khai báo số liệu ấy"
        message = f"tệp năm không có số liệu «{name}» của bảng gốc"
        yield Finding(Place((), elsewhere=where), message, hint)


RULE = Rule(
    "BC316",
    "Số liệu khác bảng gốc của đơn vị gửi",
    Severity.ERROR,
    """
Bảng mà phòng, đơn vị gửi lên là bản gốc; tệp năm là bản gõ lại. Khai báo bảng ấy ở doi_chieu thì
từng số được so với bản gốc, nên gõ nhầm một đơn vị cũng lộ.

    doi_chieu: [so-lieu-phong-cntt.csv]

    so_lieu;thuc_hien;ke_hoach_nam_sau
    dich_vu_cong.muc_do_2;127;
    doanh_thu.khoi_buu_chinh;206,125;216,431

Cột đầu là tên đầy đủ của số liệu; các cột sau là thuc_hien, cung_ky, ke_hoach, ke_hoach_nam_sau,
luy_ke. Cột khác (ghi chú, người gửi) được bỏ qua; ô trống là không so.
""",
    untied(ties),
)
UNKNOWN = Rule(
    "BC317",
    "Bảng gốc có số liệu mà tệp năm không có",
    Severity.ERROR,
    """
Một dòng của bảng gốc mang tên một số liệu không có trong so_lieu: số ấy chưa được đưa vào báo cáo,
hoặc tên bị gõ nhầm nên không được so.

Sửa tên trong bảng cho đúng (tên đầy đủ, ví dụ dich_vu_cong.muc_do_2), hoặc khai báo số liệu.
""",
    _unknown,
)
