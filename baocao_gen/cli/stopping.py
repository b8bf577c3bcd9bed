"""SIGTERM, SIGHUP, Ctrl+C → what has been begun is undone, and an exception leads out."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from baocao_gen.files.temporary import go_on, undo_all

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")  # the last is unknown to Windows
EXIT_BY_SIGNAL = 128
"""What shells add to the number of the signal that has ended a program."""


class Stopped(BaseException):
    """The system, or whoever looks after the program, has asked it to end.

    Attributes:
        number: The signal's.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def orderly() -> Iterator[None]:
    """End the block by ``Stopped`` or ``KeyboardInterrupt`` when a signal asks for it.

    A signal that somebody has chosen to ignore (``nohup``) stays ignored.
    """
    numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    is_main = threading.current_thread() is threading.main_thread()  # others hear no signals
    listened = [n for n in numbers if is_main and signal.getsignal(n) is not signal.SIG_IGN]
    asked: list[int] = []

    def stop(number: int, _: FrameType | None) -> None:
        # Undo at once: whoever waits for LibreOffice, in whichever thread, waits no longer.
        undo_all()
        if number == signal.SIGINT:
            raise KeyboardInterrupt
        asked.append(number)
        raise Stopped(number)

    go_on()
    before = {number: signal.signal(number, stop) for number in listened}
    try:
        yield
    except Exception:
        if not asked:
            raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if asked:  # a library written in C that was being loaded has swallowed it
        raise Stopped(asked[0])
