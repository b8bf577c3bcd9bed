"""The keys of a year file that is put together from those of units.

Judges: yearfile/model/figure.py
"""

from __future__ import annotations

from typing import Any

import pytest

from baocao_gen import InvalidReport
from baocao_gen.vietnamese.dates import PartialDate
from baocao_gen.yearfile.model import Figure, Gathering
from baocao_gen.yearfile.model.consolidation import Consolidation


def test_units_and_the_day_are_read() -> None:
    said = Consolidation(
        tep="xa/{ma}.yaml", han_gui="15/12/2025", don_vi=[{"ten": "Xã A", "ma": "01"}]
    )
    assert (said.due, said.units[0].code) == (PartialDate(2025, 12, 15), "01")


@pytest.mark.parametrize("word", ["cong", "tong", "Cong"])
def test_the_older_words_of_gathering_mean_what_they_meant(word: str) -> None:
    assert Figure(don_vi_tinh="điểm", tong_hop=word).gathering is Gathering.SUM
    assert Figure(don_vi_tinh="hộ", tong_hop="khong").gathering is Gathering.NOT_AT_ALL


@pytest.mark.parametrize(
    ("model", "keys"),
    [
        (Consolidation, {}),
        (Consolidation, {"tep": "xa.yaml"}),
        (Consolidation, {"danh_sach": "ds.csv", "don_vi": [{"ten": "A"}]}),
        (Figure, {"don_vi_tinh": "%", "tong_hop": "ty_le"}),
        (Figure, {"don_vi_tinh": "hộ", "trong_so": "dan"}),
        (Figure, {"don_vi_tinh": "hộ", "tong_hop": "lon_nhat", "trong_so": "dan"}),
    ],
)
def test_keys_that_say_too_little_or_too_much_are_refused(model: Any, keys: Any) -> None:
    with pytest.raises(InvalidReport) as refused:
        model(**keys)
    assert [one.code for one in refused.value.problems] == ["BC213"]


@pytest.mark.parametrize("word", ["cộng", ["cong"], {"cong": "1"}, 5])
def test_what_is_none_of_them_is_refused(word: Any) -> None:
    with pytest.raises(InvalidReport) as refused:
        Figure(don_vi_tinh="hộ", tong_hop=word)
    assert "cong" in (refused.value.problems[0].hint or "")


def test_a_day_by_which_to_send_is_a_whole_day() -> None:
    with pytest.raises(InvalidReport) as refused:
        Consolidation(tep="xa/*.yaml", han_gui="12/2025")
    assert [one.code for one in refused.value.problems] == ["BC204"]
