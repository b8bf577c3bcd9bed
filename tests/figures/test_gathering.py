"""What units have of a figure → the value of the whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from baocao_gen.figures.gathering import gathered, gathering_of
from baocao_gen.yearfile.model import Figure, Gathering


@pytest.mark.parametrize(
    ("figure", "how"),
    [
        (Figure(unit="hộ"), Gathering.SUM),
        (Figure(unit="tỷ đồng"), Gathering.SUM),
        (Figure(unit="%"), None),
        (Figure(unit="người/km²"), None),
        (Figure(unit="%", formula="a / b"), Gathering.SHARE),
        (Figure(unit="hộ", parts=("a", "b")), Gathering.SHARE),
        (Figure(unit="%", formula="a / b", gathering="liet_ke"), Gathering.LIST),
        (Figure(unit="hộ", gathering="khong"), Gathering.NOT_AT_ALL),
        (Figure(unit="%", gathering="lon_nhat"), Gathering.LARGEST),
    ],
)
def test_how_a_figure_is_gathered(figure: Figure, how: Gathering | None) -> None:
    assert gathering_of(figure) is how


@pytest.mark.parametrize(
    ("how", "values", "weights", "value"),
    [
        (Gathering.SUM, "0.1 0.2", None, "0.3"),
        (Gathering.SUM, "99999999999999999999999999999 1", None, "100000000000000000000000000000"),
        (Gathering.MEAN, "1 2", None, "1.5"),
        (Gathering.MEAN, "1 2", "3 1", "1.25"),
        (Gathering.MEAN, "1 2", "0 0", None),
        (Gathering.LARGEST, "-1 2", None, "2"),
        (Gathering.SMALLEST, "-1 2", None, "-1"),
        (Gathering.SUM, "", None, None),
    ],
)
def test_the_value_of_the_whole(
    how: Gathering, values: str, weights: str | None, value: str | None
) -> None:
    each = [Decimal(one) for one in values.split()]
    weighs = None if weights is None else [Decimal(one) for one in weights.split()]
    assert gathered(how, each, weighs) == (None if value is None else Decimal(value))
