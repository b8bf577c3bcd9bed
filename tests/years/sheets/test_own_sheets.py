"""Sheets that units have made themselves: what is taken, what is asked about, what is remembered.

Judges: years/sheets/grouping.py, years/sheets/own/headings.py, years/sheets/own/likeness.py,
years/sheets/own/matching.py, years/sheets/own/measures.py, years/sheets/own/name_words.py,
years/sheets/own/rows.py
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from counted_work import LINEAR, growth
from own_workbooks import OWN_WORKBOOKS, own_workbook, told_by_rows
from small_reports import HEADER

import baocao_gen
from baocao_gen.files.files import Files
from baocao_gen.files.tables import Grid, GridCell
from baocao_gen.files.tables.workbook_values import SheetSource
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.report import Report
from baocao_gen.years.sheets.own.read_own import MAX_ROWS, read_own
from baocao_gen.years.sheets.own.remembered import Decision, decision
from baocao_gen.years.sheets.own.tables import tables_in
from baocao_gen.years.sheets.returned import read_back
from baocao_gen.years.sheets.returned_value import Returned
from baocao_gen.years.sheets.taken import taken

YEAR = f"""
ky_bao_cao: 2020
the_thuc: {HEADER}
don_vi_cung_cap:
  - {{ten: Phòng Bưu chính, so_lieu: [buu_chinh]}}
  - {{ten: Văn phòng, so_lieu: [ho_so]}}
so_lieu:
  buu_chinh:
    doanh_thu: {{ten: Doanh thu, don_vi_tinh: tỷ đồng, cung_ky: "200,5", thuc_hien: }}
    lao_dong: {{ten: Lao động bưu chính, don_vi_tinh: người, thuc_hien: }}
  vien_thong:
    doanh_thu: {{ten: Doanh thu, don_vi_tinh: tỷ đồng, cung_ky: "2500", thuc_hien: }}
    di_dong: {{ten: Thuê bao di động, don_vi_tinh: thuê bao, thuc_hien: , ke_hoach_nam_sau: }}
    ty_le: {{ten: Tỷ lệ dân số dùng Internet, don_vi_tinh: "%", thuc_hien: }}
  ho_so:
    nhan: {{ten: Hồ sơ tiếp nhận, don_vi_tinh: hồ sơ, thuc_hien: }}
    dung_han: {{ten: Hồ sơ giải quyết đúng hạn, don_vi_tinh: hồ sơ, thuc_hien: }}
    truc_tuyen: {{ten: Hồ sơ tiếp nhận trực tuyến, don_vi_tinh: hồ sơ, thuc_hien: }}
noi_dung:
  - van: Lời.
""".replace("'", '"').lstrip()
HEAD = "STT | Chỉ tiêu | ĐVT | Năm 2019 | Năm 2020"


@pytest.fixture
def year_file(tmp_path: Path) -> Path:
    path = tmp_path / "2020.yaml"
    path.write_text(YEAR, encoding="utf-8")
    return path


def back(
    year_file: Path, rows: str, *decisions: Decision, name: str = "bang.xlsx", sheet: str = "Bang"
) -> Returned:
    data = own_workbook(f"@ {sheet}\n{rows}")
    return read_back(baocao_gen.load(year_file), data, name, decisions)


def values(found: Returned) -> dict[str, str]:
    return {".".join(one.name): format(one.value, "f") for one in found.values
            if one.aspect.value == "actual"}  # fmt: skip


def codes(found: Returned) -> list[str]:
    return [problem.code for problem in found.problems]


@cache
def shipped() -> Report:
    return baocao_gen.load("data/2020.yaml")


@pytest.mark.parametrize("name", OWN_WORKBOOKS)
def test_tables_of_units_are_told_row_by_row(name: str) -> None:
    """Every row that is a figure's is its figure's, in its unit; no other row is anybody's."""
    text = OWN_WORKBOOKS[name]
    report, expected = shipped(), told_by_rows(text)
    found = read_back(report, own_workbook(text), name)
    sure = {
        f"{one.row.table.grid.title}!{one.row.line}": one.figure.dotted
        for one in found.matches
        if one.is_sure and one.figure and not one.figure.is_derived
    }
    assert sure.items() <= expected.items()
    assert len(sure) >= 0.9 * len(expected)
    for value in found.values:
        figure = report.figures.by_name[value.name]
        if value.aspect.value == "actual":
            assert value.value == figure.actual, figure.dotted


def test_the_tables_together_fill_nine_of_ten_figures() -> None:
    report = shipped()
    forms = [read_back(report, own_workbook(text), name) for name, text in OWN_WORKBOOKS.items()]
    filled = {value.name for form in forms for value in form.values}
    typed = {figure.name for figure in report.figures if not figure.is_derived}
    assert len(filled & typed) >= 0.9 * len(typed)


NOT_OURS = """
Thuê bao điện thoại di động | thuê bao
Doanh thu khối viễn thông quý IV | tỷ đồng
Bưu cục cấp 4 | điểm
Bán kính phục vụ bình quân khu vực thành thị | km/điểm phục vụ
Hồ sơ nộp qua bưu chính công ích | hồ sơ
Số xã chưa đạt chuẩn nông thôn mới | xã
Xã đạt chuẩn nông thôn mới kiểu mẫu | xã
Tổ chức, cá nhân bị cảnh cáo | tổ chức, cá nhân
Tiền phạt đã nộp | đồng
Vụ tố cáo đã giải quyết | vụ
Thiết bị ký số cấp cho cá nhân | thiết bị
Lãnh đạo phòng thuộc sở, ngành không đạt | người
Thuê bao Internet cáp quang | thuê bao
Doanh thu | tỷ đồng
Học viên | người
Bán kính phục vụ bình quân | điểm
"""


def test_a_row_that_nearly_is_a_figures_is_never_taken() -> None:
    rows = NOT_OURS.strip().splitlines()
    table = "\n".join(f"{n} | {row} | | 7" for n, row in enumerate(rows, 1))
    found = read_back(shipped(), own_workbook(f"@ A\n{HEAD}\n{table}"), "bang.xlsx")
    assert values(found) == {}
    assert len(found.matches) == len(rows)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1 | Hồ sơ tiếp nhận | hồ sơ | | 300", {"ho_so.nhan": "300"}),
        ("1 | HỒ SƠ ĐÃ TIẾP NHẬN TRONG NĂM | Hồ sơ | | 300", {"ho_so.nhan": "300"}),
        ("1 | ho so tiep nhan | ho so | | 300", {"ho_so.nhan": "300"}),
        ("1 | Tổng số hồ sơ tiếp nhậnn | bộ hồ sơ | | 300", {"ho_so.nhan": "300"}),
        ("1 | HS tiếp nhận trực tuyến | hồ sơ | | 300", {"ho_so.truc_tuyen": "300"}),
        ("1.1 | - Thuê bao DĐ | TB | | 300", {"vien_thong.di_dong": "300"}),
        ('1 | Hồ sơ tiếp nhận | hồ sơ | | "300 hồ sơ"', {"ho_so.nhan": "300"}),
        ('1 | Hồ sơ tiếp nhận | hồ sơ | | "1 990 000"', {"ho_so.nhan": "1990000"}),
        ("1 | Doanh thu | triệu đồng | 200500 | 210000", {"buu_chinh.doanh_thu": "210"}),
        ("1 | Doanh thu bưu chính | Tr.đ | | 210000", {"buu_chinh.doanh_thu": "210"}),
        ("1 | Doanh thu viễn thông (nghìn đồng) | | | 2600000000",
         {"vien_thong.doanh_thu": "2600"}),
        ("1 | Tỉ lệ dân số dùng Internet | % | | 47.77", {"vien_thong.ty_le": "47.77"}),
        ("I | VIỄN THÔNG\n1 | Doanh thu | tỷ đồng | | 2600", {"vien_thong.doanh_thu": "2600"}),
        ("1 | Hồ sơ tiếp nhận | hồ sơ | | 300\n | Trong đó: trực tuyến | hồ sơ | | 120",
         {"ho_so.nhan": "300", "ho_so.truc_tuyen": "120"}),
    ],
)  # fmt: skip
def test_a_row_is_known_by_its_words_its_unit_and_its_place(
    year_file: Path, row: str, expected: dict[str, str]
) -> None:
    found = back(year_file, f"{HEAD}\n{row}")
    assert (values(found), codes(found)) == (expected, [])


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ("1 | Doanh thu | tỷ đồng | | 210", "BC820", "có hơn một số liệu giống như vậy"),
        ("1 | Hồ sơ giải quyết | hồ sơ | | 210", "BC820", "thiếu «đúng hạn»"),
        ("1 | Doanh thu bưu chính | | | 210", "BC822", "bảng không ghi đơn vị tính"),
        ("1 | Doanh thu bưu chính | tỷ đồng | 200500 | 210", "BC823", "đơn vị tính có thể khác"),
        ("1 | Hồ sơ tiếp nhận | lượt | | 3", "BC822", "đơn vị tính ghi «lượt»"),
        ('1 | Hồ sơ tiếp nhận | hồ sơ | | "1.234"', "BC862", "có thể là"),
        ("1 | Hồ sơ tiếp nhận | hồ sơ | | =1/0", "BC862", "chưa có kết quả"),
        ('1 | Hồ sơ tiếp nhận | hồ sơ | | "khoảng 300"', "BC862", "khoảng 300"),
        ("1 | Hồ sơ tiếp nhận | hồ sơ | | 3\n2 | Hồ sơ tiếp nhận | hồ sơ | | 4", "BC824",
         "hai số ở hai hàng: 3, 4"),
        ("1 | Tỷ lệ dân số dùng Internet | % | | 0.4777", "BC862", "0,4777% hay 47,77%"),
        ("I | Đào tạo\n1 | Thuê bao di động | người | | 3", "BC822", "ghi «người»"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_asked_about_and_not_taken(
    year_file: Path, row: str, code: str, words: str
) -> None:
    found = back(year_file, f"{HEAD}\n{row}")
    assert values(found) == {}
    assert codes(found) == [code]
    assert words in found.problems[0].message
    assert "ô " in str(found.problems[0].position)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Chỉ tiêu | ĐVT | Thực hiện năm 2019 | Kế hoạch năm 2020 | Thực hiện năm 2020",
         "A | hồ sơ | 1 | 2 | 7"),
        ("Nội dung | Năm trước | Kế hoạch | Năm nay | So sánh (%)", "A | 1 | 2 | 7 | 3"),
        ("TT | Tên chỉ tiêu | Đơn vị tính | Thực hiện | | Kế hoạch | "
         "\n | | | 2019 | 2020 | 2020 | 2021\nA | B | C | 1 | 2 | 3 | 4",
         "1 | A | hồ sơ | 1 | 7 | 2 | 3"),
        ("STT | Lĩnh vực | Chỉ tiêu | ĐVT | Năm 2020",
         "1 | Trực tuyến | Việc khác | vụ | 3\n2 | Trực tiếp | A | hồ sơ | 7"),
        ("STT | Chỉ tiêu | ĐVT | Từ 15/12/2019 đến 14/12/2020", "1 | A | hồ sơ | 7"),
        ("Chỉ tiêu | Năm 2020 | | Chỉ tiêu | Năm 2020", "Việc khác | 3 | | A | 7"),
        ("Biểu 01. Số liệu năm 2020\nSở Thông tin và Truyền thông\nSTT | Chỉ tiêu | Số lượng",
         "1 | A | 7"),
        ("STT | Chỉ tiêu | ĐVT | 9 tháng năm 2020 | Ước TH cả năm 2020 | Quý I/2020",
         "1 | A | hồ sơ | 5 | 7 | 3"),
        ("Đơn vị tính: hồ sơ\nSTT | Chỉ tiêu | Tình hình chung", "1 | A | 7"),
    ],
)  # fmt: skip
def test_the_column_of_this_year_is_found_under_any_head(
    year_file: Path, head: str, row: str
) -> None:
    found = back(year_file, f"{head}\n{row.replace('A', 'Hồ sơ tiếp nhận', 1)}")
    assert (values(found), codes(found)) == ({"ho_so.nhan": "7"}, [])


def test_a_table_of_another_year_or_without_a_column_of_this_one_is_told(year_file: Path) -> None:
    other = back(year_file, "Số liệu năm 2019\nSTT | Chỉ tiêu | Thực hiện\n1 | Hồ sơ tiếp nhận | 7")
    assert (values(other), codes(other)) == ({}, ["BC860"])
    rows = "STT | Chỉ tiêu | Năm 2018 | Năm 2019\n1 | Hồ sơ tiếp nhận | 7 | 8"
    unclear = back(year_file, rows)
    assert (values(unclear), codes(unclear)) == ({}, ["BC821"])


def test_tables_below_one_another_take_linear_work(year_file: Path) -> None:
    def made(count: int) -> str:
        table = f"{HEAD}\n{{}} | Hồ sơ tiếp nhận | hồ sơ | | 7\n-\n-"
        return "\n".join(table.format(n) for n in range(count))

    assert growth(lambda rows: back(year_file, rows), made, 60) < LINEAR


@pytest.mark.parametrize("heading", ["Số", "Năm 2020", "Chỉ tiêu", "ĐVT", "STT", "Ghi chú"])
def test_a_head_wider_than_its_rows_takes_linear_work(year_file: Path, heading: str) -> None:
    def made(count: int) -> str:
        rows = "\n".join(f"{n} | Hồ sơ loại {n} | hồ sơ | | 7" for n in range(count))
        return f"{HEAD}{f' | {heading}' * count}\n{rows}"

    assert growth(lambda rows: back(year_file, rows), made, 60) < LINEAR


def test_tables_beside_one_another_take_linear_work(year_file: Path) -> None:
    def made(count: int) -> str:
        rows = " | ".join(f"Hồ sơ loại {n} | hồ sơ | 7" for n in range(count))
        return f"{' | '.join(['Chỉ tiêu | ĐVT | Năm 2020'] * count)}\n{rows}"

    assert growth(lambda rows: back(year_file, rows), made, 60) < LINEAR


@pytest.mark.parametrize("line", [1_048_576, 10**15])
def test_a_row_far_below_is_not_counted_to(year_file: Path, line: int) -> None:
    rows = [("Chỉ tiêu", "ĐVT", "Năm 2020"), ("Hồ sơ tiếp nhận", "hồ sơ", "7")]
    source = SheetSource("bang.xlsx", (), "Bang")
    grid = Grid(
        "Bang",
        True,
        {
            at: {n: GridCell(source, at, n, text) for n, text in enumerate(row, 1)}
            for at, row in zip((1, line), rows, strict=True)
        },
    )
    found = read_own(baocao_gen.load(year_file), [grid], "bang.xlsx")
    assert found is not None
    assert values(found) == {"ho_so.nhan": "7"}


def test_an_area_ends_where_another_begins(year_file: Path) -> None:
    source = SheetSource("bang.xlsx", (), "Bang")
    rows = {1: {1: GridCell(source, 1, 1, "Chỉ tiêu"), 2: GridCell(source, 1, 2, "ĐVT")}}
    areas = tuple((1, left, 1, 10**4) for left in range(1, 10**4))
    grid = Grid("Bang", True, rows, frozenset(), areas)
    assert grid.area_at(1, 2) == (1, 2, 1, 10**4)
    assert grid.area_at(2, 2) is None
    period = baocao_gen.load(year_file).year_file.period
    (table,) = tables_in(grid, period)
    assert [column.number for column in table.columns] == [1, 2]


def test_a_sheet_of_more_values_than_any_unit_reports_is_refused(
    year_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("baocao_gen.years.sheets.own.read_own.MAX_VALUES", 3)
    row = "Hồ sơ tiếp nhận | hồ sơ | 7 | 7 | 7 | 7"
    with pytest.raises(InvalidReport, match=r"BC173.*3 ô có số"):
        back(year_file, f"Chỉ tiêu | ĐVT{' | Năm 2020' * 4}\n{row}")


def test_a_sheet_of_more_rows_than_any_unit_reports_is_refused(year_file: Path) -> None:
    rows = "\n".join(f"{n} | Việc {n} | hồ sơ | | 7" for n in range(MAX_ROWS + 1))
    with pytest.raises(InvalidReport, match=r"BC173.*8000 hàng"):
        back(year_file, f"{HEAD}\n{rows}")


def test_a_table_without_a_column_of_names_gives_nothing(year_file: Path) -> None:
    found = back(year_file, "STT | ĐVT | Năm 2019 | Năm 2020\n1 | hồ sơ | 100 | 120")
    assert values(found) == {}


def test_estimates_and_next_years_plan_come_along(year_file: Path) -> None:
    rows = (
        "Chỉ tiêu | ĐVT | Ước thực hiện 2020 | Kế hoạch 2021\nThuê bao di động | thuê bao | 7 | 9"
    )
    text = taken(baocao_gen.load(year_file), Files().file(year_file), [back(year_file, rows)]).text
    assert text is not None
    assert "thuc_hien: 7, ke_hoach_nam_sau: 9, uoc_tinh: true" in text


def test_a_column_says_how_its_texts_group_thousands(year_file: Path) -> None:
    rows = f'{HEAD}\n1 | Hồ sơ tiếp nhận | hồ sơ | | "1.234"\n2 | Việc khác | vụ | | "1.234.567"'
    assert values(back(year_file, rows)) == {"ho_so.nhan": "1234"}
    rows = rows.replace("1.234", "1,234").replace("1,234.567", "1,234,567")
    assert values(back(year_file, rows)) == {"ho_so.nhan": "1234"}


def test_a_unit_tells_of_its_own_figures_only(year_file: Path) -> None:
    rows = f"PHÒNG BƯU CHÍNH\n{HEAD}\n1 | Hồ sơ tiếp nhận | hồ sơ | | 7"
    found = back(year_file, rows)
    assert (found.unit, values(found), codes(found)) == ("Phòng Bưu chính", {}, ["BC820"])
    assert [".".join(name) for name in found.missing] == [
        "buu_chinh.doanh_thu",
        "buu_chinh.lao_dong",
    ]


def test_a_decision_is_remembered_for_next_year(year_file: Path) -> None:
    rows = f"{HEAD}\nI | Kết quả\n1 | Hồ sơ giải quyết | hồ sơ | | 7"
    asked = back(year_file, rows).problems[0]
    wanted = 'đúng thì thêm --match "Kết quả / Hồ sơ giải quyết = ho_so.dung_han"'
    assert (asked.hint or "").startswith(wanted)
    decided = decision("Kết quả / Hồ sơ giải quyết = ho_so.dung_han")
    assert decided is not None
    report, form = baocao_gen.load(year_file), back(year_file, rows, decided)
    found = taken(report, Files().file(year_file), [form], decisions=[decided])
    assert found.text is not None
    line = "bang_khop: [{hang: Hồ sơ giải quyết, muc: Kết quả, so_lieu: ho_so.dung_han}]"
    assert line in found.text
    year_file.write_text(found.text, encoding="utf-8")
    again = back(year_file, rows.replace("| 7", "| 8"))
    assert (values(again), codes(again)) == ({"ho_so.dung_han": "8"}, [])
    refused = decision("Hồ sơ tiếp nhận = -")
    assert refused is not None
    other = back(year_file, f"{HEAD}\n1 | Hồ sơ tiếp nhận | hồ sơ | | 7", refused)
    assert (values(other), codes(other)) == ({}, [])


def test_a_decision_about_nothing_is_told(year_file: Path) -> None:
    report, form = (
        baocao_gen.load(year_file),
        back(year_file, f"{HEAD}\n1 | Việc khác thêm | vụ | | 7"),
    )
    decided = [Decision("Việc khác thê", "", ("ho_so", "nhann"))]
    found = taken(report, Files().file(year_file), [form], decisions=decided)
    assert [(one.code, one.hint) for one in found.problems] == [
        ("BC825", "có phải «ho_so.nhan»?"),
        ("BC826", "có phải «Việc khác thêm»?"),
    ]
