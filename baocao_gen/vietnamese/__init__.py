"""Numbers, words, dates, periods, text and order in Vietnamese → one lazy surface.

Importing the package costs nothing: a name loads its module when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from baocao_gen.vietnamese.comparisons import change, fulfilment, relative_change, times
    from baocao_gen.vietnamese.dates import DateError, PartialDate, parse_date
    from baocao_gen.vietnamese.legacy import LegacyEncoding, legacy_encoding
    from baocao_gen.vietnamese.numbers import (
        NumberError,
        decimals_of,
        decimals_of_value,
        exact_arithmetic,
        format_count,
        format_money,
        format_number,
        format_percent,
        format_quantity,
        parse_number,
        round_half_up,
        three_decimals_note,
    )
    from baocao_gen.vietnamese.order import sort_key
    from baocao_gen.vietnamese.periods import Period, PeriodError, PeriodKind, parse_period
    from baocao_gen.vietnamese.reading_error import ReadingError
    from baocao_gen.vietnamese.text import (
        alphabet_letter,
        fold,
        forbidden_character,
        from_roman,
        join_list,
        nearest,
        nfc,
        to_roman,
    )
    from baocao_gen.vietnamese.words import date_in_words, number_to_words, percent_in_words

_HOME = {
    "DateError": "dates",
    "LegacyEncoding": "legacy",
    "NumberError": "numbers",
    "PartialDate": "dates",
    "Period": "periods",
    "PeriodError": "periods",
    "PeriodKind": "periods",
    "ReadingError": "reading_error",
    "alphabet_letter": "text",
    "change": "comparisons",
    "date_in_words": "words",
    "decimals_of": "numbers",
    "decimals_of_value": "numbers",
    "exact_arithmetic": "numbers",
    "fold": "text",
    "forbidden_character": "text",
    "format_count": "numbers",
    "format_money": "numbers",
    "format_number": "numbers",
    "format_percent": "numbers",
    "format_quantity": "numbers",
    "from_roman": "text",
    "fulfilment": "comparisons",
    "join_list": "text",
    "legacy_encoding": "legacy",
    "nearest": "text",
    "nfc": "text",
    "number_to_words": "words",
    "parse_date": "dates",
    "parse_number": "numbers",
    "parse_period": "periods",
    "percent_in_words": "words",
    "relative_change": "comparisons",
    "round_half_up": "numbers",
    "sort_key": "order",
    "three_decimals_note": "numbers",
    "times": "comparisons",
    "to_roman": "text",
}

__all__ = [
    "DateError",
    "LegacyEncoding",
    "NumberError",
    "PartialDate",
    "Period",
    "PeriodError",
    "PeriodKind",
    "ReadingError",
    "alphabet_letter",
    "change",
    "date_in_words",
    "decimals_of",
    "decimals_of_value",
    "exact_arithmetic",
    "fold",
    "forbidden_character",
    "format_count",
    "format_money",
    "format_number",
    "format_percent",
    "format_quantity",
    "from_roman",
    "fulfilment",
    "join_list",
    "legacy_encoding",
    "nearest",
    "nfc",
    "number_to_words",
    "parse_date",
    "parse_number",
    "parse_period",
    "percent_in_words",
    "relative_change",
    "round_half_up",
    "sort_key",
    "three_decimals_note",
    "times",
    "to_roman",
]


def __getattr__(name: str) -> Any:  # a module attribute may be anything
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
