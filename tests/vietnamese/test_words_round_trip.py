"""Words of a number → the same number, through a reader that knows nothing of the writer."""

from decimal import Decimal
from itertools import groupby, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen.vietnamese import number_to_words

VALUES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
SPELLINGS = [
    dict(zip(("linh", "thousand", "billion", "four", "empty_groups"), choice, strict=True))
    for choice in product(
        ("linh", "lẻ"), ("nghìn", "ngàn"), ("tỷ", "tỉ"), ("tư", "bốn"), (False, True)
    )
]
# Random integers seldom hold zeros, and zeros are where readers go wrong.
groups = st.sampled_from([0, 0, 1, 4, 5, 10, 11, 14, 15, 20, 21, 24, 25, 100, 104, 115, 999])
gappy = st.lists(groups, min_size=1, max_size=7).map(
    lambda parts: sum(part * 1000**place for place, part in enumerate(parts))
)
integers = st.integers(0, 10**18) | gappy


def read_below_billion(words: list[str]) -> int:
    """Add up «hai trăm linh năm triệu ba nghìn mười»."""
    total = group = digit = 0
    for word in words:
        if word in VALUES:
            digit = VALUES[word]
        elif word == "trăm":
            group, digit = digit * 100, 0
        elif word == "mươi":
            group, digit = group + digit * 10, 0
        elif word == "mười":
            group, digit = group + 10, 0
        elif word in SCALES:
            total, group, digit = total + (group + digit) * SCALES[word], 0, 0
        else:
            assert word in ("linh", "lẻ"), word
    return total + group + digit


def read_integer(words: list[str]) -> int:
    """Cut at runs of «tỷ»: a run of k closes a block that counts 10^9k."""
    total, block = 0, 0
    for is_billion, run in groupby(words, lambda word: word in ("tỷ", "tỉ")):
        if is_billion:
            total, block = total + block * 10 ** (9 * len(list(run))), 0
        else:
            block = read_below_billion(list(run))
    return total + block


def read_fraction(words: list[str]) -> str:
    """Return the digits after the comma."""
    if words[:2] == ["không", "trăm"]:
        return f"{read_integer(words):03d}"
    zeros = 0
    while zeros < len(words) and words[zeros] == "không":
        zeros += 1
    rest = words[zeros:]
    return "0" * zeros + (str(read_integer(rest)) if rest else "")


def read(text: str) -> Decimal:
    sign = "-" if text.startswith("âm ") else ""
    whole, _, fraction = text.removeprefix("âm ").partition(" phẩy ")
    number = f"{sign}{read_integer(whole.split())}"
    return Decimal(f"{number}.{read_fraction(fraction.split())}" if fraction else number)


@pytest.mark.parametrize("spelling", SPELLINGS, ids=lambda s: "-".join(map(str, s.values())))
@given(number=integers)
@examples(25)
def test_words_of_an_integer_say_that_integer(spelling: dict, number: int) -> None:
    assert read(number_to_words(number, **spelling)) == number


@given(st.integers(0, 10**60))
def test_words_of_a_very_long_integer_say_that_integer(number: int) -> None:
    assert read(number_to_words(number)) == number


@given(integers, st.text("0123456789", min_size=1, max_size=12), st.booleans())
def test_words_of_a_decimal_say_every_printed_digit(
    whole: int, fraction: str, negative: bool
) -> None:
    text = f"{'-' if negative else ''}{whole}.{fraction}"
    expected = text if Decimal(text) else text.removeprefix("-")
    assert str(read(number_to_words(Decimal(text)))) == str(Decimal(expected))


@given(integers.filter(bool), st.sampled_from(SPELLINGS))
def test_words_of_a_negative_number_say_that_number(number: int, spelling: dict) -> None:
    assert read(number_to_words(-number, **spelling)) == -number


@given(st.lists(integers, min_size=2, max_size=2, unique=True), st.sampled_from(SPELLINGS))
def test_two_numbers_never_share_their_words(pair: list[int], spelling: dict) -> None:
    first, second = (number_to_words(number, **spelling) for number in pair)
    assert first != second


def test_every_number_below_twenty_thousand_is_read_back() -> None:
    assert [read(number_to_words(n)) for n in range(20_000)] == list(range(20_000))


FORBIDDEN_FORMS = (
    *("mươi một", "mươi năm", "mười năm", "mười tư", "mười mốt", "một mươi", "không mươi"),
    *("linh tư", "linh lăm", "linh mốt", "không nghìn", "không triệu"),
)


@given(integers)
def test_forms_that_no_document_accepts_never_appear(number: int) -> None:
    words = f" {number_to_words(number)} "
    assert not [form for form in FORBIDDEN_FORMS if f" {form} " in words]
