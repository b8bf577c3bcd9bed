"""Lines and words of a page and of an edited one → which became which."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from counted_work import LINEAR, growth

from baocao_gen.checks.tie_out.lines import TieTable
from baocao_gen.checks.tie_out.matching import matched, matched_columns, matched_tables
from baocao_gen.checks.tie_out.tokens import partners, same_words, skeleton, tokens


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("có 127 hồ sơ", "có 172 hồ sơ", {"127": "172"}),
        ("127, 456 và 21", "127 và 21", {"127": "127", "456": None, "21": "21"}),
        ("127 và 21", "127, 456 và 21", {"127": "127", "21": "21"}),
        ("năm 2020 có 12/139 xã", "năm 2020 có 13/139 xã", {"12": "13", "139": "139"}),
    ],
)
def test_numbers_stay_where_the_words_around_them_stay(
    before: str, after: str, expected: dict[str, str | None]
) -> None:
    one, other = tokens(before), tokens(after)
    became = dict(zip((t.words for t in one), partners(one, other), strict=True))
    found = {words: None if (n := became[words]) is None else other[n].words for words in expected}
    assert found == expected


def test_a_long_text_is_compared_as_well() -> None:
    words = " ".join(f"việc{number} {number}" for number in range(700))
    one, other = tokens(f"đầu {words} 8 cuối"), tokens(f"khác hẳn {words} 9 hết")
    assert other[partners(one, other)[-2] or 0].words == "9"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1.988 hồ sơ", "1988  hồ sơ", True),
        ("06 xã", "6 xã", True),
        ("48,89%", "48,890 %", True),
        ("1,988", "1.988", False),
        ("giảm 177", "tăng 177", False),
    ],
)
def test_numbers_are_compared_by_what_they_are_worth(one: str, other: str, expected: bool) -> None:
    assert same_words(one, other) is expected


def test_a_number_of_thousands_of_digits_is_a_word() -> None:
    [one, number, _] = tokens(f"số {'9' * 6_000} hồ")
    assert (one.number, number.number, number.key) == (None, None, "9" * 6_000)


def test_a_skeleton_has_neither_numbers_nor_signs() -> None:
    assert skeleton("- Có 1.988 hồ sơ, đạt 48,89%;") == "có # hồ sơ đạt #"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (["a 1", "b 2"], ["b 2", "a 1"], {0: 1, 1: 0}),
        (["có 1 xã", "có 2 xã"], ["có 1 xã", "có 3 xã"], {0: 0, 1: 1}),
        (["x", "có 1 xã", "y"], ["x", "có 9 xã", "y"], {0: 0, 1: 1, 2: 2}),
        (["x", "đã tập huấn cho 5 xã", "y"], ["x", "y"], {0: 0, 2: 1}),
        (["x", "x", "x"], ["x", "x"], {0: 0, 1: 1}),
        (
            ["đầu", "đã tập huấn cho 5 xã", "cuối"],
            ["đầu", "cuối", "có tập huấn cho 5 xã"],
            {0: 0, 2: 1, 1: 2},
        ),
    ],
)
def test_lines_are_found_again(
    before: list[str], after: list[str], expected: dict[int, int]
) -> None:
    assert matched(before, after).after == expected


def test_columns_are_found_by_their_heads() -> None:
    one, other = (TieTable(heads, (), ()) for heads in (("STT", "Xã", "Số"), ("STT", "Số", "Xã")))
    assert matched_columns(one, other) == {0: 0, 1: 2, 2: 1}


def test_many_lines_that_were_all_edited_alike_are_found_by_their_order() -> None:
    before = [f"đơn vị ấy đã giải quyết {number} hồ sơ của tỉnh" for number in range(200)]
    after = [line.replace("của tỉnh", "cả tỉnh") for line in before]
    assert matched(before, after).after == {number: number for number in range(200)}


@pytest.mark.parametrize(
    "line",
    [
        lambda n, side: f"đã giải quyết {n + side} hồ sơ",
        lambda n, side: f"cùng một câu ấy của bên {['một', 'hai'][side]}",
        lambda n, side: f"câu số{n} của bên {['một', 'hai'][side]} viết lại",
        lambda n, side: f"câu {n * (side + 1)}",
    ],
)
def test_matching_takes_linear_work(line: Callable[[int, int], str]) -> None:
    def made(count: int) -> list[list[str]]:
        return [[line(n, side) for n in range(count)] for side in (0, 1)]

    assert growth(lambda sides: matched(*sides), made, 400) < LINEAR


def test_many_tables_take_linear_work() -> None:
    def made(count: int) -> list[TieTable]:
        return [TieTable((f"cột {n}", "số"), (f"hàng {n}",), ()) for n in range(count)]

    assert growth(lambda tables: matched_tables(tables, tables), made, 200) < LINEAR


def test_a_long_line_with_every_number_edited_takes_linear_work() -> None:
    def made(count: int) -> list[str]:
        return [" ".join(f"xã {n}: {7 * n + side} hộ;" for n in range(count)) for side in (0, 1)]

    def compared(lines: list[str]) -> None:
        partners(tokens(lines[0]), tokens(lines[1]))

    assert growth(compared, made, 300) < LINEAR


def test_what_many_tokens_are_the_same_by_lies_in_the_memory_once() -> None:
    one, other, third, fourth = tokens("Việc 1.250 VIỆC 1250")
    assert one.key is third.key
    assert other.key is fourth.key
