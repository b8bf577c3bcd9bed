"""What the figures of one sentence are called, one after another.

Judges: years/from_word/figure_names.py
"""

from __future__ import annotations

import pytest
from word_reports import line, report

from baocao_gen import Files
from baocao_gen.years.from_word.read_report import read_report


def names(sentence: str) -> list[str]:
    data = report(line("**I. KẾT QUẢ**"), line(sentence))
    back = read_report("bao-cao.docx", files=Files.of({"bao-cao.docx": data}))
    ordered = sorted(back.figures, key=lambda one: one.printings[0].start)
    return [one.name for one in ordered]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Cây lúa: diện tích 9.642 ha, năng suất 54,8 tạ/ha, sản lượng 52.838 tấn.",
            ["diện tích cây lúa", "năng suất cây lúa", "sản lượng cây lúa"],
        ),
        (
            "Diện tích cây ăn quả 22.715 ha, trong đó cam 5.120 ha, bưởi 4.386 ha.",
            ["diện tích cây ăn quả", "diện tích cam", "diện tích bưởi"],
        ),
        (
            "Tiếp nhận 640 hồ sơ, trong đó giao dịch điện tử 249 hồ sơ (38,9%).",
            ["hồ sơ tiếp nhận", "hồ sơ giao dịch điện tử", "tỷ lệ hồ sơ giao dịch điện tử"],
        ),
        (
            "Ghi nhận 643 ca mắc, tăng 112 ca so với năm trước.",
            ["ca mắc", "mức tăng ca mắc"],
        ),
        (
            "Tổng đàn bò 118.600 con, tăng 1,1%, đạt 98,7% kế hoạch (120.000 con).",
            ["đàn bò", "tỷ lệ tăng đàn bò", "mức đạt kế hoạch đàn bò", "kế hoạch đàn bò"],
        ),
        (
            "Thực hiện 96 cuộc kiểm tra tại 118 đơn vị, xử phạt 14 đơn vị với số tiền 1,1 tỷ đồng.",
            [
                *("cuộc kiểm tra", "đơn vị kiểm tra", "đơn vị xử phạt"),
                "số tiền đơn vị xử phạt",
            ],
        ),
        (
            "Có 68/79 xã đạt chuẩn nông thôn mới (86,1%).",
            [
                *("xã đạt chuẩn nông thôn mới", "tổng xã đạt chuẩn nông thôn mới"),
                "tỷ lệ xã đạt chuẩn nông thôn mới",
            ],
        ),
        (
            "Khai thác 486 m3 gỗ rừng trồng, xây 12 km kênh mương (kiên cố hóa 7 km), 9 trạm bơm.",
            ["khai thác gỗ rừng trồng", "xây kênh mương", "kiên cố hóa", "trạm bơm"],
        ),
        (
            "Xảy ra 12 vụ cháy rừng, thiệt hại 23,7 ha (cùng kỳ 19 vụ, 41,2 ha).",
            [
                *("vụ cháy rừng", "thiệt hại vụ cháy rừng", "cùng kỳ vụ cháy rừng"),
                "cùng kỳ thiệt hại vụ cháy rừng",
            ],
        ),
        (
            "Tỷ lệ bao phủ đạt 94,15%, vượt 0,15 điểm phần trăm so với kế hoạch.",
            ["tỷ lệ bao phủ", "mức vượt kế hoạch tỷ lệ bao phủ"],
        ),
        (
            "Có 32 sản phẩm 3 sao, 14 sản phẩm 4 sao, 972 dịch vụ công trực tuyến mức độ 4.",
            ["sản phẩm 3 sao", "sản phẩm 4 sao", "dịch vụ công trực tuyến mức độ 4"],
        ),
        (
            "Có 43 bưu cục (cấp 1: 11, cấp 2: 32).",
            ["bưu cục", "bưu cục cấp 1", "bưu cục cấp 2"],
        ),
        (
            "Số hồ sơ trễ hạn là 125 (tỷ lệ 4,47%). 100% cơ sở y tế dùng căn cước.",
            ["hồ sơ trễ hạn", "tỷ lệ hồ sơ trễ hạn", "tỷ lệ cơ sở y tế"],
        ),
        (
            "Số hộ dân tộc thiểu số 291 hộ; trao 01 giải Nhất, 03 giải Nhì.",
            ["hộ dân tộc thiểu số", "giải Nhất", "giải Nhì"],
        ),
    ],
)
def test_figures_are_called_as_a_clerk_would_call_them(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_a_share_said_again_of_another_thing_is_another_figure() -> None:
    again = "Đạt 100% kế hoạch. Thu 12 tỷ đồng. Đạt 100% kế hoạch."
    assert names(again) == ["mức đạt kế hoạch", "số tiền thu", "mức đạt kế hoạch"]


def test_more_than_a_whole_is_called_no_rate() -> None:
    assert names("Doanh thu tăng 103%, chiếm 12,5%.") == ["mức tăng doanh thu", "tỷ lệ doanh thu"]
