"""Lines → a file that several processes add to, one line at a time, until one of them sums it up.

Every line is on the disk when ``add`` returns. A line that was cut off by a sudden end is left out;
nobody else's is lost.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from baocao_gen.files import locks
from baocao_gen.files.disk import unwritten
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position


def lines(path: Path) -> list[bytes]:
    """What has been added; nothing if there is no such file."""
    try:
        return path.read_bytes().split(b"\n")
    except OSError:
        return []


def add(path: Path, line: bytes) -> None:
    """Add a line.

    Raises:
        EnvironmentFailure: the disk does not take it.
    """
    try:
        with open(_opened(path), "ab") as file:
            file.write(b"\n" + line + b"\n")  # behind a line that was cut off another one begins
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise EnvironmentFailure([unwritten(error, Position(str(path)))]) from None


@contextmanager
def summed_up(path: Path) -> Iterator[list[bytes]]:
    """All lines, for a block that keeps them elsewhere; the file is gone when it succeeds.

    Raises:
        EnvironmentFailure: the disk does not allow it.
    """
    try:
        descriptor = _opened(path)
    except OSError as error:
        raise EnvironmentFailure([unwritten(error, Position(str(path)))]) from None
    try:
        yield lines(path)
        if os.name != "nt":
            path.unlink(missing_ok=True)
        else:
            os.truncate(descriptor, 0)  # what is open cannot be deleted there
    finally:
        os.close(descriptor)
    if os.name == "nt":
        with suppress(OSError):  # somebody else adds to it by now
            if not path.stat().st_size:
                path.unlink()


def _opened(path: Path) -> int:
    """The file, for us alone; whoever has summed it up may have deleted it under our hands."""
    while True:
        how = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, how, 0o666)
        locks.wait_for(descriptor)
        if os.path.lexists(path) and os.path.samestat(os.fstat(descriptor), path.lstat()):
            return descriptor
        os.close(descriptor)
