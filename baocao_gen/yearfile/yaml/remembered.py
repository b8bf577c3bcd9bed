"""A year file's bytes → its tree, read once for an edit, its proof and the report that follows."""

from __future__ import annotations

from threading import Lock
from typing import Final

from baocao_gen.problems.problem import Problem
from baocao_gen.yearfile.yaml import Mapping, read

_MOST: Final = 8
"""Files; a report has a few earlier years, and an edit two contents of one file."""
_LONGEST: Final = 500_000
"""Bytes of one that is remembered; the tree of a larger one would fill the memory."""
_known: Final[dict[bytes, tuple[Mapping, list[Problem]]]] = {}
_lock: Final = Lock()


def read_once(data: bytes, name: str | None = None) -> tuple[Mapping, list[Problem]]:
    """Read a file as `read` does; the last ones are remembered by their content.

    Args:
        data: The whole file.
        name: Its name in messages; None for whoever knows no name, and takes any.

    Raises:
        InvalidReport: No tree can be built.
    """
    with _lock:
        found = _known.get(data)
    if found is not None and name in (None, found[0].source.name):
        return found
    found = read(data, name or "")
    if len(data) <= _LONGEST:
        with _lock:
            _known.pop(data, None)
            _known[data] = found
            while len(_known) > _MOST:
                del _known[next(iter(_known))]
    return found
