"""Values that were computed from one another → what follows from one, and what leads to it.

Judges: figures/chains.py
"""

from __future__ import annotations

from copy import copy
from typing import Any

from small_reports import small_report

from baocao_gen.figures.figure import Aspect
from baocao_gen.figures.uses import Step, Uses

A, B, C, D = ((name,) for name in "abcd")


def step(name: tuple[str, ...]) -> Step:
    return name, Aspect.ACTUAL


def uses() -> Uses:
    """c is computed from a and b, d from c."""
    noted = Uses()
    for source, user in ((A, C), (B, C), (C, D)):
        noted.of(step(source)).add(step(user))
    return noted


def test_all_that_follows_and_all_that_leads_to_it() -> None:
    assert uses().following(step(A)) == {step(A), step(C), step(D)}
    assert uses().leading_to(step(D), lambda one: one[0] in (A, B)) == {step(A), step(B)}


def test_what_was_not_computed_follows_from_nothing() -> None:
    noted = uses()
    assert noted.without(frozenset({step(D)})).following(step(A)) == {step(A), step(C)}
    assert noted.following(step(A)) == {step(A), step(C), step(D)}
    assert copy(noted).following(step(C)) == {step(C), step(D)}


def test_a_chain_is_as_long_as_figures_lean_on_each_other() -> None:
    plain = {"don_vi_tinh": "xã", "thuc_hien": 2}
    told: dict[str, Any] = {
        "a": plain,
        "b": plain,
        "c": {"don_vi_tinh": "xã", "gom": ["a", "b"]},
        "d": {"don_vi_tinh": "xã", "cong_thuc": "c * 2"},
    }
    for figures, length in (({"a": plain}, 0), (told, 3)):
        assert small_report("Lời.", so_lieu=figures).unit_figures.resolved.longest_chain == length
