"""The pages of texts, tasks, appendices and the header in a real browser, as a clerk uses them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from web_page import axe_faults

pytestmark = [pytest.mark.office, pytest.mark.slow]
AREA = "[id='v.noi_dung[0].van']"


def test_a_figure_is_put_into_a_text_and_printed_beside_it(tab: Any, year_folder: Path) -> None:
    tab.goto(tab.url + "2/loi-van")
    tab.locator(AREA).evaluate("area => area.setSelectionRange(0, 0)")
    tab.click("[data-insert='v.noi_dung[0].van']")
    tab.keyboard.type("hop thu vien chuc")
    tab.click("#chon-so a:has-text('Hộp thư của viên chức')")
    tab.wait_for_selector("#chon-so .tag")
    assert axe_faults(tab) == []
    tab.click("#chon-so .tag:has-text('1.099 hộp thư')")
    assert tab.input_value(AREA).startswith("{{ thu_dien_tu.vien_chuc")
    tab.click("[id='noi_dung[0]'] .strong")
    tab.wait_for_selector("[id='noi_dung[0]'] .printed >> text=1.099 hộp thư")
    text = (year_folder / "2020.yaml").read_text("utf-8")
    assert "{{ thu_dien_tu.vien_chuc | kem_don_vi }}Năm {{ nam }}" in text
    tab.click("#cac-buoc button >> nth=0")
    assert "vien_chuc | kem_don_vi }}Năm" not in (year_folder / "2020.yaml").read_text("utf-8")


def test_a_task_is_added_moved_and_taken_back_with_the_keyboard(
    tab: Any, year_folder: Path
) -> None:
    before = (year_folder / "2020.yaml").read_text("utf-8")
    tab.goto(tab.url + "2/nhiem-vu")
    tab.locator("summary:has-text('Thêm nhiệm vụ')").first.press("Enter")
    tab.locator("[id='nhiem_vu.m.content']").fill("Việc mới, gấp")
    tab.locator("[id='nhiem_vu.m.owner']").press("Enter")
    tab.wait_for_selector("h3:has-text('Việc mới, gấp')")
    assert 'noi_dung: "Việc mới, gấp"' in (year_folder / "2020.yaml").read_text("utf-8")
    tab.locator("button[aria-label='Chuyển lên: Việc mới, gấp']").press("Enter")
    tab.wait_for_selector("h3:has-text('22. Việc mới, gấp')")
    for _ in range(2):
        tab.click("#cac-buoc button >> nth=0")
        tab.wait_for_load_state()
    assert (year_folder / "2020.yaml").read_text("utf-8") == before


def test_a_refused_form_is_accessible_and_keeps_what_was_typed(tab: Any) -> None:
    tab.goto(tab.url + "2/the-thuc")
    tab.fill("[id='v.the_thuc.ngay_ban_hanh']", "40/13/2020")
    tab.click("form .choices .strong")
    tab.wait_for_selector("[role=alert] >> text=BC204")
    assert tab.input_value("[id='v.the_thuc.ngay_ban_hanh']") == "40/13/2020"
    assert axe_faults(tab) == []


def test_an_edit_of_another_program_is_not_overwritten(tab: Any, year_folder: Path) -> None:
    tab.goto(tab.url + "2/phu-luc")
    file = year_folder / "2020.yaml"
    file.write_text(file.read_text("utf-8") + "# khác\n", "utf-8")
    tab.locator("[id='v.phu_luc[0].tieu_de']").fill("Tên khác")
    tab.click("[id='phu_luc[0]'] .strong >> nth=0")
    tab.wait_for_selector(".moved")
    assert "Tên khác" not in file.read_text("utf-8")


ROWS = "[id='phu_luc[1].bang_so_lieu.hang']"


def look_for_a_row(tab: Any) -> None:
    """Open the list of figures for a new row of a table."""
    tab.locator(f"{ROWS} > .new > summary").press("Enter")
    tab.click(f"{ROWS} > .new .pick >> nth=0")


def test_a_figure_is_chosen_though_more_is_found_while_the_button_is_down(tab: Any) -> None:
    tab.goto(tab.url + "2/bang/phu_luc[1].bang_so_lieu")
    look_for_a_row(tab)
    tab.hover("#chon-so a:has-text('Hộp thư của viên chức')")
    tab.mouse.down()
    with tab.expect_response("**/2/chon?tim=*"):
        tab.locator("#chon-so input").dispatch_event("input")
    tab.wait_for_timeout(100)
    tab.mouse.up()
    tab.wait_for_selector("#chon-so", state="hidden")


def test_who_stands_in_the_list_of_figures_stays_there_though_more_is_found(tab: Any) -> None:
    tab.goto(tab.url + "2/bang/phu_luc[1].bang_so_lieu")
    look_for_a_row(tab)
    tab.focus("#chon-so a:has-text('Hộp thư của viên chức')")
    with tab.expect_response("**/2/chon?tim=*"):
        tab.locator("#chon-so input").dispatch_event("input")
    tab.wait_for_timeout(100)
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#chon-so", state="hidden")


def test_a_row_of_a_table_is_chosen_by_name_and_moved_with_the_keyboard(
    tab: Any, year_folder: Path
) -> None:
    before = (year_folder / "2020.yaml").read_text("utf-8")
    tab.goto(tab.url + "2/bang/phu_luc[1].bang_so_lieu")
    assert axe_faults(tab) == []
    look_for_a_row(tab)
    tab.keyboard.type("hop thu vien chuc")
    tab.click("#chon-so a:has-text('Hộp thư của viên chức')")
    tab.click(f"{ROWS} > .new > button")
    tab.wait_for_selector(".printed >> text=Hộp thư của viên chức")
    tab.goto(tab.url.partition("#")[0])
    tab.locator("[id='phu_luc[1].bang_so_lieu.hang[4]'] > details > summary").press("Alt+ArrowUp")
    tab.wait_for_url("**#phu_luc[1].bang_so_lieu.hang[3]")
    for _ in range(2):
        tab.click("#cac-buoc button >> nth=0")
        tab.wait_for_load_state()
    assert (year_folder / "2020.yaml").read_text("utf-8") == before
