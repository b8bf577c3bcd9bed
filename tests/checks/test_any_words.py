"""Whatever is typed into texts and rows, the rules answer, and answer in time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thoroughness import examples

from baocao_gen import build
from baocao_gen.checks import documents, wording
from baocao_gen.checks.case import Case
from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import Rule
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

HEADER = {
    "co_quan_ban_hanh": "Sở Mẫu",
    "ky_hieu": "BC-SM",
    "dia_danh": "Mẫu",
    "trich_yeu": "Tổng kết",
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Nguyễn Văn A"},
    "noi_nhan": ["Lưu: VT"],
}
PIECES = st.sampled_from(
    [
        "số",
        "Quyết định",
        "17",
        "/2020/",
        "/",
        "QĐ-UBND",
        "ngày",
        "31/02/2020",
        "của",
        "Phụ lục",
        "IIII",
        "Bảng",
        "(",
        ")",
        "“",
        '"',
        "–",
        "-",
        " ",
        "  ",
        "\n",
        "\n\n",
        "| ",
        ",",
        ".",
        "…",
        "covid",
        "Covid-19",
        "ủy",
        "uỷ",
        "а",
        "Ð",
        "̣",
        "İ",
        "văn bản",
        "0",
        "quý 4",
        "a)",
        "2.",
        "Tỉnh",
    ]
)
WORDS = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


def findings(report: Report) -> list[tuple[Rule, Finding]]:
    case = Case(Texts(report))
    rules = (*documents.RULES, *wording.RULES)
    return [(rule, finding) for rule in rules for finding in rule.find(case)]


@examples(150)
@given(WORDS, WORDS, st.sampled_from(["Công văn", "Quyết định", "Giấy"]))
def test_any_words_are_answered(typed: str, symbol: str, kind: str) -> None:
    plain = "".join(c for c in typed if c.isprintable() or c == "\n").replace("{", "(")
    number = "".join(c for c in symbol if c.isprintable()) or None
    row = {"ten_loai": kind, "so_ky_hieu": number, "ngay": None, "trich_yeu": plain or None}
    report = build(
        {
            "ky_bao_cao": "2020",
            "the_thuc": HEADER,
            "noi_dung": [{"tieu_de": "Một", "van": plain or "Câu."}],
            "phu_luc": [
                {
                    "tieu_de": "Một",
                    "dan": plain or "Câu.",
                    "nhom": [{"ten": "Một", "van_ban": [row]}],
                }
            ],
        }
    )
    for rule, finding in findings(report):
        problem = rule.problem(finding, report.origin)
        assert problem.message
        assert problem.position


def seconds(sentence: str, times: int) -> float:
    report = build(
        {"ky_bao_cao": "2020", "the_thuc": HEADER, "noi_dung": [{"van": sentence * times}]}
    )
    start = time.process_time()
    findings(report)
    return time.process_time() - start


@pytest.mark.slow
def test_long_texts_cost_in_proportion() -> None:
    for sentence in ("( ", "“ ", "a ", "quý ", "Quyết định số 1/QĐ-", "12/", "  ", "3 xã "):
        long, short = (
            min(seconds(sentence, times), seconds(sentence, times)) for times in (20_000, 2_000)
        )
        assert long < 20 * short + 0.5, sentence
