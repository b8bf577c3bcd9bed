"""Some seeds of ``benchmarks/sheets_acts.py``: forms edited, saved by Calc, and read back."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks"))


@pytest.mark.office
@pytest.mark.slow
def test_no_value_lands_in_a_wrong_figure_and_each_doubtful_cell_is_named() -> None:
    import sheets_acts

    wrong, acts = sheets_acts.run(range(16))
    assert wrong == []
    assert {f"saved as {form}" for form in sheets_acts.FORMS} <= acts.keys()


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
