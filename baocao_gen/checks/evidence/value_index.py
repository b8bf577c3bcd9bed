"""Values of figures → an index by what they share with numbers that are nearly they."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, NamedTuple

from baocao_gen.checks.evidence.values_held import Held, spellings, written
from baocao_gen.frozen import frozen
from baocao_gen.vietnamese.mistyped import slips_meet_at


class ValueIndex(NamedTuple):
    """Values, by what they share with numbers that are nearly they."""

    held: tuple[Held, ...]
    by_key: dict[tuple[int, str], list[Held]]
    by_digits: dict[str, list[Held]]
    by_size: dict[int, list[Held]]
    alike: dict[tuple[str, str, bool], list[tuple[Held, Any]]]
    shares: list[Decimal]


@frozen
class SpeltValue:
    """A value, and all that an index asks of it: worked out once, for many indexes have it."""

    held: Held
    digits: tuple[str, ...]
    keys: tuple[tuple[int, str], ...]
    size: int

    @classmethod
    def of(cls, held: Held) -> SpeltValue:
        """What is asked of a value."""
        spelt = tuple(spellings(held))
        return cls(
            held,
            tuple(digits.strip("0") for _, digits in spelt),
            tuple((decimals, key) for decimals, digits in spelt for key in slips_meet_at(digits)),
            len(whole_digits(held.value, held.unit)),
        )


def indexed(values: Iterable[SpeltValue]) -> ValueIndex:
    """Values by the digits, the slips of digits and the size that numbers may share with them."""
    spelt = tuple(values)
    index = ValueIndex(tuple(one.held for one in spelt), {}, {}, {}, {}, [])
    for one in spelt:
        for digits in one.digits:
            index.by_digits.setdefault(digits, []).append(one.held)
        for key in one.keys:
            index.by_key.setdefault(key, []).append(one.held)
        index.by_size.setdefault(one.size, []).append(one.held)
    return index


def whole_digits(value: Decimal, unit: str) -> str:
    """The digits before the comma of a value, its scale applied."""
    return written(value, unit, 0)[1]
