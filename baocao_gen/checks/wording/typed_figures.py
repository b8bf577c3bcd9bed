"""Numbers typed into texts, and the figures → the tags to type instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.numbers_typed import Quantity
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.number_words import called
from baocao_gen.checks.rule import Rule
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.problems.problem import Severity
from baocao_gen.vietnamese.numbers import PERCENT, round_half_up
from baocao_gen.yearfile.model import YearFile, key_of

_SURE = 100
"""Numbers from here on are hardly equal by chance."""

_FEW = 3
_Value = tuple[ResolvedFigure, Aspect]
_Values = dict[tuple[Decimal, str | None], list[_Value]]
"""Printed number and unit → the first values that print it; None stands for any unit."""


def _find(case: Case) -> Iterator[Finding]:
    if not case.quantities:
        return
    values = _values(case)
    for passage, quantity in case.quantities:
        shown = _shown(quantity)
        names = _matching(quantity, values)
        yield Finding(
            passage.at(quantity.start),
            f"số gõ tay trong câu: «{shown}»"
            + (f", đúng bằng số liệu {names[0]}" if len(names) == 1 else ""),
            _hint(quantity, names),
        )


def _shown(quantity: Quantity) -> str:
    if quantity.unit is None:
        return quantity.typed
    gap = "" if quantity.unit == PERCENT else " "
    return f"{quantity.typed}{gap}{quantity.unit}"


def _values(case: Case) -> _Values:
    """Every value of every figure as it prints, and whose it is, as far as a hint tells them."""
    values: _Values = defaultdict(list)
    is_one = case.report.earlier.is_one  # the year before under its other name
    for figure in case.report.figures:
        for aspect in Aspect:
            value = figure.values[aspect]
            if is_one and aspect is Aspect.PRECEDING:
                continue
            if value is not None:
                printed = round_half_up(value, figure.decimals_of(aspect))
                for unit in (figure.unit, None):
                    if len(same := values[printed, unit]) <= _FEW:
                        same.append((figure, aspect))
    return values


def _matching(quantity: Quantity, values: _Values) -> list[str]:
    """The names of the values that print the same number.

    In the same unit, or in any unit where no other could be meant by chance.
    """
    alike = values.get((quantity.value, quantity.unit), [])
    if not alike and quantity.value >= _SURE:
        alike = values.get((quantity.value, None), [])
    return [called(figure.name, aspect) for figure, aspect in alike]


def _hint(quantity: Quantity, names: list[str]) -> str:
    if not names or len(names) > _FEW:
        return f"khai báo số này trong {key_of(YearFile, 'figures')} rồi gọi tên nó trong câu"
    says_unit = quantity.unit not in (None, PERCENT)
    counted = "dem_kem_don_vi" if quantity.typed.startswith("0") else "kem_don_vi"
    tags = [f"{{{{ {name}{f' | {counted}' if says_unit else ''} }}}}" for name in names]
    return f"viết {' hoặc '.join(tags)}"


RULE = Rule(
    "BC411",
    "Số liệu gõ tay trong lời văn",
    Severity.WARNING,
    """
Số gõ tay không ai kiểm tra và không tự đổi khi số liệu đổi; năm sau cũng phải gõ lại.
Sai:  «đăng tải 1.988 thủ tục».
Đúng: khai báo số trong so_lieu rồi viết «đăng tải {{ dich_vu_cong.thu_tuc | kem_don_vi }}».
Số của văn bản, ngày, năm, điều khoản, cấp, mức độ,
lần thứ… và chữ trong ngoặc kép thì không nhắc.
Cách sửa: theo gợi ý; số không phải số liệu của kỳ báo cáo thì ghi vào bo_qua cùng lý do.
""",
    _find,
)
