"""Two values of one thing → a change: both sides as printed, the difference, and the places."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from baocao_gen.frozen import frozen
from baocao_gen.problems.problem import Position
from baocao_gen.vietnamese.numbers import format_number, round_half_up
from baocao_gen.vietnamese.slipped_comma import BETWEEN_YEARS, slipped_comma

_SUSPICIOUS = 10


class Subject(StrEnum):
    """What a change is about; the value is the word of the JSON."""

    FIGURE = "figure"
    TASK = "task"
    DOCUMENT = "document"
    NUMBER = "number"
    PROSE = "prose"


class ChangeKind(StrEnum):
    """What happened; the value is the word of the JSON."""

    UNPROVED = "unproved"
    RESTATED = "restated"
    VALUE = "value"
    UNIT = "unit"
    DEFINITION = "definition"
    APPEARED = "appeared"
    VANISHED = "vanished"
    MOVED = "moved"


@frozen
class BothPlaces:
    """Where the two sides of a change stand; None for a side that is not there.

    Attributes:
        old: The place in the old file.
        new: The place in the new file.
    """

    old: Position | None = None
    new: Position | None = None


@frozen
class Difference:
    """How far two values of one figure are apart.

    Attributes:
        amount: New minus old, exact, in ``unit`` (percentages: in points).
        decimals: How many of its digits are worth printing.
        percent: In percent of the old value; None for shares, and for an old value of zero.
        jump: What makes it suspicious: «×10», «÷1000», «đổi dấu»; None for an ordinary change.
    """

    amount: Decimal
    unit: str
    decimals: int
    percent: Decimal | None = None
    jump: str | None = None


@frozen
class Change:
    """One difference.

    Attributes:
        subject: What it is about.
        kind: What happened.
        name: The figure's dotted name, the task or the document.
        key: The YAML key that differs; None for a whole figure, task or document.
        before: The old side as printed; empty where there is nothing.
        after: The new side.
        difference: How far two numbers are apart; None for what is no number.
        remark: The reason of a restatement, or the name that a figure seems to have had.
        places: Where both sides stand.
    """

    subject: Subject
    kind: ChangeKind
    name: str
    key: str | None = None
    before: str = ""
    after: str = ""
    difference: Difference | None = None
    remark: str | None = None
    places: BothPlaces = field(default=BothPlaces(), compare=False)

    @property
    def size(self) -> Decimal:
        """How large the change is, for sorting: percent of the old value, or points."""
        if self.difference is None:
            return Decimal(0)
        percent = self.difference.percent
        return abs(self.difference.amount if percent is None else percent)


def jump(before: Decimal, after: Decimal) -> str | None:
    """Say what a change looks like when it is no ordinary one: a slipped separator, a lost sign.

    >>> jump(Decimal("206.125"), Decimal(206125))
    '×1000'
    """
    if not before or not after:
        return None
    if (before < 0) != (after < 0):
        return "đổi dấu"
    ratio = abs(after / before)
    sign, times = ("×", ratio) if ratio >= 1 else ("÷", 1 / ratio)
    if power := slipped_comma(before, after, BETWEEN_YEARS):
        return f"{sign}{power}"
    return f"{sign}{format_number(round_half_up(times, 0))}" if times >= _SUSPICIOUS else None


def as_typed(value: Any) -> str:
    """A value of a model as a person types it."""
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(as_typed(item) for item in value)
    return format_number(value) if isinstance(value, Decimal) else str(value)
