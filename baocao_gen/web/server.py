"""A folder → a server of this machine alone, which ends by itself when nobody asks any more."""

from __future__ import annotations

import asyncio
import secrets
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

import uvicorn

from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Problem
from baocao_gen.web.app import WebApp
from baocao_gen.web.security import KEY
from baocao_gen.web.session import Session

IDLE: Final = 15 * 60.0
"""Seconds after the last request; a page that is open asks once a minute."""
AFTER_GOODBYE: Final = 60.0
"""Seconds in which a next page may come once the last one has said goodbye."""
_MOST_AT_ONCE = 64
_LONGEST_HEAD: Final = 1 << 20
"""Bytes of an address with its headers; of longer ones the connection is cut, unanswered."""
_HOST = "127.0.0.1"


class WebServer:
    """A page that is ready to be served.

    Attributes:
        address: What a browser opens: it holds the key.
    """

    def __init__(
        self,
        folder: Path,
        port: int = 0,
        idle: float = IDLE,
        after_goodbye: float = AFTER_GOODBYE,
    ) -> None:
        """Take the port (0: one that is free).

        Raises:
            EnvironmentFailure: the port is taken.
        """
        self._socket = _bound(port)
        self._idle, self._after_goodbye = idle, after_goodbye
        number = self._socket.getsockname()[1]
        key = secrets.token_urlsafe(32)
        self.address = f"http://{_HOST}:{number}/?{KEY}={key}"
        self._page = WebApp(Session(folder), number, key)
        config = uvicorn.Config(
            self._page.asgi,
            log_level="error",
            access_log=False,
            lifespan="off",
            server_header=False,
            proxy_headers=False,
            ws="none",
            limit_concurrency=_MOST_AT_ONCE,
            h11_max_incomplete_event_size=_LONGEST_HEAD,
            timeout_keep_alive=20,
            timeout_graceful_shutdown=5,
        )
        self._server = uvicorn.Server(config)

    def serve(self, ready: Callable[[], object] = lambda: None) -> None:
        """Answer until nobody asks any more, or the process is asked to end.

        Args:
            ready: Called once requests are answered.
        """
        with suppress(KeyboardInterrupt):  # uvicorn has ended in order, and tells it on
            asyncio.run(self._serve(ready))

    def stop(self) -> None:
        """Answer what has been asked, and end; may be called from any thread."""
        self._server.should_exit = True

    async def _serve(self, ready: Callable[[], object]) -> None:
        watching = asyncio.create_task(self._watch(ready))
        try:
            await self._server.serve(sockets=[self._socket])
        finally:
            watching.cancel()

    async def _watch(self, ready: Callable[[], object]) -> None:
        while not self._server.started:
            await asyncio.sleep(0.01)
        await asyncio.to_thread(ready)
        while self._is_used():
            await asyncio.sleep(min(5.0, self._idle / 4, self._after_goodbye / 4))
        self.stop()

    def _is_used(self) -> bool:
        if self._page.waiting:
            return True
        have_gone = self._page.session.open_pages.have_all_gone
        still = time.monotonic() - self._page.last_asked
        return still < min(self._idle, self._after_goodbye if have_gone else self._idle)


def _bound(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.bind((_HOST, port))
        made.listen()  # whoever reads the address may ask at once
    except (OSError, OverflowError):
        made.close()
        message = f"cổng {port} đang có chương trình khác dùng, hoặc không dùng được"
        hint = "bỏ --port để chương trình tự chọn một cổng trống"
        raise EnvironmentFailure([Problem("BC164", message, None, hint)]) from None
    return made
