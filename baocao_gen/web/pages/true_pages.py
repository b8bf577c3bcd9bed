"""A report → its true pages as LibreOffice prints them, with their time; grey while old."""

from __future__ import annotations

from pathlib import PurePath

from starlette.responses import JSONResponse, Response

from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages.preview import STEP
from baocao_gen.web.pages.route import Route
from baocao_gen.web.preview.true_pages import PagePrinting
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.shown import page, year_page


def shown(asked: WebRequest) -> Response:
    """The pages that are there; those of the content now are asked for."""
    year = asked.year
    state, _ = year.readable()
    printing = _wished(asked, year, state)
    return year_page(asked, "true_pages.html", year, state, printing=printing)


def piece(asked: WebRequest) -> Response:
    """The pages alone, and whether newer ones are to come; for a script that waits for them."""
    year = asked.year
    state = year.now()
    if state.report is None:
        return Response(status_code=409)
    printing = _wished(asked, year, state)
    return page(asked, "true_pages_part.html", year=year, state=state, printing=printing)


def standing(asked: WebRequest) -> Response:
    """Which version there is, and which one is being printed."""
    year = asked.year
    printing = asked.session.printer.state(year.name)
    there = printing.pages.version if printing.pages else ""
    return JSONResponse({"there": there, "wanted": printing.wanted, "failed": printing.failed})


def picture(asked: WebRequest) -> Response:
    """One page as a picture; 404 once these pages have given way to newer ones."""
    found = asked.session.printer.picture(
        asked.year.name, asked.path["version"], int(asked.path["page"]) - 1
    )
    return Response(found, 200 if found else 404, media_type="image/png")


def _wished(asked: WebRequest, year: OpenYear, state: Snapshot) -> PagePrinting:
    report = state.report
    assert report is not None, "asked before"

    def make() -> bytes:
        from baocao_gen.pipeline.one import produce

        return produce(report, draft=True, checked=False, anchors=False).docx

    name = PurePath(year.name).with_suffix(".docx").name
    return asked.session.printer.wish(year.name, state.version, name, make)


_AT = f"/{{number:int}}/{STEP}/trang-that"
ROUTES = (
    Route("GET", _AT, shown),
    Route("GET", f"{_AT}/cac-trang", piece),
    Route("GET", f"{_AT}/tinh-trang", standing),
    Route("GET", f"{_AT}/{{version}}/{{page:int}}.png", picture),
)
