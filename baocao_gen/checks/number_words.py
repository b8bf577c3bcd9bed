"""Values of figures → the words and places that findings about numbers share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from baocao_gen.checks.finding import Place
from baocao_gen.figures.figure import Aspect, Name, path_of
from baocao_gen.figures.ledger import Ledger
from baocao_gen.figures.uses import Step
from baocao_gen.vietnamese.numbers import decimals_of_value, format_number, round_half_up
from baocao_gen.vietnamese.slipped_comma import ONE_NUMBER, slipped_comma
from baocao_gen.yearfile.model import Figure, key_of

MOST_PLACES = 20
"""Lines that one finding may point at; a sum of a thousand parts is not listed in full."""
_ORDER = list(Aspect)
_SHORT = 3
_LONGEST = 12
"""Decimals that a sum of typed numbers has, and that anybody types; a quotient has no end."""


def place_of(name: Name, aspect: Aspect) -> Place:
    """Where a figure's value is typed."""
    return Place((*path_of(name), key_of(Figure, aspect.value)))


def called(name: Name, aspect: Aspect) -> str:
    """«doanh_thu.tong», «doanh_thu.tong.cung_ky»: a value as formulas call it."""
    steps = name if aspect is Aspect.ACTUAL else (*name, key_of(Figure, aspect.value))
    return ".".join(steps)


def computed_number(value: Decimal, shown: int) -> str:
    """A computed number with the digits that decide: in full, or two more than are shown."""
    exact = decimals_of_value(value.normalize())
    return shown_number(value, max(shown, exact if exact <= _SHORT else shown + 2))


def shown_number(value: Decimal, decimals: int | None = None) -> str:
    """A number as the report would print it; a quotient without end is cut short."""
    if decimals is None:
        decimals = decimals_of_value(value)
        decimals = decimals if decimals <= _LONGEST else _SHORT
    return format_number(round_half_up(value, decimals))


def shifted(stated: Decimal, expected: Decimal) -> str:
    """«, gấp 1.000 lần»: what a decimal comma in the wrong place does; nothing otherwise."""
    power = slipped_comma(stated, expected, ONE_NUMBER)
    if power is None:
        return ""
    much = "gấp" if abs(stated) > abs(expected) else "nhỏ hơn"
    return f" ({much} {format_number(power)} lần: xem lại dấu phẩy thập phân)"


def in_order(ledger: Ledger, steps: Iterable[Step]) -> list[Step]:
    """Values in the order of the file."""
    order = ledger.names.order
    return sorted(steps, key=lambda step: (order[step[0]], _ORDER.index(step[1])))


def inputs_of(ledger: Ledger, step: Step) -> Iterator[tuple[Place, str]]:
    """The typed numbers that a value rests on, in the order of the file, with their places."""
    for name, aspect in in_order(ledger, ledger.inputs(step))[:MOST_PLACES]:
        typed = ledger.typed(name, aspect)
        if typed is not None:
            yield place_of(name, aspect), f"{called(name, aspect)} là {shown_number(typed)}"
