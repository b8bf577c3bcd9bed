"""The tag of a language → the words of numbers, dates, periods, lists and units in it."""

import doctest
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.tags import foreign_units, other_language
from baocao_gen.tags.foreign_units import quantity
from baocao_gen.tags.other_language import (
    Language,
    day,
    language_of,
    listed,
    number,
    percent,
    period,
    signs,
)
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.vietnamese.numbers import format_number, round_half_up
from baocao_gen.vietnamese.periods import Period
from baocao_gen.vietnamese.reading_error import ReadingError

EN, GB, FR, PL, LO = (Language(tag) for tag in ("en", "en_GB", "fr", "pl", "lo"))


@pytest.mark.parametrize("module", [other_language, foreign_units])
def test_the_examples_of_the_docstrings_are_true(module: object) -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("typed", "tag", "in_word"),
    [
        ("en", "en", "en-US"),
        ("EN", "en", "en-US"),
        (" en ", "en", "en-US"),
        ("en-gb", "en_GB", "en-GB"),
        ("en_GB", "en_GB", "en-GB"),
        ("zh_Hant", "zh_Hant", "zh-Hant-TW"),
        ("lo", "lo", "lo-LA"),
        ("vi", "vi", "vi-VN"),
        ("vi-VN", "vi_VN", "vi-VN"),
    ],
)
def test_a_tag_is_read_however_it_is_typed(typed: str, tag: str, in_word: str) -> None:
    language = language_of(typed)
    assert (language.tag, language.in_word) == (tag, in_word)
    assert language.is_vietnamese == tag.startswith("vi")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("xx", 'ví dụ "en"'),
        ("eng", 'có phải "en"'),
        ("English", 'có phải "en"'),
        ("tiếng Anh", 'có phải "en"'),
        ("en_XX", 'có phải "en"'),
        ("vn", 'có phải "vi"'),
        ("und", 'ví dụ "en"'),
        ("root", 'ví dụ "en"'),
        ("", 'ví dụ "en"'),
        ("../en", 'ví dụ "en"'),
        ("e" * 10_000, 'ví dụ "en"'),
        (5, 'viết như "en"'),
    ],
)
def test_a_language_that_cldr_does_not_know_is_refused(typed: object, hint: str) -> None:
    with pytest.raises(ReadingError, match="ngôn ngữ") as refused:
        language_of(typed)
    assert hint in (refused.value.hint or "")
    assert len(refused.value.message) < 200


def test_cldr_has_every_language_that_is_taken_for_sure() -> None:
    from babel.localedata import exists

    assert [tag for tag in other_language._SURE if not exists(tag)] == []
    assert [tag for tag in other_language._MEANT.values() if language_of(tag).tag != tag] == []


@pytest.mark.parametrize(
    ("language", "value", "decimals", "printed"),
    [
        (EN, "1988", 0, "1,988"),
        (EN, "2953.125", 3, "2,953.125"),
        (EN, "2747", 3, "2,747.000"),
        (EN, "0.125", 2, "0.13"),
        (EN, "-1234.5", 0, "-1,235"),
        (EN, "2.5", 0, "3"),
        (Language("de"), "1234567.5", 1, "1.234.567,5"),
        (FR, "1234567.5", 1, "1\u202f234\u202f567,5"),
        (Language("hi"), "1234567", 0, "12,34,567"),
        (Language("ar"), "1988", 0, "1,988"),
        (EN, "1" * 40 + ".125", 2, "1" + ",111" * 13 + ".13"),
    ],
)
def test_a_number_has_our_rounding_and_their_signs(
    language: Language, value: str, decimals: int, printed: str
) -> None:
    assert number(language, Decimal(value), decimals) == printed


numbers = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=7)


@given(numbers, st.integers(0, 6))
def test_english_has_the_digits_of_vietnamese(value: Decimal, decimals: int) -> None:
    ours = format_number(value, decimals).translate(str.maketrans(".,", ",."))
    assert number(EN, value, decimals) == ours
    assert percent(EN, value, decimals) == f"{ours}%"


@given(numbers, st.integers(0, 6), st.sampled_from(["de", "fr", "pl", "lo", "km", "tr", "hi"]))
def test_what_is_printed_reads_back_as_the_rounded_number(
    value: Decimal, decimals: int, tag: str
) -> None:
    language = Language(tag)
    marks = signs(language)
    printed = number(language, value, decimals).replace(marks.group, "")
    assert Decimal(printed.replace(marks.decimal, ".")) == round_half_up(value, decimals)


@pytest.mark.parametrize(
    ("language", "value", "decimals", "printed"),
    [
        (EN, "48.89", 2, "48.89%"),
        (EN, "100", 0, "100%"),
        (EN, "44.7", 2, "44.70%"),
        (Language("de"), "48.885", 2, "48,89\u00a0%"),
        (Language("tr"), "5", 0, "%5"),
    ],
)
def test_a_percentage_keeps_its_decimals(
    language: Language, value: str, decimals: int, printed: str
) -> None:
    assert percent(language, Decimal(value), decimals) == printed


COURSE = {"one": "course", "other": "courses"}
GRUPA = {"one": "grupa", "few": "grupy", "many": "grup", "other": "grupy"}


@pytest.mark.parametrize(
    ("language", "value", "decimals", "unit", "forms", "printed"),
    [
        (EN, "1", 0, "lớp", COURSE, "1 course"),
        (EN, "0", 0, "lớp", COURSE, "0 courses"),
        (EN, "1988", 0, "lớp", COURSE, "1,988 courses"),
        (EN, "1", 1, "lớp", COURSE, "1.0 courses"),
        (EN, "1.04", 0, "lớp", COURSE, "1 course"),
        (PL, "2", 0, "nhóm", GRUPA, "2 grupy"),
        (PL, "5", 0, "nhóm", GRUPA, "5 grup"),
        (LO, "5", 0, "lớp", {"one": "ຫ້ອງ"}, "5 ຫ້ອງ"),
        (FR, "1000000", 0, "lớp", {"one": "cours", "other": "cours"}, "1\u202f000\u202f000 cours"),
        (EN, "48.89", 2, "%", {}, "48.89%"),
        (EN, "1", 0, "điểm phần trăm", {}, "1 percentage point"),
        (EN, "2.63", 2, "điểm phần trăm", {}, "2.63 percentage points"),
        (EN, "22250000", 0, "đồng", {}, "22,250,000 Vietnamese dong"),
        (EN, "12.5", 1, "tỷ đồng", {}, "12.5 billion Vietnamese dong"),
        (EN, "2953.125", 3, "tỷ đồng", {}, "2,953.125 billion Vietnamese dong"),
        (EN, "12.5", 1, "tỷ đồng", {"one": "bn dong", "other": "bn dong"}, "12.5 bn dong"),
        (EN, "3", 0, "triệu USD", {}, "3 million US dollars"),
        (EN, "1", 0, "USD", {}, "1 US dollar"),
        (FR, "3", 0, "USD", {}, "3 dollars des États-Unis"),
        (Language("de"), "1", 0, "tỷ đồng", {}, "1 Milliarde Vietnamesische Dong"),
        (EN, "1.959", 3, "km", {}, "1.959 kilometers"),
        (GB, "1.959", 3, "km", {}, "1.959 kilometres"),
        (EN, "1", 0, "km²", {}, "1 square kilometer"),
        (EN, "30", 0, "phút", {}, "30 minutes"),
        (EN, "1988", 0, "", {}, "1,988"),
    ],
)
def test_a_quantity_is_said_in_the_form_that_its_number_asks_for(
    language: Language, value: str, decimals: int, unit: str, forms: dict[str, str], printed: str
) -> None:
    assert quantity(language, Decimal(value), decimals, unit, forms) == printed


@pytest.mark.parametrize(
    ("language", "value", "unit", "forms", "hint"),
    [
        (EN, "5", "thủ tục", {}, "ban_dich: {en:"),
        (EN, "5", "km/điểm phục vụ", {}, "ban_dich: {en:"),
        (EN, "5", "lớp", {"one": "course"}, "so_nhieu"),
        (PL, "5", "nhóm", {"one": "grupa", "other": "grupy"}, "dang_khac: {few:"),
        (FR, "3", "tỷ đồng", {}, "ban_dich: {fr:"),
        (LO, "5", "điểm phần trăm", {}, "ban_dich: {lo:"),
        (EN, "5", "ABC", {}, "ban_dich: {en:"),
    ],
)
def test_a_unit_that_nobody_has_said_is_refused_with_what_to_type(
    language: Language, value: str, unit: str, forms: dict[str, str], hint: str
) -> None:
    with pytest.raises(ReadingError, match=unit) as refused:
        quantity(language, Decimal(value), 0, unit, forms)
    assert hint in (refused.value.hint or "")


@pytest.mark.parametrize(
    ("language", "date", "long", "short"),
    [
        (EN, (2020, 7, 8), "July 8, 2020", "Jul 8, 2020"),
        (GB, (2020, 7, 8), "8 July 2020", "8 Jul 2020"),
        (GB, (2020, 7), "July 2020", "Jul 2020"),
        (GB, (2020,), "2020", "2020"),
        (FR, (2020, 7, 8), "8 juillet 2020", "8 juil. 2020"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(
    language: Language, date: tuple[int, ...], long: str, short: str
) -> None:
    known = PartialDate(*date)
    assert (day(language, known), day(language, known, short=True)) == (long, short)


@pytest.mark.parametrize(
    ("language", "kind", "index", "printed"),
    [
        (EN, "year", 1, "2020"),
        (EN, "quarter", 3, "Q3 2020"),
        (EN, "month", 10, "October 2020"),
        (EN, "half", 1, "first six months of 2020"),
        (EN, "half", 2, "last six months of 2020"),
        (EN, "nine_months", 1, "first nine months of 2020"),
        (Language("de"), "half", 1, "Januar–Juni 2020"),
        (FR, "quarter", 3, "T3 2020"),
    ],
)
def test_a_period_is_said(language: Language, kind: str, index: int, printed: str) -> None:
    assert period(language, Period(kind, 2020, index)) == printed  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "words", "printed"),
    [
        (EN, [], ""),
        (EN, ["A"], "A"),
        (EN, ["A", "B"], "A and B"),
        (EN, ["A", "B", "C"], "A, B, and C"),
        (FR, ["A", "B", "C"], "A, B et C"),
    ],
)
def test_a_list_is_said(language: Language, words: list[str], printed: str) -> None:
    assert listed(language, words) == printed
