"""Each unit's workbook has a file name of its own, in plain letters."""

from __future__ import annotations

from baocao_gen.vietnamese.periods import Period
from baocao_gen.years.sheets.owed import Owed
from baocao_gen.years.sheets.sheet_names import sheet_names


def test_no_two_workbooks_have_one_name() -> None:
    units = ("Phòng Đất đai", "Phong Dat-dai", "///", None)
    forms = [Owed(unit, Period("year", 2020), (), ()) for unit in units]
    assert sheet_names(forms, "2020") == [
        "2020-phong-dat-dai.xlsx",
        "2020-phong-dat-dai-2.xlsx",
        "2020-don-vi.xlsx",
        "2020-chua-ro-don-vi.xlsx",
    ]
