"""A line of a unit typed above a table stands at the right, as above a declared one.

Judges: report/unit_lines.py
"""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.report.blocks import Paragraph, Style, TableBlock
from baocao_gen.report.page import page_names

TABLE = "\n\n| Khoản | Số tiền |\n|---|---|\n| Thu | 12 |\n"


def styles_of(text: str) -> list[str]:
    blocks = page_names(small_report(text))["noi_dung"].items
    return [b.style.name if isinstance(b, Paragraph) else type(b).__name__ for b in blocks]


@pytest.mark.parametrize(
    "line", ["Đơn vị tính: triệu đồng", "*ĐVT: ha*", "(Đơn vị: tỷ đồng)", "**Đơn vị tính: người**"]
)
def test_a_unit_above_a_table_is_a_line_of_its_own_look(line: str) -> None:
    assert styles_of(f"Kết quả:\n\n{line}{TABLE}") == ["BODY", "TABLE_UNIT", "TableBlock"]


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị tính: triệu đồng",
        f"Đơn vị tính: triệu đồng. Kết quả như sau:{TABLE}",
        f"- Đơn vị tính: triệu đồng{TABLE}",
        f"Đơn vị tính: triệu đồng\n\nLời.{TABLE}",
    ],
)
def test_other_words_stay_words(text: str) -> None:
    assert "TABLE_UNIT" not in styles_of(text)


def test_the_lead_of_an_appendix_stands_above_its_table() -> None:
    report = small_report(
        "Lời.",
        phu_luc=[
            {
                "tieu_de": "Kinh phí",
                "dan": "Số liệu năm.\n\nĐơn vị tính: nghìn đồng",
                "bang": {"cot": [{"ten": "Khoản"}, {"ten": "Số tiền"}], "hang": [["Chi", "12"]]},
            },
        ],
    )
    appendix = page_names(report)["phu_luc"][0]
    assert [block.style for block in appendix["dan"].items] == [Style.BODY, Style.TABLE_UNIT]
    assert isinstance(appendix["bang"].items[0], TableBlock)
