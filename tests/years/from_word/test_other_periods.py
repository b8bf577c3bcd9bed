"""The same report of another period teaches which numbers and which words change.

Judges: years/from_word/changes_said.py
"""

from __future__ import annotations

import pytest
from word_files import lines
from word_reports import line, report

import baocao_gen
from baocao_gen import Files
from baocao_gen.years.from_word.periods import Compared, OtherPeriod
from baocao_gen.years.from_word.proposals import Certainty
from baocao_gen.years.from_word.read_report import ReadBack, read_report


def dated(year: int, *body: str) -> bytes:
    return report(
        line("**I. KẾT QUẢ**"), *map(line, body), subject=(f"Kết quả công tác năm {year}",)
    )


def of_month(month: int, *body: str) -> bytes:
    subject = (f"Kết quả công tác tháng {month}/2020",)
    return report(line("**I. KẾT QUẢ**"), *map(line, body), subject=subject)


def read(own: bytes, other: bytes) -> ReadBack:
    files = Files.of({"moi.docx": own, "cu.docx": other})
    return read_report("moi.docx", others=["cu.docx"], files=files)


def year_text(back: ReadBack) -> str:
    return back.files[back.year_file].decode()


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        # what changes is a figure, and sure
        ("Đã xử lý 12 vướng mắc nội bộ.", "Đã xử lý 15 vướng mắc nội bộ.", Certainty.SURE),
        # what is the same in all periods stays text, unless its unit says what it is
        (
            "Áp dụng cách làm 02 vòng kiểm tra chéo.",
            "Áp dụng cách làm 02 vòng kiểm tra chéo.",
            None,
        ),
        ("Cả tỉnh hiện có 124 xã.", "Cả tỉnh hiện có 124 xã.", Certainty.SURE),
        ("Đã tích hợp 562.694 sổ sức khỏe.", "Đã tích hợp 562.694 sổ sức khỏe.", Certainty.LOOK),
        # what is not found again is judged as it was
        ("Đã xử lý 12 vướng mắc nội bộ.", "Câu khác hẳn, không có con số nào.", Certainty.LOOK),
    ],
)
def test_numbers_are_judged_by_whether_they_change(
    own: str, other: str, expected: Certainty | None
) -> None:
    back = read(of_month(9, own), of_month(8, other))
    assert [one.certainty for one in back.figures] == ([expected] if expected else [])
    assert back.is_same


def test_a_number_that_never_changes_is_told_among_those_that_stay_text() -> None:
    sentence = "Áp dụng cách làm 02 vòng kiểm tra chéo."
    [left] = read(of_month(9, sentence), of_month(8, sentence)).left
    assert (left.typed, left.reason) == ("02", "số như nhau ở mọi kỳ đã đọc")


def test_a_draft_of_the_same_period_says_nothing_of_what_never_changes() -> None:
    sentence = "Áp dụng cách làm 02 vòng kiểm tra chéo."
    assert len(read(of_month(9, sentence), of_month(9, sentence)).figures) == 1


def test_names_of_periods_that_move_on_become_tags() -> None:
    back = read(
        of_month(9, "Trong tháng 9/2020, Sở đã họp.", "Tháng 9/2020 có ngày lễ như năm 2019."),
        of_month(8, "Trong tháng 8/2020, Sở đã họp.", "Tháng 9/2020 có ngày lễ như năm 2019."),
    )
    assert "Trong {{ ky_bao_cao }}, Sở đã họp." in year_text(back)
    assert "như năm 2019" in year_text(back)
    assert back.is_same


def test_years_that_move_on_become_tags_and_those_of_documents_do_not() -> None:
    back = read(
        dated(2020, "Trong năm 2020 thực hiện Luật Đầu tư năm 2014, chuẩn bị cho năm 2021."),
        dated(2019, "Trong năm 2019 thực hiện Luật Đầu tư năm 2014, chuẩn bị cho năm 2020."),
    )
    assert "năm {{ nam }} thực hiện Luật Đầu tư năm 2014" in year_text(back)
    assert "chuẩn bị cho năm {{ nam_sau }}" in year_text(back)


def test_last_years_report_gives_last_years_values() -> None:
    back = read(
        dated(2020, "Đã giải quyết 1.988 hồ sơ, tăng 4,63% so với cùng kỳ."),
        dated(2019, "Đã giải quyết 1.900 hồ sơ, giảm 2,1% so với cùng kỳ."),
    )
    [one] = back.figures
    assert (one.typed, one.prior, back.is_same) == ("1.988", "1.900", True)
    assert f"{{{{ {one.dotted} | tang_giam_phan_tram }}}} so với" in year_text(back)


def test_the_month_before_gives_no_values_of_last_year() -> None:
    sentences = [f"Đã giải quyết {n} hồ sơ trong kỳ." for n in ("1.988", "1.900")]
    [one] = read(of_month(9, sentences[0]), of_month(8, sentences[1])).figures
    assert one.prior == ""


def test_a_change_that_recomputes_is_said_by_a_filter() -> None:
    sentence = "Có 1.988 thủ tục, giảm 177 thủ tục (cùng kỳ năm 2019: 2.165 thủ tục)."
    data = dated(2020, sentence)
    back = read_report("moi.docx", files=Files.of({"moi.docx": data}))
    [one] = back.figures
    assert f"{{{{ {one.dotted} | tang_giam }}}} (cùng kỳ" in year_text(back)
    text = year_text(back).replace("thuc_hien: 1988", "thuc_hien: 2200")
    files = Files.of({**back.files, back.year_file: text.encode()})
    made = baocao_gen.render(
        baocao_gen.load(back.year_file, files=files), draft=True, checked=False
    )
    [said] = [words for words in lines(made) if words.startswith("Có ")]
    assert (
        said.replace("\u00a0", " ")
        == "Có 2.200 thủ tục, tăng 35 thủ tục (cùng kỳ năm 2019: 2.165 thủ tục)."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 1.988 thủ tục, **giảm** 177 thủ tục (cùng kỳ năm 2019: 2.165 thủ tục).",  # two looks
        "Có 1.988 thủ tục, giảm tới 177 thủ tục (cùng kỳ năm 2019: 2.165 thủ tục).",
    ],
)
def test_a_change_that_a_filter_would_say_otherwise_stays(sentence: str) -> None:
    data = dated(2020, sentence)
    back = read_report("moi.docx", files=Files.of({"moi.docx": data}))
    assert ("tang_giam" in year_text(back), back.is_same) == (False, True)


def test_other_periods_are_compared_by_the_words_around_their_numbers() -> None:
    from baocao_gen.vietnamese.periods import Period

    compared = Compared(Period("year", 2020, 1), ())
    compared.read(OtherPeriod(None, ["Đã họp 12 lần trong kỳ."]))
    assert (compared.aligned, compared.prior, compared.tags) == ({}, {}, {})
