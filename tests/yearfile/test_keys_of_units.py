"""The keys of units: those that report in tables, and those that supply figures.

Judges: yearfile/model/sheet_match.py, yearfile/model/supplier.py
"""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.problems.errors import InvalidReport


def told(**keys: object) -> list[str]:
    with pytest.raises(InvalidReport) as caught:
        small_report("Lời.", **keys)
    return [f"{one.code} {one.message}" for one in caught.value.problems]


def test_a_unit_is_a_name_or_a_group_of_names() -> None:
    units = small_report("Lời.", cac_don_vi=["Xã Đông", {"ten": "Xã Bắc"}]).year_file.units
    assert [unit.name for unit in units] == ["Xã Đông", "Xã Bắc"]
    assert told(cac_don_vi=[{"nhom": "Khối xã"}]) == [
        "BC213 nhóm đơn vị phải có cả tên lẫn các đơn vị"
    ]


def test_a_supplier_has_a_name_and_figures() -> None:
    (missing,) = told(don_vi_cung_cap=[{"ten": "Văn phòng"}])
    assert missing.startswith("BC201 thiếu khóa «so_lieu»")


def test_a_row_of_a_units_own_sheet_has_a_name() -> None:
    """A row without a figure is one that is not taken."""
    report = small_report("Lời.", bang_khop=[{"hang": "Cộng", "muc": "Bưu chính"}])
    [match] = report.year_file.sheet_matches
    assert (match.row, match.section, match.figure) == ("Cộng", "Bưu chính", None)
    assert [line[:5] for line in told(bang_khop=[{"so_lieu": "a"}])] == ["BC201"]
