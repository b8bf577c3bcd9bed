"""Footnotes and pictures in texts → what the checks read of them.

Judges: checks/evidence/marks.py
"""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.texts import Passage
from baocao_gen.pipeline.one import check
from baocao_gen.report.texts import Texts

FIGURES = {"thu_tuc": {"thuc_hien": "1861", "don_vi_tinh": "thủ tục"}}


def read(text: str) -> tuple[Passage, str]:
    """A text as typed, and its words as a rule reads them."""
    case = Case(Texts(small_report(text)))
    passage = next(p for p in case.passages if p.text == text)
    return passage, case.printed(passage).text


def said(*texts: str) -> list[str]:
    problems = check(small_report(*texts, so_lieu=FIGURES))
    return [f"{p.code} {p.message}" for p in problems]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Có 06 lớp[^1] mở.\n\n[^1]: Trừ 02 lớp.", "Có 06 lớp mở.\n\n\nTrừ 02 lớp."),
        ("Có[^a] {{ nam }}[^b].\n[^a]: Một\n[^b]: {{ nam }}", "Có 2020.\n\nMột\n\n2020"),
        ("![Sơ đồ](hinh-2019.png){rong=17cm}", "\nSơ đồ"),
        ("![Năm {{ nam }}](2019.png)\nHết.", "\nNăm 2020\nHết."),
        ("Xem [1] và (x)", "Xem [1] và (x)"),
    ],
)
def test_words_of_footnotes_and_captions_are_read_and_their_marks_are_not(
    text: str, words: str
) -> None:
    passage, printed = read(text)

    assert printed == words
    assert len(passage.masked) == len(text)
    assert "[^" not in passage.masked
    assert "2019" not in passage.masked


def test_a_place_behind_a_mark_is_the_typed_one() -> None:
    text = "Có 06 lớp[^1] mở.\n\n[^1]: Trừ 02 lớp."
    case = Case(Texts(small_report(text)))
    printed = case.printed(next(p for p in case.passages if p.text == text))

    places = [printed.at(printed.text.index(word)).offset for word in ("mở", "Trừ")]
    assert places == [text.index("mở"), text.index("Trừ")]


def test_a_number_in_a_footnote_is_held_against_the_figures() -> None:
    nearly = "«1.816 thủ tục» gần bằng mà không bằng số liệu thu_tuc"

    found = said("Có {{ thu_tuc | kem_don_vi }}[^1].\n\n[^1]: Của Sở là 1.816 thủ tục.")

    assert any(line.startswith(f"BC740 {nearly}") for line in found)


def test_marks_are_no_numbers_and_file_names_no_words() -> None:
    text = "Có {{ thu_tuc | kem_don_vi }}[^20].\n\n![Sơ đồ](hinh_19,5 (2).png)\n\n[^20]: Của Sở."

    assert [line for line in said(text) if not line.startswith("BC472")] == []


def test_a_cell_with_a_footnote_is_still_a_number() -> None:
    rows = [["A", "1.234[^1]\n[^1]: Số của 03 xã"], ["B", "10"], ["Cộng", "1.245"]]
    table = {"cot": [{"ten": "Tên"}, {"ten": "Số"}], "hang": rows}
    report = small_report("Hết.", phu_luc=[{"tieu_de": "Biểu", "bang": table}])

    assert any("các dòng cộng lại là 1.244" in problem.message for problem in check(report))
