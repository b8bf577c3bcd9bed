"""Names of agencies and subjects are divided as a person divides them; the rule fits its line."""

from __future__ import annotations

import pytest

from baocao_gen.decree30.facts import RULE_SHARE
from baocao_gen.decree30.header_lines import AGENCY_ROOM, SUBJECT_ROOM, Type, balanced, rule_length

AGENCY = Type(12, capitals=True)
SUBJECT = Type(14)
NAMES = {
    "Cục Thống kê": 1,
    "Bảo hiểm xã hội Việt Nam": 1,
    "Ủy ban nhân dân / tỉnh Tiền Giang": 2,
    "ỦY BAN NHÂN DÂN / TỈNH TIỀN GIANG": 2,
    "Trung tâm Y tế / khu vực Cai Lậy": 2,
    "TRUNG TÂM Y TẾ / KHU VỰC CAI LẬY": 2,
    "Sở Thông tin / và Truyền thông": 2,
    "Sở Khoa học / và Công nghệ": 2,
    "Ban Quản lý dự án / đầu tư xây dựng": 2,
    "Ủy ban nhân dân / Thành phố Hồ Chí Minh": 2,
    "Ủy ban nhân dân / phường Tân Sơn Nhất": 2,
    "Viện Hàn lâm Khoa học / và Công nghệ Việt Nam": 2,
    "Sở Nông nghiệp / và Môi trường / tỉnh Bà Rịa - Vũng Tàu": 3,
    "Viện kiểm sát nhân dân / khu vực 7 - / Thành phố Hồ Chí Minh": 3,
    "Tòa án nhân dân / khu vực 3 - Lào Cai": 2,
    "Trường Tiểu học / và Trung học cơ sở 17/3": 2,
}
SUBJECTS = (
    "Họp",
    "Kế hoạch năm 2026",
    "Công tác tháng 10",
    "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2025"
    " và phương hướng, nhiệm vụ năm 2026",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_divided_between_its_words(name: str) -> None:
    lines = balanced(name.replace(" / ", " "), AGENCY_ROOM, AGENCY)
    assert " / ".join(lines) == name
    assert len(lines) == NAMES[name]
    assert all(AGENCY.width(line) <= AGENCY_ROOM for line in lines)


@pytest.mark.parametrize("text", [*NAMES, *SUBJECTS])
def test_a_rule_is_a_third_to_a_half_of_the_line_above_it(text: str) -> None:
    lines = balanced(text.replace(" / ", " "), SUBJECT_ROOM, SUBJECT)
    share = rule_length(lines, SUBJECT) / SUBJECT.width(lines[-1])
    assert RULE_SHARE.low < share < RULE_SHARE.high


def test_a_word_too_wide_has_a_line_and_no_words_are_no_line() -> None:
    wide = "A" * 60
    assert balanced(f"Sở {wide} Mẫu", AGENCY_ROOM, AGENCY) == ["Sở", wide, "Mẫu"]
    assert balanced("  ", AGENCY_ROOM, AGENCY) == []
    assert rule_length([], AGENCY) == 0


def test_a_name_without_end_is_measured_once_for_each_word() -> None:
    lines = balanced("sở mẫu " * 3_000, AGENCY_ROOM, AGENCY)
    assert sum(len(line.split()) for line in lines) == 6_000
