"""Lines of a year file → the figure that stands there, and the address where it is edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Final

from baocao_gen.figures.figure import Name
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.yearfile.model import Appendix, Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.place_of_line import place_of

FIGURES: Final = "so-lieu"
WHOLE_FILE: Final = "tep"
_TOP: Final = key_of(YearFile, "figures")


def figure_at(report: Report, position: Position | None) -> Name | None:
    """The figure whose declaration a place lies in; None for any other place."""
    place = None if position is None else place_of(report.origin, position)
    return None if place is None else figure_of(report, place[0])


def figure_of(report: Report, path: KeyPath) -> Name | None:
    """The figure that a path of keys leads to, or into."""
    if path[:1] != (_TOP,):
        return None
    steps = tuple(str(step) for step in path[1:])
    names = (steps[:end] for end in range(len(steps), 0, -1))
    return next((name for name in names if name in report.figures.by_name), None)


def by_figure(report: Report, problems: Iterable[Problem]) -> Mapping[Name, list[Problem]]:
    """The problems that speak of each figure, at their own place or at a related one."""
    found: dict[Name, list[Problem]] = {}
    for problem in problems:
        places = [problem.position, *(related.position for related in problem.related)]
        for name in dict.fromkeys(figure_at(report, place) for place in places):
            if name is not None:
                found.setdefault(name, []).append(problem)
    return found


def row_id(name: Name) -> str:
    """What a figure's row is called on its page; names have letters, digits and «_» alone."""
    return f"so.{'.'.join(name)}"


def figure_address(number: int, name: Name) -> str:
    """Where all that is declared of a figure is edited."""
    return f"/{number}/{FIGURES}/{'.'.join(name)}"


def line_address(number: int, line: int) -> str:
    """Where a line of the year file is edited as it is typed."""
    return f"/{number}/{WHOLE_FILE}?dong={line}"


def address_of(number: int, report: Report | None, position: Position | None) -> str:
    """Where a place is edited; empty for one in a file that the page does not edit."""
    if position is None or position.line is None:
        return ""
    if report is None:
        return line_address(number, position.line)
    if position.file != report.origin.name:
        return ""
    place = place_of(report.origin, position)
    return address_of_path(number, report, place[0] if place else (), position.line)


def address_of_path(number: int, report: Report, path: KeyPath, line: int) -> str:
    """The page that edits what a path of keys leads to; the whole file where no form does."""
    if (name := figure_of(report, path)) is not None:
        return figure_address(number, name)
    step = _STEPS.get(str(path[0])) if path else None
    part = _part(path) if step else ""
    return f"/{number}/{step}#{part}" if step and part else line_address(number, line)


_BODY, _BELOW = key_of(YearFile, "body"), key_of(Section, "sections")
_APPENDICES, _HEADER = key_of(YearFile, "appendices"), key_of(YearFile, "header")
_TASKS = (key_of(YearFile, "tasks"), key_of(YearFile, "next_tasks"))
_GROUPS = key_of(Appendix, "groups")
_STEPS: Final[Mapping[str, str]] = {
    _BODY: "loi-van",
    **dict.fromkeys(_TASKS, "nhiem-vu"),
    _APPENDICES: "phu-luc",
    _HEADER: "the-thuc",
}
"""A key of the year file → the page of a report that has a form for what stands behind it."""


def _part(path: KeyPath) -> str:
    """The id of the part of a form that edits a place; empty where none does."""
    if path[0] == _HEADER:
        return f"v.{dotted(tuple(takewhile(lambda step: isinstance(step, str), path)))}"
    end = 2
    if path[0] == _BODY:
        while path[end : end + 1] == (_BELOW,) and len(path) > end + 1:
            end += 2
        own = path[end : end + 1]
        return dotted(path[:end]) if not own or own[0] in _WORDS_OF_SECTION else ""
    if path[0] == _APPENDICES:
        if path[2:3] != (_GROUPS,):
            return dotted(path[:2]) if len(path) < 4 else ""
        end = 6 if len(path) > 5 else 4
    return dotted(path[:end]) if len(path) >= end else ""


_WORDS_OF_SECTION: Final = {key_of(Section, name) for name in Section.model_fields} - {
    key_of(Section, "figure_tables"),
    key_of(Section, "charts"),
}
