"""What units are asked for, and the workbooks that they get.

Judges: years/sheets/figure_row.py, years/sheets/formulas.py, years/sheets/layout.py
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
import yaml
from judges import calc_rows
from small_reports import small_report

from baocao_gen.report.report import Report
from baocao_gen.years.sheets.owed import Owed, owed
from baocao_gen.years.sheets.workbook import Sheets, workbook

FIGURES: dict[str, Any] = yaml.safe_load("""
thu:
  buu_chinh: {ten: Bưu chính, don_vi_tinh: tỷ đồng, thuc_hien: "140,5", nguon: Phòng BC}
  vien_thong: {ten: Viễn thông, don_vi_tinh: tỷ đồng, cung_ky: "1500,25", thuc_hien: }
  tong: {ten: Tổng, don_vi_tinh: tỷ đồng, gom: [buu_chinh, vien_thong]}
ho_so:
  nhan:
    ten: Hồ sơ nhận
    don_vi_tinh: hồ sơ
    ke_hoach_nam_sau:
    thuc_hien: "300"
    ghi_chu: cả hồ sơ trực tuyến
  xong: {ten: Hồ sơ giải quyết, don_vi_tinh: hồ sơ, thuc_hien: }
  ty_le: {ten: Tỷ lệ, don_vi_tinh: "%", cong_thuc: xong / nhan, so_le: "1"}
rieng: {ten: =1+1, don_vi_tinh: vụ, thuc_hien: }
""")
UNITS = [
    {"ten": "Văn phòng", "so_lieu": ["ho_so"]},
    {"ten": "Phòng VT", "so_lieu": ["thu", "thu.vien_thong"]},
]
TASKS = [
    {"noi_dung": "Ban hành kế hoạch", "don_vi_chu_tri": "Văn phòng", "thoi_han": "30/6/2020"},
    {"noi_dung": "Không ai", "trang_thai": "hoan_thanh"},
]


def report(**keys: Any) -> Report:
    return small_report(
        "Lời.", so_lieu=FIGURES, **{"don_vi_cung_cap": UNITS, "nhiem_vu": TASKS, **keys}
    )


def sheet_of(one: Owed, name: str = "Số liệu") -> Any:
    made = workbook(one, Sheets("15/12/2020", ("Văn bản chỉ đạo",), "2020.yaml"))
    return openpyxl.load_workbook(BytesIO(made))[name]


def rows_of(sheet: Any) -> list[list[str]]:
    rows = sheet.iter_rows(min_row=5, values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def test_each_unit_is_asked_for_its_own_figures_and_tasks() -> None:
    """A sum of several units' figures is nobody's; what no unit has comes last."""
    told = [
        (one.unit, [row.figure.dotted for row in one.figures], [task.index for task in one.tasks])
        for one in owed(report())
    ]
    assert told == [
        ("Phòng BC", ["thu.buu_chinh"], []),
        ("Phòng VT", ["thu.vien_thong"], []),
        ("Văn phòng", ["ho_so.nhan", "ho_so.xong", "ho_so.ty_le"], [0]),
        (None, ["rieng"], []),
    ]


def test_a_sheet_has_last_year_the_blank_and_what_is_computed() -> None:
    rows = rows_of(sheet_of(owed(report())[2]))
    assert [" | ".join(row[:8]) for row in rows] == [
        "Mã số liệu | STT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2019 | Kế hoạch năm 2020 | "
        "Thực hiện năm 2020 | Kế hoạch năm 2021",
        "ho_so.nhan | 1 | Hồ sơ nhận | hồ sơ |  |  | 300 | ",
        "ho_so.xong | 2 | Hồ sơ giải quyết | hồ sơ |  |  |  | ",
        "ho_so.ty_le | 3 | Tỷ lệ | % |  |  | "
        '=IF(COUNT(G7,G6)<2,"",IFERROR(ROUND(100*(G7/G6),1),"")) | ',
    ]
    assert rows_of(sheet_of(owed(report())[1]))[1][4] == "1500.25"


@pytest.mark.office
def test_calc_works_out_the_sums_and_says_what_is_odd() -> None:
    made = workbook(owed(report())[2], Sheets())
    assert [row[6] for row in calc_rows(made, "Số liệu")[5:]] == ["300", "", ""]
    book = openpyxl.load_workbook(BytesIO(made))
    sheet = book["Số liệu"]
    sheet["E6"], sheet["G6"], sheet["G7"] = 50, 300, 120.5
    filled = BytesIO()
    book.save(filled)
    rows = calc_rows(filled.getvalue(), "Số liệu")[5:]
    assert [(row[6], row[-1]) for row in rows] == [
        ("300", "khác số năm trước hơn 3 lần: xem lại"),
        ("120.5", "số đếm mà có phần lẻ"),
        ("40.2", ""),
    ]


def test_only_what_is_asked_may_be_typed_over() -> None:
    sheet = sheet_of(owed(report())[2])
    open_cells = [c.coordinate for row in sheet.iter_rows() for c in row if not c.protection.locked]
    assert open_cells == ["G6", "H6", "I6", "J6", "G7", "I7", "J7"]
    assert sheet.protection.sheet
    assert sheet.column_dimensions["A"].hidden


def test_a_cell_says_what_is_meant_and_takes_numbers_alone() -> None:
    sheet = sheet_of(owed(report())[2])
    (rule,) = [one for one in sheet.data_validations.dataValidation if "G6" in str(one.sqref)]
    assert (rule.type, rule.prompt) == ("decimal", "Hồ sơ nhận (hồ sơ). cả hồ sơ trực tuyến")


def test_a_name_like_a_formula_stays_text() -> None:
    cell = sheet_of(owed(report())[3])["C6"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_the_workbook_says_what_it_is_where_nobody_looks() -> None:
    made = workbook(owed(report())[2], Sheets(year_file="2020.yaml"))
    book = openpyxl.load_workbook(BytesIO(made))
    manifest = book["_baocao"]
    assert manifest.sheet_state == "veryHidden"
    assert {row[0].value: row[1].value for row in manifest.iter_rows()} == {
        "mau": "phieu-so-lieu 1",
        "ky": "năm 2020",
        "don_vi": "Văn phòng",
        "tep": "2020.yaml",
    }
    assert "so_lieu.ho_so.xong.thuc_hien" in book.defined_names
    assert "phieu-so-lieu 1" in book.custom_doc_props["baocao-gen"].value


def test_tasks_and_documents_have_sheets_of_their_own() -> None:
    one = owed(report())[2]
    assert rows_of(sheet_of(one, "Nhiệm vụ")) == [
        ["Mã số liệu", "STT", "Nhiệm vụ", "Thời hạn", "Trạng thái", "Kết quả"],
        ["0", "1", "Ban hành kế hoạch", "30/6/2020", "", ""],
    ]
    assert rows_of(sheet_of(one, "Văn bản"))[0][2:] == [
        "Nhóm", "Tên loại", "Số, ký hiệu", "Ngày", "Trích yếu", "Cơ quan"]  # fmt: skip


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (workbook(owed(report())[2], Sheets()) for _ in range(2))
    assert first == second
    assert openpyxl.load_workbook(BytesIO(first)).properties.created == datetime(2000, 1, 1)
