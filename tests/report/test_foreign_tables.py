"""A declared table of figures in a section in another language → its words and numbers.

Judges: report/table_words.py
"""

from __future__ import annotations

from typing import Any

import pytest
from small_reports import HEADER

import baocao_gen
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.blocks import Blocks, TableBlock
from baocao_gen.report.page import page_names
from baocao_gen.report.table_columns import CellKind, needs_of

PROCEDURES = {"don_vi_tinh": "procedure", "so_nhieu": "procedures"}
FIGURES: dict[str, Any] = {
    "g": {
        "tt": {"ten": "Thủ tục", "don_vi_tinh": "thủ tục", "thuc_hien": 1988, "cung_ky": 2165}
        | {"ke_hoach": 1900}
        | {
            "ban_dich": {
                "en": {"ten": "Procedures", "don_vi_tinh": "procedure", "so_nhieu": "procedures"}
            }
        },
        "tl": {"ten": "Tỷ lệ", "don_vi_tinh": "%", "thuc_hien": "48,89", "cung_ky": "51,52"}
        | {"ban_dich": {"en": {"ten": "Share online"}}},
        "dt": {"ten": "Doanh thu", "don_vi_tinh": "tỷ đồng", "thuc_hien": "2.953,125"}
        | {"ban_dich": {"en": {"ten": "Revenue"}}},
        "dan": {"ten": "Hộ", "don_vi_tinh": "hộ", "thuc_hien": 5},
    }
}
COLUMNS = ["stt", "ten", "don_vi_tinh", "cung_ky", "thuc_hien", "so_cung_ky", "so_ke_hoach"]


def table_of(language: str | None, rows: list[str], columns: list[Any] = COLUMNS) -> TableBlock:
    section: dict[str, Any] = {"bang_so_lieu": {"hang": rows, "cot": columns}}
    section |= {"ngon_ngu": language} if language else {}
    data = {"ky_bao_cao": "quý III/2020", "the_thuc": HEADER, "so_lieu": FIGURES}
    report = baocao_gen.build({**data, "noi_dung": [section]})
    blocks: Blocks = page_names(report)["noi_dung"]
    [table] = [block for block in blocks.items if isinstance(block, TableBlock)]
    return table


HEADS = [
    *("No.", "Indicator", "Unit", "Actual Q3 2019", "Actual Q3 2020"),
    *("% of the same period", "% of the plan"),
]


def words(table: TableBlock) -> list[list[str]]:
    heads = ["".join(run.text for run in column.heading) for column in table.columns]
    return [heads, *(["".join(r.text for r in cell) for cell in row] for row in table.rows)]


def test_a_table_in_an_english_section_is_english() -> None:
    table = table_of("en", ["g.tt", "g.tl", "g.dt"])
    assert words(table) == [
        HEADS,
        ["1", "Procedures", "procedures", "2,165", "1,988", "91.82", "104.63"],
        ["2", "Share online", "%", "51.52", "48.89", "94.90", ""],
        ["3", "Revenue", "billion Vietnamese dong", "", "2,953.125", "", ""],
    ]
    runs = [run for row in table.rows for cell in row for run in cell]
    assert {run.language for run in runs} == {"en-US"}


def test_its_numbers_are_numbers_to_the_widths_of_columns() -> None:
    english = table_of("en", ["g.tt", "g.dt"])
    vietnamese = table_of(None, ["g.tt", "g.dt"])
    kinds = [need.kind for need in needs_of(english)]
    assert kinds == [need.kind for need in needs_of(vietnamese)]
    assert kinds[4] is CellKind.NUMBERS


@pytest.mark.parametrize(
    ("language", "rows", "says"),
    [
        ("en", ["g.dan"], "chưa có ten bằng ngôn ngữ «en»"),
        ("de", ["g.tl"], "chưa có"),
    ],
)
def test_what_has_no_words_is_told_at_the_table(language: str, rows: list[str], says: str) -> None:
    with pytest.raises(InvalidReport) as refused:
        table_of(language, rows)
    [problem] = refused.value.problems
    assert says in problem.message
    assert problem.position is not None
    assert "bang_so_lieu" in (problem.position.part or "")


def test_a_template_gets_a_named_table_in_the_language_of_its_section() -> None:
    table = {"ten": "summary", "hang": ["g.tt"], "cot": ["ten", "thuc_hien"]}
    data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "so_lieu": FIGURES}
    for language, row in (("en", ["Procedures", "1,988"]), ("vi", ["Thủ tục", "1.988"])):
        section = {"ngon_ngu": language, "bang_so_lieu": table}
        page = page_names(baocao_gen.build({**data, "noi_dung": [section]}))
        assert page["bang_so_lieu"]["summary"]["hang"][0]["cac_o"] == row


def test_what_a_named_table_lacks_is_told_once() -> None:
    table = {"ten": "tabelle", "hang": ["g.tt"], "cot": ["ten", "thuc_hien"]}
    data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "so_lieu": FIGURES}
    report = baocao_gen.build({**data, "noi_dung": [{"ngon_ngu": "de", "bang_so_lieu": table}]})
    with pytest.raises(InvalidReport) as raised:
        page_names(report)
    assert [problem.code for problem in raised.value.problems] == ["BC403"]
