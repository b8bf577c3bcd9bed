"""The keys of charts: what may be typed, short or in full.

Judges: yearfile/model/chart.py
"""

from __future__ import annotations

from typing import Any

import pytest

from baocao_gen.problems.errors import InvalidReport
from baocao_gen.yearfile.model import Along, Appendix, Chart, ChartKind, ChartValue


def chart(**keys: Any) -> Chart:
    return Chart.model_validate({"tieu_de": "a", "so_lieu": ["a"], **keys})


def test_a_word_is_a_figure_and_one_stands_for_a_list() -> None:
    assert [one.figure for one in chart(so_lieu="a.b").figures] == ["a.b"]
    named = chart(so_lieu=["a", {"so_lieu": "b", "ten": "B"}])
    assert [(one.figure, one.name) for one in named.figures] == [("a", None), ("b", "B")]
    assert chart(gia_tri="ke_hoach").values == (ChartValue.PLANNED,)
    assert chart().kind is ChartKind.COLUMN


@pytest.mark.parametrize(
    ("keys", "along"),
    [
        ({}, Along.PERIODS),
        ({"loai": "tron"}, Along.FIGURES),
        ({"gia_tri": ["cung_ky", "thuc_hien"]}, Along.VALUES),
        ({"loai": "tron", "theo": "don_vi"}, Along.UNITS),
    ],
)
def test_what_stands_along_the_axis_follows_from_the_other_keys(
    keys: dict[str, Any], along: Along
) -> None:
    assert chart(**keys).along is along


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"loai": "banh"}, "BC215"),
        ({"theo": "nam"}, "BC215"),
        ({"gia_tri": ["thuc_hienn"]}, "BC215"),
        ({"so_lieu": []}, "BC206"),
        ({"theo": "ky", "gia_tri": ["cung_ky"]}, "BC213"),
        ({"theo": "so_lieu", "so_ky": "3"}, "BC213"),
        ({"xep_theo": "a"}, "BC213"),
        ({"loai": "tron", "theo": "ky"}, "BC213"),
        ({"loai": "tron", "theo": "gia_tri"}, "BC213"),
    ],
)
def test_keys_that_contradict_each_other_are_refused(keys: dict[str, Any], code: str) -> None:
    with pytest.raises(InvalidReport) as raised:
        chart(**keys)
    assert [problem.code for problem in raised.value.problems] == [code]


def test_an_appendix_may_hold_charts_alone_but_not_beside_a_list_of_documents() -> None:
    own = {"tieu_de": "b", "so_lieu": "a"}
    assert len(Appendix.model_validate({"tieu_de": "a", "bieu_do": own}).charts) == 1
    with pytest.raises(InvalidReport) as raised:
        Appendix.model_validate({"tieu_de": "a", "bieu_do": own, "tu_tep": "a.csv"})
    assert [problem.code for problem in raised.value.problems] == ["BC213"]
