"""Typed numbers → values, questions and refusals."""

from decimal import Decimal
from pathlib import Path

import pytest
from pytest_param_files import ParamTestData

from baocao_gen.vietnamese import (
    NumberError,
    decimals_of,
    format_number,
    parse_number,
    three_decimals_note,
)

SPEC = Path(__file__).parents[1] / "spec" / "vietnamese-typed-numbers.md"


def understood(text: str) -> str:
    try:
        return str(parse_number(text))
    except NumberError as error:
        return f"{error.message} → {error.hint}"


@pytest.mark.param_file(SPEC)
def test_typed_numbers_are_read_as_the_specification_says(file_params: ParamTestData) -> None:
    read = "".join(understood(line) + "\n" for line in file_params.content.splitlines())
    file_params.assert_expected(read)


@pytest.mark.parametrize(("text", "ambiguous"), [("1.988", True), ("1.98.8", False)])
def test_only_a_number_with_two_meanings_is_called_ambiguous(text: str, ambiguous: bool) -> None:
    with pytest.raises(NumberError) as caught:
        parse_number(text)
    assert caught.value.ambiguous is ambiguous


@pytest.mark.parametrize("text", ["48,89%", "48,89 %", "48,89\u00a0%", " 48.89% "])
def test_a_percentage_is_the_shown_number(text: str) -> None:
    assert parse_number(text, percent=True) == Decimal("48.89")


def test_a_percentage_can_be_ambiguous_too() -> None:
    with pytest.raises(NumberError) as caught:
        parse_number("48.890%", percent=True)
    assert caught.value.ambiguous


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f"])
def test_any_kind_of_space_may_stand_between_thousands(space: str) -> None:
    assert parse_number(f"1{space}988{space}000") == 1988000


PYTHON_AND_YAML = [
    *("1_000", "NaN", "Infinity", ".nan", "1e400", "--5", "+5", "12:30", "0x1F"),
    *("1,", ",5", ".5", "5.", "1,2,3", "%", "-"),
]
MIXED_MARKS = ["1.988 000", "1 234.567"]


@pytest.mark.parametrize("text", PYTHON_AND_YAML + MIXED_MARKS)
def test_what_python_or_yaml_would_take_for_a_number_is_refused(text: str) -> None:
    with pytest.raises(NumberError, match=r"không phải là số|dấu %"):
        parse_number(text)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_an_empty_text_is_said_to_be_empty(text: str) -> None:
    with pytest.raises(NumberError, match="chưa ghi số"):
        parse_number(text)


def test_a_number_of_three_hundred_digits_is_the_longest() -> None:
    assert parse_number("9" * 300) > 0
    with pytest.raises(NumberError, match="số dài quá 300 chữ số"):
        parse_number("9" * 301)


@pytest.mark.parametrize(("text", "count"), [("1988", 0), ("48,890%", 3), ("1.988,50", 2)])
def test_decimals_are_counted_as_typed(text: str, count: int) -> None:
    assert decimals_of(text) == count


def test_a_decimal_comma_before_three_digits_earns_a_remark() -> None:
    assert three_decimals_note("1,988") == (
        "«1,988» được hiểu là số thập phân; nếu là số đếm, viết 1988"
    )
    assert three_decimals_note("0,125") is None


@pytest.mark.parametrize("value", ["0", "-7", "12345678", "0.05", "-1234567.890", "9.12345"])
def test_what_is_printed_can_be_typed_in_again(value: str) -> None:
    printed = format_number(Decimal(value))
    assert str(parse_number(printed)) == value
