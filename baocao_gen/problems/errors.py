"""The exception tree: everything this library raises on purpose.

BaocaoError
├── InvalidReport        the year file (or a report built in Python) has problems
├── InvalidTemplate      the Word template has problems
├── EnvironmentFailure   the data is fine; the disk or LibreOffice is not
└── WrongArgument        a function was called with something that it does not take

Every one carries its findings as values. Errors of other libraries are translated by the
module that owns the library, so callers meet only this tree.
"""

from __future__ import annotations

from collections.abc import Iterable

from baocao_gen.problems.problem import Problem


class BaocaoError(Exception):
    """Base of all errors.

    Attributes:
        problems: Every finding, in the order of the file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[BaocaoError], tuple[tuple[Problem, ...]]]:
        """What it is made of again in another process; Python would make it of its words."""
        return type(self), (self.problems,)


class InvalidReport(BaocaoError):
    """The report's data cannot be used: wrong YAML, wrong values, figures that do not resolve."""


class InvalidTemplate(BaocaoError):
    """The Word template cannot be used, or fails on this report."""


class EnvironmentFailure(BaocaoError):
    """The machine cannot do what was asked: no LibreOffice, a folder that is read-only."""


class WrongArgument(BaocaoError, TypeError):
    """A public function was given what it does not take: a path for a report, a closed file."""
