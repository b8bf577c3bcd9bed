"""The path of a name in a template → the line of the year file that its value comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from baocao_gen.figures.figure import ResolvedFigure, path_of
from baocao_gen.problems.problem import Related
from baocao_gen.report.amount import Amount
from baocao_gen.report.header import MADE_FROM
from baocao_gen.report.report import Report
from baocao_gen.tags.names_asked import ITEM, ItemStep, Path
from baocao_gen.yearfile.model import YearFile, keys_of
from baocao_gen.yearfile.origin import KeyPath, dotted


def source_of(report: Report, names: Mapping[str, Any], path: Path) -> Related | None:
    """Where the value of a name was typed.

    Args:
        report: The report that is printed.
        names: The names of its page.
        path: A name as a tag reads it, with the steps behind it.

    Returns:
        The place of the figure or of the key; of the whole list, where nobody can tell which item
        is meant; None for a name that leads to no value of the year file.
    """
    value: Any = names
    walked: KeyPath = ()
    for step in path:
        key = _key(value, step)
        if key is None:
            break
        value, walked = value[key], (*walked, key)
    if isinstance(value, Amount):
        return _of_figure(report, value.figure, path[len(walked) :])
    if isinstance(value, Mapping) or walked[0] not in keys_of(YearFile):
        return None  # a group that lacks the name, or a name that the file does not give
    return _of_key(report, walked)


def _key(value: Any, step: str) -> str | int | None:
    """The key or index by which a value answers a step; None where it does not."""
    if isinstance(value, Mapping):
        return step if step in value else None
    if isinstance(value, list) and step == ITEM:
        only = 0 if len(value) == 1 else None
        index = step.at if isinstance(step, ItemStep) else only
        return index if index is not None and -1 < index < len(value) else None
    return None


def _of_figure(report: Report, figure: ResolvedFigure, behind: Path) -> Related:
    """The line of the value that was asked of a figure, or of its declaration."""
    place = report.origin.position((*path_of(figure.name), *behind[:1]), key=True)
    return Related(place, f"số liệu «{figure.dotted}» khai báo ở đây")


def _of_key(report: Report, walked: KeyPath) -> Related | None:
    made = MADE_FROM.get(str(walked[-1]))
    paths = [(*walked[:-1], *key) for key in made.beside] + [*made.elsewhere] if made else [walked]
    return Related(report.origin.position(paths[0], key=True), f"«{dotted(walked)}» lấy từ đây")
