"""The text of a year file → a page on which it is read and edited as it is typed."""

from __future__ import annotations

from starlette.responses import Response

from baocao_gen.files.text import to_text
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.web.asked import Tab, WebRequest, whole_number
from baocao_gen.web.pages.route import Route
from baocao_gen.web.shown import go, year_page


def shown(asked: WebRequest) -> Response:
    """The file, its findings with their lines; ``dong`` is the line to stand in."""
    year = asked.year
    state = year.now()
    text, _ = to_text(state.data)
    return year_page(
        asked,
        "whole_file.html",
        year,
        state,
        text=text or "",
        line=whole_number(asked.query.get("dong", "")),
        refused=(),
    )


def saved(asked: WebRequest) -> Response:
    """The edited text, written as it was typed; one that is no report any more must be wanted."""
    year = asked.year
    wanted = asked.value("noi_dung")
    even_broken = asked.value("van_ghi") != ""

    def act(data: bytes) -> bytes:
        return _as_before(wanted, data)

    try:
        year.edit(asked.seen, "sửa tệp", act, even_broken=even_broken)
    except InvalidReport as error:
        names = {"text": wanted, "line": 0, "refused": error.problems}
        return year_page(asked, "whole_file.html", year, year.now(), status=422, **names)
    return go(f"/{year.number}/tep")


def _as_before(wanted: str, data: bytes) -> bytes:
    """The text with the byte order mark and the line ends that the file has."""
    text, _ = to_text(data)
    line_end = "\r\n" if text is not None and "\r\n" in text else "\n"
    mark = "\ufeff" if text is not None and text.startswith("\ufeff") else ""
    return (mark + wanted.lstrip("\ufeff").replace("\n", line_end)).encode()


TAB = Tab("tep", "Tệp")
ROUTES = (
    Route("GET", "/{number:int}/tep", shown),
    Route("POST", "/{number:int}/tep", saved),
)
