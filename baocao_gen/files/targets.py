"""Where a caller of the library wants something written: an open file, a path that is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from baocao_gen.files.disk import unwritten
from baocao_gen.problems.errors import EnvironmentFailure
from baocao_gen.problems.problem import Position, Problem


def write_open(target: BinaryIO, pieces: Iterable[bytes]) -> None:
    """Write into a file that the caller has opened.

    Raises:
        EnvironmentFailure: the disk does not take it, or nobody reads the pipe any more.
    """
    for piece in pieces:
        try:
            target.write(piece)
        except OSError as error:
            name = getattr(target, "name", None)
            place = Position(name) if isinstance(name, str) else None
            raise EnvironmentFailure([unwritten(error, place)]) from error


def over_source(path: Path, hint: str) -> Problem:
    """A place to write where something lies that is read."""
    return Problem("BC165", "nơi ghi trùng với một tệp được đọc", Position(str(path)), hint)
