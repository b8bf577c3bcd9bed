"""Figures by the words of their names, tags by what they print."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.web.preview.choices import (
    figure_choices,
    found_figures,
    found_tags,
    tag_choices,
)

FIGURES = {
    "dich_vu_cong": {
        "thu_tuc": {
            "ten": "Thủ tục hành chính",
            "don_vi_tinh": "thủ tục",
            "thuc_hien": "1988",
            "cung_ky": "2165",
        },
        "muc_do_3": {"ten": "Thủ tục mức độ 3", "don_vi_tinh": "thủ tục", "thuc_hien": "972"},
        "ty_le": {"ten": "Tỷ lệ mức độ 3", "don_vi_tinh": "%", "thuc_hien": "48,89"},
        "moi": {"ten": "Thủ tục mới", "don_vi_tinh": "thủ tục", "thuc_hien": None},
    },
}
REPORT = small_report("Hết.", so_lieu=FIGURES)


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("thu tuc", ["thu_tuc", "muc_do_3", "moi"]),
        ("3 mức THỦ", ["muc_do_3"]),
        ("đo muc", ["muc_do_3", "ty_le"]),
        ("dich_vu_cong.ty", ["ty_le"]),
        ("1.988", ["thu_tuc"]),
        ("không có", []),
        ("", ["thu_tuc", "muc_do_3", "ty_le", "moi"]),
    ],
)
def test_figures_are_found_by_words_in_any_order(words: str, figures: list[str]) -> None:
    found = found_figures(figure_choices(REPORT), words)
    assert [one.figure.removeprefix("dich_vu_cong.") for one in found] == figures


def test_a_figure_says_its_value_with_its_unit() -> None:
    said = {one.name: one.value for one in figure_choices(REPORT)}
    assert said["Thủ tục hành chính"] == "1.988 thủ tục"
    assert said["Tỷ lệ mức độ 3"] == "48,89%"
    assert said["Thủ tục mới"] == ""


def test_tags_are_chosen_by_what_they_print() -> None:
    choices = tag_choices(REPORT, "dich_vu_cong.thu_tuc")
    tags = {one.prints: one.tag for one in choices}
    assert tags["1.988"] == "{{ dich_vu_cong.thu_tuc }}"
    assert tags["1.988 thủ tục"] == "{{ dich_vu_cong.thu_tuc | kem_don_vi }}"
    assert tags["giảm 177 thủ tục"] == "{{ dich_vu_cong.thu_tuc | tang_giam }}"
    assert tags["2.165"] == "{{ dich_vu_cong.thu_tuc.cung_ky }}"
    assert [one.prints for one in found_tags(choices, "giam 177")] == ["giảm 177 thủ tục"]
    assert all(one.meaning for one in choices)
    assert len(tags) == len(choices)


def test_what_would_fail_or_print_a_blank_is_not_offered() -> None:
    said = " ".join(one.tag for one in tag_choices(REPORT, "dich_vu_cong.muc_do_3"))
    assert "tang_giam" not in said
    assert "ke_hoach" not in said
    assert tag_choices(REPORT, "dich_vu_cong.moi") == ()
    assert tag_choices(REPORT, "khong_co") == ()
