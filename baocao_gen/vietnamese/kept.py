"""A function of a text → the same function, which keeps its answers for short texts.

The reports of a batch have most of their words in common. A long text would fill the memory, and
is hardly ever asked twice.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Concatenate, Generic, ParamSpec, TypeVar

_More = ParamSpec("_More")
_Answer = TypeVar("_Answer")


class Keeping(Generic[_More, _Answer]):
    """A function that keeps answers; ``cache_info``, ``cache_clear``: as of ``lru_cache``."""

    def __init__(
        self, function: Callable[Concatenate[str, _More], _Answer], most: int, longest: int
    ) -> None:
        remembering = lru_cache(maxsize=most)(function)
        self._ask, self._longest = function, longest
        self._remembering: Callable[..., _Answer] = remembering
        self.cache_info, self.cache_clear = remembering.cache_info, remembering.cache_clear
        update_wrapper(self, function)

    def __call__(self, text: str, /, *more: _More.args, **named: _More.kwargs) -> _Answer:
        """The answer for a text."""
        if len(text) <= self._longest:
            return self._remembering(text, *more, **named)
        return self._ask(text, *more, **named)


def kept(
    most: int, longest: int
) -> Callable[[Callable[Concatenate[str, _More], _Answer]], Keeping[_More, _Answer]]:
    """Keep the last answers of a function for texts that are short enough.

    Args:
        most: Answers that are kept.
        longest: Letters of a text whose answer is kept.

    >>> @kept(most=2, longest=10)
    ... def letters(text: str) -> list[str]:
    ...     return [*text]
    >>> letters("xã") is letters("xã"), letters("x" * 11) is letters("x" * 11)
    (True, False)
    """
    return lambda function: Keeping(function, most, longest)
