"""How wide a text is in Times New Roman, and how its words fill lines."""

import pytest

from baocao_gen.decree30.facts import MOTTO, NATIONAL_TITLE
from baocao_gen.decree30.typeface import lines_of, text_width


@pytest.mark.parametrize(
    ("text", "size", "bold", "points"),
    [
        ("1.234.567", 13, False, 52),
        (NATIONAL_TITLE, 12, True, 250),
        (NATIONAL_TITLE, 13, True, 271),
        (MOTTO, 13, True, 159),
        (MOTTO, 14, True, 171),
        ("ườ", 10, False, 10.71),
        ("đ", 10, False, 5),
        ("", 13, False, 0),
    ],
)
def test_a_text_is_as_wide_as_the_typeface_says(
    text: str, size: float, bold: bool, points: float
) -> None:
    assert text_width(text, size, bold=bold) == pytest.approx(points, abs=0.6)


def test_marks_do_not_make_a_letter_wider() -> None:
    assert text_width("ấẠỷ", 13) == text_width("aAy", 13)
    assert text_width("a\u0301", 13) >= text_width("a", 13)


def test_words_fill_lines_as_far_as_they_fit() -> None:
    assert lines_of(["BAN", "QUẢN", "LÝ", "DỰ", "ÁN", "ĐẦU", "TƯ"], 120, 13, bold=True) == [
        "BAN QUẢN LÝ DỰ",
        "ÁN ĐẦU TƯ",
    ]
    assert lines_of(["Nghiêng-nghiêng", "a"], 10, 13) == ["Nghiêng-nghiêng", "a"]
