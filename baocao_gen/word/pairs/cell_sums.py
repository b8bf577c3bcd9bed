"""A cell of a printed table with the formula SUM(ABOVE) → the sum that Word would show there.

Word adds up the cells above, from the nearest one to the first that is no number.
(ECMA-376 part 1, 17.16.3.4.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from baocao_gen.vietnamese.numbers import (
    NumberError,
    exact_arithmetic,
    format_number,
    parse_number,
)
from baocao_gen.vietnamese.pattern import late
from baocao_gen.word.xml import W, measure, owner

_SUM = late(
    r"\s*=\s*SUM\s*\(\s*ABOVE\s*\)\s*"
    r"(?:\\#\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>\S+))\s*)?(?:\\\*\s*\w+\s*)*",
    re.IGNORECASE,
)
_DECIMALS = late(r"[.,](0+)\W*$")


def sum_above(instruction: str, mark: Any) -> str | None:
    """The sum of the cells above; None for another formula, or if none of them is a number.

    Args:
        instruction: Of the field.
        mark: An element of the field, in its cell.
    """
    found = _SUM.fullmatch(instruction)
    row = owner(mark, f"{W}tr")
    if found is None or row is None:
        return None
    column = _column_of(owner(mark, f"{W}tc"))
    numbers = list(_numbers(row, column))
    if not numbers:
        return None
    picture = _DECIMALS.search(found["quoted"] or found["plain"] or "")
    try:
        with exact_arithmetic(*numbers):
            return format_number(sum(numbers, Decimal()), len(picture[1]) if picture else None)
    except NumberError:
        return None


def _numbers(row: Any, column: int) -> Iterator[Decimal]:
    """What the cells above say, upwards, as far as they say numbers."""
    for above in row.itersiblings(f"{W}tr", preceding=True):
        cell = next((c for c in above.findall(f"{W}tc") if _column_of(c) == column), None)
        words = "" if cell is None else "".join(text.text or "" for text in cell.iter(f"{W}t"))
        try:
            yield parse_number(words)
        except NumberError:
            return


def _column_of(cell: Any) -> int:
    """The column of the grid in which a cell begins."""
    before = cell.itersiblings(f"{W}tc", preceding=True)
    left = cell.getparent().find(f"{W}trPr/{W}gridBefore")
    return (0 if left is None else measure(left, "val")) + sum(_span(one) for one in before)


def _span(cell: Any) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else measure(span, "val")
