"""«Undo» and «redo» of a report → the content before or after, and back to the page."""

from __future__ import annotations

from starlette.responses import Response

from baocao_gen.web.asked import WebRequest
from baocao_gen.web.pages.route import Route
from baocao_gen.web.shown import go


def undo(asked: WebRequest) -> Response:
    """Take back the last edit of the content that was shown."""
    asked.year.undo(asked.seen)
    return go(_back(asked))


def redo(asked: WebRequest) -> Response:
    """Do again what was taken back."""
    asked.year.redo(asked.seen)
    return go(_back(asked))


def _back(asked: WebRequest) -> str:
    """The page of this report from which the button was pressed."""
    own = f"/{asked.year.number}/"
    wanted = asked.value("ve")
    return wanted if wanted.startswith(own) and "//" not in wanted else f"{own}tep"


ROUTES = (
    Route("POST", "/{number:int}/hoan-tac", undo),
    Route("POST", "/{number:int}/lam-lai", redo),
)
