"""Lines of a year file → the figure that stands there, and the address where it is edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from baocao_gen.figures.figure import Name
from baocao_gen.problems.problem import Position, Problem
from baocao_gen.report.report import Report
from baocao_gen.yearfile.model import Appendix, Section, YearFile, key_of
from baocao_gen.yearfile.origin import KeyPath, dotted
from baocao_gen.yearfile.place_of_line import place_of

FIGURES: Final = "so-lieu"
WHOLE_FILE: Final = "tep"
TEXTS: Final = "loi-van"
TASKS: Final = "nhiem-vu"
APPENDICES: Final = "phu-luc"
HEADER: Final = "the-thuc"
TABLES: Final = "bang"
DECLARED: Final = "khai-bao"
ON_A_PAGE: Final = 100
"""Tasks, and documents of a group, that one page shows."""
_FORMS: Final = {
    key_of(YearFile, "body"): TEXTS,
    key_of(YearFile, "tasks"): TASKS,
    key_of(YearFile, "next_tasks"): TASKS,
    key_of(YearFile, "appendices"): APPENDICES,
    **{
        key_of(YearFile, name): HEADER
        for name in ("header", "period", "previous", "cut_off", "template")
    },
}
_DECLARED: Final = frozenset(
    key_of(YearFile, name)
    for name in (
        *("units", "unit_files", "territory", "consolidation", "suppliers", "sheet_matches"),
        *("sources", "own_rules", "waivers"),
    )
)
_TABLES: Final = frozenset(
    {key_of(Section, name) for name in ("figure_tables", "charts")}
    | {key_of(Appendix, name) for name in ("table", "figure_tables", "charts")}
)
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


def table_place(path: KeyPath) -> KeyPath:
    """The table or chart that a path leads into; ``()`` where it leads into none.

    >>> table_place(("noi_dung", 0, "bang_so_lieu", 1, "hang", 2))
    ('noi_dung', 0, 'bang_so_lieu', 1)
    """
    for at, key in enumerate(path):
        if key in _TABLES:
            is_listed = isinstance(next(iter(path[at + 1 :]), None), int)
            return path[: at + 1 + is_listed]
    return ()


def form_address(number: int, path: KeyPath) -> str:
    """Where a place is edited in a form; empty where no form has it."""
    if table := table_place(path):
        return f"/{number}/{TABLES}/{dotted(table)}"
    if path and path[0] in _DECLARED:
        return f"/{number}/{DECLARED}#{dotted(path[:2])}"
    step = _FORMS.get(str(path[0])) if path else None
    if step is None:
        return ""
    if step == HEADER:
        return f"/{number}/{step}#v.{dotted(path)}"
    found = [end for end in range(len(path), 0, -1) if isinstance(path[end - 1], int)]
    item = path[: found[0]] if found else ()
    if not item:
        return f"/{number}/{step}"
    long_list = int(item[-1]) >= ON_A_PAGE and step != TEXTS
    page = f"?tu.{dotted(item[:-1])}={item[-1]}" if long_list else ""
    return f"/{number}/{step}{page}#{dotted(item)}"


def address_of(number: int, report: Report | None, position: Position | None) -> str:
    """Where a place is edited; empty for one in a file that the page does not edit."""
    if position is None or position.line is None:
        return ""
    if report is None:
        return line_address(number, position.line)
    if position.file != report.origin.name:
        return ""
    place = place_of(report.origin, position)
    path = place[0] if place else ()
    if name := figure_of(report, path):
        return figure_address(number, name)
    return form_address(number, path) or line_address(number, position.line)
