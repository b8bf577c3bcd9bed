"""What a filter is given → the number or the day that it works on, or why it cannot."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NoReturn

from baocao_gen.tags.printable import official
from baocao_gen.tags.private_characters import BLANK_OPEN
from baocao_gen.tags.python_values import day_of, number_of
from baocao_gen.vietnamese.dates import PartialDate, parse_date
from baocao_gen.vietnamese.numbers import parse_number
from baocao_gen.vietnamese.reading_error import ReadingError


def is_blank(value: Any) -> bool:
    """Whether a value is the mark of a blank, which stays one through every filter."""
    return isinstance(value, str) and BLANK_OPEN in value


def number_in(value: Any) -> int | Decimal:
    """The number that a value is: of a program, or typed as offices type it.

    Raises:
        ReadingError: it is none.
    """
    number = parse_number(value) if isinstance(value, str) else number_of(value)
    if number is None:
        official(value)  # an unknown name, nothing and a list are told as everywhere
        raise ReadingError("bộ lọc này chỉ dùng cho số", "gọi tên số liệu: nhom.ten_so_lieu")
    return number


def whole_in(value: Any, what: str) -> int:
    """The whole number that a value is; ``what`` names it in a message.

    Raises:
        ReadingError: it is none, or has a fraction.
    """
    number = number_in(value)
    if isinstance(number, Decimal) and (not number.is_finite() or number % 1):
        raise ReadingError(f"{what} phải là số nguyên", "in số lẻ bằng | so_le(n)")
    return int(number)


def on_days(say: Callable[[PartialDate], str]) -> Callable[[Any], str]:
    """A filter on days: those of a year file, of a program, and those in a text."""

    def filtered(value: Any) -> str:
        if isinstance(value, PartialDate):
            return say(value)
        if isinstance(value, str):
            return value if is_blank(value) else say(parse_date(value))
        found = day_of(value)
        return _refuse_date(value) if found is None else say(found)

    return filtered


def _refuse_date(value: Any) -> NoReturn:
    official(value)
    raise ReadingError(
        "bộ lọc này chỉ dùng cho ngày tháng", "ví dụ: the_thuc.ngay_ban_hanh | thang_nam"
    )
