"""Findings → a page with their places, and a waiver with its reason.

Judges: web/pages/findings.py
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from web_page import Visitor, served


@pytest.fixture
def wrong(year_folder: Path) -> Path:
    file = year_folder / "2020.yaml"
    text = file.read_text("utf-8").replace("thuc_hien: 5701", "thuc_hien: 5711")
    file.write_text(text, "utf-8")
    return file


def test_a_finding_leads_to_its_figure_and_to_related_places(wrong: Path, visitor: Visitor) -> None:
    page = visitor.get("/2/kiem-tra").text
    assert '<a href="/2/so-lieu/thu_dien_tu.hop_thu">' in page
    assert "Giải thích BC3" in page
    assert "2020-so-goc.csv" in page


def test_a_finding_is_waived_with_its_reason(wrong: Path, visitor: Visitor) -> None:
    page = visitor.get("/2/kiem-tra").text
    version = re.search(r'data-version="(\w+)"', page)[1]  # type: ignore[index]  # it is there
    [(code, place)] = re.findall(r'name="ma" value="(BC3\d\d)">.*?name="cho" value="(thu_dien_tu.hop_thu)"', page, re.DOTALL)[:1]  # fmt: skip  # noqa: E501 — one pattern
    form = {"ban": version, "ma": code, "cho": place, "ly_do": 'số "gốc" là vậy, xem: bảng'}
    before = visitor.get("/").text.count(" lỗi</li>")
    assert visitor.post("/2/kiem-tra/bo-qua", form).status == 303
    assert visitor.get("/").text.count(" lỗi</li>") == before
    added = wrong.read_text("utf-8").splitlines()[-1]
    assert f'{{ma_loi: {code}, vi_tri: "{place}"' in added or f"vi_tri: {place}" in added
    assert "là vậy, xem: bảng" in visitor.get("/2/kiem-tra").text


def test_a_waiver_without_a_reason_is_not_written(wrong: Path, visitor: Visitor) -> None:
    before = wrong.read_bytes()
    form = {"ban": "x", "ma": "BC301", "cho": "thu_dien_tu.hop_thu", "ly_do": " "}
    assert visitor.post("/2/kiem-tra/bo-qua", form).status == 303
    assert wrong.read_bytes() == before


def test_what_is_missing_stands_there_too(visitor: Visitor) -> None:
    assert "Còn thiếu (3)" in visitor.get("/2/kiem-tra").text


def test_a_sound_report_says_so(visitor: Visitor) -> None:
    assert "Không thấy mâu thuẫn nào" in visitor.get("/1/kiem-tra").text


MARKED = """\
so_lieu:
  tram: {ten: Trạm y tế, don_vi_tinh: trạm, thuc_hien: 12}  # XEM LẠI: số trạm
noi_dung:
  # XEM LẠI: năm «2019»
  - van: Có {{ tram | kem_don_vi }}.
"""


def test_a_mark_goes_once_it_was_looked_at(tiny_folder: Path) -> None:
    file = tiny_folder / "2020.yaml"
    head = file.read_text("utf-8").partition("so_lieu:")[0]
    file.write_text(head + MARKED, "utf-8")
    with served(tiny_folder) as visitor:
        for left in (2, 1, 0):
            page = visitor.get("/2/kiem-tra").text
            lines = re.findall(r'name="dong" value="(\d+)"', page)
            assert len(lines) == page.count("Đã xem lại, xóa dấu</button>") == left
            assert "xóa dòng" not in page.partition("<details>")[0]
            version = re.search(r'data-version="(\w+)"', page)[1]  # type: ignore[index]  # it is there
            if lines:
                form = {"ban": version, "dong": lines[0]}
                assert visitor.post("/2/kiem-tra/da-xem-lai", form).status == 303
    assert "thuc_hien: 12}\n" in file.read_text("utf-8")
    assert "XEM LẠI" not in file.read_text("utf-8")
