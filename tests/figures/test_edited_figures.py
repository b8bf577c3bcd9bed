"""Figures of which one is another: what does not follow from it stays the same object."""

from __future__ import annotations

from typing import Any

import pytest
from small_reports import small_report

from baocao_gen.figures.edited import Before
from baocao_gen.figures.resolve import resolve

_COUNT = {"don_vi_tinh": "hồ sơ"}
_FIGURES: dict[str, dict[str, Any]] = {
    "a": {**_COUNT, "thuc_hien": 1},
    "b": {**_COUNT, "thuc_hien": 2},
    "tong": {**_COUNT, "gom": ["a", "b"]},
    "ty_le": {"don_vi_tinh": "%", "cong_thuc": "a / tong"},
    "c": {"don_vi_tinh": "km", "thuc_hien": 5},
}


@pytest.mark.parametrize(
    ("name", "new", "stays"),
    [
        ("b", {**_COUNT, "thuc_hien": 7}, ["a", "c"]),
        ("b", {**_COUNT, "thuc_hien": None}, ["a", "c"]),
        ("b", {**_COUNT, "thuc_hien": "2,5"}, ["a", "c"]),
        ("a", {**_COUNT, "thuc_hien": 1, "ten": "A"}, ["b", "tong", "ty_le", "c"]),
        ("c", {"don_vi_tinh": "km", "thuc_hien": 5, "ke_hoach": 6}, ["a", "b", "tong", "ty_le"]),
        ("c", {"don_vi_tinh": "m", "thuc_hien": 5}, []),
        ("c", {"don_vi_tinh": "km", "gom": ["a"]}, []),
        ("tong", {**_COUNT, "gom": ["a"]}, []),
    ],
)
def test_what_does_not_follow_stays(name: str, new: dict[str, Any], stays: list[str]) -> None:
    before = small_report("chữ", so_lieu=_FIGURES)
    after = small_report("chữ", so_lieu={**before.year_file.figures, name: new})
    known = Before(before.unit_figures.resolved, before.figures)
    found, _, problems = resolve(after.year_file, after.origin, after.earlier, before=known)
    assert (found, problems) == (after.figures, [])
    same = [one.dotted for one in found if one is before.figures[one.dotted]]
    assert same == stays


def test_a_division_by_zero_is_told_as_ever() -> None:
    before = small_report("chữ", so_lieu=_FIGURES)
    zero = {**_COUNT, "thuc_hien": 0}
    tree = {**before.year_file.figures, "a": zero, "b": zero}
    after = small_report("chữ", so_lieu={**tree, "ty_le": {**_COUNT, "cong_thuc": "1 * a"}})
    edited = after.year_file.model_copy(
        update={"figures": {**after.year_file.figures, "ty_le": before.year_file.figures["ty_le"]}}
    )
    told = [
        resolve(edited, after.origin, after.earlier, before=one)[2]
        for one in (None, before.resolved)
    ]
    assert told[0] == told[1] != []
