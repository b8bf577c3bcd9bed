"""Columns are known by their headings however these are typed, in both kinds of table.

Judges: files/tables/headings.py
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import baocao_gen
from baocao_gen.files.tables.cell_names import letters_of, number_of
from baocao_gen.vietnamese.text import fold

YEAR = """ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Thông tin và Truyền thông
  ky_hieu: BC-STTTT
  dia_danh: Tiền Giang
  trich_yeu: Tổng kết công tác
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: }
  noi_nhan: ["Lưu: VT"]
noi_dung:
  - van: Câu văn.
so_lieu:
  n:
    a: {don_vi_tinh: hồ sơ, thuc_hien: 128}
"""
SPELLINGS: dict[str, Callable[[str], str]] = {
    "as officials write": str,
    "capitals": str.upper,
    "no tones": fold,
    "underscores": lambda heading: fold(heading).replace(" ", "_"),
    "more spaces": lambda heading: "  " + heading.replace(" ", "   ") + " ",
    "hard spaces": lambda heading: heading.replace(" ", "\u00a0"),
    "decomposed": lambda heading: unicodedata.normalize("NFD", heading),
    "a full stop": lambda heading: heading + ".",
    "a comma": lambda heading: heading.replace(" ", ", ", 1),
}


@pytest.mark.parametrize("respelt", SPELLINGS.values(), ids=SPELLINGS)
def test_a_table_of_documents_is_read(respelt: Callable[[str], str], tmp_path: Path) -> None:
    headings = ("Loại văn bản", "Số ký hiệu", "Ngày ban hành", "Trích yếu nội dung", "Tên nhóm")
    header = ";".join(f'"{respelt(heading)}"' for heading in headings)
    row = "Quyết định;12/QĐ-STTTT;05/3/2020;Ban hành quy chế;Sở"
    (tmp_path / "bang.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    year = YEAR + "phu_luc:\n  - tieu_de: Văn bản\n    tu_tep: bang.csv\n"
    (tmp_path / "2020.yaml").write_text(year, encoding="utf-8")
    report = baocao_gen.load(tmp_path / "2020.yaml")
    (group,) = report.year_file.appendices[0].groups
    assert [(group.name, document.symbol) for document in group.documents] == [
        ("Sở", "12/QĐ-STTTT")
    ]


@pytest.mark.parametrize("respelt", SPELLINGS.values(), ids=SPELLINGS)
def test_a_table_of_numbers_is_read(respelt: Callable[[str], str], tmp_path: Path) -> None:
    headings = ("Tên số liệu", "Số thực hiện")
    header = ";".join(f'"{respelt(heading)}"' for heading in headings)
    (tmp_path / "bang.csv").write_text(f"{header}\nn.a;127\n", encoding="utf-8")
    (tmp_path / "2020.yaml").write_text(YEAR + "doi_chieu: [bang.csv]\n", encoding="utf-8")
    problems = baocao_gen.check(baocao_gen.load(tmp_path / "2020.yaml"))
    assert [problem.message for problem in problems if problem.code == "BC316"] == [
        "ghi 128, bảng gốc là 127"
    ]


def test_columns_have_letters_as_a_workbook_names_its_cells() -> None:
    letters = ["A", "Z", "AA", "ZZ", "AAA"]
    assert [letters_of(column) for column in (1, 26, 27, 702, 703)] == letters
    assert [number_of(one) for one in letters] == [1, 26, 27, 702, 703]
