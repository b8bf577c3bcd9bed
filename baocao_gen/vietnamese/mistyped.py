"""Two numbers as digits → the slip of a finger that makes one of the other, if any.

What happens to people who copy numbers: two neighbours change places, one digit is another, one is
left out or typed twice. The place of the comma is for `slipped_comma`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum


class Mistyping(Enum):
    """What a hand did to a number; the value says it in Vietnamese."""

    SWAPPED = "hai chữ số đổi chỗ cho nhau"
    REPLACED = "khác một chữ số"
    LEFT_OUT = "thiếu một chữ số"
    ADDED = "thừa một chữ số"


def slip(typed: str, meant: str) -> Mistyping | None:
    """What makes the digits that are typed of those that are meant; None for equal or far ones.

    >>> slip("1898", "1988"), slip("37", "27"), slip("188", "1988"), slip("19988", "1988")
    (<Mistyping.SWAPPED: 'hai chữ số đổi chỗ cho nhau'>, <Mistyping.REPLACED: 'khác một chữ số'>, \
<Mistyping.LEFT_OUT: 'thiếu một chữ số'>, <Mistyping.ADDED: 'thừa một chữ số'>)
    """
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return None
    first = _alike_from_left(typed, meant)
    if len(typed) < len(meant):
        return Mistyping.LEFT_OUT if typed[first:] == meant[first + 1 :] else None
    if len(typed) > len(meant):
        return Mistyping.ADDED if typed[first + 1 :] == meant[first:] else None
    if typed[first + 1 :] == meant[first + 1 :]:
        return Mistyping.REPLACED
    swapped = meant[first + 1 : first + 2] + meant[first]
    if typed[first : first + 2] == swapped and typed[first + 2 :] == meant[first + 2 :]:
        return Mistyping.SWAPPED
    return None


def _alike_from_left(one: str, other: str) -> int:
    for index, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return index
    return min(len(one), len(other))


def slips_meet_at(digits: str) -> Iterator[str]:
    """Keys of which two numbers share one if, and nearly only if, a slip lies between them.

    An index over many numbers is asked for these, so that no number is compared with all others.

    >>> sorted(set(slips_meet_at("12")) & set(slips_meet_at("21")))
    ['1', '1?2', '2']
    """
    yield digits
    for index in range(len(digits)):
        yield digits[:index] + digits[index + 1 :]
        pair = digits[index : index + 2]
        if len(pair) == 2 and pair[0] != pair[1]:
            yield f"{digits[:index]}{min(pair)}?{max(pair)}{digits[index + 2 :]}"
