"""Numbers in words → numbers, against the table of spellings and the words that we print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.vietnamese.numerals import number_in_words
from baocao_gen.vietnamese.words import number_to_words


@given(st.integers(0, 10**15))
def test_what_is_printed_is_read_back(number: int) -> None:
    assert number_in_words(number_to_words(number)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Mười hai", 12),
        ("ba mươi bốn", 34),
        ("một trăm lẻ năm", 105),
        ("hai ngàn không trăm linh một", 2001),
        ("năm mươi lăm", 55),
        ("hai mươi nhăm", 25),
        ("một nghìn tỉ", 10**12),
        ("mười mươi", None),
        ("hai ba", None),
        ("năm tháng", None),
        ("hai mươi một", None),
        ("", None),
    ],
)
def test_spellings(words: str, number: int | None) -> None:
    assert number_in_words(words) == number
