"""Windows of data as they are typed, the days of a period that they mean, and the next period's."""

from __future__ import annotations

import pytest

from baocao_gen.vietnamese.cut_off import CutOffError, fits, parse_cut_off
from baocao_gen.vietnamese.periods import parse_period


@pytest.mark.parametrize(
    ("typed", "period", "days", "is_one"),
    [
        ("15/12–14/12", "2025", "15/12/2024–14/12/2025", True),
        ("15/12-14/12", "2025", "15/12/2024–14/12/2025", True),
        ("từ ngày 15/12 đến hết ngày 14/12", "2025", "15/12/2024–14/12/2025", True),
        ("15/12/2024 – 14/12/2025", "2025", "15/12/2024–14/12/2025", True),
        ("15/12/2023 – 14/12/2024", "2025", "15/12/2023–14/12/2024", False),
        ("01/01–14/12", "2025", "01/01/2025–14/12/2025", True),
        ("01/01–31/12", "2025", "01/01/2025–31/12/2025", True),
        ("01/12–30/11", "2025", "01/12/2024–30/11/2025", True),
        ("15/11–14/12", "2025", "15/11/2025–14/12/2025", False),
        ("16/12–14/12", "2025", "16/12/2024–14/12/2025", False),
        ("15/11–14/12", "tháng 12/2025", "15/11/2025–14/12/2025", True),
        ("15/12–14/01", "tháng 01/2026", "15/12/2025–14/01/2026", True),
        ("01/03–28/02", "2025", "01/3/2024–28/02/2025", True),
        ("01/03–29/02", "2024", "01/3/2023–29/02/2024", True),
        ("15/6–14/9", "quý III/2025", "15/6/2025–14/9/2025", True),
        ("15/12–14/6", "6 tháng đầu năm 2025", "15/12/2024–14/6/2025", True),
        ("15/12–14/12", "quý III/2025", "15/12/2024–14/12/2025", False),
    ],
)
def test_what_a_window_means(typed: str, period: str, days: str, is_one: bool) -> None:
    window = parse_cut_off(typed).of(parse_period(period))
    assert "–".join(map(str, window)) == days
    assert fits(window, parse_period(period)) is is_one


@pytest.mark.parametrize(
    "typed",
    ["", "15/12", "14/12/2025", "31/11–30/11", "15/13–14/12", "15/12/2024–14/12", "a–b", "1–2",
     "15/12/2025–14/12/2025", "15/12–14/12–13/12", "1" * 2000],
)  # fmt: skip
def test_what_is_no_window(typed: str) -> None:
    with pytest.raises(CutOffError):
        parse_cut_off(typed)


def test_a_day_that_a_year_does_not_have() -> None:
    with pytest.raises(CutOffError):
        parse_cut_off("01/03–29/02").of(parse_period("2025"))


@pytest.mark.parametrize(
    ("typed", "old", "new", "moved"),
    [
        ("15/12–14/12", "2025", "2026", "15/12–14/12"),
        ("15/12/2024–14/12/2025", "2025", "2026", "15/12/2025–14/12/2026"),
        ("01/01–14/12", "2025", "2026", "01/01–14/12"),
        ("15/11–14/12", "tháng 12/2025", "tháng 01/2026", "15/12–14/01"),
        ("01/11–30/11", "tháng 11/2025", "tháng 12/2025", "01/12–31/12"),
        ("15/6–14/9", "quý III/2025", "quý IV/2025", "15/9–14/12"),
        ("01/03–28/02", "2025", "2028", "01/3–29/02"),
    ],
)
def test_a_window_moves_on_with_the_period(typed: str, old: str, new: str, moved: str) -> None:
    found = parse_cut_off(typed).moved(parse_period(old), parse_period(new))
    assert str(found) == moved
