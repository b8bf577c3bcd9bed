"""Tables that units fill in: what the report makes of them, and what is wrong with them.

Judges: report/unit_files.py
"""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import openpyxl
import pytest
from small_reports import HEADER
from test_figure_tables import text_of

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.names import blanks
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.years.todo.todo import todo

YEAR = f"""
ky_bao_cao: 2025
the_thuc: {HEADER}
so_lieu:
  dan:
    so_ho: {{ten: Tổng số hộ, don_vi_tinh: hộ}}
    ngheo: {{ten: Hộ nghèo, don_vi_tinh: hộ}}
    ty_le: {{ten: Tỷ lệ hộ nghèo, don_vi_tinh: "%", cong_thuc: ngheo / so_ho}}
    hai_long: {{ten: Mức độ hài lòng, don_vi_tinh: "%"}}
    chung: {{ten: Của cả xã, don_vi_tinh: hộ, thuc_hien: 1}}
    khong_ten: {{don_vi_tinh: hộ, gom: [so_ho, ngheo]}}
noi_dung:
  - van: Toàn xã có {{{{ dan.ngheo | kem_don_vi }}}} nghèo, chiếm {{{{ dan.ty_le }}}}.
""".replace("'", '"')
UNITS = """
STT;Thôn;Tổng số hộ;Hộ nghèo;Mức độ hài lòng
1;Thôn Đông;200;10;95,5
2;Thôn Đoài;300;30;90
3;Thôn Bắc;100;5;98,25
;Cộng;600;45;
"""
FILES = "so_lieu_tu_tep: [{tep: thon.csv}]\n"
TABLE = """
phu_luc:
  - tieu_de: Theo thôn
    bang_so_lieu: {theo_don_vi: true, xep_theo: dan.ty_le, cot: [stt, ten, dan.so_ho, {tieu_de: Hộ nghèo, cot: [{so_lieu: dan.ngheo, tieu_de: Số hộ}, {so_lieu: dan.ty_le, tieu_de: Tỷ lệ (%)}]}, dan.hai_long, {loai: xep_hang, so_lieu: dan.ty_le}]}
"""  # noqa: E501  a table on one line, as clerks write short ones


def load(folder: Path, units: str = UNITS, more: str = FILES) -> Report:
    (folder / "thon.csv").write_text(units.strip() + "\n", encoding="utf-8")
    (folder / "2025.yaml").write_text(YEAR + more, encoding="utf-8")
    return baocao_gen.load(folder / "2025.yaml")


def test_figures_are_the_sums_of_what_units_report(tmp_path: Path) -> None:
    report = load(tmp_path)
    assert [str(figure) for figure in report.figures][:4] == [
        "600 hộ",
        "45 hộ",
        "7,50%",
        "dan.hai_long: chưa có số liệu",
    ]
    assert page_names(report)["noi_dung"].text == "Toàn xã có 45 hộ nghèo, chiếm 7,50%."
    assert blanks(report) == []  # shares do not add up, so nobody waits for one of the whole
    assert baocao_gen.check(report) == []


def test_a_table_has_a_row_for_each_unit_and_one_of_totals(tmp_path: Path) -> None:
    page = page_names(load(tmp_path, more=FILES + TABLE))
    assert text_of(page["phu_luc"][0]["bang"]) == dedent("""\
        STT [1×2] | Đơn vị [1×2] | Tổng số hộ [1×2] | Hộ nghèo [2×1] | Mức độ hài lòng (%) [1×2] | Xếp hạng [1×2]
        Số hộ | Tỷ lệ (%)
        1 | Thôn Đoài | 300 | 30 | 10,00 | 90,00 | 1
        2 | Thôn Đông | 200 | 10 | 5,00 | 95,50 | 2
        3 | Thôn Bắc | 100 | 5 | 5,00 | 98,25 | 2
         | Tổng cộng | 600 | 45 | 7,50 |  |\x20""")  # noqa: E501


def test_figures_may_be_the_rows_and_units_the_columns(tmp_path: Path) -> None:
    table = """
phu_luc:
  - tieu_de: Theo thôn
    bang_so_lieu:
      hang: [dan.so_ho, dan.ty_le]
      cot:
        - ten
        - don_vi_tinh
        - {loai: tung_don_vi, tieu_de: Chia ra}
        - {loai: thuc_hien, tieu_de: Cộng}
"""
    page = page_names(load(tmp_path, more=FILES + table))
    assert text_of(page["phu_luc"][0]["bang"]) == dedent("""\
        Chỉ tiêu [1×2] | Đơn vị tính [1×2] | Chia ra [3×1] | Cộng [1×2]
        Thôn Đông | Thôn Đoài | Thôn Bắc
        Tổng số hộ | hộ | 200 | 300 | 100 | 600
        Tỷ lệ hộ nghèo | % | 5,00 | 10,00 | 5,00 | 7,50""")


def test_units_come_in_the_order_of_the_year_file_and_columns_by_the_names_it_gives(
    tmp_path: Path,
) -> None:
    units = "Nghèo cuối kỳ;Kế hoạch nghèo;Tên thôn\n5;6;thôn  bắc\n10;12;Thôn Đông\n"
    more = """
cac_don_vi: [Thôn Đông, Thôn Bắc]
so_lieu_tu_tep:
  - tep: thon.csv
    cot: {Nghèo cuối kỳ: dan.ngheo, Kế hoạch nghèo: dan.ngheo.ke_hoach}
"""
    report = load(tmp_path, units, more)
    figure = report.figures["dan.ngheo"]
    assert (figure.actual, figure.planned) == (15, 18)
    values = report.unit_figures
    shown = [values.value(figure.name, aspect, 0) for aspect in figure.values]
    assert [one for one in shown if one is not None] == [10, 12]


def test_a_workbook_is_read_as_well_and_its_cells_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Thôn", "Hộ nghèo", "Tổng số hộ"], ["Đông", 10, 200], ["Bắc", None, 100]):
        sheet.append(row)
    book.save(tmp_path / "thon.xlsx")
    report = load(tmp_path, more="so_lieu_tu_tep: [{tep: thon.xlsx}]\n")
    _, blank = blanks(report)  # the first is that nothing is known of how content people are
    assert blank.message == "Bắc chưa có số «Hộ nghèo»"
    assert blank.position is not None
    assert (blank.position.part, blank.position.line) == ("trang tính «Sheet», ô B3", None)
    assert todo(report).of("Bắc").items[0].message == "Bắc chưa có số «Hộ nghèo»"


def test_last_years_file_has_its_own_units(tmp_path: Path) -> None:
    before = tmp_path / "truoc"
    before.mkdir()
    load(before, UNITS.replace("30;90", "40;90").replace("45;", "55;"))
    (before / "2025.yaml").write_text(
        (before / "2025.yaml").read_text(encoding="utf-8").replace("2025", "2024"), encoding="utf-8"
    )
    report = load(tmp_path, more=FILES + "ky_truoc: truoc/2025.yaml\n")
    assert report.figures["dan.ngheo"].prior == 55


@pytest.mark.parametrize(
    ("units", "more", "told"),
    [
        (UNITS.replace("10;95,5", "1o;95,5"), FILES, ["2:17 BC203 «1o» không phải là số"]),
        (
            UNITS.replace("Thôn Bắc", "Thôn Đoài"),
            FILES,
            ["4:3 BC268 đơn vị «Thôn Đoài» có hai hàng"],
        ),
        (
            UNITS.replace("Thôn Bắc", "Thôn Bac"),
            FILES + "cac_don_vi: [Thôn Đông, Thôn Đoài, Thôn Bắc]\n",
            ["4:3 BC268 không có đơn vị «Thôn Bac»", "1:5 BC268 thiếu đơn vị «Thôn Bắc»"],
        ),
        (
            UNITS,
            "so_lieu_tu_tep: [{tep: thon.csv, cot: {Hộ nghèo năm nay: dan.ngheo}}]\n",
            ["14:58 BC267 bảng không có cột «Hộ nghèo năm nay»"],
        ),
        (
            UNITS,
            "so_lieu_tu_tep: [{tep: thon.csv, cot: {STT: dan.ngheoo}}]\n",
            ["14:45 BC260 không có số liệu «dan.ngheoo»"],
        ),
        (
            UNITS,
            "so_lieu_tu_tep: [{tep: thon.csv, cot: {STT: dan.ngheo}}]\n",
            ["1:21 BC242 số liệu «dan.ngheo» có hai cột"],
        ),
        (
            UNITS,
            "so_lieu_tu_tep: [{tep: thon.csv, cot_don_vi: Xã}]\n",
            ["14:46 BC267 bảng không có cột «Xã»"],
        ),
        (
            "Thôn;Số\nĐông;1\n",
            FILES,
            ["14:24 BC267 không cột nào của «thon.csv» là một số liệu của tệp năm"],
        ),
        (
            UNITS,
            "so_lieu_tu_tep: [{tep: khac.csv}]\n",
            ["14:24 BC266 không dùng được tệp số liệu theo đơn vị «khac.csv»"],
        ),
        (
            UNITS,
            FILES + TABLE.replace("dan.so_ho,", "dan.so_hoo,"),
            ["18:76 BC260 không có số liệu «dan.so_hoo»"],
        ),
        (
            UNITS,
            FILES.replace("]", "]\n").replace("\n\n", "\n")
            + TABLE.replace("dan.hai_long,", "dan.chung,"),
            ["18:195 BC264 không đơn vị nào báo cáo «dan.chung»"],
        ),
        (
            UNITS,
            FILES + TABLE.replace("dan.hai_long,", "dan.khong_ten,"),
            ["18:195 BC265 «dan.khong_ten» chưa có tên để in trong bảng"],
        ),
    ],
)
def test_what_is_wrong_with_a_table_is_told_at_its_place(
    units: str, more: str, told: list[str], tmp_path: Path
) -> None:
    with pytest.raises(InvalidReport) as raised:
        load(tmp_path, units, more)
    found = [
        f"{p.position.line}:{p.position.column} {p.code} {p.message}"
        for p in raised.value.problems
        if p.position
    ]
    assert found[: len(told)] == told
