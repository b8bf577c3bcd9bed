"""A value that is no figure (a year, a counter, a result) → its words on the page."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from baocao_gen.vietnamese.numbers import format_number
from baocao_gen.vietnamese.reading_error import ReadingError


def bare_number(value: Any) -> str | None:
    """The words of a number or of a truth; None for any other value."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return format_number(Decimal(repr(value)))
    if isinstance(value, Decimal):
        return format_number(value)
    return None


def nothing() -> ReadingError:
    """What is said of a tag that has no value."""
    return ReadingError("giá trị này không có", "kiểm tra tên trong thẻ, hoặc dùng {% if … %}")


def in_words(value: Any) -> Any:
    """What becomes part of a longer text: numbers as the page says them, other values as they are.

    Raises:
        ReadingError: for nothing at all, and for a value that brings its own formatting.
    """
    if isinstance(value, str):
        return value
    if value is None:
        raise nothing()
    if hasattr(value, "__html__"):
        hint = "in nó bằng một thẻ riêng, không có bộ lọc"
        raise ReadingError("giá trị này có định dạng riêng, không dùng được ở đây", hint)
    number = bare_number(value)
    return value if number is None else number
