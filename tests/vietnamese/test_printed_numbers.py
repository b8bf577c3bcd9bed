"""Values → numbers as official documents print them."""

from decimal import ROUND_FLOOR, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.vietnamese import (
    NumberError,
    format_count,
    format_money,
    format_number,
    format_percent,
    format_quantity,
    round_half_up,
)

BIGGEST = 10**200
decimals_to_print = st.decimals(
    -BIGGEST, BIGGEST, allow_nan=False, allow_infinity=False
) | st.decimals(-1000, 1000, places=4)


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("1988", None, "1.988"),
        ("1234567.891", None, "1.234.567,891"),
        ("48.890", None, "48,890"),
        ("1.0005", None, "1,0005"),
        ("48.885", 2, "48,89"),
        ("0.125", 2, "0,13"),
        ("1.005", 2, "1,01"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("12.3449", 2, "12,34"),
        ("-0.004", 2, "0,00"),
        ("-0", None, "0"),
        ("1E+3", None, "1.000"),
        ("585", 1, "585,0"),
        ("1" * 40 + ".125", 2, "1" + ".111" * 13 + ",13"),
    ],
)
def test_numbers_are_grouped_and_rounded_half_up(
    value: str, decimals: int | None, printed: str
) -> None:
    assert format_number(Decimal(value), decimals) == printed


@given(decimals_to_print, st.integers(0, 6))
def test_every_number_is_printed_whole_and_never_as_minus_zero(
    value: Decimal, decimals: int
) -> None:
    printed = format_number(value, decimals)
    assert printed.strip("0,-") or not printed.startswith("-")
    read_back = Decimal(printed.replace(".", "").replace(",", "."))
    with localcontext() as context:
        context.prec = 500
        assert abs(read_back - value) <= Decimal((0, (5,), -decimals - 1))


def test_the_callers_decimal_context_does_not_matter() -> None:
    with localcontext() as context:
        context.prec, context.rounding = 5, ROUND_FLOOR
        assert format_number(Decimal("1234567890.125"), 2) == "1.234.567.890,13"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+300", "1E+999999999"])
def test_a_value_that_cannot_be_printed_is_refused_in_vietnamese(value: str) -> None:
    with pytest.raises(NumberError, match=r"không phải là số|số dài quá"):
        format_number(Decimal(value), 2)


def test_a_negative_count_of_decimals_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="negative"):
        round_half_up(Decimal(1), -1)


@pytest.mark.parametrize(
    ("value", "printed"),
    [("0", "0"), ("6", "06"), ("10", "10"), ("1988", "1.988"), ("-5", "-5"), ("6.5", "6,5")],
)
def test_only_counts_from_one_to_nine_get_a_zero_in_front(value: str, printed: str) -> None:
    assert format_count(Decimal(value)) == printed


@pytest.mark.parametrize(
    ("value", "unit", "count", "printed"),
    [
        ("1988", "thủ tục", False, "1.988 thủ tục"),
        ("6", "quyết định", True, "06 quyết định"),
        ("48.89", "%", False, "48,89%"),
        ("6", "%", True, "6%"),
        ("1.25", "điểm phần trăm", False, "1,25 điểm phần trăm"),
        ("6", "điểm phần trăm", True, "6 điểm phần trăm"),
        ("5", "", False, "5"),
    ],
)
def test_a_quantity_has_a_space_before_its_unit_but_not_before_percent(
    value: str, unit: str, count: bool, printed: str
) -> None:
    assert format_quantity(Decimal(value), unit, count=count) == printed


def test_percentages_keep_the_zeros_of_their_series() -> None:
    assert format_percent(Decimal("0.7"), 2) == "0,70%"


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("1250000.5", "đồng", "1.250.001 đồng"),
        ("3243.0", "tỷ đồng", "3.243,0 tỷ đồng"),
        ("1250.50", "USD", "1.250,50 USD"),
    ],
)
def test_money_is_whole_in_dong_and_keeps_decimals_in_other_units(
    value: str, unit: str, printed: str
) -> None:
    assert format_money(Decimal(value), unit) == printed


@given(decimals_to_print, st.integers(0, 12))
def test_a_number_is_printed_as_cldr_says_for_vietnamese(value: Decimal, decimals: int) -> None:
    cldr = pytest.importorskip("babel.numbers")
    rounded = round_half_up(value, decimals)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    with localcontext() as exact:
        exact.prec = 500
        expected = cldr.format_decimal(rounded, format=pattern, locale="vi")
    assert format_number(value, decimals) == expected


def test_a_number_that_rounding_makes_longer_than_any_is_refused() -> None:
    longest = Decimal("9" * 300 + ".4")
    assert format_number(longest, 0).count("9") == 300
    with pytest.raises(NumberError, match="số dài quá 300 chữ số"):
        format_number(Decimal("9" * 300 + ".5"), 0)
