"""Declared figures → why a report has more of them than any report, if it does."""

from __future__ import annotations

from collections.abc import Collection

from baocao_gen.problems import codes
from baocao_gen.problems.problem import Problem
from baocao_gen.yearfile.model import Figure, YearFile, key_of
from baocao_gen.yearfile.origin import Origin

MOST_FIGURES = 10_000
"""A hundred numbers for each of a hundred communes; a report of a department has some dozens."""
MOST_FORMULAS = 4_000
"""A report has some dozens; each is compiled, which takes longer than any number to read."""
MOST_LETTERS = 100_000
"""Letters of all formulas of a report: as many as there may be, of 25 letters each."""


def beyond_bounds(figures: Collection[Figure], origin: Origin) -> list[Problem]:
    """The refusal of figures that nobody has, before any of them is computed; else nothing."""
    formulas = [figure.formula for figure in figures if figure.formula]
    letters = sum(map(len, formulas))
    key = key_of(YearFile, "figures")
    if len(figures) > MOST_FIGURES:
        found = f"{key} có {_said(len(figures))} số liệu, nhiều nhất là {_said(MOST_FIGURES)}"
        hint = "chia báo cáo thành nhiều tệp, hoặc để bảng số trong phụ lục (bang, tu_tep)"
    elif len(formulas) > MOST_FORMULAS:
        found = f"{key} có {_said(len(formulas))} công thức, nhiều nhất là {_said(MOST_FORMULAS)}"
        hint = "tổng của nhiều số thì dùng gom; giảm số công thức"
    elif letters > MOST_LETTERS:
        found = f"các công thức của cả báo cáo dài quá {_said(MOST_LETTERS)} ký tự"
        hint = "rút gọn công thức; tổng của nhiều số thì dùng gom"
    else:
        return []
    return [Problem(codes.TOO_COMPLEX, found, origin.position((key,), key=True), hint)]


def _said(number: int) -> str:
    return f"{number:,}".replace(",", ".")
