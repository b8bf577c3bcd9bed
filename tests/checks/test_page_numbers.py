"""The numbers on the page: from a figure, in a claim that rules judge, or alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from counted_work import LINEAR, calls
from small_reports import small_report

import baocao_gen
from baocao_gen.checks.case import Case
from baocao_gen.checks.page_numbers import page_numbers
from baocao_gen.report.texts import Texts

FIGURES = {"a": {"lop": {"ten": "Lớp", "don_vi_tinh": "lớp", "thuc_hien": 12}}}
TABLE = """\
| Khối | Doanh thu |
|:---|---:|
| A | 206,1 |
| B | 2.747,0 |
| Cộng | 2.953,1 |
"""


def case_of(text: str) -> Case:
    return Case(Texts(small_report(text, so_lieu=FIGURES)))


@pytest.mark.parametrize(
    ("text", "from_figures", "checked", "alone"),
    [
        ("Mở {{ a.lop | kem_don_vi }}.", 1, 0, []),
        ("Trồng 3.245 cây.", 0, 0, ["3.245 cây"]),
        ("Tổng cộng 407 học viên (139 + 222 + 46).", 0, 4, []),
        ("Xử phạt mười một (11) người; mở {{ a.lop }} lớp, có 95 thầy.", 1, 1, ["95 thầy"]),
        ("Ngày 05/10/2020, theo Quyết định số 15/QĐ-UBND, định hướng 2030.", 0, 0, []),
        (TABLE, 0, 3, []),
        (TABLE.replace("| Cộng | 2.953,1 |\n", ""), 0, 0, ["206,1", "2.747,0"]),
    ],
)
def test_a_number_is_checked_where_a_wrong_one_would_be_told(
    text: str, from_figures: int, checked: int, alone: list[str]
) -> None:
    known = page_numbers(case_of(text))
    assert (known.from_figures, known.checked) == (from_figures, checked)
    assert [number.words for number in known.alone] == alone
    assert known.total == from_figures + checked + len(alone)


def test_the_shipped_report_has_no_typed_number_that_stands_alone() -> None:
    path = Path(baocao_gen.__file__).parents[1] / "data" / "2020.yaml"
    known = page_numbers(Case(Texts(baocao_gen.load(path))))
    assert known.from_figures > 100
    assert [number.words for number in known.alone] == ["90 năm"]


def test_a_text_of_nothing_but_numbers_is_not_read_for_each_of_them() -> None:
    lines = [f"Có {n} xã và {n + 3} phường, đạt {n % 90}% kế hoạch" for n in range(11, 400)]
    half, whole = (case_of("\n".join(some)) for some in (lines[: len(lines) // 2], lines))
    assert calls(page_numbers, whole) < LINEAR * calls(page_numbers, half)
