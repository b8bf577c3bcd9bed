"""Where no line may end: a bar stands for a no-break space, «=» for a no-break hyphen."""

import pytest

from baocao_gen.vietnamese.unbreakable import (
    NO_BREAK_HYPHEN,
    NO_BREAK_SPACE,
    breakable,
    unbreakable,
)

CASES = [
    "Thông tư số|01/2019/TT=BNV của Bộ Nội vụ",
    "Kế hoạch số|219/KH=UBND, Công văn 12/UBND=VX.",
    "(Covid=19) và COVID=19",
    "phát triển kinh tế|- xã hội",
    "giai đoạn 2016=2020",
    "giai đoạn 2016|– 2020",
    "ngày|05|tháng|01|năm|2020 của Sở",
    "ngày|15/12/2020, tháng|12/2020",
    "quý|IV|năm|2025 có",
    "1.988|thủ tục và 12|đơn vị, 13,5|triệu|đồng",
    "đạt 98,5% kế hoạch, còn 3|% chưa",
    "tăng 12 so với năm|2019 và 5 của 7 tỉnh".replace("7 tỉnh", "7|tỉnh"),
    "khoản|2 Điều|5 Luật",
    "năm|2020 tỉnh đã",
    "năm 2020.".replace("năm 2020", "năm|2020"),
    "BÁO CÁO NĂM|2020, Quý|IV và TUẦN|2",
    "1. Nội dung",
    "tăng -5",
    "- mục và -- dấu",
    "https://dichvucong.gov.vn/ho-so và van-thu@snv.gov.vn",
    "một-chữ-rất-dài-không-ai-viết-như-thế-trong-một-văn-bản-hành-chính",
    "",
    "Nghị quyết",
]


@pytest.mark.parametrize("marked", CASES)
def test_what_belongs_together_stays_on_one_line(marked: str) -> None:
    bound = marked.replace("|", NO_BREAK_SPACE).replace("=", NO_BREAK_HYPHEN)
    typed = marked.replace("|", " ").replace("=", "-")
    assert unbreakable(typed) == bound
    assert breakable(bound) == typed


@pytest.mark.parametrize(
    "text", ["a-" * 200_000, "1," * 200_000, "số " * 100_000, "-" * 300_000, "- " * 200_000]
)
def test_a_long_text_takes_no_longer_than_its_length(text: str) -> None:
    assert len(unbreakable(text)) == len(text)
