"""A name on the page → the line of the year file where its value was typed."""

from __future__ import annotations

import pytest

from baocao_gen.files.files import Files
from baocao_gen.report.load import load
from baocao_gen.report.page import page_names
from baocao_gen.report.trace import source_of
from baocao_gen.tags.names_asked import ITEM

YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Mẫu
  so_van_ban: "05"
  ky_hieu: BC-SM
  dia_danh: Mẫu
  trich_yeu: Tổng kết
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Nguyễn Văn A}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  lop:
    mo: {don_vi_tinh: lớp, thuc_hien: 6, ke_hoach: 8}
noi_dung:
  - van: Câu văn.
nhiem_vu:
  - {noi_dung: Một, trang_thai: hoan_thanh}
  - {noi_dung: Hai, trang_thai: hoan_thanh}
"""


@pytest.mark.parametrize(
    ("path", "place", "said"),
    [
        (("lop", "mo"), "2020.yaml:12:5", "số liệu «lop.mo» khai báo ở đây"),
        (("lop", "mo", "ke_hoach"), "2020.yaml:12:42", "số liệu «lop.mo» khai báo ở đây"),
        (("the_thuc", "dia_danh"), "2020.yaml:6:3", "«the_thuc.dia_danh» lấy từ đây"),
        (
            ("the_thuc", "so_ky_hieu_day_du"),  # made from the number and the symbol
            "2020.yaml:4:3",
            "«the_thuc.so_ky_hieu_day_du» lấy từ đây",
        ),
        (("nhiem_vu", ITEM, "noi_dung"), "2020.yaml:15:1", "«nhiem_vu» lấy từ đây"),
    ],
)
def test_a_name_leads_to_the_line_of_its_value(
    path: tuple[str, ...], place: str, said: str
) -> None:
    report = load("2020.yaml", files=Files.of({"2020.yaml": YEAR.encode()}))
    found = source_of(report, page_names(report), path)
    assert found is not None
    assert (str(found.position), found.message) == (place, said)


@pytest.mark.parametrize("path", [("lop",), ("lop", "khong_co"), ("nam",), ("khong_co",)])
def test_a_name_that_nobody_typed_leads_nowhere(path: tuple[str, ...]) -> None:
    report = load("2020.yaml", files=Files.of({"2020.yaml": YEAR.encode()}))
    assert source_of(report, page_names(report), path) is None
