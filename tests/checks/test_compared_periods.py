"""Sentences of a quarterly report in the words of officials: the period said is the one printed."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.sentences import compared_period
from baocao_gen.report.texts import Texts

QUARTER_BEFORE = {
    "tăng": "{{ t.thu | tang_giam_ky_lien_truoc }}",
    "tăng %": "{{ t.thu | tang_giam_phan_tram_ky_lien_truoc }}",
    "gấp": "{{ t.thu | gap_lan_ky_lien_truoc }}",
    "số": "{{ t.thu.ky_lien_truoc }}",
}
YEAR_BEFORE = {
    "tăng": "{{ t.thu | tang_giam }}",
    "tăng %": "{{ t.thu | tang_giam_phan_tram }}",
    "gấp": "{{ t.thu | gap_lan }}",
    "số": "{{ t.thu.cung_ky }}",
}
OF_THE_QUARTER_BEFORE = [
    ("Thu ngân sách X so với quý trước.", "tăng"),
    ("So với quý trước, thu ngân sách X.", "tăng %"),
    ("Thu ngân sách nhà nước trên địa bàn X so với quý liền trước, vượt dự toán.", "tăng"),
    ("Quý này thu X hơn quý trước.", "tăng"),
    ("Số học sinh X so với quý II.", "tăng"),
    ("Số thu X so với quý II/2025.", "tăng %"),
    ("Quý trước thu X triệu đồng.", "số"),
    ("Quý trước là X triệu đồng.", "số"),
    ("Tổng thu X (so với quý trước).", "tăng"),
    ("Đạt kế hoạch; thu X so với kỳ liền trước.", "tăng"),
    ("Số ca mắc X so với quý liền kề trước.", "tăng"),
    ("Nếu so với quý trước thì số thu X.", "tăng"),
]
OF_THE_YEAR_BEFORE = [
    ("Thu X so cùng kỳ năm trước.", "tăng"),
    ("Thu thuế X so với cùng kỳ năm 2024.", "tăng %"),
    ("Số thu X so với quý III/2024.", "tăng %"),
    ("Cùng kỳ năm ngoái thu X triệu đồng.", "số"),
    ("Số thu bằng X cùng kỳ.", "gấp"),
    ("Thu X so với cùng kỳ, chi giảm.", "tăng"),
    ("So với cùng kỳ năm trước, số lượt khám bệnh tại các trạm y tế X.", "tăng"),
    ("Kết quả: thu X so với cùng kỳ quý III năm trước.", "tăng"),
    ("Số giáo viên đạt chuẩn X so với cùng kỳ năm học trước.", "tăng"),
]
"""A sentence with X for the tag, and what the tag says."""
SOUND = [
    "QUÝ so với quý trước, NĂM so với cùng kỳ.",
    "So với quý trước QUÝ, so với cùng kỳ NĂM.",
    "Thu QUÝ so với quý trước (cùng kỳ {{ t.thu.cung_ky }}).",
    "Quý trước chậm, quý này thu NĂM so với cùng kỳ.",
    "Trong quý trước đã tập huấn; số thu NĂM.",
    "Thu NĂM; so với quý trước, việc nhiều hơn.",
    "Tăng NĂM, cao hơn mức tăng của quý trước.",
    "Cùng kỳ thu {{ t.thu.cung_ky }}, quý trước {{ t.thu.ky_lien_truoc }}, nay NĂM so với cùng kỳ.",
    "Những quý trước thu khó; nay QUÝ so với quý trước.",
]


def found(text: str) -> list[Finding]:
    values = {"thuc_hien": "1200", "cung_ky": "900", "ky_lien_truoc": "1100"}
    figures = {"t": {"thu": {"ten": "Thu", "don_vi_tinh": "triệu đồng", **values}}}
    report = small_report(text, ky_bao_cao="quý III/2025", so_lieu=figures)
    return list(compared_period.RULE.find(Case(Texts(report))))


@pytest.mark.parametrize(("sentence", "says"), OF_THE_QUARTER_BEFORE)
def test_the_quarter_before_is_not_the_year_before(sentence: str, says: str) -> None:
    assert not found(sentence.replace("X", QUARTER_BEFORE[says]))
    assert found(sentence.replace("X", YEAR_BEFORE[says]))


@pytest.mark.parametrize(("sentence", "says"), OF_THE_YEAR_BEFORE)
def test_the_year_before_is_not_the_quarter_before(sentence: str, says: str) -> None:
    assert not found(sentence.replace("X", YEAR_BEFORE[says]))
    assert found(sentence.replace("X", QUARTER_BEFORE[says]))


@pytest.mark.parametrize("sentence", SOUND)
def test_what_is_sound_is_left_alone(sentence: str) -> None:
    text = sentence.replace("QUÝ", QUARTER_BEFORE["tăng"]).replace("NĂM", YEAR_BEFORE["tăng"])
    assert found(text) == []
