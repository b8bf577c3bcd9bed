"""A cell of a returned form, and whose it is → its number, or why nobody can be sure of it."""

from __future__ import annotations

from decimal import Decimal

from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.files.tables import GridCell
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import (
    PERCENT_UNITS,
    decimals_of_value,
    format_number,
    parse_number,
    round_half_up,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.units import Nature, nature

_DAY = late(r"\d{1,2}/\d{1,2}/\d{4}")
_WITH_WORDS = late(r"[-\d.,\s\u00a0]*\d\s*[^\d\s.,%-].*")
_FULL_WIDTH = {ord("０") + n: str(n) for n in range(10)}
_NOTHING = frozenset({"-", "–", "—"})
_THREE_BEHIND = late(r"-?[1-9]\d{0,2},\d{3}")
_MOST_DECIMALS = 6
"""More than anybody types: such a number was computed, and is rounded."""


@frozen
class Doubt:
    """Why nobody can be sure of a number.

    Attributes:
        message: What is odd.
        hint: What to type.
        value: The number that is taken all the same; None where none is.
    """

    message: str
    hint: str
    value: Decimal | None = None


def number_in(cell: GridCell, figure: ResolvedFigure) -> Decimal | Doubt:
    """The number of a cell.

    Args:
        cell: A cell with something in it.
        figure: The figure that it is for, whose unit and decimals say what is likely.
    """
    if cell.fault:
        return Doubt(cell.fault, "gõ số vào ô ấy, hoặc mở bằng Excel để tính lại rồi lưu")
    text = cell.text.translate(_FULL_WIDTH).strip()
    if text in _NOTHING:
        return Decimal(0)
    if _DAY.fullmatch(text):
        message = f"Excel đã đổi số thành ngày: «{cell.text}»"
        return Doubt(message, "định dạng ô là Number rồi gõ lại số")
    percent = figure.unit in PERCENT_UNITS
    try:
        value = parse_number(text, percent=percent)
    except ReadingError as error:
        if _WITH_WORDS.fullmatch(text):
            hint = f"chỉ gõ số, tính bằng {figure.unit}"
            return Doubt(f"ô có cả chữ lẫn số: «{cell.text}»", hint)
        return Doubt(error.message, error.hint or "gõ lại số")
    return _likely(value, cell, figure)


def _has_three(figure: ResolvedFigure) -> bool:
    """Whether the figure's numbers have three digits behind the comma, as far as it says."""
    prior = figure.prior
    known = {figure.declaration.decimals, None if prior is None else decimals_of_value(prior)}
    return 3 in known


def _likely(value: Decimal, cell: GridCell, figure: ResolvedFigure) -> Decimal | Doubt:
    """A number, unless the figure speaks against it."""
    if cell.is_text and _THREE_BEHIND.fullmatch(cell.text.strip()) and not _has_three(figure):
        whole = cell.text.strip().replace(",", "")
        return Doubt(f"«{cell.text}» có thể là {whole} hoặc {cell.text}", f"gõ {whole}, hoặc định "
                     "dạng ô là Number")  # fmt: skip
    is_share = figure.unit in PERCENT_UNITS and "%" not in cell.text
    prior = figure.prior
    if is_share and 0 < value < 1 and not cell.is_text and (prior is None or prior > 1):
        share = (value * 100).normalize()
        hundredfold = format_number(share, decimals_of_value(share))
        hint = f"gõ {hundredfold} (phần trăm), hoặc định dạng ô là Percentage"
        return Doubt(f"«{cell.text}» là {cell.text}% hay {hundredfold}%?", hint)
    decimals = decimals_of_value(value)
    if nature(figure.unit) is Nature.COUNTED and decimals and not figure.declaration.decimals:
        return Doubt(f"số đếm ({figure.unit}) mà có phần lẻ: «{cell.text}»", "gõ lại số đếm")
    most = figure.declaration.decimals
    shown = _MOST_DECIMALS if most is None else most
    if decimals > shown:
        rounded = round_half_up(value, shown)
        said = format_number(rounded, shown)
        return Doubt(f"ô có {cell.text}, lấy là {said}", "xem số lẻ của ô ấy", rounded)
    return value
