"""Figures → every value that a sentence may say of them, as it would be written.

Besides its five values a figure has what follows from two of them: by how much and by how many
per cent it differs from last year's, and which part of the plan was reached.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from baocao_gen.checks.evidence.sentences import Said
from baocao_gen.figures.figure import Aspect, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.numbers import (
    PERCENT,
    PERCENT_UNITS,
    PERCENTAGE_POINT,
    exact_arithmetic,
    round_half_up,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.text import fold
from baocao_gen.vietnamese.units import Nature, nature, without_scale

MOST_DIGITS = 18
"""Longer numbers are codes: no figure of an office is told so."""
_COARSER = 3
"""How many of its decimals a sentence may leave out: «2.953 tỷ đồng» of 2.953,125."""
_PEOPLE = late(
    r"(?:nguoi|em|chau|cu|tre|hoc sinh|hoc vien|nhan khau|nhan dan|khach|giao vien|giang vien|"
    r"sinh vien|bac si|can bo|cong chuc|vien chuc|nhan vien|cong nhan|lao dong|dang vien|"
    r"doan vien|hoi vien|thanh vien|dai bieu|benh nhan|doi tuong|thanh nien|phu nu|thi sinh|"
    r"dong chi)\b"
)
"""What people are counted by, in plain letters: one word may stand for another."""
_MANY_SIGNS = len("1.876")
"""Signs of a number, zeros at its end left out, that another thing hardly has by chance."""
_OF_A_CHANGE = 2
"""Decimals of computed percentages, as the filters print them."""


@frozen
class Held:
    """A value of a figure, or one that follows from two.

    Attributes:
        figure: Whose it is.
        aspect: Which of its values; None for one that follows from two.
        value: The exact value.
        unit: Its unit; that of a change may be another than the figure's.
        decimals: How many digits it is printed with.
    """

    figure: ResolvedFigure
    aspect: Aspect | None
    value: Decimal
    unit: str
    decimals: int


def values_held(figure: ResolvedFigure) -> Iterator[Held]:
    """All values that a sentence may say of a figure."""
    for aspect, value in figure.values.items():
        if value is not None and is_printable(value):
            yield Held(figure, aspect, abs(value), figure.unit, figure.decimals)
    yield from _compared(figure)


def is_printable(value: Decimal) -> bool:
    """Whether a value is a number of as many digits as a sentence may tell."""
    return value.is_finite() and value.adjusted() < MOST_DIGITS


def _compared(figure: ResolvedFigure) -> Iterator[Held]:
    actual, prior, planned = figure.actual, figure.prior, figure.planned
    if actual is None or not is_printable(actual):
        return
    if prior is not None and is_printable(prior):
        points = PERCENTAGE_POINT if figure.unit == PERCENT else figure.unit
        yield Held(figure, None, abs(actual - prior), points, figure.decimals)
        if prior > 0 and figure.unit != PERCENT:
            yield from _rate(figure, abs(actual), prior)
            yield from _rate(figure, abs(actual - prior), prior)
    if planned is not None and is_printable(planned):
        points = PERCENTAGE_POINT if figure.unit == PERCENT else figure.unit
        yield Held(figure, None, abs(actual - planned), points, figure.decimals)
    if planned is not None and planned > 0 and is_printable(planned) and actual >= 0:
        yield from _rate(figure, actual, planned)
        yield from _rate(figure, abs(actual - planned), planned)


def _rate(figure: ResolvedFigure, value: Decimal, base: Decimal) -> Iterator[Held]:
    """A value in percent of another; nothing where the other one is next to nothing."""
    with exact_arithmetic(value, base):
        rate = value / base * 100
    if is_printable(rate):
        yield Held(figure, None, round_half_up(rate, 2 * _OF_A_CHANGE), PERCENT, _OF_A_CHANGE)


@lru_cache(maxsize=10_000)
def written(value: Decimal, unit: str, decimals: int) -> tuple[int, str]:
    """A number in its plainest unit: how many decimals are left, and its digits.

    >>> written(Decimal("22.25"), "triệu đồng", 2), written(Decimal("44.7"), "%", 2)
    ((0, '22250000'), (2, '4470'))
    """
    power = _power(unit)
    left = max(0, decimals - power)
    number = round_half_up(value, decimals).scaleb(power + left)
    return left, str(int(number))


def spellings(held: Held) -> Iterator[tuple[int, str]]:
    """A value as it may be written, with all its decimals and with fewer."""
    fewest = held.decimals
    if nature(held.unit) is not Nature.COUNTED or held.decimals:
        fewest = max(0, held.decimals - _COARSER)
    for decimals in range(held.decimals, fewest - 1, -1):
        yield written(held.value, held.unit, decimals)


@lru_cache(maxsize=1000)
def _power(unit: str) -> int:
    return without_scale(unit)[0].adjusted()


def shares_in(values: Iterable[Held]) -> list[Decimal]:
    """What each value done is of each larger one of its unit, in per cent, in order."""
    done = [held for held in values if held.aspect is Aspect.ACTUAL and held.value]
    return sorted(
        one.value * 100 / other.value
        for one in done
        for other in done
        if one.unit == other.unit != PERCENT and one.value < other.value
    )


def unit_of(said: Said) -> str:
    """The unit that a sentence gives a number, with the words that may belong to it."""
    return said.unit or said.noun


def in_unit_of(said: Said, amount: Decimal, unit: str) -> Decimal:
    """An amount of some unit in that of a typed number: 4.215 triệu đồng as «4,215 tỷ đồng»."""
    factor, own = without_scale(unit_of(said))[0], without_scale(unit)[0]
    with exact_arithmetic(amount, own):
        return amount * own / factor


def said_as(said: Said) -> tuple[int, str]:
    """A number as `written` gives it."""
    return written(said.value, unit_of(said), said.decimals)


def last_place(said: Said) -> int:
    """The power of ten of a number's last digit, its unit's scale applied."""
    return _power(unit_of(said)) - said.decimals


def digits_down_to(held: Held, last: int) -> str | None:
    """The digits of a value rounded to a power of ten; None if it has none beyond.

    Beside «18,34 tỷ», 18.426,7 triệu is «1843»; beside «2,8 triệu», 2.896.433 is «29».
    """
    power = _power(held.unit)
    if last <= power - held.decimals:
        return None
    return str(int(round_half_up(held.value.scaleb(power - last), 0)))


def digits_typed(said: Said) -> str:
    """The digits of a number, without zeros before them."""
    return str(int(said.value.scaleb(said.decimals)))


def digits_as_coarse(said: Said, held: Held) -> tuple[str, str] | None:
    """The digits of a number, and of a value rounded to them; None if it has no more than they."""
    right = digits_down_to(held, last_place(said))
    return None if right is None else (digits_typed(said), right)


def are_people(one: str, other: str) -> bool:
    """Whether both words, in plain letters, count people."""
    return bool(_PEOPLE.match(one) and _PEOPLE.match(other))


def is_of_unit(said: Said, held: Held) -> bool | None:
    """Whether a number counts what a value counts; None where the sentence does not say.

    «139 học viên» counts what a figure named «Học viên lớp cấp xã» counts, whatever its unit.
    """
    if PERCENT in (said.unit, held.unit):
        return said.unit == held.unit
    words, unit = counted(unit_of(said)), counted(held.unit)
    if not words:
        return None
    if f"{words} ".startswith(f"{unit} ") and unit:
        return True
    if are_people(words, unit) or f"{unit} ".startswith(f"{words} "):
        return None  # «142.600 lượt» of «lượt khách»
    first = " ".join(words.split()[:2])
    name = f" {counted(held.figure.declaration.name or '')} "
    return None if f" {first} " in name else False


def is_telling(said: Said, held: Held) -> bool:
    """Whether a number is a value whatever the words around it: its unit and many digits say so.

    A share may be told of anything.
    """
    is_long = len(said.typed.strip("0.,")) >= _MANY_SIGNS
    return is_long and said.unit not in PERCENT_UNITS and is_of_unit(said, held) is True


@lru_cache(maxsize=1000)
def counted(unit: str) -> str:
    """What the numbers of a unit count, whatever its scale, in plain letters.

    >>> counted("Triệu đồng")
    'dong'
    """
    return fold(without_scale(unit)[1])
