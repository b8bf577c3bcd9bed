"""A request → the page's own, let through, or an answer that says no; headers on every answer.

The page is for the person at this machine alone, and any site that is open in the same browser can
send requests to it. In this order, before any address is looked at: the name that was asked for is
this machine's (against DNS rebinding), the browser has the key that only the opened address brought
(a cookie that no other site can send along), a request that changes something comes from a page of
ours, and no more is sent than is allowed, nor slower.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from contextlib import suppress
from typing import Final, NoReturn
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAFE: Final = ("GET", "HEAD")
METHODS: Final = (*SAFE, "POST")
KEY: Final = "khoa"
"""The parameter of the opened address that holds the key."""
MAX_SENT: Final = 64 << 20
"""Bytes of a request: some Word files and the sheets of a hundred units at once."""
MAX_ADDRESS: Final = 2000
"""Letters of an address without its parameters."""
MAX_DROPPED: Final = 1 << 30
"""Bytes of a request that is too large which are read on, and forgotten."""
PATIENCE: Final = 30.0
"""Seconds that a request may stand still."""
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not «no-referrer»: with that a browser says «Origin: null» of our own forms, too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
_PAUSE = 1.0
"""Seconds without a piece after which no more of it is waited for."""
_OPEN_TO_ALL = "/static/"
_HOSTS = ("127.0.0.1", "localhost", "[::1]")


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, port: int, key: str) -> None:
        self._app = app
        self._key = key
        self._cookie = f"baocao_gen_{port}"  # cookies do not tell ports apart
        self._hosts = {f"{host}:{port}" for host in _HOSTS}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or let it through."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":  # no websocket is spoken here
            await send({"type": "websocket.close", "code": 1008})
            return
        refused = self._refused(scope)
        sent = _with_headers(send)
        if refused is not None:
            await refused(scope, receive, sent)
            return
        declared = int(Headers(scope=scope).get("content-length") or 0)
        await self._app(scope, _Limited(receive, declared), sent)

    def _refused(self, scope: Scope) -> Response | None:
        """The answer to what must not get through; None for what may."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return _no(403, "Tên máy trong địa chỉ không phải máy này.")
        if len(scope["path"]) > MAX_ADDRESS:
            return _no(414, "Địa chỉ quá dài.")
        if scope["method"] not in METHODS:
            return _no(405, "Trang này không nhận kiểu yêu cầu ấy.")
        if scope["method"] not in SAFE and not self._is_from_here(headers):
            return _no(403, "Yêu cầu không đến từ trang của chương trình.")
        if not self._has_key(headers) and not scope["path"].startswith(_OPEN_TO_ALL):
            return self._with_key(scope)
        return None

    def _is_from_here(self, headers: Headers) -> bool:
        """Whether a page of ours has sent it: browsers say so, old ones by ``Origin``."""
        site = headers.get("sec-fetch-site")
        if site is not None:
            return site == "same-origin"
        origin = headers.get("origin", "")
        return (
            origin.partition("://")[0] == "http" and origin.partition("://")[2] == headers["host"]
        )

    def _has_key(self, headers: Headers) -> bool:
        held = cookie_parser(headers.get("cookie", "")).get(self._cookie, "")
        return secrets.compare_digest(held.encode(), self._key.encode())

    def _with_key(self, scope: Scope) -> Response:
        """The opened address becomes a cookie, and its key leaves the address."""
        given = parse_qs(scope["query_string"].decode("latin-1")).get(KEY, [""])[0]
        if scope["method"] not in SAFE or not secrets.compare_digest(
            given.encode(), self._key.encode()
        ):
            words = "Mở trang bằng địa chỉ mà «baocao-gen web» in ra (địa chỉ ấy có khóa)."
            return _no(401, words)
        answer = RedirectResponse("/", 303)
        answer.set_cookie(self._cookie, self._key, httponly=True, samesite="strict", path="/")
        return answer


def _no(status: int, words: str) -> Response:
    return PlainTextResponse(words, status, headers={"Connection": "close"})


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
        await send(message)

    return sent


class _Limited:
    """What is received, counted and hurried; who goes too far gets an answer of the application."""

    def __init__(self, receive: Receive, declared: int) -> None:
        self._receive = receive
        self._declared = declared
        self._size = 0
        self._is_whole = False

    async def __call__(self) -> Message:
        """The next piece; once all is there, whoever waits waits for the browser to go away."""
        if self._is_whole:
            return await self._receive()
        if self._declared > MAX_SENT:
            await self._drop()
        try:
            message = await asyncio.wait_for(self._receive(), PATIENCE)
        except TimeoutError:
            raise HTTPException(408) from None
        self._size += len(message.get("body", b""))
        self._is_whole = not message.get("more_body", False)
        if self._size > MAX_SENT:
            await self._drop()
        return message

    async def _drop(self) -> NoReturn:
        """Say that it is too much once it is sent: before, a browser shows no answer at all."""
        dropped = 0
        with suppress(TimeoutError):
            while not self._is_whole and dropped < MAX_DROPPED:
                message = await asyncio.wait_for(self._receive(), _PAUSE)
                dropped += len(message.get("body", b""))
                self._is_whole = not message.get("more_body", False)
        raise HTTPException(413)
