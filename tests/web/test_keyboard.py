"""The December of a clerk who has no mouse, and what keeps the focus from being lost."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keyboard import Keyboard
from test_december import UNITS, YEAR, filled, words_of
from web_page import Visitor, axe_faults

import baocao_gen

pytestmark = [pytest.mark.office, pytest.mark.slow]


@pytest.fixture
def year_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "bao-cao"
    folder.mkdir()
    (folder / "2020.yaml").write_text(YEAR, encoding="utf-8")
    return folder


@pytest.fixture
def keys(chromium: Any, visitor: Visitor) -> Iterator[Keyboard]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.goto(visitor.address)
    yield Keyboard(opened)
    context.close()


def test_december_without_a_mouse(keys: Keyboard, year_folder: Path, tmp_path: Path) -> None:
    keys.follow("Báo cáo mới")
    keys.follow("Làm tệp kỳ sau")
    keys.follow("Điền số liệu còn trống")
    year = year_folder / "2021.yaml"
    figures(keys, year)
    texts(keys, year)
    task_and_header(keys, year)
    units(keys, tmp_path)
    findings(keys, year)
    preview(keys)
    made = issued(keys)
    report = baocao_gen.load(year)
    assert made == baocao_gen.render(report)
    assert report.year_file.header.number == "45"
    assert [figure.actual for figure in report.figures][:5] == [116, 117, 118, 119, 120]


_STEPS = (
    "so-lieu", "so-lieu/tong", "so-lieu-moi", "loi-van", "chon", "nhiem-vu", "phu-luc", "the-thuc",
    "xem", "ban-in", "don-vi", "so-sanh", "kiem-tra", "tep",
)  # fmt: skip
PATHS = ("/", "/moi", "/tu", *(f"/1/{step}" for step in _STEPS))


@pytest.mark.parametrize("size", [(1280, 800), (640, 400)], ids=["whole", "at 200 %"])
def test_every_stop_of_every_page_is_seen_and_none_is_a_trap(
    keys: Keyboard, size: tuple[int, int]
) -> None:
    """Judged forwards and backwards; where the last stop is passed the page is left."""
    tab = keys.tab
    tab.set_viewport_size({"width": size[0], "height": size[1]})
    home = tab.url.rstrip("/")
    for path in PATHS:
        tab.goto(home + path)
        assert (
            tab.evaluate(
                'document.querySelector(\'[tabindex]:not([tabindex="0"], [tabindex="-1"])\')'
            )
            is None
        )
        keys.to("Đến nội dung")
        keys.press("Enter")
        keys.to("Đến nội dung")
        keys.press("Shift+Tab")
        keys.to("Đến nội dung", "Shift+Tab")
        if path != "/1/tep":
            assert tab.evaluate("document.documentElement.scrollWidth") <= size[0], path


def test_nothing_moves_where_motion_is_reduced(keys: Keyboard) -> None:
    keys.tab.emulate_media(reduced_motion="reduce")
    keys.tab.goto(f"{keys.tab.url}1/so-lieu")
    moving = "some(e => getComputedStyle(e).transitionDuration !== '0s')"
    assert keys.tab.evaluate(f"[...document.querySelectorAll('*')].{moving}") is False


def test_what_an_answer_replaces_gives_its_focus_on(keys: Keyboard) -> None:
    """The answer comes late: meanwhile the focus stands in what it takes away."""
    tab = keys.tab
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    tab.goto(f"{tab.url}1/so-lieu")
    keys.to("v.viec_0.thuc_hien")
    keys.replace("200")
    keys.press("Enter")
    tab.wait_for_selector("#cac-buoc button:not(:disabled)")  # there is something to undo
    for value, target in (("201", "Hoàn tác"), ("202", "Việc của Phòng Một")):
        keys.to("v.viec_0.thuc_hien")
        keys.replace(value)
        tab.route("**/1/so-lieu", hold)
        keys.to(target, "Shift+Tab")
        tab.wait_for_timeout(50)
        with tab.expect_response("**/1/so-lieu"):
            held.pop().continue_()
        tab.unroute("**/1/so-lieu")
        tab.wait_for_selector("#noi:has-text('Đã ghi')")
        assert target in keys.stop
        tab.evaluate("document.getElementById('noi').textContent = ''")


def test_the_pane_that_is_renewed_gives_its_focus_on(keys: Keyboard, year_folder: Path) -> None:
    alone = YEAR.replace(", {{ tong | tang_giam }} so với năm trước", "")
    (year_folder / "2020.yaml").write_text(alone, encoding="utf-8")
    tab = keys.tab
    tab.goto(f"{tab.url}1/so-lieu")
    tab.wait_for_selector(".pane-sheet a.figure")
    for place in ("Chỗ 1: 510 việc", "510 việc"):  # a way to the number, then the number
        keys.to(place)
        tab.evaluate("document.dispatchEvent(new CustomEvent('da-ghi'))")
        tab.wait_for_selector(".pane-sheet:not(.stale)")
        assert place in keys.stop


def test_a_file_that_moved_is_told_where_the_focus_goes(keys: Keyboard, year_folder: Path) -> None:
    tab = keys.tab
    tab.goto(f"{tab.url}1/so-lieu")
    file = year_folder / "2020.yaml"
    file.write_text(f"{file.read_text('utf-8')}# khác\n", encoding="utf-8")
    keys.to("v.viec_0.thuc_hien")
    keys.replace("9")
    keys.press("Enter")
    tab.wait_for_selector(".moved")
    assert "Chưa ghi" in keys.stop
    keys.follow("Vẫn làm, trên bản mới")
    assert "thuc_hien: 9," in file.read_text("utf-8")


def figures(keys: Keyboard, year: Path) -> None:
    """One is typed, two are pasted, one typed wrong is taken back."""
    keys.to("v.viec_0.thuc_hien")
    keys.type("116")
    with keys.tab.expect_response("**/so-lieu*"):
        keys.press("Enter")
    assert "v.viec_1.thuc_hien" in keys.stop
    keys.tab.evaluate("navigator.clipboard.writeText('117\\n118\\n')")
    with keys.tab.expect_response("**/so-lieu*"):
        keys.press("Control+v")
    keys.tab.wait_for_selector("#noi:has-text('chỗ còn thiếu')")  # what is left is read aloud
    assert "v.viec_1.thuc_hien" in keys.stop
    keys.type("1.988")
    keys.tab.wait_for_selector("#doc-la:has-text('1988')", state="attached")
    keys.press("Escape")
    text = year.read_text("utf-8")
    assert [f"thuc_hien: {value}" in text for value in (116, 117, 118, 988)] == [*[True] * 3, False]


def texts(keys: Keyboard, year: Path) -> None:
    """A sentence with a figure that is found by words."""
    keys.to("Lời văn", "Shift+Tab")
    keys.go()
    keys.to("v.noi_dung[0].van")
    keys.press("Control+Home")
    keys.type("Phòng Một làm được ")
    keys.to("Chèn số liệu")
    keys.press("Enter", "Escape")
    assert "Chèn số liệu" in keys.stop  # the dialog gives the focus back
    keys.press("Enter")
    keys.type("viec cua phong mot")
    keys.tab.wait_for_selector("#chon-so .results li:has-text('Phòng Một')")
    keys.to("Việc của Phòng Một")
    keys.press("Enter")
    keys.tab.wait_for_selector("#chon-so .tag")
    assert axe_faults(keys.tab) == []
    keys.to("116 việc")
    keys.press("Enter")
    assert "v.noi_dung[0].van" in keys.stop
    keys.type(". Họp ngày 31/4/2021. ")
    keys.to("Ghi mục này")
    keys.go()
    keys.tab.wait_for_selector("#noi:has-text('Đã ghi')")
    assert "Ghi mục này" in keys.stop  # and the next page, too
    assert "Phòng Một làm được {{ viec_0" in year.read_text("utf-8")


def task_and_header(keys: Keyboard, year: Path) -> None:
    keys.to("Nhiệm vụ", "Shift+Tab")
    keys.go()
    keys.to("nhiem_vu.m.content")
    keys.type("Việc mới")
    keys.to("nhiem_vu.m.status")
    keys.press("End")
    keys.to("nhiem_vu.m.result")
    keys.type("Đã làm xong")
    keys.to("Thêm")
    keys.go()
    keys.to("Thể thức", "Shift+Tab")
    keys.go()
    keys.to("v.the_thuc.noi_nhan")
    keys.press("Control+Home")
    keys.type("Sở Nội vụ\n")
    keys.to("v.the_thuc.nguoi_ky.ho_ten")
    keys.replace("Nguyễn Văn An")
    keys.to("Ghi")
    keys.go()
    report = baocao_gen.load(year)
    assert report.year_file.tasks[0].content == "Việc mới"
    assert "Nguyễn Văn An" in year.read_text("utf-8")
    assert "Sở Nội vụ" in year.read_text("utf-8")


def units(keys: Keyboard, place: Path) -> None:
    """All sheets go out; the file field has the focus when the files that came back are chosen."""
    keys.to("Đơn vị", "Shift+Tab")
    keys.go()
    keys.to("Tải tất cả phiếu")
    with keys.tab.expect_download() as download:
        keys.press("Enter")
    with zipfile.ZipFile(download.value.path()) as archive:
        sheets = {name: archive.read(name) for name in archive.namelist()}
    back = []
    for name, data in sheets.items():
        index = next(i for i, unit in enumerate(UNITS) if unit in words_of(data))
        back.append(place / name)
        back[-1].write_bytes(filled(data, 116 + index))
    keys.to("phieu")
    keys.tab.evaluate_handle("document.activeElement").as_element().set_input_files(back)
    keys.follow("Lấy số từ phiếu")
    keys.tab.wait_for_selector("text=Đã ghi vào tệp năm")
    assert axe_faults(keys.tab) == []


def findings(keys: Keyboard, year: Path) -> None:
    """The first one is visited, then let pass with a reason."""
    keys.follow("Kiểm tra")
    keys.to("Mục 1, Lời văn")
    keys.go()
    keys.to("Kiểm tra", "Shift+Tab")
    keys.go()
    keys.to("Bỏ qua chỗ này")
    keys.press("Enter")
    keys.to("ly_do.1")
    keys.type("Đã xem")
    keys.to("Bỏ qua BC")
    keys.go()
    assert "Đã xem" in year.read_text("utf-8")


def preview(keys: Keyboard) -> None:
    """A number leads to its figure."""
    keys.to("Xem trước", "Shift+Tab")
    keys.go()
    keys.follow("590 việc")
    keys.tab.wait_for_selector("h1:has-text('Tổng số việc')")


def issued(keys: Keyboard) -> bytes:
    """A draft, the number and the day, then the final file."""
    keys.follow("Bản in")
    keys.to("Tải Word")
    with keys.tab.expect_download():
        keys.press("Enter")
    keys.to("so")
    keys.replace("45")
    keys.to("ngay")
    keys.replace("20/12/2021")
    keys.to("Ghi số và ngày")
    keys.go()
    if keys.tab.locator("input[name=chac]").count():
        keys.to("chac")
        keys.press("Space")
        keys.to("Ghi số và ngày")
        keys.go()
    keys.to("Tải Word", "Shift+Tab")
    with keys.tab.expect_download() as download:
        keys.press("Enter")
    return Path(download.value.path()).read_bytes()
