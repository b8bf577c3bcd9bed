"""A report's texts are filled in once, however often they are asked for."""

from typing import Any

import pytest
from small_reports import small_report

from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.tags.compile import TextFault


def report_of(**more: Any) -> Report:
    figures = {"dvc": {"thu_tuc": {"don_vi_tinh": "thủ tục", "thuc_hien": 1988}}}
    return small_report("Có {{ dvc.thu_tuc | kem_don_vi }}.", so_lieu=figures, **more)


TABLE = {"cot": [{"ten": "Việc"}], "hang": [["Họp"]]}
ONE, TWO = ({"tieu_de": title, "bang": TABLE} for title in ("Danh mục", "Khác"))


def test_what_was_asked_for_is_what_the_page_prints() -> None:
    report = report_of()
    texts = Texts(report)
    asked = texts.rendered("Có {{ dvc.thu_tuc | kem_don_vi }}.", ("noi_dung", 0, "van"))
    assert asked.printed == ["1.988 thủ tục"]
    page_names(report, texts)
    again = texts.rendered("Có {{ dvc.thu_tuc | kem_don_vi }}.", ("noi_dung", 0, "van"))
    assert again is asked


def test_a_text_of_an_appendix_may_ask_for_its_own_appendix() -> None:
    texts = Texts(report_of(phu_luc=[ONE, TWO]))
    number = "{{ phu_luc_nay.stt }}"
    with pytest.raises(TextFault):
        texts.rendered(number, ("noi_dung", 0, "van"))
    assert texts.rendered(number, ("phu_luc", 0, "dan")).printed == ["1"]
    assert texts.rendered(number, ("phu_luc", 1, "dan")).printed == ["2"]


def test_a_fault_is_told_to_everybody_who_asks() -> None:
    texts = Texts(report_of())
    for _ in range(2):
        with pytest.raises(TextFault, match="khong_co"):
            texts.rendered("{{ dvc.khong_co }}", ("noi_dung", 0, "van"))


def test_the_days_of_the_data_are_printed() -> None:
    text = "Số liệu {{ chot_so_lieu }}, chốt {{ ngay_chot_so_lieu }}."
    report = small_report(text, chot_so_lieu="15/12–14/12")
    names = Texts(report).names
    assert (names["chot_so_lieu"], names["ngay_chot_so_lieu"]) == (
        "từ ngày 15 tháng 12 năm 2019 đến ngày 14 tháng 12 năm 2020",
        "ngày 14 tháng 12 năm 2020",
    )


def test_without_days_there_is_no_name_for_them() -> None:
    assert "chot_so_lieu" not in Texts(small_report("Lời.")).names
