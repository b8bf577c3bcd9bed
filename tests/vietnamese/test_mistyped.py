"""Two numbers as digits → the slip of a finger between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocao_gen.vietnamese.mistyped import Mistyping, slip, slips_meet_at

DIGITS = st.text("0123456789", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("typed", "meant", "expected"),
    [
        ("1898", "1988", Mistyping.SWAPPED),
        ("6080", "6800", Mistyping.SWAPPED),
        ("982", "972", Mistyping.REPLACED),
        ("188", "1988", Mistyping.LEFT_OUT),
        ("19988", "1988", Mistyping.ADDED),
        ("1988", "1988", None),
        ("8891", "1988", None),
        ("19", "1988", None),
        ("", "1", Mistyping.LEFT_OUT),
    ],
)
def test_a_slip_is_named(typed: str, meant: str, expected: Mistyping | None) -> None:
    assert slip(typed, meant) is expected


@given(DIGITS, DIGITS)
def test_two_numbers_with_a_slip_between_them_share_a_key(one: str, other: str) -> None:
    if slip(one, other):
        assert set(slips_meet_at(one)) & set(slips_meet_at(other))


@given(DIGITS)
def test_a_number_has_about_two_keys_for_each_digit(digits: str) -> None:
    assert len(list(slips_meet_at(digits))) <= 2 * len(digits) + 1
