"""Numbers, percentages and dates → words, in the default spelling and its variants."""

from decimal import Decimal
from pathlib import Path

import pytest
from pytest_param_files import ParamTestData

from baocao_gen.vietnamese import (
    NumberError,
    PartialDate,
    date_in_words,
    number_to_words,
    parse_date,
    percent_in_words,
)

SPEC = Path(__file__).parents[1] / "spec" / "vietnamese-number-words.md"


def read_aloud(text: str) -> str:
    if text.startswith("thứ "):
        return number_to_words(text.removeprefix("thứ "), kind="ordinal")
    if text.endswith(" đồng"):
        amount = int(text.removesuffix(" đồng").replace(".", ""))
        return number_to_words(amount, kind="currency")
    if text.endswith("%"):
        return percent_in_words(text)
    if "/" in text:
        return date_in_words(parse_date(text))
    return number_to_words(text)


@pytest.mark.param_file(SPEC)
def test_numbers_are_read_aloud_as_the_specification_says(file_params: ParamTestData) -> None:
    words = "".join(read_aloud(line) + "\n" for line in file_params.content.splitlines())
    file_params.assert_expected(words)


@pytest.mark.parametrize(
    ("number", "option", "words"),
    [
        (105, {"linh": "lẻ"}, "một trăm lẻ năm"),
        (1005, {"thousand": "ngàn"}, "một ngàn không trăm linh năm"),
        (10**18, {"billion": "tỉ"}, "một tỉ tỉ"),
        (24, {"four": "bốn"}, "hai mươi bốn"),
        (14, {"four": "bốn"}, "mười bốn"),
        (1000005, {"empty_groups": True}, "một triệu không nghìn không trăm linh năm"),
        (1000010000, {"empty_groups": True}, "một tỷ không triệu không trăm mười nghìn"),
        (10**18 + 110, {"empty_groups": True}, "một tỷ tỷ không triệu không nghìn một trăm mười"),
        (1000000, {"empty_groups": True}, "một triệu"),
        (5, {"capital": True}, "Năm"),
        (5, {"kind": "currency", "capital": False}, "năm đồng"),
        (5000, {"kind": "currency", "even_tail": True}, "Năm nghìn đồng chẵn"),
        (12, {"kind": "currency", "currency": "tỷ đồng"}, "Mười hai tỷ đồng"),
        (2020, {"kind": "year"}, "hai nghìn không trăm hai mươi"),
    ],
)  # fmt: skip
def test_accepted_variants_are_options(number: int, option: dict[str, object], words: str) -> None:
    assert number_to_words(number, **option) == words


def test_an_amount_with_decimals_is_never_called_even() -> None:
    words = number_to_words(Decimal("12.50"), kind="currency", currency="USD", even_tail=True)
    assert words == "Mười hai phẩy năm mươi USD"


def test_an_amount_with_empty_decimals_is_read_whole() -> None:
    assert number_to_words(Decimal("1000.00"), kind="currency") == "Một nghìn đồng"


def test_the_fourth_is_always_tu() -> None:
    assert number_to_words(4, kind="ordinal", four="bốn") == "thứ tư"
    assert date_in_words(PartialDate(2020, 4, 24), four="bốn").startswith(
        "ngày hai mươi bốn tháng tư"
    )


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (PartialDate(2020), "năm hai nghìn không trăm hai mươi"),
        (PartialDate(2021, 1), "tháng một năm hai nghìn không trăm hai mươi mốt"),
        (PartialDate(2000, 12, 10), "ngày mồng mười tháng mười hai năm hai nghìn"),
        (PartialDate(2000, 12, 11), "ngày mười một tháng mười hai năm hai nghìn"),
    ],
)  # fmt: skip
def test_a_date_is_read_without_what_is_missing(date: PartialDate, words: str) -> None:
    assert date_in_words(date, early_day="mồng") == words


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("-Infinity"), 10**300, "hai"])
def test_what_cannot_be_read_aloud_is_refused_in_vietnamese(value: Decimal | int | str) -> None:
    with pytest.raises(NumberError, match=r"không đọc được thành chữ|không phải là số"):
        number_to_words(value)


@pytest.mark.parametrize(("kind", "value"), [("ordinal", -1), ("ordinal", "1,5"), ("year", "1,5")])
def test_ordinals_and_years_are_whole(kind, value: int | str) -> None:
    with pytest.raises(NumberError, match="không phải là số nguyên"):
        number_to_words(value, kind=kind)


def test_a_text_with_two_meanings_is_not_read_aloud() -> None:
    with pytest.raises(NumberError, match="1988 hoặc 1,988"):
        number_to_words("1.988")
