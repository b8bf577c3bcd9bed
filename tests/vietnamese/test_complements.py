"""Two phrases → whether they name the two parts of one whole."""

import pytest

from baocao_gen.vietnamese.complements import PARTS, divides, without


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("lao động nam", "nữ", True),
        ("nữ", "nam", True),
        ("trường công lập", "trường ngoài công lập", True),
        ("khu vực thành thị", "khu vực nông thôn", True),
        ("nam và nữ", "nữ", False),
        ("việt nam", "nữ", False),
        ("nam", "nam", False),
        ("", "nữ", False),
    ],
)
def test_two_parts_of_a_whole_are_known(one: str, other: str, expected: bool) -> None:
    assert divides(one, other) is expected


def test_parts_besides_which_there_may_be_a_third_are_asked_for() -> None:
    assert not divides("hồ sơ đúng hạn", "quá hạn")
    assert divides("hồ sơ đúng hạn", "quá hạn", PARTS)


def test_what_is_left_says_of_what_they_are_parts() -> None:
    assert without("tỷ lệ nữ tham gia") == without("tỷ lệ nam tham gia") == "tỷ lệ tham gia"
