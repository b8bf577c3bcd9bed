"""What a text prints of figures is remembered by its runs.

Judges: report/numbered_figures.py
"""

from __future__ import annotations

import pytest

from baocao_gen.report.anchors import Anchor, AnchoredRun, Anchors, FigureSource
from baocao_gen.report.blocks import Paragraph, Run
from baocao_gen.report.figure_words import FigureWords, remembering
from baocao_gen.report.page import page_names
from tests.small_reports import small_report

FIGURES = {"xa": {"don_vi_tinh": "xã", "thuc_hien": "6", "cung_ky": "5"}}


def runs(text: str, anchors: Anchors | None = None) -> list[Run]:
    blocks = page_names(small_report(text, so_lieu=FIGURES), anchors=anchors)["noi_dung"].items
    return [run for block in blocks if isinstance(block, Paragraph) for run in block.runs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có {{ xa }}.", [("6", FigureSource("xa", "thuc_hien"))]),
        ("Có {{ xa.cung_ky }}.", [("5", FigureSource("xa", "cung_ky"))]),
        ("{{ xa | dem }}", [("06", FigureSource("xa", "thuc_hien", ("dem",)))]),
        ("**Có {{ xa }}**", [("6", FigureSource("xa", "thuc_hien"))]),
        ("{% if xa %}{{ xa }} xã{% endif %}", [("6", FigureSource("xa", "thuc_hien"))]),
        ("Năm {{ nam }}", []),
    ],
)
def test_a_run_knows_which_letters_print_a_figure(
    text: str, expected: list[tuple[str, FigureSource]]
) -> None:
    found = [
        (run.text[span.start : span.end], span.source) for run in runs(text) for span in run.prints
    ]
    assert found == expected


def test_runs_and_their_figures_are_numbered_in_the_order_of_the_page() -> None:
    anchors = Anchors()
    found = runs("{{ xa }} {{ xa.cung_ky }} và **{{ xa }}**", anchors)
    assert [run.marked for run in found if run.marked] == anchors.runs
    assert [run.style_name for run in anchors.runs] == ["bcg:xa+xa#1", "bcg:xa#2"]
    assert [(a.number, a.run, a.start) for a in anchors.listed] == [(1, 1, 0), (2, 1, 2), (3, 2, 0)]


def test_a_run_of_many_figures_is_named_by_those_that_fit() -> None:
    anchors = [Anchor(FigureSource(f"nhom_so_{n}.so_lieu", ""), n, "1") for n in range(30)]
    name = AnchoredRun(7, tuple(anchors)).style_name
    assert len(name) < 253
    assert name.startswith("bcg:nhom_so_0.so_lieu+nhom_so_1.so_lieu+")
    assert name.endswith(".so_lieu#7")


def test_words_that_no_figure_has_printed_are_left_as_they_are() -> None:
    upper = remembering("hoa", str.upper)
    assert type(upper("a")) is str
    told = upper(FigureWords.of("sáu xã", FigureSource("xa", "thuc_hien", ("bang_chu",))))
    assert told.source.filters == ("bang_chu", "hoa")
