"""The December of a clerk, in a real browser, without a terminal and without an editor of texts.

From last year's file and five units' sheets to the signed number: the same Word file as the command
line makes. And once more with the keyboard alone.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from web_page import axe_faults, browser, served

import baocao_gen

pytestmark = [pytest.mark.office, pytest.mark.slow]
UNITS = ("Phòng Một", "Phòng Hai", "Phòng Ba", "Phòng Bốn", "Phòng Năm")
FIGURES = "\n".join(
    f"  viec_{index}: {{ten: Việc của {unit}, don_vi_tinh: việc, thuc_hien: {100 + index},"
    f" nguon: {unit}}}"
    for index, unit in enumerate(UNITS)
)
YEAR = f"""\
ky_bao_cao: 2020
mau: bao-cao
the_thuc:
  co_quan_chu_quan: UBND tỉnh Tiền Giang
  co_quan_ban_hanh: Sở Y tế
  so_van_ban: 12
  ky_hieu: BC-SYT
  dia_danh: Tiền Giang
  ngay_ban_hanh: 15/12/2020
  ten_loai: Báo cáo
  trich_yeu: Tổng kết công tác năm {{{{ nam }}}}
  nguoi_ky: {{chuc_vu: Giám đốc, ho_ten: Trần Văn Dũng}}
  noi_nhan: [UBND tỉnh, "Lưu: VT"]
so_lieu:
{FIGURES}
  tong: {{ten: Tổng số việc, don_vi_tinh: việc, gom: [viec_0, viec_1, viec_2, viec_3, viec_4]}}
noi_dung:
  - tieu_de: KẾT QUẢ
    van: |
      Cả năm có {{{{ tong | kem_don_vi }}}}, {{{{ tong | tang_giam }}}} so với năm trước.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "bao-cao"
    place.mkdir()
    (place / "2020.yaml").write_text(YEAR, encoding="utf-8")
    return place


def filled(sheet: bytes, number: int) -> bytes:
    """What a unit does with its form: the number of this year, in the cell that waits for it."""
    book = openpyxl.load_workbook(io.BytesIO(sheet))
    book["Số liệu"]["G6"] = number
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_december_from_last_years_file_to_the_signed_number(folder: Path, tmp_path: Path) -> None:
    with served(folder) as asking, browser() as started:
        tab = started.new_page(viewport={"width": 1280, "height": 900})
        tab.goto(asking.address)
        next_year(tab)
        units(tab, tmp_path)
        tab.click("text=Số liệu >> nth=0")
        tab.wait_for_selector("#luoi")
        assert tab.locator("input.missing").count() == 0
        assert "590" in tab.locator("[id='so.tong']").inner_text() + tab.input_value(
            "[name='v.tong.thuc_hien']"
        ) + (tab.get_attribute("[name='v.tong.thuc_hien']", "placeholder") or "")
        made = issued(tab)
    report = baocao_gen.load(folder / "2021.yaml")
    assert made == baocao_gen.render(report)
    assert report.year_file.header.number == "45"
    assert [figure.actual for figure in report.figures][:5] == [116, 117, 118, 119, 120]


def next_year(tab: Any) -> None:
    tab.click("text=Báo cáo mới")
    tab.click("text=Làm tệp kỳ sau")
    tab.wait_for_selector("text=Tệp mới khác tệp kỳ trước ở đâu")
    assert axe_faults(tab) == []


def units(tab: Any, place: Path) -> None:
    """Sheets go out as one archive; each comes back filled in, all dropped at once."""
    tab.click("nav >> text=Đơn vị")
    with tab.expect_download() as download:
        tab.click("text=Tải tất cả phiếu")
    with zipfile.ZipFile(download.value.path()) as archive:
        sheets = {name: archive.read(name) for name in archive.namelist() if name.endswith("xlsx")}
    assert len(sheets) == len(UNITS)
    back = []
    for name, data in sheets.items():
        index = next(i for i, unit in enumerate(UNITS) if unit in words_of(data))
        file = place / Path(name).name
        file.write_bytes(filled(data, 116 + index))
        back.append(file)
    tab.set_input_files("input[name=phieu]", back)
    tab.click("text=Lấy số từ phiếu")
    tab.wait_for_load_state()
    assert axe_faults(tab) == []


def words_of(data: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)


def issued(tab: Any) -> bytes:
    """The number and the day, then the final file."""
    tab.click("nav >> text=Bản in")
    tab.fill("#so", "45")
    tab.fill("#ngay", "20/12/2021")
    tab.click("text=Ghi số và ngày")
    tab.wait_for_load_state()
    if tab.locator("input[name=chac]").count():
        tab.check("input[name=chac]")
        tab.fill("#so", "45")
        tab.fill("#ngay", "20/12/2021")
        tab.click("text=Ghi số và ngày")
        tab.wait_for_load_state()
    with tab.expect_download() as download:
        tab.click("a[href$='/chinh.docx']")
    assert axe_faults(tab) == []
    return Path(download.value.path()).read_bytes()


def test_a_value_is_typed_and_taken_back_with_the_keyboard_alone(folder: Path) -> None:
    with served(folder) as asking, browser() as started:
        tab = started.new_page()
        tab.goto(asking.address)
        reached(tab, "2020")
        tab.keyboard.press("Enter")
        tab.wait_for_selector("#luoi")
        for _ in range(60):
            tab.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.name") == "v.viec_0.thuc_hien":
                break
        tab.keyboard.type("107")
        with tab.expect_response("**/so-lieu") as saved:
            tab.keyboard.press("Enter")
        assert saved.value.status == 200
        assert "thuc_hien: 107," in (folder / "2020.yaml").read_text("utf-8")
        for _ in range(60):
            tab.keyboard.press("Shift+Tab")
            if "Hoàn tác" in tab.evaluate("document.activeElement.innerText || ''"):
                break
        tab.keyboard.press("Enter")
        tab.wait_for_load_state()
        tab.wait_for_selector("#luoi")
    assert "thuc_hien: 100," in (folder / "2020.yaml").read_text("utf-8")


def reached(tab: Any, words: str) -> None:
    for _ in range(30):
        tab.keyboard.press("Tab")
        if words in tab.evaluate("document.activeElement.innerText || ''"):
            return
    pytest.fail(f"«{words}» is not reached by the keyboard")


def test_a_report_begins_with_last_years_word_file_alone(tmp_path: Path, folder: Path) -> None:
    file = folder / "2020.yaml"
    alone = YEAR.replace(", {{ tong | tang_giam }} so với năm trước", "")
    file.write_text(alone, encoding="utf-8")
    report = tmp_path / "Báo cáo 2020.docx"
    report.write_bytes(baocao_gen.render(baocao_gen.load(file)))
    empty = tmp_path / "moi"
    empty.mkdir()
    with served(empty) as asking, browser() as started:
        tab = started.new_page()
        tab.goto(asking.address)
        tab.click("text=Bắt đầu một báo cáo")
        tab.set_input_files("#bao_cao", report)
        tab.click("button >> text=Đọc báo cáo Word")
        tab.wait_for_selector("text=Đã đọc báo cáo Word")
        assert axe_faults(tab) == []
        tab.click("text=Mở báo cáo")
        tab.wait_for_selector("#luoi")
        tab.goto(f"http://{asking.host}/moi")
        tab.click("text=Làm tệp kỳ sau")
        tab.wait_for_selector("text=Điền số liệu còn trống")
    assert list(empty.rglob("2021.yaml"))
