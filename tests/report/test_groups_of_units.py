"""Units in groups: the sums of each group, last year's values of each unit, and what is wrong."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from small_reports import HEADER
from test_figure_tables import text_of

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report

GROUPS = """
  - {nhom: Khối phường, don_vi: [Phường Một, Phường Hai]}
  - {nhom: Khối xã, don_vi: [Xã Đông, Xã Đoài, Xã Bắc]}
"""
YEAR = f"""
the_thuc: {HEADER}
so_lieu:
  dan:
    so_ho: {{ten: Tổng số hộ, don_vi_tinh: hộ}}
    ngheo: {{ten: Hộ nghèo, don_vi_tinh: hộ}}
    ty_le: {{ten: Tỷ lệ hộ nghèo, don_vi_tinh: "%", cong_thuc: ngheo / so_ho}}
    hai_long: {{ten: Mức độ hài lòng, don_vi_tinh: "%"}}
noi_dung:
  - van: Toàn tỉnh có {{{{ dan.ngheo | kem_don_vi }}}} nghèo.
so_lieu_tu_tep: [{{tep: xa.csv}}]
phu_luc:
  - tieu_de: Theo đơn vị
    bang_so_lieu: {{theo_don_vi: true, cot: [COLUMNS]}}
"""
UNITS = """
STT;Đơn vị;Tổng số hộ;Hộ nghèo;Mức độ hài lòng
I;Khối phường;900;30;
1;Phường Một;400;10;95
2;Phường Hai;500;20;90
II;Khối xã;600;45;
1;Xã Đông;200;10;95,5
2;Xã Đoài;300;30;90
3;Xã Bắc;100;5;98,25
;Tổng cộng;1500;75;
"""
COLUMNS = (
    "stt, ten, dan.so_ho, dan.ngheo, dan.ty_le, dan.hai_long, {loai: xep_hang, so_lieu: dan.ty_le}"
)


def load(folder: Path, columns: str = COLUMNS, units: str = UNITS, groups: str = GROUPS) -> Report:
    (folder / "xa.csv").write_text(units.strip() + "\n", encoding="utf-8")
    text = YEAR.replace("COLUMNS", columns)
    before = "ky_truoc: truoc/2024.yaml\n" if (folder / "truoc").exists() else ""
    text = f"ky_bao_cao: 2025\n{before}cac_don_vi:{groups}{text}"
    (folder / "2025.yaml").write_text(text, encoding="utf-8")
    return baocao_gen.load(folder / "2025.yaml")


def last_year(folder: Path, units: str) -> None:
    before = folder / "truoc"
    before.mkdir()
    load(before, units=units)
    text = (before / "2025.yaml").read_text(encoding="utf-8")
    (before / "2024.yaml").write_text(text.replace("2025", "2024"), encoding="utf-8")


def table_of(report: Report) -> str:
    return text_of(page_names(report)["phu_luc"][0]["bang"])


def test_each_group_has_a_row_of_its_own_sums(tmp_path: Path) -> None:
    report = load(tmp_path)
    assert table_of(report) == dedent("""\
        STT | Đơn vị | Tổng số hộ | Hộ nghèo (hộ) | Tỷ lệ hộ nghèo (%) | Mức độ hài lòng (%) | Xếp hạng
        I | Khối phường | 900 | 30 | 3,33 |  |\x20
        1 | Phường Một | 400 | 10 | 2,50 | 95,00 | 5
        2 | Phường Hai | 500 | 20 | 4,00 | 90,00 | 4
        II | Khối xã | 600 | 45 | 7,50 |  |\x20
        1 | Xã Đông | 200 | 10 | 5,00 | 95,50 | 2
        2 | Xã Đoài | 300 | 30 | 10,00 | 90,00 | 1
        3 | Xã Bắc | 100 | 5 | 5,00 | 98,25 | 2
         | Tổng cộng | 1.500 | 75 | 5,00 |  |\x20""")  # noqa: E501
    assert baocao_gen.check(report) == []


def test_last_year_is_known_of_each_unit_and_of_each_group(tmp_path: Path) -> None:
    """A unit that was not there last year has an empty cell; it is no blank to be filled in."""
    gone = UNITS.replace("3;Xã Bắc;100;5;98,25\n", "3;Xã Bắc;0;0;\n")
    groups = GROUPS.replace("Xã Bắc", "Xã Cũ")
    before = tmp_path / "truoc"
    before.mkdir()
    load(
        before,
        units=gone.replace("Xã Bắc", "Xã Cũ")
        .replace("600;45", "500;40")
        .replace("1500;75", "1400;70"),
        groups=groups,
    )
    text = (before / "2025.yaml").read_text(encoding="utf-8")
    (before / "2024.yaml").write_text(text.replace("2025", "2024"), encoding="utf-8")
    columns = "ten, {loai: cung_ky, so_lieu: dan.ngheo}, dan.ngheo, {loai: so_cung_ky, so_lieu: dan.ngheo}, {loai: cung_ky, so_lieu: dan.ty_le}"  # noqa: E501
    assert table_of(load(tmp_path, columns)) == dedent("""\
        Đơn vị | Hộ nghèo, thực hiện năm 2024 | Hộ nghèo (hộ) | Hộ nghèo, so với cùng kỳ (%) | Tỷ lệ hộ nghèo, thực hiện năm 2024
        Khối phường | 30 | 30 | 100,00 | 3,33%
        Phường Một | 10 | 10 | 100,00 | 2,50%
        Phường Hai | 20 | 20 | 100,00 | 4,00%
        Khối xã | 40 | 45 | 112,50 | 8,00%
        Xã Đông | 10 | 10 | 100,00 | 5,00%
        Xã Đoài | 30 | 30 | 100,00 | 10,00%
        Xã Bắc |  | 5 |  |\x20
        Tổng cộng | 70 | 75 | 107,14 | 5,00%""")  # noqa: E501


def test_a_new_group_has_the_sum_of_what_its_units_reported_last_year(tmp_path: Path) -> None:
    last_year(tmp_path, UNITS)
    groups = "\n  - {nhom: Ven sông, don_vi: [Phường Hai, Xã Bắc]}\n  - {nhom: Khác, don_vi: [Phường Một, Xã Đông, Xã Đoài]}\n"  # noqa: E501
    units = UNITS.replace("I;Khối phường;900;30;\n", "").replace("II;Khối xã;600;45;\n", "")
    units = units.replace("II;Khối xã", "").replace("I\n", "\n")
    report = load(tmp_path, "ten, {loai: cung_ky, so_lieu: dan.ngheo}", units, groups)
    assert "Ven sông | 25" in table_of(report)


@pytest.mark.parametrize(
    ("units", "told"),
    [
        (
            UNITS.replace("II;Khối xã;600;45", "II;Khối xã;600;54"),
            ["5:16 BC350 hàng «Khối xã» của «dan.ngheo» ghi 54, các đơn vị cộng lại là 45"],
        ),
        (
            UNITS.replace("2;Phường Hai;500;20", "2;Phường Hai;500;29"),
            [
                "2:19 BC350 hàng «Khối phường» của «dan.ngheo» ghi 30, các đơn vị cộng lại là 39",
                "9:17 BC350 hàng tổng của «dan.ngheo» ghi 75, các đơn vị cộng lại là 84",
            ],
        ),
    ],
    ids=["a wrong sum of a group", "a wrong unit is seen by its group and by the whole"],
)  # fmt: skip
def test_sums_of_groups_are_held_against_their_units(
    tmp_path: Path, units: str, told: list[str]
) -> None:
    found = baocao_gen.check(load(tmp_path, units=units))
    assert sorted(f"{one.position.line}:{one.position.column} {one.code} {one.message}"
                  for one in found if one.position) == told  # fmt: skip


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        (
            "\n  - Xã Đông\n  - {nhom: Phường, don_vi: [Phường Một]}\n",
            "«Xã Đông» không thuộc nhóm nào, trong khi các đơn vị khác có nhóm",
        ),
        ("\n  - {nhom: Phường, don_vi: []}\n", "nhóm đơn vị phải có cả tên lẫn các đơn vị"),
        ("\n  - {don_vi: [Xã Đông]}\n", "chỗ này là một đơn vị, hoặc một nhóm đơn vị"),
        (
            "\n  - {nhom: A, don_vi: [Xã Đông]}\n  - {nhom: B, don_vi: [xã  đông]}\n",
            "đơn vị «xã  đông» ghi hai lần",
        ),
    ],
)  # fmt: skip
def test_what_is_no_group_is_told(tmp_path: Path, groups: str, told: str) -> None:
    with pytest.raises(InvalidReport) as caught:
        load(tmp_path, groups=groups)
    assert [one.message for one in caught.value.problems] == [told]


def test_a_row_that_looks_like_a_group_is_no_unit(tmp_path: Path) -> None:
    """It would be counted once more beside its own units."""
    with pytest.raises(InvalidReport) as caught:
        load(tmp_path, groups=" []\n")
    assert [
        f"{one.position.line} {one.message}" for one in caught.value.problems if one.position
    ] == [
        "2 «Khối phường» đánh số La Mã như một nhóm đơn vị, mà chưa có nhóm ấy",
        "5 «Khối xã» đánh số La Mã như một nhóm đơn vị, mà chưa có nhóm ấy",
    ]
