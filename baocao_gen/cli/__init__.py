"""Command-line words → one call of the library → text and an exit code.

The only package that prints or exits. Exit codes: 0 fine · 1 problems in data or template ·
2 wrong command line · 3 the machine (LibreOffice, disk) · above 128 a signal. Each command is a
module of its own, and heavy imports wait until the command that needs them runs.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import suppress
from io import BufferedWriter, RawIOBase, TextIOWrapper
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from typing_extensions import Buffer

_OBJECTS_BETWEEN_SEARCHES = 100_000
"""Python looks for circles of objects every 700; a command makes few, and soon ends."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit; every foreseen error ends in a message and a code."""
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    from baocao_gen.cli.commands import run  # click, once nothing is searched any more

    code = run(arguments)
    if arguments is None:
        _end_process(code)
    sys.exit(code)


class _Nothing(RawIOBase):
    """Takes every byte and keeps none."""

    def writable(self) -> bool:
        return True

    def write(self, data: Buffer) -> int:
        return memoryview(data).nbytes


def _nowhere() -> TextIOWrapper:
    """Stands for an output that was closed before the program began, which Python has as None."""
    return TextIOWrapper(BufferedWriter(_Nothing()), encoding="utf-8")


def _end_process(code: int) -> None:
    """End it without taking its objects apart one by one, which is a twentieth of ``render``.

    Nothing is left to do that the system does not do faster: files are written and closed. Where
    other threads or processes had a part, or an output takes no more words, Python's own way out
    is taken; but who has been asked to end waits for nobody.
    """
    from baocao_gen.cli.stopping import EXIT_BY_SIGNAL

    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
        if threading.active_count() == 1 and "multiprocessing" not in sys.modules:
            os._exit(code)
    if code > EXIT_BY_SIGNAL:
        os._exit(code)
