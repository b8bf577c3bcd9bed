"""The estimate of pages is that of LibreOffice, or one beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_reports import small_report

import baocao_gen
from baocao_gen.files.libreoffice import convert_all
from baocao_gen.pipeline.one import produce
from baocao_gen.report.length import pages
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report

ROOT = Path(__file__).parents[2]
SHIPPED = [
    *(f"data/{year}.yaml" for year in (2019, 2020, 2021)),
    *("examples/nhu-da-ban-hanh.yaml", "examples/cuoi-nam/2020.yaml"),
    *("examples/phuong-thang/2020-10.yaml", "docs/huong-dan/vi-du/2020.yaml"),
]
ROWS = [
    [str(n), f"Chỉ tiêu thứ {n} của bảng, tên dài hơn một dòng", "1.234.567"] for n in range(70)
]
NARROW = "|".join([" Tổng số hồ sơ "] * 12)


def table(columns: list[str], rows: list[list[str]]) -> dict[str, Any]:
    listed = [{"ten": name} for name in columns]
    return {"tieu_de": "Bảng", "bang": {"cot": listed, "hang": rows}}


MADE = {
    "prose": small_report(*["Câu văn của báo cáo dài hơn một dòng chữ. " * 12] * 30),
    "a long table": small_report("Câu.", phu_luc=[table(["TT", "Chỉ tiêu", "Số"], ROWS)]),
    "narrow columns": small_report(
        f"|{NARROW}|\n|{'---|' * 12}\n" + f"|{'|'.join([' 12.345 '] * 12)}|\n" * 40
    ),
    "short lines": small_report(*["- Một việc."] * 120),
}


@pytest.mark.office
@pytest.mark.slow
def test_the_estimate_is_within_a_page_or_a_tenth(tmp_path: Path) -> None:
    reports = {name: baocao_gen.load(ROOT / name) for name in SHIPPED} | MADE
    made = {name: produce(report, draft=True, checked=False) for name, report in reports.items()}
    pairs = []
    for number, one in enumerate(made.values()):
        docx = tmp_path / f"{number}.docx"
        docx.write_bytes(one.docx)
        pairs.append((docx, docx.with_suffix(".pdf")))
    told = {name: one.estimated_pages for name, one in made.items()}
    real = dict(zip(made, convert_all(pairs), strict=True))
    far = {
        name: (told[name], real[name])
        for name in made
        if abs(told[name] - real[name]) > max(1, real[name] / 10)
    }
    assert far == {}  # fmt: skip


@pytest.mark.parametrize(
    ("report", "least", "most"),
    [
        (small_report("Một câu."), 1, 1),
        (MADE["prose"], 5, 8),
        (MADE["a long table"], 4, 6),
        (small_report("Chữ " * 200_000), 250, 400),
    ],
    ids=["a sentence", "prose", "table", "a book"],
)
def test_more_words_fill_more_pages(report: Report, least: int, most: int) -> None:
    assert least <= pages(page_names(report)) <= most
