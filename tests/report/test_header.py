"""What templates print of the header: lines, rules, frames; the words of a starter are marked.

Judges: report/header.py
"""

from __future__ import annotations

from typing import Any

import pytest
from small_reports import HEADER, small_report

import baocao_gen
from baocao_gen.report.blocks import Blocks
from baocao_gen.report.drawn import Framed, Spot, Underline
from baocao_gen.report.page import page_names
from baocao_gen.tags.private_characters import BLANK_CLOSE, BLANK_OPEN
from baocao_gen.yearfile.model import Header


def names(draft: bool = False, **header: Any) -> dict[str, Any]:
    report = small_report("Một câu.", the_thuc={**HEADER, **header})
    found: dict[str, Any] = page_names(report.as_draft() if draft else report)["the_thuc"]
    return found


def test_an_agency_typed_on_two_lines_keeps_them_and_no_empty_one() -> None:
    printed = names(co_quan_ban_hanh="Ban Quản lý\ndự án đầu tư\n", co_quan_chu_quan="Sở\n")
    assert printed["co_quan_ban_hanh_dong"] == ["Ban Quản lý", "dự án đầu tư"]
    assert printed["co_quan_ban_hanh"] == "Ban Quản lý\ndự án đầu tư"
    assert printed["co_quan_chu_quan_dong"] == ["Sở"]
    assert names()["co_quan_chu_quan_dong"] == []


def test_a_sentence_names_an_agency_in_one_line() -> None:
    header = {**HEADER, "co_quan_ban_hanh": "Ban Quản lý\ndự án\n"}
    report = small_report("{{ the_thuc.co_quan_ban_hanh }} báo cáo.", the_thuc=header)
    assert page_names(report)["noi_dung"].text == "Ban Quản lý dự án báo cáo."


def test_a_long_title_above_the_signature_is_set_in_even_lines() -> None:
    signer = {
        "quyen_han_ky": "TUQ.",
        "thay_mat": "Chủ tịch Ủy ban nhân dân thành phố",
        "chuc_vu": "Trưởng phòng Tổ chức công chức",
        "ho_ten": "Nông Thị Hạnh",
    }
    assert names(nguoi_ky=signer)["nguoi_ky"]["dong"] == [
        "TUQ. CHỦ TỊCH",
        "ỦY BAN NHÂN DÂN THÀNH PHỐ",
        "TRƯỞNG PHÒNG",
        "TỔ CHỨC CÔNG CHỨC",
    ]
    short = {"quyen_han_ky": "Q.", "chuc_vu": "Giám đốc", "ho_ten": "Huỳnh Thị Mai"}
    assert names(nguoi_ky=short)["nguoi_ky"]["dong"] == ["Q. GIÁM ĐỐC"]


def test_a_long_subject_is_printed_in_even_lines() -> None:
    lines = names(trich_yeu="Kết quả công tác cải cách hành chính " * 4)["trich_yeu_dong"]
    assert len(lines) == 3
    assert max(map(len, lines)) < 1.4 * min(map(len, lines))


@pytest.mark.parametrize(
    ("key", "typed", "name", "printed"),
    [
        ("do_mat", "Mật", "khung_do_mat", ("MẬT", Spot.COLUMN, 56.9, True)),
        ("do_khan", "Hỏa tốc", "khung_do_khan", ("HỎA TỐC", Spot.COLUMN, 85.0, True)),
        ("do_khan", "HỎA TỐC", "khung_do_khan", ("HỎA TỐC", Spot.COLUMN, 85.0, True)),
        ("luu_hanh", "Lưu hành nội bộ", "khung_luu_hanh", ("LƯU HÀNH NỘI BỘ", Spot.TOP_MARGIN)),
        ("du_thao", "2", "khung_du_thao", ("DỰ THẢO 2", Spot.COLUMN)),
        ("du_thao", "Dự thảo lần 3", "khung_du_thao", ("DỰ THẢO LẦN 3", Spot.COLUMN)),
        ("lien_he", "Số 1 phố A\n", "khung_lien_he", ("Số 1 phố A", Spot.FOOT)),
    ],
)
def test_a_mark_has_its_frame(key: str, typed: Any, name: str, printed: tuple[Any, ...]) -> None:
    found = names(**{key: typed})[name]
    assert isinstance(found, Framed)
    shown = (found.words, found.spot, round(found.width, 1), found.is_red)
    assert shown[: len(printed)] == printed
    assert names()[name] == Blocks()


@pytest.mark.parametrize(
    ("header", "printed"),
    [
        ({"nguoi_soan": "pl", "so_ban": 300}, "PL.(300)"),
        ({"nguoi_soan": "PL."}, "PL"),
        ({"so_ban": 20}, "(20)"),
        ({}, ""),
    ],
)
def test_who_drafted_it_and_how_many_copies(header: dict[str, Any], printed: str) -> None:
    assert names(**header)["nguoi_soan_so_ban"] == printed


def test_another_mark_is_refused_with_those_there_are() -> None:
    with pytest.raises(baocao_gen.InvalidReport) as error:
        names(do_khan="Rất khẩn")
    assert error.value.problems[0].code == "BC215"


def test_rules_are_told_by_their_length() -> None:
    printed = names()
    kinds = ("ke_duoi_co_quan", "ke_duoi_trich_yeu", "ke_duoi_ten_loai")
    assert all(isinstance(printed[name], Underline) for name in kinds)


@pytest.mark.parametrize(
    ("header", "printed"),
    [
        ({}, "(Kèm theo Báo cáo số          /BC-STTTT"),
        ({"ten_loai": "Công văn"}, "(Kèm theo Công văn số"),
        ({"ten_loai": "Quy chế", "ban_hanh_kem_theo": "Quyết định số 15/QĐ-SM"},
         "(Kèm theo Quy chế ban hành kèm theo Quyết định số 15/QĐ-SM)"),
        ({"ten_loai": "Quy chế"}, "(Kèm theo Quy chế của Sở Thông tin và Truyền thông)"),
    ],
)  # fmt: skip
def test_an_appendix_says_what_it_belongs_to(header: dict[str, Any], printed: str) -> None:
    table = {"tieu_de": "A", "bang": {"cot": [{"ten": "b"}], "hang": [["c"]]}}
    report = small_report("Một câu.", the_thuc={**HEADER, **header}, phu_luc=[table])
    assert page_names(report)["phu_luc"][0]["kem_theo"].startswith(printed)


def test_a_draft_marks_the_words_of_a_starter_file() -> None:
    printed = names(
        draft=True,
        co_quan_ban_hanh="Tên cơ quan ban hành",
        ky_hieu="BC-[tên viết tắt của cơ quan]",
        noi_nhan=["Nơi nhận thứ nhất", "Lưu: VT"],
    )
    assert printed["co_quan_ban_hanh_dong"] == [f"{BLANK_OPEN}Tên cơ quan ban hành{BLANK_CLOSE}"]
    assert printed["so_ky_hieu_day_du"].endswith(
        f"/BC-{BLANK_OPEN}[tên viết tắt của cơ quan]{BLANK_CLOSE}"
    )
    assert printed["noi_nhan"] == [f"{BLANK_OPEN}Nơi nhận thứ nhất{BLANK_CLOSE}", "Lưu: VT"]


@pytest.mark.parametrize(
    ("kind", "left_out"),
    [
        ("Giấy giới thiệu", ["trich_yeu"]),
        ("Biên bản", ["dia_danh"]),
        ("quy chế", ["dia_danh", "ky_hieu", "noi_nhan"]),
    ],
)
def test_what_a_kind_never_prints_need_not_be_typed(kind: str, left_out: list[str]) -> None:
    typed = {key: value for key, value in HEADER.items() if key not in left_out}
    assert Header.model_validate({**typed, "ten_loai": kind}).kind == kind
    with pytest.raises(baocao_gen.InvalidReport) as error:
        Header.model_validate(typed)
    assert {problem.code for problem in error.value.problems} == {"BC201"}
