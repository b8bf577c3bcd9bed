"""A year file may name any file: what is none of ours is refused, and no line of it is shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from baocao_gen import Files, InvalidReport, load, new_year
from baocao_gen.problems.shown import as_text

SECRET = "mat_khau=Bí-mật-1234;KHOA=?x?y\nuser:x:0:0::/root\n"
YEAR = """\
ky_bao_cao: 2026
the_thuc:
  co_quan_ban_hanh: Sở Mẫu
  ky_hieu: BC-SM
  dia_danh: Mẫu
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Họ và Tên}
  noi_nhan: [Lưu VT]
so_lieu:
  a: {don_vi_tinh: hồ sơ, thuc_hien: 120}
noi_dung:
  - tieu_de: Tình hình
    van: Câu văn.
"""
NAMED = {
    "ky_truoc": "ky_truoc: {}\n",
    "quy_tac": "quy_tac: [{{tu_tep: {}}}]\n",
    "doi_chieu": "doi_chieu: [{}]\n",
    "phu_luc": "phu_luc: [{{tieu_de: A, tu_tep: {}}}]\n",
    "nhom": "phu_luc: [{{tieu_de: A, nhom: [{{ten: B, tu_tep: {}}}]}}]\n",
}


def told(path: Path, files: Files | None = None) -> str:
    with pytest.raises(InvalidReport) as caught:
        load(path if files is None else path.name, files=files)
    return as_text(caught.value.problems)


@pytest.mark.parametrize("key", NAMED)
@pytest.mark.parametrize(
    "content",
    [
        SECRET.encode(),
        SECRET.encode("utf-16-le"),
        b'"' + SECRET.encode(),
        b"Bi-mat\xff\x00" + SECRET.encode(),
        SECRET.replace("\n", "\x00").encode(),
        b"Bi-mat: [1\nmat_khau: {",
        b"Bi-mat\n" + SECRET.encode(),
    ],
    ids=range(7),
)
def test_no_line_of_a_file_that_is_none_of_ours_is_shown(
    key: str, content: bytes, tmp_path: Path
) -> None:
    (tmp_path / "bi-mat.txt").write_bytes(content)
    (tmp_path / "nam.yaml").write_text(YEAR + NAMED[key].format("bi-mat.txt"), "utf-8")
    shown = told(tmp_path / "nam.yaml").replace(str(tmp_path), "")
    assert "bi-mat.txt" in shown
    for word in ("Bí-mật", "Bi-mat", "mat_khau", "user"):
        assert word not in shown


def test_a_line_of_a_table_and_of_a_year_file_is_shown(tmp_path: Path) -> None:
    (tmp_path / "bang.csv").write_text("Số liệu;Thực hiện\na;mười\n", "utf-8")
    (tmp_path / "2025.yaml").write_text("ky_bao_cao: 2025\nthe_thuc: x\n", "utf-8")
    (tmp_path / "a.yaml").write_text(YEAR + NAMED["doi_chieu"].format("bang.csv"), "utf-8")
    (tmp_path / "b.yaml").write_text(YEAR + NAMED["ky_truoc"].format("2025.yaml"), "utf-8")
    assert "a;mười" in told(tmp_path / "a.yaml")
    assert "the_thuc: x" in told(tmp_path / "b.yaml")


@pytest.mark.parametrize("key", NAMED)
@pytest.mark.parametrize("way", ["above", "whole", "link", "linked folder"])
def test_files_of_a_folder_may_be_kept_inside_it(key: str, way: str, tmp_path: Path) -> None:
    outside, inside = tmp_path / "ngoai.yaml", tmp_path / "trong"
    inside.mkdir()
    outside.write_text(YEAR.replace("2026", "2025"), "utf-8")
    (inside / "lien-ket.yaml").symlink_to(outside)
    (inside / "thu-muc").symlink_to(tmp_path)
    name = {
        "above": "../ngoai.yaml",
        "whole": str(outside),
        "link": "lien-ket.yaml",
        "linked folder": "thu-muc/ngoai.yaml",
    }[way]
    (inside / "nam.yaml").write_text(YEAR + NAMED[key].format(name), "utf-8")
    shown = told(inside / "nam.yaml", Files.in_folder(inside, only_inside=True))
    assert "ngoài thư mục được phép đọc" in shown


def test_files_that_stay_inside_are_read(tmp_path: Path) -> None:
    (tmp_path / "cu").mkdir()
    (tmp_path / "cu" / "2025.yaml").write_text(YEAR.replace("2026", "2025"), "utf-8")
    (tmp_path / "nam.yaml").write_text(YEAR + "ky_truoc: cu/2025.yaml\n", "utf-8")
    report = load("nam.yaml", files=Files(str(tmp_path), only_inside=True))
    assert report.timeline is not None
    with pytest.raises(InvalidReport, match="BC255"):
        load("../nam.yaml", files=Files(str(tmp_path / "cu"), only_inside=True))


@pytest.mark.parametrize("year", ["9999", "1000", "quý I/9999"])
def test_a_year_without_one_before_and_behind_it_is_told(year: str, tmp_path: Path) -> None:
    (tmp_path / "nam.yaml").write_text(YEAR.replace("2026", year, 1), "utf-8")
    assert "không phải năm của một báo cáo" in told(tmp_path / "nam.yaml")


def test_a_date_at_the_end_of_all_years_stays_there(tmp_path: Path) -> None:
    dated = YEAR.replace("dia_danh: Mẫu", "dia_danh: Mẫu\n  ngay_ban_hanh: 31/12/9999")
    (tmp_path / "nam.yaml").write_text(dated, "utf-8")
    assert "tháng 12 năm 9999" in new_year(tmp_path / "nam.yaml")


@pytest.mark.parametrize("name", ["../" * 3000 + "x.yaml", "a/" * 3000 + "x.yaml", "lap.yaml"])
def test_a_name_that_leads_nowhere_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "lap.yaml").symlink_to(tmp_path / "lap2.yaml")
    (tmp_path / "lap2.yaml").symlink_to(tmp_path / "lap.yaml")
    (tmp_path / "nam.yaml").write_text(YEAR + f"ky_truoc: {name}\n", "utf-8")
    assert "BC309" in told(tmp_path / "nam.yaml")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_told_where_it_must_be_written(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/n\xe3m.yaml")
    Path(path).write_text(YEAR, "utf-8")
    load(path)
    with pytest.raises(InvalidReport, match="ký tự hỏng"):
        new_year(path)


def test_more_appendices_than_roman_numerals_are_told(tmp_path: Path) -> None:
    one = "- {tieu_de: A, bang: {cot: [{ten: a}], hang: []}}\n"
    (tmp_path / "nam.yaml").write_text(f"{YEAR}phu_luc:\n{one * 4000}", "utf-8")
    assert "lỗi[BC254]: báo cáo có hơn 3999 phụ lục" in told(tmp_path / "nam.yaml")


@pytest.mark.parametrize("character", ["\ufdd0", "\ufdd1", "\ufdef", "\ufffe", "\U0001fffe"])
@pytest.mark.parametrize("place", ["van: {}", "# {}"])
def test_noncharacters_are_refused_wherever_they_stand(
    character: str, place: str, tmp_path: Path
) -> None:
    text = YEAR + "  - tieu_de: A\n    " + place.format(f"x{character}y") + "\n"
    (tmp_path / "nam.yaml").write_text(text, "utf-8")
    assert "không in được" in told(tmp_path / "nam.yaml")
