"""The figures of a section → those next to a number, its shares, what counts all of a unit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from small_reports import small_report

from baocao_gen.checks.evidence.section_values import SectionValues

FIGURES = {
    "ho": {"ten": "Tổng số hộ", "don_vi_tinh": "hộ", "thuc_hien": 500},
    "dan": {"ten": "Hộ dân", "don_vi_tinh": "hộ", "thuc_hien": 480},
    "ngheo": {"ten": "Hộ nghèo", "don_vi_tinh": "hộ", "thuc_hien": 20},
    "trong": {"ten": "Hộ mới", "don_vi_tinh": "hộ", "thuc_hien": 0},
    "xa": {"ten": "Xã", "don_vi_tinh": "xã", "thuc_hien": 12},
    "ty_le": {"ten": "Tỷ lệ hộ nghèo", "don_vi_tinh": "%", "thuc_hien": "4,17"},
    "tron": {"ten": "Tỷ lệ hộ giàu", "don_vi_tinh": "%", "thuc_hien": 5},
}
VALUES = SectionValues(small_report("Kết quả.", so_lieu=FIGURES).figures)


@pytest.mark.parametrize(
    ("number", "expected"),
    [(10, ["ngheo"]), (20, ["ngheo"]), (100, ["ngheo", "dan"]), (500, ["dan", "ho"])],
)
def test_the_figures_on_either_side_of_a_number(number: int, expected: list[str]) -> None:
    found = VALUES.beside(lambda figure: Decimal(number) if figure.unit == "hộ" else None)
    assert [figure.dotted for figure, _ in found] == expected


def test_a_share_is_a_figure_with_decimals() -> None:
    assert VALUES.has_share(Decimal("4.1666"))
    assert not VALUES.has_share(Decimal("4.1"))
    assert not VALUES.has_share(Decimal(5))


def test_what_a_figure_was_and_is() -> None:
    figure = {"ten": "Vụ", "don_vi_tinh": "vụ", "thuc_hien": 8, "cung_ky": 9}
    values = SectionValues(small_report("Kết quả.", so_lieu={"vu": figure}).figures)
    found = values.went(Decimal(9), Decimal(8), "vụ")
    assert found
    assert found.dotted == "vu"
    assert values.went(Decimal(8), Decimal(9), "vụ") is None
    assert values.went(Decimal(9), Decimal(8), "hộ") is None


def test_all_of_a_unit_is_counted_by_a_total_and_by_all_that_live_there() -> None:
    assert [figure.dotted for figure in VALUES.all_of("hộ")] == ["ho", "dan"]
    assert not VALUES.all_of("thôn")


def test_of_many_that_count_all_none_is_meant() -> None:
    many = {f"a{n}": {**FIGURES["ho"], "thuc_hien": n} for n in range(61)}
    report = small_report("Kết quả.", so_lieu=many)
    assert not SectionValues(report.figures).all_of("hộ")
