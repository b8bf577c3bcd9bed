"""Some seeds of ``benchmarks/sheets_acts.py``: forms edited, saved by Calc, and read back."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from own_workbooks import OWN_WORKBOOKS, own_workbook

import baocao_gen
from baocao_gen.years.sheets.returned import read_back

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))


@pytest.mark.office
@pytest.mark.slow
def test_no_value_lands_in_a_wrong_figure_and_each_doubtful_cell_is_named() -> None:
    import sheets_acts

    wrong, acts = sheets_acts.run(range(16))
    assert wrong == []
    assert {f"saved as {form}" for form in sheets_acts.FORMS} <= acts.keys()


@pytest.mark.office
@pytest.mark.slow
def test_a_table_of_a_units_own_says_the_same_in_every_kind_of_file() -> None:
    import sheets_acts

    report, data = baocao_gen.load("data/2020.yaml"), own_workbook(OWN_WORKBOOKS["phong-bcvt.xlsx"])
    expected = {one.name: one.value for one in read_back(report, data, "a.xlsx").values}
    for _, form, saved in sheets_acts.saved_by_calc({1: data, 2: data}):
        found = read_back(report, saved, f"a.{form}")
        assert {one.name: one.value for one in found.values} == expected, form


def test_sorting_without_the_hidden_keys_is_refused_row_by_row() -> None:
    """Without Calc: the keys stay where they are, and nothing of what moved is taken."""
    import sheets_acts

    report = sheets_acts.year()
    form = sheets_acts.workbook(sheets_acts.owed(report)[0], sheets_acts.Sheets())
    one = sheets_acts.acted(report, form, 7)
    assert "sort_without_keys" in one.acts
    target = io.BytesIO()
    one.book.save(target)
    assert sheets_acts.judged(report, one, target.getvalue(), "xlsx") == []
