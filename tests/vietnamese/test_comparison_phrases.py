"""Two values → the phrase that compares them."""

from decimal import Decimal

import pytest

from baocao_gen.vietnamese import NumberError, change, fulfilment, relative_change, times


@pytest.mark.parametrize(
    ("current", "previous", "unit", "decimals", "phrase"),
    [
        ("1988", "2165", "thủ tục", None, "giảm 177 thủ tục"),
        ("2165", "1988", "thủ tục", 0, "tăng 177 thủ tục"),
        ("7.5", "6.25", "%", None, "tăng 1,25 điểm phần trăm"),
        ("6", "7.5", "điểm phần trăm", 2, "giảm 1,50 điểm phần trăm"),
        ("206.125", "204", "tỷ đồng", None, "tăng 2,125 tỷ đồng"),
        ("5", "5", "hồ sơ", None, "không thay đổi"),
        ("5.004", "5", "hồ sơ", 2, "không thay đổi"),
        ("-3", "2", "tỷ đồng", None, "giảm 5 tỷ đồng"),
    ],
)
def test_a_change_is_told_without_a_sign(
    current: str, previous: str, unit: str, decimals: int | None, phrase: str
) -> None:
    assert change(Decimal(current), Decimal(previous), unit, decimals) == phrase


@pytest.mark.parametrize(
    ("current", "previous", "phrase"),
    [
        ("1988", "2165", "giảm 8,18%"),
        ("2", "1", "tăng 100,00%"),
        ("0", "7", "giảm 100,00%"),
        ("7", "7", "không thay đổi"),
        ("100001", "100000", "không thay đổi"),
        ("9" * 40, "1" * 40, "tăng 800,00%"),
    ],
)
def test_a_relative_change_is_a_percentage_of_last_year(
    current: str, previous: str, phrase: str
) -> None:
    assert relative_change(Decimal(current), Decimal(previous)) == phrase


def test_fulfilment_is_a_percentage_of_the_plan() -> None:
    assert fulfilment(Decimal(39), Decimal(40)) == "đạt 97,50% kế hoạch"
    assert fulfilment(Decimal(210), Decimal(200), 0) == "đạt 105% kế hoạch"


@pytest.mark.parametrize(
    ("current", "previous", "phrase"),
    [
        ("23", "10", "gấp 2,3 lần"),
        ("1", "2", "bằng 0,5 lần"),
        ("20", "20", "tương đương"),
        ("2001", "2000", "tương đương"),
        ("0", "5", "bằng 0,0 lần"),
    ],
)
def test_a_value_is_told_as_times_another(current: str, previous: str, phrase: str) -> None:
    assert times(Decimal(current), Decimal(previous)) == phrase


@pytest.mark.parametrize("compare", [relative_change, fulfilment, times])
@pytest.mark.parametrize("base", ["0", "-5"])
def test_nothing_is_compared_with_zero_or_less(compare, base: str) -> None:
    with pytest.raises(NumberError, match="bằng 0 hoặc âm"):
        compare(Decimal(5), Decimal(base))
