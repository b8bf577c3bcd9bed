"""Text → its normal form, its folded form, its faults; lists, numerals and letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.vietnamese import (
    alphabet_letter,
    fold,
    forbidden_character,
    from_roman,
    join_list,
    nearest,
    nfc,
    to_roman,
)


def test_two_spellings_of_one_letter_become_one() -> None:
    assert nfc(unicodedata.normalize("NFD", "được giảm nghèo")) == "được giảm nghèo"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Sở Thông tin và Truyền thông", "so thong tin va truyen thong"),
        ("Đắk Lắk", "dak lak"),
        ("\u00d0ồng Tháp", "dong thap"),
        ("\u00f0ồng d\u0335", "dong d"),
        ("hòa = hoà", "hoa = hoa"),
        (unicodedata.normalize("NFD", "ƯỚC"), "uoc"),
    ],
)
def test_folding_leaves_plain_lower_case_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("items", "joined"),
    [([], ""), (["a"], "a"), (["a", "b"], "a và b"), (["a", "b", "c"], "a, b và c")],
)
def test_a_list_has_no_comma_before_its_last_item(items: list[str], joined: str) -> None:
    assert join_list(items) == joined


def test_a_list_may_offer_a_choice() -> None:
    assert join_list(["a", "b", "c"], "hoặc") == "a, b hoặc c"


def test_every_roman_numeral_is_read_back() -> None:
    assert [from_roman(to_roman(n)) for n in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "IC", "A", "MMMM", "I I"])
def test_a_numeral_in_another_spelling_is_refused(numeral: str) -> None:
    with pytest.raises(ValueError, match="not a Roman numeral"):
        from_roman(numeral)


@pytest.mark.parametrize("number", [0, 4000])
def test_numbers_without_a_roman_numeral_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no Roman numeral"):
        to_roman(number)


def test_points_are_lettered_as_the_decree_letters_its_own() -> None:
    letters = " ".join(alphabet_letter(n) for n in range(1, 24))
    assert letters == "a b c d đ e g h i k l m n o p q r s t u v x y"


@pytest.mark.parametrize("number", [0, 24])
def test_a_point_beyond_the_alphabet_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="has no letter"):
        alphabet_letter(number)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("co_quan_ban_hang", "co_quan_ban_hanh"),
        ("cơ_quan_ban_hành", "co_quan_ban_hanh"),
        ("DIA_DANH", "dia_danh"),
        ("xyz", None),
    ],
)
def test_a_mistyped_word_finds_its_nearest_candidate(word: str, found: str | None) -> None:
    assert nearest(word, ["co_quan_ban_hanh", "dia_danh", "ky_hieu"]) == found


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "ký tự rỗng (U+0000)"),
        ("\x07", "ký tự điều khiển (U+0007)"),
        ("\x0b", "dấu ngắt dòng của Word (U+000B)"),
        ("\x0c", "dấu ngắt trang (U+000C)"),
        ("\r", "dấu về đầu dòng (U+000D)"),
        ("\x7f", "ký tự điều khiển (U+007F)"),
        ("\x85", "dấu xuống dòng (U+0085)"),
        ("\x9f", "ký tự điều khiển (U+009F)"),
        ("\u2028", "dấu ngắt dòng (U+2028)"),
        ("\u2029", "dấu ngắt đoạn (U+2029)"),
        ("\ud800", "nửa ký tự bị hỏng (U+D800)"),
        ("\udfff", "nửa ký tự bị hỏng (U+DFFF)"),
        ("\ufdd0", "mã không phải ký tự (U+FDD0)"),
        ("\uffff", "mã không phải ký tự (U+FFFF)"),
        ("\U0010fffe", "mã không phải ký tự (U+10FFFE)"),
    ],
)
def test_a_forbidden_character_is_found_and_named(character: str, name: str) -> None:
    assert forbidden_character(f"ăn{character}{character}") == (2, name)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"])))
def test_ordinary_text_holds_nothing_forbidden(text: str) -> None:
    assert forbidden_character(f"\t{text}\n") is None


def test_invisible_but_legal_characters_are_left_alone() -> None:
    assert forbidden_character("\u00a0\u00ad\u200b\ufeff\ue000\ufffd") is None
