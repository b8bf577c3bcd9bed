"""A kind of document → a year file to fill in, which is valid as it is."""

from __future__ import annotations

import pytest

from baocao_gen.decree30.facts import DOCUMENT_TYPES, DocumentType
from baocao_gen.decree30.forms import find_type
from baocao_gen.yearfile.example import example_year
from baocao_gen.yearfile.read import read_year_file


@pytest.mark.parametrize("kind", DOCUMENT_TYPES, ids=lambda kind: kind.name)
def test_the_file_of_every_kind_is_read_without_a_word(kind: DocumentType) -> None:
    text = example_year(kind, "mau.docx", 2026)
    year_file, _, warnings = read_year_file(text.encode(), "2026.yaml")
    assert (str(year_file.period), year_file.template, list(warnings)) == (
        "năm 2026",
        "mau.docx",
        [],
    )


@pytest.mark.parametrize(
    ("kind", "there", "absent"),
    [
        ("Báo cáo", ["so_lieu:", "{{ linh_vuc.ho_so | kem_don_vi }}"], ["can_cu:"]),
        ("Công văn", ["kinh_gui:", "Như trên"], ["so_lieu:", "can_cu:"]),
        ("Quyết định", ["can_cu:", "Như Điều 2"], ["kinh_gui:", "so_lieu:", "Như trên"]),
        ("Biên bản", ["Thời gian bắt đầu: … giờ …", "Thư ký"], ["so_lieu:", "dia_danh:"]),
        ("Giấy giới thiệu", [], ["trich_yeu:", "Như trên"]),
        ("Quy chế", ["ban_hanh_kem_theo:"], ["noi_nhan:", "ky_hieu:", "dia_danh:"]),
        ("Kế hoạch", ["can_cu:", "Nơi nhận thứ nhất"], ["Như trên", "-VT"]),
        ("Giấy mời", ["Tới dự: …"], ["so_lieu:"]),
    ],
)
def test_a_file_has_the_keys_that_its_template_prints(
    kind: str, there: list[str], absent: list[str]
) -> None:
    text = example_year(find_type(kind), "mau.docx", 2026)
    assert [words for words in there if words not in text] == []
    assert [words for words in absent if words in text] == []
    assert text.startswith(f"# Tệp năm tối thiểu cho mẫu {kind}: thay chữ ở sau dấu hai chấm.\n")
