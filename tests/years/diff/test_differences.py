"""What changed between two year files: every seeded difference is found, in both directions.

Judges: years/diff/figures.py, years/diff/rows.py
"""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import baocao_gen
from baocao_gen.yearfile import yaml
from baocao_gen.years.diff import Change, ChangeKind, Comparison, Subject
from baocao_gen.years.diff.change import jump

ROOT = Path(__file__).parents[3]
ROUNDS, A_ROUND = 10, 20
Tree = dict[str, Any]
Expected = tuple[Subject, str, str | None]
"""A subject, its name, and the key that differs; None when it appears, vanishes or moves."""


@pytest.fixture(scope="module")
def tree() -> Tree:
    root, _ = yaml.read((ROOT / "data" / "2020.yaml").read_bytes(), "2020.yaml")
    plain = yaml.to_plain(root)
    assert isinstance(plain, dict)
    for beside in ("ky_truoc", "doi_chieu"):
        plain.pop(beside)
    plain["phu_luc"].pop()  # a table that names figures, and figures are taken away here
    return plain


def figures(tree: Tree) -> dict[str, Tree]:
    found = {}

    def walk(group: Tree, above: str) -> None:
        for key, inner in group.items():
            if "don_vi_tinh" in inner:
                found[f"{above}{key}"] = inner
            else:
                walk(inner, f"{above}{key}.")

    walk(tree["so_lieu"], "")
    return found


def free_figures(tree: Tree) -> list[str]:
    """Figures that no other is computed from, so that they may go or change their unit."""
    texts = " ".join(
        f"{' '.join(figure.get('gom', []))} {figure.get('cong_thuc', '')}"
        for figure in figures(tree).values()
    )
    return [
        name
        for name, figure in figures(tree).items()
        if name.split(".")[-1] not in texts and "gom" not in figure and "cong_thuc" not in figure
    ]


def documents(tree: Tree) -> list[Tree]:
    return [row for group in tree["phu_luc"][0]["nhom"] for row in group["van_ban"]]


class Seeds:
    """Makes one difference after another, each at a place of its own."""

    def __init__(self, tree: Tree, seed: int) -> None:
        self.tree = tree
        self.random = random.Random(seed)
        self.free = free_figures(tree)
        self.tasks = list(tree["nhiem_vu"])
        self.rows = [
            row
            for row in documents(tree)
            if sum(row["so_ky_hieu"] == other["so_ky_hieu"] for other in documents(tree)) == 1
        ]
        for places in (self.free, self.tasks, self.rows):
            self.random.shuffle(places)

    def figure(self, key: str, change: Callable[[Any], Any]) -> Expected:
        name = self.free.pop()
        figure = figures(self.tree)[name]
        figure[key] = change(figure.get(key))
        return Subject.FIGURE, name, key

    def value(self) -> Expected:
        digits = lambda text: str(int(text.replace(".", "").replace(",", "")) + 1)  # noqa: E731
        return self.figure("thuc_hien", digits)

    def thousandfold(self) -> Expected:
        return self.figure("thuc_hien", lambda text: f"{text.replace('.', '').replace(',', '')}000")

    def plan(self) -> Expected:
        return self.figure("ke_hoach", lambda _: str(self.random.randint(1000, 9999)))

    def total(self) -> Expected:
        return self.figure("luy_ke", lambda _: str(self.random.randint(1000, 9999)))

    def unit(self) -> Expected:
        return self.figure("don_vi_tinh", lambda unit: f"nghìn {unit}")

    def title(self) -> Expected:
        return self.figure("ten", lambda title: f"{title} toàn tỉnh")

    def estimate(self) -> Expected:
        return self.figure("uoc_tinh", lambda flag: "false" if flag else "true")

    def formula(self) -> Expected:
        name = self.free.pop()
        figure = figures(self.tree)[name]
        figure["cong_thuc"] = figure.pop("thuc_hien").replace(".", "").replace(",", "") + " + 0"
        return Subject.FIGURE, name, "cong_thuc"

    def vanished(self) -> Expected:
        name = self.free.pop()
        group: Tree = self.tree["so_lieu"]
        *above, last = name.split(".")
        for step in above:
            group = group[step]
        del group[last]
        if not group:  # a group without figures is none
            del self.tree["so_lieu"][above[0]]
        return Subject.FIGURE, name, None

    def appeared(self) -> Expected:
        name = f"moi_{self.random.randint(0, 10**9)}"
        self.tree["so_lieu"]["them"] = self.tree["so_lieu"].get("them", {})
        self.tree["so_lieu"]["them"][name] = {"don_vi_tinh": "việc lạ", "thuc_hien": "5"}
        return Subject.FIGURE, f"them.{name}", None

    def task(self, key: str, typed: str) -> Expected:
        task = self.tasks.pop()
        task[key] = typed
        return Subject.TASK, task["noi_dung"], key

    def task_gone(self) -> Expected:
        task = self.tasks.pop()
        self.tree["nhiem_vu"].remove(task)
        return Subject.TASK, task["noi_dung"], None

    def task_new(self) -> Expected:
        content = f"Việc chưa ai nghĩ tới số {self.random.randint(0, 10**9)}"
        self.tree["nhiem_vu"].append({"noi_dung": content})
        return Subject.TASK, content, None

    def row(self, key: str, typed: str) -> Expected:
        row = self.rows.pop()
        row[key] = typed
        return Subject.DOCUMENT, row["so_ky_hieu"], key

    def row_gone(self) -> Expected:
        row = self.rows.pop()
        for group in self.tree["phu_luc"][0]["nhom"]:
            if any(row is other for other in group["van_ban"]):
                group["van_ban"] = [other for other in group["van_ban"] if other is not row]
        return Subject.DOCUMENT, row["so_ky_hieu"], None

    def row_renumbered(self) -> Expected:
        row = self.rows.pop()
        row["so_ky_hieu"] = f"9{row['so_ky_hieu']}"
        return Subject.DOCUMENT, row["so_ky_hieu"], "so_ky_hieu"

    def round(self) -> list[Expected]:
        made: list[Callable[[], Expected]] = [
            self.value, self.value, self.thousandfold, self.plan, self.total, self.unit,
            self.title, self.estimate, self.formula, self.vanished, self.appeared,
            lambda: self.task("ket_qua", "Kết quả khác hẳn"),
            lambda: self.task("trang_thai", "khong_dat"),
            lambda: self.task("thoi_han", "31/3/1999"),
            self.task_gone, self.task_new,
            lambda: self.row("ngay", "01/01/1999"),
            lambda: self.row("trich_yeu", f"Về việc khác {self.random.random()}"),
            self.row_gone, self.row_renumbered,
        ]  # fmt: skip
        assert len(made) == A_ROUND
        return [make() for make in made]


def names(found: Comparison) -> list[Expected]:
    whole = (ChangeKind.APPEARED, ChangeKind.VANISHED)
    return [(c.subject, c.name, None if c.kind in whole else c.key) for c in found.changes]


def is_found(expected: Expected, found: list[Expected], backwards: bool) -> bool:
    subject, name, key = expected
    if key == "so_ky_hieu" and backwards:  # the name is the number of the later side
        return (subject, name[1:], key) in found
    return expected in found


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_twenty_seeded_differences_are_all_found_in_both_directions(tree: Tree, seed: int) -> None:
    changed = deepcopy(tree)
    seeded = Seeds(changed, seed).round()
    old, new = baocao_gen.build(tree), baocao_gen.build(changed)
    forward, backward = names(baocao_gen.diff(old, new)), names(baocao_gen.diff(new, old))
    assert [one for one in seeded if not is_found(one, forward, backwards=False)] == []
    assert [one for one in seeded if not is_found(one, backward, backwards=True)] == []
    assert len(forward) == len(backward)


def test_what_was_not_changed_is_not_told(tree: Tree) -> None:
    report = baocao_gen.build(tree)
    assert baocao_gen.diff(report, baocao_gen.build(deepcopy(tree))).changes == ()


@pytest.mark.slow
def test_a_last_years_value_typed_by_hand_is_proved_figure_by_figure(tree: Tree) -> None:
    """Every figure in turn is published one way and called another a year later."""
    following = deepcopy(tree)
    following["ky_bao_cao"] = "2021"
    old = baocao_gen.build(tree)
    typed = [figure.dotted for figure in old.figures if not figure.is_derived]
    for name in typed:
        figures(following)[name]["cung_ky"] = figures(tree)[name]["thuc_hien"]
    for name in typed:
        wrong = deepcopy(following)
        stated = old.figures[name].actual
        assert stated is not None
        figures(wrong)[name]["cung_ky"] = str(stated + 1).replace(".", ",")
        found = baocao_gen.diff(old, baocao_gen.build(wrong))
        told = {c.name for c in found.of(Subject.FIGURE, ChangeKind.UNPROVED)}
        assert name in told
        assert told.isdisjoint(set(typed) - {name})


def test_a_restated_value_is_told_with_its_reason(tree: Tree) -> None:
    following = deepcopy(tree)
    reason = "Thanh tra xác định lại"
    figures(following)["thanh_tra.xu_phat"]["dieu_chinh"] = {"gia_tri": "7", "ly_do": reason}
    found = baocao_gen.diff(baocao_gen.build(tree), baocao_gen.build(following))
    [change] = found.of(Subject.FIGURE, ChangeKind.RESTATED)
    assert (change.name, change.before, change.after, change.remark) == (
        "thanh_tra.xu_phat",
        "5 tổ chức, cá nhân",
        "7 tổ chức, cá nhân",
        reason,
    )


def test_a_figure_under_a_new_name_is_told_as_the_same(tree: Tree) -> None:
    following = deepcopy(tree)
    group = following["so_lieu"]["chu_ky_so"]
    group["cho_to_chuc"] = group.pop("to_chuc")
    found = baocao_gen.diff(baocao_gen.build(tree), baocao_gen.build(following))
    [appeared] = found.of(Subject.FIGURE, ChangeKind.APPEARED)
    [vanished] = found.of(Subject.FIGURE, ChangeKind.VANISHED)
    assert appeared.remark == "hình như trước là chu_ky_so.to_chuc"
    assert vanished.remark == "hình như nay là chu_ky_so.cho_to_chuc"


def test_the_larger_change_comes_first(tree: Tree) -> None:
    following = deepcopy(tree)
    figures(following)["thanh_tra.doi_tuong"]["thuc_hien"] = "86"
    figures(following)["thanh_tra.tien_phat"]["thuc_hien"] = "22250"
    figures(following)["covid.to_roi"]["thuc_hien"] = "660000"
    found = baocao_gen.diff(baocao_gen.build(tree), baocao_gen.build(following))
    changes: list[Change] = found.of(Subject.FIGURE, ChangeKind.VALUE)
    told = [(c.name, c.difference.jump) for c in changes if c.difference]
    assert told == [
        ("thanh_tra.tien_phat", "÷1000"),
        ("covid.to_roi", None),
        ("thanh_tra.doi_tuong", None),
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("206.125", "206125", "×1000"),
        ("1988", "198.8", "÷10"),
        ("5", "-5", "đổi dấu"),
        ("100", "10400", "×100"),
        ("2", "60", "×30"),
        ("100", "250", None),
        ("0", "12", None),
        ("3", "3", None),
    ],
)
def test_an_unusual_change_is_called_by_its_name(before: str, after: str, told: str | None) -> None:
    assert jump(Decimal(before), Decimal(after)) == told
