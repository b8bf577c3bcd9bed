"""Shares and counts → shares over 100%, and counts below nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from baocao_gen.checks.finding import Finding, Place
from baocao_gen.checks.number_words import place_of, shown_number
from baocao_gen.checks.rule import Rule, in_families
from baocao_gen.figures.figure import Aspect, ResolvedFigure, path_of
from baocao_gen.figures.formula import ASPECT_KEYS, compiled
from baocao_gen.figures.names import FigureNames
from baocao_gen.problems.problem import Severity
from baocao_gen.tags.compile import InvalidText
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.yearfile.model import Figure, key_of

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case

_ALL = Decimal(100)
_SHARE_WORDS = ("ty le", "ti le", "ty_le", "ti_le", "ty trong", "ty_trong", "co cau", "co_cau")
_CHANGE_WORDS = ("tang", "giam", "chenh", "thay doi", "ke hoach", "toc do")
_BALANCE = late(
    r"\([-–−]\)|\+/-|\b(?:cân đối|cán cân|lợi nhuận|lãi|lỗ|bội (?:thu|chi)|thặng dư|thâm hụt"
    r"|(?:xuất|nhập) siêu|kết dư|nhiệt độ)\b",
    re.IGNORECASE,
)
"""Words of names whose values stand on either side of zero."""


def _find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
    names = case.ledger.names
    for figure in figures:
        for aspect, value in figure.values.items():
            if value is None or case.ledger.published(figure.name, aspect):
                continue
            if value < 0 and not figure.declaration.formula and not _is_signed(figure):
                message = f"{shown_number(value)} nhỏ hơn 0"
                yield Finding(_place(case, figure, aspect), message, "kiểm tra dấu trừ")
            elif value > _ALL and _is_share(names, figure):
                shown = shown_number(value, figure.decimals_of(aspect))
                yield Finding(
                    _place(case, figure, aspect),
                    f"một phần của toàn thể mà là {shown}%",
                    "kiểm tra số bị chia, số chia và dấu phẩy",
                )


def _place(case: Case, figure: ResolvedFigure, aspect: Aspect) -> Place:
    if case.ledger.typed(figure.name, aspect) is not None:
        return place_of(figure.name, aspect)
    by = "formula" if figure.declaration.formula else "parts"
    return Place((*path_of(figure.name), key_of(Figure, by)))


def _is_share(names: FigureNames, figure: ResolvedFigure) -> bool:
    """A percentage that says how much of a whole: «a / b» of one unit, or called a share."""
    if figure.unit != PERCENT or _is_change(figure):
        return False
    declaration = figure.declaration
    if declaration.formula:
        return _divides_like_by_like(names, figure)
    said = f"{fold(declaration.name or '')} {figure.name[-1]}"
    return any(word in said for word in _SHARE_WORDS)


def _is_signed(figure: ResolvedFigure) -> bool:
    """Whether a value below nothing makes sense: a change, or a balance."""
    return _is_change(figure) or bool(_BALANCE.search(figure.declaration.name or ""))


def _is_change(figure: ResolvedFigure) -> bool:
    said = fold(f"{figure.declaration.name or ''} {figure.name[-1].replace('_', ' ')}")
    return any(word in said.split() or f" {word} " in f" {said} " for word in _CHANGE_WORDS)


def _divides_like_by_like(names: FigureNames, figure: ResolvedFigure) -> bool:
    try:
        quotient = compiled(figure.declaration.formula or "").quotient
    except InvalidText:
        return False
    if quotient is None or any(part.split(".")[-1] in ASPECT_KEYS for part in quotient):
        return False  # a comparison with last year or with the plan may well exceed 100%
    found = [names.look_up(figure.name, tuple(part.split("."))) for part in quotient]
    units = {names.declared[name].unit for name in found if name in names.declared}
    return len(units) == 1


RULE = Rule(
    "BC322",
    "Tỷ lệ quá 100% hoặc số nhỏ hơn 0",
    Severity.ERROR,
    """
Một phần không thể lớn hơn toàn thể, số đếm không thể nhỏ hơn 0. Tỷ lệ là số liệu tính bằng "%" có
cong_thuc chia hai số cùng đơn vị, hoặc có tên bắt đầu bằng «tỷ lệ», «tỷ trọng», «cơ cấu».
So với cùng kỳ, với kế hoạch thì được quá 100%; số tăng, giảm, số cân đối («Bội thu (+), bội chi
(-)», lợi nhuận, xuất siêu) thì được nhỏ hơn 0.

Sai: ty_le_dat: {don_vi_tinh: "%", cong_thuc: thuoc_dien / dat}     đảo ngược số chia

Sửa công thức, hoặc một trong hai số.
""",
    in_families(_find),
)
