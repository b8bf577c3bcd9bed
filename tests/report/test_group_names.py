"""A group of figures → what people call it, by tables and by the words of the report."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.report.group_names import GroupNames


@pytest.mark.parametrize(
    ("words", "table", "name"),
    [
        ("Bộ phận Một cửa điện tử.", "", "Một cửa"),
        ("Có {{ mot_cua.ho_so }}.", "", "Mot cua"),
        ("Bộ phận Một cửa.", "Giải quyết hồ sơ", "Giải quyết hồ sơ"),
    ],
)
def test_a_group_is_called_by_the_words_of_the_report(words: str, table: str, name: str) -> None:
    figure = {"ten": "Hồ sơ", "don_vi_tinh": "hồ sơ", "thuc_hien": "1"}
    titled = {"nhom": "mot_cua", "tieu_de": table}
    tables = [{"hang": [titled], "cot": ["ten", "thuc_hien"]}] if table else []
    report = small_report(
        so_lieu={"mot_cua": {"ho_so": figure}},
        noi_dung=[{"van": words, "bang_so_lieu": tables}],
    )
    assert GroupNames(report).of(("mot_cua",)) == name


@pytest.mark.parametrize(
    ("key", "heading", "name"),
    [
        ("dao_boi_duong_can_cong", "Đào tạo, bồi dưỡng cán bộ, công chức", None),
        ("giai_quyet_thu_tuc_hanh", "Giải quyết thủ tục hành chính", None),
        ("phuong_nhiem_vu", "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM {{ nam }}", "Phương hướng, nhiệm vụ năm"),
        ("thu_tuc", "Giải quyết thủ tục hành chính", "Thủ tục"),
        ("boi_duong_can_cong", "Đào tạo, bồi dưỡng cán bộ, công chức", "Boi duong can cong"),
    ],
)
def test_a_group_of_an_import_is_called_by_its_heading(
    key: str, heading: str, name: str | None
) -> None:
    figure = {"ten": "Số lượt", "don_vi_tinh": "lượt", "thuc_hien": "1"}
    report = small_report(
        so_lieu={key: {"so": figure}}, noi_dung=[{"muc": [{"tieu_de": heading, "van": "Có."}]}]
    )
    assert GroupNames(report).of((key,)) == (name or heading)
