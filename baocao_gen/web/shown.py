"""Names → a page or a piece of one, as HTML in which every name is escaped."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import jinja2
from starlette.responses import HTMLResponse, RedirectResponse, Response

from baocao_gen._version import __version__
from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.problems.shown import SEVERITY_NAMES
from baocao_gen.web.asked import WebRequest
from baocao_gen.web.clerk_words import ClerkWords, as_shown
from baocao_gen.web.session import OpenYear, Snapshot
from baocao_gen.web.words import translator


@lru_cache(maxsize=4)
def environment(language: str) -> jinja2.Environment:
    """The templates of the page, speaking a language; «_» translates the page's own words."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("baocao_gen.web", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {
        "_": translator(language),
        "language": language,
        "program_version": __version__,
        "severity_names": SEVERITY_NAMES,
        "Severity": Severity,
    }
    made.filters |= {"file_name": file_name, "called": called}
    return made


@jinja2.pass_context
def called(context: jinja2.runtime.Context, words: str) -> str:
    """Words of a finding with figures and keys called as the page of their report calls them."""
    state = context.get("state")
    return state.kept("clerk_words", ClerkWords).said(words) if state else as_shown(words)


def file_name(path: str) -> str:
    """The last part of a path: a page names no folders of the machine."""
    return path.replace("\\", "/").rpartition("/")[2]


def page(asked: WebRequest, template: str, *, status: int = 200, **names: Any) -> Response:
    """A whole page; a file's name may hold bytes that are no letters, which are shown as «?»."""
    return HTMLResponse(fragment(asked, template, **names).encode("utf-8", "replace"), status)


def fragment(asked: WebRequest, template: str, **names: Any) -> str:
    """The HTML of a template."""
    made = environment(asked.language).get_template(template)
    return made.render(asked=asked, folder=asked.session.folder, **names)


def year_page(
    asked: WebRequest,
    template: str,
    year: OpenYear,
    state: Snapshot,
    *,
    status: int = 200,
    **names: Any,
) -> Response:
    """A page of one report: its name, its state, its tabs, and what the template says below."""
    return page(
        asked,
        template,
        status=status,
        year=year,
        state=state,
        back=year.last(state.version),
        forth=year.next(state.version),
        **names,
    )


def go(address: str) -> Response:
    """Lead the browser on after a form: a page that is loaded again sends nothing twice."""
    return RedirectResponse(address, 303)


def told(asked: WebRequest, problems: list[Problem], *, status: int = 422) -> Response:
    """Problems as a page, or as a piece where a script has asked."""
    template = "problems.html" if asked.part else "refused.html"
    return page(asked, template, status=status, problems=problems)


Handler = Callable[[WebRequest], Response]
"""A page: what was asked → the answer; runs in a thread of its own."""
