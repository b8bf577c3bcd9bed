"""One figure's page → its keys, its name, its group and its end, byte for byte in the file.

Judges: web/pages/figure.py, web/pages/new_figure.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from web_page import Visitor, served

YEAR = """\
ky_bao_cao: 2020
the_thuc:
  co_quan_ban_hanh: Sở Y tế
  ky_hieu: BC-SYT
  dia_danh: Huế
  trich_yeu: Công tác năm
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
so_lieu:
  # đã kiểm với phòng kế toán
  giuong:
    tong: {ten: Giường bệnh, don_vi_tinh: giường, gom: [xa, huyen]}
    xa: {don_vi_tinh: giường, thuc_hien: 1200}   # theo bảng
    huyen: {don_vi_tinh: giường, thuc_hien: 300}
  tram: {don_vi_tinh: trạm, thuc_hien: 12}
noi_dung:
  - van: Có {{ giuong.xa }} và {{ giuong.tong }}.
"""


@pytest.fixture
def small(tmp_path: Path) -> Iterator[tuple[Visitor, Path]]:
    file = tmp_path / "2020.yaml"
    file.write_text(YEAR, encoding="utf-8")
    with served(tmp_path) as asking:
        yield asking, file


def posted(asking: Visitor, path: str, **fields: str):
    page = asking.get("/1/so-lieu").text
    version = re.search(r'data-version="(\w+)"', page)[1]  # type: ignore[index]  # it is there
    return asking.post(path, {"ban": version, **fields})


def test_a_computed_figure_shows_its_inputs_and_uses(small: tuple[Visitor, Path]) -> None:
    page = small[0].get("/1/so-lieu/giuong.tong").text
    assert "= xa + huyen" in page
    assert '<a href="/1/so-lieu/giuong.huyen">300 giường</a>' in page
    assert "Được dùng ở 1 chỗ" in page
    assert "1.500" in page
    assert "<code>Có {{ giuong.xa }} và {{ giuong.tong }}.</code>" in page


def test_places_that_use_a_figure_show_no_keys(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    block = file.read_text("utf-8").replace("- van: Có", "- van: |\n      Có")
    file.write_text(block, "utf-8")
    page = asking.get("/1/so-lieu/giuong.xa").text
    assert "Được dùng ở 2 chỗ" in page
    assert "van:" not in page
    assert "gom:" not in page


def test_keys_are_changed_in_their_places(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    form = {"name": "Giường tuyến xã", "unit": "giường", "decimals": "", "has_estimated": "1"}
    answer = posted(asking, "/1/so-lieu/giuong.xa", **form, estimated="1")
    assert answer.status == 303
    before, _, after = file.read_text("utf-8").partition("xa: {")
    line = after.partition("\n")[0]
    assert before == YEAR.partition("xa: {")[0]
    assert "Giường tuyến xã" in line
    assert "uoc_tinh: true" in line
    assert line.endswith("# theo bảng")


def test_what_no_figure_can_have_is_told_and_stays_in_the_form(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    answer = posted(asking, "/1/so-lieu/giuong.xa", unit="giường", formula="huyen /")
    assert answer.status == 422
    assert 'value="huyen /"' in answer.text
    assert file.read_text("utf-8") == YEAR


def test_a_key_is_changed_wherever_it_is_used(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    answer = posted(asking, "/1/so-lieu/giuong.xa/khoa", khoa="tuyen_xa")
    assert answer.headers["location"] == "/1/so-lieu/giuong.tuyen_xa"
    wanted = YEAR.replace("[xa,", "[tuyen_xa,").replace("    xa:", "    tuyen_xa:")
    assert file.read_text("utf-8") == wanted.replace("giuong.xa", "giuong.tuyen_xa")


def test_a_figure_goes_into_a_new_group(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    assert posted(asking, "/1/so-lieu/tram/nhom", nhom="mang_luoi").status == 303
    assert asking.get("/1/so-lieu/mang_luoi.tram").status == 200
    assert "  mang_luoi:" in file.read_text("utf-8")


def test_only_what_nothing_needs_is_deleted(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    answer = posted(asking, "/1/so-lieu/giuong.xa/xoa")
    assert answer.status == 422
    assert "còn được dùng" in answer.text
    assert posted(asking, "/1/so-lieu/tram/xoa").status == 303
    assert file.read_text("utf-8") == YEAR.replace(
        "  tram: {don_vi_tinh: trạm, thuc_hien: 12}\n", ""
    )


def test_a_figure_is_added_with_a_key_of_its_name(small: tuple[Visitor, Path]) -> None:
    asking, file = small
    assert asking.get("/1/so-lieu-moi").status == 200
    answer = posted(
        asking, "/1/so-lieu-moi", name="Bác sĩ", unit="người", actual="45", nhom="giuong", source=""
    )
    assert answer.headers["location"] == "/1/so-lieu/giuong.bac_si"
    assert "bac_si: {ten: Bác sĩ, don_vi_tinh: người, thuc_hien: 45}" in file.read_text("utf-8")
    again = posted(asking, "/1/so-lieu-moi", name="Bác sĩ", unit="người", khoa="tram")
    assert (again.status, "BC873" in again.text) == (422, True)


def test_a_figure_that_is_not_there_is_told(small: tuple[Visitor, Path]) -> None:
    assert small[0].get("/1/so-lieu/khong.co").status == 422
    gone = posted(small[0], "/1/so-lieu/giuong.khong/khoa", khoa="a")
    assert re.search("BC(876|881)", gone.text)
    assert posted(small[0], "/1/so-lieu/khong.co/xoa").status == 422
