"""A finding about somebody's file → a value: what is wrong, where, and what to type instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Final

from baocao_gen.frozen import frozen


class Severity(StrEnum):
    """How much a problem weighs: an error stops the report, a warning and a note do not.

    A note says what is true and looks wrong, such as parts that miss their total by rounding.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Position:
    """Where the user must look: a file, and a line and column or a part of a Word file.

    Attributes:
        file: The file's name as it was given.
        line: The line, from 1.
        column: The character in the line, from 1.
        part: A place that has no lines: «thân, bảng 2» in a Word template, ``so_lieu.dan_so`` in
            a report built in Python.
        excerpt: The source line or the paragraph itself.
        focus: Where in the excerpt that stands which is wrong, from 0; for what has no column.
    """

    file: str
    line: int | None = None
    column: int | None = None
    part: str | None = None
    excerpt: str | None = None
    focus: int | None = None

    def __str__(self) -> str:
        numbers = [str(n) for n in (self.line, self.column) if n is not None]
        place = ":".join([self.file, *numbers])
        return f"{place} ({self.part})" if self.part else place


@frozen
class Related:
    """A second place that a problem speaks of, and its role («khai báo lần đầu ở đây»).

    Attributes:
        position: The place.
        message: What is there, in Vietnamese.
    """

    position: Position
    message: str


@frozen
class Problem:
    """One thing that is wrong: a stable code, a message in Vietnamese, a place and a way out.

    Attributes:
        code: ``BC`` and three digits: 1xx file, 2xx shape and values, 3xx figures, 4xx content,
            5xx template, 6xx layout. A code never changes its meaning.
        message: What was found and what was expected.
        position: Where; None for what has no place.
        hint: What to type or do instead.
        severity: How much it weighs.
        related: The other places that it speaks of.
    """

    code: str
    message: str
    position: Position | None = None
    hint: str | None = None
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()

    def __str__(self) -> str:
        place = f"{self.position}: " if self.position else ""
        return f"{place}{self.code}: {self.message}"


def reading_order(problem: Problem) -> tuple[str, int, int]:
    """The key to sort problems by: file, line and column; without a place they come first."""
    place = problem.position
    return (place.file, place.line or 0, place.column or 0) if place else ("", 0, 0)


MAX_OF_A_KIND: Final = 50
"""A file that is wrong on every line is told so this many times for each code."""


def limited(problems: Iterable[Problem], most: int = MAX_OF_A_KIND) -> list[Problem]:
    """Keep the first problems of each code; the last of them says that there are more."""
    more = f" (và còn nữa: mỗi loại chỉ nêu {format(most, ',').replace(',', '.')} chỗ)"
    kept: list[Problem] = []
    places: dict[str, list[int]] = {}
    overfull: set[int] = set()
    for problem in problems:
        same = places.setdefault(problem.code, [])
        if len(same) < most:
            same.append(len(kept))
            kept.append(problem)
        else:
            overfull.add(same[-1])
    for index in overfull:
        kept[index] = replace(kept[index], message=kept[index].message + more)
    return kept
