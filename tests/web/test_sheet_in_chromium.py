"""The sheet beside the figures, true pages and forms in a real browser.

Judges: web/pages/true_pages.py
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from web_page import Visitor, axe_faults

from baocao_gen.web.pages import preview

pytestmark = [pytest.mark.office, pytest.mark.slow]
NUMBERS = "a.figure[data-figure='{}']"
PAGES = [
    "xem", "xem?so=dich_vu_cong.thu_tuc", "xem/trang-that", "ban-in", "don-vi", "so-sanh?voi=1",
]  # fmt: skip
CELL = "[name='v.{}.thuc_hien']"


@pytest.mark.parametrize("step", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_of_prints_is_accessible(tab: Any, step: str, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)
    tab.goto(f"{tab.url}2/{step}")
    assert axe_faults(tab) == []


@pytest.mark.parametrize("step", PAGES)
def test_a_narrow_sheet_does_not_scroll_sideways(tab: Any, step: str) -> None:
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto(f"{tab.url}2/{step}")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_click_on_a_number_leads_to_its_cell_and_a_cell_to_its_numbers(tab: Any) -> None:
    tab.goto(tab.url + "2/so-lieu")
    tab.wait_for_selector("#khung-xem " + NUMBERS.format("dich_vu_cong.thu_tuc"))
    tab.click("#khung-xem " + NUMBERS.format("chu_ky_so.ca_nhan"))
    assert tab.evaluate("document.activeElement.name") == "v.chu_ky_so.ca_nhan.thuc_hien"
    tab.focus(CELL.format("dich_vu_cong.thu_tuc"))
    tab.wait_for_selector("#khung-xem " + NUMBERS.format("dich_vu_cong.thu_tuc") + ".chosen")
    assert "In ở 5 chỗ" in tab.inner_text(".pane-places")


def test_the_sheet_is_new_after_an_edit(tab: Any) -> None:
    tab.goto(tab.url + "2/so-lieu")
    number = "#khung-xem " + NUMBERS.format("chu_ky_so.ca_nhan")
    tab.wait_for_selector(number)
    tab.fill(CELL.format("chu_ky_so.ca_nhan"), "1875")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(f"{number}:has-text('1.875')")
    assert tab.locator(".pane-sheet.stale").count() == 0
    assert axe_faults(tab) == []


def test_without_scripts_a_number_is_a_link(chromium: Any, visitor: Visitor) -> None:
    context = chromium.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(visitor.address)
    home = tab.url
    tab.goto(home + "2/xem")
    tab.click(NUMBERS.format("chu_ky_so.ca_nhan"))
    assert "/2/so-lieu/chu_ky_so.ca_nhan" in tab.url
    tab.goto(home + "2/xem?so=chu_ky_so.ca_nhan")
    tab.click(".places a.button")
    assert tab.url.partition("#")[2].startswith("so-")
    context.close()


def test_true_pages_come_with_their_time_and_turn_grey(tab: Any, year_folder: Path) -> None:
    tab.goto(tab.url + "2/xem/trang-that")
    tab.wait_for_selector(".true-pages:not(.stale) img", timeout=90_000)
    assert "Trang thật của bản lúc" in tab.inner_text(".stamped")
    assert tab.evaluate("document.images[0].decode().then(() => document.images[0].naturalWidth)")
    file = year_folder / "2020.yaml"
    file.write_text(file.read_text("utf-8").replace("thuc_hien: 875", "thuc_hien: 876"), "utf-8")
    tab.reload()
    assert tab.locator(".true-pages.stale").count() == 1
    assert "đã cũ" in tab.inner_text(".stamped")
    tab.wait_for_selector(".true-pages:not(.stale) img", timeout=90_000)


def test_a_click_downloads_the_final_word_file(tab: Any) -> None:
    tab.goto(tab.url + "2/ban-in")
    with tab.expect_download() as got:
        tab.click("text=Tải Word >> nth=1")
    assert got.value.suggested_filename == "2020.docx"
    with zipfile.ZipFile(io.BytesIO(Path(got.value.path()).read_bytes())) as archive:
        assert "word/document.xml" in archive.namelist()


def test_findings_beside_the_sheet_lead_there_and_back(tab: Any, year_folder: Path) -> None:
    file = year_folder / "2020.yaml"
    file.write_text(file.read_text("utf-8").replace("thuc_hien: 972,", "thuc_hien: 973,"), "utf-8")
    tab.goto(tab.url + "2/xem")
    tab.click("a.flag >> nth=0")
    assert tab.url.partition("#")[2].startswith("phat-hien-")
    assert tab.locator(":target").count() == 1
    assert axe_faults(tab) == []


def test_a_file_that_cannot_be_read_has_no_sheet(visitor: Visitor, year_folder: Path) -> None:
    (year_folder / "2020.yaml").write_text("ky_bao_cao: [", encoding="utf-8")
    for step in (preview.STEP, "xem/trang-that", "ban-in", "don-vi", "so-sanh"):
        answer = visitor.get(f"/2/{step}")
        assert (answer.status, answer.headers.get("location")) == (303, "/2/tep")
    assert visitor.get("/2/xem/to").status == 409
