"""A year file with tables of many columns → pages on which every number stands whole."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from judges import pdf_text, sound, to_pdf
from small_reports import small_report

import baocao_gen
from baocao_gen.report.page import page_names
from baocao_gen.report.table_widths import PORTRAIT, fitted

YEARS = range(2015, 2024)


def appendix(**more: Any) -> dict[str, Any]:
    """Nine years of numbers with seven digits, a share, a date and a document's number."""
    columns = ["STT", "Xã, phường", *(f"Năm {year}" for year in YEARS), "Văn bản", "Ngày"]
    rows = [
        [
            str(number),
            f"Xã Tân Phú {number}",
            *(f"{1 + year % 9}.{number:03}.{year % 1000:03}" for year in YEARS),
            f"{number}/KH-UBND",
            f"{number - 10}/7/2020",
        ]
        for number in range(11, 40)
    ]
    return {
        "tieu_de": "Số liệu",
        "bang": {"cot": [{"ten": c} for c in columns], "hang": rows},
        **more,
    }


def sections(data: bytes) -> list[str]:
    names = {WD_ORIENT.PORTRAIT: "dọc", WD_ORIENT.LANDSCAPE: "ngang", None: "dọc"}
    return [names[section.orientation] for section in docx.Document(BytesIO(data)).sections]


def test_only_the_appendix_that_asks_for_it_lies() -> None:
    wide, upright = appendix(kho_giay="ngang"), appendix(kho_giay="doc")
    report = small_report("Một câu.", phu_luc=[upright, wide, upright])
    assert sections(sound(baocao_gen.render(report))) == ["dọc", "dọc", "ngang", "dọc"]
    report = small_report("Một câu.", phu_luc=[wide])
    assert sections(sound(baocao_gen.render(report))) == ["dọc", "ngang"]


def test_a_table_of_the_page_is_measured_as_it_is_printed() -> None:
    names = page_names(small_report("Một câu.", phu_luc=[appendix()]))
    (block,) = names["phu_luc"][0]["bang"].items
    assert not fitted(block, PORTRAIT).fits


@pytest.mark.office
def test_every_number_stands_whole_on_the_page(tmp_path: Path) -> None:
    wide = appendix(kho_giay="ngang")
    text = pdf_text(to_pdf(baocao_gen.render(small_report("Một câu.", phu_luc=[wide])), tmp_path))
    printed = set(text.split())
    numbers = {cell for row in wide["bang"]["hang"] for i, cell in enumerate(row) if i != 1}
    assert numbers - printed == set()
