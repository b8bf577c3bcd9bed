"""Paths → stamps that are others once somebody has written there.

A stamp costs no reading; whoever holds what was read of a file asks by it whether the file is
still the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = "tuple[int, int, int] | None"
"""The time of the last change in nanoseconds, the size, the number of the file; None: not there."""


def stamp(path: str) -> Stamp:
    """The stamp of what lies at a path."""
    try:
        about = Path(path).stat()
    except (OSError, ValueError):
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino


def stamps(paths: Iterable[str]) -> dict[str, Stamp]:
    """The stamps of some paths."""
    return {path: stamp(path) for path in paths}


def are_current(known: Mapping[str, Stamp]) -> bool:
    """Whether nothing has changed since the stamps were taken."""
    return all(stamp(path) == then for path, then in known.items())


def written_at(path: Path) -> float | None:
    """When a file was last written, in seconds since 1970 (UTC); None if it is not there."""
    found = stamp(str(path))
    return None if found is None else found[0] / 1e9


def fingerprint(data: bytes) -> str:
    """The SHA-256 of a content."""
    return hashlib.sha256(data).hexdigest()


def digest(data: bytes) -> str:
    """Twenty letters that name a content: the first 80 bits of its fingerprint."""
    return fingerprint(data)[:20]
