"""Two numbers → whether one is the other mistyped: two digits swapped, one wrong, a comma moved."""

from __future__ import annotations

from decimal import Decimal


def is_slip(typed: Decimal, meant: Decimal) -> bool:
    """Whether a number is another one with a slip of the finger in it.

    >>> [is_slip(Decimal(a), Decimal("2953.1")) for a in ("2935.1", "2953.7", "295.31", "3100")]
    [True, True, True, False]
    """
    if typed == meant:
        return False
    places = -min(int(number.as_tuple().exponent) for number in (typed, meant))
    a, b = (str(int(abs(number).scaleb(max(places, 0)))) for number in (typed, meant))
    if a.strip("0") == b.strip("0"):
        return True
    if len(a) != len(b):
        return False
    wrong = [at for at, (one, other) in enumerate(zip(a, b, strict=True)) if one != other]
    if len(wrong) == 1:
        return len(a) > 1
    return len(wrong) == 2 and a[wrong[0]] == b[wrong[1]] and a[wrong[1]] == b[wrong[0]]
