"""Two values → the phrase that compares them in an official report.

Every result is computed exactly and rounded half up once, at the end. A phrase says «tăng» or
«giảm» and never prints a sign.
"""

from __future__ import annotations

from decimal import Decimal

from baocao_gen.vietnamese.numbers import (
    PERCENT_UNITS,
    PERCENTAGE_POINT,
    NumberError,
    decimals_of_value,
    exact_arithmetic,
    format_percent,
    format_quantity,
    round_half_up,
)

UNCHANGED = "không thay đổi"


def change(current: Decimal, previous: Decimal, unit: str, decimals: int | None = None) -> str:
    """Say by how much a value rose or fell, in its own unit.

    The difference of two percentages is told in percentage points («điểm phần trăm»).

    Args:
        current: This period's value.
        previous: The value compared with.
        unit: Their unit; «%» for percentages.
        decimals: Digits after the comma; None for as many as the more exact value carries.

    Returns:
        «tăng …», «giảm …», or «không thay đổi» when the difference rounds to zero.

    Raises:
        NumberError: A value is not finite.

    >>> change(Decimal(1988), Decimal(2165), "thủ tục")
    'giảm 177 thủ tục'
    >>> change(Decimal("7.5"), Decimal("6.25"), "%")
    'tăng 1,25 điểm phần trăm'
    """
    shown = decimals
    if shown is None:
        shown = max(decimals_of_value(current), decimals_of_value(previous))
    moved = difference(current, previous, shown)
    if not moved:
        return UNCHANGED
    points = PERCENTAGE_POINT if unit in PERCENT_UNITS else unit
    return f"{_direction(moved)} {format_quantity(moved.copy_abs(), points, shown)}"


def difference(current: Decimal, previous: Decimal, decimals: int) -> Decimal:
    """Compute by how much a value rose, or fell below zero, rounded."""
    with exact_arithmetic(current, previous):
        return round_half_up(current - previous, decimals)


def relative_change(current: Decimal, previous: Decimal, decimals: int = 2) -> str:
    """Say by what percentage a value rose or fell.

    Args:
        current: This period's value.
        previous: The value compared with; must be positive.
        decimals: Digits after the comma.

    Returns:
        «tăng …%», «giảm …%», or «không thay đổi» when the change rounds to zero.

    Raises:
        NumberError: ``previous`` is zero or negative, which has no percentage of change.

    >>> relative_change(Decimal(1988), Decimal(2165))
    'giảm 8,18%'
    """
    rounded = round_half_up(percent_change(current, previous), decimals)
    if not rounded:
        return UNCHANGED
    return f"{_direction(rounded)} {format_percent(rounded.copy_abs(), decimals)}"


def fulfilment(actual: Decimal, planned: Decimal, decimals: int = 2) -> str:
    """Say what part of the plan was reached.

    Args:
        actual: The value reached.
        planned: The plan; must be positive.
        decimals: Digits after the comma.

    Raises:
        NumberError: ``planned`` is zero or negative.

    >>> fulfilment(Decimal(39), Decimal(40))
    'đạt 97,50% kế hoạch'
    """
    return f"đạt {format_percent(percent_of(actual, planned), decimals)} kế hoạch"


def percent_of(actual: Decimal, planned: Decimal) -> Decimal:
    """What part of a plan, or of another value, a value is, in percent.

    Raises:
        NumberError: ``planned`` is zero or negative.

    >>> percent_of(Decimal(39), Decimal(40))
    Decimal('97.5')
    """
    return _ratio(actual, planned, "kế hoạch", times=100)


def percent_change(current: Decimal, previous: Decimal) -> Decimal:
    """By what percentage a value rose, or fell if it is below zero.

    Raises:
        NumberError: ``previous`` is zero or negative.

    >>> percent_change(Decimal(45), Decimal(40))
    Decimal('12.5')
    """
    return _ratio(current, previous, "kỳ trước", times=100, less=previous)


def times(current: Decimal, previous: Decimal, decimals: int = 1) -> str:
    """Say how many times as large a value is.

    Args:
        current: This period's value.
        previous: The value compared with; must be positive.
        decimals: Digits after the comma.

    Returns:
        «gấp … lần»; «bằng … lần» when it became smaller, «tương đương» when the ratio rounds
        to one.

    Raises:
        NumberError: ``previous`` is zero or negative.

    >>> times(Decimal(23), Decimal(10))
    'gấp 2,3 lần'
    """
    found = ratio(current, previous, decimals)
    if found == 1:
        return "tương đương"
    verb = "gấp" if found > 1 else "bằng"
    return f"{verb} {format_quantity(found, 'lần', decimals)}"


def ratio(current: Decimal, previous: Decimal, decimals: int) -> Decimal:
    """Compute how many times as large a value is, rounded.

    Raises:
        NumberError: ``previous`` is zero or negative.
    """
    return round_half_up(_ratio(current, previous, "kỳ trước"), decimals)


def _ratio(
    value: Decimal, base: Decimal, name: str, *, times: int = 1, less: Decimal = Decimal(0)
) -> Decimal:
    """Divide exactly enough for any rounding: ``(value - less) / base * times``."""
    with exact_arithmetic(value, base):
        if base <= 0:
            raise NumberError(
                f"không tính được tỷ lệ vì số liệu {name} bằng 0 hoặc âm",
                "so sánh bằng số tuyệt đối, hoặc bỏ phần so sánh",
            )
        return (value - less) * times / base


def _direction(difference: Decimal) -> str:
    return "tăng" if difference > 0 else "giảm"
