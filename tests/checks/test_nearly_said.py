"""Numbers typed in sentences → how often they are told, when they are slips and when they are not.

Judges: checks/evidence/nearly_said.py, checks/evidence/quotients.py,
checks/evidence/reckoned.py, checks/evidence/spoken_time.py, checks/evidence/value_index.py,
checks/evidence/values_alike.py, checks/evidence/values_held.py
"""

import random
from decimal import Decimal

import pytest

import baocao_gen
from baocao_gen.checks.case import Case
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.numbers import format_number

HEADER = {
    "co_quan_ban_hanh": "Phòng Giáo dục và Đào tạo",
    "ky_hieu": "BC-PGDĐT",
    "dia_danh": "Mẫu",
    "trich_yeu": "Tổng kết năm học",
    "nguoi_ky": {"chuc_vu": "Trưởng phòng", "ho_ten": "Nguyễn Văn A"},
    "noi_nhan": ["Lưu: VT"],
}
FIGURES = {
    "truong": {"ten": "Trường mầm non", "don_vi_tinh": "trường", "thuc_hien": "27"},
    "lop": {"ten": "Lớp mẫu giáo", "don_vi_tinh": "lớp", "thuc_hien": "315"},
    "tre": {"ten": "Trẻ đến lớp", "don_vi_tinh": "trẻ", "thuc_hien": "8462", "cung_ky": "8137"},
    "hoc_sinh": {"ten": "Học sinh tiểu học", "don_vi_tinh": "học sinh", "thuc_hien": "15738"},
    "kinh_phi": {"ten": "Kinh phí sửa chữa", "don_vi_tinh": "triệu đồng", "thuc_hien": "4.275,5"},
    "ty_le": {"ten": "Tỷ lệ huy động trẻ", "don_vi_tinh": "%", "thuc_hien": "92,64"},
}
TAGS = ", ".join(f"{{{{ gd.{name} | kem_don_vi }}}}" for name in FIGURES)


def told(lines: list[str]) -> int:
    """How many lines of a section that prints all figures have a number that is nearly one."""
    text = "\n\n".join([f"Toàn huyện có {TAGS}.", *lines])
    report = baocao_gen.build(
        {
            "ky_bao_cao": "2020",
            "the_thuc": HEADER,
            "so_lieu": {"gd": FIGURES},
            "noi_dung": [{"van": text}],
        }
    )
    case = Case(Texts(report))
    return sum(any(case.nearly_said.of(one, case.figures_of(one))) for one in case.sentences)


@pytest.mark.parametrize(
    ("words", "least", "most", "decimals", "allowed"),
    [
        ("Đã hỗ trợ {} học sinh.", 1_000, 99_999, 0, 5),
        ("Huy động {} trẻ.", 1_000, 9_999, 0, 5),
        ("Đạt {}%.", 1_000, 9_999, 2, 5),
        ("Tỷ lệ huy động {}%.", 1_000, 9_999, 2, 20),
        ("Có {} học sinh tiểu học.", 10_000, 99_999, 0, 10),
        ("Có {} trường mầm non.", 10, 99, 0, 40),
        ("Có {} trường.", 1, 99, 0, 0),
        ("Có {} hộ dân.", 1, 99_999, 0, 0),
    ],
)
def test_random_numbers_are_rarely_told(
    words: str, least: int, most: int, decimals: int, allowed: int
) -> None:
    """Of 400 numbers, no more than chance allows beside these words."""
    numbers = random.Random(5)
    lines = []
    for _ in range(400):
        number = format_number(Decimal(numbers.randint(least, most)).scaleb(-decimals), decimals)
        lines.append(words.format(number))
    assert told(lines) <= allowed


@pytest.mark.parametrize(
    "line",
    [
        "Có 15.378 học sinh tiểu học.",
        "Có 8.426 trẻ, năm 2019 có 8.137 trẻ.",
        "Năm trước có 8.173 trẻ.",
        "Kinh phí sửa chữa 42.755 triệu đồng.",
        "Kinh phí sửa chữa là 4,276 triệu đồng.",
        "Tỷ lệ huy động trẻ đạt 92,46%.",
        "Có 72 trường mầm non.",
        "Có 351 lớp mẫu giáo.",
        "Kinh phí sửa chữa khoảng 4,2 tỷ đồng.",
        "Trẻ đến lớp tăng 352 trẻ.",
    ],
)
def test_a_slip_is_told(line: str) -> None:
    assert told([line]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Có 15.738 học sinh, 8.462 trẻ, 92,64%; khoảng 92,6%, 92,7% ở nông thôn.",
        "Kinh phí 4,28 tỷ đồng, tức khoảng 4,3 tỷ đồng.",
        "Trẻ đến lớp tăng 325 trẻ, tăng 3,99% so với năm trước.",
        "Năm 2018 có 8.426 trẻ đến lớp.",
        "Có hơn 8.460 trẻ; gần 8.470 trẻ; từ 8.426 trẻ trở lên.",
        "Số điện thoại 0273 8462, năm 2020, 2021.",
    ],
)
def test_what_is_right_or_of_another_kind_is_not_told(line: str) -> None:
    assert told([line]) == 0
