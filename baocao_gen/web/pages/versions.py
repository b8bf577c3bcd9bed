"""Two reports → what has changed between them, as ``diff`` of the command line tells it."""

from __future__ import annotations

from starlette.responses import Response

from baocao_gen.web.asked import Tab, WebRequest
from baocao_gen.web.earlier import others, version
from baocao_gen.web.pages.route import Route
from baocao_gen.web.shown import year_page
from baocao_gen.years.diff import diff
from baocao_gen.years.diff.shown import HEAD, summary, tables

STEP = "so-sanh"
MOST = 400
"""Rows of a table that are shown."""


def shown(asked: WebRequest) -> Response:
    """What has changed since the chosen version; the first one there is by default."""
    year = asked.year
    state, report = year.readable()
    choices = others(asked.session, year)
    chosen = asked.query.get("voi") or (choices[0].key if choices else "")
    old = version(asked.session, year, chosen)
    found = None if old is None else diff(old, report)
    return year_page(
        asked,
        "versions.html",
        year,
        state,
        choices=choices,
        chosen=chosen,
        head=HEAD,
        most=MOST,
        summary="" if found is None else summary(found),
        tables=[] if found is None else list(tables(found)),
        is_known=found is not None,
    )


TAB = Tab(STEP, "So sánh")
ROUTES = (Route("GET", f"/{{number:int}}/{STEP}", shown),)
