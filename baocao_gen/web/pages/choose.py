"""A few words → the figures that are meant; a figure → what a text may print of it, and how."""

from __future__ import annotations

from typing import Any, Final

from starlette.responses import Response

from baocao_gen.web.asked import WebRequest
from baocao_gen.web.group_labels import FigureLabels
from baocao_gen.web.pages.route import Route
from baocao_gen.web.preview.choices import (
    FigureChoice,
    figure_choices,
    found_figures,
    tag_choices,
)
from baocao_gen.web.session import Snapshot
from baocao_gen.web.shown import go, page, year_page

STEP: Final = "chon"
MOST: Final = 40
"""Figures that are shown at once; another word finds the others."""


def shown(asked: WebRequest) -> Response:
    """The figures that ``tim`` finds, and the tags of ``so``; a piece of it where a script asks."""
    year = asked.year
    state = year.now()
    report = state.report
    if report is None:
        return go(f"/{year.number}/tep")
    words, figure = asked.query.get("tim", "")[:200], asked.query.get("so", "")
    found = found_figures(state.kept("choices", _choices), words)
    chosen = report.figures.get(figure) if figure else None
    names: dict[str, Any] = {
        "found": found[:MOST],
        "labels": state.kept("labels", FigureLabels),
        "left_out": max(0, len(found) - MOST),
        "figure": chosen,
        "tags": tag_choices(report, chosen.dotted) if chosen else (),
    }
    if asked.part:
        return page(asked, "choices.html", year=year, **names)
    return year_page(asked, "choose.html", year, state, **names)


def _choices(state: Snapshot) -> tuple[FigureChoice, ...]:
    assert state.report is not None, "asked before"
    return figure_choices(state.report)


ROUTES = (Route("GET", f"/{{number:int}}/{STEP}", shown),)
