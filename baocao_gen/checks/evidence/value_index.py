"""Values of figures → those of some figures that share with a number what nearly equal ones do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from itertools import chain, starmap
from typing import Any

from baocao_gen.checks.evidence.last_answers import LastAnswers
from baocao_gen.checks.evidence.values_held import (
    Held,
    digits_down_to,
    spellings,
    values_held,
    written,
)
from baocao_gen.figures.figure import Name, ResolvedFigure
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.mistyped import slips_meet_at
from baocao_gen.vietnamese.numbers import PERCENT

Key = str
"""What spellings a slip apart have in common: their decimals, and digits that are left."""
Size = tuple[int, bool]
"""How many digits a value has before the comma, and whether it is a percentage."""


def keys_of(decimals: int, digits: str) -> Iterator[Key]:
    """The keys of a spelling; a string each, since a long report has a million of them."""
    return (f"{decimals},{key}" for key in slips_meet_at(digits))


@frozen
class SpeltValue:
    """A value, and all that is asked of it."""

    held: Held
    digits: tuple[str, ...]
    keys: tuple[Key, ...]
    size: int

    @classmethod
    def of(cls, held: Held) -> SpeltValue:
        """What is asked of a value."""
        spelt = tuple(spellings(held))
        return cls(
            held,
            tuple(digits.strip("0") for _, digits in spelt),
            tuple(dict.fromkeys(chain.from_iterable(starmap(keys_of, spelt)))),
            len(whole_digits(held.value, held.unit)),
        )


_SPELT: LastAnswers[Name, tuple[SpeltValue, ...]] = LastAnswers(most=1_000)


def _spelt(figure: ResolvedFigure) -> tuple[SpeltValue, ...]:
    return tuple(map(SpeltValue.of, values_held(figure)))


def _put(held: Held, keys: Iterable[str], found: dict[str, list[Held]]) -> None:
    """Put a value under keys; most have no other one, so no room is kept for more."""
    for key in keys:
        if key in found:
            found[key].append(held)
        else:
            found[key] = [held]


class ValueIndex:
    """The values of figures, each worked out once, whatever sets of figures it is asked for in."""

    def __init__(self) -> None:
        self.by_key: dict[Key, list[Held]] = {}
        self.by_digits: dict[str, list[Held]] = {}
        self._spelt: dict[Name, tuple[SpeltValue, ...]] = {}

    def among(self, figures: Mapping[Name, ResolvedFigure]) -> ValuesAmong:
        """The values of some figures, in their order."""
        return ValuesAmong(self, chain.from_iterable(map(self._of, figures.values())), figures)

    def _of(self, figure: ResolvedFigure) -> tuple[SpeltValue, ...]:
        if figure.name not in self._spelt:
            spelt = partial(_spelt, figure)
            self._spelt[figure.name] = _SPELT.of(figure.name, (figure,), spelt)
            for one in self._spelt[figure.name]:
                _put(one.held, one.digits, self.by_digits)
                _put(one.held, one.keys, self.by_key)
        return self._spelt[figure.name]


class ValuesAmong:
    """The values of the figures that a sentence may mean.

    Attributes:
        held: The values, in the order of the figures.
        alike: What has been found to be nearly a number, by how that is typed.
        shares: The quotients of the values in per cent, once somebody has asked for them.
    """

    def __init__(
        self, index: ValueIndex, spelt: Iterable[SpeltValue], names: Iterable[Name]
    ) -> None:
        self._index, self._spelt = index, tuple(spelt)
        self._ranks = {name: rank for rank, name in enumerate(names)}
        self.held = tuple(one.held for one in self._spelt)
        self._by_size: dict[Size, list[Held]] = {}
        self._rounded: dict[tuple[Size, int], _Rounded] = {}
        self.alike: dict[tuple[str, str, bool], list[tuple[Held, Any]]] = {}
        self.shares: list[Decimal] = []
        for one in self._spelt:
            size = one.size, one.held.unit == PERCENT
            self._by_size.setdefault(size, []).append(one.held)

    def rounded(self, size: Size, last: int, keys: Iterable[str]) -> list[tuple[Held, str]]:
        """The values that, rounded, have a key, in order, with their digits then.

        Args:
            size: How many digits they have before the comma, and whether they are percentages: no
                number of another unit is one of them.
            last: The power of ten to which they are rounded; those without digits beyond are none.
            keys: The keys.
        """
        if (size, last) not in self._rounded:
            self._rounded[size, last] = _Rounded(self._by_size.get(size, ()), last)
        return self._rounded[size, last].having(keys)

    def with_key(self, key: Key) -> list[Held]:
        """The values that have a key."""
        found = self._index.by_key.get(key, ())
        if len(found) > len(self._spelt):
            return [one.held for one in self._spelt if key in one.keys]
        return self._chosen(found)

    def with_digits(self, digits: str) -> list[Held]:
        """The values that have these digits, wherever their comma is."""
        found = self._index.by_digits.get(digits, ())
        if len(found) > len(self._spelt):
            return [one.held for one in self._spelt if digits in one.digits]
        return self._chosen(found)

    def _chosen(self, found: Iterable[Held]) -> list[Held]:
        own = [held for held in found if held.figure.name in self._ranks]
        return sorted(own, key=lambda held: self._ranks[held.figure.name])


class _Rounded:
    """Values rounded to one place, to be found by the keys of their digits."""

    def __init__(self, held: Iterable[Held], last: int) -> None:
        rounded = ((one, digits_down_to(one, last)) for one in held)
        self._values = [(one, digits) for one, digits in rounded if digits is not None]
        self._with_key: dict[str, list[int]] = {}
        for at, (_, digits) in enumerate(self._values):
            for key in set(slips_meet_at(digits)):
                self._with_key.setdefault(key, []).append(at)

    def having(self, keys: Iterable[str]) -> list[tuple[Held, str]]:
        found = {at for key in keys for at in self._with_key.get(key, ())}
        return [self._values[at] for at in sorted(found)]


def whole_digits(value: Decimal, unit: str) -> str:
    """The digits before the comma of a value, its scale applied."""
    return written(value, unit, 0)[1]
