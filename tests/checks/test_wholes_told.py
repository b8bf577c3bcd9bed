"""Which numbers before a number it is told to be a part of."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.wholes_told import wholes_of
from baocao_gen.report.texts import Texts


@pytest.mark.parametrize(
    ("words", "part", "expected"),
    [
        ("Kiểm tra 3.420 cơ sở, trong đó 285 cơ sở vi phạm", "285", ["3.420"]),
        ("Kiểm tra 3.420 cơ sở, phát hiện 285 cơ sở vi phạm", "285", ["3.420"]),
        ("Kiểm tra 3.420 cơ sở. Trong đó 285 cơ sở vi phạm", "285", ["3.420"]),
        ("Có 3.420 cơ sở. Qua kiểm tra phát hiện 285 cơ sở vi phạm", "285", ["3.420"]),
        ("Chi 2 tỷ đồng, trong đó chi lương 950 triệu đồng", "950", ["2"]),
        ("Có 342 người tham gia, trong đó 120 phụ nữ", "120", ["342"]),
        ("Có 120 hộ nghèo, 98 hộ cận nghèo", "98", []),
        ("Có 120 hộ nghèo. Có 98 hộ cận nghèo", "98", []),
        ("Mở 12 lớp, trong đó có 98 học viên", "98", []),
        ("Có 75 dự án; hoàn thành 54 dự án", "54", []),
        ("Kiểm tra 85 cơ sở, phát hiện 285 cơ sở", "285", []),
        ("Tăng 342 vụ, trong đó 76 vụ", "76", []),
    ],
)
def test_a_part_is_told_of_what_stands_before_it(
    words: str, part: str, expected: list[str]
) -> None:
    sentence = Case(Texts(small_report(words))).sentences[-1]
    said = next(one for one in sentence.said if one.typed == part)
    assert [one.typed for one in wholes_of(sentence, said)] == expected
