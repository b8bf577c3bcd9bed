"""What a piece of work was made from → its result, kept on the disk for the next command.

A folder of the user's own holds one file for each result, by a name that follows from the program
and from all that went into the work: whatever changes, the name is another one and nothing is
found. What is lost or damaged there costs time and nothing else; who cannot write there, or where
somebody else can, goes without.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from baocao_gen.files import disk, folders
from baocao_gen.files.stamps import stamps
from baocao_gen.frozen import frozen
from baocao_gen.problems.errors import BaocaoError

_MOST_KEPT = 5_000
"""Results that are kept: those of a large batch, once with each of two programs."""
_MOST_LEFT = 2_500
_LONGEST = 8 * 1024 * 1024
_OF_OTHERS = 0o022
"""Permissions by which somebody else could write into the folder."""
_CHECK = 32


@frozen
class KeptWork:
    """The results in one folder, which is made when the first is kept."""

    folder: Path

    def found(self, name: str) -> bytes | None:
        """A result by the name of `work_name`; None if it is not kept."""
        try:
            if not _is_ours(self.folder):
                return None
            with (self.folder / name).open("rb") as file:
                whole = file.read(_LONGEST)
        except (OSError, ValueError):
            return None
        check, result = whole[:_CHECK], whole[_CHECK:]
        return result if check == _check(result) else None

    def keep(self, name: str, result: bytes = b"") -> None:
        """Keep a result, if the disk allows it."""
        if len(result) > _LONGEST - _CHECK:
            return
        with suppress(OSError, ValueError, BaocaoError):
            folders.make_folder(self.folder, 0o700)
            if _is_ours(self.folder):
                _make_room(self.folder)
                disk.write_file(self.folder / name, _check(result) + result)


def _check(result: bytes) -> bytes:
    """What stands before a result: without it, or with another one, the file is damaged."""
    return hashlib.sha256(result).digest()


def work_name(kind: str, *made_from: bytes) -> str:
    """The name of a result.

    Args:
        kind: What is done.
        made_from: Everything besides this program that the result depends on.
    """
    parts = (kind.encode(), _program().encode(), *made_from)
    whole = hashlib.sha256()
    for part in parts:
        whole.update(b"%d:" % len(part) + part)
    return f"{kind}-{whole.hexdigest()[:40]}"


@cache
def _program() -> str:
    """What the program is: Python, the libraries beside it, and each of its own files."""
    libraries = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    ours = hashlib.sha256(sys.version.encode())
    ours.update(repr(stamps(libraries)).encode(errors="surrogateescape"))
    try:
        lines = sorted(_files(str(Path(__file__).parents[1])))
    except OSError:  # it lies in an archive: nobody can tell it from the next one
        lines = [os.urandom(16).hex()]
    for line in lines:
        ours.update(line.encode(errors="surrogateescape"))
    return ours.hexdigest()


def _files(folder: str) -> Iterator[str]:
    """Each file of a folder and of those in it, with when it was written and how long it is."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                about = entry.stat()
                yield f"{entry.path} {about.st_mtime_ns} {about.st_size}\n"


def _is_ours(folder: Path) -> bool:
    """Whether nobody but this user can have written there."""
    about = folder.stat()
    return os.name == "nt" or (about.st_uid == os.getuid() and not about.st_mode & _OF_OTHERS)


@cache
def _make_room(folder: Path) -> None:
    """Let the oldest results go where there are too many; looked at once in a process."""
    with os.scandir(folder) as entries:
        files = [(entry.stat().st_mtime_ns, entry.path) for entry in entries if entry.is_file()]
    if len(files) > _MOST_KEPT:
        for _, path in sorted(files)[:-_MOST_LEFT]:
            with suppress(OSError):
                Path(path).unlink()
