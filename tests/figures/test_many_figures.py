"""Thousands of figures: twice as many may take twice the work, whatever they are made of."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from counted_work import LINEAR, growth

import baocao_gen
from baocao_gen.checks import examine
from baocao_gen.checks.case import Case
from baocao_gen.checks.coverage import coverage
from baocao_gen.figures.figure import Aspect
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.parts import Parts
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report.texts import Texts

pytestmark = pytest.mark.slow

HEADER = {
    "co_quan_ban_hanh": "Sở Thông tin và Truyền thông",
    "ky_hieu": "BC-STTTT",
    "dia_danh": "Tiền Giang",
    "trich_yeu": "Tổng kết công tác",
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Trần Văn Dũng"},
    "noi_nhan": ["Lưu: VT"],
}
Figures = dict[str, dict[str, Any]]


def figure(unit: str = "hồ sơ", **keys: Any) -> dict[str, Any]:
    return {"don_vi_tinh": unit, **keys}


def typed(count: int, unit: str = "hồ sơ") -> Figures:
    return {f"a{i}": figure(unit, thuc_hien=str(100 + i)) for i in range(count)}


def one_sum(count: int) -> Figures:
    return {"tong": figure(gom=list(typed(count))), **typed(count)}


def one_sum_that_was_rounded(count: int) -> Figures:
    parts = typed(count, "tỷ đồng")
    return {"tong": figure("tỷ đồng", thuc_hien="7", gom=list(parts)), **parts}


def one_split_that_was_rounded(count: int) -> Figures:
    parts = typed(count, "tỷ đồng")
    return {"tong": figure("tỷ đồng", thuc_hien="7", gom_khac=[list(parts)]), **parts}


def a_sum_that_fits(count: int) -> Figures:
    parts = typed(count)
    total = sum(int(part["thuc_hien"]) for part in parts.values())
    return {"tong": figure(thuc_hien=str(total), gom=list(parts)), **parts}


def a_chain_of_sums(count: int) -> Figures:
    links = {f"a{i}": figure(gom=[f"a{i + 1}"]) for i in range(count)}
    return {**links, f"a{count}": figure(thuc_hien="1")}


def a_chain_of_formulas(count: int) -> Figures:
    links = {f"a{i}": figure(cong_thuc=f"a{i + 1} + 1") for i in range(count)}
    return {**links, f"a{count}": figure(thuc_hien="1")}


def a_circle(count: int) -> Figures:
    return {f"a{i}": figure(gom=[f"a{(i + 1) % count}"]) for i in range(count)}


def groups(count: int) -> Figures:
    group = {"a": figure(thuc_hien="5"), "b": figure("%", cong_thuc="a / a")}
    return {f"g{i}": group for i in range(count)}


def built(figures: Figures) -> baocao_gen.Report | None:
    try:
        data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "noi_dung": [{"van": "Kết quả."}]}
        return baocao_gen.build({**data, "so_lieu": figures})
    except InvalidReport:
        return None


def checked(figures: Figures) -> None:
    if report := built(figures):
        examine(report)


def covered(figures: Figures) -> None:
    report = built(figures)
    assert report is not None
    coverage(report)


@pytest.mark.parametrize(
    ("work", "figures", "size"),
    [
        (checked, typed, 300),
        (checked, one_sum, 300),
        (checked, one_sum_that_was_rounded, 200),
        (checked, one_split_that_was_rounded, 200),
        (checked, a_chain_of_sums, 300),
        (checked, a_chain_of_formulas, 200),
        (checked, a_circle, 300),
        (checked, groups, 150),
        (covered, a_sum_that_fits, 100),
        (covered, typed, 100),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_twice_the_figures_take_twice_the_work(
    work: Callable[[Figures], None], figures: Callable[[int], Figures], size: int
) -> None:
    assert growth(work, figures, size) < LINEAR


def test_what_many_figures_add_up_is_added_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    added, add = list[Aspect](), Ledger._added

    def counted(ledger: Ledger, parts: Parts, aspect: Aspect) -> Decimal | None:
        added.append(aspect)
        return add(ledger, parts, aspect)

    monkeypatch.setattr(Ledger, "_added", counted)
    built({**{f"t{i}": figure(gom=["a0", "a1"]) for i in range(100)}, **typed(2)})
    assert sorted(added, key=list(Aspect).index) == [one for one in Aspect if one in added]


def test_a_sum_of_the_same_parts_follows_from_them_as_the_first_one_does() -> None:
    report = built({"t1": figure(gom=["a0", "a1"]), "t2": figure(gom=["a0", "a1"]), **typed(2)})
    assert report is not None
    ledger = Case(Texts(report)).ledger
    changed = ledger.with_typed((("a0",), Aspect.ACTUAL), Decimal(0))
    assert changed.value(("t1",), Aspect.ACTUAL) == changed.value(("t2",), Aspect.ACTUAL) == 101


def test_a_sum_after_another_number_was_typed_is_the_sum_added_up_anew() -> None:
    report = built(
        {"tong": figure(gom=["a0", "a1", "a0", "b"]), "b": figure(gom=["a0"]), **typed(2)}
    )
    assert report is not None
    ledger = Case(Texts(report)).ledger
    changed = ledger.with_typed((("a0",), Aspect.ACTUAL), Decimal("100.5"))
    assert ledger.value(("tong",), Aspect.ACTUAL) == 401
    assert changed.value(("tong",), Aspect.ACTUAL) == Decimal("402.5")


def test_a_long_chain_is_told_once_and_what_is_wrong_beyond_it_too() -> None:
    figures = a_chain_of_sums(150)
    figures["a140"] = figure(gom=["khong_co"])
    data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "noi_dung": [{"van": "Kết quả."}]}
    with pytest.raises(InvalidReport) as refused:
        baocao_gen.build({**data, "so_lieu": figures})
    assert [problem.code for problem in refused.value.problems] == ["BC302", "BC301"]


def formulas_of_unknown_names(count: int) -> Figures:
    return {f"a{i}": figure(cong_thuc=f"ten_la_{i} + 1") for i in range(count)}


def test_of_thousands_of_unknown_names_the_first_thousand_are_told() -> None:
    data = {"ky_bao_cao": "2020", "the_thuc": HEADER, "noi_dung": [{"van": "Kết quả."}]}
    with pytest.raises(InvalidReport) as refused:
        baocao_gen.build({**data, "so_lieu": formulas_of_unknown_names(1_100)})
    told = refused.value.problems
    assert len(told) == 1_000
    assert told[-1].message.endswith("(và còn nữa: mỗi loại chỉ nêu 1.000 chỗ)")
