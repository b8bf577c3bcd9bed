"""A text → its sentences, and the numbers that each of them says.

Judges: checks/changes_told.py, checks/evidence/claims.py, checks/evidence/comparing_tags.py,
checks/evidence/directions.py, checks/evidence/figures_named.py, checks/evidence/kinship.py,
checks/evidence/meant.py, checks/evidence/names_with_numbers.py, checks/siblings.py,
checks/values_told.py
"""

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.subjects import subject_of
from baocao_gen.report.texts import Texts

FIGURES = {
    "dvc": {
        "thu_tuc": {
            "ten": "Thủ tục hành chính",
            "don_vi_tinh": "thủ tục",
            "thuc_hien": "1988",
            "cung_ky": "2165",
        },
        "muc_do_3": {"ten": "Thủ tục mức độ 3", "don_vi_tinh": "thủ tục", "thuc_hien": "972"},
        "mat_do": {
            "ten": "Mật độ thuê bao",
            "don_vi_tinh": "thuê bao/100 dân",
            "thuc_hien": "164,18",
        },
    }
}


def case_of(text: str) -> Case:
    return Case(Texts(small_report(text, so_lieu=FIGURES)))


def sentences_of(text: str) -> tuple[Sentence, ...]:
    return case_of(text).sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một câu. Hai câu! Ba câu?", ["Một câu. ", "Hai câu! ", "Ba câu?"]),
        ("Họp tại TP. HCM ngày 5. Sau đó về.", ["Họp tại TP. HCM ngày 5. ", "Sau đó về."]),
        ("Gồm:\n\n- Một.\n- Hai; ba\n+ Bốn", ["Gồm:\n", "- Một.\n", "- Hai; ba\n", "+ Bốn"]),
        ("Xuống dòng\nmà chưa hết câu.", ["Xuống dòng\nmà chưa hết câu."]),
        ("Câu.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nHết.", ["Câu.", "Hết."]),
        ("Số 1.988 và v.v. còn nữa.", ["Số 1.988 và v.v. còn nữa."]),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    assert [one.text.strip() for one in sentences_of(text)] == [one.strip() for one in expected]


def shown(said: Said) -> str:
    of = f" {said.amount.label}" if said.amount else ""
    return f"{said.typed} {said.unit or '?' + said.noun}{of}" + "".join(
        f"|{name}" for name in said.filters
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 1.988 thủ tục.", ["1.988 thủ tục"]),
        ("Có {{ dvc.thu_tuc }} thủ tục.", ["1.988 thủ tục dvc.thu_tuc"]),
        ("Tổng số {{ dvc.thu_tuc | tang_giam }}.", ["177 thủ tục dvc.thu_tuc|tang_giam"]),
        ("Có {{ dvc.thu_tuc.chenh_lech }} thủ tục.", ["177 thủ tục dvc.thu_tuc"]),
        (
            "{% if dvc.thu_tuc > 5 %}Có {{ dvc.thu_tuc }}{% endif %} thủ tục.",
            ["1.988 thủ tục dvc.thu_tuc"],
        ),
        ("Mật độ {{ dvc.mat_do | dat }}.", ["164,18 thuê bao/100 dân dvc.mat_do|dat"]),
        ("Có 14/143 xã, đạt 9,8%.", ["14 ?xã", "143 xã", "9,8 %"]),
        ("Có 15 con trâu.", ["15 ?con trâu"]),
        ("Từ ngày 05/10/2020 đến 14/3, tháng 5, quý 3, năm 2020.", []),
        ("Theo Điều 5, Quyết định số 12/2020/QĐ-UBND, mã 12-34.", []),
        ("Theo “15 hồ sơ mẫu” thì có 3 hồ sơ.", ["3 hồ sơ"]),
        ("Năm {{ nam }} có 5 lớp.", ["5 lớp"]),
        ("Tổng số 15 xã.", ["15 xã"]),
    ],
)
def test_a_sentence_says_numbers(text: str, expected: list[str]) -> None:
    assert [shown(said) for one in sentences_of(text) for said in one.said] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Có 972 thủ tục mức độ 3", ["dvc.muc_do_3"]),
        ("thủ tục hành chính của tỉnh", ["dvc.thu_tuc"]),
        ("thủ tục", []),
        ("Mật độ các thuê bao", ["dvc.mat_do"]),
    ],
)
def test_words_name_figures(words: str, expected: list[str]) -> None:
    found = case_of("x").by_words.named(words)
    assert [figure.dotted for figure in found] == expected


def test_what_is_too_long_for_a_sentence_is_not_read_for_claims() -> None:
    case = case_of(f"Thủ tục tăng 3%. Thủ tục {'thủ tục tăng 3% so với cùng kỳ ' * 500}")
    assert [sentence.text for sentence in case.sentences] == ["Thủ tục tăng 3%. "]
    assert [claim.shown for _, claim in case.claims] == ["tăng 3%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toàn tỉnh có {{ dvc.thu_tuc }} thủ tục, tăng 5%.", ["dvc.thu_tuc"]),
        ("Số thủ tục mức độ 3 tăng 5%.", ["dvc.muc_do_3"]),
        ("Thủ tục hành chính có hơn 1.950 thủ tục, tăng 5%.", ["dvc.thu_tuc"]),
        ("Thủ tục hành chính có hơn 1.600 thủ tục, tăng 5%.", []),
        ("Số vụ việc tăng 5%.", []),
    ],
)
def test_rules_that_ask_of_one_claim_hear_one_answer(text: str, expected: list[str]) -> None:
    case = case_of(text)
    [sentence] = case.sentences
    meant = subject_of(case, sentence, sentence.text.index("tăng"))
    assert [figure.dotted for figure in meant.figures] == expected
    assert subject_of(case, sentence, sentence.text.index("tăng")) is meant
