"""Lines of a year file → the figure that stands there, and the address where it is edited."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote

from baocao_gen.figures.figure import Name, path_of
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.yearfile import yaml
from baocao_gen.yearfile.model import YearFile, key_of

FIGURES: Final = "so-lieu"
WHOLE_FILE: Final = "tep"
_Span = tuple[tuple[int, int], tuple[int, int], Name]


class FigurePlaces:
    """Where each figure of a report is declared."""

    def __init__(self, report: Report) -> None:
        self._file = report.origin.name
        self._spans = sorted(_spans(report))
        self._starts = [span[0] for span in self._spans]

    def figure_at(self, position: Position | None) -> Name | None:
        """The figure whose declaration a place lies in; None for any other place."""
        if position is None or position.line is None or position.file != self._file:
            return None
        place = position.line, position.column or 1_000_000
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return None
        _, end, name = self._spans[index]
        return name if place[0] <= end[0] else None

    def by_figure(self, problems: list[Problem]) -> Mapping[Name, list[Problem]]:
        """The problems that speak of each figure, at their own place or at a related one."""
        found: dict[Name, list[Problem]] = {}
        for problem in problems:
            places = [problem.position, *(related.position for related in problem.related)]
            for name in dict.fromkeys(self.figure_at(place) for place in places):
                if name is not None:
                    found.setdefault(name, []).append(problem)
        return found


def _spans(report: Report) -> Iterator[_Span]:
    root = report.origin.as_typed or report.origin.root
    top = root.get(key_of(YearFile, "figures")) if root else None
    if not isinstance(top, yaml.Mapping):
        return
    waiting: list[tuple[Name, yaml.Mapping]] = [((), top)]
    while waiting:
        name, mapping = waiting.pop()
        for key, value in mapping.entries:
            inner = (*name, key.text)
            if inner in report.figures.by_name:
                yield (key.line, key.column), value.end, inner
            elif isinstance(value, yaml.Mapping):
                waiting.append((inner, value))


def row_id(name: Name) -> str:
    """What a figure's row is called on its page; names have letters, digits and «_» alone."""
    return f"f.{'.'.join(name)}"


def figure_address(number: int, name: Name) -> str:
    """Where a figure is edited."""
    return f"/{number}/{FIGURES}/{quote('.'.join(name))}"


def line_address(number: int, line: int) -> str:
    """Where a line of the year file is edited as it is typed."""
    return f"/{number}/{WHOLE_FILE}?dong={line}"


def place_of_figure(report: Report, name: Name) -> Position:
    """Where a figure is declared."""
    return report.origin.position(path_of(name), key=True)
