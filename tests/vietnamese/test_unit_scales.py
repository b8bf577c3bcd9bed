"""A unit taken apart, and the unit that stands behind a number in a sentence."""

from decimal import Decimal

import pytest

from baocao_gen.vietnamese.unit_scales import scaled, unit_typed_behind


@pytest.mark.parametrize(
    ("unit", "times", "base", "measure"),
    [
        ("đồng", "1", "đồng", True),
        ("triệu đồng", "1e6", "đồng", True),
        ("nghìn tỷ đồng", "1e12", "đồng", True),
        ("tr.đ", "1e6", "đồng", True),
        ("tỷ", "1e9", "", False),
        ("%", "1", "%", True),
        ("điểm phần trăm", "1", "điểm phần trăm", True),
        ("km/điểm phục vụ", "1e3", "m", True),
        ("ha", "1e4", "m²", True),
        ("nghìn tấn", "1e9", "g", True),
        ("thủ tục", "1", "thủ tục", False),
        ("nghìn lượt người", "1e3", "lượt người", False),
        ("thuê bao/100 dân", "1", "thuê bao", False),
        ("", "1", "", False),
    ],
)
def test_a_unit_is_taken_apart(unit: str, times: str, base: str, measure: bool) -> None:
    found = scaled(unit)
    assert (found.times, found.base, found.measure) == (Decimal(times), base, measure)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (" triệu đồng, tăng", "triệu đồng"),
        ("%.", "%"),
        ("%%", "%"),
        (" điểm phần trăm", "điểm phần trăm"),
        (" triệu người", "triệu"),
        (" tỷ, tăng", "tỷ"),
        (" m2 sàn", "m2"),
        (" km đường", "km"),
    ],
)
def test_a_unit_behind_a_number_is_found(words: str, said: str) -> None:
    found = unit_typed_behind(words)
    assert found is not None
    assert found[0] == said


@pytest.mark.parametrize(
    "words",
    [
        *(" đồng chí", " đồng thời", " tỷ lệ", " triệu chứng", " tấn công", " hạt", " máy"),
        *(" thủ tục", " mở rộng", ", tăng", "", " đồng bộ", " giờ công", " hai lần"),
    ],
)
def test_other_words_are_no_unit(words: str) -> None:
    assert unit_typed_behind(words) is None
