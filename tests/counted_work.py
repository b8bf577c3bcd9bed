"""A function and inputs of two sizes → how much more work the larger one is, counted in calls.

Calls are the same on every machine and at any load; seconds are not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

LINEAR = 2.3
"""Twice the input may take so many times the calls: what is done once counts little."""


def calls(function: Callable[..., Any], *arguments: Any) -> int:
    """How many functions, Python's and built-in ones, a call leads to."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        function(*arguments)
    finally:
        sys.setprofile(before)
    return count


def growth(function: Callable[[Any], Any], make: Callable[[int], Any], size: int) -> float:
    """Of how many times the calls twice the input is."""
    function(make(size // 10))  # what is loaded once is loaded now
    small = calls(function, make(size))
    return calls(function, make(2 * size)) / small
