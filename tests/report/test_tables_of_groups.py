"""Tables in which each row is a group of figures, and each column a figure that all groups have.

Judges: report/tables_by_name.py
"""

from __future__ import annotations

from textwrap import dedent

import pytest
from small_reports import small_report
from test_figure_tables import text_of

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report


def field(received: str, done: str, before: str) -> dict[str, object]:
    return {
        "nhan": {"ten": "Tiếp nhận", "don_vi_tinh": "hồ sơ", "thuc_hien": received},
        "xong": {
            "ten": "Đã giải quyết",
            "don_vi_tinh": "hồ sơ",
            "thuc_hien": done,
            "cung_ky": before,
        },
        "ty_le": {"ten": "Tỷ lệ", "don_vi_tinh": "%", "cong_thuc": "xong / nhan"},
    }


FIGURES = {
    "dat_dai": field("1200", "900", "800"),
    "ho_tich": field("3000", "2970", "2500"),
    "xay_dung": field("300", "270", "280"),
    "chung": {
        "nhan": {
            "ten": "Tiếp nhận",
            "don_vi_tinh": "hồ sơ",
            "gom": ["dat_dai.nhan", "ho_tich.nhan", "xay_dung.nhan"],
        },
        "xong": {
            "ten": "Đã giải quyết",
            "don_vi_tinh": "hồ sơ",
            "gom": ["dat_dai.xong", "ho_tich.xong", "xay_dung.xong"],
        },
        "ty_le": {"ten": "Tỷ lệ", "don_vi_tinh": "%", "cong_thuc": "xong / nhan"},
    },
}
ROWS: list[object] = [
    {"nhom": "dat_dai", "ten": "Đất đai"},
    {"nhom": "ho_tich", "ten": "Hộ tịch"},
    {"nhom": "xay_dung", "ten": "Xây dựng"},
    {"nhom": "chung", "ten": "Tổng cộng", "dam": True, "stt": ""},
]
COLUMNS: list[object] = [
    "stt",
    "ten",
    "nhan",
    {
        "tieu_de": "Giải quyết",
        "cot": ["xong", {"so_lieu": "xong", "loai": "so_cung_ky", "tieu_de": "% so với cùng kỳ"}],
    },
    "ty_le",
    {"so_lieu": "ty_le", "loai": "xep_hang"},
]


def report(rows: object = ROWS, columns: object = COLUMNS, **keys: object) -> Report:
    table = {"theo_nhom": True, "hang": rows, "cot": columns, **keys}
    return small_report(
        "Lời.", so_lieu=FIGURES, phu_luc=[{"tieu_de": "Biểu", "bang_so_lieu": table}]
    )


def test_each_row_is_a_group_and_each_column_a_figure_of_every_group() -> None:
    made = report()
    assert text_of(page_names(made)["phu_luc"][0]["bang"]) == dedent("""\
        STT [1×2] | Chỉ tiêu [1×2] | Tiếp nhận (hồ sơ) [1×2] | Giải quyết [2×1] | Tỷ lệ (%) [1×2] | Xếp hạng [1×2]
        Đã giải quyết (hồ sơ) | % so với cùng kỳ
        1 | Đất đai | 1.200 | 900 | 112,50 | 75,00 | 3
        2 | Hộ tịch | 3.000 | 2.970 | 118,80 | 99,00 | 1
        3 | Xây dựng | 300 | 270 | 96,43 | 90,00 | 2
         | Tổng cộng | 4.500 | 4.140 | 115,64 | 92,00 |\x20""")  # noqa: E501
    assert baocao_gen.check(made) == []


def test_a_group_without_one_of_the_figures_has_an_empty_cell() -> None:
    figures = {**FIGURES, "khac": {"nhan": FIGURES["dat_dai"]["nhan"]}}
    rows = [*ROWS[:1], {"nhom": "khac", "ten": "Khác"}]
    table = {"theo_nhom": True, "hang": rows, "cot": ["ten", "nhan", "xong"]}
    made = small_report("Lời.", so_lieu=figures, noi_dung=[{"van": "A", "bang_so_lieu": [table]}])
    assert page_names(made)["noi_dung"].text.splitlines()[-1].rstrip() == "Khác\t1.200"


def test_rows_of_words_stand_above_groups_of_groups() -> None:
    rows = [
        {"tieu_de": "Cấp tỉnh", "hang": ROWS[:2]},
        {"tieu_de": "Cấp xã", "hang": ROWS[2:3]},
    ]
    made = report(rows, ["stt", "ten", "nhan"])
    assert text_of(page_names(made)["phu_luc"][0]["bang"]).splitlines()[1:] == [
        "I | Cấp tỉnh",
        "1 | Đất đai | 1.200",
        "2 | Hộ tịch | 3.000",
        "II | Cấp xã",
        "1 | Xây dựng | 300",
    ]


def test_a_template_finds_the_cells_by_the_names_in_the_groups() -> None:
    table = {
        "ten": "linh_vuc",
        "theo_nhom": True,
        "hang": ROWS,
        "cot": ["ten", "nhan", {"so_lieu": "xong", "loai": "cung_ky"}],
    }
    made = small_report("Lời.", so_lieu=FIGURES, bang_so_lieu=[table])
    row = page_names(made)["bang_so_lieu"]["linh_vuc"]["hang"][1]
    assert (row["ten"], row["nhan"], row["xong_cung_ky"]) == ("Hộ tịch", "3.000", "2.500")


ALONE = ["ten", "nhan"]


@pytest.mark.parametrize(
    ("rows", "columns", "told"),
    [
        (ROWS, ["ten", "nham"], "BC260 không nhóm nào có số liệu «nham»"),
        (ROWS, ["ten", "thuc_hien"], "BC262 cột này chưa nói nó là của số liệu nào"),
        ([{"nhom": "dat_dat", "ten": "A"}], ALONE, "BC260 không có nhóm số liệu «dat_dat»"),
        ([{"nhom": "dat_dai"}], ALONE, "BC265 nhóm «dat_dai» chưa có tên để in trong bảng"),
        (
            [{"so_lieu": "dat_dai.nhan"}],
            ALONE,
            "BC262 trong bảng theo_nhom mỗi hàng là một nhóm số liệu",
        ),
    ],
)
def test_what_does_not_fit_is_told(rows: object, columns: object, told: str) -> None:
    with pytest.raises(InvalidReport) as caught:
        report(rows, columns)
    assert [f"{one.code} {one.message}" for one in caught.value.problems] == [told]


def test_figures_of_one_column_are_counted_in_one_unit() -> None:
    figures = {
        "a": {"x": {"ten": "X", "don_vi_tinh": "hồ sơ", "thuc_hien": "1"}},
        "b": {"x": {"ten": "X", "don_vi_tinh": "hộ", "thuc_hien": "2"}},
    }
    rows = [{"nhom": "a", "ten": "A"}, {"nhom": "b", "ten": "B"}]
    table = {"theo_nhom": True, "hang": rows, "cot": ["ten", "x"]}
    with pytest.raises(InvalidReport) as caught:
        small_report("Lời.", so_lieu=figures, noi_dung=[{"van": "A", "bang_so_lieu": [table]}])
    assert [one.code for one in caught.value.problems] == ["BC261"]
