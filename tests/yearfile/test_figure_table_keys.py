"""The keys of tables of figures and of units' files: what may be typed, short or in full.

Judges: yearfile/model/figure_table.py, yearfile/model/on_paper.py, yearfile/model/unit_file.py
"""

from __future__ import annotations

from typing import Any

import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.model import ColumnKind, FigureTable, Paper, UnitFile


def test_a_word_is_a_row_or_a_column() -> None:
    table = FigureTable.model_validate(
        {
            "hang": ["a.b", {"tieu_de": "Nhóm", "hang": ["a.c"]}],
            "cot": ["stt", "a.d", {"tieu_de": "Năm", "cot": ["ke_hoach"]}],
            "kho_giay": "ngang",
        }
    )
    assert [row.figure for row in table.rows] == ["a.b", None]
    assert table.rows[1].rows[0].figure == "a.c"
    assert [column.kind for column in table.columns] == [ColumnKind.NUMBER, None, None]
    assert table.columns[1].figure == "a.d"
    assert table.columns[2].columns[0].kind is ColumnKind.PLANNED
    assert table.paper is Paper.LANDSCAPE


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"cot": ["ten"]}, "BC213"),
        ({"hang": ["a"], "cot": []}, "BC206"),
        ({"hang": ["a"], "theo_don_vi": "true", "cot": ["ten"]}, "BC213"),
        ({"hang": [{"so_lieu": "a", "nhom": "b"}], "cot": ["ten"]}, "BC213"),
        ({"hang": [{"so_lieu": "a", "tieu_de": "b"}], "cot": ["ten"]}, "BC213"),
        ({"hang": [{"dam": "true"}], "cot": ["ten"]}, "BC213"),
        ({"hang": ["a"], "cot": [{"loai": "ten", "nam": "2020"}]}, "BC213"),
        ({"hang": ["a"], "cot": [{"cot": ["ten"]}]}, "BC213"),
        ({"hang": ["a"], "cot": [{"loai": "tenn"}]}, "BC215"),
        ({"hang": ["a"], "cot": ["ten"], "kho_giay": "dung"}, "BC215"),
    ],
)
def test_what_says_two_things_or_none_is_refused(data: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidReport) as raised:
        FigureTable.model_validate(data)
    assert [problem.code for problem in raised.value.problems] == [code]


def test_a_units_file_names_its_columns() -> None:
    file = UnitFile.model_validate({"tep": "xa.csv", "cot": {"Hộ nghèo": "dan.ngheo"}})
    assert file.columns == (("Hộ nghèo", "dan.ngheo"),)
    for wrong in (["Hộ nghèo"], {"Hộ nghèo": ["dan.ngheo"]}):
        with pytest.raises(InvalidReport):
            UnitFile.model_validate({"tep": "xa.csv", "cot": wrong})
