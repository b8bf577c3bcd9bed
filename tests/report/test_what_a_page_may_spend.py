"""All texts of a report share one budget: thousands of them may not take minutes."""

from __future__ import annotations

import pytest
from counted_work import calls
from small_reports import small_report

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.problems.problem import Problem
from baocao_gen.report.page import page_names
from baocao_gen.report.prose import MOST_IN_TAGS

CHOICE = "{% if nam %}tăng{% else %}giảm{% endif %}"
MANY_CHOICES = CHOICE * (MOST_IN_TAGS // 36 // 10)
LOOP = "{% for i in range(99999) %}{% for j in range(9) %}a{% endfor %}{% endfor %}"
SUM = "{% for i in range(90000) %}{% set x = i * i + i * i %}{% endfor %}"


def told(*texts: str) -> list[Problem]:
    report = small_report(*texts)
    try:
        page_names(report)
    except InvalidReport as error:
        return error.problems
    return []


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([CHOICE] * 100, id="a hundred choices"),
        pytest.param([CHOICE * 500], id="five hundred choices in one text"),
        pytest.param(["{{ nam }} " * 30_000], id="a text of names, which no compiler reads"),
        pytest.param(["| a | b |\n|---|---|\n" + "| **a** | b |\n" * 500], id="a table"),
        pytest.param(["{% for i in range(999) %}a{% endfor %}"] * 50, id="fifty loops"),
    ],
)
def test_what_people_write_is_printed(texts: list[str]) -> None:
    assert told(*texts) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ([CHOICE * 6_000], "các thẻ của phần chữ này dài quá 100.000 ký tự"),
        (
            [f"{CHOICE * (MOST_IN_TAGS // 36 // 10)} {n}" for n in range(12)],
            "các thẻ {% … %} của cả báo cáo dài quá",
        ),
        ([f"{LOOP} {n}" for n in range(100)], "vòng lặp chạy quá nhiều lượt"),
        (["{% for i in range(9999) %}a{% endfor %}"] * 1_000, "văn bản in ra quá dài"),
        ([SUM, f"{SUM} 2"], "vòng lặp chạy quá nhiều lượt"),
    ],
    ids=[
        "one text of tags",
        "many texts of tags",
        "many loops",
        "one text in many places",
        "sums in a loop",
    ],
)
def test_what_nobody_writes_is_refused_once(texts: list[str], said: str) -> None:
    (problem,) = told(*texts)
    assert (problem.code, problem.message) == ("BC404", said)


@pytest.mark.parametrize("piece", ["*", "* ", "*a ", "| a ", "\\\\"])
def test_a_text_of_marks_is_refused_before_it_fills_the_memory(piece: str) -> None:
    (problem,) = told("Kết quả " + piece * 60_000)
    assert (problem.code, problem.message) == (
        "BC404",
        "phần chữ này có quá 50.000 dấu *, | và \\",
    )


def test_the_faults_of_a_page_are_told_until_nobody_reads_on() -> None:
    assert 200 < len(told(*["{{ a b }}"] * 1_000)) < 500


def test_what_a_mistyped_name_means_is_looked_up_in_an_index_made_once() -> None:
    def misspelt(count: int) -> None:
        figures = {f"so_luong_{i}": {"don_vi_tinh": "hồ sơ", "thuc_hien": "1"} for i in range(400)}
        report = small_report(*(f"{{{{ so_lung_{i} }}}}" for i in range(count)), so_lieu=figures)
        with pytest.raises(InvalidReport) as refused:
            page_names(report)
        hints = [problem.hint for problem in refused.value.problems]
        assert hints == [f"có phải «so_luong_{i}»?" for i in range(count)]

    one, many = calls(misspelt, 1), calls(misspelt, 41)
    assert (many - one) / 40 < 6_000  # comparing with each of 400 names takes ten times as many
