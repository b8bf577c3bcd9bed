"""Lines that somebody has numbered by hand stay lines of their own; others are no items."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.report.page import page_names
from baocao_gen.report.typed_lists import own_paragraphs, typed_items

LISTS = {
    "Gồm:\n1. Một;\n2. Hai;\n3. Ba.": ["Gồm:", "1. Một;", "2. Hai;", "3. Ba."],
    "a) Một\n tiếp\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm": [
        *("a) Một tiếp", "b) Hai", "c) Ba", "d) Bốn", "đ) Năm"),
    ],
    "1) Một\na) Nhỏ\nb) Nhỏ nữa\n2) Hai": ["1) Một", "a) Nhỏ", "b) Nhỏ nữa", "2) Hai"],
    "I. PHẦN MỘT\nII. PHẦN HAI": ["I. PHẦN MỘT", "II. PHẦN HAI"],
    "1.1. Một\n1.2. Hai": ["1.1. Một", "1.2. Hai"],
    "3. Ba\n4. Bốn": ["3. Ba", "4. Bốn"],
    "1. Một **đậm**\n2. Hai": ["1. Một đậm", "2. Hai"],
    "- gạch\n1. Một\n2. Hai\n- gạch nữa": ["gạch", "1. Một", "2. Hai", "gạch nữa"],
    "1. Một\n\n2. Hai\n3. Ba": ["1. Một", "2. Hai", "3. Ba"],
}
OTHERS = {
    "Trong tháng\n12. Kết quả": ["Trong tháng 12. Kết quả"],
    "năm\n2020. Kết": ["năm 2020. Kết"],
    "Đạt\n1.988 thủ tục\n1.989 thủ tục": ["Đạt 1.988 thủ tục 1.989 thủ tục"],
    "1. Một câu.\nCâu hai": ["1. Một câu. Câu hai"],
    "a b\nc d": ["a b c d"],
}


@pytest.mark.parametrize("text", [*LISTS, *OTHERS])
def test_each_typed_item_is_a_paragraph(text: str) -> None:
    items = page_names(small_report(text))["noi_dung"].items
    assert [item.text for item in items] == {**LISTS, **OTHERS}[text]


def test_a_text_keeps_its_letters() -> None:
    text = "1. a\n2. b\n" * 20_000
    assert own_paragraphs(text).replace("\n\n", "\n") == text
    assert sum(1 for _ in typed_items("1. a\n" * 50_000)) == 50_000
