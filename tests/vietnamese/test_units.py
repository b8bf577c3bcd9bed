"""Units → how the numbers before them behave, by the one table."""

from __future__ import annotations

import pytest

from baocao_gen.vietnamese.units import IN_TEXTS, SCALES, WORDS, Nature, nature, without_scale

BEHAVIOUR = [
    ("thủ tục", Nature.COUNTED),
    ("người", Nature.COUNTED),
    ("Văn bản", Nature.COUNTED),
    ("điểm", Nature.COUNTED),
    ("tiết học", Nature.COUNTED),
    ("một thứ không ai biết", Nature.COUNTED),
    ("", Nature.COUNTED),
    ("giờ", Nature.EXACT_MEASURE),
    ("phút", Nature.EXACT_MEASURE),
    ("ngày công", Nature.EXACT_MEASURE),
    ("điểm phần trăm", Nature.MEASURED),
    ("lít", Nature.MEASURED),
    ("m", Nature.MEASURED),
    ("m²", Nature.MEASURED),
    ("km2", Nature.MEASURED),
    ("mét vuông", Nature.MEASURED),
    ("tạ", Nature.MEASURED),
    ("tạ/ha", Nature.MEASURED),
    ("đồng", Nature.EXACT_MEASURE),
    ("Triệu đồng", Nature.MEASURED),
    ("nghìn người", Nature.MEASURED),
    ("tỉ đồng", Nature.MEASURED),
    ("kWh", Nature.MEASURED),
    ("%", Nature.MEASURED),
]


@pytest.mark.parametrize(("unit", "expected"), BEHAVIOUR)
def test_what_the_numbers_of_a_unit_are(unit: str, expected: Nature) -> None:
    assert nature(unit) is expected


def test_a_longer_unit_is_tried_before_the_shorter_one_it_begins_with() -> None:
    assert WORDS.index("điểm phần trăm") < WORDS.index("điểm")
    assert WORDS.index("giờ công") < WORDS.index("giờ")


def test_money_in_every_scale_tells_a_quantity_in_a_sentence() -> None:
    assert {f"{scale} đồng" for scale in SCALES} <= IN_TEXTS


def test_a_time_of_the_day_is_no_quantity() -> None:
    assert "giờ" not in IN_TEXTS


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("triệu đồng", ("đồng", 10**6)),
        ("Tỉ đồng", ("đồng", 10**9)),
        ("nghìn tỷ đồng", ("đồng", 10**12)),
        ("1.000 đồng", ("đồng", 10**3)),
        ("nghìn lượt người", ("lượt người", 10**3)),
        ("đồng", ("đồng", 1)),
        ("triệu", ("", 10**6)),
        ("11 đồng", ("11 đồng", 1)),
        ("%", ("%", 1)),
        ("", ("", 1)),
    ],
)
def test_what_multiplies_a_unit_is_told_apart_from_it(unit: str, expected: tuple[str, int]) -> None:
    times, unscaled = without_scale(unit)
    assert (unscaled, times) == expected
