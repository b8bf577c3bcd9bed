"""What a rule finds in a report (a place and words) → a problem with its lines and columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from baocao_gen.frozen import frozen
from baocao_gen.problems import Position, Problem, Related, Severity
from baocao_gen.yearfile import KeyPath, Origin

if TYPE_CHECKING:
    from baocao_gen.checks.case import Case


@frozen
class Place:
    """A value of the year file, or a character of a text in it.

    Attributes:
        path: The keys and indices that lead to the value.
        text: The text that ``offset`` counts in, as the model holds it; None for a whole value.
        offset: Which character of it, from 0.
        elsewhere: A place in another file than the year file; it wins over ``path``.
    """

    path: KeyPath
    text: str | None = None
    offset: int = 0
    elsewhere: Position | None = None

    def position(self, origin: Origin) -> Position:
        """The line and column."""
        if self.elsewhere:
            return self.elsewhere
        if self.text is None:
            return origin.position(self.path)
        return origin.text_position(self.path, self.text, self.offset)


@frozen
class Finding:
    """Something a rule found.

    Attributes:
        place: Where the user must look.
        message: What was found and what was expected, in Vietnamese.
        hint: What to type instead.
        related: The other places that it speaks of, each with its role.
        severity: Only where it differs from the rule's own.
    """

    place: Place
    message: str
    hint: str | None = None
    related: tuple[tuple[Place, str], ...] = ()
    severity: Severity | None = None


@frozen
class Rule:
    """One rule: a stable code, a name, how much it weighs, its documentation and its function.

    Attributes:
        code: «BC» and three digits.
        title: What is wrong when the rule speaks, in one line.
        severity: An error stops ``render``; a warning and a note do not.
        explanation: For the clerk, in Vietnamese: why it matters, an example, the way out.
        find: The findings in a case.
    """

    code: str
    title: str
    severity: Severity
    explanation: str
    find: Callable[[Case], Iterable[Finding]]

    def problem(self, finding: Finding, origin: Origin) -> Problem:
        """A finding with its lines and columns."""
        related = tuple(Related(place.position(origin), role) for place, role in finding.related)
        return Problem(
            self.code,
            finding.message,
            finding.place.position(origin),
            finding.hint,
            finding.severity or self.severity,
            related,
        )
