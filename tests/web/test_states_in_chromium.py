"""States that an upload, a refusal or a broken file shows → no fault of accessibility."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from test_printing import edited
from test_units_and_versions import FIGURES, HEADER, OWN_SHEET, filled, version_on
from web_page import Answer, Visitor, axe_faults, served

import baocao_gen

pytestmark = [pytest.mark.office, pytest.mark.slow]
SHOWN = (
    "so-lieu",
    "loi-van",
    "nhiem-vu",
    "phu-luc",
    "the-thuc",
    "xem",
    "ban-in",
    "don-vi",
    "so-sanh",
)
LOOKS: list[dict[str, Any]] = [
    {"color_scheme": "light", "language": "vi"},
    {"color_scheme": "dark", "language": "en"},
    {"color_scheme": "light", "language": "vi", "forced_colors": "active"},
]


@pytest.fixture
def year_folder(tmp_path: Path) -> Path:
    """A report of two units, its year before, a file that is broken, one that is no report."""
    text = (HEADER + FIGURES).replace("Tổng kết", "Tổng kết năm 2020")
    text = text.replace("{{ ap }} ấp", "{{ ap | kem_don_vi }}")
    (tmp_path / "2020.yaml").write_text(text, encoding="utf-8")
    before = text.replace("2020", "2019").replace("thuc_hien: ,", "thuc_hien: 3,")
    (tmp_path / "2019.yaml").write_text(before, encoding="utf-8")
    (tmp_path / "hong.yaml").write_text("ky_bao_cao: 2018\nthe_thuc: [\n", encoding="utf-8")
    (tmp_path / "khac.yaml").write_text("- một\n", encoding="utf-8")
    return tmp_path


Asked = Callable[[Visitor, str], Answer]


def refused_sheets(visitor: Visitor, seen: str) -> Answer:
    """A value that contradicts, a row that is not sure, a file that is none."""
    sheet = filled(visitor.get("/2/don-vi/phieu?phieu=2020-phong-b.xlsx").body, "Số ấp", 9)
    files = {"phieu": ("b.xlsx", sheet)}
    return visitor.post("/2/don-vi", {"ban": seen}, files)


def doubtful_rows(visitor: Visitor, seen: str) -> Answer:
    files = {"phieu": ("tu-lap.csv", OWN_SHEET.encode())}
    return visitor.post("/2/don-vi", {"ban": seen}, files)


def imported(visitor: Visitor, seen: str) -> Answer:
    docx = visitor.get("/2/ban-in/nhap.docx").body
    return visitor.post("/moi/word", {}, {"bao_cao": ("Báo cáo.docx", docx)})


def tied(visitor: Visitor, seen: str) -> Answer:
    docx = edited(visitor.get("/2/ban-in/nhap.docx").body, "7\u00a0ấp", "9\u00a0ấp")
    return visitor.post("/2/ban-in/doi-chieu", {}, {"tep": ("sua.docx", docx)})


def pulled(visitor: Visitor, seen: str) -> Answer:
    page = tied(visitor, seen).text
    key = re.search(r'name="khoa" value="([^"]+)"', page)
    assert key, page
    return visitor.post("/2/ban-in/doi-chieu/lay", {"ban": seen, "khoa": key[1], "lay": "ap"})


STATES: dict[str, tuple[int, Asked]] = {
    "a value that contradicts": (422, refused_sheets),
    "rows that are not sure": (200, doubtful_rows),
    "a file that is no sheet": (
        422,
        lambda v, seen: v.post("/2/don-vi", {"ban": seen}, {"phieu": ("la.xlsx", b"PK")}),
    ),
    "a deadline that is none": (422, lambda v, _: v.get("/2/don-vi/phieu?han=32/13/2020")),
    "an import": (200, imported),
    "an import that fails": (
        422,
        lambda v, _: v.post("/moi/word", {}, {"bao_cao": ("a.docx", b"PK")}),
    ),
    "verdicts on a Word file": (200, tied),
    "numbers taken over": (200, pulled),
    "a Word file of nobody": (
        422,
        lambda v, _: v.post("/2/ban-in/doi-chieu", {}, {"tep": ("a.docx", b"PK")}),
    ),
    "a comparison": (200, lambda v, _: v.get("/2/so-sanh?voi=1")),
    "a cell that is no number": (
        422,
        lambda v, seen: v.post("/2/so-lieu", {"ban": seen, "v.ap.thuc_hien": "bảy"}),
    ),
    "a header that is refused": (
        422,
        lambda v, seen: v.post("/2/the-thuc", {"ban": seen, "v.the_thuc.ngay_ban_hanh": "40/1"}),
    ),
    "a text that is refused": (
        422,
        lambda v, seen: v.post("/2/loi-van", {"ban": seen, "v.noi_dung[0].van": "a\0b"}),
    ),
    "a key that is refused": (
        422,
        lambda v, seen: v.post("/2/so-lieu/ap/khoa", {"ban": seen, "khoa": "Ấp mới"}),
    ),
    "a figure that is needed": (422, lambda v, seen: v.post("/2/so-lieu/ap/xoa", {"ban": seen})),
    "a new figure that is refused": (
        422,
        lambda v, seen: v.post("/2/so-lieu-moi", {"ban": seen, "name": "Ấp", "khoa": "1"}),
    ),
    "a final print that is refused": (422, lambda v, _: v.get("/2/ban-in/chinh.docx")),
    "a draft that was written": (200, lambda v, _: v.post("/2/ban-in/ghi", {"ban-nao": "nhap"})),
    "a day that is none": (
        422,
        lambda v, seen: v.post("/2/ban-in/so-ngay", {"ban": seen, "ngay": "40/13"}),
    ),
    "a whole file that is refused": (
        422,
        lambda v, seen: v.post("/2/tep", {"ban": seen, "noi_dung": "ky_bao_cao: ["}),
    ),
    "an edit of what has moved": (
        409,
        lambda v, _: v.post("/2/so-lieu", {"ban": "x", "v.ap.thuc_hien": "8"}),
    ),
    "a broken file": (200, lambda v, _: v.get("/3/tep")),
    "a file that is no report": (200, lambda v, _: v.get("/4/tep")),
    "a number of no file": (422, lambda v, _: v.get("/99/tep")),
    "an address of no page": (404, lambda v, _: v.get("/khong-co")),
    "what is no form": (
        400,
        lambda v, _: v.ask(
            "POST",
            "/2/tep",
            b"x",
            {"Content-Type": "multipart/form-data", "Sec-Fetch-Site": "same-origin"},
        ),
    ),
    "a kind that is none": (422, lambda v, _: v.post("/moi/loai", {"loai": "x", "nam": "2020"})),
    "a period that is there": (422, lambda v, _: v.post("/moi/ky-sau", {"tep": "1"})),
    "what a roll has changed": (200, lambda v, _: v.get("/2/so-voi/1")),
    "a code that is none": (404, lambda v, _: v.get("/ma/BC000")),
    "all reports": (200, lambda v, _: v.get("/")),
}


@pytest.mark.parametrize("name", STATES)
def test_every_state_is_accessible(tab: Any, visitor: Visitor, name: str) -> None:
    status, asked = STATES[name]
    for look in LOOKS:
        visitor.cookies["baocao_gen_tieng"] = look["language"]
        tab.emulate_media(**{key: value for key, value in look.items() if key != "language"})
        answer = asked(visitor, version_on(visitor.get("/2/tep").text))
        assert answer.status == status, answer.text
        assert shown(tab, visitor, answer) == [], look
        tab.set_viewport_size({"width": 320, "height": 640})
        assert tab.evaluate("document.documentElement.scrollWidth") <= 320
        tab.set_viewport_size({"width": 1280, "height": 900})
        if name in ("rows that are not sure", "numbers taken over"):
            return  # done once; the second time there is nothing to ask


def shown(tab: Any, visitor: Visitor, answer: Answer) -> list[str]:
    """Show an answer as if the tab had asked for it, and judge it."""
    kind = answer.headers["content-type"]
    tab.route("**/trang-thai", lambda r: r.fulfill(body=answer.text, content_type=kind))
    tab.goto(f"http://{visitor.host}/trang-thai")
    tab.unroute("**/trang-thai")
    return axe_faults(tab)


def test_an_empty_folder_is_accessible(chromium: Any, tmp_path: Path) -> None:
    with served(tmp_path) as visitor:
        tab = chromium.new_page()
        tab.goto(visitor.address)
        for path in ("", "moi", "tu"):
            tab.goto(f"http://{visitor.host}/{path}")
            assert axe_faults(tab) == []
        tab.close()


@pytest.mark.parametrize("look", LOOKS[1:], ids=["English, dark", "forced colours"])
def test_every_page_is_accessible_in_other_looks(
    tab: Any, visitor: Visitor, look: dict[str, Any]
) -> None:
    tab.context.add_cookies(
        [{"name": "baocao_gen_tieng", "value": look["language"], "url": f"http://{visitor.host}"}]
    )
    tab.emulate_media(**{key: value for key, value in look.items() if key != "language"})
    found = {}
    for step in ("", "moi", "tu", *(f"2/{step}" for step in SHOWN), "2/kiem-tra", "2/tep"):
        tab.goto(f"http://{visitor.host}/{step}")
        found[step] = axe_faults(tab)
    assert {step: faults for step, faults in found.items() if faults} == {}


def test_the_report_of_the_states_is_one(year_folder: Path) -> None:
    assert baocao_gen.load(year_folder / "2020.yaml").figures["ap"].actual == 7
