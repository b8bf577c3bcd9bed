"""What a rule found: a place in the year file, and words for the clerk."""

from __future__ import annotations

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position, Severity
from baocao_gen.yearfile.origin import KeyPath, Origin


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
