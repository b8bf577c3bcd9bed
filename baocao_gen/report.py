"""The values one report is made of: the file as declared, its figures, and where they came from."""

from __future__ import annotations

from dataclasses import dataclass, field

from baocao_gen.errors import InvalidReport
from baocao_gen.figures import Figures
from baocao_gen.model import YearFile
from baocao_gen.problems import Problem
from baocao_gen.resolving import resolve
from baocao_gen.yearfile import Origin


@dataclass(frozen=True, slots=True)
class Report:
    """A report whose figures are all resolved; nothing about it changes any more.

    Attributes:
        year_file: The data as declared.
        figures: Every figure with its values for all aspects.
        origin: Leads names and paths back to lines of the file.
        folder: Where the file lies; paths inside the file are relative to it. None for a report
            built in Python.
        warnings: What is odd but does not stop the report.
    """

    year_file: YearFile
    figures: Figures = field(repr=False)
    origin: Origin = field(repr=False)
    folder: str | None = None
    warnings: tuple[Problem, ...] = ()


def assemble(
    year_file: YearFile,
    origin: Origin,
    previous: Figures | None = None,
    *,
    folder: str | None = None,
    warnings: tuple[Problem, ...] = (),
) -> Report:
    """Resolve the figures of a year file.

    Raises:
        InvalidReport: with every figure that cannot be resolved.
    """
    figures, problems = resolve(year_file, origin, previous)
    if problems:
        raise InvalidReport(problems)
    return Report(year_file, figures, origin, folder, warnings)
