"""A value that a Python program hands in → the number, the day or the words that it stands for.

Programs bring numbers of many classes (``Fraction``, those of numpy), dates of Python's own and
paths of files; tags and filters treat them as they treat the figures, dates and texts of a year
file. What has no words of its own (a list, a group, nothing) is left for others to refuse.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from decimal import Decimal, localcontext
from numbers import Number, Rational
from operator import index
from os import PathLike, fspath
from typing import Any, Final

from baocao_gen.tags.kinds import kind_of
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import decimals_of_value, format_number
from baocao_gen.vietnamese.reading_error import ReadingError

_DIGITS: Final = 60
"""Digits of a fraction that are worked out, more than any page has."""
_MOST_DECIMALS: Final = 50
_LIKE_A_YEAR: Final = 9_999
"""Whole numbers up to here are printed without a dot: most with four digits are years."""


def number_of(value: Any) -> int | Decimal | None:
    """The exact number that a value is; None for a truth and for what is none.

    A binary float is the number that Python writes for it, and whole if that is whole.
    """
    if value.__class__ is int or isinstance(value, Decimal):
        return value
    if isinstance(value, bool | str | bytes | type) or value is None:
        return None
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(float.__repr__(value))
    if isinstance(value, Rational) and not hasattr(value, "__index__"):
        with localcontext() as numbers:
            numbers.prec = _DIGITS
            return Decimal(int(value.numerator)) / Decimal(int(value.denominator))
    is_number = isinstance(value, Number) and not isinstance(value, complex)
    if is_number or (kind_of(value) is None and _counts_itself(value)):
        return _told_by(value)
    return None


def _counts_itself(value: Any) -> bool:
    """Whether an object says itself that it is a number, as those of numpy do; no list does."""
    is_one = not hasattr(type(value), "__len__") and not hasattr(type(value), "__html__")
    return is_one and (hasattr(type(value), "__index__") or hasattr(type(value), "__float__"))


def _told_by(value: Any) -> int | Decimal | None:
    try:
        if hasattr(type(value), "__index__"):
            return index(value)
        whole = float(value)
        if whole.is_integer():
            return int(whole)
        try:
            return Decimal(str(value))  # 0.1 of 32 bits is no 0.1 of 64
        except ArithmeticError:
            return Decimal(float.__repr__(whole))
    except (TypeError, ValueError):
        return None


def number_in_words(value: Any) -> str | None:
    """A number or a truth as it is printed; None for any other value.

    Thousands are grouped but in whole numbers of four digits, which may be years.

    Raises:
        ReadingError: the number has no end behind the comma, or is none that can be printed.
    """
    if isinstance(value, bool):
        return "có" if value else "không"
    number = number_of(value)
    if isinstance(number, int):
        is_short = -_LIKE_A_YEAR <= number <= _LIKE_A_YEAR
        return str(number) if is_short else format_number(Decimal(number))
    if number is None:
        return None
    if decimals_of_value(number) > _MOST_DECIMALS:
        hint = "làm tròn cả phép tính trong ngoặc, ví dụ {{ (a / b) | so_le(2) }}"
        raise ReadingError("số có quá nhiều chữ số lẻ", hint)
    return format_number(number)


def day_of(value: Any) -> PartialDate | None:
    """The day that a date of Python's own is; None for any other value."""
    return PartialDate(value.year, value.month, value.day) if isinstance(value, date) else None


def words_in_python(value: Any) -> str | None:
    """The words of a date, a time, a path, or of an object whose class says how it is written."""
    if isinstance(value, datetime) and value.time() != time():
        return f"{PartialDate(value.year, value.month, value.day)} {value:%H:%M}"
    if (day := day_of(value)) is not None:
        return str(day)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, PathLike):
        return str(fspath(value))
    writer = next((base for base in type(value).__mro__ if "__str__" in vars(base)), object)
    is_own = writer.__module__.partition(".")[0] not in _LIBRARIES
    return str(value) if is_own and kind_of(value) is None else None


_LIBRARIES: Final = frozenset(sys.stdlib_module_names) | {
    *("jinja2", "markupsafe", "baocao_gen", "docxtpl", "docx", "lxml", "numpy", "pandas")
}
