"""What becomes of a figure, a text, a period, a name, a task: the tables of the roll.

Judges: years/roll/appendix_tables.py, years/roll/protection.py, years/roll/typed_tables.py,
years/roll/values.py
"""

from __future__ import annotations

import json
import textwrap
from pathlib import Path
from time import process_time

import pytest
import yaml
from pytest_param_files import ParamTestData

import baocao_gen
from baocao_gen.figures.figure import Aspect
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.vietnamese.periods import parse_period
from baocao_gen.word.template.shipped import shipped_templates
from baocao_gen.years.roll import lost_protection
from baocao_gen.years.roll.naming import next_name
from baocao_gen.years.roll.old_year_words import reasons

SPEC = Path(__file__).parents[2] / "spec"
FILE = """\
ky_bao_cao: {period}
the_thuc:
  co_quan_ban_hanh: Sở Ví Dụ
  so_van_ban: 88
  ky_hieu: BC-SVD
  dia_danh: Ví Dụ
  ngay_ban_hanh: {date}
  trich_yeu: Tổng kết
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}}
  noi_nhan: ["Lưu: VT"]
noi_dung:
  - van: Câu văn.
"""
OTHERS = """\
  a: {don_vi_tinh: xã, thuc_hien: 1, khi_sang_nam: giu}
  b: {don_vi_tinh: xã, thuc_hien: 2, khi_sang_nam: giu}
"""


def rolled(folder: Path, text: str, year: int | None = None) -> str:
    path = folder / "nam.yaml"
    path.write_text(text, encoding="utf-8")
    return baocao_gen.new_year(path, year=year)


@pytest.mark.param_file(SPEC / "sang-nam-so-lieu.md")
def test_figures_move_on_as_the_specification_says(
    file_params: ParamTestData, tmp_path: Path
) -> None:
    base = FILE.format(period=2020, date="") + "so_lieu:\n" + OTHERS
    made = rolled(tmp_path, base + textwrap.indent(file_params.content, "  "))
    figures = made.partition(OTHERS)[2]
    file_params.assert_expected(textwrap.dedent(figures), rstrip_lines=True)


TABLE = """\
Nhóm;Tên loại;Số, ký hiệu;Ngày;Trích yếu
Công nghệ;Quyết định;12/QĐ-SM;08/7/2020;Quy chế
;Kế hoạch;15/KH-SM;09/7/2020;Tập huấn
Thư, báo: chí;Công văn;16/SM-VP;10/7/2020;Đề nghị
"""


@pytest.mark.parametrize(
    ("appendix", "next_year"),
    [
        (
            """\
  - tieu_de: Danh mục
    tu_tep: bang.csv  # gửi từ Văn phòng
""",
            """\
  - tieu_de: Danh mục
    # XEM LẠI: bảng «bang.csv» là của năm 2020; có bảng mới thì ghi tu_tep thay cho nhom
    nhom:
      - {ten: Công nghệ, van_ban: []}
      - {ten: "Thư, báo: chí", van_ban: []}  # gửi từ Văn phòng
""",
        ),
        (
            """\
  - {tieu_de: Danh mục, tu_tep: bang.csv}
""",
            """\
  # XEM LẠI: bảng «bang.csv» là của năm 2020; có bảng mới thì ghi tu_tep thay cho nhom
  - {tieu_de: Danh mục, nhom: [{ten: Công nghệ, van_ban: []}, {ten: "Thư, báo: chí", van_ban: []}]}
""",
        ),
        (
            """\
  - tieu_de: Danh mục
    nhom:
      - ten: Một
        tu_tep: "bang.csv"
""",
            """\
  - tieu_de: Danh mục
    nhom:
      - ten: Một
        # XEM LẠI: bảng «bang.csv» là của năm 2020; có bảng mới thì ghi tu_tep thay cho van_ban
        van_ban: []
""",
        ),
    ],
)
def test_the_table_of_an_appendix_is_the_old_years(
    tmp_path: Path, appendix: str, next_year: str
) -> None:
    (tmp_path / "bang.csv").write_text(TABLE, encoding="utf-8")
    made = rolled(tmp_path, f"{FILE.format(period=2020, date='')}phu_luc:\n{appendix}")
    assert made.partition("phu_luc:\n")[2] == next_year
    (tmp_path / "sau.yaml").write_text(made, encoding="utf-8")
    found = baocao_gen.todo(baocao_gen.load(tmp_path / "sau.yaml")).items
    assert sum("bang.csv" in item.message for item in found) == 1


@pytest.mark.parametrize(
    ("schema", "from_below"),
    [
        ("nam.schema.json", "../nam.schema.json"),
        ("../chung/nam.schema.json", "../../chung/nam.schema.json"),
        ("https://vi-du.vn/nam.schema.json", "https://vi-du.vn/nam.schema.json"),
        ("/chung/nam.schema.json", "/chung/nam.schema.json"),
    ],
)
def test_the_editors_schema_is_named_from_the_new_folder(
    tmp_path: Path, schema: str, from_below: str
) -> None:
    line = "# yaml-language-server: $schema={}\n"
    path = tmp_path / "nam.yaml"
    path.write_text(line.format(schema) + FILE.format(period=2020, date=""), encoding="utf-8")
    (tmp_path / "2021").mkdir()
    made = baocao_gen.new_year(path, target=tmp_path / "2021" / "nam.yaml")
    assert made.startswith(line.format(from_below))
    assert baocao_gen.new_year(path).startswith(line.format(schema))


@pytest.mark.param_file(SPEC / "sang-nam-xem-lai.md")
def test_texts_are_marked_as_the_specification_says(file_params: ParamTestData) -> None:
    found = reasons(file_params.content, frozenset({2019, 2020, 2021}))
    file_params.assert_expected("; ".join(found) or "(không có gì)", rstrip_lines=True)


@pytest.mark.parametrize("piece", ["1", "1.", "1..", "12/", "kỷ niệm 1", "khóa I", "1/QĐ-"])
def test_a_page_of_one_piece_is_read_once(piece: str) -> None:
    started = process_time()
    reasons(piece * (100_000 // len(piece)), frozenset({2020}))
    assert process_time() - started < 1  # read once from each digit, it took minutes


@pytest.mark.parametrize(
    ("old", "date", "new", "later"),
    [
        ("2020", "tháng 12 năm 2020", "2021", "tháng 12 năm 2021"),
        ("năm 2020", "31/12/2020", "năm 2021", "tháng 12 năm 2021"),
        ("2020", "2020", "2021", "năm 2021"),
        ("2020", "", "2021", ""),
        ("quý I/2020", "05/4/2020", "quý II/2020", "tháng 7 năm 2020"),
        ("quý III năm 2020", "05/10/2020", "quý IV/2020", "tháng 01 năm 2021"),
        ("quý IV/2020", "05/01/2021", "quý I/2021", "tháng 4 năm 2021"),
        ("tháng 10/2020", "02/11/2020", "tháng 11/2020", "tháng 12 năm 2020"),
        ("tháng 12/2020", "04/01/2021", "tháng 01/2021", "tháng 02 năm 2021"),
        ("6 tháng đầu năm 2020", "tháng 6/2020", "6 tháng cuối năm 2020", "tháng 12 năm 2020"),
        ("6 tháng cuối năm 2020", "12/2020", "6 tháng đầu năm 2021", "tháng 6 năm 2021"),
        ("9 tháng năm 2020", "30/9/2020", "9 tháng năm 2021", "tháng 9 năm 2021"),
    ],
)
def test_period_and_date_move_on(old: str, date: str, new: str, later: str, tmp_path: Path) -> None:
    made = rolled(tmp_path, FILE.format(period=old, date=date)).splitlines()
    assert made[0] == f"ky_bao_cao: {new}"
    assert f"  ngay_ban_hanh: {later}".rstrip() in [line.rstrip() for line in made]
    assert "  so_van_ban:" in made


@pytest.mark.parametrize(
    ("old", "year", "new"),
    [
        ("2020", 2025, "2025"),
        ("quý III/2020", 2021, "quý III/2021"),
        ("tháng 10/2020", 2021, "tháng 10/2021"),
    ],
)
def test_a_year_may_be_named(old: str, year: int, new: str, tmp_path: Path) -> None:
    assert rolled(tmp_path, FILE.format(period=old, date=""), year).startswith(
        f"ky_bao_cao: {new}\n"
    )


@pytest.mark.parametrize("year", [2019, 2020, 10000])
def test_a_year_that_is_not_later_is_refused_with_the_place(year: int, tmp_path: Path) -> None:
    with pytest.raises(InvalidReport) as caught:
        rolled(tmp_path, FILE.format(period=2020, date=""), year)
    [problem] = caught.value.problems
    assert problem.code == "BC343"
    assert str(problem.position).endswith("nam.yaml:1:13")


@pytest.mark.parametrize(
    ("stem", "old", "new", "named"),
    [
        ("2020", "2020", "2021", "2021"),
        ("bao-cao-2020-so", "2020", "2021", "bao-cao-2021-so"),
        ("bao-cao", "2020", "2021", "bao-cao-2021"),
        ("2020-10", "tháng 10/2020", "tháng 11/2020", "2020-11"),
        ("2020-12", "tháng 12/2020", "tháng 01/2021", "2021-01"),
        ("thang-9-2020", "tháng 9/2020", "tháng 10/2020", "thang-10-2020"),
        ("quy-3-2020", "quý III/2020", "quý IV/2020", "quy-4-2020"),
        ("so-21-thang-1-2020", "tháng 01/2020", "tháng 02/2020", "so-21-thang-2-2020"),
        ("2020-quy-IV", "quý IV/2020", "quý I/2021", "2021-quy-I"),
        ("so-ket", "6 tháng đầu năm 2020", "6 tháng cuối năm 2020", "so-ket-2020-6-thang-cuoi"),
        ("9-thang-2020", "9 tháng năm 2020", "9 tháng năm 2021", "9-thang-2021"),
        ("12020", "2020", "2021", "12020-2021"),
    ],
)
def test_the_new_file_is_named_after_its_period(stem: str, old: str, new: str, named: str) -> None:
    assert next_name(stem, parse_period(old), parse_period(new)) == named


TASKS = """\
nhiem_vu:
  - {noi_dung: Xong rồi, trang_thai: hoan_thanh, ket_qua: Tốt}
  # việc dài hơi
  - noi_dung: Chưa xong
    trang_thai: dang_thuc_hien
    ket_qua: Được một nửa
  - {noi_dung: Cũ hơn nữa, tu_nam: 2018, trang_thai: khong_dat}
nhiem_vu_nam_sau:
  - {noi_dung: Việc mới, don_vi_chu_tri: Văn phòng}   # đã hỏi
"""
ROLLED_TASKS = """\
nhiem_vu:
  # việc dài hơi
  - noi_dung: Chưa xong
    trang_thai:
    ket_qua:
    tu_nam: 2020
  - {noi_dung: Cũ hơn nữa, tu_nam: 2018, trang_thai: , ket_qua: }
  - {noi_dung: Việc mới, don_vi_chu_tri: Văn phòng, trang_thai: , ket_qua: }   # đã hỏi
nhiem_vu_nam_sau: []
"""


def test_planned_tasks_join_the_unfinished_ones(tmp_path: Path) -> None:
    base = FILE.format(period=2020, date="")
    assert rolled(tmp_path, base + TASKS).partition("Câu văn.\n")[2] == ROLLED_TASKS


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("nhiem_vu: []\n", "nhiem_vu: []\nnhiem_vu_nam_sau: []\n"),
        (
            "nhiem_vu: [{noi_dung: A, trang_thai: hoan_thanh}]\nnhiem_vu_nam_sau: []\n",
            "nhiem_vu: []\nnhiem_vu_nam_sau: []\n",
        ),
        (
            "nhiem_vu:\n- noi_dung: A\n  trang_thai: hoan_thanh\n",
            "nhiem_vu: []\nnhiem_vu_nam_sau: []\n",
        ),
        (
            "nhiem_vu_nam_sau: [{noi_dung: B}]\nnhiem_vu: [{noi_dung: A}]\n",
            "nhiem_vu_nam_sau: []\nnhiem_vu: [{noi_dung: A, tu_nam: 2020, trang_thai: , "
            "ket_qua: }, {noi_dung: B, trang_thai: , ket_qua: }]\n",
        ),
        (
            "nhiem_vu: []   # chưa có\nnhiem_vu_nam_sau:\n    - noi_dung: B\n",
            "nhiem_vu:   # chưa có\n    - noi_dung: B\n      trang_thai:\n      ket_qua:\n"
            "nhiem_vu_nam_sau: []\n",
        ),
        (
            "nhiem_vu:\n- noi_dung: A\nnhiem_vu_nam_sau:\n    - noi_dung: B\n# sát lề\n"
            "    - noi_dung: C\n",
            "nhiem_vu:\n- noi_dung: A\n  tu_nam: 2020\n  trang_thai:\n  ket_qua:\n- noi_dung: B\n"
            "  trang_thai:\n  ket_qua:\n# sát lề\n- noi_dung: C\n  trang_thai:\n  ket_qua:\n"
            "nhiem_vu_nam_sau: []\n",
        ),
    ],
)
def test_lists_of_tasks_in_any_style(before: str, after: str, tmp_path: Path) -> None:
    base = FILE.format(period=2020, date="")
    assert rolled(tmp_path, base + before).partition("Câu văn.\n")[2] == after


def test_tasks_of_a_file_in_one_pair_of_braces_move_too(tmp_path: Path) -> None:
    text = FILE.format(period=2020, date="31/12/2020")
    lists = "nhiem_vu: []\nnhiem_vu_nam_sau: [{noi_dung: B}]\n"
    whole = json.dumps(yaml.safe_load(text + lists), ensure_ascii=False)
    made = yaml.safe_load(rolled(tmp_path, whole))
    assert [task["noi_dung"] for task in made["nhiem_vu"]] == ["B"]
    assert made["nhiem_vu_nam_sau"] == []


@pytest.mark.parametrize(
    ("deadline", "is_over"),
    [("2020", False), ("tháng 3/2020", True), ("tháng 4/2020", False), ("2019", True)],
)
def test_a_deadline_is_over_when_all_of_it_lies_before_the_new_period(
    deadline: str, is_over: bool, tmp_path: Path
) -> None:
    task = f"nhiem_vu:\n  - {{noi_dung: A, thoi_han: {deadline}}}\n"
    made = rolled(tmp_path, FILE.format(period="quý I/2020", date="") + task)
    assert (f"thoi_han «{deadline}» đã qua" in made) == is_over


def test_a_template_named_from_the_root_is_named_so_in_any_folder(tmp_path: Path) -> None:
    template = tmp_path / "mau.docx"
    template.write_bytes(shipped_templates()["bao-cao"].read())
    path = tmp_path / "nam.yaml"
    line = f"mau: {template.as_posix()}\n"
    path.write_text(FILE.format(period=2020, date="") + line, encoding="utf-8")
    assert baocao_gen.new_year(path, target=tmp_path / "moi" / "nam.yaml").endswith(line)


def test_a_report_without_tasks_gets_none(tmp_path: Path) -> None:
    assert "nhiem_vu" not in rolled(tmp_path, FILE.format(period=2020, date=""))


def test_rolling_again_before_anybody_has_read_the_marks_adds_no_second_one(
    tmp_path: Path,
) -> None:
    text = FILE.format(period=2020, date="").replace("Câu văn.", "Đại hội lần thứ XI.")
    once = rolled(tmp_path, text)
    assert once.count("# XEM LẠI:") == 1
    path = tmp_path / "nam-2021.yaml"
    path.write_text(once, encoding="utf-8")
    assert baocao_gen.new_year(path).count("# XEM LẠI:") == 1


def test_a_month_is_compared_with_the_same_month_as_soon_as_the_chain_reaches_it(
    tmp_path: Path,
) -> None:
    path = tmp_path / "2020-01.yaml"
    text = FILE.format(period="tháng 01/2020", date="") + "so_lieu:\n" + OTHERS
    text = text.replace("thuc_hien: 1, khi_sang_nam: giu", "thuc_hien: 1")
    path.write_text(text, encoding="utf-8")
    for month in range(2, 14):
        period = baocao_gen.load(path).year_file.period.next()
        made = baocao_gen.new_year(path)
        path = path.with_name(f"{period.year}-{period.index:02}.yaml")
        path.write_text(made.replace("thuc_hien: }", f"thuc_hien: {month}}}"), encoding="utf-8")
        report = baocao_gen.load(path)
        reached = month == 13
        assert report.figures["a"].prior == (1 if reached else None)
        assert report.figures["a"].values[Aspect.PRECEDING] == month - 1
        assert [w.code for w in report.warnings] == ([] if reached else ["BC341"])
        assert ("# XEM LẠI:" in path.read_text(encoding="utf-8")) == (not reached)


OFFICE = """\
so_lieu:
  a: {don_vi_tinh: xã, thuc_hien: 1}
  hu: {don_vi_tinh: xã, thuc_hien: 1}
phu_luc:
  - tieu_de: Văn bản
    nhom:
      - ten: Nhóm
        van_ban:
          - {ten_loai: Kế hoạch, so_ky_hieu: 15/KH-SVD, ngay: 08/7/2020, trich_yeu: Tập huấn}
quy_tac:
  - {bieu_thuc: a >= 0, thong_bao: số xã không âm}   # luôn đúng
bo_qua:
  - {ma_loi: BC431, vi_tri: 15/KH-SVD, ly_do: đã xem}       # của hàng trên
  - {ma_loi: BC430, vi_tri: "phu_luc[0].nhom[0].van_ban[0]", ly_do: đã xem}
  - {ma_loi: BC351, vi_tri: hu, ly_do: số nhỏ là đúng}
"""


def test_an_offices_own_rules_stay_and_waivers_of_rows_go_with_the_rows(tmp_path: Path) -> None:
    made = rolled(tmp_path, FILE.format(period=2020, date="") + OFFICE)
    assert made.endswith(
        "quy_tac:\n"
        "  - {bieu_thuc: a >= 0, thong_bao: số xã không âm}   # luôn đúng\n"
        "bo_qua:\n"
        "  # của hàng trên\n"
        "  - {ma_loi: BC351, vi_tri: hu, ly_do: số nhỏ là đúng}\n"
    )


def test_of_many_waivers_those_whose_words_stand_in_rows_alone_go(tmp_path: Path) -> None:
    many = "".join(
        f"  - {{ma_loi: BC413, vi_tri: Việc thứ {i}, ly_do: đã xem}}\n" for i in range(60)
    )
    of_row = "  - {ma_loi: BC413, vi_tri: Tập huấn, ly_do: đã xem}\n"
    made = rolled(tmp_path, FILE.format(period=2020, date="") + OFFICE + of_row + many)
    assert made.endswith(f"số nhỏ là đúng}}\n{many}")


FREE_TABLE = """\
phu_luc:
  - tieu_de: Thu, chi
    bang:
      cot: [{ten: Mục}, {ten: Số}]
      hang:
        - [Thu, ""]
        - [Phí, "12"]
        - [Thuế, "{{ a }}"]
"""


def test_the_numbers_of_a_table_go_but_labels_headings_and_rows_that_print_figures_stay(
    tmp_path: Path,
) -> None:
    made = rolled(tmp_path, FILE.format(period=2020, date="") + "so_lieu:\n" + OTHERS + FREE_TABLE)
    kept = FREE_TABLE.replace('[Phí, "12"]', '[Phí, ""]')
    mark = "    # XEM LẠI: bảng gõ tay: số của kỳ trước đã bỏ, ghi số của kỳ này\n"
    assert made.endswith(kept.replace("    bang:\n", f"{mark}    bang:\n"))


TYPED_TABLE = """\
      Kết quả:

      | STT | Đơn vị | Hồ sơ | Tỷ lệ (%) | Ghi chú |
      |:---:|:---|---:|---:|:---|
      | 1 | Sở A | 1.205 | **97,96** | có 2 lớp |
      | 2 | Sở B | {{ a }} | 96,62 | |
"""


def test_the_numbers_of_a_table_in_a_text_go_and_a_mark_asks_for_the_new_ones(
    tmp_path: Path,
) -> None:
    text = FILE.format(period=2020, date="").replace(" Câu văn.", f" |\n{TYPED_TABLE}")
    made = rolled(tmp_path, text + "so_lieu:\n" + OTHERS)
    emptied = TYPED_TABLE.replace("1.205", "").replace("**97,96**", "")
    assert f"van: |\n{emptied}" in made
    assert made.count("# XEM LẠI: bảng gõ tay") == 1
    (tmp_path / "sau.yaml").write_text(made, encoding="utf-8")
    found = baocao_gen.todo(baocao_gen.load(tmp_path / "sau.yaml")).items
    assert sum("bảng gõ tay" in item.message for item in found) == 1


def test_what_no_longer_checks_the_numbers_is_said_with_the_way_to_get_it_back(
    tmp_path: Path,
) -> None:
    (tmp_path / "goc-2020.csv").write_text("so_lieu,thuc_hien\na,1\n", encoding="utf-8")
    figures = "so_lieu:\n  a: {don_vi_tinh: xã, thuc_hien: 1}\n"
    figures += "  tong: {don_vi_tinh: xã, gom: [a], thuc_hien: 1}\n"
    text = FILE.format(period=2020, date="") + figures + "doi_chieu: [goc-2020.csv]\n"
    made = rolled(tmp_path, text)
    assert made.endswith(
        "# Kỳ trước đối chiếu với goc-2020.csv; có bảng của kỳ này thì ghi: "
        "doi_chieu: [goc-2021.csv]\ndoi_chieu: []\n"
    )
    report = baocao_gen.load(tmp_path / "nam.yaml")
    assert lost_protection(report, report.year_file.period.next()) == [
        "Bảng gốc của kỳ trước (goc-2020.csv) không còn đối chiếu số của kỳ này: "
        "có bảng mới thì ghi doi_chieu: [goc-2021.csv]",
        "Số tổng, số tính gõ kèm để đối chiếu (tong) đã để trống: "
        "ghi lại vào khóa thuc_hien thì máy so được với số tự tính",
    ]


def test_the_tables_that_units_sent_in_are_left_behind(tmp_path: Path) -> None:
    (tmp_path / "goc.csv").write_text("so_lieu,thuc_hien\na,1\n", encoding="utf-8")
    figures = "so_lieu:\n  a: {don_vi_tinh: xã, thuc_hien: 1}\n"
    text = FILE.format(period=2020, date="") + figures + "doi_chieu: [goc.csv]   # bản gửi\n"
    assert rolled(tmp_path, text).endswith("doi_chieu: []   # bản gửi\n")


@pytest.mark.parametrize(
    ("period", "text", "told"),
    [
        ("tháng 10/2020", "| Tháng 10 năm {{ nam }} |", "# XEM LẠI: kỳ «Tháng 10»"),
        ("tháng 10/2020", "Từ tháng 1 đến nay, năm 2020", None),
        ("quý III/2020", "Kết quả quý III", "# XEM LẠI: kỳ «quý III»"),
        ("quý III/2020", "Kết quả quý II", None),
        ("6 tháng đầu năm 2020", "Trong 6 tháng đầu năm", "# XEM LẠI: kỳ «6 tháng đầu năm»"),
        ("6 tháng cuối năm 2020", "Sáu tháng cuối năm", "# XEM LẠI: kỳ «Sáu tháng cuối năm»"),
        ("6 tháng cuối năm 2020", "Sáu tháng đầu năm", None),
        ("2020", "Trong quý III", None),
    ],
)
def test_the_old_month_or_quarter_typed_by_hand_is_marked(
    period: str, text: str, told: str | None, tmp_path: Path
) -> None:
    base = FILE.format(period=period, date="").replace("Câu văn.", f'"{text}"')
    marks = [line.strip() for line in rolled(tmp_path, base).splitlines() if "XEM LẠI" in line]
    assert [mark for mark in marks if "cùng kỳ" not in mark] == ([told] if told else [])


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ('"12[^1]\\n[^1]: Của «Sở»"', '"[^1]\\n[^1]: Của «Sở»"'),
        ("'12[^1]'", '"[^1]"'),
        ('"12 lớp[^1]"', '"12 lớp[^1]"'),
    ],
)
def test_a_number_goes_and_its_footnote_stays(tmp_path: Path, cell: str, kept: str) -> None:
    table = FREE_TABLE.replace('[Thu, ""]', f"[Thu, {cell}]")
    made = rolled(tmp_path, FILE.format(period=2020, date="") + "so_lieu:\n" + OTHERS + table)
    assert f"        - [Thu, {kept}]\n" in made or kept == '"12 lớp[^1]"'


def test_footnotes_and_pictures_of_a_text_stay_and_a_picture_is_to_be_looked_at(
    tmp_path: Path,
) -> None:
    lines = "      Câu[^1].\n\n      ![Sơ đồ](so-do.png){rong=8cm}\n\n      [^1]: Lời.\n"
    text = FILE.format(period=2020, date="").replace(" Câu văn.\n", f" |\n{lines}")
    made = rolled(tmp_path, text + "so_lieu:\n" + OTHERS)
    assert f"van: |\n{lines}" in made
    assert "  # XEM LẠI: hình «so-do.png»\n" in made


@pytest.mark.parametrize(
    ("period", "typed", "moved"),
    [
        ("2020", "15/12–14/12", "15/12–14/12"),
        ("2020", "15/12/2019 - 14/12/2020", "15/12/2020–14/12/2021"),
        ("tháng 11/2020", "15/10–14/11", "15/11–14/12"),
        ("2020", "15/11–14/12", "15/11–14/12"),
    ],
)
def test_the_days_of_the_data_move_on(period: str, typed: str, moved: str, tmp_path: Path) -> None:
    text = FILE.format(period=period, date="")
    text = text.replace("the_thuc:", f"chot_so_lieu: {typed}\nthe_thuc:")
    made = yaml.safe_load(rolled(tmp_path, text))
    assert made["chot_so_lieu"] == moved


def test_the_file_of_mergers_is_followed_into_another_folder(tmp_path: Path) -> None:
    text = FILE.format(period=2020, date="")
    text = text.replace("the_thuc:", "dia_gioi: dia_gioi.yaml\nthe_thuc:")
    (tmp_path / "dia_gioi.yaml").write_text("su_kien: []\n", encoding="utf-8")
    old = tmp_path / "2020.yaml"
    old.write_text(text, encoding="utf-8")
    made = baocao_gen.new_year(old, target=tmp_path / "2021" / "2021.yaml")
    assert yaml.safe_load(made)["dia_gioi"] == "../dia_gioi.yaml"
