"""What an open page asks by itself, and what belongs to no report → short answers."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from baocao_gen.web.asked import LANGUAGE, LANGUAGES, WebRequest
from baocao_gen.web.pages.route import Route
from baocao_gen.web.shown import go, page

_A_YEAR = 365 * 24 * 3600


PAGE: Final = "trang"
"""The field in which a page says what it calls itself."""


def alive(asked: WebRequest) -> Response:
    """A page is open: the server goes on."""
    asked.session.open_pages.here(asked.value(PAGE))
    return Response(status_code=204)


def goodbye(asked: WebRequest) -> Response:
    """A page goes; when the last one has gone and none comes, the server ends."""
    asked.session.open_pages.goodbye(asked.value(PAGE))
    return Response(status_code=204)


def language(asked: WebRequest) -> Response:
    """The chosen language, kept in a cookie; back to the page."""
    chosen = asked.value("tieng")
    back = asked.value("ve")
    is_ours = back.startswith("/") and not back.startswith(("//", "/\\"))
    answer = go(back if is_ours else "/")
    if chosen in LANGUAGES:
        answer.set_cookie(LANGUAGE, chosen, max_age=_A_YEAR, httponly=True, samesite="strict")
    return answer


def explained(asked: WebRequest) -> Response:
    """What a code means, as ``explain`` of the command line tells it."""
    from baocao_gen.checks.explain import explain, meanings

    code = asked.path["code"].upper()
    words = explain(code) if code in meanings() else ""
    return page(asked, "explained.html", code=code, words=words, status=200 if words else 404)


def terms(asked: WebRequest) -> Response:
    """Each word of the pages in a sentence, with the clause of the decree where there is one."""
    return page(asked, "terms.html")


ROUTES = (
    Route("POST", "/song", alive),
    Route("POST", "/tam-biet", goodbye),
    Route("POST", "/tieng", language),
    Route("GET", "/ma/{code}", explained),
    Route("GET", "/tu", terms),
)
