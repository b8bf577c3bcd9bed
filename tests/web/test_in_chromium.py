"""Every page in a real browser → no fault of accessibility, and what scripts add."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from web_page import axe_faults

PAGES = [
    "/", "/moi", "/2/kiem-tra", "/1/kiem-tra", "/2/so-lieu", "/2/so-lieu?loc=trong",
    "/2/so-lieu/dich_vu_cong.ty_le_muc_do_3", "/2/so-lieu-moi", "/2/tep", "/2/tep?dong=40",
    "/2/loi-van", "/2/chon", "/2/chon?so=thu_dien_tu.vien_chuc", "/2/nhiem-vu",
    "/2/phu-luc", "/2/the-thuc",
    "/2/xem", "/2/ban-in", "/2/don-vi", "/2/so-sanh", "/tu", "/ma/BC422", "/9/tep", "/nothing",
]  # fmt: skip
PASTE = """(cell, text) => {
    const data = new DataTransfer();
    data.setData("text", text);
    cell.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true}));
}"""
pytestmark = [pytest.mark.office, pytest.mark.slow]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible(tab: Any, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)
    home = tab.url.rstrip("/")
    found = {}
    for path in PAGES:
        tab.goto(home + path)
        found[path] = axe_faults(tab)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_no_narrow_page_scrolls_sideways(tab: Any) -> None:
    """A phone's width, which is also 400 % zoom of an ordinary screen (WCAG 2.2, 1.4.10)."""
    tab.set_viewport_size({"width": 320, "height": 640})
    home = tab.url.rstrip("/")
    found = {}
    for path in PAGES:
        tab.goto(home + path)
        found[path] = tab.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in found.items() if width > 320} == {}


CELL = "[name='v.chu_ky_so.{}.thuc_hien']"


def test_the_grid_is_typed_in_as_in_a_spreadsheet(tab: Any, year_folder: Path) -> None:
    tab.goto(tab.url + "2/so-lieu")
    tab.click(CELL.format("to_chuc"))
    tab.keyboard.type("1.988")
    tab.wait_for_selector("text=có thể là 1988 hoặc 1,988")
    tab.keyboard.press("Escape")
    tab.keyboard.type("543")
    with tab.expect_response("**/so-lieu") as saved:
        tab.keyboard.press("Enter")
    assert saved.value.status == 200
    assert tab.evaluate("document.activeElement.name") == "v.chu_ky_so.ca_nhan.thuc_hien"
    assert "thuc_hien: 543}" in (year_folder / "2020.yaml").read_text("utf-8")
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.name") == "v.chu_ky_so.to_chuc.thuc_hien"
    tab.click("#cac-buoc button >> nth=0")
    assert "thuc_hien: 542}" in (year_folder / "2020.yaml").read_text("utf-8")


def test_a_column_is_pasted(tab: Any, year_folder: Path) -> None:
    tab.goto(tab.url + "2/so-lieu")
    cell = tab.locator(CELL.format("to_chuc"))
    with tab.expect_response("**/so-lieu") as saved:
        cell.evaluate(PASTE, "551\n881\n141\n")
    assert saved.value.status == 200
    text = (year_folder / "2020.yaml").read_text("utf-8")
    assert [f"thuc_hien: {value}}}" in text for value in (551, 881, 141)] == [True] * 3


def test_an_edit_of_another_tab_is_shown_and_not_overwritten(tab: Any, year_folder: Path) -> None:
    tab.goto(tab.url + "2/so-lieu")
    file = year_folder / "2020.yaml"
    file.write_text(file.read_text("utf-8").replace("thuc_hien: 875", "thuc_hien: 876"), "utf-8")
    tab.fill(CELL.format("to_chuc"), "543")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".moved")
    assert "thuc_hien: 543" not in file.read_text("utf-8")
    assert axe_faults(tab) == []
    tab.click("text=Vẫn làm, trên bản mới")
    tab.wait_for_selector("#luoi")
    assert "thuc_hien: 543" in file.read_text("utf-8")
    assert "thuc_hien: 876" in file.read_text("utf-8")
