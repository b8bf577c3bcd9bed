"""Units' sheets out and back, and what has changed against another version.

Judges: web/pages/units.py, web/pages/versions.py
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from web_page import Visitor, served

from baocao_gen.web.earlier import others, version
from baocao_gen.web.session import Session

HEADER = (
    "ky_bao_cao: 2020\nthe_thuc:\n  co_quan_ban_hanh: Sở Thông tin\n  ky_hieu: BC-STT\n"
    "  dia_danh: Tiền Giang\n  trich_yeu: Tổng kết\n"
    '  nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}\n  noi_nhan: ["Lưu: VT"]\n'
)
FIGURES = (
    "so_lieu:\n  xa: {ten: Số xã, don_vi_tinh: xã, thuc_hien: , nguon: Phòng A}\n"
    "  ap: {ten: Số ấp, don_vi_tinh: ấp, thuc_hien: 7, nguon: Phòng B}\n"
    "noi_dung:\n  - van: Có {{ xa }} xã, {{ ap }} ấp.\n"
)


def folder_of(path: Path) -> Path:
    (path / "2020.yaml").write_text(HEADER + FIGURES, encoding="utf-8")
    return path


def filled(book: bytes, label: str, value: int) -> bytes:
    """The workbook with a value beside the name of a figure, in the first cell left open."""
    made = load_workbook(io.BytesIO(book))
    for sheet in made:
        for row in sheet.iter_rows():
            if any(cell.value == label for cell in row):
                next(cell for cell in row if not cell.protection.locked).value = value
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def sheets_of(asking: Visitor) -> dict[str, bytes]:
    answer = asking.get("/1/don-vi/phieu?han=15/12/2020")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def version_on(page: str) -> str:
    found = re.search(r'name="ban" value="([^"]+)"', page)
    assert found
    return found[1]


def test_the_page_says_who_is_missing(tmp_path: Path) -> None:
    with served(folder_of(tmp_path)) as asking:
        page = asking.get("/1/don-vi").text
    rows = [re.sub(r"<[^>]+>|\s+", " ", row) for row in re.findall(r"<tr.*?</tr>", page, re.S)]
    assert [("chỗ" in row, "đủ" in row) for row in rows if "Phòng" in row] == [
        (True, False),
        (False, True),
    ]


def test_sheets_go_out_and_their_values_come_back(tmp_path: Path) -> None:
    with served(folder_of(tmp_path)) as asking:
        sheets = sheets_of(asking)
        assert sorted(sheets) == ["2020-phong-a.xlsx", "2020-phong-b.xlsx"]
        form = {"ban": version_on(asking.get("/1/don-vi").text)}
        files = {"phieu": ("a.xlsx", filled(sheets["2020-phong-a.xlsx"], "Số xã", 12))}
        answer = asking.post("/1/don-vi", form, files)
    assert answer.status == 200, answer.text
    assert "thuc_hien: 12, nguon: Phòng A" in (tmp_path / "2020.yaml").read_text("utf-8")


def test_a_value_that_contradicts_is_asked_about_first(tmp_path: Path) -> None:
    with served(folder_of(tmp_path)) as asking:
        sheet = filled(sheets_of(asking)["2020-phong-b.xlsx"], "Số ấp", 9)
        page = asking.get("/1/don-vi").text
        form = {"ban": version_on(page)}
        refused = asking.post("/1/don-vi", form, {"phieu": ("b.xlsx", sheet)})
        assert (refused.status, "BC864" in refused.text) == (422, True)
        assert "thuc_hien: 7" in (tmp_path / "2020.yaml").read_text("utf-8")
        key = re.search(r'name="khoa" value="([^"]+)"', refused.text)
        assert key
        assert 'name="thay" value="ap"' in refused.text
        chosen = {"ban": version_on(refused.text), "khoa": key[1], "thay": "ap"}
        assert asking.post("/1/don-vi", chosen).status == 200
    assert "thuc_hien: 9" in (tmp_path / "2020.yaml").read_text("utf-8")


@pytest.mark.parametrize("data", [b"", b"PK", b"a;b\n1;2\n"])
def test_what_is_no_sheet_is_told(tmp_path: Path, data: bytes) -> None:
    with served(folder_of(tmp_path)) as asking:
        form = {"ban": version_on(asking.get("/1/don-vi").text)}
        answer = asking.post("/1/don-vi", form, {"phieu": ("la.xlsx", data)})
    assert answer.status == 422
    assert (tmp_path / "2020.yaml").read_text("utf-8") == HEADER + FIGURES


def test_a_deadline_that_is_no_day_is_told(tmp_path: Path) -> None:
    with served(folder_of(tmp_path)) as asking:
        answer = asking.get("/1/don-vi/phieu?han=32/13/2020")
    assert (answer.status, "hạn gửi" in answer.text) == (422, True)


def test_a_report_is_compared_with_another_file(visitor: Visitor) -> None:
    page = visitor.get("/2/so-sanh?voi=1").text
    assert "năm 2019 → năm 2020" in page
    assert "giảm 177 thủ tục" in page
    assert visitor.get("/2/so-sanh?voi=../x").status == 200


def test_a_report_is_compared_with_its_last_print(visitor: Visitor, year_folder: Path) -> None:
    visitor.post("/2/ban-in/ghi", {"ban-nao": "chinh"})
    form = {"ban": version_on(visitor.get("/2/so-lieu").text), "v.chu_ky_so.ca_nhan.thuc_hien": "9"}
    assert visitor.post("/2/so-lieu", form).status == 303
    page = visitor.get("/2/so-sanh").text
    assert "bản đã in lần trước" in page
    assert "giảm 866 cá nhân" in page


def test_there_is_no_last_print_of_what_was_never_printed(year_folder: Path) -> None:
    session = Session(year_folder)
    year = session.opened("2020.yaml")
    assert [one.words for one in others(session, year)] == ["2019.yaml"]
    assert version(session, year, "ban-in") is None


OWN_SHEET = "STT,Chỉ tiêu,Đơn vị tính,Năm 2020\n1,Số xã,xã,12\n2,Số ấp mới,ấp,7\n"


def test_a_row_of_a_units_own_sheet_is_asked_about_and_remembered(tmp_path: Path) -> None:
    sheet = OWN_SHEET.encode()
    with served(folder_of(tmp_path)) as asking:
        form = {"ban": version_on(asking.get("/1/don-vi").text)}
        answer = asking.post("/1/don-vi", form, {"phieu": ("tu-lap.csv", sheet)})
        assert answer.status == 200, answer.text
        assert "thuc_hien: 12" in (tmp_path / "2020.yaml").read_text("utf-8")
        key = re.search(r'name="khoa" value="([^"]+)"', answer.text)
        asked = re.search(r'<option value="(Số ấp mới = [^"]+)">', answer.text)
        assert key, answer.text
        assert asked, answer.text
        chosen = {"ban": version_on(answer.text), "khoa": key[1], "khop": asked[1]}
        assert asking.post("/1/don-vi", chosen).status == 200
    assert "bang_khop" in (tmp_path / "2020.yaml").read_text("utf-8")
