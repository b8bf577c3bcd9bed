"""A session and a key → the ASGI application: every page behind one guard."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from baocao_gen.problems import codes
from baocao_gen.problems.errors import BaocaoError
from baocao_gen.problems.problem import Problem
from baocao_gen.web import pages
from baocao_gen.web.asked import WebRequest, read
from baocao_gen.web.moved import moved_page
from baocao_gen.web.security import Guard
from baocao_gen.web.session import Moved, NotReadable, Session
from baocao_gen.web.shown import Handler, go, told

_NO_SUCH_PAGE = Problem(
    codes.NOT_LISTED,
    "không có trang nào ở địa chỉ này",
    hint="về trang đầu, chọn lại trong danh sách",
)
_REFUSALS = {
    408: Problem(
        codes.TOO_MUCH_SENT, "phần gửi lên đến quá chậm, chưa nhận được hết", hint="gửi lại"
    ),
    413: Problem(
        codes.TOO_MUCH_SENT,
        "phần gửi lên quá nhiều tệp hoặc quá lớn",
        hint="gửi ít tệp hơn trong một lần",
    ),
}
"""What a form was refused for, by the status of the answer."""
Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


class WebApp:
    """The application, and when it was last asked something.

    Attributes:
        asgi: What a server runs.
        last_asked: The moment by ``time.monotonic``.
    """

    def __init__(self, session: Session, port: int, key: str) -> None:
        self.session = session
        self.last_asked = time.monotonic()
        self._tabs = pages.tabs()
        routes = [
            Route(route.path, self._endpoint(route.handler), methods=[route.method])
            for route in pages.routes()
        ]
        static = StaticFiles(packages=[("baocao_gen.web", "static")])
        app = Starlette(
            routes=[*routes, Mount("/static", static)],
            exception_handlers={HTTPException: self._refused},
        )
        self.asgi: ASGIApp = Guard(app, port, key)

    def _endpoint(self, handler: Handler) -> Endpoint:
        async def answer(request: Request) -> Response:
            self.last_asked = time.monotonic()
            try:
                asked = await read(request, self.session, self._tabs)
            except MultiPartException as error:
                raise HTTPException(413) from error
            return await run_in_threadpool(_handled, handler, asked)

        return answer

    async def _refused(self, request: Request, error: Exception) -> Response:
        asked = WebRequest(self.session, {}, {}, part="x-phan" in request.headers)
        status = error.status_code if isinstance(error, HTTPException) else 500
        answer = await run_in_threadpool(
            told, asked, [_REFUSALS.get(status, _NO_SUCH_PAGE)], status=status
        )
        if status in _REFUSALS:  # what is still to come is not waited for
            answer.headers["Connection"] = "close"
        return answer


def _handled(handler: Handler, asked: WebRequest) -> Response:
    try:
        return handler(asked)
    except Moved as moved:
        return moved_page(asked, moved)
    except NotReadable as error:  # it is mended where the whole file is shown
        return go(f"/{error.number}/tep")
    except BaocaoError as error:
        return told(asked, list(error.problems))
