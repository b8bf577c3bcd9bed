"""BC411: a number typed into a text that should be a figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.quantities import Quantity, quantities
from baocao_gen.checks.rule import Finding, Rule
from baocao_gen.figures import Aspect, ResolvedFigure
from baocao_gen.model import Figure, key_of
from baocao_gen.problems import Severity
from baocao_gen.vietnamese.numbers import PERCENT, round_half_up

_Values = dict[Decimal, list[tuple[ResolvedFigure, Aspect]]]


def _find(case: Case) -> Iterator[Finding]:
    figures = case.report.figures
    units = frozenset(figure.unit for figure in figures if figure.unit)
    values: _Values | None = None
    for passage in case.passages:
        if not passage.has_tags:
            continue
        for quantity in quantities(passage, units):
            values = _values(case) if values is None else values
            shown = _shown(quantity)
            tag = _matching(quantity, values)
            yield Finding(
                passage.at(quantity.start),
                f"số gõ tay trong câu: «{shown}»"
                + (f", đúng bằng số liệu {tag.split()[1]}" if tag else ""),
                f"viết {tag}" if tag else "khai báo số này trong so_lieu rồi gọi tên nó trong câu",
            )


def _shown(quantity: Quantity) -> str:
    if quantity.unit is None:
        return quantity.typed
    gap = "" if quantity.unit == PERCENT else " "
    return f"{quantity.typed}{gap}{quantity.unit}"


def _values(case: Case) -> _Values:
    """Every value of every figure as it prints, and whose it is."""
    values: _Values = defaultdict(list)
    for figure in case.report.figures:
        for aspect in Aspect:
            value = figure.values[aspect]
            if value is not None:
                values[round_half_up(value, figure.decimals)].append((figure, aspect))
    return values


def _matching(quantity: Quantity, values: _Values) -> str | None:
    """The tag that prints the same number in the same unit."""
    for figure, aspect in values.get(quantity.value, ()):
        if quantity.unit in (None, figure.unit):
            name = figure.dotted
            if aspect is not Aspect.ACTUAL:
                name += f".{key_of(Figure, aspect.value)}"
            if quantity.unit in (None, PERCENT):
                return f"{{{{ {name} }}}}"
            counted = quantity.typed.startswith("0")
            return f"{{{{ {name} | {'dem_kem_don_vi' if counted else 'kem_don_vi'} }}}}"
    return None


RULE = Rule(
    "BC411",
    "Số liệu gõ tay trong lời văn",
    Severity.WARNING,
    """Số gõ tay không ai kiểm tra và không tự đổi khi số liệu đổi; năm sau cũng phải gõ lại.
Sai:  «đăng tải 1.988 thủ tục».
Đúng: khai báo số trong so_lieu rồi viết «đăng tải {{ dich_vu_cong.thu_tuc | kem_don_vi }}».
Số của văn bản, ngày, năm, điều khoản, cấp, mức độ, lần thứ… và chữ trong ngoặc kép thì không nhắc.
Cách sửa: theo gợi ý; nếu số ấy không phải số liệu của kỳ báo cáo thì bỏ qua cảnh báo này.""",
    _find,
)
