"""After an edit a rule is asked only about figures that it concerns, and misses none for that."""

from __future__ import annotations

import pytest
from small_reports import small_report

from baocao_gen.checks import examine
from baocao_gen.checks.arithmetic import typed_and_computed
from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence import judged_before
from baocao_gen.checks.evidence.judged_before import of_a_group
from baocao_gen.checks.evidence.values_held import values_held
from baocao_gen.checks.rule import in_families
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.report.report import Report
from baocao_gen.report.texts import Texts
from baocao_gen.yearfile.last_ones import LastOnes


@pytest.fixture(autouse=True)
def _nothing_judged_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judged_before, "_KNOWN", LastOnes(judged_before._MOST_KEPT))


def figure(value: object, unit: str = "hồ sơ", **more: object) -> dict[str, object]:
    return {"don_vi_tinh": unit, "thuc_hien": value, **more}


def report(**figures: object) -> Report:
    return small_report("Sở đã họp.", so_lieu={"mot": {"a": figure(4), "b": figure(5)}, **figures})


def told(one: Report) -> list[tuple[str, str]]:
    return [(problem.code, problem.message) for problem in examine(one)]


def asked(one: Report, by_group: bool = False) -> list[str]:
    """The figures that some rule is asked about, which finds nothing."""
    seen: list[str] = []
    family = of_a_group if by_group else judged_before.itself
    case = Case(Texts(one))
    list(in_families(_SEEING[by_group], family)(case))
    case.judged.keep()
    seen += _SEEN
    _SEEN.clear()
    return seen


_SEEN: list[str] = []


def _see(_case: Case, figures: object) -> tuple[()]:
    assert hasattr(figures, "__iter__")
    _SEEN.extend(one.dotted for one in figures)
    return ()


def _see_groups(case: Case, figures: object) -> tuple[()]:
    return _see(case, figures)


_SEEING = (_see, _see_groups)
TOTAL = {"don_vi_tinh": "hồ sơ", "thuc_hien": 9, "gom": ["mot.a", "mot.b"]}


def test_only_what_has_changed_is_asked_about_again() -> None:
    assert asked(report(c=figure(6), d=figure(7))) == ["mot.a", "mot.b", "c", "d"]
    assert asked(report(c=figure(6), d=figure(8))) == ["d"]
    assert asked(report(c=figure(6), d=figure(8))) == []


def test_what_is_computed_from_it_is_asked_about_too() -> None:
    first = {"tong": TOTAL, "tren": {"don_vi_tinh": "hồ sơ", "gom": ["tong"]}}
    asked(report(**first))
    changed = {"mot": {"a": figure(3), "b": figure(5)}}
    assert asked(report(**first, **changed)) == ["mot.a", "tong", "tren"]


def test_figures_of_one_group_are_judged_together() -> None:
    asked(report(c=figure(6)), by_group=True)
    assert asked(report(c=figure(8)), by_group=True) == ["c"]
    changed = {"mot": {"a": figure(3), "b": figure(5)}}
    assert asked(report(c=figure(8), **changed), by_group=True) == ["mot.a", "mot.b"]


@pytest.mark.parametrize(
    "other",
    [
        {"c": figure(6), "d": figure(7)},
        {"d": figure(6)},
        {"c": figure(6, "%")},
        {"mot": {"b": figure(5), "a": figure(4)}, "c": figure(6)},
    ],
)
def test_other_names_units_or_orders_are_a_report_of_their_own(other: dict[str, object]) -> None:
    asked(report(c=figure(6)))
    assert len(asked(report(**other))) == len(report(**other).figures)


def test_a_total_that_is_wrong_is_told_until_it_is_right() -> None:
    right, wrong = report(tong=TOTAL), report(tong={**TOTAL, "thuc_hien": 8})
    message = ("BC304", "ghi 8 nhưng tính ra 9")
    assert message not in told(right)
    assert message in told(wrong)
    assert told(wrong) == told(wrong)
    assert message not in told(right)
    assert typed_and_computed.RULE.code == "BC304"


def test_a_part_that_is_changed_breaks_the_total_that_stays_as_it_is() -> None:
    told(report(tong=TOTAL))
    changed = report(tong=TOTAL, mot={"a": figure(3), "b": figure(5)})
    assert ("BC304", "ghi 9 nhưng tính ra 8") in told(changed)


def test_a_rule_that_was_not_heard_out_is_asked_about_all_again() -> None:
    one = report(c=figure(6))
    asked(one)
    case = Case(Texts(one))
    case.judged.keep()
    assert len(asked(one)) == len(one.figures)


def test_no_more_reports_are_kept_than_somebody_edits_in_turn() -> None:
    for number in range(9):
        case = Case(Texts(report(c=figure(number))))
        list(in_families(_see)(case))
        judged_before._KNOWN[f"{number}.yaml"] = judged_before._Known((), {}, {})
        case.judged.keep()
    assert len(judged_before._KNOWN) <= judged_before._MOST_KEPT
    _SEEN.clear()


def test_a_value_next_to_nothing_is_no_base_that_anybody_says() -> None:
    tiny = "0," + "0" * 40 + "1"
    one: ResolvedFigure = report(c=figure(9, "tỷ đồng", cung_ky=tiny)).figures["c"]
    assert [held.unit for held in values_held(one)].count("%") == 0
