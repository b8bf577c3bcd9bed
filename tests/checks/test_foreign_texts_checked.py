"""Texts in another language → what the checks say of them, and what they leave alone.

Judges: checks/evidence/foreign_numbers.py, checks/evidence/spoken_time.py
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from small_reports import HEADER, small_report
from word_files import paragraph, word_file

import baocao_gen
from baocao_gen import check_template
from baocao_gen.checks import examine
from baocao_gen.checks.case import Case
from baocao_gen.checks.page_numbers import page_numbers
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

FIGURES: dict[str, Any] = {
    "g": {
        "tt": {"ten": "Thủ tục", "don_vi_tinh": "thủ tục", "thuc_hien": 1988, "cung_ky": 2165}
        | {"ban_dich": {"en": {"don_vi_tinh": "procedure", "so_nhieu": "procedures"}}},
        "tl": {"ten": "Tỷ lệ", "don_vi_tinh": "%", "thuc_hien": "48,89"},
    }
}
ENGLISH = """\
In {{ nam }}, the Department's portal offered {{ g.tt | kem_don_vi }} ({{ g.tl }} of them online),
{{ g.tt | tang_giam }} on {{ nam_truoc }}.

- Staff from 12 districts took part in 3 courses, e.g. “Working with data”, on 8 July 2020;
- had had enough: the the… no; well-known; don't; it's 24/7; No. 5; Q3 2020; July 15, 2020;
- https://example.vn/a.b?c=1.234; Level 3 and level 4 services; 1st, 2nd and 3rd; 10:30 a.m.;
+ 50/50; A4; $5,000; 3.5 million; 0.745; 1/3 of all.

| No. | Indicator | Unit | 2019 | 2020 |
|---:|:---|:---|---:|---:|
| 1 | Procedures | procedure | {{ g.tt.cung_ky }} | {{ g.tt }} |
| 2 | Total | item | 5 | 7 |

Thanh thieu nien, nghành, bổ xung, phát triễn stay as somebody has typed them.
"""


def report_of(text: str, language: str | None = "en") -> Report:
    section = {"van": text, **({"ngon_ngu": language} if language else {})}
    data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "so_lieu": FIGURES}
    return baocao_gen.build({**data, "noi_dung": [section]})


def told(report: Report) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in examine(report)]


def test_no_rule_of_vietnamese_reads_another_language() -> None:
    assert told(report_of(ENGLISH)) == []
    assert told(report_of(ENGLISH.replace(" | tang_giam", ""), "en_GB")) == []
    vietnamese = {code for code, _ in told(report_of(ENGLISH, None))}
    assert vietnamese >= {"BC450", "BC437"}, "and in a Vietnamese text they would be told"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es gibt 1.988 Verfahren, davon 48,89 % online; das ist gut."),
        ("fr", "Il y a 1\u202f988 procédures, dont 48,89\u00a0% en ligne ; c’est bien."),
        ("ru", "Всего 1\u00a0988 процедур, из них 48,89\u00a0% онлайн."),
        ("lo", "ມີ 1.988 ຂັ້ນຕອນ, 48,89%"),
        ("zh", "共有1,988项手续，其中48.89%在线办理。"),
        ("ja", "手続きは1,988件、うち48.89%がオンラインです。"),
        ("ar", "هناك 1,988 إجراء، منها 48.89% عبر الإنترنت."),
        ("hi", "कुल 12,34,567 प्रक्रियाएँ, जिनमें 48.89% ऑनलाइन हैं।"),
    ],
)
def test_right_numbers_of_any_language_are_left_alone(language: str, text: str) -> None:
    assert [code for code, _ in told(report_of(text, language)) if code != "BC411"] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ g.tt }} procedures", "BC436"),
        ("a bracket (that is open", "BC414"),
        ("XEM LẠI", "BC781"),
        ("1. Procedures\n2. Databases", "BC465"),
        ("the number is [điền số liệu]", "BC783"),
        ("1.988 procedures", "BC475"),
        ("{{ g.tt }}, or 1,998 procedures", "BC740"),
        ("1,988 procedures", "BC411"),
    ],
)
def test_what_is_wrong_in_every_language_is_told(text: str, code: str) -> None:
    assert code in {found for found, _ in told(report_of(text))}


def test_a_number_is_told_at_its_place_in_the_text() -> None:
    [problem] = examine(report_of("{{ g.tt | kem_don_vi }}, or\n48,89% of them"))
    assert problem.position is not None
    assert problem.position.excerpt == "48,89% of them"


def test_the_numbers_of_the_page_are_counted_in_every_language() -> None:
    report = report_of("{{ g.tt | kem_don_vi }}, 5 of them old.")
    found = page_numbers(Case(Texts(report)))
    assert (found.from_figures, found.checked, len(found.alone)) == (1, 0, 1)
    typed = page_numbers(Case(Texts(report_of("{{ g.tt }} procedures; 1,988 procedures"))))
    assert (typed.from_figures, typed.checked) == (1, 1)
    assert small_report("x").year_file.body[0].language is None


@pytest.mark.parametrize(
    ("template", "codes"),
    [
        ("{{ g.tt }} procedures and {{ g.tl }}", []),
        ("{{ g.tt }} things", ["BC528"]),
        ("{{ g.tt | kem_don_vi }}; {{ g.tt }} procedures", []),
        ("{{ g.tt | theo('vi') }} thủ tục", []),
        ("{{ g.tt | theo('vi') }} procedures", ["BC528"]),
    ],
)
def test_a_template_in_another_language_has_units_of_its_own(
    template: str, codes: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "mau.docx"
    body = "".join(map(paragraph, ['{%p set ngon_ngu = "en" %}', template]))
    file.write_bytes(word_file(body))
    found = [problem.code for problem in check_template(file, report_of("x", None))]
    assert [code for code in found if code != "BC527"] == codes


def test_a_figure_in_two_languages_is_in_one_format(tmp_path: Path) -> None:
    file = tmp_path / "mau.docx"
    words = ["{{ g.tt }} thủ tục, {{ g.tt | theo('en') }} procedures, {{ g.tl | theo('en') }}"]
    file.write_bytes(word_file("".join(map(paragraph, words))))
    found = {problem.code for problem in check_template(file, report_of("x", None))}
    assert found <= {"BC527"}


def test_numbers_of_another_language_in_a_vietnamese_text_are_read_for_what_they_mean() -> None:
    table = "| Mục | A | B |\n|---|---:|---:|\n" + "".join(
        f"| {name} | {{{{ g.{figure} }}}} | {{{{ g.{figure} | theo('en') }}}} |\n"
        for name, figure in (("Một", "a"), ("Hai", "b"), ("Cộng", "tong"))
    )
    counted = {"a": 1500, "b": 488}
    figures = {name: {"don_vi_tinh": "hộ", "thuc_hien": n} for name, n in counted.items()}
    figures["tong"] = {"don_vi_tinh": "hộ", "gom": ["a", "b"]}
    text = (
        f"{table}\nCó {{{{ g.tong | kem_don_vi }}}} (tiếng Anh: {{{{ g.tong | theo('en') }}}} hộ)."
    )
    assert told(small_report(text, so_lieu={"g": figures})) == []
    wrong = text.replace("{{ g.b | theo('en') }}", "489")
    assert "BC760" in {code for code, _ in told(small_report(wrong, so_lieu={"g": figures}))}
