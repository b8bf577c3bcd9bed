"""Numbers, words, dates, periods, text and order in Vietnamese → one lazy surface.

Importing the package costs nothing: a name loads its module when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # for type checkers and editors; a test holds it against the table below
    from baocao_gen.vietnamese.comparisons import change as change
    from baocao_gen.vietnamese.comparisons import fulfilment as fulfilment
    from baocao_gen.vietnamese.comparisons import relative_change as relative_change
    from baocao_gen.vietnamese.comparisons import times as times
    from baocao_gen.vietnamese.dates import DateError as DateError
    from baocao_gen.vietnamese.dates import PartialDate as PartialDate
    from baocao_gen.vietnamese.dates import parse_date as parse_date
    from baocao_gen.vietnamese.legacy import LegacyEncoding as LegacyEncoding
    from baocao_gen.vietnamese.legacy import legacy_encoding as legacy_encoding
    from baocao_gen.vietnamese.numbers import NumberError as NumberError
    from baocao_gen.vietnamese.numbers import decimals_of as decimals_of
    from baocao_gen.vietnamese.numbers import decimals_of_value as decimals_of_value
    from baocao_gen.vietnamese.numbers import exact_arithmetic as exact_arithmetic
    from baocao_gen.vietnamese.numbers import format_count as format_count
    from baocao_gen.vietnamese.numbers import format_money as format_money
    from baocao_gen.vietnamese.numbers import format_number as format_number
    from baocao_gen.vietnamese.numbers import format_percent as format_percent
    from baocao_gen.vietnamese.numbers import format_quantity as format_quantity
    from baocao_gen.vietnamese.numbers import parse_number as parse_number
    from baocao_gen.vietnamese.numbers import round_half_up as round_half_up
    from baocao_gen.vietnamese.numbers import three_decimals_note as three_decimals_note
    from baocao_gen.vietnamese.order import sort_key as sort_key
    from baocao_gen.vietnamese.periods import Period as Period
    from baocao_gen.vietnamese.periods import PeriodError as PeriodError
    from baocao_gen.vietnamese.periods import PeriodKind as PeriodKind
    from baocao_gen.vietnamese.periods import parse_period as parse_period
    from baocao_gen.vietnamese.reading_error import ReadingError as ReadingError
    from baocao_gen.vietnamese.text import alphabet_letter as alphabet_letter
    from baocao_gen.vietnamese.text import fold as fold
    from baocao_gen.vietnamese.text import forbidden_character as forbidden_character
    from baocao_gen.vietnamese.text import from_roman as from_roman
    from baocao_gen.vietnamese.text import join_list as join_list
    from baocao_gen.vietnamese.text import nearest as nearest
    from baocao_gen.vietnamese.text import nfc as nfc
    from baocao_gen.vietnamese.text import to_roman as to_roman
    from baocao_gen.vietnamese.words import date_in_words as date_in_words
    from baocao_gen.vietnamese.words import number_to_words as number_to_words
    from baocao_gen.vietnamese.words import percent_in_words as percent_in_words

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

"""Name → the module that it is loaded from when it is first used."""

__all__ = list(_HOME)


def __getattr__(name: str) -> Any:  # a module attribute may be anything
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
