"""Typed values → the grid's rows, and what one of them changes.

Judges: web/acts.py, web/pages/figures.py, web/places.py
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from web_page import Visitor, served

from baocao_gen.web.grid import FigureRows, reading
from baocao_gen.web.session import Session

HEADER = """\
the_thuc:
  co_quan_ban_hanh: Sở Y tế
  ky_hieu: BC-SYT
  dia_danh: Huế
  trich_yeu: Công tác năm
  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}
  noi_nhan: ["Lưu: VT"]
"""
YEAR = f"""\
ky_bao_cao: 2020
{HEADER}so_lieu:
  tram: {{ten: Trạm y tế, don_vi_tinh: trạm, thuc_hien: 12, cung_ky: 10}}  # đã kiểm
  giuong:
    tong: {{don_vi_tinh: giường, gom: [xa, huyen], nguon: Phòng A}}
    xa: {{don_vi_tinh: giường, thuc_hien: 1200}}
    huyen:
      don_vi_tinh: giường
      thuc_hien:
noi_dung:
  - van: Có {{{{ tram }}}}.
"""


@pytest.fixture
def small(tmp_path: Path):
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    with served(tmp_path) as asking:
        yield asking, tmp_path / "2020.yaml"


def version(page: str) -> str:
    return re.search(r'name="ban" value="(\w+)"', page)[1]  # type: ignore[index]  # it is there


def test_a_row_says_what_is_typed_computed_missing_and_changed(tmp_path: Path) -> None:
    (tmp_path / "2020.yaml").write_text(YEAR, encoding="utf-8")
    tram, tong, xa, huyen = FigureRows(Session(tmp_path).opened("2020.yaml").now()).rows
    assert (tram.label, tram.unit, tram.change) == ("Trạm y tế", "trạm", "tăng 2 trạm")
    assert [cell.typed for cell in tram.cells] == ["10", "", "12"]
    assert (tong.how, tong.source, tong.name[:-1]) == ("xa + huyen", "Phòng A", ("giuong",))
    assert (xa.cells[2].typed, xa.cells[2].note) == ("1200", "1.200")
    assert (huyen.is_blank, huyen.cells[2].is_missing) == (True, True)


@pytest.mark.parametrize(
    ("typed", "unit", "words", "is_number"),
    [
        ("1988", "", "đọc là 1.988", True),
        ("1.988", "", "«1.988» có thể là 1988 hoặc 1,988", False),
        ("48,89", "%", "", True),
        ("48,89%", "%", "đọc là 48,89", True),
        ("1,988", "", "«1,988» được hiểu là số thập phân", True),
        ("mười", "", "«mười» không phải là số", False),
        ("", "", "", True),
    ],
)
def test_what_is_read_is_said_at_once(typed: str, unit: str, words: str, is_number: bool) -> None:
    said, is_read = reading(typed, unit)
    assert said.startswith(words)
    assert bool(said) == bool(words)
    assert is_read is is_number


def test_one_cell_is_saved_and_what_follows_from_it_comes_back(small) -> None:
    asking, file = small
    page = asking.get("/1/so-lieu").text
    form = {"ban": version(page), "v.giuong.huyen.thuc_hien": "300"}
    answer = asking.post("/1/so-lieu", form, x_phan="1")
    assert answer.status == 200
    assert file.read_text("utf-8") == YEAR.replace("thuc_hien:\nnoi", "thuc_hien: 300\nnoi")
    told = json.loads(answer.text)
    assert set(told["pieces"]) == {
        "so.giuong.huyen", "so.giuong.tong", "tinh-trang", "cac-buoc",
    }  # fmt: skip
    assert "1.500" in told["pieces"]["so.giuong.tong"]
    assert "giuong.huyen = 300" in told["pieces"]["cac-buoc"]


def test_a_whole_form_changes_only_what_was_changed(small) -> None:
    asking, file = small
    page = asking.get("/1/so-lieu").text
    fields = dict(re.findall(r'name="(v\.[\w.]+)" value="([^"]*)"', page))
    fields |= {"v.tram.thuc_hien": "13", "v.tram.ke_hoach": "14,5", "ban": version(page)}
    assert asking.post("/1/so-lieu", fields).status == 303
    wanted = YEAR.replace(
        "thuc_hien: 12, cung_ky: 10}", 'thuc_hien: 13, cung_ky: 10, ke_hoach: "14,5"}'
    )
    assert file.read_text("utf-8") == wanted


def test_a_value_is_taken_out(small) -> None:
    asking, file = small
    form = {"ban": version(asking.get("/1/so-lieu").text), "v.giuong.xa.thuc_hien": ""}
    assert asking.post("/1/so-lieu", form).status == 303
    assert "thuc_hien: 1200" not in file.read_text("utf-8")


def test_what_is_no_number_stays_in_its_cell_and_out_of_the_file(small) -> None:
    asking, file = small
    form = {"ban": version(asking.get("/1/so-lieu").text), "v.tram.thuc_hien": "1.988"}
    answer = asking.post("/1/so-lieu", form)
    assert answer.status == 422
    assert 'value="1.988"' in answer.text
    assert "có thể là 1988 hoặc 1,988" in answer.text
    assert asking.post("/1/so-lieu", form, x_phan="1").status == 422
    assert file.read_text("utf-8") == YEAR


@pytest.mark.parametrize(
    ("query", "there", "not_there"),
    [
        ("loc=trong", ["so.giuong.huyen"], ["so.tram", "so.giuong.xa"]),
        ("tim=tram+y", ["so.tram"], ["so.giuong.xa"]),
        ("don-vi=Ph%C3%B2ng+A", ["so.giuong.tong"], ["so.tram"]),
        ("tu=999999999999&loc=x", ["so.tram", "so.giuong.xa"], []),
    ],
)
def test_rows_are_chosen(small, query: str, there: list[str], not_there: list[str]) -> None:
    page = small[0].get(f"/1/so-lieu?{query}").text
    assert [row for row in there if f'id="{row}"' not in page] == []
    assert [row for row in not_there if f'id="{row}"' in page] == []


def test_a_field_that_is_no_value_of_a_figure_changes_nothing(small) -> None:
    asking, file = small
    form = {"ban": version(asking.get("/1/so-lieu").text), "v.tram.ten": "1", "v.x.y": "2"}
    assert asking.post("/1/so-lieu", form).status == 303
    assert file.read_text("utf-8") == YEAR


def test_a_finding_stands_beside_its_figure(visitor: Visitor, year_folder: Path) -> None:
    file = year_folder / "2020.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("thuc_hien: 5701", "thuc_hien: 5711"), "utf-8")
    page = visitor.get("/2/so-lieu?loc=bao").text
    assert 'id="so.thu_dien_tu.hop_thu"' in page
    assert "BC3" in page
