"""``baocao-gen sheets``: workbooks to the units, as a clerk runs it.

Judges: cli/sheets/__init__.py, cli/sheets/out.py, cli/sheets/take_in.py
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from command_line import runner


def test_the_command_writes_a_workbook_for_each_unit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file, run = str(Path("examples/cuoi-nam/2020.yaml").resolve()), runner(capsys, "sheets")
    code, out, _ = run("out", year_file, "-o", str(tmp_path), "--due", "15/12/2020")
    assert (code, out.replace(f"{tmp_path}/", "")) == (
        0,
        "2020-phong-dao-tao.xlsx: Phòng Đào tạo, 4 số liệu, 1 nhiệm vụ\n"
        "2020-van-phong.xlsx: Văn phòng, 1 nhiệm vụ\n"
        "2020-chua-ro-don-vi.xlsx: chưa rõ đơn vị, 1 số liệu\n"
        "Số liệu chưa rõ của đơn vị nào nằm trong một phiếu riêng; ghi nguon ở số liệu, hoặc "
        "don_vi_cung_cap.\n",
    )
    code, _, err = run("out", year_file, "-o", str(tmp_path))
    assert (code, err.count("BC160")) == (3, 3)
    sheet = openpyxl.load_workbook(tmp_path / "2020-phong-dao-tao.xlsx").active
    assert sheet is not None
    assert sheet["B2"].value == "Đơn vị: Phòng Đào tạo; gửi lại trước ngày 15/12/2020"


def test_a_unit_that_nobody_knows_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file = str(Path("examples/cuoi-nam/2020.yaml").resolve())
    words = ("out", year_file, "-o", str(tmp_path), "--unit", "Phong Dao tao")
    code, _, err = runner(capsys, "sheets")(*words)
    assert (code, "có phải «Phòng Đào tạo»?" in err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_filled_forms_come_into_the_year_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("2020.yaml", "2019.yaml"):
        source = Path("examples/cuoi-nam") / name
        if source.exists():
            (tmp_path / name).write_bytes(source.read_bytes())
    year_file, run = tmp_path / "2020.yaml", runner(capsys, "sheets")
    run("out", str(year_file), "-o", str(tmp_path))
    form = tmp_path / "2020-phong-dao-tao.xlsx"
    before = year_file.read_bytes()

    code, out, _ = run("in", str(form), "--into", str(year_file))
    assert (code, out.splitlines()[-1]) == (0, "Lấy được 0 số liệu mới, 4 số đã có.")
    assert year_file.read_bytes() == before

    book = openpyxl.load_workbook(form)
    book["Số liệu"]["F7"] = 999
    book["Nhiệm vụ"]["F6"] = "Đã xong"
    book.save(form)
    code, out, err = run("in", str(form), "--into", str(year_file))
    assert (code, "BC864" in err, out.splitlines()[-1]) == (
        1,
        True,
        f"Chưa ghi gì vào {year_file}.",
    )
    assert year_file.read_bytes() == before

    words = ("in", str(form), "--into", str(year_file), "--replace", "tap_huan.hoc_vien")
    code, out, _ = run(*words, "--dry-run")
    assert "+    hoc_vien: {ten: Học viên, don_vi_tinh: người, thuc_hien: 999" in out
    assert year_file.read_bytes() == before
    code, out, _ = run(*words)
    assert (code, out.splitlines()[-1]) == (0, f"Đã ghi {year_file}.")
    assert b"thuc_hien: 999" in year_file.read_bytes()


OWN_YEAR = """
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  ho_so:
    nhan: {ten: Hồ sơ nhận, don_vi_tinh: hồ sơ, thuc_hien: }
    xong: {ten: Hồ sơ giải quyết, don_vi_tinh: hồ sơ, thuc_hien: }
noi_dung:
  - van: Lời.
"""


def test_a_sheet_that_a_unit_has_made_is_matched_asked_about_and_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file, table = tmp_path / "2020.yaml", tmp_path / "van phong.csv"
    year_file.write_text(OWN_YEAR, encoding="utf-8")
    table.write_text(
        "Chỉ tiêu;ĐVT;Năm 2020\nHồ sơ nhận;hồ sơ;300\nHồ sơ giải quyết xong sớm;hồ sơ;9\n"
    )
    run, words = runner(capsys, "sheets"), ("in", str(table), "--into", str(year_file))

    code, out, err = run(*words, "--dry-run")
    assert (code, "BC820" in err, year_file.read_text("utf-8")) == (0, True, OWN_YEAR)
    assert "  Lấy: Hồ sơ nhận (ho_so.nhan) = 300 hồ sơ" in out
    assert "+    nhan: {ten: Hồ sơ nhận, don_vi_tinh: hồ sơ, thuc_hien: 300" in out

    answer = "Hồ sơ giải quyết xong sớm = ho_so.xong"
    reports = tmp_path / "bien-ban"
    code, out, err = run(*words, "--match", answer, "--reports", str(reports))
    assert (code, err) == (0, "")
    assert out.splitlines()[-2:] == [
        "Lấy được 2 số liệu mới, nhớ 1 hàng vào bang_khop.",
        f"Đã ghi {year_file}.",
    ]
    assert sorted(path.name for path in reports.iterdir()) == [
        "van phong-bien-ban.md",
        "van phong-ghi-chu.xlsx",
    ]
    written = year_file.read_text("utf-8")
    code, out, err = run(*words)
    assert (code, err, out.splitlines()[-1]) == (0, "", "Lấy được 0 số liệu mới, 2 số đã có.")
    assert year_file.read_text("utf-8") == written


def test_a_decision_that_cannot_be_read_says_how_to_type_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file = tmp_path / "2020.yaml"
    year_file.write_text(OWN_YEAR, encoding="utf-8")
    words = ("in", str(year_file), "--into", str(year_file), "--match", "Hồ sơ nhận")
    code, _, err = runner(capsys, "sheets")(*words)
    assert (code, "viết «tên hàng = ten.so_lieu»" in err) == (2, True)


def test_a_letter_goes_with_the_forms_and_needs_a_deadline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year_file, run = str(Path("examples/cuoi-nam/2020.yaml").resolve()), runner(capsys, "sheets")
    words = ("out", year_file, "-o", str(tmp_path), "--cong-van")
    code, _, err = run(*words)
    assert (code, "thêm --due NGÀY" in err, list(tmp_path.iterdir())) == (2, True, [])
    code, out, _ = run(*words, "--due", "15/12/2020")
    line = f"{tmp_path}/2020-cong-van.docx: công văn gửi Phòng Đào tạo và Văn phòng"
    assert (code, line in out.splitlines()) == (0, True)
    (tmp_path / "nho.yaml").write_text(OWN_YEAR, encoding="utf-8")
    words = ("out", str(tmp_path / "nho.yaml"), "-o", str(tmp_path), "--cong-van")
    code, _, err = run(*words, "--due", "15/12/2020")
    assert (code, "chưa rõ đơn vị nào" in err) == (2, True)
