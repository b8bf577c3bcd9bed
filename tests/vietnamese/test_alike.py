"""Two texts, or two rows of texts → what they share."""

from __future__ import annotations

import pytest
from counted_work import LINEAR, growth

from baocao_gen.vietnamese.alike import (
    bag,
    between,
    equal_pairs,
    held,
    in_step,
    longest_in_order,
    parted,
    shared,
    unique_pairs,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a b", "a b", 1),
        ("a b", "a c", 0.5),
        ("a a a b", "a b", 2 / 3),
        ("a", "b", 0),
        ("", "", 0),
    ],
)
def test_repeated_words_count_as_often_as_both_have_them(
    one: str, other: str, expected: float
) -> None:
    assert shared(bag(one.split()), bag(other.split())) == pytest.approx(expected)


def test_the_longest_run_of_growing_numbers() -> None:
    assert longest_in_order([5, 1, 2, 9, 3]) == [1, 2, 4]
    assert longest_in_order([]) == []


def test_what_each_row_has_once_is_paired_in_order() -> None:
    assert unique_pairs(["x", "a", "b", "x", "c"], ["c", "a", "x", "b"]) == [(1, 1), (2, 3)]


def test_what_lies_between_pairs() -> None:
    assert list(between([(1, 1), (2, 3)], (0, 5, 0, 4))) == [
        (0, 1, 0, 1),
        (2, 2, 2, 3),
        (3, 5, 4, 4),
    ]


@pytest.mark.parametrize("span", [(0, 10, 0, 3), (4, 4, 1, 9), (0, 1, 0, 1)])
def test_parts_are_short_and_leave_nothing_out(span: tuple[int, int, int, int]) -> None:
    parts = list(parted(span, 3))
    assert all(b - a <= 3 and d - c <= 3 for a, b, c, d in parts)
    assert [n for a, b, _, _ in parts for n in range(a, b)] == list(range(*span[:2]))
    assert [n for _, _, c, d in parts for n in range(c, d)] == list(range(*span[2:]))


def test_ends_that_are_the_same_and_what_is_to_be_weighed() -> None:
    assert held("axyb", "azb", 5) == ([(0, 0), (3, 2)], [(1, 3, 1, 2)])
    assert held("ab", "ab", 5) == ([(0, 0), (1, 1)], [])
    assert held("ab", "axb", 5) == ([(0, 0), (1, 2)], [])


def test_long_rows_are_held_by_what_each_has_once() -> None:
    pairs, spans = held("ppmqq", "ssmtt", 3)
    assert pairs == [(2, 2)]
    assert spans == [(0, 2, 0, 2), (3, 5, 3, 5)]


def test_rows_of_the_same_texts_take_linear_work() -> None:
    assert growth(lambda n: held(["a", "b"] * n, ["b", "c"] * n, 50), int, 2_000) < LINEAR


def test_rows_in_step_share_all_that_both_have() -> None:
    assert in_step("axbc", "aybzc") == [(0, 0), (2, 2), (3, 4)]
    assert in_step("aab", "aaxb") == [(0, 0), (1, 1), (2, 3)]
    assert in_step("ab", "ba") is None
    assert in_step("aab", "ab") is None
    assert in_step("ab", "xy") == []


def test_of_a_very_long_gap_fewer_texts_are_weighed_at_once() -> None:
    long = held(["a", "b"] * 5_001, ["b", "c"] * 5_001, 40)[1]
    short = held(["a", "b"] * 100, ["b", "c"] * 100, 40)[1]
    assert max(end - start for start, end, _, _ in long) == 8
    assert max(end - start for start, end, _, _ in short) == 40


def test_equal_texts_are_paired_in_order() -> None:
    assert equal_pairs("abcb", "axcb", 5) == [(0, 0), (2, 2), (3, 3)]
    assert equal_pairs("abxab", "abab", 5) == [(0, 0), (1, 1), (3, 2), (4, 3)]
    assert equal_pairs("ab", "xy", 5) == []


@pytest.mark.parametrize("other", [["a", "c"], ["a", "b", "b"]])
def test_texts_said_again_and_again_are_paired_in_linear_work(other: list[str]) -> None:
    assert growth(lambda n: equal_pairs(["a", "b"] * n, other * n, 50), int, 2_000) < LINEAR


def test_of_more_texts_than_anybody_would_follow_none_is_weighed() -> None:
    many = ["a", "b"] * 50_001
    assert held(many, [*reversed(many)], 40)[1] == []
    assert held(many[:-2], [*reversed(many[:-2])], 40)[1] != []
