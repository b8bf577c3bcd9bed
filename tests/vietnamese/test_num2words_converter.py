"""The converter inside num2words: registered, complete, and clear when it refuses."""

from decimal import Decimal

import pytest
from num2words import CONVERTER_CLASSES, num2words
from num2words.base import Num2Word_Base

from baocao_gen.vietnamese.num2words_vi import Num2Word_VI, register


@pytest.fixture(autouse=True)
def _registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(CONVERTER_CLASSES, "vi", CONVERTER_CLASSES["vi"])
    register()


def test_registering_twice_keeps_one_converter() -> None:
    converter = CONVERTER_CLASSES["vi"]
    register()
    assert CONVERTER_CLASSES["vi"] is converter
    assert isinstance(converter, Num2Word_Base)


@pytest.mark.parametrize(
    ("number", "to", "words"),
    [
        (-15, "cardinal", "âm mười lăm"),
        (7.05, "cardinal", "bảy phẩy không năm"),
        (5.0, "cardinal", "năm"),
        (-0.0, "cardinal", "không"),
        (2.675, "cardinal", "hai phẩy sáu trăm bảy mươi lăm"),
        (1e22, "cardinal", "mười nghìn tỷ tỷ"),
        ("12.50", "cardinal", "mười hai phẩy năm mươi"),
        ("12,50", "cardinal", "mười hai phẩy năm mươi"),
        ("1.200.000,5", "cardinal", "một triệu hai trăm nghìn phẩy năm"),
        (Decimal("1E+15"), "cardinal", "một triệu tỷ"),
        (10**27, "cardinal", "một tỷ tỷ tỷ"),
        (4, "ordinal", "thứ tư"),
        (4, "ordinal_num", "thứ 4"),
        (1975, "year", "một nghìn chín trăm bảy mươi lăm"),
        (-111, "year", "một trăm mười một trước Công nguyên"),
        (15000, "currency", "mười lăm nghìn đồng"),
    ],
)  # fmt: skip
def test_num2words_speaks_vietnamese(number: object, to: str, words: str) -> None:
    assert num2words(number, lang="vi", to=to) == words


@pytest.mark.parametrize(
    ("amount", "options", "words"),
    [
        (1250, {"currency": "USD"}, "mười hai đô la Mỹ năm mươi xu"),
        (-1250, {"currency": "USD", "separator": " và"}, "âm mười hai đô la Mỹ và năm mươi xu"),
        (1205, {"currency": "USD", "cents": False}, "mười hai đô la Mỹ 05 xu"),
        (Decimal("0.125"), {"currency": "EUR"}, "không euro mười ba xu"),
        (Decimal("1000.00"), {}, "một nghìn đồng"),
        (24, {"four": "bốn"}, "hai mươi bốn đồng"),
    ],
)
def test_money_follows_the_conventions_of_num2words(
    amount: object, options: dict[str, object], words: str
) -> None:
    assert num2words(amount, lang="vi", to="currency", **options) == words


@pytest.mark.parametrize(
    ("value", "error", "reason"),
    [
        (float("nan"), ValueError, "not a finite number"),
        (Decimal("Infinity"), ValueError, "not a finite number"),
        ("NaN", ValueError, "not a finite number"),
        ("1,234.56", ValueError, "is not a number"),
        ("mười", ValueError, "is not a number"),
        (None, TypeError, "NoneType"),
        (10**300, OverflowError, "300 digits"),
        (Decimal("1E-300"), OverflowError, "300 digits"),
    ],
)
def test_what_has_no_words_is_refused_with_the_reason(
    value: object, error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        Num2Word_VI().to_cardinal(value)


@pytest.mark.parametrize("value", [-1, 1.5])
def test_only_whole_positive_numbers_have_a_place_in_an_order(value: float) -> None:
    with pytest.raises(TypeError, match="as ordinal"):
        num2words(value, lang="vi", to="ordinal")


def test_an_unknown_currency_and_a_misspelt_variant_are_refused() -> None:
    with pytest.raises(NotImplementedError, match="XXX"):
        num2words(1, lang="vi", to="currency", currency="XXX")
    with pytest.raises(ValueError, match="linh must be one of linh, lẻ"):
        num2words(105, lang="vi", linh="lẽ")
