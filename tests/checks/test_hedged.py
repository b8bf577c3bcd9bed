"""What may be told behind «hơn», «gần», «khoảng»."""

from __future__ import annotations

from decimal import Decimal

import pytest
from small_reports import small_report

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.hedged import hedge_of, may_be_told
from baocao_gen.report.texts import Texts


@pytest.mark.parametrize(
    ("words", "hedge", "may_be", "may_not"),
    [
        ("Mỗi lớp có hơn 25 em", "hơn", ("25", "25.4"), ("24.9",)),
        ("Mỗi lớp có gần 25 em", "gần", ("24.6", "23"), ("25.1", "22")),
        ("Mỗi lớp có dưới 25 em", "dưới", ("25", "12"), ("25.1",)),
        ("Mỗi lớp có khoảng 250 em", "khoảng", ("240", "270"), ("280",)),
        ("Mỗi lớp có 25 em", "", ("25.4", "24.6"), ("26.1",)),
    ],
)
def test_a_value_may_be_told_so(
    words: str, hedge: str, may_be: tuple[str, ...], may_not: tuple[str, ...]
) -> None:
    [sentence] = Case(Texts(small_report(words))).sentences
    [said] = sentence.said
    assert hedge_of(sentence, said) == hedge
    assert all(may_be_told(Decimal(value), said, hedge) for value in may_be)
    assert not any(may_be_told(Decimal(value), said, hedge) for value in may_not)
