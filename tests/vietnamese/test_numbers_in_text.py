"""A typed line → the years and figures in it that next year's report must not keep."""

from __future__ import annotations

import pytest

from baocao_gen.vietnamese.in_text import typed_numbers


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Kết quả năm 2020", ["2020"]),
        ("giai đoạn 2021-2025", ["2021", "2025"]),
        ("có 1.988 thủ tục", ["1.988"]),
        ("kinh phí 206,125 tỷ đồng", ["206,125"]),
        ("đạt 98,5% kế hoạch", ["98,5%"]),
        ("mở 05 lớp", ["05"]),
        ("mở 05 buổi", []),  # «buổi» is no unit of this report
        ("tăng từ 1.200 lên 1.988 thủ tục", ["1.200", "1.988"]),
        ("Căn cứ Nghị quyết năm 2019", []),
        ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", []),
        ("Luật Đầu tư công năm 2019", []),
        ("Điện thoại: 0273.3.872.582", []),
        ("Phụ lục I, mục 2", []),
    ],
)
def test_years_and_figures_are_found_and_names_of_documents_are_not(
    line: str, found: list[str]
) -> None:
    assert [one.number for one in typed_numbers(line, ["lớp"])] == found


def test_a_year_is_told_from_a_figure_and_the_words_behind_it_are_quoted() -> None:
    [figure, year] = typed_numbers("có 1.988 thủ tục hành chính, năm 2020")
    assert (figure.text, figure.is_year) == ("1.988 thủ tục", False)
    assert (year.text, year.is_year) == ("2020", True)
