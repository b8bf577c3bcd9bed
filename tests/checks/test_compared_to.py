"""What a change in a sentence is told from."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.changes_told import BEFORE_CHANGE
from baocao_gen.checks.evidence.compared_to import (
    base_of,
    own_period_left_out,
    period_named,
    without_bases,
)
from baocao_gen.figures.figure import Aspect
from baocao_gen.report.texts import Texts
from baocao_gen.vietnamese.periods import parse_period

QUARTER = parse_period("quý III/2024")
PRIOR, PLAN, BEFORE = Aspect.PRIOR, Aspect.PLANNED, Aspect.PRECEDING


def bases(words: str) -> list[Aspect | str | None]:
    """What each change is told from: a value, None where it is none, «?» where nothing is said."""
    [sentence] = Case(Texts(small_report(words))).sentences
    found: list[Aspect | str | None] = []
    for said in sentence.said:
        before = BEFORE_CHANGE.search(sentence.before(said, 90))
        if before:
            base = base_of(sentence, said, before.group(), QUARTER)
            found.append(base.aspect if base.is_said else "?")
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Số vụ tăng 5 vụ", ["?"]),
        ("Số vụ tăng 5 vụ so với cùng kỳ, giảm 2 vụ so với quý II", [PRIOR, BEFORE]),
        ("So với quý II, tăng 6 vụ, giảm 1 người chết", [BEFORE, BEFORE]),
        ("So với quý III năm 2023, tăng 6 vụ; so với kế hoạch giảm 1 vụ", [PRIOR, PLAN]),
        ("Tăng 6 vụ, giảm 1 người chết so với quý trước", [BEFORE, BEFORE]),
        ("Số vụ tăng 5 vụ (12%) so với cùng kỳ năm trước", [PRIOR]),
        ("Giảm 7 vụ so với cùng kỳ, tăng 1 người chết", [PRIOR, PRIOR]),
        ("Giảm 7 vụ so với cùng kỳ, tăng 1 người, giảm 3 vụ so với quý II", [PRIOR, None, BEFORE]),
        ("Vượt kế hoạch 2 cầu, nhiều hơn năm trước 9 cuộc", [PLAN, PRIOR]),
        ("Vượt 11 ca kế hoạch giao", [PLAN]),
        ("Cao hơn năm 2015 là 8 vụ; tăng 3 vụ so với năm 2021", [None, None]),
        ("So với huyện Đông, tăng 3 vụ; tăng 5 vụ so với đầu năm", [None, None]),
        ("Vượt 3 xã so với kế hoạch giai đoạn 2021 - 2025", [None]),
        ("So với quý I tăng 3 vụ; so với quý II/2023 tăng 4 vụ", [None, None]),
    ],
)
def test_a_change_is_told_from_what_its_clause_says(
    words: str, expected: list[Aspect | str | None]
) -> None:
    assert bases(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tăng 3 vụ so với quý trước", None),
        ("Tăng 3 hộ so với cuối năm 2023", PRIOR),
        ("Tăng 3 hộ so với cuối năm 2022", None),
        ("So với đầu năm, tăng 3 hộ", PRIOR),
        ("So với đầu năm 2023, tăng 3 hộ", None),
    ],
)
def test_a_report_on_a_year_is_compared_with_last_year(words: str, expected: Aspect | None) -> None:
    [sentence] = Case(Texts(small_report(words))).sentences
    base = base_of(sentence, sentence.said[0], "tăng ", parse_period("2024"))
    assert base.aspect is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("quý II", "quý II/2024"),
        ("quý IV", "quý IV/2023"),
        ("quý 3 năm 2023", "quý III/2023"),
        ("tháng 5", None),
        ("quý 9", None),
    ],
)
def test_a_period_without_a_year_is_the_last_of_its_name(words: str, expected: str | None) -> None:
    named = period_named(words, QUARTER)
    assert (str(named) if named else None) == expected


def test_what_is_said_of_the_time_can_be_left_out() -> None:
    assert without_bases("So với cùng kỳ năm 2023, số vụ tăng").split() == [",", "số", "vụ", "tăng"]
    left = own_period_left_out("Trong quý III/2024, nhiều hơn quý II", QUARTER)
    assert left.split() == ["Trong", ",", "nhiều", "hơn", "quý", "II"]
