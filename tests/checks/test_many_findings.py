"""Thousands of findings: what is told of them, and what they cost."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest
from counted_work import LINEAR, growth
from small_reports import HEADER, small_report

import baocao_gen
from baocao_gen.checks import MOST_OF_A_RULE, RULES, examine
from baocao_gen.checks.case import Case
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

pytestmark = pytest.mark.slow


def found(text: str, code: str, **more: object) -> list[Problem]:
    return [problem for problem in examine(small_report(text, **more)) if problem.code == code]


def test_a_rule_tells_its_first_thousand_findings_and_that_there_are_more() -> None:
    told = found("Tỉnh ủy ,xã. " * 1200, "BC413")
    assert len(told) == MOST_OF_A_RULE
    assert told[-1].message.endswith("(và còn nữa: mỗi loại chỉ nêu 1.000 chỗ)")
    assert "còn nữa" not in told[-2].message


def test_what_is_waived_does_not_count_among_the_thousand() -> None:
    text = "\n".join(["Tỉnh ủy ,xã."] * 1200 + ["Huyện ủy ,xã."])
    waiver = {"ma_loi": "BC413", "vi_tri": "Tỉnh ủy", "ly_do": "đúng"}
    assert len(found(text, "BC413", bo_qua=[waiver])) == 1


def test_a_waiver_of_what_was_not_told_any_more_is_not_called_useless() -> None:
    text = "\n".join(["Tỉnh ủy ,xã."] * 1200 + ["Huyện ủy ,xã."])
    waiver = {"ma_loi": "BC413", "vi_tri": "Huyện ủy", "ly_do": "đúng"}
    assert not found(text, "BC336", bo_qua=[waiver])


def test_an_error_behind_a_thousand_warnings_is_told() -> None:
    late = " ".join(f"Kế hoạch số {i + 1}/KH-UBND ngày 12/5/2021," for i in range(1200))
    told = found(f"{late} Quyết định số 17/2020/QĐ-UBND ngày 18/8/2019.", "BC428")
    assert [problem.severity for problem in told].count(Severity.ERROR) == 1


@pytest.mark.parametrize(("code", "told"), [("BC998", "BC335"), ("BC413", "BC336")])
def test_of_a_thousand_waivers_of_no_use_the_first_are_told(code: str, told: str) -> None:
    waived = [{"ma_loi": code, "vi_tri": f"chỗ {i}", "ly_do": "đúng"} for i in range(1_100)]
    assert len(found("Kết quả.", told, bo_qua=waived)) == MOST_OF_A_RULE


DATES = [f"{1 + i % 28}/{3 + i // 28 % 9}/{1990 + i // 252 % 31}" for i in range(2000)]


def one_document_with_many_dates(count: int) -> Report:
    return small_report("; ".join(f"Kế hoạch số 65/KH-UBND ngày {day}" for day in DATES[:count]))


def numbers(count: int) -> Report:
    return small_report(", ".join(f"{i + 1} thủ tục" for i in range(count)))


def months(count: int) -> Report:
    return small_report(" ".join(f"tháng {i % 7 + 3}/2020 và 5/5/2020," for i in range(count)))


def doubled_words(count: int) -> Report:
    return small_report("nêu vi vi phạm; " * count)


def unlike_doubled_words(count: int) -> Report:
    return small_report(
        "; ".join(f"ch{'ao' * (i % 7)} vi vi ph{'an' * (i % 9)}" for i in range(count))
    )


def waivers(count: int) -> Report:
    lines = "\n".join(f"Việc {i} ,xong." for i in range(count))
    listed = [{"ma_loi": "BC413", "vi_tri": f"Việc {i} ,", "ly_do": "đúng"} for i in range(count)]
    return small_report(lines, bo_qua=listed)


def waivers_of_no_use(count: int) -> Report:
    listed = [{"ma_loi": "BC999", "vi_tri": f"chỗ {i}", "ly_do": "đúng"} for i in range(count)]
    return small_report("Kết quả.", bo_qua=listed)


def titled_sections(count: int) -> Report:
    return baocao_gen.build(
        {
            "ky_bao_cao": "2020",
            "the_thuc": HEADER,
            "noi_dung": [{"tieu_de": f"Việc {i}", "van": "Kết quả."} for i in range(count)],
            "phu_luc": [
                {"tieu_de": f"Bảng {i}", "bang": {"cot": [{"ten": "a"}]}} for i in range(count)
            ],
        }
    )


def test_twice_the_sections_and_appendices_take_twice_the_work() -> None:
    assert growth(examine, titled_sections, 200) < LINEAR


@pytest.mark.parametrize(
    "make",
    [
        one_document_with_many_dates,
        numbers,
        months,
        doubled_words,
        unlike_doubled_words,
        waivers,
        waivers_of_no_use,
    ],
)
def test_twice_the_findings_take_twice_the_work(make: Callable[[int], Report]) -> None:
    assert growth(examine, make, 200) < LINEAR


REPEATED = {
    "syllables without a space": "từ",
    "vowels without a space": "ưa",
    "a long word and a digit": "a" * 2000 + "1 ",
    "a long word and an at sign": "a" * 2000 + " @",
    "a long word and half a tag": "a1" * 1000 + "  }} ",
    "spaces before nothing": " " * 2000 + "x Bảng 1 ",
    "empty lines": "\n",
    "dashes alone": "-\n",
    "brackets": "(",
    "commas": ",",
    "people": "10 người, ",
    "and": "và ",
    "references": "Phụ lục I của ",
    "marks of quotation": "“« ",
    "statements": "{% if nam %}a{% endif %}",
}


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_no_pattern_reads_a_text_again_for_each_of_its_places(piece: str) -> None:
    made = small_report("Bảng 1 " + piece * (20_000 // len(piece)))
    start = process_time()
    examine(made)
    page_names(made)
    assert process_time() - start < 5  # minutes, where one of them does


def test_a_title_of_words_that_may_be_read_in_two_ways_is_read_in_one() -> None:
    title = "Văn bản " + "chỉ đạo " * 40 + "khác"
    group = {"ten": "Nhóm", "van_ban": [DOCUMENT]}
    case = Case(Texts(small_report("Kết quả.", phu_luc=[{"tieu_de": title, "nhom": [group]}])))
    start = process_time()
    for rule in RULES:
        list(rule.find(case))
    assert process_time() - start < 5


DOCUMENT = {
    "ten_loai": "Kế hoạch",
    "so_ky_hieu": "1/KH-UBND",
    "ngay": "12/5/2020",
    "trich_yeu": "Công tác",
}


def test_a_symbol_of_many_letters_is_no_misspelled_agency() -> None:
    symbol = "1/KH-" + "AB" * 5000
    group = {"ten": "Nhóm", "van_ban": [{**DOCUMENT, "so_ky_hieu": symbol}]}
    made = small_report("Kết quả.", phu_luc=[{"tieu_de": "Văn bản", "nhom": [group]}])
    start = process_time()
    assert not [problem for problem in examine(made) if problem.code == "BC426"]
    assert process_time() - start < 1
