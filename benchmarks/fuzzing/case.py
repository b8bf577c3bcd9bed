"""Files and words of a command line → one case: what is laid into a folder, and what runs there."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

PLAIN, FOLDER, LINK, PIPE, DEVICE, LOCKED = "file", "folder", "link", "pipe", "device", "locked"


@dataclass(frozen=True)
class Odd:
    """What lies in a folder and is no plain file; ``content`` is a link's target, a file's text."""

    kind: str
    content: bytes = b""


Files = dict[str, bytes | Odd]


@dataclass(frozen=True)
class Case:
    """One input.

    Attributes:
        kind: The row of the table in which it counts.
        words: The words of the command line; ``("library", NAME)`` for a call of the library.
        files: What lies in the folder, by name.
    """

    kind: str
    words: tuple[str, ...]
    files: Files

    def lay(self, folder: Path) -> None:
        """Put the files into an empty folder."""
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                _lay_odd(path, content)


def _lay_odd(path: Path, odd: Odd) -> None:
    if odd.kind == FOLDER:
        path.mkdir(exist_ok=True)
    elif odd.kind == LINK:
        path.symlink_to(os.fsdecode(odd.content))
    elif odd.kind == PIPE:
        os.mkfifo(path)
    elif odd.kind == DEVICE:
        _lay_device(path)
    else:
        path.write_bytes(odd.content)
        path.chmod(0)


def _lay_device(path: Path) -> None:
    """``/dev/full`` under another name, so that a fault harms no other program's devices."""
    try:
        os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 7))
    except OSError:  # not everybody may
        path.symlink_to("/dev/full")
