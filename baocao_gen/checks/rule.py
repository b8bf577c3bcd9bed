"""What a rule finds in a report (a place and words) → a problem with its lines and columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from baocao_gen.checks.case import Case
from baocao_gen.checks.evidence.judged_before import Family, itself
from baocao_gen.checks.finding import Finding
from baocao_gen.figures.figure import ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Problem, Related, Severity
from baocao_gen.tags.private_characters import without_marks
from baocao_gen.yearfile.origin import Origin


@frozen
class Rule:
    """One rule: a stable code, a name, how much it weighs, its documentation and its function.

    Attributes:
        code: «BC» and three digits.
        title: What is wrong when the rule speaks, in one line.
        severity: An error stops ``render``; a warning and a note do not.
        explanation: For the clerk, in Vietnamese: why it matters, an example, the way out.
        find: The findings in a case.
        reads_words: Whether what it says of a text follows from the words alone (`Case.unread`).
    """

    code: str
    title: str
    severity: Severity
    explanation: str
    find: Callable[[Case], Iterable[Finding]]
    reads_words: bool = False

    def problem(self, finding: Finding, origin: Origin) -> Problem:
        """A finding with its lines and columns."""
        related = tuple(Related(place.position(origin), role) for place, role in finding.related)
        return Problem(
            self.code,
            without_marks(finding.message),
            finding.place.position(origin),
            finding.hint,
            finding.severity or self.severity,
            related,
        )


def in_families(
    find: Callable[[Case, Iterable[ResolvedFigure]], Iterable[Finding]], family: Family = itself
) -> Callable[[Case], Iterator[Finding]]:
    """The function of a rule that is asked about families of figures.

    Args:
        find: What is wrong with the figures of some families. It may look at them, at the period,
            at the earlier reports, at what units report, and at what they are computed from.
        family: What its families are.
    """
    return lambda case: case.judged.found(find, family, partial(find, case))
