"""An agreement between numbers that must hold whatever the numbers are → findings, and bindings.

A tie can be asked again with another typed number, and so tells whether an error of one unit
would be noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from baocao_gen.checks.finding import Finding
from baocao_gen.checks.rule import in_families
from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.frozen import frozen

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


@frozen
class Tie:
    """Values that must agree.

    Attributes:
        steps: The values that it compares.
        finding: What is wrong in a ledger; None while they agree.
        differ: Whether anything is, where that is told faster than what.
    """

    steps: frozenset[Step]
    finding: Callable[[Ledger], Finding | None]
    differ: Callable[[Ledger], bool] | None = None

    def is_broken(self, ledger: Ledger) -> bool:
        """Whether the values do not agree in a ledger."""
        return self.differ(ledger) if self.differ else self.finding(ledger) is not None


Ties: TypeAlias = "Callable[[Case], Iterable[Tie]]"
"""What finds the ties of one rule."""


def untied(ties: Ties) -> Callable[[Case], Iterator[Finding]]:
    """The function of a rule whose findings are the ties that do not hold."""

    def find(case: Case) -> Iterator[Finding]:
        for tie in ties(case):
            if finding := tie.finding(case.ledger):
                yield finding

    return find


TiesOf: TypeAlias = "Callable[[Case, Name], Iterable[Tie]]"
"""What finds the ties of one rule that a figure has with what it is computed from."""


def of_every_figure(ties_of: TiesOf) -> Ties:
    """The ties of all figures."""
    return lambda case: (tie for name in case.ledger.names.declared for tie in ties_of(case, name))


def untied_figures(ties_of: TiesOf) -> Callable[[Case], Iterator[Finding]]:
    """The function of a rule whose findings are the ties of figures that do not hold."""

    def find(case: Case, figures: Iterable[ResolvedFigure]) -> Iterator[Finding]:
        for figure in figures:
            for tie in ties_of(case, figure.name):
                if finding := tie.finding(case.ledger):
                    yield finding

    return in_families(find)
