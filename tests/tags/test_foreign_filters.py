"""Filters in tags → what they say of a value in another language.

Judges: tags/foreign_filters.py
"""

from __future__ import annotations

from typing import Any

import pytest
from small_reports import small_report

from baocao_gen.report.names import text_names
from baocao_gen.report.prose import compile_narrative, render_line
from baocao_gen.tags.compile import TextFault
from baocao_gen.tags.other_language import Language

COURSES = {"en": {"ten": "Training courses", "don_vi_tinh": "course", "so_nhieu": "courses"}}
FIGURES: dict[str, Any] = {
    "g": {
        "lop": {"ten": "Lớp", "don_vi_tinh": "lớp", "thuc_hien": 1988, "cung_ky": 2165}
        | {"ke_hoach": 2000, "ban_dich": COURSES},
        "it": {"don_vi_tinh": "lớp", "thuc_hien": 1, "cung_ky": 1, "ban_dich": COURSES},
        "phan": {"don_vi_tinh": "%", "thuc_hien": "48,89", "cung_ky": "51,52"},
        "tien": {"don_vi_tinh": "tỷ đồng", "thuc_hien": "2.953,125", "cung_ky": "1.000,000"},
        "dan": {"don_vi_tinh": "hộ", "thuc_hien": 5},
    }
}
TASKS = [{"noi_dung": "Lập kế hoạch", "thoi_han": "08/7/2020"}]
NAMES = text_names(small_report("Không có gì.", so_lieu=FIGURES, nhiem_vu_nam_sau=TASKS))


def printed(tag: str, language: str | None = None) -> str:
    text = compile_narrative(f"{{{{ {tag} }}}}", Language(language) if language else None)
    return render_line(text, NAMES)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ('g.lop | theo("en")', "1,988"),
        ('g.lop | theo("vi")', "1.988"),
        ('g.lop | theo("en") | theo("vi") | kem_don_vi', "1.988 lớp"),
        ('g.phan | theo("en")', "48.89%"),
        ('g.phan | theo("en") | so_le(1)', "48.9%"),
        ('g.phan | so_le(1) | theo("en")', "48.9%"),
        ('g.lop | theo("en") | kem_don_vi', "1,988 courses"),
        ('g.it | theo("en") | dem_kem_don_vi', "1 course"),
        ('g.it | theo("en") | dem', "1"),
        ('g.tien | theo("en") | kem_don_vi', "2,953.125 billion Vietnamese dong"),
        ('(g.lop | theo("en")).cung_ky | kem_don_vi', "2,165 courses"),
        ('(g.lop | theo("en")).chenh_lech', "177"),
        ('(g.lop | theo("en")).ten', "Training courses"),
        ('(g.lop | theo("en")).don_vi_tinh', "courses"),
        ('(g.phan | theo("en")).don_vi_tinh', "%"),
        ('(g.tien | theo("en")).don_vi_tinh', "billion Vietnamese dong"),
        ('g.lop | theo("en") | tang_giam', "down 177 courses"),
        ('g.it | theo("en") | tang_giam', "unchanged"),
        ('g.phan | theo("en") | tang_giam', "down 2.63 percentage points"),
        ('g.lop | theo("en") | tang_giam_phan_tram', "down 8.18%"),
        ('g.lop | theo("en") | tang_giam_phan_tram(1)', "down 8.2%"),
        ('g.tien | theo("en") | gap_lan', "3.0 times"),
        ('g.it | theo("en") | gap_lan', "equal to"),
        ('g.lop | theo("en") | so_voi_ke_hoach', "99.40% of the plan"),
        ('ky_bao_cao | theo("en")', "2020"),
        ('ky_bao_cao | theo("vi")', "năm 2020"),
        ('"quý III/2020" | theo("en")', "Q3 2020"),
        ('nam | theo("en")', "2020"),
        ('nhiem_vu_nam_sau[0].thoi_han | theo("en_GB")', "8 July 2020"),
        ('nhiem_vu_nam_sau[0].thoi_han | thang_nam | theo("en")', "July 2020"),
        ('["A", "B", "C"] | theo("en")', "A, B, and C"),
        ('["A", g.lop] | theo("en")', "A and 1,988"),
        ('["A", "B"] | theo("vi")', "A và B"),
        ('g.lop | theo("en") | viet_hoa', "1,988"),
        ('g.lop | theo("en") ~ " x"', "1,988 x"),
    ],
)
def test_a_value_is_said_in_the_language_that_a_tag_asks_for(tag: str, words: str) -> None:
    assert printed(tag) == words


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("g.lop", "1,988"),
        ("g.lop | kem_don_vi", "1,988 courses"),
        ("g.lop.cung_ky | kem_don_vi", "2,165 courses"),
        ("g.lop.ten", "Training courses"),
        ("g.phan.chenh_lech | kem_don_vi", "2.63 percentage points"),
        ("g.lop | tang_giam", "down 177 courses"),
        ('g.lop ~ "/" ~ g.lop.cung_ky', "1,988/2,165"),
        ('[g.lop, g.phan] | join("; ")', "1,988; 48.89%"),
        ('["a", g.lop, "c"] | liet_ke', "a, 1,988, and c"),
        ('["a", "b", "c"] | liet_ke("or")', "a, b or c"),
        ("g.phan | viet_hoa", "48.89%"),
        ('g.phan | replace("%", " per cent")', "48.89 per cent"),
        ("ky_bao_cao", "2020"),
        ("ky_truoc", "2019"),
        ("nam", "2020"),
        ("1.5", "1.5"),
        ("nhiem_vu_nam_sau[0].thoi_han", "July 8, 2020"),
        ("nhiem_vu_nam_sau[0].thoi_han | ngay_dai", "July 8, 2020"),
        ("nhiem_vu_nam_sau[0].thoi_han | ngay_ngan", "Jul 8, 2020"),
        ("nhiem_vu_nam_sau[0].thoi_han | thang_nam", "July 2020"),
        ('"by " ~ nhiem_vu_nam_sau[0].thoi_han', "by July 8, 2020"),
        ("4 | la_ma", "IV"),
        ('g.lop | theo("vi") | kem_don_vi', "1.988 lớp"),
        ('g.lop | theo("fr")', "1\u202f988"),
        ('(g.lop | theo("de")).cung_ky', "2.165"),
    ],
)
def test_in_a_text_of_a_language_everything_is_said_in_it(tag: str, words: str) -> None:
    assert printed(tag, "en") == words


@pytest.mark.parametrize(
    ("tag", "language", "says"),
    [
        ('g.lop | theo("xx")', None, "không có ngôn ngữ «xx»"),
        ("g.lop | theo(5)", None, "ngôn ngữ ghi bằng mã"),
        ("g.lop | theo", None, "ngôn ngữ ghi bằng mã"),
        ('true | theo("en")', None, "đúng, sai không có chữ"),
        ('g.dan | theo("en") | kem_don_vi', None, "chưa có đơn vị tính «hộ»"),
        ('(g.dan | theo("en")).don_vi_tinh', None, "chưa có don_vi_tinh bằng ngôn ngữ «en»"),
        ('g.lop | kem_don_vi | theo("en")', None, "chữ thì không tự dịch"),
        ('the_thuc.dia_danh | theo("en")', None, "chữ thì không tự dịch"),
        ('g | theo("en")', None, "không in được cả một nhóm"),
        ('g.lop | theo("de") | tang_giam', None, "chưa có câu so sánh bằng ngôn ngữ «de»"),
        ("g.lop | bang_chu", "en", "chỉ nói tiếng Việt"),
        ("g.lop | dat", "en", "chỉ nói tiếng Việt"),
        ("5 | kem_don_vi", "en", "chỉ dùng cho số liệu"),
        ("g.khong | kem_don_vi", "en", "không có tên «khong»"),
        ('g.khong | theo("en")', None, "không có tên «khong»"),
    ],
)
def test_what_cannot_be_said_is_told(tag: str, language: str | None, says: str) -> None:
    with pytest.raises(TextFault) as fault:
        printed(tag, language)
    assert says in fault.value.message


def test_a_blank_stays_a_blank_in_every_language() -> None:
    figures = {"g": {"f": {"don_vi_tinh": "lớp", "thuc_hien": None, "ban_dich": COURSES}}}
    names = text_names(small_report("x", so_lieu=figures).as_draft())
    for tag in ('g.f | theo("en")', 'g.f | theo("en") | kem_don_vi', "g.f | kem_don_vi"):
        for language in (None, Language("en")):
            text = compile_narrative(f"{{{{ {tag} }}}}", language)
            assert "chưa có: g.f" in render_line(text, names)
