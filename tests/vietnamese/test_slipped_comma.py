"""One answer to whether a comma slipped, for a check and for the comparison of two years."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_gen.checks.number_words import shifted
from baocao_gen.vietnamese.slipped_comma import BETWEEN_YEARS, ONE_NUMBER, slipped_comma
from baocao_gen.years.diff.change import jump


@pytest.mark.parametrize("power", [10, 100, 1000, 1_000_000])
def test_a_check_and_a_comparison_name_the_same_slip(power: int) -> None:
    right = Decimal("206.125")
    wrong = right * power
    said = f"{power:,}".replace(",", ".")
    assert slipped_comma(wrong, right, ONE_NUMBER) == power
    assert slipped_comma(right, wrong, BETWEEN_YEARS) == power
    assert f"gấp {said} lần" in shifted(wrong, right)
    assert jump(right, wrong) == f"×{power}"
    assert jump(wrong, right) == f"÷{power}"


@pytest.mark.parametrize("ratio", ["7.5", "10", "13", "952"])
def test_between_years_the_number_itself_may_have_changed(ratio: str) -> None:
    right = Decimal(1000)
    assert slipped_comma(right * Decimal(ratio), right, BETWEEN_YEARS)
    assert bool(slipped_comma(right * Decimal(ratio), right, ONE_NUMBER)) == (ratio == "10")


@pytest.mark.parametrize(("one", "other"), [("0", "5"), ("5", "0"), ("-50", "5"), ("60", "10")])
def test_other_differences_are_no_slip(one: str, other: str) -> None:
    assert slipped_comma(Decimal(one), Decimal(other), BETWEEN_YEARS) is None
