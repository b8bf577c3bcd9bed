"""What a unit is told of the file that it has sent: a page, and a copy with notes at its cells."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import yaml
from own_workbooks import own_workbook
from small_reports import small_report

from baocao_gen.years.sheets.noted_copy import noted_copy
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.unit_report import UnitReport

FIGURES: dict[str, Any] = yaml.safe_load("""
ho_so:
  nhan: {ten: Hồ sơ nhận, don_vi_tinh: hồ sơ, thuc_hien: , nguon: Văn phòng}
  xong: {ten: Hồ sơ giải quyết, don_vi_tinh: hồ sơ, thuc_hien: , nguon: Văn phòng}
  tre: {ten: Hồ sơ quá hạn, don_vi_tinh: hồ sơ, thuc_hien: , nguon: Văn phòng}
""")
SHEET = """
@ Quý
VĂN PHÒNG
Chỉ tiêu | ĐVT | Năm 2020
Hồ sơ nhận | hồ sơ | 300
Hồ sơ giải quyết xong trước hạn | hồ sơ | 120
Số lượt tiếp công dân | lượt | 12
=1+1 | hồ sơ | 5
"""


def unit_report() -> tuple[UnitReport, bytes]:
    report = small_report("Lời.", so_lieu=FIGURES)
    data = own_workbook(SHEET)
    return UnitReport(report, read_back(report, data, "vp.xlsx")), data


def test_a_page_says_what_was_taken_what_is_asked_and_what_is_missing() -> None:
    one, _ = unit_report()
    assert one.as_text().splitlines() == [
        "vp.xlsx (Văn phòng): lấy 1 số, hỏi lại 1 chỗ, thiếu 2 số liệu",
        "  Lấy: Hồ sơ nhận (ho_so.nhan) = 300 hồ sơ (trang tính «Quý», ô C3; «Hồ sơ nhận»: "
        "đúng tên, đúng mục, đúng đơn vị tính)",
        "  Hỏi lại: vp.xlsx (trang tính «Quý», ô A4): «Hồ sơ giải quyết xong trước hạn» có phải "
        "«Hồ sơ giải quyết» (ho_so.xong)? tên hàng có thêm «trước hạn» → đúng thì thêm "
        '--match "Hồ sơ giải quyết xong trước hạn = ho_so.xong"',
        "  Thiếu: Hồ sơ giải quyết (ho_so.xong)",
        "  Thiếu: Hồ sơ quá hạn (ho_so.tre)",
        "  Không lấy: «Số lượt tiếp công dân» (trang tính «Quý», ô A5): "
        "không có số liệu nào tên ấy",
    ]
    titles = [line for line in one.as_markdown().splitlines() if line.startswith("#")]
    assert titles[1:] == ["## Đã lấy", "## Cần xem lại", "## Còn thiếu", "## Hàng không lấy"]
    fields = one.as_fields()
    assert fields["missing"] == ["ho_so.xong", "ho_so.tre"]
    assert [(v["name"], v["value"], v["position"]["part"]) for v in fields["taken"]] == [
        ("ho_so.nhan", "300", "trang tính «Quý», ô C3")
    ]
    assert [problem["code"] for problem in fields["doubtful"]] == ["BC820"]


def test_the_copy_has_the_same_cells_with_notes_and_nothing_that_runs() -> None:
    one, data = unit_report()
    made = noted_copy(one.returned, data)
    assert made == noted_copy(one.returned, data)
    sheet = openpyxl.load_workbook(BytesIO(made))["Quý"]
    assert [sheet[c].value for c in ("A3", "C3", "A4")] == [
        "Hồ sơ nhận",
        300,
        "Hồ sơ giải quyết xong trước hạn",
    ]
    notes = {
        cell.coordinate: cell.comment.text
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }
    assert notes["C3"] == "lấy cho ho_so.nhan"
    assert notes["A4"].startswith("BC820: ")
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_what_stands_alone_far_from_any_table_is_not_copied() -> None:
    """The library would go through a million lines, and through 16,384 columns in each."""
    one, data = unit_report()
    book = openpyxl.load_workbook(BytesIO(data))
    for place in ("A1048576", "XFD2"):
        book["Quý"][place] = 1
    target = BytesIO()
    book.save(target)
    copied = openpyxl.load_workbook(BytesIO(noted_copy(one.returned, target.getvalue())))["Quý"]
    assert (copied.max_row, copied.max_column) == (6, 3)
