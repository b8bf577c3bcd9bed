"""A number and its Vietnamese unit → the quantity in another language: «12.5 billion dong».

A unit that the file has translated is said so, in the form that the number asks for; money and
measures that it has not are said as CLDR says them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from baocao_gen.tags.other_language import (
    ONE,
    OTHER,
    Language,
    counts_millions_of,
    forms_missing,
    measure,
    money,
    number,
    percent,
    plural_form,
    with_scale,
)
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENTAGE_POINT,
    exact_arithmetic,
    round_half_up,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.reading_error import ReadingError
from baocao_gen.vietnamese.units import without_scale

_CURRENCIES: Final = {"đồng": "VND", "vnđ": "VND", "đô la mỹ": "USD", "đô-la mỹ": "USD"}
_CURRENCY: Final = late("[A-Z]{3}")
_MEASURES: Final = {
    "km": "length-kilometer", "m": "length-meter", "mét": "length-meter",
    "cm": "length-centimeter", "mm": "length-millimeter", "ha": "area-hectare",
    "km²": "area-square-kilometer", "m²": "area-square-meter", "m³": "volume-cubic-meter",
    "lít": "volume-liter", "kg": "mass-kilogram", "tấn": "mass-tonne", "g": "mass-gram",
    "giờ": "duration-hour", "phút": "duration-minute", "giây": "duration-second",
    "ngày": "duration-day", "tuần": "duration-week", "tháng": "duration-month",
    "năm": "duration-year", "°c": "temperature-celsius", "kw": "power-kilowatt",
    "mw": "power-megawatt", "kwh": "energy-kilowatt-hour", "gb": "digital-gigabyte",
    "mb": "digital-megabyte", "tb": "digital-terabyte", "km/giờ": "speed-kilometer-per-hour",
}  # fmt: skip
"""Units of measure, in small letters → what CLDR calls them."""


def quantity(
    language: Language, value: Decimal, decimals: int, unit: str, forms: Mapping[str, str]
) -> str:
    """Print a number with its unit, in the form that the number asks for.

    Args:
        language: The language.
        value: The number in ``unit``.
        decimals: Digits that are printed of its fraction.
        unit: The Vietnamese unit.
        forms: The unit in the language by CLDR's names of forms, ``one``, ``other`` …; empty
            where nobody has translated it. Then money and measures are said as CLDR says them.

    Raises:
        ReadingError: the unit is not translated, and CLDR does not have it.

    >>> quantity(Language("en"), Decimal("12.5"), 1, "tỷ đồng", {})
    '12.5 billion Vietnamese dong'
    >>> quantity(Language("en"), Decimal(1), 0, "lớp", {"one": "course", "other": "courses"})
    '1 course'
    """
    rounded = round_half_up(value, decimals)
    if unit == PERCENT:
        return percent(language, rounded, decimals)
    if not unit:
        return number(language, rounded, decimals)
    if not forms and unit == PERCENTAGE_POINT and language.is_english:
        forms = {ONE: "percentage point", OTHER: "percentage points"}
    if forms:
        return f"{number(language, rounded, decimals)} {_form(language, rounded, unit, forms)}"
    found = _money(language, rounded, decimals, unit)
    if found is None and unit.casefold() in _MEASURES:
        found = measure(language, rounded, decimals, _MEASURES[unit.casefold()])
    if found is None:
        raise ReadingError(
            f"chưa có đơn vị tính «{unit}» bằng ngôn ngữ «{language.tag}»",
            f"ghi ban_dich: {{{language.tag}: {{don_vi_tinh: …, so_nhieu: …}}}} ở số liệu này",
        )
    return found


@lru_cache(maxsize=1000)
def words_of_unit(language: Language, unit: str) -> tuple[str, ...]:
    """What CLDR says behind one and behind several of a unit; nothing where it has no word.

    >>> words_of_unit(Language("en"), "km"), words_of_unit(Language("en"), "thủ tục")
    (('kilometer', 'kilometers'), ())
    """
    found = []
    for count in (Decimal(1), Decimal(2)) if unit else ():
        try:
            said = quantity(language, count, 0, unit, {})
        except ReadingError:
            return ()
        found.append(said.partition(number(language, count, 0))[2].strip())
    return tuple(word for word in found if word)


def _form(language: Language, rounded: Decimal, unit: str, forms: Mapping[str, str]) -> str:
    form = plural_form(language, rounded)
    if form in forms:
        return forms[form]
    missing = forms_missing(language, forms)
    if not missing:
        return forms.get(OTHER) or forms[ONE]
    if OTHER in missing:
        how = "ghi thêm so_nhieu; đơn vị không đổi thì ghi lại y như don_vi_tinh"
    else:
        how = f"ghi thêm dang_khac: {{{missing[0]}: …}}"
    names = ", ".join(missing)
    message = f"bản dịch «{language.tag}» của «{unit}» thiếu dạng số {names}"
    raise ReadingError(message, f"{how} vào ban_dich của số liệu này")


def _money(language: Language, rounded: Decimal, decimals: int, unit: str) -> str | None:
    """«12.5 billion Vietnamese dong»; None for no money, or where grammar asks for more words."""
    times, base = without_scale(unit)
    currency = _CURRENCIES.get(base.casefold()) or (base if _CURRENCY.fullmatch(base) else None)
    if currency is None:
        return None
    said: str | None = number(language, rounded, decimals)
    if times > 1:
        is_said = not counts_millions_of(language)
        said = with_scale(language, rounded, decimals, times.adjusted()) if is_said else None
    with exact_arithmetic(rounded):
        return money(language, said, rounded * times, currency) if said else None
