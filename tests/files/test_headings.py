"""Headings of columns in any spelling → the word they are known by, alike for every table."""

from __future__ import annotations

import pytest

from baocao_gen.files.tables.headings import known_by, plain


@pytest.mark.parametrize(
    "typed", ["Cùng kỳ", "CÙNG KỲ", "cung_ky", " Cùng  kỳ ", "Cùng kỳ.", "Cùng, kỳ"]
)
def test_spellings_of_one_heading_are_one(typed: str) -> None:
    assert known_by({"prior": ["Cùng kỳ"]}).get(plain(typed)) == "prior"


def test_another_heading_is_not_known() -> None:
    assert plain("Kế hoạch") not in known_by({"prior": ["Cùng kỳ"]})
