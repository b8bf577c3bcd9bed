"""Years and figures typed by hand in a line, told from what only looks like them."""

from __future__ import annotations

import pytest

from baocao_gen.vietnamese.in_text import typed_numbers

CASES = {
    "Tổng kết năm 2020": ["năm 2020"],
    "giai đoạn 2021-2025": ["năm 2021", "năm 2025"],
    "ngày 05/12/2020": ["năm 2020"],
    "đạt 1.988 thủ tục.": ["1.988 thủ tục"],
    "2.953,125 tỷ đồng và 12,5 điểm": ["2.953,125 tỷ đồng", "12,5 điểm"],
    "bằng 48,89% và 50 %": ["48,89%", "50 %"],
    "mở 06 lớp, 3 buổi": ["06 lớp"],
    "mở 06 lớpp": [],
    "Số: 15/QĐ-UBND": [],
    "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ": [],
    "Nghị định số 30/2020/NĐ-CP; kết quả năm 2020": ["năm 2020"],
    "Luật Đầu tư công năm 2019": [],
    "Căn cứ Quyết định năm 2019 về 1.988 thủ tục": [],
    "Điện thoại: 0273.3.872.582, Fax 3.872.583": [],
    "số tài khoản 3.710.205": [],
    "Điều 12. Khoản 3": [],
    "I. 1. 1.1. a)": [],
    "cỡ chữ 14": [],
    "": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_a_number_typed_by_hand_is_found(text: str, expected: list[str]) -> None:
    found = [f"năm {n.text}" if n.is_year else n.text for n in typed_numbers(text, ["lớp", "%"])]
    assert found == expected


@pytest.mark.parametrize(
    "line",
    [
        "1" * 50_000,
        "1" + ".234" * 20_000 + ".9",
        "Luật ngày " * 2_000,
        "1/AB ngày " * 5_000,
    ],
)
def test_a_long_line_without_a_figure_is_read_in_one_pass(line: str) -> None:
    """Each of them took minutes when every digit and every word was a new beginning."""
    assert typed_numbers(line) == []
