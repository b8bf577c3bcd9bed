"""What a Python program may hand to tags: numbers, dates, paths, lists, objects of its own.

Judges: tags/alphabet.py, tags/filter_values.py
"""

from __future__ import annotations

import math
from collections import namedtuple
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any

import pytest

from baocao_gen.tags.compile import TextFault, compile_text
from baocao_gen.tags.filters import FILTERS
from baocao_gen.tags.printable import official
from baocao_gen.tags.python_values import number_of
from baocao_gen.tags.sandbox import SafeEnvironment

ENVIRONMENT = SafeEnvironment(filters=FILTERS, finalize=official)


def printed(text: str, value: Any) -> str:
    return compile_text(ENVIRONMENT, text).render({"c": value})


def fault(text: str, value: Any) -> TextFault:
    with pytest.raises(TextFault) as caught:
        printed(text, value)
    return caught.value


class LikeNumpyInt:
    """A number that no class of Python's knows."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value

    def __str__(self) -> str:
        return f"đây là {self.value}"


class LikeNumpyFloat(float):
    """What numpy's own floats are: written with the name of their class."""

    def __repr__(self) -> str:
        return f"np.float64({float.__repr__(self)})"


class Money:
    """An object that says how it is written."""

    def __str__(self) -> str:
        return "5 triệu đồng"


class Colour(Enum):
    RED = 1


class Name(StrEnum):
    HANOI = "Hà Nội"


@dataclass
class Unit:
    ten: str
    so: int


Pair = namedtuple("Pair", "ten so")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (2020, "2020"),
        (9999, "9999"),
        (12345, "12.345"),
        (-1234567, "-1.234.567"),
        (1234567.5, "1.234.567,5"),
        (5.0, "5"),
        (2020.0, "2020"),
        (1e16, "10.000.000.000.000.000"),
        (0.1, "0,1"),
        (Decimal("5.0"), "5,0"),
        (Decimal("1234567.50"), "1.234.567,50"),
        (Fraction(3, 2), "1,5"),
        (Fraction(4, 2), "2"),
        (LikeNumpyInt(12345), "12.345"),
        (LikeNumpyFloat(1.5), "1,5"),
        (True, "có"),
        (False, "không"),
        (date(2020, 12, 5), "05/12/2020"),
        (datetime(2020, 12, 5), "05/12/2020"),
        (datetime(2020, 12, 5, 14, 30), "05/12/2020 14:30"),
        (time(8, 5), "08:05"),
        (PurePosixPath("a/b.docx"), "a/b.docx"),
        (Name.HANOI, "Hà Nội"),
        (Money(), "5 triệu đồng"),
    ],
)
def test_a_value_prints_as_the_page_says_it(value: Any, words: str) -> None:
    assert printed("{{ c }}", value) == words
    assert printed("{{ c ~ '' }}", value) == words
    assert printed("{{ [c] | liet_ke }}", value) == words
    assert printed("{{ [c] | join(', ') }}", value) == words


@pytest.mark.parametrize("value", [5, 5.0, Decimal(5), Fraction(5), LikeNumpyInt(5), "5"])
def test_every_kind_of_number_passes_through_the_filters_alike(value: Any) -> None:
    found = [printed(f"{{{{ c | {f} }}}}", value) for f in ("dem", "bang_chu", "la_ma", "so_le(1)")]
    assert found == ["05", "năm", "V", "5,0"]


@pytest.mark.parametrize("value", [1.5, Decimal("1.5"), Fraction(3, 2), LikeNumpyFloat(1.5), "1,5"])
def test_every_kind_of_fraction_passes_through_the_filters_alike(value: Any) -> None:
    assert printed("{{ c | bang_chu }}", value) == "một phẩy năm"
    assert printed("{{ c | so_le(0) }}", value) == "2"
    assert "số nguyên" in fault("{{ c | dem }}", value).message


@pytest.mark.parametrize("value", [date(2020, 12, 5), datetime(2020, 12, 5, 14, 30), "5/12/2020"])
def test_every_kind_of_date_passes_through_the_filters_alike(value: Any) -> None:
    filters = ("ngay_ngan", "ngay_dai", "thang_nam")
    assert [printed(f"{{{{ c | {f} }}}}", value) for f in filters] == [
        "05/12/2020",
        "ngày 05 tháng 12 năm 2020",
        "tháng 12 năm 2020",
    ]


@pytest.mark.parametrize(
    "value",
    [["a", "b"], ("a", "b"), {"a": 1, "b": 2}, dict.fromkeys("ab").keys(), (x for x in "ab")],
)
def test_whatever_can_be_gone_through_is_a_list(value: Any) -> None:
    assert printed("{{ c | liet_ke }}", value) == "a và b"


def test_a_text_is_no_list_of_letters() -> None:
    assert printed("{{ c | liet_ke }}", "an ninh") == "an ninh"


@pytest.mark.parametrize("value", [Unit("Sở", 5), Pair("Sở", 5), {"ten": "Sở", "so": 5}])
def test_what_has_fields_is_read_by_their_names(value: Any) -> None:
    assert printed("{{ c.ten }} {{ c.so | dem }}", value) == "Sở 05"


@pytest.mark.parametrize(
    ("text", "value", "hint"),
    [
        ("{{ c }}", None, "kiểm tra tên trong thẻ"),
        ("{{ c }}", [1], "| liet_ke"),
        ("{{ c }}", {1}, "| liet_ke"),
        ("{{ c }}", range(3), "| liet_ke"),
        ("{{ c }}", (x for x in "ab"), "| liet_ke"),
        ("{{ c }}", Colour.RED, ".value"),
        ("{{ c }}", Unit("Sở", 5), "«.ten», «.so»"),
        ("{{ c / 3 }}", 1234567, "| so_le(2)"),
        ("{{ c }}", Fraction(1, 3), "| so_le(2)"),
        ("{{ c | dem }}", 1.5, "| so_le(n)"),
    ],
)
def test_what_cannot_be_printed_leads_to_what_can(text: str, value: Any, hint: str) -> None:
    assert hint in str(fault(text, value).hint)


@pytest.mark.parametrize("value", [math.nan, math.inf, Decimal("NaN")])
@pytest.mark.parametrize("text", ["{{ c }}", "{{ c | dem }}", "{{ c | bang_chu }}"])
def test_what_is_no_number_at_all_is_refused(text: str, value: Any) -> None:
    fault(text, value)


def test_a_quotient_is_printed_with_the_decimals_that_a_tag_asks_for() -> None:
    assert printed("{{ (c / 3) | so_le(2) }}", 1234567) == "411.522,33"
    assert printed("{{ c / 4 }}", 10) == "2,5"
    assert printed("{{ c / 2 + c }}", Fraction(1, 2)) == "0,75"
    assert printed("{{ c * 2 }}", LikeNumpyInt(3)) == "6"


NAMES = ["Ước", "An", "Ấn", "Đinh", "ăn"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ c | sort | join(' ') }}", "An ăn Ấn Đinh Ước"),
        ("{{ c | sort(reverse=true) | join(' ') }}", "Ước Đinh Ấn ăn An"),
        ("{{ c | min }} {{ c | max }}", "An Ước"),
        ("{{ (c + ['an', 'ẤN']) | unique | join(' ') }}", "Ước An Ấn Đinh ăn"),
        ("{% for k, v in {'Ấn': 1, 'An': 2, 'Đ': 3, 'D': 4} | dictsort %}{{ k }} {% endfor %}", ""),
    ],
)
def test_texts_are_put_in_the_order_of_the_alphabet(text: str, found: str) -> None:
    assert printed(text, NAMES).strip() == (found or "An Ấn D Đ")


def test_rows_are_put_in_order_and_grouped_by_the_alphabet() -> None:
    rows = [{"ten": name, "so": number} for number, name in enumerate([*NAMES, "an"])]
    by_name = "{% for r in c | sort(attribute='ten') %}{{ r.ten }} {% endfor %}"
    assert printed(by_name, rows) == "An an ăn Ấn Đinh Ước "
    groups = "{% for ten, ds in c | groupby('ten') %}{{ ten }}{{ ds | length }} {% endfor %}"
    assert printed(groups, rows) == "An2 ăn1 Ấn1 Đinh1 Ước1 "
    assert printed("{{ (c | max(attribute='so')).ten }}", rows) == "an"


def test_numbers_and_dates_are_put_in_their_own_order() -> None:
    assert printed("{{ c | sort | join(' ') }}", [10, 9.5, Decimal(2)]) == "2 9,5 10"
    days = [date(2021, 1, 1), date(2020, 12, 31)]
    assert printed("{{ c | sort | join(' ') }}", days) == "31/12/2020 01/01/2021"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("upper", "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK"),
        ("lower", "ủy ban nhân dân tỉnh đắk lắk"),
        ("title", "Ủy Ban Nhân Dân Tỉnh Đắk Lắk"),
        ("capitalize", "Ủy ban nhân dân tỉnh đắk lắk"),
    ],
)
def test_capital_letters_have_their_marks(name: str, words: str) -> None:
    import unicodedata

    typed = "ủy ban nhân dân tỉnh đắk lắk"
    for form in ("NFC", "NFD"):
        assert printed(f"{{{{ c | {name} }}}}", unicodedata.normalize(form, typed)) == words


def test_a_number_is_told_from_what_only_looks_like_one() -> None:
    assert number_of(True) is None
    assert number_of("5") is None
    assert number_of(1 + 2j) is None
    assert number_of(LikeNumpyInt(7)) == 7
