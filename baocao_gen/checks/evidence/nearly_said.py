"""Numbers typed in sentences → the figures' values that they nearly are, weighed against chance.

A random number lies a slip away from some value now and then. How often follows from its digits
and from how many values it is held against (`chance`). It is told where that is rarer than the
words around it allow: one random number in 200 beside no words of a figure's name, one in 20
beside half of them, one in 10 beside all of them; the unit's own words do not count, and without
any others only a number of four digits is told. So a number below a hundred is told only if all
words are there and two digits have changed places.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial

from baocao_gen.checks.evidence.figures_named import FiguresByWords, telling_words
from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.reckoned import is_apart, is_made_before
from baocao_gen.checks.evidence.sentences import Said, Sentence
from baocao_gen.checks.evidence.spoken_time import (
    SpokenOf,
    is_a_bound,
    is_rounded_off,
    may_go_on_changing,
    spoken_of,
    years_in,
)
from baocao_gen.checks.evidence.value_index import ValueIndex, ValuesAmong
from baocao_gen.checks.evidence.values_alike import Blunder, values_alike
from baocao_gen.checks.evidence.values_held import (
    MOST_DIGITS,
    Held,
    is_of_unit,
    said_as,
    shares_in,
    spellings,
    unit_of,
    values_held,
)
from baocao_gen.figures.figure import Aspect, Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.mistyped import Mistyping
from baocao_gen.vietnamese.numbers import PERCENT
from baocao_gen.vietnamese.pattern import late
from baocao_gen.vietnamese.units import without_scale
from baocao_gen.yearfile.origin import KeyPath

_AROUND = 100
"""Characters on either side of a number in which the words that name its figure stand."""
_HALF = 0.5
_UNNAMED, _HALF_NAMED, _NAMED = Decimal(1) / 200, Decimal(1) / 20, Decimal(1) / 10
_FEWEST_UNNAMED = 4
"""Digits of a number that is told though no words name the figure: smaller ones count anything."""
_FEWEST_UNLIKE = 3
"""Digits of a number with other digits or its comma elsewhere, unless all words are there."""
_LENGTHENED = (Mistyping.LEFT_OUT, Mistyping.ADDED)
_FEWEST_ANYWHERE = 6
"""Digits of a number that is held against every figure of the report, not only those around it."""
_FORECAST = late(r"[-+*\s]*(?:Dự (?:kiến|báo)|Ước (?:thực hiện )?cả năm)(?!\w)")
"""How a sentence begins whose numbers are still to come."""
_NARROWER = late(r"(?<!\w)(?:trong đó|riêng)(?!\w)[^;.]*$", re.IGNORECASE)
_FROM_ELSEWHERE = late(
    r"[^;.]*?so với (?!(?:mức |số )?"
    r"(?:cùng kỳ|năm|kỳ|tháng|quý|kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?!\w))",
    re.IGNORECASE,
)
_PLAN_OF_YEAR = late(
    r"so với (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)[^;.,]{0,20}?năm (?:học )?(20[0-9]{2})",
    re.IGNORECASE,
)
_YEARS = range(1900, 2100)
_MOST_TYPED = 20_000
"""Numbers typed into one report that are weighed: a hundred times as many as there are."""
_MOST_SETS = 200
"""Sets of figures whose values are kept together; a long text may name others in each sentence."""


def _ways(how: Mistyping | Blunder, digits: int) -> int:
    """How many numbers of as many digits a slip can make of one value."""
    match how:
        case Mistyping.SWAPPED:
            return digits - 1
        case Mistyping.REPLACED:
            return 9 * digits
        case Mistyping.LEFT_OUT | Mistyping.ADDED:
            return digits + 1
    return 2


@frozen
class Near:
    """A number that is nearly a value.

    Attributes:
        said: The number.
        held: The value.
        how: What was done to it.
    """

    said: Said
    held: Held
    how: Mistyping | Blunder


class NearlySaid:
    """What the typed numbers of a report's sentences nearly are."""

    def __init__(self, by_words: FiguresByWords, figures: Iterable[ResolvedFigure], year: int):
        self._by_words = by_words
        self._figures = figures
        self._year = year
        self._index = ValueIndex()
        self._among_some: dict[frozenset[Name], ValuesAmong] = {}
        self._everywhere: ValuesAmong | None = None
        self._written: dict[tuple[int, str], list[Held]] | None = None
        self._equal: dict[
            tuple[tuple[int, str], str, str], tuple[list[Held], dict[Name, Held]]
        ] = {}
        self._near: dict[tuple[KeyPath, int], tuple[Near, ...]] = {}
        self._left = _MOST_TYPED

    def of(self, sentence: Sentence, figures: Mapping[Name, ResolvedFigure]) -> tuple[Near, ...]:
        """The numbers of a sentence that are nearly values of figures.

        Kept, since several rules ask of each number whether it has been told so.

        Args:
            sentence: The sentence.
            figures: Those that it may speak of.
        """
        place = (sentence.printed.passage.path, sentence.start)
        if place not in self._near:
            self._near[place] = tuple(self._of(sentence, figures))
        return self._near[place]

    def _of(self, sentence: Sentence, figures: Mapping[Name, ResolvedFigure]) -> Iterator[Near]:
        numbers = [
            said
            for said in sentence.said
            if may_be_a_value(sentence, said) and not may_go_on_changing(sentence, said)
        ]
        self._left -= len(numbers)
        if (
            not numbers
            or self._left < 0
            or _FORECAST.match(sentence.unquoted)
            or any(abs(y - self._year) > 1 for y in years_in(sentence.text))
        ):
            return
        values = self._among(figures)
        for said in numbers:
            near = self._nearest(sentence, said, values) if values.held else None
            near = near or self._anywhere(sentence, said)
            if near is None or self.is_right(said) or _is_made_of_two(near, values):
                continue
            if is_made_before(sentence, said) or is_apart(sentence, said):
                continue
            if near.held.aspect is None and self._has_other_base(sentence, said):
                continue
            yield near

    def _has_other_base(self, sentence: Sentence, said: Said) -> bool:
        """Whether a change is told of a narrower thing, or from what no file has."""
        if _NARROWER.search(sentence.before(said)) or _FROM_ELSEWHERE.search(sentence.behind(said)):
            return True
        plan = _PLAN_OF_YEAR.search(sentence.behind(said))
        return plan is not None and int(plan[1]) != self._year

    def _anywhere(self, sentence: Sentence, said: Said) -> Near | None:
        """The value of any figure that a long number nearly is, whatever the words around it."""
        if len(_digits(said).strip("0")) < _FEWEST_ANYWHERE:
            return None
        if self._everywhere is None:
            self._everywhere = self._among({figure.name: figure for figure in self._figures})
        values = self._everywhere
        found = [
            Near(said, held, how)
            for held, how in values_alike(said, values, about=is_rounded_off(sentence, said))
            if is_of_unit(said, held) and how is not None and how is not Blunder.ROUNDED
        ]
        told = found and chance(said, found[0].how) * len(values.held) <= _UNNAMED
        return found[0] if told else None

    def _among(self, figures: Mapping[Name, ResolvedFigure]) -> ValuesAmong:
        names = frozenset(figures)
        if names not in self._among_some:
            if len(self._among_some) >= _MOST_SETS:
                self._among_some.clear()
            self._among_some[names] = self._index.among(figures)
        return self._among_some[names]

    def is_right(self, said: Said) -> bool:
        """Whether some figure of the report has just this value."""
        return bool(self.equal_to(said))

    def equal_to(self, said: Said) -> list[Held]:
        """The values of all figures that are written as a number, in its unit."""
        key = (said_as(said), said.unit, unit_of(said))
        if key not in self._equal:
            if len(self._equal) >= _MOST_SETS:
                self._equal.clear()
            found = [held for held in self.spelt_as(said) if counts(said, held)]
            done = {held.figure.name: held for held in found if held.aspect is Aspect.ACTUAL}
            self._equal[key] = found, done
        return self._equal[key][0]

    def done_as(self, said: Said) -> dict[Name, Held]:
        """The figures that have done a number, in its unit, in the order of the file."""
        self.equal_to(said)
        return self._equal[said_as(said), said.unit, unit_of(said)][1]

    def spelt_as(self, said: Said) -> list[Held]:
        """The values of all figures that have a number's digits, whatever they count."""
        if self._written is None:
            self._written = {}
            for figure in self._figures:
                for spelling, held in _SPELT.of(figure.name, (figure,), partial(_spelt, figure)):
                    self._written.setdefault(spelling, []).append(held)
        return self._written.get(said_as(said), [])

    def _nearest(self, sentence: Sentence, said: Said, values: ValuesAmong) -> Near | None:
        """The value that a number most likely is meant to be."""
        alike = values_alike(said, values, about=is_rounded_off(sentence, said))
        if not alike:
            return None
        spoken = spoken_of(sentence, said, self._year)
        around = words_around(sentence, said)
        found = [
            (self._by_words.told(held.figure, around), held, how)
            for held, how in alike
            if is_spoken_of(held, spoken) and counts(said, held)
        ]
        near = [(much, held, how) for much, held, how in found if how is not None]
        if not near or len(near) < len(found):
            return None  # one of the values is told, with fewer digits
        near.sort(key=lambda one: (-one[0], chance(said, one[2])))
        near = [one for one in near if _is_likely(said, one[1], one[2], one[0], 1)]
        if not near:
            return None  # the rivals need not be counted
        possible = [
            held for held in values.held if is_spoken_of(held, spoken) and counts(said, held)
        ]
        likeness = [self._by_words.told(held.figure, around) for held in possible]
        for most, held, how in near:
            rivals = sum(1 for much in likeness if most < _HALF or much >= _HALF)
            if _is_likely(said, held, how, most, rivals):
                return Near(said, held, how)
        return None


_Spelt = tuple[tuple[tuple[int, str], Held], ...]
"""The values of a figure, with each way to write it."""
_SPELT: LastAnswers[Name, _Spelt] = LastAnswers(most=2_000)


def _spelt(figure: ResolvedFigure) -> _Spelt:
    return tuple((one, held) for held in values_held(figure) for one in spellings(held))


def _is_likely(said: Said, held: Held, how: Mistyping | Blunder, told: float, rivals: int) -> bool:
    """Whether a figure is meant: the words name it better than chance could hit it.

    Args:
        said: The number.
        held: The value that it nearly is.
        how: What was done to it.
        told: Which part of the words of the figure's name is there.
        rivals: How many values it might as well have been held against.
    """
    if is_of_unit(said, held) is None and told < 1:
        return False
    digits = len(_told(said, how))
    if told < _HALF and digits < _FEWEST_UNNAMED:
        return False
    if how is not Mistyping.SWAPPED and told < 1 and digits < _FEWEST_UNLIKE:
        return False
    if how in _LENGTHENED and digits < _FEWEST_UNLIKE:
        return False  # «12 trường» is another number than 512, and «38%» than 3%
    allowed = _NAMED if told == 1 else _HALF_NAMED if told >= _HALF else _UNNAMED
    return chance(said, how) * rivals <= allowed


def _is_made_of_two(near: Near, among: ValuesAmong) -> bool:
    """Whether a number is the sum, the difference or the share of two values of one kind."""
    if near.said.unit == PERCENT:
        return _is_a_share(near.said, among)
    typed = near.said.value * without_scale(unit_of(near.said))[0]
    values = [
        held.value * without_scale(held.unit)[0]
        for held in among.held
        if held.aspect is Aspect.ACTUAL and held.unit == near.held.unit
    ]
    known = set(values)
    return any(typed - value in known or typed + value in known for value in values)


def _is_a_share(said: Said, among: ValuesAmong) -> bool:
    """Whether a percentage is what one value is of another of its unit."""
    if not among.shares:
        among.shares.extend(shares_in(among.held))
    half = Decimal("0.5").scaleb(-said.decimals)
    first = bisect_left(among.shares, said.value - half)
    return first < len(among.shares) and among.shares[first] <= said.value + half


def words_around(sentence: Sentence, said: Said) -> frozenset[str]:
    """The telling words beside a number."""
    return telling_words(f"{sentence.before(said, _AROUND)} … {sentence.behind(said, _AROUND)}")


def is_spoken_of(held: Held, spoken: SpokenOf) -> bool:
    """Whether the words around a number may speak of a value."""
    return held.aspect is None if spoken.change else held.aspect in spoken.aspects


def counts(said: Said, held: Held) -> bool:
    """Whether a number may count what a value counts."""
    return is_of_unit(said, held) is not False


def may_be_a_value(sentence: Sentence, said: Said) -> bool:
    """Whether a typed number may be a figure's: no code, year or bound of another number."""
    if said.by_tag or not 1 < len(said.typed.lstrip("0")) <= MOST_DIGITS:
        return False  # one digit is equal to anything by chance
    if len(said.typed) > len("05") and said.typed.startswith("0") and said.typed[1] != ",":
        return False  # a telephone number, a code
    if not unit_of(said) and said.typed.isdigit() and int(said.typed) in _YEARS:
        return False
    return not is_a_bound(sentence, said)


def chance(said: Said, how: Mistyping | Blunder) -> Decimal:
    """How often a random number of as many digits is so near to one value."""
    told = len(_told(said, how))
    return Decimal(_ways(how, told)) / Decimal(9).scaleb(told - 1)


def _digits(said: Said) -> str:
    return said.typed.replace(".", "").replace(",", "")


def _told(said: Said, how: Mistyping | Blunder) -> str:
    """The digits that tell a number from others; of the zeros behind a round one, the first."""
    digits = _digits(said).lstrip("0")
    told = digits.rstrip("0")
    return told if told == digits or how is Blunder.MOVED else told + "0"
