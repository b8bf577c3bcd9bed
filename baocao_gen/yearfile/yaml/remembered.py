"""A year file's bytes → its tree, read once for an edit, its proof and the report that follows.

The next content of a file, and the next file of a batch, is read from the one before.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, TypeAlias

from baocao_gen.problems.problem import Problem, Severity
from baocao_gen.yearfile.last_ones import LastOnes
from baocao_gen.yearfile.yaml import Mapping, read

_MOST: Final = 8
"""Files; a report has a few earlier years, and an edit two contents of one file."""
_LONGEST: Final = 500_000
"""Bytes of one that is remembered; the tree of a larger one would fill the memory."""
_MOST_IN_A_ROW: Final = 50
"""Contents that are each read from the one before: unchanged nodes keep the lines of theirs."""
_MOST_LARGE: Final = 2
_Memory: TypeAlias = LastOnes[bytes | None, tuple[Mapping, list[Problem], int]]
_known: Final[_Memory] = LastOnes(_MOST)
_large: Final[ContextVar[_Memory | None]] = ContextVar("_large", default=None)


@contextmanager
def remembering(root: Mapping) -> Iterator[None]:
    """Remember contents of any length while one file is edited.

    Args:
        root: Its tree, which somebody holds anyway; in it nothing was wrong but warnings.
    """
    memory: _Memory = LastOnes(_MOST_LARGE)
    memory.put(None, (root, [], 0))
    token = _large.set(memory)
    try:
        yield
    finally:
        _large.reset(token)


def read_once(data: bytes, name: str | None = None) -> tuple[Mapping, list[Problem]]:
    """Read a file as `read` does; the last ones are remembered by their content.

    Args:
        data: The whole file.
        name: Its name in messages; None for whoever knows no name, and takes any.

    Raises:
        InvalidReport: No tree can be built.
    """
    memory = _known if len(data) <= _LONGEST else _large.get()
    if memory is None:
        return read(data, name or "")
    found = memory.get(data)
    if found is not None:
        memory.put(data, found)  # the last one again, from which the next content is read
        if name in (None, found[0].source.name):
            return found[:2]
    before, in_a_row = (None, 0) if found else _before(memory, name or "", data.count(b"\n") + 1)
    root, problems = read(data, name or "", before)
    memory.put(data, (root, problems, in_a_row))
    return root, problems


def _before(memory: _Memory, name: str, lines: int) -> tuple[Mapping | None, int]:
    """The tree from which a content is read: of the same file, or else of the last one as long.

    And how many contents were read from one another since the last that was read by itself.
    """
    others: tuple[Mapping | None, int] = (None, 0)
    for root, problems, in_a_row in memory.newest():
        wrong = any(problem.severity is Severity.ERROR for problem in problems)
        found = (None, 0) if wrong or in_a_row >= _MOST_IN_A_ROW else (root, in_a_row + 1)
        if root.source.name == name:
            return found
        if others[0] is None and len(root.source.lines) == lines:
            others = found
    return others
