"""The letter that asks units for their figures: a report of its own, in the decree's form."""

from __future__ import annotations

import yaml
from judges import python_docx_text, sound
from small_reports import small_report

from baocao_gen.decree30.templates.build import build_template
from baocao_gen.pipeline.one import check, produce
from baocao_gen.report.report import Report
from baocao_gen.word.template.compile import compile_template
from baocao_gen.years.sheets.letter import letter, letter_form, told_units
from baocao_gen.years.sheets.owed import owed

FIGURES = yaml.safe_load("""
ho_so: {ten: "Hồ sơ {{ a }} *nhận*", don_vi_tinh: hồ sơ, thuc_hien: , nguon: Văn phòng}
lop: {ten: Lớp tập huấn, don_vi_tinh: lớp, thuc_hien: , nguon: Phòng Đào tạo}
rieng: {ten: Vụ việc, don_vi_tinh: vụ, thuc_hien: }
""")
TASKS = [{"noi_dung": "Ban hành kế hoạch", "don_vi_chu_tri": "Văn phòng"}]


def asking() -> Report:
    report = small_report("Lời.", so_lieu=FIGURES, nhiem_vu=TASKS)
    return letter(report, owed(report), "15/12/2020")


def test_the_letter_says_who_owes_what_until_when() -> None:
    template = compile_template(build_template(letter_form()), "cong-van.docx")
    docx = sound(produce(asking(), template=template, draft=True, anchors=False).docx)
    text = python_docx_text(docx)
    for words in (
        "/STTTT-[đơn vị soạn thảo]",
        "V/v cung cấp số liệu báo cáo năm 2020",
        "Kính gửi:\nVăn phòng;\nPhòng Đào tạo.",
        "gửi về trước ngày 15/12/2020",
        "SỐ LIỆU ĐỀ NGHỊ CUNG CẤP NĂM 2020",
        "Hồ sơ {{ a }} *nhận*\nhồ sơ",
        "Lớp tập huấn\nlớp",
        "Kết quả nhiệm vụ: Ban hành kế hoạch",
        "Trần Văn Dũng",
    ):
        assert words in text
    assert "Vụ việc" not in text, "nobody supplies it"


def test_only_what_is_filled_in_by_hand_is_told_of_it() -> None:
    report = small_report("Lời.", so_lieu=FIGURES)
    assert told_units(owed(report)) == "Văn phòng và Phòng Đào tạo"
    assert {problem.severity.value for problem in check(asking())} <= {"warning", "note"}
