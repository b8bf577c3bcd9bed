"""What is proposed of a report's numbers: figures, where they are printed, what is left."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from baocao_gen.frozen import frozen


class Certainty(StrEnum):
    """How sure a proposal is."""

    SURE = "chắc"
    LOOK = "nên xem"
    GUESS = "đoán"


class Side(StrEnum):
    """What a number is beside the value of the period (*khía cạnh*)."""

    ACTUAL = ""
    PLANNED = "ke_hoach"
    PRIOR = "cung_ky"
    CUMULATIVE = "luy_ke"
    MORE = "tang"
    LESS = "giam"


@frozen
class ReadText:
    """A text in which figures are looked for.

    Attributes:
        spot: Which text it is; places of figures name it.
        text: Its words.
        begin: Where they begin behind the number of the outline.
        group: The group that its figures stand in.
        where: Its place in words.
    """

    spot: int
    text: str
    begin: int
    group: str
    where: str


@frozen
class PrintPlace:
    """One place where a figure is printed: the text, the letters, and the tag for them."""

    spot: int
    start: int
    end: int
    filter: str = ""
    aspect: str = ""


@frozen
class Proposal:
    """A number that is proposed as a figure.

    Attributes:
        group: The group of its key.
        key: The key in the group.
        name: What it is called.
        unit: Its unit.
        typed: The number as typed.
        side: What it is beside the value of the period.
        certainty: How sure that is.
        reason: Why, in words.
        where: The place of its first print.
        printings: Every place where it is printed.
        sentence: The sentence of the text that it was first found in, from 0.
        share: 1 for the first number of «42/42», 2 for the second, 0 for others.
        parts: The names of the figures that it is the sum of, where they are.
        formula: How it follows from others, where it does.
        prior: The same of last year, where the report says it.
        planned: The plan of the period.
        next_planned: The plan of the next one.
        cumulative: What was done since the beginning of the year.
    """

    group: str
    key: str
    name: str
    unit: str
    typed: str
    side: Side
    certainty: Certainty
    reason: str
    where: str
    printings: tuple[PrintPlace, ...]
    sentence: int = 0
    share: int = 0
    parts: tuple[str, ...] = ()
    formula: str = ""
    prior: str = ""
    planned: str = ""
    next_planned: str = ""
    cumulative: str = ""

    @property
    def dotted(self) -> str:
        """The name that a tag asks for."""
        return f"{self.group}.{self.key}"

    @property
    def value(self) -> Decimal:
        """The number."""
        return Decimal(plain(self.typed))


@frozen
class Left:
    """A quantity that stays text, and why."""

    typed: str
    where: str
    reason: str
    words: str


def plain(typed: str) -> str:
    """A number as reports print it → as a computer does: «1.988,5» → «1988.5»."""
    return typed.replace(".", "").replace(",", ".")


def tag_of(dotted: str, printing: PrintPlace) -> str:
    """The tag that prints a figure at a place."""
    name = f"{dotted}.{printing.aspect}" if printing.aspect else dotted
    return f"{{{{ {name} | {printing.filter} }}}}" if printing.filter else f"{{{{ {name} }}}}"


def printings_by_spot(found: Mapping[str, Proposal]) -> dict[int, list[tuple[PrintPlace, str]]]:
    """Text → what is printed in it, in order, each with its tag."""
    by_spot: dict[int, list[tuple[PrintPlace, str]]] = {}
    for dotted, proposal in found.items():
        for printing in proposal.printings:
            by_spot.setdefault(printing.spot, []).append((printing, tag_of(dotted, printing)))
    for printed in by_spot.values():
        printed.sort(key=lambda one: one[0].start)
    return by_spot
