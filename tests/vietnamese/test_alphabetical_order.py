"""Texts → Vietnamese alphabetical order."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen.vietnamese import sort_key
from baocao_gen.vietnamese.order import quick_key

# The 63 provinces and centrally-run cities until 01/7/2025.
PROVINCES = """
An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương,
Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông,
Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương,
Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu,
Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên,
Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình,
Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc,
Yên Bái
""".replace("\n", " ").strip().split(", ")  # fmt: skip


@pytest.mark.parametrize("mode", ["string", "syllable"])
def test_the_sixty_three_provinces_are_in_order(mode) -> None:
    names = [name.strip() for name in PROVINCES]
    assert len(names) == 63
    shuffled = random.Random(63).sample(names, 63)
    assert sorted(shuffled, key=lambda name: sort_key(name, mode)) == names


@pytest.mark.parametrize(
    "ordered",
    [
        "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y",
        "ma mà mả mã má mạ mac",
        "da Da dà Dà đa Đa",
        "ba bà bả ban bang bàng băng bâng",
        "ơ ờ ở ỡ ớ ợ p",
        "tư từ tử tữ tứ tự tưa",
        "e é ê ế f g j w z",
    ],
)
def test_letters_come_before_tones_and_tones_before_case(ordered: str) -> None:
    words = ordered.split()
    shuffled = random.Random(1).sample(words, len(words))
    assert sorted(shuffled, key=sort_key) == words


def test_a_string_compares_all_letters_first_and_a_dictionary_each_syllable() -> None:
    assert sorted(["ba chi", "bà ba"], key=sort_key) == ["bà ba", "ba chi"]
    assert sorted(["bà ba", "ba chi"], key=lambda s: sort_key(s, "syllable")) == ["ba chi", "bà ba"]


def test_numbers_are_compared_as_numbers_when_asked() -> None:
    items = ["mục 10", "mục 9", "mục 010", "mục 9a"]
    natural = sorted(items, key=lambda item: sort_key(item, natural=True))
    assert natural == ["mục 9", "mục 9a", "mục 10", "mục 010"]
    assert sorted(items, key=sort_key) == ["mục 010", "mục 10", "mục 9", "mục 9a"]


def test_spaces_come_before_signs_signs_before_digits_digits_before_letters() -> None:
    assert sorted(["aa", "a1", "a-", "a b", "a"], key=sort_key) == ["a", "a b", "a-", "a1", "aa"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_unicode_form_does_not_change_the_place(form: str) -> None:
    assert sort_key(unicodedata.normalize(form, "Đặng Ước")) == sort_key("Đặng Ước")


def test_marks_in_the_wrong_order_and_a_foreign_d_are_understood() -> None:
    assert sort_key("a\u0301\u0302")[:3] == sort_key("ấ")[:3]
    assert sort_key("\u00d0à")[:3] == sort_key("Đà")[:3]


@given(
    st.lists(st.text(max_size=8), max_size=4),
    st.sampled_from(["string", "syllable"]),
    st.booleans(),
)
@examples(50)
def test_any_texts_can_be_sorted(texts: list[str], mode, natural: bool) -> None:
    ordered = sorted(texts, key=lambda text: sort_key(text, mode, natural=natural))
    assert sorted(ordered) == sorted(texts)


@examples(300)
@given(st.text("aăâdđeêơuưyz AĂĐ19.,-ịáảẽ", max_size=8), st.text("aâdđ ẠẤ1", max_size=8))
def test_the_quick_key_puts_two_texts_in_the_same_order(one: str, other: str) -> None:
    by_rule = sort_key(one) < sort_key(other)
    assert (quick_key(one) < quick_key(other)) == by_rule
