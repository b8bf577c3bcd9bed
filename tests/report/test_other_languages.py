"""A section in another language → its words on the page, and the language of each run."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from small_reports import HEADER

import baocao_gen
from baocao_gen.figures.figure import Timeline
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.blocks import Blocks, Paragraph, Run
from baocao_gen.report.page import page_names
from baocao_gen.report.report import Report

FIGURES = {
    "g": {
        "lop": {"don_vi_tinh": "lớp", "thuc_hien": 1988, "cung_ky": 2165}
        | {"ban_dich": {"en": {"don_vi_tinh": "course", "so_nhieu": "courses"}}},
        "dan": {"don_vi_tinh": "hộ", "thuc_hien": 5},
    }
}


def report_of(*sections: dict[str, Any], **more: Any) -> Report:
    data = {"ky_bao_cao": "quý III/2020", "the_thuc": HEADER, "so_lieu": FIGURES, **more}
    return baocao_gen.build({**data, "noi_dung": list(sections)})


def body(report: Report) -> Blocks:
    found: Blocks = page_names(report)["noi_dung"]
    return found


def languages(blocks: Blocks) -> dict[str, str | None]:
    runs: list[Run] = []
    for block in blocks.items:
        if isinstance(block, Paragraph):
            runs += block.runs
            continue
        runs += [run for column in block.columns for run in column.heading]
        runs += [run for row in block.rows for cell in row for run in cell]
    return {run.text: run.language for run in runs}


def test_a_section_prints_its_figures_in_its_language_and_so_do_those_below_it() -> None:
    text = "{{ ky_bao_cao }}: {{ g.lop | kem_don_vi }}"
    report = report_of(
        {"van": text},
        {"ngon_ngu": "en", "tieu_de": "{{ g.lop }}", "van": text, "muc": [{"van": text}]},
        {"ngon_ngu": "en", "muc": [{"ngon_ngu": "vi", "van": "Bên trong: {{ g.lop }}"}]},
        {"ngon_ngu": "de", "van": "{{ g.lop }}"},
    )
    assert languages(body(report)) == {
        "quý III/2020: 1.988 lớp": None,
        "1,988": "en-US",
        "Q3 2020: 1,988 courses": "en-US",
        "Bên trong: 1.988": None,
        "1.988": "de-DE",
    }


def test_every_run_of_a_section_carries_the_language() -> None:
    text = "**A** {{ g.lop }}\n\n- B\n\n| C | D |\n|---|---|\n| *E* | {{ g.lop }} |\n"
    found = languages(body(report_of({"ngon_ngu": "en_GB", "van": text})))
    assert set(found) >= {"A", "B", "C", "D", "E", "1,988"}
    assert set(found.values()) == {"en-GB"}


def test_word_is_told_the_language_of_a_run() -> None:
    report = report_of({"van": "Một"}, {"ngon_ngu": "en", "van": "**Two**"})
    page = ZipFile(BytesIO(baocao_gen.render(report))).read("word/document.xml").decode()
    assert '<w:b/><w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="en-US"/></w:rPr>' in page
    assert page.count("<w:lang ") == 1


def test_one_text_in_two_languages_is_rendered_in_each() -> None:
    same = {"van": "{% if g.lop > 5 %}{{ g.lop }}{% endif %}"}
    blocks = body(report_of(same, {**same, "ngon_ngu": "en"}, same))
    assert blocks.text == "1.988\n1,988\n1.988"


def test_the_periods_of_a_figures_chain_are_said_in_it_too() -> None:
    text = "{% for one in g.lop.chuoi %}{{ one.ky_bao_cao }}: {{ one.gia_tri }}; {% endfor %}"
    report = report_of({"van": text}, {"ngon_ngu": "en", "van": text})
    timeline = Timeline(report.year_file.period, (report.as_edition(),))
    assert body(report.along(timeline)).text.split("\n") == [
        "quý III/2020: 1.988; quý III/2020: 1.988;",
        "Q3 2020: 1,988; Q3 2020: 1,988;",
    ]


def test_what_cannot_be_said_is_told_at_its_tag() -> None:
    report = report_of({"van": "Một"}, {"ngon_ngu": "en", "van": "A {{ g.dan | kem_don_vi }}"})
    with pytest.raises(InvalidReport) as refused:
        page_names(report)
    [problem] = refused.value.problems
    assert problem.code == "BC403"
    assert "chưa có đơn vị tính «hộ» bằng ngôn ngữ «en»" in problem.message
    assert "ban_dich: {en:" in (problem.hint or "")


def test_a_draft_says_what_is_missing_in_every_language() -> None:
    figures = {"g": {"lop": {**FIGURES["g"]["lop"], "thuc_hien": None}}}
    text = "{% if g.lop > 5 %}many{% endif %} {{ g.lop | kem_don_vi }}"
    report = report_of({"ngon_ngu": "en", "van": text}, so_lieu=figures)
    # the mark of the choice that waits, and the blank itself
    assert body(report.as_draft()).text.count("chưa có: g.lop") == 2


@pytest.mark.parametrize(
    ("section", "is_loaded"),
    [
        ({"van": "{{ g.lop | theo('vi') }} {{ ky_bao_cao }}", "ngon_ngu": "vi"}, False),
        ({"van": "{{ g.lop | theo('en') }}"}, True),
    ],
)
@pytest.mark.slow
def test_babel_is_loaded_for_those_who_ask_for_another_language(
    section: dict[str, str], is_loaded: bool
) -> None:
    tests = Path(__file__).parents[1]
    program = (
        f"import sys; sys.path[:0] = [{str(tests)!r}, {str(tests / 'report')!r}];"
        "import baocao_gen; from test_other_languages import report_of;"
        f"report = report_of({section!r}); assert not baocao_gen.check(report);"
        "baocao_gen.render(report); print('babel' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == str(is_loaded), done.stderr
