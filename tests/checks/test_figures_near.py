"""Which figures a section tells.

Judges: checks/evidence/figures_near.py
"""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.report.texts import Texts

FIGURES = {
    "vu": {"ten": "Vụ cháy", "don_vi_tinh": "vụ", "thuc_hien": 48, "cung_ky": 55},
    "chet": {"ten": "Người chết do cháy", "don_vi_tinh": "người", "thuc_hien": 3},
    "phat": {"ten": "Tiền phạt", "don_vi_tinh": "đồng", "thuc_hien": 2364500000},
}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Có {{ vu | kem_don_vi }}. Câu khác.", ["vu"]),
        ("Xảy ra 48 vụ cháy, làm 3 người chết. Câu khác.", ["vu", "chet"]),
        ("Có 48 em đi học, 3 người vắng.", []),
        ("Nộp ngân sách 2.364,5 triệu đồng.", ["phat"]),
        ("Xảy ra 55 vụ cháy.", []),
    ],
)
def test_a_section_tells_the_figures_that_it_prints_or_types(
    words: str, expected: list[str]
) -> None:
    case = Case(Texts(small_report(words, so_lieu=FIGURES)))
    assert list(case.near.of(case.sentences[-1])) == [(name,) for name in expected]
