"""A signature is never alone on a page, wherever the body ends; recipients stay with signatures."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
import pytest
from small_reports import small_report

import baocao_gen

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import page_breaks

TABLE = "| TT | Việc |\n|---|---|\n" + "\n".join(f"| {n} | Việc {n} |" for n in range(1, 6))


@pytest.mark.office
@pytest.mark.slow
def test_no_signature_is_alone_at_any_of_a_hundred_page_breaks(tmp_path: Path) -> None:
    found = page_breaks.tried(tmp_path, ("Báo cáo", "Biên bản"), range(14, 27))
    assert sum(counts.total() for counts in found.values()) >= 100
    assert {case: dict(counts) for case, counts in found.items() if set(counts) != {""}} == {}


def test_the_last_rows_of_a_table_stay_with_the_signature(tmp_path: Path) -> None:
    baocao_gen.render(small_report(TABLE), tmp_path / "a.docx")
    table = docx.Document(str(tmp_path / "a.docx")).tables[1]
    kept = [bool(row._tr.xpath("count(.//w:keepNext) = count(.//w:p)")) for row in table.rows]
    assert kept == [False, False, False, False, True, True]


def test_a_table_before_other_words_is_as_it_was(tmp_path: Path) -> None:
    baocao_gen.render(small_report(f"{TABLE}\n\nMột câu."), tmp_path / "a.docx")
    table = docx.Document(str(tmp_path / "a.docx")).tables[1]
    assert not table._tbl.xpath(".//w:keepNext")
