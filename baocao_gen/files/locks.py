"""An open file → a lock that ends with the process that holds it, however that ends.

A number of a process says nothing on another machine, and later belongs to another program; a
lock is known to every machine that has the folder, and nobody has to take it off.
"""

from __future__ import annotations

import sys
import time

_WAIT = 0.01
_TRIES = 500
"""Five seconds: whoever holds a lock longer than it takes to write a few lines is stuck."""


def hold(descriptor: int) -> bool:
    """Whether the lock of an open file is ours from now on, until the file is closed.

    False where somebody else holds it, and on a disk that knows no locks.
    """
    try:
        _lock(descriptor)
    except OSError:
        return False
    return True


def wait_for(descriptor: int) -> bool:
    """Like ``hold``, but wait a few seconds for whoever holds it."""
    for _ in range(_TRIES):
        try:
            _lock(descriptor)
        except BlockingIOError:
            time.sleep(_WAIT)
        except OSError:
            return False
        else:
            return True
    return False


if sys.platform == "win32":
    import errno
    import msvcrt
    import os

    _FAR = 2**30
    """The byte that is locked: behind all that anybody reads, for nobody could read it then."""

    def _lock(descriptor: int) -> None:
        here = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError(errno.EAGAIN, "locked") from error
        finally:
            os.lseek(descriptor, here, os.SEEK_SET)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
