"""The properties of a finished document say what it is about, for whoever registers it."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from small_reports import HEADER, small_report

import baocao_gen


def properties(draft: bool = False, checked: bool = True, **header: Any) -> Any:
    report = small_report("Một câu.", the_thuc={**HEADER, **header})
    made = baocao_gen.render(report, draft=draft, checked=checked)
    assert made == baocao_gen.render(report, draft=draft, checked=checked)
    return docx.Document(io.BytesIO(made)).core_properties


@pytest.mark.parametrize(
    ("header", "title", "subject"),
    [
        ({"so_van_ban": "15"}, "Tổng kết công tác", "Báo cáo số 15/BC-STTTT"),
        ({"trich_yeu": "Kết quả năm {{ nam }}\nvà kế hoạch"}, "Kết quả năm 2020 và kế hoạch",
         "Báo cáo BC-STTTT"),
        ({"ten_loai": "Thư công", "trich_yeu": ""}, "Thư công", "Thư công BC-STTTT"),
    ],
)  # fmt: skip
def test_a_document_says_its_subject_number_and_agency(
    header: dict[str, Any], title: str, subject: str
) -> None:
    said = properties(**header)
    assert (said.title, said.subject, said.author, said.language) == (
        title,
        subject,
        "Sở Thông tin và Truyền thông",
        "vi-VN",
    )


def test_a_draft_and_an_unchecked_document_say_it_too() -> None:
    said = properties(draft=True, checked=False, trich_yeu="Trích yếu nội dung")
    assert said.title == "Trích yếu nội dung"
    assert said.content_status == "Chưa kiểm tra số liệu"
