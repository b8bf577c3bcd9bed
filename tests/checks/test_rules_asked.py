"""The office's own rules: however many ask for what is not there, each is asked once."""

from __future__ import annotations

import pytest
from counted_work import LINEAR, growth
from small_reports import small_report

from baocao_gen.checks import examine
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.rules_asked import Says
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts

FIGURE = {"don_vi_tinh": "hồ sơ", "thuc_hien": "100"}


def with_rules(*expressions: str, figures: int = 3) -> Report:
    rules = [{"bieu_thuc": expression, "thong_bao": "sai"} for expression in expressions]
    declared = {f"a{i}": FIGURE for i in range(figures)}
    return small_report("Kết quả.", so_lieu=declared, quy_tac=rules)


def test_a_rule_holds_is_broken_cannot_be_tested_or_is_none() -> None:
    report = with_rules("a0 == 100", "a0 > a1", "a0.cung_ky > 1", "b0 > 1")
    says = [answer.says for _, answer in Case(Texts(report)).rules_asked.answers]
    assert says == [Says.HOLDS, Says.BROKEN, Says.UNTESTED, Says.UNREADABLE]


@pytest.mark.parametrize("rule", ["a{} < 5", "b{} < 5"], ids=["broken", "of unknown names"])
def test_twice_the_rules_take_twice_the_work(rule: str) -> None:
    def made(count: int) -> Report:
        return with_rules(*(rule.format(i) for i in range(count)), figures=count)

    assert growth(examine, made, 200) < LINEAR
