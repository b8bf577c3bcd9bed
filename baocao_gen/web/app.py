"""A session and a key → the ASGI application: every page behind one guard."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
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
    400: Problem(
        codes.NOT_A_FORM,
        "phần gửi lên không đọc được: hơn 200 tệp, một ô quá dài, hoặc hỏng trên đường",
        hint="gửi lại; nhiều tệp thì chia ra vài lần",
    ),
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
_NOT_FORESEEN = Problem(
    codes.NOT_FORESEEN,
    "chương trình gặp lỗi ngoài dự kiến nên chưa làm việc này; tệp trên đĩa vẫn nguyên",
    hint="làm lại; nếu vẫn vậy thì chép các dòng ở cửa sổ đã mở trang mà báo lỗi",
)
Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]


class WebApp:
    """The application, and when it was last asked something.

    Attributes:
        asgi: What a server runs.
        last_asked: The moment by ``time.monotonic``.
        waiting: How many requests are being answered.
    """

    def __init__(self, session: Session, port: int, key: str) -> None:
        self.session = session
        self.last_asked = time.monotonic()
        self.waiting = 0
        self._tabs = pages.tabs()
        routes = [
            Route(route.path, self._endpoint(route.handler), methods=[route.method])
            for route in pages.routes()
        ]
        static = StaticFiles(packages=[("baocao_gen.web", "static")])
        app = Starlette(
            routes=[*routes, Mount("/static", static)],
            exception_handlers={HTTPException: self._refused, Exception: self._refused},
        )
        app.router.redirect_slashes = False  # no answer leads to a name that was asked for
        self.asgi: ASGIApp = Guard(app, port, key)

    def _endpoint(self, handler: Handler) -> Endpoint:
        async def answer(request: Request) -> Response:
            self.last_asked = time.monotonic()
            self.waiting += 1
            try:
                asked = await read(request, self.session, self._tabs)
                return await run_in_threadpool(_handled, handler, asked)
            finally:
                self.waiting -= 1
                self.last_asked = time.monotonic()

        return answer

    async def _refused(self, request: Request, error: Exception) -> Response:
        asked = WebRequest(self.session, {}, {}, part="x-phan" in request.headers)
        status = error.status_code if isinstance(error, HTTPException) else 500
        problem = _REFUSALS.get(status, _NOT_FORESEEN if status >= 500 else _NO_SUCH_PAGE)
        answer = await run_in_threadpool(told, asked, [problem], status=status)
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
