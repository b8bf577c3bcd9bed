"""A year file and everything it names → a report whose figures are all resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from baocao_gen.figures.figure import Timeline
from baocao_gen.files import disk
from baocao_gen.problems.errors import InvalidReport
from baocao_gen.report import history
from baocao_gen.report.report import Report, assemble
from baocao_gen.report.rule_files import read_companions
from baocao_gen.yearfile.model import YearFile
from baocao_gen.yearfile.origin import Origin
from baocao_gen.yearfile.read import read_year_file, unread_files, validate


def load(path: str | PathLike[str]) -> Report:
    """Read a year file, and the chain of previous ones that it opens; resolve all figures.

    Raises:
        InvalidReport: with all problems of the file.
    """
    file = Path(fspath(path))
    data = disk.read_file(file)
    beside = partial(disk.read_beside, file.parent)
    year_file, origin, warnings = read_year_file(data, str(file), beside)
    past = history.read(year_file, origin, file)
    companions = read_companions(year_file, origin, file.parent)
    told = (*warnings, *past.warnings)
    report = assemble(year_file, origin, past.previous, warnings=told, companions=companions)
    return replace(report, folder=str(file.parent)).along(past.timeline)


def build(data: YearFile | Mapping[str, Any], *, previous: Report | None = None) -> Report:
    """Make a report in Python: from models, or from a mapping with the keys of a year file.

    Args:
        data: A :class:`YearFile`, or a mapping by YAML keys or by English field names.
        previous: Last year's report, for every comparison.

    Raises:
        InvalidReport: with all problems; places are named by keys instead of lines.
    """
    origin = Origin("báo cáo dựng bằng Python")
    year_file = validate(data, origin)
    if unread := list(unread_files(year_file, origin)):
        raise InvalidReport(unread)
    figures = previous.figures if previous else None
    companions = read_companions(year_file, origin, None)
    report = assemble(year_file, origin, figures, companions=companions)
    if previous is None:
        return report.along(Timeline(year_file.period))
    earlier = (previous.as_edition(), *(previous.timeline.editions if previous.timeline else ()))
    return report.along(Timeline(year_file.period, previous.year_file.period, earlier))
