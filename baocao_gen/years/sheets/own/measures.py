"""A cell of a unit's own table, its unit of measure and its figure's → the value in the figure's.

Money and measures are converted («triệu đồng» → «tỷ đồng»); what cannot be is no value of that
figure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Final

from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.files.tables import GridCell
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENT_UNITS,
    decimals_of_value,
    exact_arithmetic,
    format_number,
    parse_number,
    round_half_up,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.unit_scales import Scaled, scaled
from baocao_gen.vietnamese.units import IN_TEXTS, Nature, nature
from baocao_gen.years.sheets.grouping import Grouping, regrouped
from baocao_gen.years.sheets.returned_numbers import Doubt, number_in

_BEHIND: Final = late(r"(-?\d[\d.,\s\u00a0]*?)\s*([^\W\d_][^\d]*|%)", re.IGNORECASE)
_MOST_DECIMALS: Final = 6


class UnitMatch(Enum):
    """How a row's unit of measure fits a figure's."""

    SAME = "same"
    CONVERTED = "converted"
    UNSAID = "unsaid"
    OTHER_WORDS = "other words"
    """Two things that are counted, called by other words: «bộ hồ sơ», «hồ sơ»."""
    NEVER = "never"


@frozen
class UnitFit:
    """How the unit of a row fits that of a figure, and by what its numbers are multiplied."""

    fit: UnitMatch
    times: Decimal = Decimal(1)


def is_unit(words: str) -> bool:
    """Whether words name a unit of measure that is known.

    >>> is_unit("Triệu đồng"), is_unit("Phòng Bưu chính")
    (True, False)
    """
    unit = " ".join(words.casefold().split())
    known = _scaled(unit)
    return unit in IN_TEXTS or known.measure or known.times != 1


@lru_cache(maxsize=1 << 12)
def unit_fit(typed: str, figure: str) -> UnitFit:
    """How a unit of measure, as typed in a sheet, fits that of a figure.

    >>> unit_fit("Tr.đồng", "tỷ đồng").times, unit_fit("hộ", "tỷ đồng").fit.value
    (Decimal('0.001'), 'never')
    """
    if not typed:
        return UnitFit(UnitMatch.UNSAID)
    if _plain(typed) == _plain(figure) or _is_short_for(typed, figure):
        return UnitFit(UnitMatch.SAME)
    row, own = _scaled(typed), _scaled(figure)
    if not row.base or not own.base:  # «triệu» above a column says nothing of what it counts
        return UnitFit(UnitMatch.CONVERTED, row.times / own.times)
    tail = _plain(typed.partition("/")[2]), _plain(figure.partition("/")[2])
    if tail[0] != tail[1] and tail[0] and tail[1]:
        return UnitFit(UnitMatch.OTHER_WORDS)
    if row.measure or own.measure:
        if _plain(row.base) != _plain(own.base):
            return UnitFit(UnitMatch.NEVER)
        return UnitFit(
            UnitMatch.SAME if row.times == own.times else UnitMatch.CONVERTED, row.times / own.times
        )
    alike = _alike(_plain(row.base), _plain(own.base))
    if row.times != own.times:
        return UnitFit(
            UnitMatch.CONVERTED if alike else UnitMatch.OTHER_WORDS, row.times / own.times
        )
    return UnitFit(UnitMatch.SAME if alike else UnitMatch.OTHER_WORDS)


def _alike(one: str, other: str) -> bool:
    """Whether one says the other with a word more."""
    first, second = set(one.split()), set(other.split())
    return first <= second or second <= first


def _is_short_for(typed: str, unit: str) -> bool:
    """Whether «TB» is typed for «thuê bao»."""
    words = _plain(unit).split()
    return len(words) > 1 and "".join(word[0] for word in words) == _plain(typed)


def _plain(unit: str) -> str:
    return " ".join(re.sub(r"[\s.]+", " ", fold(unit)).split())


def _scaled(unit: str) -> Scaled:
    plain = re.sub(r"\s+", " ", unit.strip().casefold())
    if plain in ("tỉ", "tỷ", "triệu", "tr", "nghìn", "ngàn"):
        return Scaled(scaled("triệu" if plain == "tr" else plain).times, "", measure=False)
    plain = plain.replace("1.000", "nghìn").replace("1000", "nghìn").replace("vnđ", "đồng")
    plain = re.sub(r"^(?:tr\.?|triệu)\s*(?:đồng|đ)$", "triệu đồng", plain)
    plain = re.sub(r"^(?:t[ỷỉ]\.?)\s*(?:đồng|đ)$", "tỷ đồng", plain)
    plain = re.sub(r"^(?:ng\.?|nghìn|ngàn)\s*(?:đồng|đ)$", "nghìn đồng", plain)
    known = scaled(plain)
    if known.measure or known.times != 1:
        return known
    marked = _WITHOUT_MARKS.get(_plain(plain))
    return scaled(marked) if marked else known


_WITHOUT_MARKS: Final = {
    fold(unit): unit
    for unit in ("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "phần trăm", "tấn", "mét", "lít")
} | {"ti dong": "tỷ đồng", "trd": "triệu đồng", "tr d": "triệu đồng", "tr dong": "triệu đồng"}


def value_in(
    cell: GridCell, figure: ResolvedFigure, fit: UnitFit, grouping: Grouping
) -> Decimal | Doubt:
    """The value of a cell in the figure's own unit, or why nobody can be sure of it.

    Args:
        cell: A cell with something in it.
        figure: The figure that it tells of.
        fit: How the unit of its row fits the figure's.
        grouping: What groups thousands in its column.
    """
    text, behind = cell.text.strip(), fit
    found = _BEHIND.fullmatch(text) if not cell.fault else None
    if found and not (found[2] == "%" and figure.unit in PERCENT_UNITS):
        behind = unit_fit(found[2].strip(" ."), figure.unit)
        text = found[1].strip()
        if behind.fit not in (UnitMatch.SAME, UnitMatch.CONVERTED):
            return number_in(cell, figure)
    plain = regrouped(replace(cell, text=text), grouping)
    if behind.times == 1:
        return number_in(plain, figure)
    return _converted(plain, figure, behind.times)


def _converted(cell: GridCell, figure: ResolvedFigure, times: Decimal) -> Decimal | Doubt:
    """A number in another unit than the figure's: read as it stands, then multiplied."""
    if cell.fault:
        return number_in(cell, figure)
    try:
        value = parse_number(cell.text, percent=figure.unit == PERCENT)
    except ReadingError:
        return number_in(cell, figure)
    with exact_arithmetic(value, times):
        product = value * times
    product = product.normalize() if product else Decimal(0)
    product = Decimal(format(product, "f"))
    decimals = decimals_of_value(product)
    counted = nature(figure.unit) is Nature.COUNTED
    most = figure.declaration.decimals
    most = (0 if counted else _MOST_DECIMALS) if most is None else most
    if decimals > most:
        rounded = round_half_up(product, most)
        said = f"{format_number(rounded, most)} {figure.unit}"
        message = f"«{cell.text}» đổi ra {format_number(product)} {figure.unit}, lấy là {said}"
        return Doubt(message, "xem số lẻ của ô ấy", rounded)
    return product
