"""What pages say of themselves, «here» and «goodbye» → whether anybody still looks at one.

Each page that a browser shows calls itself by a word of its own, so that one that goes takes no
other along: several tabs, or a page whose successor was there before it had gone.
"""

from __future__ import annotations

from threading import Lock
from typing import Final

MOST: Final = 1000
"""Pages that are known; a browser that was killed has said no goodbye."""
_LONGEST: Final = 64


class OpenPages:
    """The pages that are open."""

    def __init__(self) -> None:
        self._open: dict[str, None] = {}
        self._have_been = False
        self._lock = Lock()

    def here(self, page: str) -> None:
        """A page is open; one without a word of its own says nothing."""
        if not 0 < len(page) <= _LONGEST:
            return
        with self._lock:
            self._have_been = True
            self._open[page] = None
            while len(self._open) > MOST:
                del self._open[next(iter(self._open))]

    def goodbye(self, page: str) -> None:
        """A page goes; one that was never here takes nothing along."""
        with self._lock:
            self._open.pop(page, None)

    @property
    def have_all_gone(self) -> bool:
        """Whether there were some, and none is left."""
        with self._lock:
            return self._have_been and not self._open
