"""A folder → temporary files and folders in it, which do not outlive their process for long.

Whoever is asked to end undoes what it has begun (``undo_all``). What a process leaves behind that
was killed is cleared by the next one that needs the folder: as long as a process lives, it holds
a lock on what is its own.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from baocao_gen.files import locks

if TYPE_CHECKING:  # every command listens for the end; what makes files is loaded by what does
    from pathlib import Path

_OURS = re.compile(r"(\.baocao-gen-[0-9a-f]{16}\.tmp|baocao-gen-[0-9a-f]{16})")
"""The names of temporary files and folders; a file's does not grow with the name it will have."""
_HELD = "dang-dung"
"""In a folder on Windows, where no folder has a lock: a file that cannot be deleted while open."""

_ELSEWHERE = "noi-khac"
"""In a folder: a file that names another one, which is cleared with it."""
_TO_UNDO: dict[object, Callable[[], None]] = {}
"""What is undone when the process is asked to end, the newest last."""
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_TO_UNDO.clear)  # what the parent began is the parent's


_ENDING = threading.Event()
is_ending = _ENDING.is_set
"""Whether the process is about to end, and nothing long is worth beginning."""
go_on = _ENDING.clear
"""Take back that the process is about to end."""


@contextmanager
def undone(undo: Callable[[], None]) -> Iterator[None]:
    """Call ``undo`` behind the block, or before, if the process is asked to end within it."""
    key = object()
    _TO_UNDO[key] = undo
    try:
        yield
    finally:
        undo()
        _TO_UNDO.pop(key, None)


def undo_all() -> None:
    """Undo whatever has been begun, the newest first; for a process that is about to end."""
    _ENDING.set()
    while _TO_UNDO:
        with suppress(KeyError, OSError):
            _, undo = _TO_UNDO.popitem()
            undo()


@contextmanager
def finished_file(folder: Path, data: bytes) -> Iterator[Path]:
    """A whole file under a temporary name, for the length of a block that gives it its own.

    Nobody else may read it meanwhile.

    Raises:
        OSError: the disk does not take it.
    """
    clear(folder)
    path = folder / f".baocao-gen-{os.urandom(8).hex()}.tmp"
    # The name is known before the file is there: whoever is stopped leaves nothing behind.
    with undone(partial(_remove_file, path)), open(_made_file(path), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
        if os.name == "nt":
            file.close()  # no file that is open can be renamed there
        yield path


def place() -> Path:
    """The folder that the user, or else the system, has chosen for temporary files.

    ``tempfile`` would try whether it can be written to, and take another one if it is full, the
    working folder in the end: what is wrong with it shall be told instead.
    """
    from pathlib import Path

    for name in ("TMPDIR", "TEMP", "TMP"):
        if chosen := os.environ.get(name):
            return Path(chosen)
    if os.name == "nt":
        import tempfile

        return Path(tempfile.gettempdir())
    return Path("/tmp")  # noqa: S108 -- what is made there has a name that nobody can guess


@contextmanager
def folder(within: Path) -> Iterator[Path]:
    """A new folder that nobody else may read, gone with its content behind the block.

    Raises:
        OSError: the disk does not take it.
    """
    import shutil

    clear(within)
    path = within / f"baocao-gen-{os.urandom(8).hex()}"
    with undone(partial(shutil.rmtree, path, ignore_errors=True)):
        held = _made_folder(path)
        try:
            yield path
        finally:
            os.close(held)


@contextmanager
def elsewhere(folder: Path, path: Path) -> Iterator[None]:
    """A file outside of a temporary folder that shall go behind the block, or with the folder.

    Raises:
        OSError: the disk does not take the note of it.
    """
    (folder / _ELSEWHERE).write_bytes(os.fsencode(path))
    with undone(partial(_remove_file, path)):
        yield


def _made_file(path: Path) -> int:
    """Make a file and lock it; whoever clears the folder may have been there in between."""
    while True:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600)
        if sys.platform == "win32":
            return descriptor
        locks.wait_for(descriptor)
        if os.path.lexists(path):
            return descriptor
        os.close(descriptor)


def _made_folder(path: Path) -> int:
    while True:
        path.mkdir(mode=0o700)
        try:
            if sys.platform == "win32":
                return os.open(path / _HELD, os.O_CREAT | os.O_RDWR)
            descriptor = os.open(path, os.O_RDONLY)
        except FileNotFoundError:  # cleared, as a file may be
            continue
        locks.wait_for(descriptor)
        if os.path.lexists(path):
            return descriptor
        os.close(descriptor)


def _remove_folder(path: Path) -> None:
    import shutil
    from pathlib import Path

    with suppress(OSError, ValueError):
        Path(os.fsdecode((path / _ELSEWHERE).read_bytes())).unlink(missing_ok=True)
    shutil.rmtree(path, ignore_errors=True)


def _remove_file(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Clear what processes that are no more left in a folder; once is enough for a process."""
    _clear(str(folder.absolute()))


@lru_cache(maxsize=64)
def _clear(within: str) -> None:
    from pathlib import Path

    try:
        left = [path for path in Path(within).iterdir() if _OURS.fullmatch(path.name)]
    except OSError:
        return
    for path in left:
        with suppress(OSError):
            _clear_one(path)


if sys.platform == "win32":
    _BINARY = os.O_BINARY

    def _clear_one(path: Path) -> None:
        is_folder = stat.S_ISDIR(path.lstat().st_mode)
        (path / _HELD if is_folder else path).unlink()  # refused while somebody has it open
        if is_folder:
            import shutil

            shutil.rmtree(path, ignore_errors=True)
else:
    _BINARY = 0

    def _clear_one(path: Path) -> None:
        is_folder = stat.S_ISDIR(path.lstat().st_mode)
        how = os.O_RDONLY | os.O_DIRECTORY if is_folder else os.O_RDWR
        descriptor = os.open(path, how | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            is_own = os.fstat(descriptor).st_uid == os.geteuid()
            if is_own and locks.hold(descriptor):
                _remove_folder(path) if is_folder else path.unlink()
        finally:
            os.close(descriptor)
