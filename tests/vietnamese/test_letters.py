"""A word → its letters without tones, and the tones that it bore."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from baocao_gen.vietnamese.letters import (
    HOI,
    HUYEN,
    LOOK_LIKE_D_WITH_STROKE,
    NANG,
    NGA,
    SAC,
    WITHOUT_STROKE,
    tones_of,
)


@pytest.mark.parametrize(
    ("word", "plain", "tones"),
    [
        ("ngang", "ngang", []),
        ("ngành", "nganh", [HUYEN]),
        ("tổ", "tô", [HOI]),
        ("sẽ", "se", [NGA]),
        ("được", "đươc", [NANG]),
        ("ấ", "â", [SAC]),
        ("àá", "aa", [HUYEN, SAC]),  # a slip: two tones
        ("", "", []),
    ],
)
def test_tones_are_taken_off_and_the_marks_of_letters_stay(
    word: str, plain: str, tones: list[str]
) -> None:
    for typed in (word, normalize("NFD", word)):
        letters, found = tones_of(typed)
        assert (normalize("NFC", letters), found) == (plain, tones)


def test_what_only_looks_like_a_d_with_a_stroke_is_one() -> None:
    assert "Ðà ðược".translate(LOOK_LIKE_D_WITH_STROKE) == "Đà được"
    assert "Đà được Ðð".translate(WITHOUT_STROKE) == "Dà dược Dd"
